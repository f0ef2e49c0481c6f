"""One case as its screen shows it: read at once, numbers of people masked, no rows of the database handed out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload, undefer_group

from mediator_desk.errors import Refused
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.case import Case, ExternalNumber
from mediator_desk.models.committee import Mediator
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.life import Act, acts_possible
from mediator_desk.models.party import Party
from mediator_desk.models.submission import ReviewProposal, Submission
from mediator_desk.models.words import (
    AgreementState,
    CaseKind,
    CaseState,
    Cause,
    Channel,
    DueStep,
    EffectRule,
    EndReason,
    Line,
    NumberKind,
    OutcomeKind,
    ProposalDecision,
    ProposalKind,
    RefusalCode,
    SessionState,
)
from mediator_desk.services.aftercare.aftercare_details import (
    AftercareDetails,
    aftercare_details,
    aftercare_of_none,
)
from mediator_desk.services.aftercare.follow_up import FollowUpRow, follow_ups_of
from mediator_desk.services.agreements.agreement_rows import agreement_of
from mediator_desk.services.agreements.signing import SignaturePlace, signature_places
from mediator_desk.services.cases.case_contents import CaseContents, case_contents
from mediator_desk.services.cases.history import HistoryLine, newest_history, text_registered_from
from mediator_desk.services.cases.next_steps import NextStep, next_step_of
from mediator_desk.services.cases.tags import tags_of
from mediator_desk.services.clocks.clock_details import ClockDetails, clock_details
from mediator_desk.services.mediators.recusals import MediatorsOfCase, mediators_of_case
from mediator_desk.services.parties.party_details import PartyDetails, party_details
from mediator_desk.services.reception.complaints import PassingDetails, passings_of
from mediator_desk.services.review.review_details import ReviewDetails, review_details
from mediator_desk.services.sessions.booking import elsewhere
from mediator_desk.services.sessions.clashes import Clash
from mediator_desk.services.sessions.scheduling import SessionRow, sessions_of

NEWEST_LINES = 20
"""Of its history a case shows the newest lines; the whole is read when somebody wants it."""


@dataclass(frozen=True)
class ProposalDetails:
    """What the review noticed, and what was decided."""

    id: int
    kind: ProposalKind
    refusal_code: RefusalCode | None
    evidence: str
    related_case_id: int | None
    related_number: str
    decision: ProposalDecision | None
    decision_words: str


@dataclass(frozen=True)
class InstalmentDetails:
    """A payment: due, and perhaps made."""

    id: int
    position: int
    amount: Decimal
    due_on: date
    manner: str
    paid_on: date | None
    paid_amount: Decimal | None
    left: Decimal


@dataclass(frozen=True)
class AgreementDetails:
    """The agreement of a case in short."""

    number: str
    state: AgreementState
    amount: Decimal | None
    agreed_on: date
    effective_on: date | None
    confirmation_until: date | None
    effect_rule: EffectRule
    instalments: tuple[InstalmentDetails, ...]
    signature_places: tuple[SignaturePlace, ...]


@dataclass(frozen=True)
class CaseDetails:
    """Everything that the screen of one case shows."""

    id: int
    number: str | None
    shown_number: str
    submission_number: str
    kind: CaseKind
    channel: Channel
    state: CaseState
    acts: frozenset[Act]
    received_at: datetime
    accepted_on: date | None
    insurer: str
    insurer_is_confirmed: bool
    mediator_id: int | None
    mediator: str
    line: Line | None
    cause: Cause | None
    claimed_amount: Decimal | None
    agreed_amount: Decimal | None
    city: str
    due_step: DueStep | None
    due_on: date | None
    due_is_provisional: bool
    clock: ClockDetails
    next_step: str
    next_step_on: date | None
    step: NextStep | None
    outcome: OutcomeKind | None
    end_reason: EndReason | None
    refusal_code: RefusalCode | None
    concluded_on: date | None
    decision_words: str
    has_negotiated: bool
    is_in_court: bool
    is_sensitive: bool
    policy_number: str
    report_number: str
    claim_number: str
    practitioner: str
    facts: str
    requests: str
    new_facts: str
    parties: tuple[PartyDetails, ...]
    external_numbers: tuple[tuple[NumberKind, str], ...]
    tags: tuple[str, ...]
    submission_notes: tuple[dict[str, Any], ...]
    proposals: tuple[ProposalDetails, ...]
    sessions: tuple[SessionRow, ...]
    elsewhere: tuple[Clash, ...]
    """Who is to be in another meeting while the planned one of the case goes on."""
    follow_ups: tuple[FollowUpRow, ...]
    passings: tuple[PassingDetails, ...]
    agreement: AgreementDetails | None
    aftercare: AftercareDetails
    mediators: MediatorsOfCase
    review: ReviewDetails
    history: tuple[HistoryLine, ...]
    """The newest lines; `contents.history` says how many there are."""
    came_by_submission: bool
    """Whether it came in as a submission: the application of the consumer is kept with it."""
    registered_from: str
    """The pasted text that it was registered from."""
    contents: CaseContents
    version: int


_TAKEN_OVER = (
    "id",
    "number",
    "shown_number",
    "submission_number",
    "kind",
    "channel",
    "state",
    "received_at",
    "accepted_on",
    "mediator_id",
    "line",
    "cause",
    "claimed_amount",
    "agreed_amount",
    "city",
    "due_step",
    "due_on",
    "due_is_provisional",
    "next_step",
    "next_step_on",
    "outcome",
    "end_reason",
    "refusal_code",
    "concluded_on",
    "decision_words",
    "has_negotiated",
    "is_in_court",
    "is_sensitive",
    "policy_number",
    "report_number",
    "claim_number",
    "practitioner",
    "facts",
    "requests",
    "new_facts",
    "version",
)


def case_details(db: Session, case_id: int) -> CaseDetails:
    """Return one case as its screen shows it: what is there is asked first, and only that is read.

    Raises Refused("case_not_found").
    """
    with_texts = (undefer_group("texts"), selectinload(Case.parties).selectinload(Party.representatives))
    case = db.scalars(select(Case).where(Case.id == case_id).options(*with_texts)).first()
    if case is None:
        raise Refused("case_not_found", case=case_id)
    insurer = db.get(Insurer, case.insurer_id) if case.insurer_id else None
    mediator = db.get(Mediator, case.mediator_id) if case.mediator_id else None
    there = case_contents(db, case_id)
    return CaseDetails(
        **{name: getattr(case, name) for name in _TAKEN_OVER},
        **_read_where_there(db, case, there),
        acts=acts_possible(case.state, case.kind),
        clock=clock_details(db, case, in_working_days=bool(there.due_in_working_days)),
        step=next_step_of(db, case),
        insurer=insurer.short_name if insurer else case.respondent_name,
        insurer_is_confirmed=insurer.is_confirmed if insurer else False,
        mediator=mediator.name if mediator else "",
        submission_notes=_notes(db, case),
        parties=party_details(db, case),
        history=tuple(newest_history(db, case_id, NEWEST_LINES)),
        came_by_submission=case.submission_id is not None,
        registered_from="" if case.submission_id else text_registered_from(db, case_id),
        contents=there,
    )


def _read_where_there(db: Session, case: Case, there: CaseContents) -> dict[str, Any]:
    """Return the parts of which a case may have none; a case that was merged into it brings its follow-ups along."""
    is_followed_up = bool(there.follow_ups or there.ratings or there.merged)
    has_aftercare = bool(there.agreements or there.corrections or is_followed_up)
    has_mediators = bool(there.appointments or there.recusals)
    is_reviewed = bool(there.paper_requests or there.merged or case.merged_into_id)
    sessions = tuple(sessions_of(db, case.id)) if there.sessions else ()
    planned = [one.id for one in sessions if one.state is SessionState.PLANNED]
    return {
        "tags": tags_of(db, case.id) if there.tags else (),
        "external_numbers": _external_numbers(db, case.id) if there.external_numbers else (),
        "proposals": _proposals(db, case.id) if there.proposals else (),
        "sessions": sessions,
        "elsewhere": tuple(clash for one in planned for clash in elsewhere(db, one)),
        "follow_ups": tuple(follow_ups_of(db, case.id)) if is_followed_up else (),
        "passings": passings_of(db, case.id) if there.passings else (),
        "agreement": _agreement(db, case.id) if there.agreements else None,
        "aftercare": aftercare_details(db, case) if has_aftercare else aftercare_of_none(case, there.last_contact_at),
        "mediators": mediators_of_case(db, case.id) if has_mediators else MediatorsOfCase((), ()),
        "review": review_details(db, case) if is_reviewed else ReviewDetails(),
    }


def _external_numbers(db: Session, case_id: int) -> tuple[tuple[NumberKind, str], ...]:
    query = select(ExternalNumber.kind, ExternalNumber.value).where(ExternalNumber.case_id == case_id)
    return tuple((kind, value) for kind, value in db.execute(query))


def _notes(db: Session, case: Case) -> tuple[dict[str, Any], ...]:
    if case.submission_id is None:
        return ()
    return tuple(db.scalar(select(Submission.notes).where(Submission.id == case.submission_id)) or ())


def _proposals(db: Session, case_id: int) -> tuple[ProposalDetails, ...]:
    query = select(ReviewProposal).where(ReviewProposal.case_id == case_id).order_by(ReviewProposal.id)
    return tuple(
        ProposalDetails(
            row.id,
            row.kind,
            row.refusal_code,
            row.evidence,
            row.related_case_id,
            row.related_number,
            row.decision,
            row.decision_words,
        )
        for row in db.scalars(query)
    )


def _agreement(db: Session, case_id: int) -> AgreementDetails | None:
    agreement = agreement_of(db, case_id)
    if agreement is None:
        return None
    return AgreementDetails(
        number=agreement.number,
        state=agreement.state,
        amount=agreement.amount,
        agreed_on=agreement.agreed_on,
        effective_on=agreement.effective_on,
        confirmation_until=agreement.confirmation_until,
        effect_rule=agreement.effect_rule,
        instalments=_instalments(agreement),
        signature_places=tuple(signature_places(db, case_id)),
    )


def _instalments(agreement: MediationAgreement) -> tuple[InstalmentDetails, ...]:
    return tuple(
        InstalmentDetails(
            row.id, row.position or 1, row.amount, row.due_on, row.manner, row.paid_on, row.paid_amount, row.left
        )
        for row in agreement.instalments
    )
