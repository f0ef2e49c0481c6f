"""What a server says that does not let one in or does not save: each has a code with a sentence of its own."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from mediator_desk.database import Database
from mediator_desk.errors import Unavailable
from mediator_desk.models.committee import Room
from mediator_desk.services.office.committee import add_room
from mediator_desk.storage.server_errors import STATES, WORDS
from mediator_desk.views.sentences import SENTENCES


@pytest.fixture
def place(postgresql_database):
    return postgresql_database._engine.url


def refused(place, **changed):
    with pytest.raises(Unavailable) as raised:
        Database.open(place.set(**changed).render_as_string(hide_password=False))
    assert raised.value.code in SENTENCES
    return raised.value.code


def test_a_wrong_password_is_told_as_such(place):
    assert refused(place, password="wrong") == "server_refuses_password"


def test_a_password_that_has_expired_is_told_as_such(place, postgresql_database):
    login = "desk_test_expired"
    with postgresql_database._engine.begin() as owner:
        owner.execute(text(f"CREATE ROLE {login} LOGIN PASSWORD 'known' VALID UNTIL '2001-01-01'"))
    try:
        assert refused(place, username=login, password="known") == "server_refuses_password"
    finally:
        with postgresql_database._engine.begin() as owner:
            owner.execute(text(f"DROP ROLE {login}"))


def test_a_login_that_may_not_come_in_is_told_as_such(place, postgresql_database):
    login = "desk_test_outside"
    with postgresql_database._engine.begin() as owner:
        owner.execute(text(f"CREATE ROLE {login} NOLOGIN PASSWORD 'known'"))
    try:
        assert refused(place, username=login, password="known") == "server_refuses_login"
    finally:
        with postgresql_database._engine.begin() as owner:
            owner.execute(text(f"DROP ROLE {login}"))


def test_a_database_that_is_not_there_is_told_as_such(place):
    assert refused(place, database="nowhere") == "server_database_missing"


def test_a_name_that_nobody_knows_is_told_as_such(place):
    assert refused(place, host="nobody.invalid") == "server_name_unknown"


def test_a_server_that_is_not_there_is_told_as_such(place):
    assert refused(place, port=1) == "server_gone"


def test_a_server_without_tls_is_told_as_such_where_tls_is_wanted(place):
    wanting = place.update_query_dict({"sslmode": "require"})
    assert refused(wanting) == "server_without_tls"


def test_a_copy_that_can_only_be_read_says_so_and_nothing_is_saved(office_far_from_writing):
    database, office = office_far_from_writing
    with pytest.raises(Unavailable, match="server_is_read_only"), database.writing() as db:
        add_room(db, "三号室", by=office.by, now=office.now)


@pytest.fixture
def office_far_from_writing(straight, place):
    reading_only = place.update_query_dict({"options": "-c default_transaction_read_only=on"})
    database = Database.open(reading_only.render_as_string(hide_password=False))
    yield database, straight
    database.close()


def test_what_a_login_may_not_do_is_told_as_such(straight, place):
    login = "desk_test_guest"
    with straight.database._engine.begin() as owner:
        owner.execute(text(f"CREATE ROLE {login} LOGIN PASSWORD 'known'"))
    database = Database.open(place.set(username=login, password="known").render_as_string(hide_password=False))
    try:
        with pytest.raises(Unavailable, match="server_refuses_this"), database.reading() as db:
            db.get(Room, 1)
    finally:
        database.close()
        with straight.database._engine.begin() as owner:
            owner.execute(text(f"DROP ROLE {login}"))


@pytest.mark.parametrize(("state", "code"), [("53100", "server_disk_full"), ("53300", "server_overloaded")])
def test_what_the_server_cannot_do_now_has_its_code(postgresql_database, state, code):
    with pytest.raises(Unavailable, match=code), postgresql_database.writing() as db:
        db.execute(text(f"DO $$BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '{state}'; END$$"))


def test_every_code_of_a_server_has_a_sentence():
    assert {*STATES.values(), *(code for _sign, code in WORDS)} <= SENTENCES.keys()


def test_the_password_stands_in_no_error(place):
    with pytest.raises(Unavailable) as raised:
        Database.open(place.set(password="geheim-4711").render_as_string(hide_password=False))
    assert "4711" not in f"{raised.value} {raised.value.params} {raised.value.__cause__}"
