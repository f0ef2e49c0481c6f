"""Figures come from a streaming replica: as of when, and from the server where it is late, gone or another's."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from sqlalchemy import func, select, text

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.committee import Room
from mediator_desk.services.office.committee import add_room
from mediator_desk.storage import replica
from tests.postgres_cluster import PostgresqlIsMissing
from tests.postgres_replica import ClusterReplica, running_replica

WHERE = text("SELECT pg_is_in_recovery()")


@pytest.fixture(scope="module")
def follower(tls_cluster: str, working) -> Iterator[ClusterReplica]:
    """Give a replica of the server on which the office works; a save counts there once it is in the log."""
    with psycopg.connect(working.url_of("").replace("+psycopg", ""), autocommit=True) as raw:
        raw.execute(f"ALTER DATABASE {working.name} SET synchronous_commit = on")
    try:
        with running_replica(tls_cluster) as given:
            yield given
    except PostgresqlIsMissing as reason:
        if os.environ.get("CI") == "true" or os.environ.get("MEDIATOR_DESK_REQUIRE_POSTGRESQL"):
            pytest.fail(str(reason), pytrace=False)
        pytest.skip(str(reason))


@pytest.fixture
def desk(working, follower, monkeypatch):
    """Give the records as a secretary's desk has them, which was told of the replica."""
    monkeypatch.setattr(replica, "WAITED_SECONDS", 5.0)
    with working.database("secretary") as database:
        database.replica.address = f"127.0.0.1:{follower.port}"
        yield database
        database.replica.close()


@pytest.fixture
def held(follower, monkeypatch):
    """Let the replica take in nothing more while the test runs."""
    monkeypatch.setattr(replica, "WAITED_SECONDS", 0.2)
    with psycopg.connect(f"{follower.url}/postgres".replace("+psycopg", ""), autocommit=True) as raw:
        raw.execute("SELECT pg_wal_replay_pause()")
        yield
        raw.execute("SELECT pg_wal_replay_resume()")


def rooms(db):
    return db.scalar(WHERE), db.scalar(select(func.count(Room.id)))


def furnish(working, database, name):
    with database.writing() as db:
        add_room(db, name, by=working.actor("secretary"), now=datetime.now(UTC))


def test_what_was_just_saved_is_in_the_figures_of_the_replica(working, desk):
    furnish(working, desk, "副本室甲")
    before = datetime.now(UTC)
    (is_replica, count), read_from = desk.replica.read(rooms)
    with desk.reading() as db:
        assert (is_replica, count) == (True, rooms(db)[1])
    assert abs(read_from.as_of - before) < timedelta(seconds=30)
    assert (read_from.why_not, read_from.is_behind) == ("", False)


def test_a_replica_that_is_behind_says_as_of_when_it_is(working, desk, held):
    furnish(working, desk, "副本室乙")
    saved_at = datetime.now(UTC)
    (is_replica, count), read_from = desk.replica.read(rooms)
    with desk.reading() as db:
        assert (is_replica, count) == (True, rooms(db)[1] - 1)
    assert read_from.is_behind
    assert read_from.as_of <= saved_at


def test_the_server_is_read_where_the_replica_is_far_behind(working, desk, held, monkeypatch):
    monkeypatch.setattr(replica, "MOST_BEHIND", timedelta(0))
    furnish(working, desk, "副本室丙")
    (is_replica, _count), read_from = desk.replica.read(rooms)
    assert (is_replica, read_from.as_of, read_from.why_not) == (False, None, replica.LATE)


def test_a_server_that_follows_nobody_is_no_replica(working, desk, tls_cluster):
    desk.replica.address = tls_cluster.rpartition("@")[2]
    (is_replica, _count), read_from = desk.replica.read(rooms)
    assert (is_replica, read_from.why_not) == (False, replica.OTHER)


def test_what_a_login_may_not_see_it_does_not_see_on_the_replica_either(working, desk):
    def others(db):
        return db.scalar(WHERE), db.scalar(text("SELECT count(*) FROM office_key_holders"))

    assert desk.replica.read(others).found[0]
    with pytest.raises(Unavailable) as told:
        desk.replica.read(lambda db: db.execute(text("SELECT key FROM chain_keys")).all())
    assert told.value.code == "server_refuses_this"


def test_nothing_is_changed_on_the_way(working, desk):
    with pytest.raises((Refused, Unavailable)):
        desk.replica.read(lambda db: db.execute(text("INSERT INTO rooms (name) VALUES ('x')")))


def test_a_desk_without_a_replica_reads_its_server_and_says_nothing(working, desk):
    desk.replica.address = ""
    (is_replica, _count), read_from = desk.replica.read(rooms)
    assert (is_replica, read_from) == (False, replica.ReadFrom())


def test_a_locked_desk_holds_no_connection_to_the_replica(working, desk, follower):
    login = working.passwords["secretary"][0]
    with psycopg.connect(f"{follower.url}/postgres".replace("+psycopg", ""), autocommit=True) as raw:
        here = "SELECT count(*) FROM pg_stat_activity WHERE usename = %s"
        assert desk.replica.read(rooms).found[0]
        assert raw.execute(here, [login]).fetchone()[0]
        desk.lock()
        assert _soon(lambda: raw.execute(here, [login]).fetchone()[0] == 0)


def _soon(holds) -> bool:
    ends = datetime.now(UTC) + timedelta(seconds=20)
    while datetime.now(UTC) < ends:
        if holds():
            return True
    return False


def test_the_server_is_read_at_once_after_the_replica_is_gone(working, desk, follower):
    """The last one: nobody starts it again."""
    assert desk.replica.read(rooms).found[0]
    follower.stop()
    for _ in range(2):
        (is_replica, _count), read_from = desk.replica.read(rooms)
        assert (is_replica, read_from.as_of, read_from.why_not) == (False, None, replica.GONE)
