"""No sequence of calls reaches what domain rules 4 forbid, and from every open state something leads on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pytest
from sqlalchemy import select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.agreement import JudicialConfirmation, MediationAgreement
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.committee import VoidNumber
from mediator_desk.models.life import END_STATES, MOVES, OPEN_STATES, Act, acts_possible
from mediator_desk.models.words import (
    AgreementForm,
    AgreementState,
    CaseKind,
    CaseState,
    EffectRule,
    OutcomeKind,
    Role,
)
from mediator_desk.services.agreements.effect import NEEDED, needs
from mediator_desk.services.cases import undo
from mediator_desk.services.cases.guards import hindrances
from mediator_desk.services.cases.next_steps import next_step_of
from mediator_desk.views.sentences import SENTENCES
from tests.services.test_undo import everything
from tests.services.walks import Walk

STEPS = 70
REST = 4
"""Steps that are tried on a case at its end."""

WALKS = {CaseKind.MEDIATION: 32, CaseKind.COMPLAINT: 9, CaseKind.CONSULTATION: 7}
"""Of each kind of record; all together stay under twenty seconds."""

BACK_STEPS = 80
KINDS_TAKEN_BACK = 14
RARE = 4
"""Acts that few walks come to: the dice fall otherwise where a service changes."""

TWO_CASES = {"merged"}
"""Undone by a service of its own, which tells of both cases."""

MANY = 20
"""Reasons to refuse that walks meet."""

NO_WAY_ON = frozenset({Act.EXTEND, Act.ASK_RECUSAL, Act.FOLLOW_UP, Act.MERGE})
"""What leaves a case where it is."""

LATER = {AgreementState.EFFECTIVE, AgreementState.REPLACED, AgreementState.SUPPLEMENTED}
LEADS_TO = {state: {word for move in MOVES if move.to is state for word in move.told} for state in CaseState}


@dataclass
class Seen:
    """What a case was before a step."""

    state: CaseState
    number: str | None
    accepted_on: object
    last_entry: int


def seen(db, case_id):
    case = db.get_one(Case, case_id)
    query = select(AuditEntry.id).where(AuditEntry.case_id == case_id).order_by(AuditEntry.id.desc()).limit(1)
    return Seen(case.state, case.number, case.accepted_on, db.scalar(query) or 0)


def check(db, case_id, before, walk):
    """Fail where the case is what it must never be."""
    case = db.get_one(Case, case_id)
    agreements = list(db.scalars(select(MediationAgreement).where(MediationAgreement.case_id == case_id)))
    if agreements or case.outcome is OutcomeKind.AGREED:
        assert case.number, "agreement without acceptance"
        assert case.kind is CaseKind.MEDIATION
    in_force = [one for one in agreements if one.state is AgreementState.EFFECTIVE]
    assert len(in_force) <= 1, "two agreements in force"
    for agreement in agreements:
        check_effect(case, agreement)
        check_confirmations(db, case, agreement)
    check_number(db, case, before)
    check_end(case, agreements, in_force, before)
    check_history(db, case, before)
    check_way_on(db, case, walk)


def check_effect(case, agreement):
    if agreement.state not in LATER:
        assert agreement.effective_on is None
        return
    marks = [mark.signed_on for mark in agreement.signatures if needs(agreement.effect_rule, mark.signer)]
    assert agreement.effective_on == max(marks, default=agreement.agreed_on), "in force on another day than its rule's"
    assert agreement.effective_on >= case.accepted_on
    if agreement.form is AgreementForm.WRITTEN:
        assert {mark.party_id for mark in agreement.signatures} >= {party.id for party in case.parties}
        assert {mark.signer for mark in agreement.signatures} >= NEEDED[agreement.effect_rule]
    assert (agreement.form is AgreementForm.ORAL) == (agreement.effect_rule is EffectRule.ORAL)


def check_confirmations(db, case, agreement):
    for one in db.scalars(select(JudicialConfirmation).where(JudicialConfirmation.agreement_id == agreement.id)):
        assert agreement.effective_on, "confirmation before effect"
        assert agreement.effective_on <= one.applied_on <= agreement.confirmation_until, "confirmation out of time"
        assert set(one.applicants) == {party.name for party in case.parties}, "confirmation by one party"


def check_number(db, case, before):
    if before.number is None or case.number == before.number:
        assert before.number is None or case.accepted_on == before.accepted_on, "changed day of acceptance"
        return
    assert case.number is None, "changed number"
    assert db.scalar(select(VoidNumber.case_id).where(VoidNumber.number == before.number)) == case.id


def check_end(case, agreements, in_force, before):
    if case.outcome is OutcomeKind.AGREED and case.concluded_on:
        assert in_force, "success without an agreement in force"
        assert in_force[0].number
    if case.state is CaseState.ARCHIVED:
        unsigned = {AgreementState.DRAFT, AgreementState.TO_SIGN}
        assert not unsigned & {one.state for one in agreements}, "archived with an unsigned agreement"
        assert case.archived_on
        assert case.outcome is not OutcomeKind.AGREED or in_force
    if before.state is CaseState.ARCHIVED:
        assert case.state is CaseState.ARCHIVED, "an archived case reopened"


def check_history(db, case, before):
    if case.state is before.state:
        return
    query = select(AuditEntry.act).where(AuditEntry.case_id == case.id, AuditEntry.id > before.last_entry)
    told = list(db.scalars(query.order_by(AuditEntry.id)))
    assert "step_undone" in told or LEADS_TO[case.state] & set(told), (before.state, case.state, told)


def check_way_on(db, case, walk):
    if case.state not in OPEN_STATES:
        return
    possible = acts_possible(case.state, case.kind, Role.SECRETARY) - NO_WAY_ON
    assert possible - set(hindrances(db, case, Role.SECRETARY, walk.moment)), f"no way on from {case.state}"
    assert next_step_of(db, case) is not None


def is_known(error):
    """Tell whether a refusal has a sentence, and each of its problems."""
    assert isinstance(error, Refused), error
    codes = [problem.code for problem in error.problems] if isinstance(error, Invalid) else [error.code]
    return all(code in SENTENCES for code in codes)


def walked(office, kind, walk_number, reached, done, refused):
    other_id, case_id = (office.receive(kind=kind, identity_number=f"{440106199001010000 + walk_number}") for _ in "12")
    walk = Walk(office, case_id, other_id, f"{kind} {walk_number}")
    path = []
    rest = REST
    for _number in range(STEPS):
        with office.database.reading() as db:
            before = seen(db, case_id)
        tried, error = walk.step()
        path.append(f"{before.state}: {tried} {error or ''}")
        if error is not None:
            assert is_known(error), path
            refused[error.code] += 1
        else:
            done[str(tried)] += 1
        with office.database.reading() as db:
            try:
                check(db, case_id, before, walk)
            except AssertionError as failed:
                raise AssertionError("\n".join([str(failed), *path])) from failed
            state = db.get_one(Case, case_id).state
        reached.add(state)
        rest -= state in END_STATES
        if not rest:
            return


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_no_walk_reaches_what_is_forbidden_and_every_open_state_has_a_way_on(local_office):
    reached, done, refused = set(), Counter(), Counter()
    for kind, walks in WALKS.items():
        for walk_number in range(walks):
            walked(local_office, kind, walk_number, reached, done, refused)
    assert reached >= set(CaseState) - {CaseState.MERGED}
    assert len({*map(str, Act)} - set(done)) <= RARE, "acts that no walk ever did"
    assert len(refused) > MANY


def test_whatever_step_a_walk_takes_taking_it_back_leaves_every_row_as_it_was(local_office):
    taken_back = Counter()
    for walk_number, kind in enumerate((*(CaseKind.MEDIATION,) * 5, CaseKind.COMPLAINT, CaseKind.CONSULTATION)):
        other_id, case_id = (local_office.receive(kind=kind) for _ in "12")
        walk = Walk(local_office, case_id, other_id, f"back {kind} {walk_number}")
        before = everything(local_office)
        for _number in range(BACK_STEPS):
            tried, error = walk.step()
            step = None if error or tried == "undo" else undoable_step(local_office, case_id, walk.moment)
            after = before if error else everything(local_office)
            if step is not None and step.act not in TWO_CASES and walk.is_odd(0.4):
                local_office.now = walk.moment
                local_office.do(undo.undo_last_step, case_id, "误点", entry_id=step.entry_id)
                after = everything(local_office)
                assert after == before, (step.act, differences(before, after))
                taken_back[step.act] += 1
            before = after
    assert len(taken_back) > KINDS_TAKEN_BACK, taken_back


def undoable_step(office, case_id, moment):
    """Return the last step if it was done at this moment by one entry that can be taken back."""
    with office.database.reading() as db:
        query = select(AuditEntry.id).where(AuditEntry.case_id == case_id, AuditEntry.at == moment)
        entries = list(db.scalars(query))
        try:
            step = undo.last_step(db, case_id, by=office.by)
        except Refused:
            return None
        return step if entries == [step.entry_id] and step.refusal is None else None


def differences(before, after):
    """Return the rows that differ, by their tables."""
    return {
        name: [row for row in (*before[name], *after[name]) if (row in before[name]) is not (row in after[name])]
        for name in before
        if before[name] != after[name]
    }
