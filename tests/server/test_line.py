"""The line to the server: verified to the end, and no password where somebody else listens."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest
from sqlalchemy import make_url, text

from mediator_desk import paths
from mediator_desk.database import Database
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.words import Role
from mediator_desk.server.line import (
    ServerPlace,
    certificate_in,
    certificate_on_trial,
    keep_certificate,
    keep_pooler_mark,
)
from mediator_desk.server.logins import one_time_password
from mediator_desk.services.office import server_people
from mediator_desk.services.office.server_people import ServerPersonDraft
from tests.server.certificates import Authority
from tests.server.walled_office import Walled


@pytest.fixture
def place(working: Walled, tmp_path, monkeypatch) -> ServerPlace:
    """Give where the office is, on a computer that keeps nothing yet."""
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    url = make_url(working.url)
    return ServerPlace("localhost", url.port, working.name, working.passwords["secretary"][0])


def _password(working: Walled) -> str:
    return working.passwords["secretary"][1]


def _opened(place: ServerPlace, password: str) -> bool:
    database = Database.open(place.url(password))
    try:
        with database.reading() as db:
            return db.scalar(text("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"))
    finally:
        database.close()


def _code(place: ServerPlace, password: str) -> str:
    with pytest.raises(Unavailable) as told:
        _opened(place, password)
    return told.value.code


def test_the_server_that_was_meant_is_joined_over_tls(working, place, authority):
    keep_certificate(place, authority.pem)
    assert _opened(place, _password(working)) is True


def test_a_server_that_another_authority_vouches_for_is_not_joined(working, place):
    keep_certificate(place, Authority.new("somebody else").pem)
    assert _code(place, _password(working)) == "server_certificate_wrong"


def test_a_server_of_another_name_is_not_joined(working, place, authority):
    other = ServerPlace("127.0.0.2", place.port, place.database, place.login)
    keep_certificate(other, authority.pem)
    url = other.url(_password(working)) + "&hostaddr=127.0.0.1"
    with pytest.raises(Unavailable) as told:
        Database.open(url)
    assert told.value.code == "server_certificate_wrong"


def test_a_server_without_tls_is_not_joined(working, place, authority, postgresql_template):
    plain = ServerPlace("127.0.0.1", make_url(postgresql_template).port, "postgres", "desk_tests")
    keep_certificate(plain, authority.pem)
    assert _code(plain, "x") == "server_without_tls"


def test_through_a_pooler_the_way_is_verified_and_bound_where_that_can_be(place, authority):
    there = ServerPlace("office.example", 6432, "desk", "me")
    with certificate_on_trial(there, authority.pem, is_pooled=True):
        asked = parse_qs(urlsplit(there.url("geheim")).query)
    assert (asked["sslmode"], asked["channel_binding"]) == (["verify-full"], ["prefer"])
    with pytest.raises(RuntimeError), certificate_on_trial(there, "", is_pooled=False):
        raise RuntimeError
    assert there.pooler_mark.exists(), "what was known before stays where the way was not gone to its end"
    keep_pooler_mark(there, is_pooled=False)
    assert parse_qs(urlsplit(there.url("geheim")).query)["channel_binding"] == ["require"]


def test_the_way_to_another_computer_is_always_verified_and_bound(place):
    for host in ("office.example", "192.168.1.20", "2001:db8::1"):
        asked = parse_qs(urlsplit(ServerPlace(host, 5432, "desk", "me").url("geheim")).query)
        assert asked["sslmode"] == ["verify-full"]
        assert asked["sslrootcert"] == ["system"]
        assert asked["channel_binding"] == ["require"]


def test_a_wrong_password_is_told_as_one(place, authority):
    keep_certificate(place, authority.pem)
    assert _code(place, "wrong") == "server_refuses_password"


def test_a_certificate_is_read_out_of_its_file(tmp_path, authority):
    file = tmp_path / "ca.pem"
    file.write_text("Subject: somebody\n" + authority.pem)
    assert certificate_in(file) == authority.pem
    file.write_text("none")
    with pytest.raises(Refused) as told:
        certificate_in(file)
    assert told.value.code == "certificate_unreadable"


def test_a_one_time_password_lets_in_until_an_own_one_is_chosen(working, place, authority):
    keep_certificate(place, authority.pem)
    now = datetime.now(UTC)
    with working.desk("administrator") as office, office.database.writing() as db:
        given = server_people.add_person(db, ServerPersonDraft("新人", Role.SECRETARY), by=office.by, now=now)
    own = ServerPlace(place.host, place.port, place.database, given.login)
    database = Database.open(own.url(given.password))
    with database.reading() as db:
        actor = server_people.person_here(db)
        assert db.scalar(text("SELECT rolvaliduntil FROM pg_roles WHERE rolname = session_user")) == given.until
    with pytest.raises(Refused), database.writing() as db:
        server_people.choose_password(db, "12345", by=actor, now=now)
    with database.writing() as db:
        server_people.choose_password(db, "自己的密码-77", by=actor, now=now)
    with database.reading() as db:
        assert [one.until for one in server_people.login_rows(db) if one.login == given.login] == [None]
    database.close()
    assert _opened(own, "自己的密码-77")
    assert _code(own, given.password) == "server_refuses_password"


def test_an_invitation_that_is_over_lets_nobody_in(working, place, authority):
    keep_certificate(place, authority.pem)
    before = datetime.now(UTC) - timedelta(days=8)
    with working.desk("administrator") as office, office.database.writing() as db:
        given = server_people.add_person(db, ServerPersonDraft("迟到的", Role.SECRETARY), by=office.by, now=before)
    assert _code(ServerPlace(place.host, place.port, place.database, given.login), given.password) == (
        "server_refuses_password"
    )


def test_whoever_is_removed_is_put_out_at_once_and_comes_in_no_more(working, place):
    now = datetime.now(UTC)
    with working.desk("administrator") as office:
        with office.database.writing() as db:
            given = server_people.add_person(db, ServerPersonDraft("离职的", Role.SECRETARY), by=office.by, now=now)
            staff_id = next(one.staff_id for one in server_people.login_rows(db) if one.login == given.login)
        url = make_url(working.url_of("")).set(username=given.login, password=given.password)
        raw = url.render_as_string(hide_password=False).replace("+psycopg", "")
        with psycopg.connect(raw) as sitting:
            sitting.execute("SELECT 1")
            with office.database.writing() as db:
                server_people.remove_person(db, staff_id, by=office.by, now=now)
            with office.database.writing() as db:
                assert server_people.end_sessions(db, staff_id, by=office.by) == 1
            with pytest.raises(psycopg.OperationalError):
                sitting.execute("SELECT count(*) FROM cases")
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(raw)


def test_the_password_never_travels_and_is_in_no_log(working, place, caplog):
    """The server is given a verifier: in no statement stands a password."""
    seen: list[str] = []
    caplog.set_level("DEBUG")
    with working.desk("administrator") as office:
        from sqlalchemy import event

        event.listen(
            office.database._engine,
            "before_cursor_execute",
            lambda _c, _cur, statement, values, *_rest: seen.append(f"{statement} {values}"),
        )
        with office.database.writing() as db:
            now = datetime.now(UTC)
            given = server_people.add_person(db, ServerPersonDraft("无声的", Role.SECRETARY), by=office.by, now=now)
    assert any("SCRAM-SHA-256$" in one for one in seen)
    assert not any(given.password in one for one in [*seen, caplog.text])


def test_one_time_passwords_differ():
    assert len({one_time_password() for _ in range(100)}) == 100
