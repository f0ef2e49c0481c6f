from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from mediator_desk.conventions.china_time import CHINA
from mediator_desk.errors import Invalid
from mediator_desk.services.office import committee
from mediator_desk.services.office.office_hours import OfficeHours, office_hours

DAY = date(2026, 10, 9)
HOURS = OfficeHours()


def holds(begins, ends, hours=HOURS):
    return hours.holds(*(datetime.combine(DAY, at, CHINA) for at in (begins, ends)))


def read(office, service):
    with office.database.reading() as db:
        return service(db)


def save(office, draft):
    with office.database.writing() as db:
        committee.save_committee(db, draft, by=office.by, now=office.now)


def test_a_meeting_lies_in_one_half_of_the_day():
    assert holds(time(9), time(12))
    assert holds(time(13, 30), time(17, 30))
    assert not holds(time(8, 59), time(10))
    assert not holds(time(11, 30), time(12, 30))
    assert not holds(time(17), time(17, 31))


def test_a_meeting_longer_than_each_half_may_go_over_noon():
    assert holds(time(9), time(13, 30))
    assert not holds(time(13), time(17, 31))


def test_the_committee_begins_with_the_usual_hours_and_changes_them(office):
    assert read(office, office_hours) == HOURS
    draft = read(office, committee.committee_draft)
    assert draft.hours == HOURS
    save(office, replace(draft, day_from=time(8, 30), usual_minutes=60))
    assert read(office, office_hours) == replace(HOURS, day_from=time(8, 30), usual_minutes=60)


def test_hours_that_do_not_follow_each_other_are_refused_beside_their_fields(office):
    draft = read(office, committee.committee_draft)
    wrong = replace(draft, noon_from=time(8), noon_until=time(7), day_until=time(6), usual_minutes=5)
    with pytest.raises(Invalid) as refusal:
        save(office, wrong)
    assert {problem.field for problem in refusal.value.problems} == {
        "noon_from", "noon_until", "day_until", "usual_minutes",
    }  # fmt: skip


def test_a_committee_without_a_noon_break_has_two_halves_that_touch():
    hours = replace(HOURS, noon_from=time(12), noon_until=time(12))
    assert hours.problems() == []
    assert holds(time(9), time(12), hours)
    assert list(hours.edges(DAY, timedelta(hours=1)))[1] == datetime.combine(DAY, time(11), CHINA)
