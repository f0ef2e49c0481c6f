"""Who is at a case: for a minute, without a trace in the trail, and hindering nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from select import select as wait_for_socket

import pytest
from sqlalchemy import Interval, func, literal, select, update

from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.office_work import Presence
from mediator_desk.models.words import Role
from mediator_desk.services import presence
from mediator_desk.services.office import committee
from mediator_desk.services.presence import Here


@pytest.fixture
def zhang(office):
    return _staff(office, "张敏", "二号台")


@pytest.fixture
def li(office):
    return _staff(office, "李强", "三号台")


def _staff(office, name, desk):
    with office.database.writing() as db:
        one = committee.add_staff(db, name, Role.MEDIATOR, by=office.by, now=office.now)
        return replace(office.by, staff_id=one.id, name=name, desk=desk)


def beat(office, by, case_id, *, is_editing=False):
    with office.database.writing(is_beside=True) as db:
        presence.beat(db, case_id, is_editing=is_editing, by=by, now=office.now)


def at(office, by, *case_ids):
    with office.database.reading() as db:
        return presence.people_at(db, case_ids, by=by, now=office.now)


def test_who_looks_at_a_case_is_told_to_the_others_there(office, zhang, li):
    case_id, elsewhere = office.receive(), office.receive("区永康")
    beat(office, zhang, case_id)
    beat(office, li, elsewhere)
    assert at(office, li, case_id) == [Here(case_id, "张敏", "二号台", is_editing=False)]
    assert at(office, zhang, case_id) == []
    assert {one.name for one in at(office, office.by, case_id, elsewhere)} == {"张敏", "李强"}


def test_who_edits_stands_first(office, zhang, li):
    case_id = office.receive()
    beat(office, zhang, case_id)
    beat(office, li, case_id, is_editing=True)
    assert [(one.name, one.is_editing) for one in at(office, office.by, case_id)] == [("李强", True), ("张敏", False)]
    beat(office, zhang, case_id, is_editing=True)
    beat(office, li, case_id)
    assert [(one.name, one.is_editing) for one in at(office, office.by, case_id)] == [("张敏", True), ("李强", False)]


def test_the_same_person_at_another_computer_is_told_as_that(office, zhang):
    case_id = office.receive()
    beat(office, zhang, case_id)
    assert at(office, replace(zhang, desk="家里"), case_id) == [Here(case_id, "张敏", "二号台", False, is_own=True)]


def test_who_leaves_is_gone_at_once(office, zhang):
    one, two = office.receive(), office.receive("区永康")
    beat(office, zhang, one)
    beat(office, zhang, two)
    with office.database.writing(is_beside=True) as db:
        presence.leave(db, [one], by=zhang)
    assert [here.case_id for here in at(office, office.by, one, two)] == [two]
    with office.database.writing(is_beside=True) as db:
        presence.leave(db, None, by=zhang)
    assert at(office, office.by, one, two) == []


def test_a_desk_that_says_nothing_for_a_minute_counts_no_more_and_is_swept_later(office, zhang):
    case_id = office.receive()
    beat(office, zhang, case_id)
    _let_pass(office, timedelta(seconds=55))
    assert at(office, office.by, case_id)
    _let_pass(office, timedelta(seconds=10))
    assert at(office, office.by, case_id) == []
    _sweep(office)
    assert _count(office) == 1
    _let_pass(office, timedelta(minutes=10))
    _sweep(office)
    assert _count(office) == 0


def _let_pass(office, time):
    """On a server its own clock counts: what was said there is made older instead."""
    if office.database.is_embedded:
        office.now += time
        return
    with office.database.writing() as db:
        db.execute(update(Presence).values(seen_at=Presence.seen_at - literal(time, Interval())))


def _sweep(office):
    with office.database.writing(is_beside=True) as db:
        presence.sweep(db, now=office.now)


def _count(office):
    with office.database.reading() as db:
        return db.scalar(select(func.count()).select_from(Presence))


def test_nothing_of_it_comes_into_the_trail(office, zhang):
    case_id = office.receive()
    with office.database.reading() as db:
        before = db.scalar(select(func.count()).select_from(AuditEntry))
    beat(office, zhang, case_id)
    beat(office, zhang, case_id, is_editing=True)
    with office.database.writing(is_beside=True) as db:
        presence.leave(db, [case_id], by=zhang)
        assert "audit_notes" not in db.info
    with office.database.reading() as db:
        assert db.scalar(select(func.count()).select_from(AuditEntry)) == before


def test_the_program_itself_and_a_case_that_is_gone_leave_no_presence(office, zhang):
    beat(office, office.by, office.receive())
    beat(office, zhang, 4711)
    assert _count(office) == 0


def test_a_server_says_who_came_turned_and_left_but_not_each_beat(postgresql_office):
    office = postgresql_office
    zhang, case_id = _staff(office, "张敏", "二号台"), office.receive()
    ear = office.database.listen()
    for is_editing in (False, False, True, True):
        beat(office, zhang, case_id, is_editing=is_editing)
    with office.database.writing(is_beside=True) as db:
        presence.leave(db, None, by=zhang)
    told = []
    while len(told) < 3 and wait_for_socket([ear.socket], [], [], 5)[0]:
        told += ear.take()
    assert told == [f"case {case_id}"] * 3
    assert ear.take() == []
    ear.close()
