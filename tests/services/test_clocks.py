"""Clocks that stop, go on, are extended, are counted again, and can always say why."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediator_desk.conventions.holiday_notices import read_holiday_notice
from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.agreement import Instalment, JudicialConfirmation, MediationAgreement
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.committee import AnnouncedYear, DayException
from mediator_desk.models.deadline import Deadline, Extension, Suspension
from mediator_desk.models.party import Party
from mediator_desk.models.procedure import PaperRequest
from mediator_desk.models.procedure_words import ConfirmationState, SuspensionKind
from mediator_desk.models.words import (
    AgreementForm,
    AgreementState,
    CaseState,
    DueStep,
    OutcomeKind,
    PartyKind,
    PartySide,
    SessionResult,
)
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.cases.register import queue_counts, rows
from mediator_desk.services.clocks import deadlines, extensions, holidays, reminders, suspensions, why_due
from mediator_desk.services.clocks.extensions import ConsentDraft, ExtensionDraft
from mediator_desk.services.clocks.why_due import DayRole
from mediator_desk.services.parties import parties
from mediator_desk.services.sessions import outcomes, scheduling

TODAY = date(2026, 10, 8)
MEDIATE = DueStep.MEDIATE
DUE = date(2026, 11, 9)


def days(number):
    return timedelta(days=number)


def go_to(office, on):
    office.now = datetime(on.year, on.month, on.day, 1, 0, tzinfo=UTC)


def read(office, service, *arguments, **named):
    with office.database.reading() as db:
        return service(db, *arguments, **named)


def write(office, service, *arguments, **named):
    with office.database.writing() as db:
        return service(db, *arguments, by=office.by, now=office.now, **named)


def clock(office, case_id, step=MEDIATE):
    """Return the open deadline of a step."""
    with office.database.reading() as db:
        return next(one for one in deadlines.open_deadlines(db, case_id) if one.step is step)


def explained(office, case_id, step=MEDIATE):
    return next(one for one in read(office, why_due.why_due, case_id).deadlines if one.step is step)


def told(office, case_id, act):
    with office.database.reading() as db:
        return db.query(AuditEntry).filter_by(case_id=case_id, act=act).order_by(AuditEntry.id).all()


def suspend(office, case_id, kind=SuspensionKind.APPRAISAL, **named):
    office.do(suspensions.suspend_case, case_id, words="委托司法鉴定", kind=kind, **named)


def problems_of(refused):
    return {(one.field, one.code) for one in refused.value.problems}


# Standing still


@pytest.mark.parametrize("kind", [SuspensionKind.APPRAISAL, SuspensionKind.SUSPECTED_SHAM])
def test_days_of_an_appraisal_or_a_suspected_sham_are_not_counted(office, kind):
    case_id = office.in_mediation()
    go_to(office, date(2026, 10, 15))
    suspend(office, case_id, kind)
    go_to(office, date(2026, 11, 16))
    office.do(suspensions.resume_case, case_id)
    deadline = clock(office, case_id)
    # 7 November + 32 days is Wednesday 9 December.
    assert (deadline.first_due_on, deadline.due_on) == (DUE, date(2026, 12, 9))
    with office.database.reading() as db:
        still = db.query(Suspension).one()
        assert (still.kind, still.began_on, still.ended_on) == (kind, date(2026, 10, 15), date(2026, 11, 16))
    assert told(office, case_id, "suspended")[0].facts == {"suspension": kind, "on": "2026-10-15"}
    assert told(office, case_id, "resumed")[0].facts["on"] == "2026-11-16"


def test_nothing_is_overdue_while_the_clock_stands(office):
    case_id = office.in_mediation()
    suspend(office, case_id)
    go_to(office, date(2027, 1, 20))
    case = office.case(case_id)
    assert (case.state, case.due_on, case.due_step is not None) == (CaseState.SUSPENDED, None, True)
    counts = read(office, queue_counts, Queue, mediator_id=None, today=date(2027, 1, 20))
    assert (counts[Queue.OVERDUE], counts[Queue.DUE_SOON]) == (0, 0)
    assert read(office, reminders.reminders, date(2027, 1, 20)) == []


def test_a_mediation_suspended_twice_skips_the_days_of_both(office):
    case_id = office.in_mediation()
    for first, after in ((date(2026, 10, 12), date(2026, 10, 17)), (date(2026, 10, 20), date(2026, 10, 23))):
        go_to(office, first)
        suspend(office, case_id)
        go_to(office, after)
        office.do(suspensions.resume_case, case_id)
    assert clock(office, case_id).due_on == date(2026, 11, 16)  # Sunday 15 rolls over
    roles = [one.role for one in explained(office, case_id).days]
    assert roles.count(DayRole.STILL) == 8


def test_a_suspension_says_why_from_which_day_and_of_which_kind(office):
    case_id = office.in_mediation()
    tomorrow = TODAY + days(1)
    with pytest.raises(Invalid) as refused:
        office.do(suspensions.suspend_case, case_id, words=" ", kind=SuspensionKind.MEDIATION, on=tomorrow)
    assert problems_of(refused) == {("words", "required"), ("kind", "required"), ("on", "in_future")}
    with pytest.raises(Invalid) as refused:
        suspend(office, case_id, on=TODAY - days(1))
    assert problems_of(refused) == {("on", "before_acceptance")}


def test_spans_in_which_a_clock_stands_never_overlap(office):
    case_id = office.in_mediation()
    suspend(office, case_id)
    with pytest.raises(Invalid) as refused:
        office.do(suspensions.resume_case, case_id, on=TODAY - days(1))
    assert problems_of(refused) == {("on", "before_suspension")}
    go_to(office, TODAY + days(5))
    office.do(suspensions.resume_case, case_id)
    with pytest.raises(Invalid) as refused:
        suspend(office, case_id, on=TODAY + days(2))
    assert problems_of(refused) == {("on", "before_last_suspension")}


def test_with_the_end_of_the_case_its_clock_stands_still_no_more(office):
    case_id = office.in_mediation()
    suspend(office, case_id)
    go_to(office, TODAY + days(30))
    office.do(outcomes.record_outcome, case_id, outcomes.OutcomeDraft(OutcomeKind.WITHDRAWN, TODAY + days(30)))
    with office.database.reading() as db:
        assert db.query(Suspension).one().ended_on == TODAY + days(30)
        assert deadlines.open_deadlines(db, case_id) == []


# Extensions


def party_ids(office, case_id):
    with office.database.reading() as db:
        return [one.id for one in db.query(Party).filter_by(case_id=case_id).order_by(Party.id)]


def ask(office, case_id, until, **named):
    office.do(extensions.ask_extension, case_id, ExtensionDraft(until, **named))


def consent(office, case_id, party_id, on=None, manner="书面"):
    office.do(extensions.record_consent, case_id, ConsentDraft(party_id, on, manner))


def test_an_extension_takes_effect_with_the_last_consent(office):
    case_id = office.in_mediation()
    first, second = party_ids(office, case_id)
    ask(office, case_id, date(2026, 12, 1), words="等待保险公司补充材料")
    consent(office, case_id, first)
    assert clock(office, case_id).due_on == DUE
    go_to(office, TODAY + days(3))
    consent(office, case_id, second, TODAY + days(2), "电话，有录音")
    deadline = clock(office, case_id)
    assert (deadline.first_due_on, deadline.due_on) == (DUE, date(2026, 12, 1))
    row = explained(office, case_id).extensions[0]
    assert row.agreed_on == TODAY + days(2)
    assert row.consents[1] == ("粤安人寿保险股份有限公司广东分公司", TODAY + days(2), "电话，有录音")
    acts = ("extension_asked", "extension_consent", "extended")
    assert [len(told(office, case_id, act)) for act in acts] == [1, 2, 1]


def test_a_party_that_was_added_meanwhile_must_consent_too(office):
    case_id = office.in_mediation()
    first, second = party_ids(office, case_id)
    ask(office, case_id, date(2026, 12, 1))
    consent(office, case_id, first)
    third = add_party(office, case_id)
    consent(office, case_id, second)
    assert clock(office, case_id).due_on == DUE
    missing = [row.party_id for row in read(office, extensions.extension_outlook, case_id).consents if not row.given_on]
    assert missing == [third]
    consent(office, case_id, third)
    assert clock(office, case_id).due_on == date(2026, 12, 1)


def add_party(office, case_id):
    draft = parties.PartyDraft(side=PartySide.APPLICANT, kind=PartyKind.PERSON, name="谢家宝")
    return office.do(parties.save_party, case_id, draft).id


def test_an_extension_that_waited_for_a_party_added_by_mistake_takes_effect_without_it(office):
    case_id = office.in_mediation()
    first, second = party_ids(office, case_id)
    third = add_party(office, case_id)
    ask(office, case_id, date(2026, 12, 1))
    consent(office, case_id, first)
    consent(office, case_id, second)
    office.do(parties.remove_party, third)
    assert clock(office, case_id).due_on == date(2026, 12, 1)


def test_a_party_that_consented_can_still_be_taken_out(office):
    case_id = office.in_mediation()
    third = add_party(office, case_id)
    ask(office, case_id, date(2026, 12, 1))
    consent(office, case_id, third)
    office.do(parties.remove_party, third)
    assert clock(office, case_id).due_on == DUE


def test_a_case_is_extended_more_than_once(office):
    case_id = office.in_mediation()
    for until in (date(2026, 11, 20), date(2026, 12, 18)):
        ask(office, case_id, until)
        for party_id in party_ids(office, case_id):
            consent(office, case_id, party_id)
        assert clock(office, case_id).due_on == until
    assert len(explained(office, case_id).extensions) == 2


@pytest.mark.parametrize("until", [None, DUE, DUE - days(1), DUE + days(731)])
def test_an_extension_to_a_day_that_is_not_later_is_refused(office, until):
    case_id = office.in_mediation()
    with pytest.raises(Invalid) as refused:
        ask(office, case_id, until)
    assert {one.field for one in refused.value.problems} == {"until_on"}


def test_a_rule_without_extension_is_not_extended(office):
    case_id = office.in_mediation()
    with office.database.writing() as db:
        db.query(Deadline).filter_by(case_id=case_id, step=MEDIATE).one().may_extend = False
    with pytest.raises(Refused, match="may_not_be_extended"):
        ask(office, case_id, date(2026, 12, 1))


def test_one_extension_at_a_time_waits_for_consents(office):
    case_id = office.in_mediation()
    ask(office, case_id, date(2026, 12, 1))
    with pytest.raises(Refused, match="extension_still_open"):
        ask(office, case_id, date(2026, 12, 5))
    office.do(extensions.drop_extension, case_id, words="被申请人不同意延期")
    ask(office, case_id, date(2026, 12, 5))
    assert told(office, case_id, "extension_dropped")[0].reason == "被申请人不同意延期"


def test_a_consent_has_a_day_and_a_manner_and_is_given_once(office):
    case_id = office.in_mediation()
    first, _second = party_ids(office, case_id)
    ask(office, case_id, date(2026, 12, 1))
    for on, manner, code in (
        (TODAY + days(1), "书面", ("given_on", "in_future")),
        (TODAY - days(1), "书面", ("given_on", "before_asking")),
        (TODAY, " ", ("manner", "required")),
    ):
        with pytest.raises(Invalid) as refused:
            consent(office, case_id, first, on, manner)
        assert code in problems_of(refused)
    consent(office, case_id, first)
    with pytest.raises(Refused, match="consent_given_already"):
        consent(office, case_id, first)


def test_a_consent_after_the_wanted_day_is_too_late(office):
    case_id = office.in_mediation()
    first, _second = party_ids(office, case_id)
    ask(office, case_id, date(2026, 11, 12))
    go_to(office, date(2026, 11, 13))
    with pytest.raises(Invalid) as refused:
        consent(office, case_id, first)
    assert ("given_on", "consent_too_late") in problems_of(refused)


def test_an_agreed_day_off_work_gives_way_to_the_next_working_day(office):
    case_id = office.in_mediation()
    ask(office, case_id, date(2026, 11, 29))
    for party_id in party_ids(office, case_id):
        consent(office, case_id, party_id)
    assert clock(office, case_id).due_on == date(2026, 11, 30)


def test_a_clock_that_stands_still_after_an_extension_moves_the_agreed_day_too(office):
    case_id = office.in_mediation()
    ask(office, case_id, date(2026, 11, 20))
    for party_id in party_ids(office, case_id):
        consent(office, case_id, party_id)
    go_to(office, date(2026, 10, 20))
    suspend(office, case_id)
    go_to(office, date(2026, 10, 30))
    office.do(suspensions.resume_case, case_id)
    assert clock(office, case_id).due_on == date(2026, 11, 30)
    shown = explained(office, case_id)
    assert_contiguous(shown)
    assert shown.days[-1].on == date(2026, 11, 30)


# The calendar

NOTICE_2027 = (
    """日期,类型,名称
2027-01-01,放假,元旦
2027-01-02,放假,元旦
2027-01-03,上班,元旦
2027-02-05~2027-02-11,放假,春节
2027-04-05,放假,清明节
2027-05-01~2027-05-05,放假,劳动节
2027-06-09,放假,端午节
2027-09-15,放假,中秋节
2027-10-01~2027-10-07,放假,国庆节
""".replace("2027-02-05~2027-02-11", "2027-02-05至2027-02-11")
    .replace("2027-05-01~2027-05-05", "2027-05-01至2027-05-05")
    .replace("2027-10-01~2027-10-07", "2027-10-01至2027-10-07")
)


def the_notice(text=NOTICE_2027):
    return read_holiday_notice(text.encode(), years=(2027,))


def at_new_year(office):
    """Return a case accepted on 4 December 2026: its 30 days end on Sunday 3 January 2027."""
    go_to(office, date(2026, 12, 4))
    return office.in_mediation()


def test_a_date_at_new_year_2027_is_provisional_until_the_notice_is_entered_and_then_counted_again(office):
    case_id = at_new_year(office)
    before = clock(office, case_id)
    assert (before.due_on, before.is_provisional) == (date(2027, 1, 4), True)
    assert explained(office, case_id).provisional_years == (2027,)
    assert read(office, queue_counts, [Queue.PROVISIONAL], mediator_id=None, today=TODAY) == {
        Queue.PROVISIONAL: 0
    }  # the nearest one is the contact of next week
    preview = read(office, holidays.preview_notice, the_notice())
    listed = write(office, holidays.enter_notice, the_notice(), source="国办发明电〔2026〕7号", is_confirmed=True)
    assert list(preview.recounts) == listed
    assert [(one.case_id, one.step, one.old_on, one.new_on) for one in listed] == [
        (case_id, MEDIATE, date(2027, 1, 4), date(2027, 1, 3))
    ]  # the Sunday is worked for New Year
    after = clock(office, case_id)
    assert (after.due_on, after.is_provisional) == (date(2027, 1, 3), False)
    entry = told(office, case_id, "deadline_recounted")[0]
    assert entry.facts == {
        "due_step": "mediate", "old_on": "2027-01-04", "new_on": "2027-01-03", "is_provisional": False,
    }  # fmt: skip


def test_new_year_2028_stays_provisional_though_2027_is_known(office):
    write(office, holidays.enter_notice, the_notice(), source="", is_confirmed=True)
    go_to(office, date(2027, 12, 3))
    case_id = office.in_mediation()
    assert clock(office, case_id).is_provisional
    assert explained(office, case_id).provisional_years == (2028,)


def test_a_provisional_case_stands_in_its_queue_with_its_sign(office):
    case_id = at_new_year(office)
    with office.database.writing() as db:
        deadlines.end_steps(db, db.get_one(deadlines.Case, case_id), TODAY, DueStep.CONTACT_OTHER_SIDE)
    assert read(office, queue_counts, [Queue.PROVISIONAL], mediator_id=None, today=TODAY) == {Queue.PROVISIONAL: 1}
    assert read(office, rows, [case_id])[0].due_is_provisional
    assert CaseFilter(Queue.PROVISIONAL, TODAY)


def test_entering_the_same_notice_again_changes_nothing(office):
    at_new_year(office)
    write(office, holidays.enter_notice, the_notice(), source="甲", is_confirmed=True)
    again = read(office, holidays.preview_notice, the_notice())
    assert (again.days, again.recounts) == ((), ())
    assert write(office, holidays.enter_notice, the_notice(), source="甲", is_confirmed=True) == []
    with office.database.reading() as db:
        assert db.query(AuditEntry).filter_by(act="holidays_entered").count() == 1


def test_a_corrected_notice_replaces_the_days_of_its_year(office):
    write(office, holidays.enter_notice, the_notice(), source="", is_confirmed=True)
    corrected = the_notice(NOTICE_2027.replace("2027-01-03,上班,元旦\n", "2027-01-03,放假,元旦\n"))
    write(office, holidays.enter_notice, corrected, source="", is_confirmed=True)
    without = the_notice(NOTICE_2027.replace("2027-01-03,上班,元旦\n", ""))
    preview = read(office, holidays.preview_notice, without)
    assert [(one.on, one.before, one.after) for one in preview.days] == [(date(2027, 1, 3), False, None)]


def test_a_notice_with_something_odd_needs_a_person_to_confirm_it(office):
    text = "日期,类型,名称\n2027-01-01,放假,元旦\n"
    notice = the_notice(text)
    assert notice.warnings
    with pytest.raises(Refused, match="notice_unconfirmed"):
        write(office, holidays.enter_notice, notice, source="")
    with office.database.reading() as db:
        assert db.query(AnnouncedYear).count() == 0


def test_a_notice_that_was_a_mistake_is_taken_back_and_dates_are_provisional_again(office):
    case_id = at_new_year(office)
    write(office, holidays.enter_notice, the_notice(), source="", is_confirmed=True)
    listed = write(office, holidays.take_back_notice, 2027)
    assert [(one.new_on, one.is_provisional) for one in listed] == [(date(2027, 1, 4), True)]
    assert clock(office, case_id).is_provisional
    with office.database.reading() as db:
        assert db.query(DayException).count() == 0
    with pytest.raises(Refused, match="notice_not_entered"):
        write(office, holidays.take_back_notice, 2026)


def test_one_day_changed_by_hand_moves_the_deadlines_over_it_at_once(office):
    case_id = office.in_mediation()
    listed = write(office, holidays.save_day, DUE, is_working=False, name="台风停工")
    assert [(one.old_on, one.new_on) for one in listed] == [(DUE, date(2026, 11, 10))]
    assert clock(office, case_id).due_on == date(2026, 11, 10)
    shown = {one.on: one for one in explained(office, case_id).days}
    assert (shown[DUE].role, shown[DUE].name) == (DayRole.ROLLED, "台风停工")
    listed = write(office, holidays.save_day, DUE, is_working=None)
    assert [one.new_on for one in listed] == [DUE]


def test_the_calendar_of_a_year_shows_days_off_make_up_days_and_the_committees_own(office):
    write(office, holidays.save_day, date(2026, 11, 9), is_working=False, name="台风停工")
    year = {one.day.on: one for one in read(office, holidays.calendar_year, 2026)}
    assert len(year) == 365
    assert year[date(2026, 10, 1)].day.name == "国庆节"
    assert year[date(2026, 10, 10)].day.kind == "make_up"
    assert (year[date(2026, 11, 9)].is_own, year[date(2026, 11, 9)].day.name) == (True, "台风停工")
    assert not year[date(2026, 11, 10)].is_own
    notices = {one.year: one.is_announced for one in read(office, holidays.year_notices, 2026, 2027)}
    assert notices == {2026: True, 2027: False}


def test_two_desks_that_take_in_the_same_notice_at_once_do_so_one_after_the_other(office):
    case_id = at_new_year(office)
    ready, found, failed = threading.Barrier(2), [], []

    def take_in():
        ready.wait(timeout=20)
        try:
            found.append(write(office, holidays.enter_notice, the_notice(), source="", is_confirmed=True))
        except Exception as error:
            failed.append(error)

    desks = [threading.Thread(target=take_in) for _ in range(2)]
    for one in desks:
        one.start()
    for one in desks:
        one.join(timeout=60)
    assert failed == []
    assert sorted(len(one) for one in found) == [0, 1]
    assert len(told(office, case_id, "deadline_recounted")) == 1


# Why


def assert_contiguous(shown):
    expected = [shown.started_on + days(step) for step in range(1, (shown.due_on - shown.started_on).days + 1)]
    assert [one.on for one in shown.days] == expected


def test_a_deadline_names_its_rule_and_every_day_that_it_passed_over(office):
    case_id = office.in_mediation()
    contact = explained(office, case_id, DueStep.CONTACT_OTHER_SIDE)
    assert "第15条" in contact.source
    assert [(one.on.day, one.role, one.number) for one in contact.days] == [
        (9, DayRole.COUNTED, 1), (10, DayRole.COUNTED, 2), (11, DayRole.OFF, None), (12, DayRole.COUNTED, 3),
    ]  # fmt: skip
    mediate = explained(office, case_id)
    assert [(one.on.day, one.role) for one in mediate.days[-3:]] == [
        (7, DayRole.ROLLED), (8, DayRole.ROLLED), (9, DayRole.LAST),
    ]  # fmt: skip
    assert_contiguous(mediate)


def test_a_day_that_was_agreed_needs_no_counting(office):
    case_id = office.in_mediation()
    with office.database.writing() as db:
        case = db.get_one(deadlines.Case, case_id)
        deadlines.begin_until(db, case, DueStep.PERFORM, TODAY, date(2026, 10, 20))
    shown = explained(office, case_id, DueStep.PERFORM)
    assert (shown.number, shown.days, shown.due_on) == (None, (), date(2026, 10, 20))


STARTS = st.dates(date(2024, 1, 1), date(2027, 12, 31))


@settings(max_examples=300)
@given(
    start=STARTS,
    number=st.integers(1, 90),
    in_working_days=st.booleans(),
    rolls_over=st.booleans(),
    overrides=st.dictionaries(st.integers(1, 200), st.booleans(), max_size=12),
    spans=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 30)), max_size=3),
    longer=st.none() | st.tuples(st.integers(0, 20), st.integers(1, 120)),
)
def test_whatever_stops_or_moves_a_clock_its_days_add_up(
    start, number, in_working_days, rolls_over, overrides, spans, longer
):
    calendar = WorkingDays({start + days(step): worked for step, worked in overrides.items()})
    still, on = [], start
    for gap, length in spans:
        began = on + days(gap + 1)
        on = began + days(length)
        still.append(Suspension(kind=SuspensionKind.APPRAISAL, began_on=began, ended_on=on))
    deadline = Deadline(started_on=start, number=number, in_working_days=in_working_days, rolls_over=rolls_over)
    plain = deadlines.reckon(deadline, calendar, still)
    agreed = []
    if longer:
        agreed_on = start + days(longer[0])
        agreed = [Extension(agreed_on=agreed_on, until_on=max(plain.ends_on, agreed_on) + days(longer[1]))]
    reckoned = deadlines.reckon(deadline, calendar, still, agreed)
    shown = why_due.explained_days(deadline, reckoned, calendar, still)
    counted = [one for one in shown if one.number is not None]
    assert [one.number for one in counted] == list(range(1, number + 1))
    stands = {one.began_on + days(step) for one in still for step in range((one.ended_on - one.began_on).days)}
    assert not stands & {one.on for one in counted}
    assert [one.on for one in shown] == [start + days(step) for step in range(1, len(shown) + 1)]
    assert shown[-1].on == reckoned.ends_on >= plain.ends_on
    if rolls_over or in_working_days:
        assert calendar.is_working_day(reckoned.ends_on)


# Reminders


def test_what_is_near_or_over_is_reminded_of(office):
    near = office.in_mediation()
    lines = read(office, reminders.reminders, TODAY)
    assert [(one.kind, one.case_id, one.step) for one in lines] == [("due", near, DueStep.CONTACT_OTHER_SIDE)]
    lines = read(office, reminders.reminders, date(2026, 10, 13))
    assert [one.kind for one in lines] == ["overdue"]
    assert read(office, reminders.reminders, TODAY, mediator_id=office.mediator_ids[1]) == []


def kinds(office, today):
    return [(one.kind, one.stage) for one in read(office, reminders.reminders, today)]


def test_the_thirty_days_of_the_court_are_counted_down_at_20_25_and_28(local_office):
    case_id = local_office.agreed()
    with local_office.database.writing() as db:
        case = db.get_one(deadlines.Case, case_id)
        deadlines.end_steps(db, case, TODAY)
        case.state = CaseState.PERFORMING
        db.add(
            MediationAgreement(
                case_id=case_id, number="1", form=AgreementForm.WRITTEN, state=AgreementState.EFFECTIVE,
                agreed_on=TODAY, effective_on=TODAY, confirmation_until=DUE,
            )
        )  # fmt: skip
    stages = {number: kinds(local_office, TODAY + days(number)) for number in (19, 20, 24, 25, 28, 32, 33)}
    assert stages == {
        19: [], 20: [("confirmation", 20)], 24: [("confirmation", 20)], 25: [("confirmation", 25)],
        28: [("confirmation", 28)], 32: [("confirmation", 28)], 33: [],
    }  # fmt: skip
    with local_office.database.writing() as db:
        agreement = db.query(MediationAgreement).one()
        db.add(
            JudicialConfirmation(
                agreement_id=agreement.id, court="天河区人民法院", applied_on=TODAY, applicants=["甲", "乙"],
                state=ConfirmationState.APPLIED,
            )
        )  # fmt: skip
    assert kinds(local_office, TODAY + days(25)) == []


def test_a_payment_that_is_over_has_a_line_until_it_is_made(local_office):
    case_id = local_office.agreed()
    with local_office.database.writing() as db:
        case = db.get_one(deadlines.Case, case_id)
        case.state = CaseState.PERFORMING
        agreement = MediationAgreement(
            case_id=case_id, number="1", form=AgreementForm.WRITTEN, state=AgreementState.EFFECTIVE, agreed_on=TODAY,
            effective_on=TODAY,
        )  # fmt: skip
        agreement.instalments = [Instalment(position=1, amount=Decimal("20000.00"), due_on=date(2026, 10, 16))]
        db.add(agreement)
        deadlines.begin_until(db, case, DueStep.PERFORM, TODAY, date(2026, 10, 16))
    assert kinds(local_office, date(2026, 10, 15)) == [("due", 0)]
    assert kinds(local_office, date(2026, 10, 17)) == [("payment_overdue", 1)]
    with local_office.database.writing() as db:
        db.query(Instalment).one().paid_amount = Decimal("20000.00")
    assert kinds(local_office, date(2026, 10, 17)) == []


def test_papers_that_did_not_come_are_asked_for_again_once(local_office):
    case_id = local_office.receive()
    with local_office.database.writing() as db:
        case = db.get_one(deadlines.Case, case_id)
        case.state = CaseState.NEEDS_PAPERS
        due = deadlines.begin(db, case, DueStep.SUPPLY_PAPERS, TODAY).due_on
        db.add(PaperRequest(case_id=case_id, papers=["保险单"], asked_on=TODAY, due_on=due))
    assert kinds(local_office, TODAY) == []
    assert kinds(local_office, due - days(1)) == [("papers", 0)]
    with local_office.database.writing() as db:
        db.query(PaperRequest).one().reminded_on = TODAY
    assert kinds(local_office, due - days(1)) == [("due", 0)]


def test_a_mediation_does_not_stand_still_before_its_last_meeting(office):
    case_id = office.in_mediation()
    go_to(office, TODAY)
    draft = scheduling.SessionDraft(TODAY + days(1), time(9, 30), time(11, 0), room_id=office.room_ids[0])
    meeting = office.do(scheduling.plan_session, case_id, draft)
    go_to(office, TODAY + days(2))
    record = scheduling.SessionRecordDraft(SessionResult.NOT_AGREED, rights_told=True, recusal_asked=True)
    office.do(scheduling.record_session, meeting.id, record)
    with pytest.raises(Invalid) as refused:
        suspend(office, case_id, on=TODAY)
    assert problems_of(refused) == {("on", "suspended_before_meeting")}
    suspend(office, case_id, on=TODAY + days(1))


def test_a_clock_that_has_run_out_is_not_brought_back_by_a_suspension_written_later(office):
    case_id = office.in_mediation()
    with office.database.writing() as db:
        deadlines.end_steps(db, db.get_one(deadlines.Case, case_id), TODAY, DueStep.CONTACT_OTHER_SIDE)
    go_to(office, DUE + days(1))
    with pytest.raises(Invalid) as refused:
        suspend(office, case_id, on=TODAY + days(5))
    (problem,) = refused.value.problems
    assert (problem.code, problem.params) == ("clock_is_over", {"step": MEDIATE, "due": DUE})
    go_to(office, DUE)
    suspend(office, case_id, on=TODAY + days(5))
