"""What the screen of a case shows of the time after the agreement: performance, court, ratings, archive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.models.agreement import Instalment, JudicialConfirmation, MediationAgreement
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case
from mediator_desk.models.procedure import Contact
from mediator_desk.models.procedure_words import ArchiveClass, ConfirmationState
from mediator_desk.models.words import AgreementState
from mediator_desk.services.aftercare.confirmation import FINAL, Countdown, confirmations_of, countdown
from mediator_desk.services.aftercare.corrections import CorrectionRow, corrections_of
from mediator_desk.services.aftercare.follow_up import FollowUpRow, ratings_of
from mediator_desk.services.aftercare.performance import Performance, performance_in
from mediator_desk.services.agreements.agreement_rows import agreements_of


@dataclass(frozen=True)
class PaymentDetails:
    """A payment of the agreement in force: yuan, days, and what proves it."""

    id: int
    position: int
    due_on: date
    paid_on: date | None
    paid_amount: Decimal | None
    left: Decimal
    proof: str


@dataclass(frozen=True)
class CourtDetails:
    """A joint application and what the court decided."""

    agreement_number: str
    court: str
    applied_on: date
    state: ConfirmationState
    decided_on: date | None
    document_number: str
    words: str


@dataclass(frozen=True)
class InForce:
    """The agreement that binds the parties now."""

    number: str
    effective_on: date | None
    confirmation_until: date | None
    instalments: tuple[PaymentDetails, ...]
    performed_on: date | None
    performance_refused_on: date | None
    performance_words: str
    asked: tuple[ConfirmationState, ...]
    """Where the applications to a court stand that were made for it."""

    def performance(self, today: date) -> Performance:
        """Return how far it is performed on a day."""
        return performance_in(self, today)

    def countdown(self, today: date) -> Countdown | None:
        """Return how the 30 days for a joint application stand; None where nobody may or need apply."""
        return countdown(self.effective_on, self.confirmation_until, self.asked, today)

    @property
    def is_decided(self) -> bool:
        """Whether a court confirmed or dismissed it."""
        return bool(FINAL.intersection(self.asked))


@dataclass(frozen=True)
class EarlierAgreement:
    """Another agreement of the case than the one it is about now."""

    number: str
    state: AgreementState
    effective_on: date | None


@dataclass(frozen=True)
class AftercareDetails:
    """Everything after the agreement, and of the end of every case."""

    in_force: InForce | None
    applications: tuple[CourtDetails, ...]
    other_agreements: tuple[EarlierAgreement, ...]
    last_contact_at: datetime | None
    ratings: tuple[FollowUpRow, ...]
    closed_on: date | None
    archived_on: date | None
    archive_class: ArchiveClass | None
    kept_until: date | None
    corrections: tuple[CorrectionRow, ...]


def aftercare_details(db: Session, case: Case) -> AftercareDetails:
    """Return what the screen of a case shows of the time after."""
    every = agreements_of(db, case.id)
    going = [one for one in every if one.state is not AgreementState.DROPPED]
    in_force = next((one for one in reversed(every) if one.state is AgreementState.EFFECTIVE), None)
    asked = {one.id: confirmations_of(db, one.id) for one in every}
    others = [one for one in every if one is not (going[-1] if going else None)]
    return AftercareDetails(
        in_force=_in_force(db, in_force, asked[in_force.id]) if in_force else None,
        applications=tuple(_court(one, row) for one in every for row in asked[one.id]),
        other_agreements=tuple(EarlierAgreement(one.number, one.state, one.effective_on) for one in others),
        last_contact_at=db.scalar(select(func.max(Contact.at)).where(Contact.case_id == case.id)),
        ratings=tuple(ratings_of(db, case.id)),
        closed_on=case.closed_on,
        archived_on=case.archived_on,
        archive_class=case.archive_class,
        kept_until=case.kept_until,
        corrections=tuple(corrections_of(db, case.id)),
    )


def aftercare_of_none(case: Case, last_contact_at: datetime | None) -> AftercareDetails:
    """Return the same for a case that has no agreement, no follow-up and no correction, without reading anything."""
    return AftercareDetails(
        in_force=None,
        applications=(),
        other_agreements=(),
        last_contact_at=last_contact_at,
        ratings=(),
        closed_on=case.closed_on,
        archived_on=case.archived_on,
        archive_class=case.archive_class,
        kept_until=case.kept_until,
        corrections=(),
    )


def _court(agreement: MediationAgreement, row: JudicialConfirmation) -> CourtDetails:
    return CourtDetails(
        agreement.number, row.court, row.applied_on, row.state, row.decided_on, row.document_number, row.words
    )


def _in_force(db: Session, agreement: MediationAgreement, asked: list[JudicialConfirmation]) -> InForce:
    names = _file_names(db, agreement.instalments)
    return InForce(
        number=agreement.number,
        effective_on=agreement.effective_on,
        confirmation_until=agreement.confirmation_until,
        instalments=tuple(_payment(row, names) for row in agreement.instalments),
        performed_on=agreement.performed_on,
        performance_refused_on=agreement.performance_refused_on,
        performance_words=agreement.performance_words,
        asked=tuple(one.state for one in asked),
    )


def _file_names(db: Session, rows: list[Instalment]) -> Mapping[int, str]:
    ids = [row.proof_id for row in rows if row.proof_id]
    if not ids:
        return MappingProxyType({})
    found = db.execute(select(Attachment.id, Attachment.name).where(Attachment.id.in_(ids)))
    return {file_id: name for file_id, name in found}  # noqa: C416 - a Row is no pair to mypy


def _payment(row: Instalment, names: Mapping[int, str]) -> PaymentDetails:
    proof = " · ".join(part for part in (row.proof, names.get(row.proof_id or 0, "")) if part)
    return PaymentDetails(row.id, row.position or 1, row.due_on, row.paid_on, row.paid_amount, row.left, proof)
