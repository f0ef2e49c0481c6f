"""Today at the desk, on both engines."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import event

from mediator_desk.conventions.working_days import DayKind, WorkingDays
from mediator_desk.models.case import Case
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.procedure_words import ContactManner, ContactResult
from mediator_desk.models.submission import ReviewProposal
from mediator_desk.models.words import DueStep, ProposalKind, RepresentativeKind
from mediator_desk.practice import fill_committee
from mediator_desk.services.cases import next_steps
from mediator_desk.services.figures.figures import glance
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.parties import contacts
from mediator_desk.services.sessions import scheduling
from mediator_desk.services.today.board import today_board
from mediator_desk.services.today.calendar_line import calendar_line
from mediator_desk.services.today.lines import AfterKind, Lack
from tests.figures_read import read_figures
from tests.services.after_effect import TWO, in_force
from tests.services.conftest import NOW, TODAY

MOST_STATEMENTS = 24
"""However many cases there are: a line must never cost a statement of its own."""


def board_of(office, mediator=None, on=TODAY):
    with office.database.reading() as db:
        return today_board(db, on, mediator_id=office.mediator_ids[mediator] if mediator is not None else None)


def plan(office, case_id, begins=time(14, 30), room=0, on=TODAY):
    ends = time(begins.hour + 1, begins.minute)
    draft = scheduling.SessionDraft(on, begins, ends, room_id=office.room_ids[room])
    return office.do(scheduling.plan_session, case_id, draft)


def parties_of(office, case_id):
    with office.database.reading() as db:
        case = db.get_one(Case, case_id)
        return [(party.id, party.name) for party in case.parties]


def test_a_meeting_of_this_day_is_there_with_who_meets_and_where(office):
    case_id = office.in_mediation()
    plan(office, case_id)
    (meeting,) = board_of(office).meetings.rows
    assert (meeting.who.case_id, meeting.who.applicant, meeting.who.respondent) == (case_id, "谢家豪", "粤安人寿")
    assert (meeting.room, meeting.sequence, meeting.mediator) == ("第一调解室", 1, "陈国华")


def test_a_meeting_of_tomorrow_or_a_cancelled_one_is_not(office):
    plan(office, office.in_mediation(), on=TODAY + timedelta(days=1))
    gone = plan(office, office.in_mediation(identity_number=""))
    office.do(scheduling.cancel_session, gone.id, words="对方出差")
    assert board_of(office).meetings.count == 0


def test_the_meetings_stand_in_the_order_of_the_day(office):
    plan(office, office.in_mediation(identity_number=""), time(16, 0))
    plan(office, office.in_mediation(identity_number="", name="陈静"), time(10, 0))
    assert [one.who.applicant for one in board_of(office).meetings.rows] == ["陈静", "谢家豪"]


def test_a_meeting_says_which_side_has_not_confirmed_and_no_more_once_it_has(office):
    case_id = office.in_mediation()
    plan(office, case_id)
    company_id, company = parties_of(office, case_id)[1]
    assert [(one.what, one.name) for one in board_of(office).meetings.rows[0].missing] == [(Lack.UNCONFIRMED, company)]
    office.do(
        contacts.record_contact,
        case_id,
        contacts.ContactDraft(company_id, NOW, ContactManner.TELEPHONE, ContactResult.AGREES),
    )
    assert board_of(office).meetings.rows[0].missing == ()


def test_a_meeting_says_whose_identity_number_and_whose_letter_is_missing(office):
    case_id = office.in_mediation(identity_number="")
    plan(office, case_id)
    applicant_id, applicant = parties_of(office, case_id)[0]
    with office.database.writing() as db:
        db.add(Representative(party_id=applicant_id, kind=RepresentativeKind.AUTHORISED, name="周敏", may_settle=True))
    missing = {(one.what, one.name) for one in board_of(office).meetings.rows[0].missing}
    assert {(Lack.IDENTITY, applicant), (Lack.LETTER, "周敏")} <= missing


def test_telephone_numbers_are_masked(office):
    case_id = office.in_mediation()
    plan(office, case_id)
    with office.database.writing() as db:
        db.get_one(Party, parties_of(office, case_id)[0][0]).phone = "13812342206"
    assert board_of(office).meetings.rows[0].phone == "138****2206"


def test_a_day_three_working_days_ahead_is_near_and_the_fourth_is_not(office):
    case_id = office.accept()
    due_on = office.case(case_id).due_on
    days = WorkingDays()
    three_before = max(
        day for day in (due_on - timedelta(days=n) for n in range(30)) if days.working_days_between(day, due_on) == 3
    )
    assert board_of(office, on=three_before).due.rows[0].working_days_left == 3
    four_before = max(
        day for day in (due_on - timedelta(days=n) for n in range(30)) if days.working_days_between(day, due_on) == 4
    )
    assert board_of(office, on=four_before).due.count == 0


def test_a_day_that_is_over_comes_first_and_says_how_many_working_days(office):
    near, over = office.accept(), office.accept(name="陈静", identity_number="")
    with office.database.writing() as db:
        for case_id, on in ((near, date(2026, 10, 9)), (over, date(2026, 10, 6))):
            db.get_one(Case, case_id).due_on = on
    lines = board_of(office).due.rows
    assert [(one.who.case_id, one.working_days_left, one.days_left) for one in lines] == [(over, -1, -2), (near, 1, 1)]


def test_the_reason_of_a_day_names_the_holiday_that_was_passed_over(office):
    office.now = NOW - timedelta(days=9)
    case_id = office.accept()
    due = office.case(case_id)
    assert due.due_step is DueStep.CONTACT_OTHER_SIDE
    line = next(one for one in board_of(office, on=due.due_on).due.rows if one.who.case_id == case_id)
    assert line.reason.in_working_days
    assert (line.reason.skipped_from, line.reason.skipped_until) == (date(2026, 10, 1), date(2026, 10, 7))


def test_payments_are_no_deadlines_but_stand_with_what_comes_after(office):
    case_id = in_force(office, instalments=TWO)
    first = office.case(case_id).due_on
    board = board_of(office, on=first - timedelta(days=2))
    assert board.due.count == 0
    line = next(one for one in board.after.rows if one.who.case_id == case_id)
    assert (line.kind, line.on, line.days_left, line.position) == (AfterKind.PAYMENT, first, 2, 1)
    assert line.left > Decimal(0)
    assert line.who.respondent == "粤安人寿"


def test_a_payment_in_the_second_week_is_not_looked_after_yet(office):
    first = office.case(in_force(office, instalments=TWO)).due_on
    assert board_of(office, on=first - timedelta(days=8)).after.count == 0
    late = board_of(office, on=first + timedelta(days=3)).after.rows
    assert next(one.days_left for one in late if one.kind is AfterKind.PAYMENT) == -3


def test_new_submissions_wait_and_a_likely_repeat_is_marked(office):
    plain, repeat = office.receive(), office.receive(name="唐佩仪", identity_number="")
    with office.database.writing() as db:
        db.add(ReviewProposal(case_id=repeat, kind=ProposalKind.REPEAT))
        db.add(ReviewProposal(case_id=plain, kind=ProposalKind.RELATED))
    new = board_of(office, mediator=0).new
    assert new.count == 2
    assert {one.who.case_id: one.is_suspected for one in new.rows} == {plain: False, repeat: True}


def test_an_open_case_without_a_next_step_is_there_until_one_is_written(office):
    case_id = office.in_mediation()
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        case.due_on = case.due_step = None
    stopped = board_of(office).stopped
    assert [(one.who.case_id, one.since) for one in stopped.rows] == [(case_id, TODAY)]
    office.do(next_steps.set_next_step, case_id, words="打电话", on=TODAY + timedelta(days=1))
    assert board_of(office).stopped.count == 0


def test_a_mediator_sees_his_own_and_everybodys_new_submissions(office):
    his, hers = office.in_mediation(0), office.in_mediation(1, identity_number="")
    plan(office, his)
    plan(office, hers, room=1)
    office.receive(identity_number="")
    board = board_of(office, mediator=0)
    assert [one.who.case_id for one in board.meetings.rows] == [his]
    assert board.new.count == 1
    assert board_of(office).meetings.count == 2


@pytest.mark.parametrize(
    ("today", "after", "make_up", "holiday"),
    [
        (date(2026, 10, 8), "国庆节", date(2026, 10, 10), None),
        (date(2026, 10, 9), None, date(2026, 10, 10), None),
        (date(2026, 9, 22), None, None, date(2026, 9, 25)),
        (date(2026, 9, 28), "中秋节", date(2026, 10, 10), date(2026, 10, 1)),
    ],
)
def test_the_calendar_says_what_is_particular_about_a_day(today, after, make_up, holiday):
    line = calendar_line(WorkingDays(), today)
    assert (line.after_holiday, line.holiday_from) == (after, holiday)
    if make_up:
        assert line.make_up_on == make_up


def test_a_day_off_says_so():
    line = calendar_line(WorkingDays(), date(2026, 10, 2))
    assert line.kind is DayKind.HOLIDAY
    assert line.after_holiday is None


def _engine_of(database):
    with database.reading() as db:
        return db.get_bind()


def _statements(database, do):
    seen = []

    def note(_connection, _cursor, statement, *_rest):
        seen.append(statement)

    event.listen(_engine_of(database), "before_cursor_execute", note)
    try:
        do()
    finally:
        event.remove(_engine_of(database), "before_cursor_execute", note)
    return [one for one in seen if one.lstrip().upper().startswith("SELECT")]


def test_the_board_costs_the_same_few_statements_however_much_there_is(office):
    plan(office, office.in_mediation())
    office.receive()
    few = len(_statements(office.database, lambda: board_of(office)))
    for number in range(5):
        plan(office, office.in_mediation(identity_number="", name=f"林{number}"), time(9 + number, 0), room=1)
        office.receive(identity_number="")
    many = len(_statements(office.database, lambda: board_of(office)))
    assert many == few
    assert many <= MOST_STATEMENTS


def test_no_table_that_grows_is_read_from_end_to_end(local_office):
    plan(local_office, local_office.in_mediation())
    grows = {"cases", "mediation_sessions", "parties", "deadlines", "instalments", "agreements", "contacts",
             "audit_entries", "review_proposals", "representatives", "paper_requests"}  # fmt: skip
    plans = []
    with local_office.database.reading() as db:

        def explain(_connection, cursor, statement, parameters, *_rest):
            if statement.lstrip().upper().startswith("SELECT"):
                rows = cursor.connection.cursor().execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
                plans.extend(row[3] for row in rows.fetchall())

        event.listen(db.get_bind(), "before_cursor_execute", explain)
        try:
            today_board(db, TODAY)
        finally:
            event.remove(db.get_bind(), "before_cursor_execute", explain)
    assert [one for one in plans if one.startswith("SCAN ") and one.split()[1] in grows] == []


def test_the_month_at_a_glance_is_the_same_as_its_statistics(database):
    with database.writing() as db:
        fill_committee(db, cases=150, seed=3, months=4, today=TODAY)
    month = Period.month(2026, 9)
    with database.reading() as db:
        seen = glance(db, month)
        whole = read_figures(db, month)
        board = today_board(db, TODAY)
    assert (seen.totals, seen.before, seen.balance) == (whole.totals, whole.before, whole.balance)
    assert seen.rate == whole.rate()
    assert seen.points is not None
    assert board.meetings.count
    assert board.due.count
