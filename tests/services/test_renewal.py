from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.figure_words import Dimension
from mediator_desk.models.procedure_words import ConfirmationState, PerformanceState
from mediator_desk.models.words import AgreementState, CaseState
from mediator_desk.services.aftercare import confirmation, renewal
from mediator_desk.services.aftercare.confirmation import DecisionDraft
from mediator_desk.services.agreements import agreement_rows, agreements, signing
from mediator_desk.services.agreements.agreement_paper import agreement_facts
from mediator_desk.services.agreements.agreements import InstalmentDraft
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.register import register_of
from mediator_desk.services.figures.report_facts import counted_ids
from tests.figures_read import read_figures
from tests.services.after_effect import (
    TODAY,
    TWO,
    agreement,
    apply,
    dismissed,
    in_force,
    let_it_be,
    pay,
    sign,
    state_of,
)

LATER = date(2026, 11, 20)


def renew(office, case_id, words="补充明确付款时间"):
    return office.do(renewal.renew_agreement, case_id, words=words)


def states(office, case_id):
    with office.database.reading() as db:
        return [one.state for one in agreement_rows.agreements_of(db, case_id)]


def test_after_a_dismissal_a_new_agreement_begins_as_a_draft_of_the_old(office):
    case_id = dismissed(office)
    old = agreement(office, case_id)
    new = renew(office, case_id)
    assert office.case(case_id).state is CaseState.AGREED
    assert (new.sequence, new.state, new.amount) == (2, AgreementState.DRAFT, Decimal("20000.00"))
    assert new.number != old.number
    assert [term.text for term in new.terms] == [term.text for term in old.terms]
    assert states(office, case_id) == [AgreementState.EFFECTIVE, AgreementState.DRAFT]


def test_no_new_agreement_without_a_dismissal(office):
    case_id = in_force(office)
    with pytest.raises(Refused, match="confirmation_not_dismissed"):
        renew(office, case_id)
    apply(office, case_id)
    confirmed = DecisionDraft(ConfirmationState.CONFIRMED, TODAY, "（2026）粤0106民特18号")
    office.do(confirmation.record_confirmation, case_id, confirmed)
    with pytest.raises(Refused, match="confirmation_not_dismissed"):
        renew(office, case_id)


def test_the_new_one_asks_for_what_is_left_and_no_day_is_over(office):
    case_id = dismissed(office, instalments=TWO)
    pay(office, agreement(office, case_id).instalments[0], "5000")
    let_it_be(office, LATER)
    new = renew(office, case_id)
    assert [(row.amount, row.due_on) for row in new.instalments] == [
        (Decimal("7000.00"), LATER),
        (Decimal("8000.00"), LATER),
    ]
    assert new.amount == Decimal("15000.00")


def test_the_new_one_takes_the_place_of_the_old_when_it_takes_effect(office):
    case_id = dismissed(office)
    let_it_be(office, LATER)
    new = renew(office, case_id)
    assert state_of(office, case_id, LATER).state is PerformanceState.OVERDUE
    sign(office, case_id, LATER)
    case = office.case(case_id)
    assert (case.state, case.concluded_on) == (CaseState.PERFORMING, TODAY)
    assert states(office, case_id) == [AgreementState.REPLACED, AgreementState.EFFECTIVE]
    now = agreement(office, case_id)
    assert (now.id, now.effective_on, now.confirmation_until) == (new.id, LATER, date(2026, 12, 21))
    assert case.due_on == LATER


def test_paper_and_signatures_are_those_of_the_new_one(office):
    case_id = dismissed(office)
    old = agreement(office, case_id)
    new = renew(office, case_id)
    with office.database.reading() as db:
        assert agreement_facts(db, case_id).number == new.number
        assert not any(place.signed_on for place in signing.signature_places(db, case_id))
    draft = office.agreement_draft(terms=("乙方于2026年10月30日前付清。",), version=new.version)
    office.do(agreements.save_agreement, case_id, draft)
    with office.database.reading() as db:
        kept = agreement_rows.agreement_in_force(db, case_id)
        assert kept.id == old.id
        assert [term.text for term in kept.terms] == list(office.agreement_draft().terms)
        assert len(kept.signatures) == 4


def test_a_new_agreement_that_is_given_up_leaves_the_old_one_in_force(office):
    case_id = dismissed(office)
    due_on = office.case(case_id).due_on
    new = renew(office, case_id)
    office.do(signing.send_to_sign, case_id)
    with pytest.raises(Invalid):
        office.do(renewal.drop_renewal, case_id, words=" ")
    with pytest.raises(Refused, match="agreement_is_renewed"):
        office.do(signing.record_refusal_to_sign, case_id, words="反悔", told_other_routes=True)
    office.do(renewal.drop_renewal, case_id, words="双方改为起诉")
    case = office.case(case_id)
    assert (case.state, case.due_on) == (CaseState.PERFORMING, due_on)
    assert states(office, case_id) == [AgreementState.EFFECTIVE, AgreementState.DROPPED]
    with office.database.reading() as db:
        assert agreement_rows.agreement_of(db, case_id).sequence == 1
    assert renew(office, case_id).sequence == 3
    assert new.sequence == 2


def test_the_first_agreement_cannot_be_given_up(office):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    with pytest.raises(Refused, match="agreement_is_the_first"):
        office.do(renewal.drop_renewal, case_id, words="不要了")


def test_a_new_agreement_may_be_confirmed_in_its_own_thirty_days(office):
    case_id = dismissed(office)
    let_it_be(office, LATER)
    renew(office, case_id)
    sign(office, case_id, LATER)
    assert apply(office, case_id, LATER)


def test_a_new_agreement_is_not_agreed_before_the_old_one_took_effect(office):
    case_id = dismissed(office)
    new = renew(office, case_id)
    early = office.agreement_draft(agreed_on=date(2026, 10, 7), version=new.version)
    with pytest.raises(Invalid) as refusal:
        office.do(agreements.save_agreement, case_id, early)
    assert [one.code for one in refusal.value.problems] == ["before_earlier_agreement"]


def counted(office, month):
    with office.database.reading() as db:
        period = Period.month(2026, month)
        found = read_figures(db, period)
        breakdowns = [found.breakdown(dimension) for dimension in Dimension]
        return (
            found.totals,
            found.balance,
            found.rates,
            breakdowns,
            found.days,
            list(register_of(db, counted_ids(found))),
        )


def test_a_renewal_changes_no_figure_of_any_month_and_counts_the_case_once(office):
    case_id = dismissed(office, instalments=TWO)
    pay(office, agreement(office, case_id).instalments[0], "5000")
    before, empty = counted(office, 10), counted(office, 11)
    let_it_be(office, LATER)
    new = renew(office, case_id)
    assert (counted(office, 10), counted(office, 11)) == (before, empty)
    less = office.agreement_draft(
        agreed_on=LATER,
        amount=Decimal("9000.00"),
        instalments=(InstalmentDraft(Decimal("9000.00"), LATER),),
        version=new.version,
    )
    office.do(agreements.save_agreement, case_id, less)
    assert counted(office, 10) == before
    sign(office, case_id, LATER)
    assert (counted(office, 10), counted(office, 11)) == (before, empty)
    totals = counted(office, 10)[0]
    assert (totals.agreed, totals.agreed_amount, totals.paid_amount) == (1, Decimal("20000.00"), Decimal("5000.00"))


def test_what_is_paid_on_either_agreement_is_counted_once_in_its_month(office):
    case_id = dismissed(office, instalments=TWO)
    pay(office, agreement(office, case_id).instalments[0], "5000")
    let_it_be(office, LATER)
    renew(office, case_id)
    sign(office, case_id, LATER)
    for row, amount in zip(agreement(office, case_id).instalments, ("7000", "8000"), strict=True):
        pay(office, row, amount, on=LATER)
    assert [counted(office, month)[0].paid_amount for month in (10, 11)] == [Decimal("5000.00"), Decimal("15000.00")]
    assert counted(office, 10)[5][0].paid_amount == Decimal("20000.00")
    assert state_of(office, case_id, LATER).is_over


def test_the_number_of_the_new_one_is_never_given_again(office):
    case_id = dismissed(office)
    numbers = [agreement(office, case_id).number, renew(office, case_id).number]
    office.do(renewal.drop_renewal, case_id, words="改为起诉")
    numbers.append(renew(office, case_id).number)
    assert len(set(numbers)) == 3


def test_a_draft_of_the_new_one_read_back_is_what_it_copied(office):
    case_id = dismissed(office)
    with office.database.reading() as db:
        old = agreements.draft_for(db, case_id, today=TODAY)
    renew(office, case_id)
    with office.database.reading() as db:
        new = agreements.draft_for(db, case_id, today=TODAY)
    assert replace(new, version=0) == replace(old, version=0)
