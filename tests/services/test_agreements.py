from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.words import (
    AgreementForm,
    AgreementState,
    CaseState,
    DueStep,
    EndReason,
    OutcomeKind,
    SignatureManner,
    SignerKind,
)
from mediator_desk.services import agreements, outcomes, performance, signing
from mediator_desk.services.agreement_paper import agreement_facts
from mediator_desk.services.agreements import AgreementDraft, InstalmentDraft
from mediator_desk.services.case_details import case_details
from mediator_desk.services.signing import SignatureDraft

TODAY = date(2026, 10, 8)


def places(office, case_id):
    with office.database.reading() as db:
        return signing.signature_places(db, case_id)


def sign_all(office, case_id, on=TODAY):
    for place in places(office, case_id):
        office.do(signing.mark_signature, case_id, SignatureDraft(place.signer, place.signer_id, on))


def written(office):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    return case_id


def to_sign(office):
    case_id = written(office)
    office.do(signing.send_to_sign, case_id)
    return case_id


def test_the_draft_begins_with_what_the_case_knows(office):
    case_id = office.agreed()
    with office.database.reading() as db:
        draft = agreements.draft_for(db, case_id, today=TODAY)
    assert (draft.amount, draft.payee, draft.facts) == (Decimal("20000.00"), "谢家豪", "申请人称保险公司拒赔。")


def test_what_was_saved_is_read_back_exactly(office):
    case_id = written(office)
    with office.database.reading() as db:
        read = agreements.draft_for(db, case_id, today=TODAY)
    assert replace(read, version=0) == office.agreement_draft()


def test_the_number_is_taken_once_however_often_the_draft_is_saved(office):
    case_id = written(office)
    with office.database.reading() as db:
        draft = agreements.draft_for(db, case_id, today=TODAY)
    saved = office.do(agreements.save_agreement, case_id, replace(draft, terms=("乙方赔付。",)))
    assert saved.number == "粤保调协〔2026〕第0001号"


def test_a_draft_that_another_desk_has_saved_since_is_refused(office):
    case_id = written(office)
    with office.database.reading() as db:
        draft = agreements.draft_for(db, case_id, today=TODAY)
    office.do(agreements.save_agreement, case_id, draft)
    with pytest.raises(Refused, match="changed_at_another_desk"):
        office.do(agreements.save_agreement, case_id, draft)


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"terms": ("  ",)}, "terms", "required"),
        ({"agreed_on": None}, "agreed_on", "required"),
        ({"agreed_on": date(2026, 10, 9)}, "agreed_on", "in_future"),
        ({"amount": Decimal("20000.01")}, "instalments", "instalments_differ"),
        ({"amount": Decimal("-1")}, "amount", "amount_out_of_range"),
        ({"instalments": (InstalmentDraft(None, TODAY),)}, "instalments", "instalment_needs_amount"),
        ({"instalments": (InstalmentDraft(Decimal("20000"), None),)}, "instalments", "instalment_needs_date"),
        (
            {"instalments": (InstalmentDraft(Decimal("20000"), date(2026, 10, 7)),)},
            "instalments",
            "instalment_before_agreement",
        ),
    ],
)
def test_a_draft_whose_figures_do_not_say_one_thing_is_refused_at_its_field(office, changed, field, code):
    case_id = office.agreed()
    with pytest.raises(Invalid) as refusal:
        office.do(agreements.save_agreement, case_id, office.agreement_draft(**changed))
    assert (field, code) in [(problem.field, problem.code) for problem in refusal.value.problems]


def test_no_agreement_is_written_before_the_parties_agreed(office):
    with pytest.raises(Refused, match="not_possible_in_state"):
        office.do(agreements.save_agreement, office.in_mediation(), office.agreement_draft())


def test_the_parties_do_not_agree_without_having_met(office):
    draft = outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY)
    with pytest.raises(Refused, match="no_session_held"):
        office.do(outcomes.record_outcome, office.in_mediation(), draft)


def test_the_paper_needs_every_party_the_mediator_and_the_seal(office):
    case_id = to_sign(office)
    assert [place.signer for place in places(office, case_id)] == [
        SignerKind.PARTY,
        SignerKind.PARTY,
        SignerKind.MEDIATOR,
        SignerKind.COMMITTEE_SEAL,
    ]


def test_it_takes_effect_on_the_day_of_its_last_mark_and_the_thirty_days_begin(office):
    case_id = to_sign(office)
    for place, day in zip(places(office, case_id), (8, 8, 8, 8), strict=True):
        draft = SignatureDraft(place.signer, place.signer_id, date(2026, 10, day), SignatureManner.FINGERPRINT)
        office.do(signing.mark_signature, case_id, draft)
    with office.database.reading() as db:
        details = case_details(db, case_id)
    assert details.state is CaseState.PERFORMING
    assert details.agreement.state is AgreementState.EFFECTIVE
    assert details.agreement.effective_on == details.concluded_on == TODAY
    assert details.agreement.confirmation_until == date(2026, 11, 9)  # day 30 is a Saturday
    assert (details.due_step, details.due_on) == (DueStep.PERFORM, date(2026, 10, 16))


def test_it_does_not_take_effect_while_one_mark_is_missing(office):
    case_id = to_sign(office)
    for place in places(office, case_id)[:-1]:
        office.do(signing.mark_signature, case_id, SignatureDraft(place.signer, place.signer_id, TODAY))
    assert office.case(case_id).state is CaseState.TO_SIGN
    assert office.case(case_id).concluded_on is None


def test_nobody_signs_twice_tomorrow_or_before_the_parties_agreed(office):
    case_id = to_sign(office)
    place = places(office, case_id)[0]
    for day in (date(2026, 10, 9), date(2026, 10, 7)):
        with pytest.raises(Invalid):
            office.do(signing.mark_signature, case_id, SignatureDraft(place.signer, place.signer_id, day))
    office.do(signing.mark_signature, case_id, SignatureDraft(place.signer, place.signer_id, TODAY))
    with pytest.raises(Refused, match="already_signed"):
        office.do(signing.mark_signature, case_id, SignatureDraft(place.signer, place.signer_id, TODAY))


def test_a_stranger_does_not_sign(office):
    case_id = to_sign(office)
    with pytest.raises(Refused, match="not_a_signer"):
        office.do(signing.mark_signature, case_id, SignatureDraft(SignerKind.PARTY, 99_999, TODAY))


def test_a_signed_paper_is_not_taken_back_to_be_mended_and_an_unsigned_one_is(office):
    case_id = to_sign(office)
    office.do(signing.back_to_draft, case_id, words="账号写错")
    office.do(signing.send_to_sign, case_id)
    place = places(office, case_id)[0]
    office.do(signing.mark_signature, case_id, SignatureDraft(place.signer, place.signer_id, TODAY))
    with pytest.raises(Refused, match="already_signed"):
        office.do(signing.back_to_draft, case_id, words="账号写错")


def test_an_oral_agreement_takes_effect_on_the_day_of_agreeing(office):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft(form=AgreementForm.ORAL))
    office.do(signing.send_to_sign, case_id)
    assert office.case(case_id).concluded_on == TODAY


def test_a_refusal_to_sign_ends_the_mediation_with_reason_seven(office):
    case_id = to_sign(office)
    with pytest.raises(Invalid):
        office.do(signing.record_refusal_to_sign, case_id, words="", told_other_routes=False)
    office.do(signing.record_refusal_to_sign, case_id, words="保险公司反悔", told_other_routes=True)
    case = office.case(case_id)
    assert (case.state, case.outcome, case.end_reason) == (
        CaseState.TERMINATED,
        OutcomeKind.NOT_AGREED,
        EndReason.REFUSED_TO_SIGN,
    )
    assert (case.concluded_on, case.agreed_amount) == (TODAY, None)


def test_a_payment_counts_and_moves_the_next_due_day_on(office):
    case_id = office.agreed()
    rows = tuple(InstalmentDraft(Decimal("10000"), date(2026, 10, day)) for day in (12, 16))
    office.do(agreements.save_agreement, case_id, office.agreement_draft(instalments=rows))
    office.do(signing.send_to_sign, case_id)
    sign_all(office, case_id)
    with office.database.reading() as db:
        first, second = case_details(db, case_id).agreement.instalments
    office.do(performance.record_payment, first.id, paid_on=TODAY, amount=Decimal("10000"))
    assert office.case(case_id).due_on == date(2026, 10, 16)
    office.do(performance.record_payment, second.id, paid_on=TODAY, amount=Decimal("10000"))
    assert office.case(case_id).due_on is None


def test_the_paper_says_what_was_written_with_one_copy_for_each_party_and_one_for_the_committee(office):
    case_id = written(office)
    with office.database.reading() as db:
        facts = agreement_facts(db, case_id)
    assert facts.copies == 3
    assert [(party.side_letter, party.name) for party in facts.parties] == [
        ("甲", "谢家豪"),
        ("乙", "粤安人寿保险股份有限公司广东分公司"),
    ]
    assert facts.terms == office.agreement_draft().terms
    assert facts.mediators == ("陈国华",)


def test_a_closed_case_is_archived_and_then_left_alone(office):
    case_id = to_sign(office)
    with pytest.raises(Refused, match="not_possible_in_state"):
        office.do(outcomes.close_case, case_id)
    sign_all(office, case_id)
    office.do(outcomes.close_case, case_id)
    office.do(outcomes.archive_case, case_id)
    with pytest.raises(Refused, match="not_possible_in_state"):
        office.do(outcomes.close_case, case_id)


@pytest.mark.parametrize("missing", [{"end_reason": None}, {"was_told_other_routes": False}])
def test_a_termination_needs_its_code_and_that_the_other_routes_were_told(office, missing):
    fields = {"end_reason": EndReason.TOO_FAR_APART, "was_told_other_routes": True} | missing
    with pytest.raises(Invalid):
        draft = outcomes.OutcomeDraft(OutcomeKind.NOT_AGREED, TODAY, **fields)
        office.do(outcomes.record_outcome, office.in_mediation(), draft)


def test_an_empty_draft_names_every_field_at_once():
    problems = AgreementDraft(agreed_on=None).problems(TODAY)
    assert {problem.field for problem in problems} == {"agreed_on", "terms"}
