"""What comes next in a case, and the queue of cases in which nobody knows."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from mediator_desk import practice
from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.case import Case
from mediator_desk.models.life import OPEN_STATES, Act
from mediator_desk.models.procedure_words import RecusalDecision, RecusalGround
from mediator_desk.models.words import CaseState, DueStep, Role
from mediator_desk.services.cases import case_details, next_steps, register
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.mediators import assignment, recusals
from mediator_desk.services.office import committee
from mediator_desk.services.review import review
from mediator_desk.services.sessions import scheduling
from tests.arranged_rows import by_the_test
from tests.services.conftest import NOW, TODAY


def step_of(office, case_id):
    with office.database.reading() as db:
        return case_details.case_details(db, case_id).step


def without_steps(office):
    with office.database.reading() as db:
        return list(register.ids(db, CaseFilter(Queue.NO_NEXT_STEP, TODAY)))


def test_what_was_written_down_goes_first(office):
    case_id = office.in_mediation()
    office.do(next_steps.set_next_step, case_id, words="电话联系保险公司", on=date(2026, 10, 12), who="陈国华")
    step = step_of(office, case_id)
    assert (step.words, step.on, step.person, step.is_settled) == (
        "电话联系保险公司",
        date(2026, 10, 12),
        "陈国华",
        True,
    )


def test_oneself_does_it_where_nobody_is_named(office):
    case_id = office.in_mediation()
    office.do(next_steps.set_next_step, case_id, words="寄送通知", on=TODAY)
    assert step_of(office, case_id).person == "何敏"


def test_nobody_unknown_does_it(office):
    with pytest.raises(Invalid) as refusal:
        office.do(next_steps.set_next_step, office.in_mediation(), words="寄送通知", on=TODAY, who="无此人")
    assert [(one.field, one.code) for one in refusal.value.problems] == [("who", "not_on_staff")]


def test_staff_and_mediators_are_there_to_choose_each_once(office):
    with office.database.writing() as db:
        committee.add_staff(db, "陈国华", office.by.role, by=office.by, now=NOW)
    with office.database.reading() as db:
        assert sorted(next_steps.people_to_choose(db)) == sorted(["陈国华", "何淑仪"])


def test_the_nearer_of_meeting_and_last_day_comes_next(office):
    case_id = office.in_mediation()
    assert step_of(office, case_id).due is DueStep.CONTACT_OTHER_SIDE
    with office.database.writing() as db:
        deadlines.end_steps(db, db.get_one(Case, case_id), TODAY, DueStep.CONTACT_OTHER_SIDE)
        by_the_test(db)
        db.info.clear()
    draft = scheduling.SessionDraft(TODAY, time(15, 0), time(16, 0), room_id=office.room_ids[0])
    office.do(scheduling.plan_session, case_id, draft)
    step = step_of(office, case_id)
    assert (step.on, step.person) == (TODAY, "陈国华")
    assert step.meeting_at is not None


def test_without_any_day_the_state_says_what_comes_next_and_the_case_is_in_the_queue(office):
    case_id = office.receive()
    step = step_of(office, case_id)
    assert (step.act, step.on, step.is_settled) == (Act.BEGIN_REVIEW, None, False)
    assert without_steps(office) == [case_id]
    office.do(next_steps.set_next_step, case_id, words="审查", on=TODAY)
    assert without_steps(office) == []


def test_a_case_with_a_last_day_or_at_its_end_is_not_in_the_queue(office):
    office.accept()
    ended = office.receive()
    office.do(review.refer_case, ended, words="转办")
    assert without_steps(office) == []
    assert step_of(office, ended) is None


def test_every_state_that_is_not_the_end_asks_for_something():
    assert set(CaseState) - set(next_steps.GIVEN) == {
        CaseState.DECLINED,
        CaseState.REFERRED,
        CaseState.MERGED,
        CaseState.ARCHIVED,
        CaseState.BINNED,
    }


def test_an_archived_case_takes_no_next_step(office):
    case_id = office.receive()
    with office.database.writing() as db:
        db.get_one(Case, case_id).state = CaseState.ARCHIVED
        db.flush()
        by_the_test(db)
        db.info.clear()
    with pytest.raises(Refused, match="case_is_archived"):
        office.do(next_steps.set_next_step, case_id, words="改", on=TODAY)


def test_the_count_of_the_queue_is_cheap(local_office):
    """Thirty thousand cases, most of them at their end as in a register of years, a tenth of them open."""
    from time import perf_counter

    from sqlalchemy import insert

    (mediator_id,) = local_office.mediator_ids[:1]
    states = [CaseState.ARCHIVED] * 9 + [CaseState.IN_MEDIATION]
    rows = [
        {
            "kind": "mediation",
            "channel": "visit",
            "state": states[number % 10],
            "mediator_id": mediator_id,
            "received_at": NOW,
            "version": 1,
            "due_on": None if number % 20 == 9 else TODAY,
            "facts": "经过" * 200,
        }
        for number in range(30_000)
    ]
    with local_office.database.writing() as db:
        db.execute(insert(Case.__table__), rows)
    with local_office.database.reading() as db:
        counts = register.queue_counts(db, [Queue.NO_NEXT_STEP], mediator_id=None, today=TODAY)
        assert counts[Queue.NO_NEXT_STEP] == 1_500
        began = perf_counter()
        for _ in range(10):
            register.queue_counts(db, [Queue.NO_NEXT_STEP], mediator_id=None, today=TODAY)
        each = (perf_counter() - began) / 10
    assert each < 0.05, f"{each * 1000:.1f} ms"


def test_the_queue_holds_exactly_the_open_cases_whose_step_is_not_settled(database):
    with database.writing() as db:
        practice.fill_committee(db, cases=300, seed=7, months=3, today=TODAY)
    with database.reading() as db:
        steps = {case.id: next_steps.next_step_of(db, case) for case in db.query(Case) if case.state in OPEN_STATES}
        queue = set(register.ids(db, CaseFilter(Queue.NO_NEXT_STEP, TODAY)))
    assert queue == {case_id for case_id, step in steps.items() if not step.is_settled}
    assert 0 < len(queue) < len(steps) / 2, (len(queue), len(steps))


def test_before_a_mediator_is_appointed_the_secretariat_does_what_comes_next(office):
    step = step_of(office, office.accept())
    assert (step.person, step.role, step.is_settled) == ("", Role.SECRETARY, True)


def test_where_the_mediator_left_and_nobody_follows_the_case_is_in_the_queue(office):
    case_id = office.in_mediation()
    asked = recusals.RecusalDraft(office.mediator_ids[0], "谢家豪", TODAY, RecusalGround.INTEREST, "与保险公司有往来")
    recusal = office.do(recusals.ask_recusal, case_id, asked)
    assert without_steps(office) == []
    office.do(recusals.decide_recusal, case_id, recusal.id, RecusalDecision.GRANTED, words="成立")
    assert without_steps(office) == [case_id]
    office.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[1]))
    assert without_steps(office) == []


def test_what_is_written_without_a_day_is_in_the_queue(office):
    case_id = office.in_mediation()
    office.do(next_steps.set_next_step, case_id, words="联系保险公司", on=None)
    assert without_steps(office) == [case_id]


def test_who_reviews_is_expected_until_the_case_is_accepted_then_who_mediates(office):
    case_id = office.receive()
    office.do(review.begin_review, case_id)
    assert step_of(office, case_id).person == "何敏"
    office.do(review.accept_case, case_id)
    assert (step_of(office, case_id).person, step_of(office, case_id).role) == ("", Role.SECRETARY)
    office.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[0]))
    assert step_of(office, case_id).person == "陈国华"


def meeting_on(office, case_id, day):
    draft = scheduling.SessionDraft(day, time(15, 0), time(16, 0), room_id=office.room_ids[0])
    return office.do(scheduling.plan_session, case_id, draft)


def cancel(office, meeting):
    with office.database.writing() as db:
        scheduling.cancel_session(db, meeting.id, words="当事人生病", by=office.by, now=office.now)


def test_a_written_step_before_the_meeting_stays_when_it_is_planned_and_cancelled(office):
    case_id = office.in_mediation()
    office.do(next_steps.set_next_step, case_id, words="打电话", on=date(2026, 10, 9), who="何淑仪")
    meeting = meeting_on(office, case_id, date(2026, 10, 12))
    assert (step_of(office, case_id).words, step_of(office, case_id).person) == ("打电话", "何淑仪")
    cancel(office, meeting)
    assert (step_of(office, case_id).words, step_of(office, case_id).on) == ("打电话", date(2026, 10, 9))


def test_a_written_step_after_the_meeting_gives_way_and_nobody_old_is_left_expected(office):
    case_id = office.in_mediation()
    office.do(next_steps.set_next_step, case_id, words="打电话", on=date(2026, 10, 20), who="何淑仪")
    meeting = meeting_on(office, case_id, date(2026, 10, 9))
    step = step_of(office, case_id)
    assert (step.words, step.on, step.person) == ("", date(2026, 10, 9), "陈国华")
    cancel(office, meeting)
    step = step_of(office, case_id)
    assert (step.due, step.person) == (DueStep.CONTACT_OTHER_SIDE, "陈国华")


@pytest.mark.parametrize(
    ("on", "code"), [(TODAY - timedelta(days=2), "before_reception"), (TODAY + timedelta(days=3654), "too_far_away")]
)
def test_a_next_step_lies_neither_before_the_case_nor_ten_years_ahead(office, on, code):
    with pytest.raises(Invalid) as refused:
        office.do(next_steps.set_next_step, office.in_mediation(), words="寄送通知", on=on)
    assert [(one.field, one.code) for one in refused.value.problems] == [("on", code)]
