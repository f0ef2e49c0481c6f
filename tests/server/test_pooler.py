"""Desks come through a real pgbouncer: everybody by an own login, with all that a desk needs of a session."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from sqlalchemy import func, select, text

from mediator_desk import paths
from mediator_desk.app.joining import joined, opened_at_server
from mediator_desk.database import Database
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.committee import Room
from mediator_desk.models.words import Role
from mediator_desk.server.dump_manifest import DUMP
from mediator_desk.server.dumping import back_up_server
from mediator_desk.server.invitation import Invitation
from mediator_desk.server.line import ServerPlace, keep_certificate, keep_pooler_mark
from mediator_desk.server.pg_programs import found_program, run_alone
from mediator_desk.services.office import server_people
from mediator_desk.services.office.committee import add_room
from mediator_desk.services.office.server_people import ServerPersonDraft
from mediator_desk.storage.server_connection import SESSION
from tests.postgres_pooler import LOGIN, PASSWORD, PgbouncerIsMissing, Pooler, running_pooler
from tests.server.certificates import Authority
from tests.server.walled_office import Walled, _clerk, walled

OWN = "自己的密码-78"


@contextmanager
def _pooler(cluster: str, name: str, authority: Authority, mode: str) -> Iterator[Pooler]:
    with ExitStack() as stack:
        try:
            given = stack.enter_context(running_pooler(cluster, name, authority, mode=mode))
        except PgbouncerIsMissing as reason:
            if os.environ.get("CI") == "true" or os.environ.get("MEDIATOR_DESK_REQUIRE_POSTGRESQL"):
                pytest.fail(str(reason), pytrace=False)
            pytest.skip(str(reason))
        yield given


@pytest.fixture(scope="module")
def office(tls_cluster) -> Walled:
    return walled(tls_cluster, "office_pooled")


@pytest.fixture(scope="module")
def pooler(office, tls_cluster, authority) -> Iterator[Pooler]:
    with _pooler(tls_cluster, office.name, authority, "session") as given:
        yield given


@pytest.fixture
def place(office, pooler, authority, tmp_path, monkeypatch) -> ServerPlace:
    """Give the way of the secretary through the pooler, on a computer that was told of it."""
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    place = ServerPlace("localhost", pooler.port, office.name, office.passwords["secretary"][0])
    keep_certificate(place, authority.pem)
    keep_pooler_mark(place, is_pooled=True)
    return place


@pytest.fixture
def desk(office, place) -> Iterator[Database]:
    database = Database.open(place.url(office.passwords["secretary"][1]))
    yield database
    database.close()


def invited(office, place, authority, name, *, until=None) -> Invitation:
    with office.database("") as database, database.writing() as db:
        draft = ServerPersonDraft(name, Role.SECRETARY)
        given = server_people.add_person(db, draft, by=_clerk(), now=until or datetime.now(UTC))
    there = ServerPlace(place.host, place.port, place.database, given.login)
    return Invitation(there, name, "某某调委会", given.password, given.until, authority.pem, is_pooled=True)


def refused(work) -> str:
    with pytest.raises((Refused, Unavailable)) as told:
        work()
    return told.value.code


def sessions_of(office, login) -> int:
    with office.connected("") as raw:
        return raw.execute("SELECT count(*) FROM pg_stat_activity WHERE usename = %s", [login]).fetchone()[0]


def test_the_server_knows_who_comes_through_the_pooler_and_what_the_session_is_told(desk, place):
    names = ("jit", "lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout")
    told = ", ".join(f"current_setting('{name}')" for name in names)
    with desk.reading() as db:
        who, *found = db.execute(text(f"SELECT session_user, {told}")).one()
    assert who == place.login
    assert found == ["off", "30s", "30min", "2min"]
    assert set(names) <= SESSION.keys()


def test_what_is_saved_through_it_is_heard_and_seen_at_another_desk(office, desk, place):
    with closing(desk.listen()) as ear:
        with office.desk("administrator") as other, other.database.writing() as db:
            add_room(db, "池边室", by=office.actor("administrator"), now=datetime.now(UTC))
        with desk.writing() as db:
            add_room(db, "池中室", by=office.actor("secretary"), now=datetime.now(UTC))
        heard = []
        ends = datetime.now(UTC) + timedelta(seconds=20)
        while len(heard) < 2 and datetime.now(UTC) < ends:
            heard += [said for said in ear.take() if said.startswith("entry ")]
        assert len(heard) == 2
    with desk.reading() as db:
        names = set(db.scalars(select(Room.name)))
    assert {"池边室", "池中室"} <= names


def test_a_setting_of_one_desk_is_not_left_to_the_next_one(office, place):
    password = office.passwords["secretary"][1]
    with closing(Database.open(place.url(password))) as first, first.reading() as db:
        db.execute(text("SET jit = on"))
    for _ in range(3):
        with closing(Database.open(place.url(password))) as again, again.reading() as db:
            assert db.scalar(text("SELECT current_setting('jit')")) == "off"


def test_a_lock_that_one_connection_holds_through_it_another_of_the_same_login_has_not(desk):
    with desk.writing() as db, desk.reading() as beside:
        db.execute(text("SELECT pg_advisory_xact_lock(4711)"))
        assert not beside.scalar(text("SELECT pg_try_advisory_xact_lock(4711)"))


def test_who_is_invited_through_it_joins_and_comes_again_with_the_own_password(office, place, authority):
    invitation = invited(office, place, authority, "池邀人")
    keep_pooler_mark(place, is_pooled=False)
    joined(invitation, OWN, datetime.now(UTC)).database.close()
    assert place.pooler_mark.exists()
    opened_at_server(invitation.place, OWN, datetime.now(UTC)).database.close()
    assert refused(lambda: joined(invitation, OWN, datetime.now(UTC))) == "invitation_used"


def test_an_invitation_that_is_over_lets_nobody_in_through_it(office, place, authority):
    late = invited(office, place, authority, "池迟人", until=datetime.now(UTC) - timedelta(days=8))
    assert refused(lambda: joined(late, OWN, datetime.now(UTC))) == "invitation_used"


def test_wrong_passwords_through_it_are_told_and_counted(office, place):
    for _ in range(5):
        assert refused(lambda: opened_at_server(place, "falsch", datetime.now(UTC))) == "server_refuses_password"
    assert refused(lambda: opened_at_server(place, "falsch", datetime.now(UTC))) == "too_many_tries"
    nobody = ServerPlace(place.host, place.port, place.database, f"{office.name}_p999")
    assert refused(lambda: Database.open(nobody.url("x"))) == "server_refuses_password"


def test_who_is_removed_is_out_at_once_and_comes_in_no_more(office, place, authority):
    invitation = invited(office, place, authority, "池去人")
    with closing(joined(invitation, OWN, datetime.now(UTC)).database) as desk:
        member = int(invitation.place.login.rpartition("_p")[2])
        with office.database("") as database:
            with database.writing() as db:
                server_people.remove_person(db, member, by=_clerk(), now=datetime.now(UTC))
            with database.writing() as db:
                server_people.end_sessions(db, member, by=_clerk())
        assert refused(lambda: desk.reading().__enter__()) == "server_refuses_password"
    assert sessions_of(office, invitation.place.login) == 0
    assert refused(lambda: Database.open(invitation.place.url(OWN))) == "server_refuses_password"


def test_a_session_that_the_server_ends_behind_it_is_followed_by_another(office, desk, place):
    with desk.reading() as db:
        assert db.scalar(select(func.count(Room.id)))
    with office.connected("") as raw:
        raw.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", [place.login])
    with desk.writing() as db:
        add_room(db, "池后室", by=office.actor("secretary"), now=datetime.now(UTC))


def test_without_a_word_of_the_pooler_the_password_is_not_sent_to_it(office, place):
    keep_pooler_mark(place, is_pooled=False)
    assert refused(lambda: Database.open(place.url(office.passwords["secretary"][1]))) == "server_through_pooler"


def test_a_pooler_that_shares_sessions_is_refused_by_name(office, place, tls_cluster, authority):
    with _pooler(tls_cluster, office.name, authority, "transaction") as sharing:
        there = ServerPlace("localhost", sharing.port, office.name, place.login)
        keep_certificate(there, authority.pem)
        keep_pooler_mark(there, is_pooled=True)
        url = there.url(office.passwords["secretary"][1])
        assert refused(lambda: Database.open(url)) == "server_pooler_shares"


def test_whoever_asks_for_verifiers_sees_nothing_of_the_office(office, pooler):
    url = office.url_of("").replace("+psycopg", "")
    asking = psycopg.conninfo.make_conninfo(url, user=LOGIN, password=PASSWORD)
    with psycopg.connect(asking, autocommit=True) as raw:
        for asked in ("SELECT * FROM public.cases", "SELECT * FROM pg_authid", "CREATE TABLE pooler.x ()"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                raw.execute(asked)
        of_keeper = "SELECT * FROM pooler.verifier(%s)"
        assert raw.execute(of_keeper, ["desk_tests"]).fetchall() == []


def test_a_backup_holds_nothing_of_the_pooler(office, pooler, tmp_path):
    made = back_up_server(f"{office.url}/{office.name}", tmp_path, now=datetime.now(UTC))
    program = found_program("pg_restore", least=made.manifest.program)
    listed = run_alone(program, ("--list", str(made.folder / DUMP)))
    assert "pooler" not in listed
    assert " desk_trail " in listed
