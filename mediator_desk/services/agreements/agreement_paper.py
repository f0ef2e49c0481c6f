"""Gathering what the agreement paper says, from the case and its agreement."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from mediator_desk.conventions.identity_documents import age_on
from mediator_desk.errors import Refused
from mediator_desk.models.agreement import Instalment, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.party import Party
from mediator_desk.models.words import AgreementForm, PartyKind
from mediator_desk.services.agreements import paper_words
from mediator_desk.services.agreements.agreement_facts import (
    AgreementFacts,
    InstalmentFacts,
    PartyFacts,
    RepresentativeFacts,
)
from mediator_desk.services.agreements.agreement_rows import agreement_of
from mediator_desk.services.agreements.agreements import AgreementDraft, InstalmentDraft
from mediator_desk.services.agreements.effect import rule_of
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.mediators.assignment import mediators_on_paper
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.papers.templates import own_templates

_SHARED = (
    "facts",
    "dispute_points",
    "amount",
    "performance_manner",
    "performance_place",
    "performance_time",
    "payee",
    "bank",
    "account",
    "insured",
    "beneficiary",
    "policy_effect",
    "settles_finally",
    "recorder",
)


def agreement_facts(db: Session, case_id: int, agreement_id: int | None = None) -> AgreementFacts:
    """Return what a saved agreement of a case says: the one that it is about now, unless another is named.

    Raises Refused("no_agreement").
    """
    agreement = db.get(MediationAgreement, agreement_id) if agreement_id else agreement_of(db, case_id)
    if agreement is None or agreement.case_id != case_id:
        raise Refused("no_agreement")
    return _facts(
        db,
        the_case(db, case_id),
        agreement,
        number=agreement.number,
        terms=tuple(term.text for term in agreement.terms),
        day=agreement.agreed_on,
        signed_on=agreement.effective_on,
    )


def draft_facts(db: Session, case_id: int, draft: AgreementDraft, *, today: date) -> AgreementFacts:
    """Return what the paper would say if `draft` were saved now: for the preview beside the form."""
    agreement = agreement_of(db, case_id)
    return _facts(
        db,
        the_case(db, case_id),
        draft,
        number=agreement.number if agreement else "",
        terms=tuple(term.strip() for term in draft.terms if term.strip()),
        day=draft.agreed_on or today,
        signed_on=None,
    )


def _facts(
    db: Session,
    case: Case,
    source: MediationAgreement | AgreementDraft,
    *,
    number: str,
    terms: tuple[str, ...],
    day: date,
    signed_on: date | None,
) -> AgreementFacts:
    committee = the_committee(db)
    agreement = source if isinstance(source, MediationAgreement) else None
    first = _supplemented(db, agreement or agreement_of(db, case.id))
    parties = tuple(_party(place, party, day) for place, party in enumerate(case.parties))
    return AgreementFacts(
        committee_name=committee.name,
        seal_name=committee.seal_name,
        number=number,
        case_number=case.number or "",
        parties=parties,
        terms=terms,
        instalments=_instalments(source.instalments),
        policy_number=case.policy_number,
        claim_number=case.claim_number,
        report_number=case.report_number,
        line=paper_words.LINE.get(case.line, "") if case.line else "",
        mediators=tuple(mediator.name for mediator in mediators_on_paper(db, case.id, agreement)),
        copies=len(parties) + 1,
        signed_on=signed_on,
        supplements=first.number if first else "",
        supplements_on=first.effective_on if first else None,
        effect_rule=rule_of(source.form, source.effect_rule),
        is_oral=source.form is AgreementForm.ORAL,
        is_sample=committee.is_practice,
        templates=own_templates(db),
        **{name: getattr(source, name) for name in _SHARED},
    )


def _supplemented(db: Session, agreement: MediationAgreement | None) -> MediationAgreement | None:
    """Return the agreement that a supplementary one adds to."""
    first = agreement.supplements_id if agreement else None
    return db.get_one(MediationAgreement, first) if first else None


def _instalments(rows: Iterable[Instalment | InstalmentDraft]) -> tuple[InstalmentFacts, ...]:
    return tuple(
        InstalmentFacts(place, row.amount, row.due_on, row.manner)
        for place, row in enumerate((row for row in rows if not isinstance(row, Instalment) or row.is_agreed), 1)
        if row.amount is not None
    )


def _party(place: int, party: Party, day: date) -> PartyFacts:
    return PartyFacts(
        side_letter=paper_words.party_letter(place),
        side=party.side,
        is_person=party.kind is PartyKind.PERSON,
        name=party.name,
        sex=paper_words.SEX.get(party.sex, "") if party.sex else "",
        ethnicity=party.ethnicity,
        age=age_on(party.born_on, day) if party.born_on else None,
        occupation=party.occupation,
        phone=party.phone,
        address=party.address,
        identity_kind_word=paper_words.IDENTITY.get(party.identity_kind, "") if party.identity_kind else "",
        identity_number=party.identity_number,
        credit_code=party.credit_code,
        person_in_charge=party.person_in_charge,
        person_in_charge_title=party.person_in_charge_title,
        representatives=tuple(
            RepresentativeFacts(
                name=one.name,
                kind_word=paper_words.REPRESENTATIVE[one.kind],
                relation=one.relation,
                identity_number=one.identity_number,
                may_settle=one.may_settle,
                phone=one.phone,
            )
            for one in party.representatives
        ),
    )
