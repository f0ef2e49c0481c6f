"""What a case knows that its agreement has to fit, read once; the checks themselves touch no database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.models.actor import Actor
from mediator_desk.models.paper_work import Clause
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.words import PartyKind, PartySide, RepresentativeKind
from mediator_desk.services.agreements.agreement_rows import agreement_in_force, agreement_of
from mediator_desk.services.agreements.checks.told_in_private import NOTHING, ToldInPrivate, told_in_private
from mediator_desk.services.agreements.clause_values import gap_names
from mediator_desk.services.agreements.clauses_shipped import shipped_clauses
from mediator_desk.services.agreements.paper_words import party_letter
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.clocks.deadlines import working_days
from mediator_desk.services.mediators.assignment import mediators_on_paper
from mediator_desk.services.parties.authority import hindrance_to_settle
from mediator_desk.services.sessions.offer_terms import LinkedTerm, terms_from


@dataclass(frozen=True)
class PartyToCheck:
    """What the checks ask about a party. `letter` is how the paper calls it (甲, 乙 …).

    `agents` are those by authority, each with the code of what keeps one from settling ("" for nothing); `others` the
    names and `other_numbers` the identity numbers of everybody who acts for it.
    """

    side: PartySide
    kind: PartyKind
    name: str
    identity_kind: IdentityDocumentKind | None = None
    identity_number: str = ""
    credit_code: str = ""
    agents: tuple[tuple[str, str], ...] = ()
    letter: str = ""
    born_on: date | None = None
    has_guardian: bool = False
    person_in_charge: str = ""
    others: tuple[str, ...] = ()
    other_numbers: tuple[str, ...] = ()


@dataclass(frozen=True)
class CaseToCheck:
    """What a case knows that its agreement has to fit."""

    claimed_amount: Decimal | None
    parties: tuple[PartyToCheck, ...]
    days: WorkingDays
    accepted: LinkedTerm | None = None
    """What the accepted offer says; None without one, for a written proposal, which stands above it, and where an
    agreement binds already: a further one asks for what is left of it."""
    mediators: tuple[str, ...] = ()
    policy_number: str = ""
    claim_number: str = ""
    report_number: str = ""
    is_supplement: bool = False
    """Whether the agreement adds to one that binds, where the dispute is told."""
    gap_names: frozenset[str] = field(default_factory=lambda: gap_names(one.text for one in shipped_clauses()))
    """How the gaps are called that clauses of the bank leave to be filled in."""
    told: ToldInPrivate = field(default=NOTHING, repr=False)
    """What was told in private and the reader may see: in no log, and asked by one check alone."""


def case_to_check(db: Session, case_id: int, *, by: Actor | None = None) -> CaseToCheck:
    """Return what the checks ask of a case, with what `by` alone may see of private talks (None: nothing of them).

    Raises Refused("case_not_found").
    """
    case = the_case(db, case_id)
    agreement = agreement_of(db, case_id)
    is_further = agreement_in_force(db, case_id) is not None
    mediators = mediators_on_paper(db, case_id, agreement)
    return CaseToCheck(
        claimed_amount=case.claimed_amount,
        parties=parties_to_check(case.parties),
        days=working_days(db),
        accepted=None if case.written_proposal or is_further else terms_from(db, case_id),
        mediators=tuple(mediator.name for mediator in mediators),
        policy_number=case.policy_number,
        claim_number=case.claim_number,
        report_number=case.report_number,
        is_supplement=bool(agreement and agreement.supplements_id),
        gap_names=gap_names(db.scalars(select(Clause.text))) | gap_names(one.text for one in shipped_clauses()),
        told=told_in_private(db, case_id, by=by) if by else NOTHING,
    )


def parties_to_check(parties: Iterable[Party]) -> tuple[PartyToCheck, ...]:
    """Return what the checks ask about the parties, in the order of the paper."""
    return tuple(_party(place, party) for place, party in enumerate(parties))


def _party(place: int, party: Party) -> PartyToCheck:
    acting = party.representatives
    return PartyToCheck(
        side=party.side,
        kind=party.kind,
        name=party.name,
        identity_kind=party.identity_kind,
        identity_number=party.identity_number,
        credit_code=party.credit_code,
        agents=tuple((one.name, _hindrance(one)) for one in acting if one.kind is RepresentativeKind.AUTHORISED),
        letter=party_letter(place),
        born_on=party.born_on,
        has_guardian=any(one.kind is RepresentativeKind.LEGAL for one in acting),
        person_in_charge=party.person_in_charge,
        others=tuple(one.name for one in acting),
        other_numbers=tuple(one.identity_number for one in acting if one.identity_number),
    )


def _hindrance(one: Representative) -> str:
    return hindrance_to_settle(one.kind, one.letter_on, may_settle=one.may_settle)
