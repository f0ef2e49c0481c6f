"""A committee that an earlier program kept opens in this one, with everything that was in it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import MetaData, inspect, text

from mediator_desk.database import SCHEMA_VERSION, Database
from mediator_desk.migrations import config, upgrade
from mediator_desk.models.case import Case
from mediator_desk.models.committee import TimeLimit
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.life import OPEN_STATES
from mediator_desk.models.procedure_words import StartEvent
from mediator_desk.models.words import Channel, DueStep
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.clocks.limits_shipped import SHIPPED_LIMITS

EARLIER = sorted(Path(__file__).parent.joinpath("data", "databases").glob("desk_*.db.gz"))
"""Practice committees of 24 cases, one made by each earlier version of the schema."""


def counts(database):
    with database._engine.connect() as connection:
        names = set(inspect(connection).get_table_names()) - {"alembic_version", "time_limits"}
        return {name: connection.scalar(text(f"SELECT count(*) FROM {name}")) for name in names}


@pytest.fixture(params=EARLIER, ids=lambda path: path.name)
def earlier(request, tmp_path):
    """Give a database as an earlier program left it."""
    file = tmp_path / "desk.db"
    file.write_bytes(gzip.decompress(request.param.read_bytes()))
    database = Database.open(f"sqlite:///{file.as_posix()}")
    yield database
    database.close()


@pytest.fixture(params=["embedded", "postgresql"])
def upgraded(request, earlier):
    """Give the same brought up to this program on each engine, and how many rows each table had."""
    before = counts(earlier)
    if request.param == "embedded":
        earlier.migrate()
        return earlier, before
    server = request.getfixturevalue("postgresql_database")
    copy_to_server(earlier, server)
    with server._engine.begin() as connection:  # as `server init` does: no desk does it by opening
        upgrade(connection)
    return server, before


def copy_to_server(earlier, server):
    """Make the earlier schema on the server and put the same rows into it."""
    tables = counts(earlier) | {"time_limits": 0}
    with earlier._engine.connect() as source, server._engine.begin() as target:
        target.execute(text("DROP SCHEMA public CASCADE"))
        target.execute(text("CREATE SCHEMA public"))
        target.execute(text("SET TIME ZONE 'UTC'"))
        version = source.scalar(text("SELECT version_num FROM alembic_version"))
        command.upgrade(config(target), version)
        there = MetaData()
        there.reflect(target)
        here = MetaData()
        here.reflect(source)
        target.execute(text("SET session_replication_role = replica"))  # rows come in any order
        for name in tables:
            rows = [dict(row) for row in source.execute(here.tables[name].select()).mappings()]
            if rows:
                target.execute(there.tables[name].insert(), rows)
            if rows and "id" in rows[0]:
                last = {"last": max(row["id"] for row in rows)}
                target.execute(text(f"SELECT setval('{name}_id_seq', :last)"), last)


def test_no_row_is_lost_and_every_reference_holds(upgraded):
    database, before = upgraded
    assert database.schema_version() == SCHEMA_VERSION
    assert {name: count for name, count in counts(database).items() if name in before} == before
    if not database.is_embedded:
        return
    with database._engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"


def test_every_open_case_keeps_the_day_that_it_was_due(upgraded):
    database, _before = upgraded
    with database.reading() as db:
        dated = db.query(Case).filter(Case.due_on.is_not(None)).all()
        assert dated
        for case in dated:
            kept = deadlines.open_deadlines(db, case.id)
            assert [(one.step, one.due_on) for one in kept] == [(case.due_step, case.due_on)]


def test_time_limits_become_rules_by_channel_and_track(upgraded):
    database, _before = upgraded
    with database.reading() as db:
        kept = {(one.step, one.channel, one.track): one for one in db.query(TimeLimit)}
        assert {(rule.step, rule.channel, rule.track) for rule in SHIPPED_LIMITS} == set(kept)
        for rule in SHIPPED_LIMITS:
            one = kept[rule.step, rule.channel, rule.track]
            told = (one.number, one.in_working_days, one.start_event, one.may_extend, one.rolls_over)
            assert told == (rule.number, rule.in_working_days, rule.start_event, rule.may_extend, rule.rolls_over)
        court = kept[DueStep.MEDIATE, Channel.COURT_BEFORE_FILING, None]
        assert court.start_event is StartEvent.COURT_PAPERS


def test_work_goes_on_in_a_committee_that_was_brought_up(upgraded):
    database, _before = upgraded
    with database.reading() as db:
        for case in db.query(Case):
            shown = case_details(db, case.id)
            assert shown.acts or case.state not in OPEN_STATES
        assert db.query(Deadline).filter(Deadline.number.is_not(None)).count() == 0
