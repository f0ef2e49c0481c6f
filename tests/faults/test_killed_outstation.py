"""Taking cases along and bringing them back are killed at any moment: nothing is half, and nothing comes twice."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from sqlalchemy import func, select

from mediator_desk.errors import Refused
from mediator_desk.exchange import outstation_file
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Staff
from mediator_desk.models.life import OPEN_STATES
from mediator_desk.models.words import Role
from mediator_desk.services import audit
from mediator_desk.services.check.chain import verify_chain
from mediator_desk.services.check.rows import check_rows
from mediator_desk.services.outstation import checking_out, listing
from tests.faults.harness import copied, opened, practice_in, words_of
from tests.faults.killing import around, let_work

PASSPHRASE = "荔湾 早茶 骑楼 7"
WORDS = "巡回点查明的事实。"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9 and no fork")


@pytest.fixture
def secret(tmp_path):
    file = tmp_path / "secret"
    file.write_text(f"{PASSPHRASE}\n")
    file.chmod(0o600)
    return file


@pytest.fixture
def begun(tmp_path):
    """Give a folder with a committee, who works there, and the number of a case that may go along."""
    folder = practice_in(tmp_path / "begun")
    with closing(opened(folder)) as database, database.reading() as db:
        member = db.scalars(select(Staff).where(Staff.role != Role.MEDIATOR, Staff.role != Role.ARCHIVIST)).first()
        by = Actor(member.id, member.name, member.role, "二号台")
        cases = db.scalars(select(Case.id).where(Case.state.in_(OPEN_STATES), Case.number.is_not(None)))
        case_id = next(one for one in cases if not checking_out.what_hinders(db, [one], by=by))
        return folder, by, db.get(Case, case_id).number


def _soon():
    return f"{datetime.now(UTC) + timedelta(days=3):%Y-%m-%d}"


def _taking(work, by, number, secret):
    words = ("--user", by.name, "outstation", "take", number, "--to", str(work / "along"), "--due", _soon())
    return ["--marks", *words_of(work, "--ack", *words, "--new-passphrase-file", str(secret))]


def _out(work):
    with closing(opened(work)) as database, database.reading() as db:
        assert verify_chain(db) == []
        assert check_rows(db) == []
        return [row.case_ids for row in listing.open_checkouts(db)]


def _is_whole(work, by):
    """Tell whether the folder opens, and holds the case that the office waits for."""
    with closing(outstation_file.open_outstation(work / "along", PASSPHRASE)) as file, file.reading() as db:
        (case_ids,) = _out(work)
        return tuple(db.scalars(select(Case.id))) == case_ids


@pytest.mark.timeout(400)
@pytest.mark.parametrize("kills", [6, pytest.param(40, marks=pytest.mark.slow)])
def test_a_taking_along_that_is_killed_is_finished_or_never_was(warm, tmp_path, begun, secret, kills):
    folder, by, number = begun
    work = tmp_path / "work"
    for _twice in range(2):
        copied(folder, work)
        told = let_work(warm, _taking(work, by, number, secret))
    assert _is_whole(work, by)
    came = Counter()
    for moment in around(told, "saved 2|names along", kills, random=Random(kills)):
        copied(folder, work)
        let_work(warm, _taking(work, by, number, secret), moment)
        if (work / "along.part").exists():
            with closing(opened(work)) as database:
                part = work / "along.part"
                outstation_file.finish(database, part, passphrase=PASSPHRASE)
        assert not (work / "along.part").exists()
        is_there = (work / "along").exists()
        assert bool(_out(work)) is is_there
        assert not is_there or _is_whole(work, by)
        came[is_there] += 1
    print(f"\n{kills} kills while cases were taken along: {came[False]} never were, {came[True]} whole")
    assert set(came) == {False, True}


@pytest.mark.timeout(400)
@pytest.mark.parametrize("kills", [6, pytest.param(40, marks=pytest.mark.slow)])
def test_a_bringing_back_that_is_killed_brings_all_or_nothing_and_never_twice(warm, tmp_path, begun, secret, kills):
    folder, by, number = begun
    let_work(warm, _taking(folder, by, number, secret))
    with closing(outstation_file.open_outstation(folder / "along", PASSPHRASE)) as file, file.writing() as db:
        case = db.scalars(select(Case)).one()
        assert case.facts != WORDS
        case.facts = WORDS
        audit.record(db, "dispute_changed", by=by, at=datetime.now(UTC), case_id=case.id)
        case_id = case.id
    work, came = tmp_path / "work", Counter()
    words = ("--user", by.name, "outstation", "bring", str(work / "along"), "--mine")
    given = ["--marks", *words_of(work, "--ack", *words, "--new-passphrase-file", str(secret))]
    for _twice in range(2):
        copied(folder, work)
        told = let_work(warm, given)
    for moment in around(told, "saved 2", kills, random=Random(kills)):
        copied(folder, work)
        let_work(warm, given, moment)
        is_back = not _out(work)
        came[is_back] += 1
        assert _brought(work, case_id) == (WORDS, 1) if is_back else _brought(work, case_id)[1] == 0
        let_work(warm, given)  # once more, and it is there once
        assert _out(work) == []
        assert _brought(work, case_id) == (WORDS, 1)
        assert _takes_nothing_more(work, by)
    print(f"\n{kills} kills while cases were brought back: {came[False]} before, {came[True]} after")
    assert set(came) == {False, True}


def _brought(work, case_id):
    with closing(opened(work)) as database, database.reading() as db:
        times = db.scalar(select(func.count()).where(AuditEntry.act == "cases_brought_back"))
        return db.scalars(select(Case.facts).where(Case.id == case_id)).one(), times


def _takes_nothing_more(work, by):
    with closing(outstation_file.open_outstation(work / "along", PASSPHRASE)) as file:
        try:
            with file.writing() as db:
                audit.record(db, "dispute_changed", by=by, at=datetime.now(UTC))
        except Refused as refused:
            return refused.code == "outstation_came_back"
    return False
