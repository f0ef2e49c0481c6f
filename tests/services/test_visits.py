"""Cases at hand: opened last, and pinned."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.words import Role
from mediator_desk.services.cases import visits
from mediator_desk.services.office import committee
from tests.services.conftest import NOW


@pytest.fixture
def me(office):
    with office.database.writing() as db:
        row = committee.add_staff(db, "何敏", Role.SECRETARY, by=office.by, now=NOW)
        return Actor(row.id, row.name, Role.SECRETARY)


def visit(office, me, *case_ids):
    for minute, case_id in enumerate(case_ids):
        with office.database.writing() as db:
            visits.visit(db, case_id, by=me, now=NOW + timedelta(minutes=minute))


def names(office, service, me, **given):
    with office.database.reading() as db:
        return [row.applicant for row in service(db, by=me, **given)]


def test_the_case_opened_last_comes_first_and_each_comes_once(office, me):
    first, second = office.receive("谢家豪"), office.receive("林秀英")
    visit(office, me, first, second, first)
    assert names(office, visits.recent, me) == ["谢家豪", "林秀英"]
    assert names(office, visits.recent, me, limit=1) == ["谢家豪"]


def test_a_pinned_case_stays_at_hand_and_is_not_named_twice(office, me):
    first, second = office.receive("谢家豪"), office.receive("林秀英")
    visit(office, me, first, second)
    with office.database.writing() as db:
        visits.pin(db, first, is_pinned=True, by=me, now=NOW)
    with office.database.reading() as db:
        assert (visits.is_pinned(db, first, by=me), visits.is_pinned(db, second, by=me)) == (True, False)
    assert names(office, visits.pinned, me) == ["谢家豪"]
    assert names(office, visits.recent, me) == ["林秀英"]


def test_what_one_has_at_hand_is_not_what_another_has(office, me):
    visit(office, me, office.receive())
    with office.database.writing() as db:
        row = committee.add_staff(db, "区永康", Role.MEDIATOR, by=office.by, now=NOW)
        other = Actor(row.id, row.name, Role.MEDIATOR)
    assert names(office, visits.recent, other) == []


def test_a_case_in_the_bin_is_not_at_hand(office, me):
    case_id = office.receive()
    visit(office, me, case_id)
    with office.database.writing() as db:
        db.get_one(Case, case_id).binned_at = NOW
    assert names(office, visits.recent, me) == []


def test_a_desk_without_accounts_keeps_nothing(office):
    case_id = office.receive()
    visit(office, office.by, case_id)
    with office.database.writing() as db:
        visits.pin(db, case_id, is_pinned=True, by=office.by, now=NOW)
    assert names(office, visits.pinned, office.by) == []


def test_a_case_that_is_not_there_is_not_visited(office, me):
    with pytest.raises(Refused) as refusal:
        visit(office, me, 999)
    assert refusal.value.code == "case_not_found"
