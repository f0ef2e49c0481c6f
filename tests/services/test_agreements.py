from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.words import (
    AgreementForm,
    AgreementState,
    CaseState,
    Cause,
    DueStep,
    EndReason,
    OutcomeKind,
    RepresentativeKind,
    SignerKind,
)
from mediator_desk.services.aftercare import archive, performance
from mediator_desk.services.aftercare.archive import ArchiveDraft
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.agreements.agreement_paper import agreement_facts
from mediator_desk.services.agreements.agreements import AgreementDraft, InstalmentDraft
from mediator_desk.services.agreements.signing import SignatureDraft
from mediator_desk.services.cases import disputes
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.parties import parties
from mediator_desk.services.sessions import outcomes

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
        draft = SignatureDraft(place.signer, place.signer_id, date(2026, 10, day))
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
        office.do(archive.close_case, case_id)
    sign_all(office, case_id)
    office.do(archive.close_case, case_id, words="分期履行中，申请人同意结案")
    office.do(archive.archive_case, case_id, ArchiveDraft(ArchiveClass.LONG, "纸质卷宗另行装订"))
    with pytest.raises(Refused, match="case_is_archived"):
        office.do(archive.close_case, case_id)


@pytest.mark.parametrize("missing", [{"end_reason": None}, {"was_told_other_routes": False}])
def test_a_termination_needs_its_code_and_that_the_other_routes_were_told(office, missing):
    fields = {"end_reason": EndReason.TOO_FAR_APART, "was_told_other_routes": True} | missing
    with pytest.raises(Invalid):
        draft = outcomes.OutcomeDraft(OutcomeKind.NOT_AGREED, TODAY, **fields)
        office.do(outcomes.record_outcome, office.in_mediation(), draft)


def test_an_empty_draft_names_every_field_at_once():
    problems = AgreementDraft(agreed_on=None).problems(TODAY)
    assert {problem.field for problem in problems} == {"agreed_on", "terms"}


def test_the_last_two_marks_set_at_two_desks_at_once_let_the_agreement_take_effect(office):
    case_id = to_sign(office)
    *first, mediator, seal = places(office, case_id)
    for place in first:
        office.do(signing.mark_signature, case_id, SignatureDraft(place.signer, place.signer_id, TODAY))
    drafts = [SignatureDraft(place.signer, place.signer_id, TODAY) for place in (mediator, seal)]
    with ThreadPoolExecutor(2) as desks:
        list(desks.map(lambda draft: office.do(signing.mark_signature, case_id, draft), drafts))
    assert office.case(case_id).state is CaseState.PERFORMING


def test_one_mark_set_at_six_desks_at_once_is_set_once(office):
    case_id = to_sign(office)
    place = places(office, case_id)[0]

    def mark(_desk):
        try:
            office.do(signing.mark_signature, case_id, SignatureDraft(place.signer, place.signer_id, TODAY))
        except Refused as refusal:
            return refusal.code
        return "signed"

    with ThreadPoolExecutor(6) as desks:
        assert sorted(desks.map(mark, range(6))) == ["already_signed"] * 5 + ["signed"]


def with_agent(office, *, may_settle, letter_on=date(2026, 9, 30)):
    case_id = office.agreed()
    with office.database.reading() as db:
        insurer = parties.party_draft(db, case_details(db, case_id).parties[1].id)
    agent = parties.RepresentativeDraft("周敏", may_settle=may_settle, letter_on=letter_on)
    office.do(parties.save_party, case_id, replace(insurer, representatives=(agent,), person_in_charge="黄建业"))
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    return case_id, places(office, case_id)[1]


def test_an_agent_signs_only_with_special_authority(office):
    case_id, insurer = with_agent(office, may_settle=False)
    mark = SignatureDraft(insurer.signer, insurer.signer_id, TODAY, name="周敏")
    with pytest.raises(Invalid) as refusal:
        office.do(signing.mark_signature, case_id, mark)
    assert [(one.field, one.code) for one in refusal.value.problems] == [("name", "no_special_authority")]


def test_an_agent_with_special_authority_signs_under_the_own_name(office):
    case_id, insurer = with_agent(office, may_settle=True)
    office.do(signing.mark_signature, case_id, SignatureDraft(insurer.signer, insurer.signer_id, TODAY, name="周敏"))
    assert places(office, case_id)[1].signed_by == "周敏"


def test_an_agent_whose_letter_nobody_saw_does_not_sign_until_it_is_noted(office):
    case_id, insurer = with_agent(office, may_settle=True, letter_on=None)
    mark = SignatureDraft(insurer.signer, insurer.signer_id, TODAY, name="周敏")
    with pytest.raises(Invalid) as refusal:
        office.do(signing.mark_signature, case_id, mark)
    assert [(one.field, one.code) for one in refusal.value.problems] == [("name", "authority_letter_not_seen")]
    with office.database.reading() as db:
        draft = parties.party_draft(db, insurer.signer_id)
    seen = tuple(replace(one, letter_on=TODAY) for one in draft.representatives)
    office.do(parties.save_party, case_id, replace(draft, representatives=seen))
    office.do(signing.mark_signature, case_id, mark)
    assert places(office, case_id)[1].signed_by == "周敏"


def test_a_minor_does_not_sign_the_guardian_does(office):
    case_id = office.agreed()
    with office.database.reading() as db:
        applicant = parties.party_draft(db, case_details(db, case_id).parties[0].id)
    guardian = parties.RepresentativeDraft("谢国强", RepresentativeKind.LEGAL, "父亲")
    young = replace(applicant, identity_number="", born_on=date(2010, 5, 1), representatives=(guardian,))
    office.do(parties.save_party, case_id, young)
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    place = places(office, case_id)[0]
    for name in ("", "谢家豪"):
        with pytest.raises(Invalid) as refusal:
            office.do(signing.mark_signature, case_id, SignatureDraft(place.signer, place.signer_id, TODAY, name=name))
        assert [(one.field, one.code) for one in refusal.value.problems] == [("name", "minor_signs_by_guardian")]
    office.do(signing.mark_signature, case_id, SignatureDraft(place.signer, place.signer_id, TODAY, name="谢国强"))
    assert places(office, case_id)[0].signed_by == "谢国强"


def test_who_is_in_charge_signs_for_an_organisation_and_a_stranger_does_not(office):
    case_id, insurer = with_agent(office, may_settle=False)
    mark = SignatureDraft(insurer.signer, insurer.signer_id, TODAY, name="路人甲")
    with pytest.raises(Invalid) as refusal:
        office.do(signing.mark_signature, case_id, mark)
    assert [(one.field, one.code) for one in refusal.value.problems] == [("name", "not_a_representative")]
    office.do(signing.mark_signature, case_id, replace(mark, name="黄建业"))
    assert places(office, case_id)[1].signed_by == "黄建业"


@pytest.mark.parametrize("form", AgreementForm)
def test_no_agreement_is_dated_before_the_parties_first_met(office, form):
    case_id = office.agreed()
    draft = office.agreement_draft(agreed_on=date(2026, 10, 7), form=form)
    with pytest.raises(Invalid) as refusal:
        office.do(agreements.save_agreement, case_id, draft)
    assert [(one.field, one.code) for one in refusal.value.problems] == [("agreed_on", "before_meeting")]


@pytest.mark.parametrize("amount", [Decimal("0.001"), Decimal("NaN"), Decimal("1E+12")])
def test_an_amount_that_cannot_be_kept_exactly_is_refused_wherever_it_is_entered(office, amount):
    outcome = outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY, agreed_amount=amount)
    with pytest.raises(Invalid):
        office.do(outcomes.record_outcome, office.in_mediation(), outcome)
    rows = (InstalmentDraft(amount, TODAY),)
    codes = {problem.code for problem in office.agreement_draft(amount=amount, instalments=rows).problems(TODAY)}
    assert codes >= {"amount_out_of_range", "instalment_needs_amount"}


def test_an_agreement_on_nothing_to_pay_takes_effect_and_nothing_is_due(office):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft(amount=Decimal(0), instalments=()))
    office.do(signing.send_to_sign, case_id)
    sign_all(office, case_id)
    case = office.case(case_id)
    assert (case.agreed_amount, case.due_step, case.due_on) == (Decimal("0.00"), None, None)


def test_the_amount_of_the_agreement_takes_the_place_of_what_the_outcome_said(office):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft(amount=Decimal("18000"), instalments=()))
    assert office.case(case_id).agreed_amount == Decimal("18000.00")


def test_a_text_that_the_table_cannot_keep_is_refused_at_its_field(office):
    case_id = office.agreed()
    draft = office.agreement_draft(bank="行" * 201, instalments=(InstalmentDraft(Decimal("20000"), TODAY, "汇" * 101),))
    with pytest.raises(Invalid) as refusal:
        office.do(agreements.save_agreement, case_id, draft)
    assert [(one.field, one.code) for one in refusal.value.problems] == [
        ("bank", "too_long"),
        ("instalments", "too_long"),
    ]


def performing(office):
    case_id = to_sign(office)
    sign_all(office, case_id)
    with office.database.reading() as db:
        return case_id, case_details(db, case_id).agreement.instalments[0]


def test_a_payment_in_part_leaves_the_instalment_due_until_the_rest_came(office):
    case_id, instalment = performing(office)
    office.do(performance.record_payment, instalment.id, paid_on=TODAY, amount=Decimal("5000"))
    assert office.case(case_id).due_on == date(2026, 10, 16)
    with pytest.raises(Invalid):
        office.do(performance.record_payment, instalment.id, paid_on=TODAY, amount=Decimal("15000.01"))
    paid = office.do(performance.record_payment, instalment.id, paid_on=TODAY, amount=Decimal("15000"))
    assert (paid.paid_amount, office.case(case_id).due_on) == (Decimal("20000.00"), None)


def test_what_is_paid_in_whole_is_not_paid_again(office):
    _case_id, instalment = performing(office)
    office.do(performance.record_payment, instalment.id, paid_on=TODAY, amount=Decimal("20000"))
    with pytest.raises(Refused, match="instalment_is_paid"):
        office.do(performance.record_payment, instalment.id, paid_on=TODAY, amount=Decimal("1"))


def test_nothing_is_paid_before_the_parties_agreed_or_in_an_archived_case(office):
    case_id, instalment = performing(office)
    with pytest.raises(Invalid):
        office.do(performance.record_payment, instalment.id, paid_on=date(2026, 10, 7), amount=Decimal("1"))
    office.do(archive.close_case, case_id, words="申请人失联，无法核实履行")
    office.do(archive.archive_case, case_id, ArchiveDraft(ArchiveClass.LONG, "纸质卷宗另行装订"))
    with pytest.raises(Refused, match="case_is_archived"):
        office.do(performance.record_payment, instalment.id, paid_on=TODAY, amount=Decimal("20000"))


def test_a_party_that_changes_after_the_draft_stands_on_the_paper_and_among_the_signers(office):
    case_id = written(office)
    with office.database.reading() as db:
        first = parties.party_draft(db, case_details(db, case_id).parties[0].id)
    office.do(parties.save_party, case_id, replace(first, name="谢家濠"))
    office.do(parties.save_party, case_id, parties.PartyDraft(first.side, first.kind, "陈𬱖"))
    with office.database.reading() as db:
        facts = agreement_facts(db, case_id)
    assert [party.name for party in facts.parties][:2] == ["谢家濠", "陈𬱖"]
    assert facts.copies == 4
    assert len(places(office, case_id)) == 5


def test_an_agreed_case_is_not_withdrawn_behind_the_back_of_its_draft(office):
    case_id = written(office)
    with pytest.raises(Refused, match="not_possible_in_state"):
        office.do(outcomes.record_outcome, case_id, outcomes.OutcomeDraft(OutcomeKind.WITHDRAWN, TODAY))
    office.do(signing.record_refusal_to_sign, case_id, words="申请人不愿签署", told_other_routes=True)
    with office.database.reading() as db:
        assert case_details(db, case_id).agreement.state is AgreementState.REFUSED


def test_what_the_paper_prints_of_the_dispute_stays_once_it_is_sent_to_sign(office):
    case_id = to_sign(office)
    with office.database.reading() as db:
        draft = disputes.dispute_draft(db, case_id)
    with pytest.raises(Refused, match="paper_is_fixed"):
        office.do(disputes.save_dispute, case_id, replace(draft, policy_number="P1"))
    office.do(disputes.save_dispute, case_id, replace(draft, cause=Cause.SERVICE))
    assert office.case(case_id).cause is Cause.SERVICE


def test_a_practice_committee_prints_samples(office):
    case_id = written(office)
    with office.database.writing() as db:
        the_committee(db).is_practice = True
    with office.database.reading() as db:
        assert agreement_facts(db, case_id).is_sample
