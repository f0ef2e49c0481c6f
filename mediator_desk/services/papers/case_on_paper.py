"""A case as its papers tell it: everything of it at one moment, so that every paper says the same.

Nothing that one side told the mediator alone is read here: no private note, no private offer, no authority.
Read by services/papers/case_reading.py; in words by documents/papers/case_values.py.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from mediator_desk.models.procedure_words import ArchiveClass, PaperKind
from mediator_desk.models.words import (
    AgreementState,
    CaseKind,
    CaseState,
    CaseTrack,
    Cause,
    Channel,
    EndReason,
    Line,
    OutcomeKind,
    PartySide,
    RefusalCode,
    SessionState,
)
from mediator_desk.services.papers.case_parts import (
    AppointmentInCase,
    ContactInCase,
    ExtensionInCase,
    MeetingInCase,
    NumberInCase,
    PartyInCase,
    PassingInCase,
    ProposalInCase,
    RecusalInCase,
    RequestInCase,
)
from mediator_desk.services.papers.case_parts_after import (
    AgreementInCase,
    ConfirmationInCase,
    CorrectionInCase,
    CourtInCase,
    EvidenceInCase,
    FollowUpInCase,
    InquiryInCase,
    PaymentInCase,
    TextInCase,
)
from mediator_desk.services.papers.letterhead import Letterhead

IN_FORCE = frozenset({AgreementState.EFFECTIVE, AgreementState.SUPPLEMENTED})


@dataclass(frozen=True)
class CaseOnPaper:
    """One case; `today` is the day on which it was read, in China. What nobody entered is "", None or ()."""

    head: Letterhead
    case_id: int
    today: date
    kind: CaseKind
    state: CaseState
    channel: Channel
    received_at: datetime
    number: str = ""
    """"" until it is accepted; `shown_number` never is."""
    submission_number: str = ""
    shown_number: str = ""
    track: CaseTrack | None = None
    accepted_on: date | None = None
    court_papers_on: date | None = None
    received_by: str = ""
    source_words: str = ""
    external_numbers: tuple[NumberInCase, ...] = ()

    parties: tuple[PartyInCase, ...] = ()
    """Applicants first, each side in its order."""
    insurer: str = ""
    line: Line | None = None
    cause: Cause | None = None
    subject: str = ""
    requests: str = ""
    facts: str = ""
    group_size: int | None = None
    new_facts: str = ""
    claimed_amount: Decimal | None = None
    policy_number: str = ""
    report_number: str = ""
    claim_number: str = ""

    refusal_code: RefusalCode | None = None
    decision_words: str = ""
    decided_on: date | None = None
    """Day on which it was declined or referred."""
    paper_requests: tuple[RequestInCase, ...] = ()
    passings: tuple[PassingInCase, ...] = ()
    mediate_until: date | None = None
    """Last day of the mediation as it is counted now; None where no clock was begun."""

    appointments: tuple[AppointmentInCase, ...] = ()
    meetings: tuple[MeetingInCase, ...] = ()
    """In order of time, the cancelled ones too."""
    contacts: tuple[ContactInCase, ...] = ()
    recusals: tuple[RecusalInCase, ...] = ()
    extensions: tuple[ExtensionInCase, ...] = ()
    proposal: ProposalInCase | None = None
    undisputed_facts: str = ""

    outcome: OutcomeKind | None = None
    end_reason: EndReason | None = None
    concluded_on: date | None = None
    was_told_other_routes: bool = False
    agreed_amount: Decimal | None = None
    agreements: tuple[AgreementInCase, ...] = ()
    confirmations: tuple[ConfirmationInCase, ...] = ()
    follow_ups: tuple[FollowUpInCase, ...] = ()
    """The committee's own and the consumer's ratings, in order of time."""
    closed_on: date | None = None
    archived_on: date | None = None
    archive_class: ArchiveClass | None = None
    archive_years: int | None = None
    """Of that class, as the committee set them; None for ever, and where nobody set any."""
    kept_until: date | None = None
    corrections: tuple[CorrectionInCase, ...] = ()

    inquiries: tuple[InquiryInCase, ...] = ()
    court: CourtInCase | None = None
    evidence: tuple[EvidenceInCase, ...] = ()
    texts: tuple[TextInCase, ...] = ()

    def side(self, side: PartySide) -> tuple[PartyInCase, ...]:
        """Return the parties of a side."""
        return tuple(one for one in self.parties if one.side is side)

    def added_text(self, paper: PaperKind) -> str:
        """Return what a person added to a paper, "" for nothing."""
        return next((one.text for one in self.texts if one.paper is paper), "")

    @property
    def mediators_now(self) -> tuple[AppointmentInCase, ...]:
        """Who mediates now, or did when the case ended: the presiding one first."""
        lasting = [one for one in self.appointments if one.ended_on is None]
        return tuple(sorted(lasting, key=lambda one: not one.is_presiding))

    @property
    def meetings_held(self) -> tuple[MeetingInCase, ...]:
        """The meetings that took place."""
        return tuple(one for one in self.meetings if one.state is SessionState.HELD)

    @property
    def agreement(self) -> AgreementInCase | None:
        """The agreement that the case is about now: the last that was not given up and adds to no other."""
        going = [one for one in self.agreements if one.state is not AgreementState.DROPPED]
        return next((one for one in reversed(going) if one.supplements_id is None), None)

    @property
    def agreement_in_force(self) -> AgreementInCase | None:
        """The agreement that binds the parties now; one that adds to it binds beside it."""
        binding = [one for one in self.agreements if one.state in IN_FORCE and one.supplements_id is None]
        return binding[-1] if binding else None

    def payments_under(self, agreement: AgreementInCase) -> tuple[tuple[AgreementInCase, PaymentInCase], ...]:
        """Return what is to be paid and was paid under an agreement and what adds to it, each with its agreement.

        What was open when a supplementary agreement took effect stands in that one: of the first only what was paid.
        """
        added = self.added_to(agreement)
        if added is None:
            return tuple((agreement, one) for one in agreement.payments)
        paid = tuple((agreement, replace(one, amount=one.paid_amount)) for one in agreement.payments if one.paid_amount)
        return (*paid, *self.payments_under(added))

    def supplements_to(self, agreement: AgreementInCase) -> tuple[AgreementInCase, ...]:
        """Return what was added to an agreement, in order, each to the one before it."""
        added = self.added_to(agreement)
        return (added, *self.supplements_to(added)) if added else ()

    def added_to(self, agreement: AgreementInCase) -> AgreementInCase | None:
        """Return the agreement in force that adds to another one, None where nothing was added."""
        return next(
            (one for one in self.agreements if one.supplements_id == agreement.id and one.state in IN_FORCE), None
        )
