"""A committee that an earlier program kept opens in this one, with everything that was in it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from sqlalchemy import text

from mediator_desk.database import SCHEMA_VERSION, Database
from mediator_desk.models.case import Case
from mediator_desk.models.committee import TimeLimit
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.life import OPEN_STATES
from mediator_desk.models.procedure_words import StartEvent
from mediator_desk.models.words import Channel, DueStep
from mediator_desk.services import deadlines
from mediator_desk.services.case_details import case_details
from mediator_desk.services.limits_shipped import SHIPPED_LIMITS

EARLIER = sorted(Path(__file__).parent.joinpath("data", "databases").glob("desk_*.db.gz"))
"""Practice committees of 24 cases, one made by each earlier version of the schema."""


def counts(database):
    with database._engine.connect() as connection:
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('alembic_version', 'time_limits')"
        ).scalars()
        return {name: connection.scalar(text(f"SELECT count(*) FROM {name}")) for name in list(names)}


@pytest.fixture(params=EARLIER, ids=lambda path: path.name)
def upgraded(request, tmp_path):
    file = tmp_path / "desk.db"
    file.write_bytes(gzip.decompress(request.param.read_bytes()))
    database = Database.open(f"sqlite:///{file.as_posix()}")
    before = counts(database)
    database.migrate()
    yield database, before
    database.close()


def test_no_row_is_lost_and_every_reference_holds(upgraded):
    database, before = upgraded
    assert database.schema_version() == SCHEMA_VERSION
    assert {name: count for name, count in counts(database).items() if name in before} == before
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
