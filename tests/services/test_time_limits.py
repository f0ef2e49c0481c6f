"""Time limits as law and custom give them, and as a committee changes them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.committee import TimeLimit
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.words import CaseTrack, Channel, DueStep
from mediator_desk.services.clocks import deadlines, time_limits
from mediator_desk.services.clocks.limits_shipped import SHIPPED_LIMITS
from mediator_desk.services.clocks.time_limits import LimitPlace, TimeLimitDraft
from mediator_desk.services.review import review

D, C, T = DueStep, Channel, CaseTrack
THURSDAY = date(2026, 10, 8)


def write(office, service, *arguments, **named):
    with office.database.writing() as db:
        return service(db, *arguments, by=office.by, now=office.now, **named)


def read(office, service, *arguments):
    with office.database.reading() as db:
        return service(db, *arguments)


def row_of(office, step, channel=None, track=None):
    rows = read(office, time_limits.time_limit_rows)
    return next(row for row in rows if (row.step, row.channel, row.track) == (step, channel, track))


def last_day(office, step, on=THURSDAY, **fields):
    """Return the last day of a step that begins on a day, for a new case with these fields."""
    case_id = office.receive(**fields)
    with office.database.writing() as db:
        case = db.get_one(review.Case, case_id)
        return deadlines.begin(db, case, step, on).due_on


# What law and custom give


@pytest.mark.parametrize(
    ("step", "fields", "last"),
    [
        # Saturday 10 October 2026 is worked for the National Day; Monday 12 is the third working day after Thursday.
        (D.DECIDE_ACCEPTANCE, {}, date(2026, 10, 12)),
        (D.CONTACT_OTHER_SIDE, {}, date(2026, 10, 12)),
        (D.SUPPLY_PAPERS, {}, date(2026, 10, 14)),
        # 30 days end on Saturday 7 November and roll over to Monday.
        (D.MEDIATE, {}, date(2026, 11, 9)),
        (D.MEDIATE, {"channel": C.COURT_BEFORE_FILING}, date(2026, 11, 9)),
        (D.MEDIATE, {"channel": C.COURT_AFTER_FILING}, date(2026, 10, 23)),
        (D.MEDIATE, {"channel": C.COURT_AFTER_FILING, "track": T.SIMPLE}, date(2026, 10, 15)),
        (D.OBJECT, {}, date(2026, 10, 15)),
        (D.PAY, {}, date(2026, 10, 18)),
        (D.CONFIRM, {}, date(2026, 11, 9)),
        (D.INSURER_ANSWERS, {}, date(2026, 10, 23)),
        (D.INSURER_ANSWERS, {"track": T.ORDINARY}, date(2026, 11, 7)),
        (D.INSURER_ANSWERS, {"track": T.COMPLEX}, date(2026, 12, 7)),
    ],
)
def test_every_step_has_the_days_that_law_and_custom_give_it(office, step, fields, last):
    assert last_day(office, step, **fields) == last


def test_a_courts_clock_starts_when_its_papers_were_signed_for(office):
    papers_on = date(2026, 10, 6)
    fields = {"channel": C.COURT_AFTER_FILING, "court_papers_on": papers_on}
    assert last_day(office, D.MEDIATE, **fields) == papers_on + timedelta(days=15)


def test_only_mediation_may_be_extended(local_office):
    assert {row.step for row in read(local_office, time_limits.time_limit_rows) if row.may_extend} == {D.MEDIATE}


def test_time_limits_are_listed_as_they_come_up_with_their_source(office):
    rows = read(office, time_limits.time_limit_rows)
    assert list(dict.fromkeys(row.step for row in rows)) == list(dict.fromkeys(rule.step for rule in SHIPPED_LIMITS))
    assert len(rows) == len(SHIPPED_LIMITS)
    assert all(row.source and row.is_as_shipped for row in rows)


# What a committee changes


def test_a_case_keeps_the_limit_that_it_began_with_when_the_limit_changes(office):
    before = office.accept()
    row = row_of(office, D.MEDIATE)
    draft = replace(read(office, time_limits.time_limit_draft, row.id), number=10, in_working_days=True)
    office.now += timedelta(days=1)
    late = office.receive("后来人")
    write(office, time_limits.save_time_limit, row.id, draft)
    early = office.receive("在先人")
    with office.database.writing() as db:
        db.get_one(review.Case, early).received_at = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
        db.get_one(review.Case, late).received_at = office.now
    for case_id in (early, late):
        office.do(review.accept_case, case_id)
    assert [mediate_until(office, one) for one in (before, early, late)] == [
        date(2026, 11, 9), date(2026, 11, 9), date(2026, 10, 22),
    ]  # fmt: skip
    row = row_of(office, D.MEDIATE)
    assert not row.is_as_shipped
    assert row.shipped.number == 30


def mediate_until(office, case_id):
    with office.database.reading() as db:
        return db.query(Deadline).filter_by(case_id=case_id, step=D.MEDIATE).one().due_on


def test_every_limit_that_was_in_force_stays_in_the_history_of_the_rule(office):
    first = row_of(office, D.SUPPLY_PAPERS)
    write(office, time_limits.save_time_limit, first.id, replace(draft_of(office, first.id), number=7))
    office.now += timedelta(days=20)
    second = row_of(office, D.SUPPLY_PAPERS)
    write(office, time_limits.save_time_limit, second.id, replace(draft_of(office, second.id), number=10))
    rows = read(office, time_limits.time_limit_history, row_of(office, D.SUPPLY_PAPERS).id)
    assert [(row.number, row.began_on, row.ended_on) for row in rows] == [
        (10, date(2026, 10, 28), None),
        (7, date(2026, 10, 8), date(2026, 10, 28)),
        (5, None, date(2026, 10, 8)),
    ]


def draft_of(office, limit_id):
    return read(office, time_limits.time_limit_draft, limit_id)


def test_a_limit_that_began_today_is_mended_in_place(office):
    row = row_of(office, D.OBJECT)
    write(office, time_limits.save_time_limit, row.id, replace(draft_of(office, row.id), number=70))
    wrong = row_of(office, D.OBJECT)
    write(office, time_limits.save_time_limit, wrong.id, replace(draft_of(office, wrong.id), number=10))
    rows = read(office, time_limits.time_limit_history, row_of(office, D.OBJECT).id)
    assert [row.number for row in rows] == [10, 7]


def test_saving_what_is_there_already_makes_no_new_row(office):
    row = row_of(office, D.OBJECT)
    write(office, time_limits.save_time_limit, row.id, draft_of(office, row.id))
    assert len(read(office, time_limits.time_limit_history, row.id)) == 1


def test_a_track_gets_a_limit_of_its_own_as_elsewhere(office):
    """Fujian 2008: 10 working days, 20 for complex cases."""
    draft = TimeLimitDraft(20, in_working_days=True, rolls_over=False, may_extend=True, source="福建 2008")
    write(office, time_limits.add_time_limit, LimitPlace(D.MEDIATE, track=T.COMPLEX), draft)
    office.now += timedelta(days=1)
    assert last_day(office, D.MEDIATE, track=T.COMPLEX) == date(2026, 11, 4)
    assert last_day(office, D.MEDIATE) == date(2026, 11, 9)


def test_a_channels_own_limit_goes_before_that_of_a_track(office):
    draft = TimeLimitDraft(5, in_working_days=False, rolls_over=False)
    write(office, time_limits.add_time_limit, LimitPlace(D.MEDIATE, track=T.SIMPLE), draft)
    office.now += timedelta(days=1)
    fields = {"channel": C.COURT_BEFORE_FILING, "track": T.SIMPLE}
    assert last_day(office, D.MEDIATE, **fields) == date(2026, 11, 9)
    assert last_day(office, D.MEDIATE, track=T.SIMPLE) == date(2026, 10, 13)


def test_a_limit_for_a_court_counts_from_the_courts_papers(local_office):
    draft = TimeLimitDraft(5, in_working_days=False, rolls_over=False)
    place = LimitPlace(D.MEDIATE, C.COURT_BEFORE_FILING, T.SIMPLE)
    limit = write(local_office, time_limits.add_time_limit, place, draft)
    assert limit.start_event == "court_papers"


def test_the_same_limit_is_not_added_twice(office):
    with pytest.raises(Invalid) as refused:
        write(office, time_limits.add_time_limit, LimitPlace(D.MEDIATE), TimeLimitDraft(5, True, True))
    assert [(one.field, one.code) for one in refused.value.problems] == [("step", "limit_exists")]


def test_a_limit_needs_a_step_that_has_a_clock(local_office):
    for step in (None, D.SIGN):
        with pytest.raises(Invalid):
            write(local_office, time_limits.add_time_limit, LimitPlace(step), TimeLimitDraft(5, True, True))


def test_a_limit_of_a_channel_ends_and_new_cases_follow_the_general_one(office):
    row = row_of(office, D.MEDIATE, C.COURT_AFTER_FILING)
    write(office, time_limits.end_time_limit, row.id, version=1)
    office.now += timedelta(days=1)
    assert last_day(office, D.MEDIATE, channel=C.COURT_AFTER_FILING) == date(2026, 11, 9)


def test_the_general_limit_of_a_step_cannot_end(office):
    with pytest.raises(Refused, match="limit_is_general"):
        write(office, time_limits.end_time_limit, row_of(office, D.MEDIATE).id, version=1)


@pytest.mark.parametrize("number", [0, -1, 367])
def test_a_time_limit_has_at_least_one_day_and_at_most_a_year(office, number):
    with pytest.raises(Invalid):
        draft = TimeLimitDraft(number, in_working_days=False, rolls_over=True, version=1)
        write(office, time_limits.save_time_limit, row_of(office, D.MEDIATE).id, draft)


def test_a_time_limit_changed_at_another_desk_is_not_overwritten(office):
    row = row_of(office, D.MEDIATE)
    draft = draft_of(office, row.id)
    write(office, time_limits.save_time_limit, row.id, replace(draft, number=20))
    with pytest.raises(Refused, match="changed_at_another_desk"):
        write(office, time_limits.save_time_limit, row.id, replace(draft, number=25))
    with office.database.reading() as db:
        assert db.query(TimeLimit).filter_by(step=D.MEDIATE, ended_on=None, channel=None).one().number == 20


def test_a_case_can_be_accepted_after_every_time_limit_was_changed(office):
    for row in read(office, time_limits.time_limit_rows):
        write(office, time_limits.save_time_limit, row.id, TimeLimitDraft(7, True, True, version=1))
    case_id = office.receive()
    with office.database.writing() as db:
        db.get_one(review.Case, case_id).received_at = office.now
    office.do(review.accept_case, case_id)
    assert office.case(case_id).due_on == date(2026, 10, 16)  # the Saturday 10 October is a make-up working day
