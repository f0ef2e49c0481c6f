"""From when an agreement binds, by its rule; what it does not need may be marked later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.words import (
    AgreementForm,
    CaseState,
    Channel,
    EffectRule,
    OutcomeKind,
    Role,
    SessionMode,
    SignatureManner,
    SignerKind,
)
from mediator_desk.services.aftercare import performance
from mediator_desk.services.agreements import agreements, effect, signing
from mediator_desk.services.agreements.agreement_paper import agreement_facts
from mediator_desk.services.agreements.signing import SignatureDraft
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.sessions import outcomes
from tests.services.conftest import TODAY

COURT = Channel.COURT_BEFORE_FILING
DAYS = st.integers(0, 60).map(lambda day: date(2026, 10, 8) + timedelta(days=day))
MARKS = st.lists(st.tuples(st.sampled_from(SignerKind), st.none() | DAYS), max_size=7)


def agreed(office, channel=Channel.VISIT, mode=None, **changed):
    """Return a case whose agreement is drafted by the proposed rule."""
    fields = {"court_papers_on": date(2026, 10, 7)} if channel in effect.FROM_COURT else {}
    case_id = office.in_mediation(channel=channel, **fields)
    office.meet(case_id)
    if mode is not None:
        with office.database.writing() as db:
            for meeting in db.query(MediationSession).filter_by(case_id=case_id):
                meeting.mode = mode
    office.do(outcomes.record_outcome, case_id, outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY))
    draft = office.agreement_draft(effect_rule=proposed(office, case_id))
    office.do(agreements.save_agreement, case_id, replace(draft, **changed))
    return case_id


def proposed(office, case_id):
    with office.database.reading() as db:
        return agreements.draft_for(db, case_id, today=TODAY).effect_rule


def details(office, case_id):
    with office.database.reading() as db:
        return case_details(db, case_id).agreement


def mark(office, case_id, *signers, manner=None, on=TODAY):
    """Mark every open place of these kinds of signers."""
    for place in details(office, case_id).signature_places:
        if place.signer in signers and place.signed_on is None:
            office.do(signing.mark_signature, case_id, SignatureDraft(place.signer, place.signer_id, on, manner))


@pytest.mark.parametrize(
    ("channel", "mode", "rule"),
    [
        (Channel.MINI_PROGRAM, None, EffectRule.PEOPLES_MEDIATION),
        (Channel.MINI_PROGRAM, SessionMode.ONLINE, EffectRule.PEOPLES_MEDIATION),
        (Channel.COURT_BEFORE_FILING, None, EffectRule.COURT_REFERRED),
        (Channel.COURT_AFTER_FILING, None, EffectRule.COURT_REFERRED),
        (Channel.COURT_AFTER_FILING, SessionMode.ONLINE, EffectRule.ONLINE),
    ],
)
def test_the_rule_is_proposed_by_how_the_case_came_and_how_the_parties_met(office, channel, mode, rule):
    assert details(office, agreed(office, channel, mode)).effect_rule is rule


def test_an_oral_agreement_has_the_rule_of_oral_ones_whatever_was_chosen(office):
    case_id = agreed(office, COURT, form=AgreementForm.ORAL)
    assert details(office, case_id).effect_rule is EffectRule.ORAL
    office.do(signing.send_to_sign, case_id)
    assert details(office, case_id).effective_on == TODAY
    assert SignerKind.PARTY not in {place.signer for place in details(office, case_id).signature_places}


def test_a_courts_case_is_in_force_with_the_parties_signatures_and_the_seal_may_come_later(office):
    case_id = agreed(office, COURT)
    office.do(signing.send_to_sign, case_id)
    mark(office, case_id, SignerKind.PARTY)
    found = details(office, case_id)
    assert (found.effective_on, found.confirmation_until) == (TODAY, date(2026, 11, 9))
    office.now += timedelta(days=3)
    mark(office, case_id, SignerKind.MEDIATOR, SignerKind.COMMITTEE_SEAL, on=date(2026, 10, 11))
    assert all(place.signed_on for place in details(office, case_id).signature_places)
    assert details(office, case_id).effective_on == TODAY, "a seal that came later moves no day"
    assert office.case(case_id).concluded_on == TODAY


def test_the_seal_of_a_courts_case_does_not_hold_it_up_and_does_not_make_it_binding(office):
    case_id = agreed(office, COURT)
    office.do(signing.send_to_sign, case_id)
    mark(office, case_id, SignerKind.MEDIATOR, SignerKind.COMMITTEE_SEAL)
    assert office.case(case_id).state is CaseState.TO_SIGN
    mark(office, case_id, SignerKind.PARTY)
    assert office.case(case_id).state is CaseState.PERFORMING


def test_an_agreement_that_has_all_its_marks_takes_no_other(office):
    case_id = agreed(office, COURT)
    office.do(signing.send_to_sign, case_id)
    mark(office, case_id, *SignerKind)
    seal = details(office, case_id).signature_places[-1]
    with pytest.raises(Refused, match="not_possible_in_state"):
        office.do(signing.mark_signature, case_id, SignatureDraft(seal.signer, seal.signer_id, TODAY))


def test_who_only_keeps_the_files_marks_no_later_signature(office):
    case_id = agreed(office, COURT)
    office.do(signing.send_to_sign, case_id)
    mark(office, case_id, SignerKind.PARTY)
    office.by = Actor("档案员", Role.ARCHIVIST, office.by.staff_id)
    with pytest.raises(Refused, match="not_for_role"):
        mark(office, case_id, SignerKind.COMMITTEE_SEAL)


def test_an_online_agreement_is_signed_electronically_by_its_parties(office):
    case_id = agreed(office, COURT, SessionMode.ONLINE)
    office.do(signing.send_to_sign, case_id)
    with pytest.raises(Invalid) as refused:
        mark(office, case_id, SignerKind.PARTY)
    assert [(one.field, one.code) for one in refused.value.problems] == [("manner", "must_be_electronic")]
    mark(office, case_id, SignerKind.PARTY, manner=SignatureManner.ELECTRONIC)
    assert details(office, case_id).effective_on == TODAY


def test_no_other_case_binds_without_the_seal(office):
    with pytest.raises(Invalid) as refused:
        agreed(office, Channel.VISIT, effect_rule=EffectRule.COURT_REFERRED)
    assert [one.code for one in refused.value.problems] == ["not_referred_by_court"]


def test_the_rule_is_chosen_anew_only_before_anybody_signs(office):
    case_id = agreed(office, COURT)
    office.do(signing.send_to_sign, case_id)
    with pytest.raises(Refused, match="not_possible_in_state"):
        _choose(office, case_id, EffectRule.PEOPLES_MEDIATION)
    office.do(signing.back_to_draft, case_id, words="要盖章后生效")
    _choose(office, case_id, EffectRule.PEOPLES_MEDIATION)
    office.do(signing.send_to_sign, case_id)
    mark(office, case_id, SignerKind.PARTY, SignerKind.MEDIATOR)
    assert office.case(case_id).state is CaseState.TO_SIGN, "now it waits for the seal"


def _choose(office, case_id, rule):
    with office.database.reading() as db:
        draft = agreements.draft_for(db, case_id, today=TODAY)
    office.do(agreements.save_agreement, case_id, replace(draft, effect_rule=rule))


def test_performance_is_watched_from_the_day_of_effect_of_a_courts_case(office):
    case_id = agreed(office, COURT, instalments=())
    office.do(signing.send_to_sign, case_id)
    mark(office, case_id, SignerKind.PARTY)
    with office.database.reading() as db:
        assert performance.performance_of(db, case_id, today=TODAY) is not None
    assert office.case(case_id).due_on == date(2026, 10, 18), "ten days, Insurance Law art. 23"


@pytest.mark.parametrize("rule", [EffectRule.PEOPLES_MEDIATION, EffectRule.COURT_REFERRED, EffectRule.ONLINE])
def test_the_facts_of_the_paper_carry_the_rule(office, rule):
    case_id = agreed(office, COURT, effect_rule=rule)
    with office.database.reading() as db:
        assert agreement_facts(db, case_id).effect_rule is rule


@given(st.sampled_from(EffectRule), DAYS, MARKS)
def test_it_binds_on_the_last_day_that_its_rule_needs_and_never_before_one_is_missing(rule, agreed_on, marks):
    day = effect.day_of_effect(rule, agreed_on, marks)
    needed = [on for signer, on in marks if effect.needs(rule, signer)]
    if rule is EffectRule.ORAL:
        assert day == agreed_on
    elif not needed or None in needed:
        assert day is None
    else:
        assert day == max(needed)


@given(st.sampled_from(EffectRule), DAYS, MARKS, DAYS)
def test_a_mark_that_it_does_not_need_moves_no_day(rule, agreed_on, marks, on):
    for signer in SignerKind:
        if not effect.needs(rule, signer):
            with_it = effect.day_of_effect(rule, agreed_on, [*marks, (signer, on)])
            assert with_it == effect.day_of_effect(rule, agreed_on, marks)


@given(st.sampled_from(AgreementForm), st.sampled_from(EffectRule))
def test_only_an_oral_agreement_binds_by_the_rule_of_oral_ones(form, chosen):
    assert (effect.rule_of(form, chosen) is EffectRule.ORAL) == (form is AgreementForm.ORAL)
