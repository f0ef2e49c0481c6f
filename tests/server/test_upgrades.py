"""The schema of a server is brought up to date by whoever keeps it while desks are open, and never by a desk."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

import mediator_desk.migrations
from mediator_desk.app.opening import open_committee
from mediator_desk.database import SCHEMA_VERSION, Database
from mediator_desk.errors import Refused
from mediator_desk.models.committee import Room
from mediator_desk.server import making
from mediator_desk.server.making import init_server
from mediator_desk.services.office.committee import add_room
from tests.server.walled_office import Walled, walled

NAME, NEXT = "office_upgraded", "9998"
NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)


@pytest.fixture
def office(tls_cluster) -> Walled:
    made = walled(tls_cluster, NAME)
    yield made
    made.office.database.close()
    with making.connected(_place(made), "postgres") as server:
        server.execute(text(f"DROP DATABASE {NAME} WITH (FORCE)"))


def _place(office: Walled):
    from sqlalchemy import make_url

    return make_url(f"{office.url}/{NAME}")


@pytest.fixture
def next_program(monkeypatch):
    """Let `server init` be the one of a program with a revision more."""

    def upgrade(connection):
        connection.exec_driver_sql("ALTER TABLE rooms ADD COLUMN floor integer")
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{NEXT}'")

    monkeypatch.setattr(making, "SCHEMA_VERSION", NEXT)
    monkeypatch.setattr(mediator_desk.migrations, "upgrade", upgrade)


def rooms(office: Walled) -> list[str]:
    with office.office.database.reading() as db:
        return list(db.scalars(text("SELECT name FROM rooms ORDER BY id")))


def waits(office: Walled) -> bool:
    """Tell whether somebody waits for a lock on the version of the schema."""
    asked = "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'alembic_version'::regclass"
    with office.connected("") as raw:
        return raw.execute(asked).fetchone() is not None


def test_an_upgrade_waits_for_saves_under_way_and_the_next_save_of_an_old_desk_gets_a_sentence(office, next_program):
    before = rooms(office)
    with office.database("administrator") as desk, ThreadPoolExecutor(1) as keeper:
        by = office.actor("administrator")
        with desk.writing() as db:
            add_room(db, "三号室", by=by, now=NOW)
            done = keeper.submit(init_server, f"{office.url}/{NAME}")
            while not waits(office):
                assert not done.done()
        done.result()
        assert rooms(office) == [*before, "三号室"]
        with pytest.raises(Refused, match="server_upgraded"), desk.writing() as db:
            add_room(db, "四号室", by=by, now=NOW)
        with desk.reading() as db:
            assert db.query(Room).count() == len(before) + 1
    assert rooms(office) == [*before, "三号室"]


def test_a_save_that_comes_while_the_schema_changes_waits_and_is_refused_as_a_whole(office):
    before = rooms(office)
    with office.database("administrator") as desk, office.connected("") as raw, ThreadPoolExecutor(1) as person:
        raw.execute("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE")
        raw.execute(f"UPDATE alembic_version SET version_num = '{NEXT}'")

        def save():
            with desk.writing() as db:
                add_room(db, "五号室", by=office.actor("administrator"), now=NOW)

        saved = person.submit(save)
        while not waits(office):
            assert not saved.done()
        raw.commit()
        with pytest.raises(Refused, match="server_upgraded"):
            saved.result()
    assert rooms(office) == before


@pytest.mark.parametrize(("version", "code"), [(NEXT, "server_is_newer"), ("0011", "server_is_older")])
def test_a_desk_of_another_version_is_told_whom_to_ask_and_changes_nothing(office, version, code):
    with office.connected("") as raw:
        raw.execute("UPDATE alembic_version SET version_num = %s", [version])
    for who in ("mediator", "administrator", ""):
        with pytest.raises(Refused) as told:
            open_committee(office.url_of(who), is_practice=False, staff_id=0, now=NOW)
        assert told.value.code == code
        with closing(Database.open(office.url_of(who))) as database:
            assert database.schema_version() == version


def test_an_empty_database_of_a_server_is_made_by_no_desk(tls_cluster):
    from sqlalchemy import make_url

    place = make_url(f"{tls_cluster}/empty_one")
    with making.connected(place, "postgres") as server:
        server.execute(text("CREATE DATABASE empty_one"))
    with pytest.raises(Refused, match="server_not_made"):
        open_committee(place.render_as_string(hide_password=False), is_practice=False, staff_id=0, now=NOW)
    with closing(Database.open(place.render_as_string(hide_password=False))) as database:
        assert database.schema_version() is None
    assert SCHEMA_VERSION < NEXT
