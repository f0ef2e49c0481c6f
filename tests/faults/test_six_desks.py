"""Six desks change the same cases at once, a hundred times each: no edit is lost, and nobody sees a lock error."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from random import Random
from threading import Barrier

import pytest
from sqlalchemy import text

from mediator_desk.database import Database
from mediator_desk.errors import DeskError
from mediator_desk.services.cases.next_steps import next_step_draft, save_next_step
from mediator_desk.services.check.chain import verify_chain

DESKS, CASES = 6, 4
CHANGED = "changed_at_another_desk"


def edit(office, database, case_id):
    """Count one on in a case as a person does: read, then save what was read against; return what came of it."""
    with database.reading() as db:
        draft = next_step_draft(db, case_id, by=office.by)
    try:
        with database.writing() as db:
            one_more = replace(draft, words=str(int(draft.words or "0") + 1))
            save_next_step(db, case_id, one_more, by=office.by, now=office.now)
    except DeskError as error:
        return error.code
    return "saved"


def overwrite(office, database, case_id):
    """The control: nobody looks whether another desk saved meanwhile."""
    with database.reading() as db:
        said = db.execute(text("SELECT next_step FROM cases WHERE id = :id"), {"id": case_id}).scalar()
    with database.writing() as db:
        words = {"id": case_id, "words": str(int(said or "0") + 1)}
        db.execute(text("UPDATE cases SET next_step = :words WHERE id = :id"), words)
    return "saved"


@pytest.fixture
def desks(office):
    """Give six desks, each with its own connections."""
    with ExitStack() as stack:
        url = office.database._engine.url.render_as_string(hide_password=False)
        given = [Database.open(url) for _n in range(DESKS)]
        for desk in given:
            stack.callback(desk.close)
        yield given


def race(office, desks, edits, how):
    """Let each desk make so many edits, each until it is saved. Returns what came of all tries, and what is there."""
    case_ids = [office.accept(identity_number="") for _n in range(CASES)]
    start = Barrier(DESKS)

    def at_desk(number):
        random, came = Random(number), Counter()
        start.wait()
        while came["saved"] < edits:
            came[how(office, desks[number], random.choice(case_ids))] += 1
        return came

    with ThreadPoolExecutor(DESKS) as threads:
        came = sum(threads.map(at_desk, range(DESKS)), Counter())
    return came, sum(int(office.case(case_id).next_step or "0") for case_id in case_ids)


def engine_of(office):
    return office.database.url.partition(":")[0]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("edits", [10, pytest.param(100, marks=pytest.mark.slow)])
def test_no_edit_of_six_desks_is_lost_and_no_lock_error_is_shown(office, desks, edits):
    came, there = race(office, desks, edits, edit)
    print(f"\n{engine_of(office)}: {DESKS} x {edits} edits, {DESKS * edits - there} lost, {dict(came)}")
    assert set(came) <= {"saved", CHANGED}
    assert there == DESKS * edits
    with office.database.reading() as db:
        assert verify_chain(db) == []


@pytest.mark.tampers
@pytest.mark.timeout(300)
@pytest.mark.parametrize("edits", [20, pytest.param(100, marks=pytest.mark.slow)])
def test_desks_that_overwrite_each_other_lose_edits_so_that_this_test_can_fail(office, desks, edits):
    came, there = race(office, desks, edits, overwrite)
    print(f"\n{engine_of(office)}: control, {came['saved'] - there} of {came['saved']} edits lost")
    assert there < came["saved"]
