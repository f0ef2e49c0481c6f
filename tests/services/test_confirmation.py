from __future__ import annotations

from datetime import date, timedelta

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.committee import DayException
from mediator_desk.models.party import Representative
from mediator_desk.models.procedure_words import ConfirmationState
from mediator_desk.models.words import DueStep, RepresentativeKind
from mediator_desk.services.aftercare import confirmation
from mediator_desk.services.aftercare.confirmation import DecisionDraft, court_of_seat
from mediator_desk.services.agreements.agreement_rows import agreement_of
from mediator_desk.services.clocks import deadlines, recounting
from tests.services.after_effect import TODAY, agreement, application, apply, dismissed, in_force, let_it_be

C = ConfirmationState
LAST = date(2026, 11, 9)
"""The thirtieth day after 8 October, 7 November 2026, is a Saturday: the Monday after it is the last day."""


def problems_of(office, case_id, draft):
    with pytest.raises(Invalid) as refusal:
        office.do(confirmation.apply_for_confirmation, case_id, draft)
    return [(one.field, one.code) for one in refusal.value.problems]


def decide(office, case_id, state, on=TODAY, **changed):
    fields = {"document_number": "（2026）粤0106民特17号", "words": "内容不明确"}
    draft = DecisionDraft(state, on, **(fields | changed))
    return office.do(confirmation.record_confirmation, case_id, draft)


def test_all_parties_apply_together_and_the_clock_of_the_thirty_days_ends(office):
    case_id = in_force(office)
    with office.database.reading() as db:
        assert DueStep.CONFIRM in {one.step for one in deadlines.open_deadlines(db, case_id)}
    applied = apply(office, case_id)
    assert applied.applicants == ["谢家豪", "粤安人寿保险股份有限公司广东分公司"]
    with office.database.reading() as db:
        assert DueStep.CONFIRM not in {one.step for one in deadlines.open_deadlines(db, case_id)}


def test_one_party_alone_is_refused_with_the_name_of_the_other(office):
    case_id = in_force(office)
    draft = application(office, case_id)
    alone = application(office, case_id, party_ids=draft.party_ids[:1])
    with pytest.raises(Invalid) as refusal:
        office.do(confirmation.apply_for_confirmation, case_id, alone)
    (problem,) = refusal.value.problems
    assert (problem.field, problem.code) == ("party_ids", "confirmation_not_joint")
    assert problem.params == {"missing": "粤安人寿保险股份有限公司广东分公司"}


def test_day_thirty_may_roll_over_a_weekend_and_the_day_after_is_too_late(office):
    case_id, late_id = in_force(office), in_force(office)
    assert agreement(office, case_id).confirmation_until == LAST
    let_it_be(office, LAST, 17)
    assert apply(office, case_id, LAST).applied_on == LAST
    let_it_be(office, LAST + timedelta(days=1))
    late = application(office, late_id, LAST + timedelta(days=1))
    assert problems_of(office, late_id, late) == [("applied_on", "after_confirmation_period")]


def test_an_application_made_in_time_may_be_written_down_some_days_later(office):
    case_id, forgotten_id = in_force(office), in_force(office)
    let_it_be(office, LAST + timedelta(days=3))
    assert apply(office, case_id, LAST).applied_on == LAST
    let_it_be(office, LAST + timedelta(days=31))
    with pytest.raises(Refused, match="confirmation_period_over"):
        apply(office, forgotten_id, LAST)


def test_a_last_day_that_is_a_working_day_does_not_move(office):
    case_id = in_force(office)
    with office.database.writing() as db:
        agreement_of(db, case_id).confirmation_until = date(2026, 11, 6)
    let_it_be(office, date(2026, 11, 6))
    draft = application(office, case_id, date(2026, 11, 6))
    assert office.do(confirmation.apply_for_confirmation, case_id, draft)


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"applied_on": None}, "applied_on", "required"),
        ({"applied_on": date(2026, 10, 7)}, "applied_on", "before_effect"),
        ({"applied_on": date(2026, 10, 9)}, "applied_on", "in_future"),
        ({"court": " "}, "court", "required"),
        ({"court": "院" * 201}, "court", "too_long"),
    ],
)
def test_an_application_that_cannot_be_is_refused_at_its_field(office, changed, field, code):
    case_id = in_force(office)
    assert (field, code) in problems_of(office, case_id, application(office, case_id, **changed))


def test_an_agreement_that_has_not_taken_effect_is_not_confirmed(office):
    case_id = office.agreed()
    with pytest.raises(Refused, match="not_possible_in_state"):
        apply(office, case_id)


def test_while_the_court_looks_at_one_application_there_is_no_second(office):
    case_id = in_force(office)
    apply(office, case_id)
    with pytest.raises(Refused, match="confirmation_undecided"):
        apply(office, case_id)


@pytest.mark.parametrize("state", [C.CONFIRMED, C.DISMISSED])
def test_what_a_court_decided_is_not_asked_again(office, state):
    case_id = in_force(office)
    apply(office, case_id)
    decide(office, case_id, state)
    with pytest.raises(Refused, match="confirmation_decided"):
        apply(office, case_id)


def test_a_withdrawn_application_may_be_made_again(office):
    case_id = in_force(office)
    apply(office, case_id)
    decide(office, case_id, C.WITHDRAWN, document_number="", words="")
    assert apply(office, case_id).state is C.APPLIED
    with office.database.reading() as db:
        assert len(confirmation.confirmations_of(db, agreement_of(db, case_id).id)) == 2


@pytest.mark.parametrize(
    ("state", "changed", "field", "code"),
    [
        (None, {}, "state", "required"),
        (C.APPLIED, {}, "state", "required"),
        (C.CONFIRMED, {"on": date(2026, 10, 7)}, "decided_on", "before_application"),
        (C.CONFIRMED, {"on": date(2026, 10, 9)}, "decided_on", "in_future"),
        (C.CONFIRMED, {"on": None}, "decided_on", "required"),
        (C.CONFIRMED, {"document_number": ""}, "document_number", "required"),
        (C.DISMISSED, {"words": ""}, "words", "required"),
    ],
)
def test_a_decision_that_cannot_be_is_refused_at_its_field(office, state, changed, field, code):
    case_id = in_force(office)
    apply(office, case_id)
    with pytest.raises(Invalid) as refusal:
        decide(office, case_id, state, **changed)
    assert [(one.field, one.code) for one in refusal.value.problems] == [(field, code)]


def test_nothing_is_decided_that_nobody_applied_for(office):
    with pytest.raises(Refused, match="no_confirmation_open"):
        decide(office, in_force(office), C.CONFIRMED)


@pytest.mark.parametrize(("gone", "stage"), [(19, 0), (20, 1), (24, 1), (25, 2), (27, 2), (28, 3), (30, 3), (32, 3)])
def test_the_thirty_days_are_counted_down_from_the_twentieth_on(office, gone, stage):
    case_id = in_force(office)
    with office.database.reading() as db:
        found = confirmation.countdown_of(db, agreement_of(db, case_id), today=TODAY + timedelta(days=gone))
    assert (found.gone, found.left, found.stage) == (gone, 32 - gone, stage)


def test_nothing_is_counted_down_when_the_days_are_over_or_somebody_applied(office):
    case_id, over_id = in_force(office), in_force(office)
    apply(office, case_id)
    with office.database.reading() as db:
        assert confirmation.countdown_of(db, agreement_of(db, case_id), today=TODAY) is None
        assert confirmation.countdown_of(db, agreement_of(db, over_id), today=LAST + timedelta(days=1)) is None


def test_what_a_court_may_refuse_is_said_and_stops_nobody(office):
    case_id = in_force(office, instalments=(), performance_manner="", performance_time="", payee="")
    with office.database.writing() as db:
        from mediator_desk.services.cases.case_life import the_case

        agent = Representative(kind=RepresentativeKind.AUTHORISED, name="何东", may_settle=False)
        the_case(db, case_id).parties[0].representatives = [agent]
    with office.database.reading() as db:
        warnings = confirmation.confirmation_warnings(db, case_id)
    assert set(warnings) == {"unclear_day_to_pay", "unclear_manner", "unclear_payee", "agent_without_authority"}
    assert apply(office, case_id)


@pytest.mark.parametrize(
    ("address", "court"),
    [
        ("广东省广州市天河区体育西路 9 号", "广州市天河区人民法院"),
        ("广州市越秀区东风中路", "广州市越秀区人民法院"),
        ("佛山市顺德区", "佛山市顺德区人民法院"),
        ("天河区体育西路", ""),
        ("", ""),
    ],
)
def test_the_court_of_the_committees_seat_is_read_from_its_address(address, court):
    assert court_of_seat(address) == court


def test_the_next_application_suggests_the_court_of_the_last(office):
    apply(office, in_force(office))
    with office.database.reading() as db:
        draft = confirmation.application_draft(db, today=TODAY)
    assert (draft.court, draft.applied_on, draft.party_ids) == ("广州市天河区人民法院", TODAY, ())


def test_a_case_whose_application_is_undecided_is_not_closed(office):
    from mediator_desk.services.aftercare import archive

    case_id = in_force(office)
    apply(office, case_id)
    with pytest.raises(Refused, match="confirmation_undecided"):
        office.do(archive.close_case, case_id, words="履行完毕")


def test_a_dismissal_is_told_with_court_number_and_reason(office):
    from mediator_desk.services.cases.history import history

    case_id = dismissed(office)
    with office.database.reading() as db:
        told = history(db, case_id)[0]
    assert (told.act, told.reason) == ("confirmation_dismissed", "内容不明确")
    assert told.facts["document"] == "（2026）粤0106民特17号"


def test_a_recount_moves_the_last_day_to_apply_with_its_deadline(office):
    case_id = in_force(office)
    with office.database.writing() as db:
        db.add(DayException(day=LAST, is_working=False))
        recounting.recount_all(db, office.by, office.now)
    moved = LAST + timedelta(days=1)
    assert agreement(office, case_id).confirmation_until == moved
    with office.database.reading() as db:
        (clock,) = [one for one in deadlines.open_deadlines(db, case_id) if one.step is DueStep.CONFIRM]
        assert clock.due_on == moved
