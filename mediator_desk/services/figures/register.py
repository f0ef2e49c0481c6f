"""What a month's report is made of: the figures, and the list of the cases that they count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from mediator_desk.conventions.masking import mask_name
from mediator_desk.models.agreement import Instalment, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.party import Party
from mediator_desk.models.words import Cause, Channel, EndReason, Line, OutcomeKind, PartyKind, PartySide
from mediator_desk.services.figures.figures import Figures, read_figures
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.reading import is_accepted_in, is_concluded_in
from mediator_desk.services.office.committee import the_committee


@dataclass(frozen=True)
class RegisterRow:
    """One case of the month. Persons' names are masked; identity numbers and telephones are left out."""

    number: str
    channel: Channel
    accepted_on: date
    applicant: str
    insurer: str
    """Short name of the insurer, or the respondent as written where no insurer is known."""
    policy_number: str
    line: Line | None
    cause: Cause | None
    subject: str
    mediator: str
    mediated_on: date | None
    concluded_on: date | None
    outcome: OutcomeKind | None
    end_reason: EndReason | None
    days: int | None
    """From acceptance to conclusion."""
    claimed_amount: Decimal | None
    agreed_amount: Decimal | None
    paid_amount: Decimal | None
    """All that was paid so far, in any month."""


@dataclass(frozen=True)
class MonthFacts:
    """Everything that the month's report shows, read in one moment of the database."""

    committee_name: str
    is_practice: bool
    least_ranked: int
    figures: Figures
    register: Sequence[RegisterRow]
    written_by: str
    written_at: datetime


def month_facts(db: Session, period: Period, *, written_by: str, written_at: datetime) -> MonthFacts:
    """Return the facts of a month's report, with the committee's own rules of counting.

    `written_at` is the instant that the report will name. Raises Refused("no_committee") in an empty database.
    """
    committee = the_committee(db)
    return MonthFacts(
        committee_name=committee.name,
        is_practice=committee.is_practice,
        least_ranked=committee.least_ranked,
        figures=read_figures(db, period),
        register=month_register(db, period),
        written_by=written_by,
        written_at=written_at,
    )


def month_register(db: Session, period: Period) -> list[RegisterRow]:
    """Return the mediations accepted or concluded in the period, in the order of their acceptance."""
    counted = or_(is_accepted_in(period), is_concluded_in(period))
    return [_row(record) for record in db.execute(_cases().where(counted).order_by(Case.accepted_on, Case.id))]


def _cases() -> Select[Any]:
    # Not position 1: the first one may have been removed.
    other = aliased(Party)
    first = select(func.min(other.position)).where(other.case_id == Case.id, other.side == PartySide.APPLICANT)
    position = first.correlate(Case).scalar_subquery()
    first_applicant = and_(Party.case_id == Case.id, Party.side == PartySide.APPLICANT, Party.position == position)
    paid = (
        select(func.sum(Instalment.paid_amount))
        .join(MediationAgreement, MediationAgreement.id == Instalment.agreement_id)
        .where(MediationAgreement.case_id == Case.id)
        .scalar_subquery()
    )
    return (
        select(
            *(getattr(Case, name) for name in _AS_THEY_ARE),
            *(Case.applicant_name, Case.respondent_name),
            *(Party.kind.label("applicant_kind"), Party.name.label("first_applicant")),
            func.coalesce(func.nullif(Insurer.short_name, ""), Insurer.name).label("insurer"),
            func.coalesce(Mediator.name, "").label("mediator"),
            paid.label("paid_amount"),
        )
        .select_from(Case)
        .outerjoin(Party, first_applicant)
        .outerjoin(Insurer, Insurer.id == Case.insurer_id)
        .outerjoin(Mediator, Mediator.id == Case.mediator_id)
    )


_AS_THEY_ARE = (
    *("number", "channel", "accepted_on", "policy_number", "line", "cause", "subject", "mediated_on"),
    *("concluded_on", "outcome", "end_reason", "claimed_amount", "agreed_amount"),
)


def _row(record: Any) -> RegisterRow:  # noqa: ANN401 - a row of the query above
    return RegisterRow(
        **{name: getattr(record, name) for name in _AS_THEY_ARE},
        applicant=_shown_applicant(record),
        insurer=record.insurer or record.respondent_name,
        mediator=record.mediator,
        days=(record.concluded_on - record.accepted_on).days if record.concluded_on else None,
        paid_amount=record.paid_amount,
    )


def _shown_applicant(record: Any) -> str:  # noqa: ANN401 - as above
    if record.first_applicant is None:
        return mask_name(record.applicant_name)
    others = "等" if record.applicant_name == f"{record.first_applicant}等" else ""
    is_person = record.applicant_kind == PartyKind.PERSON
    return (mask_name(record.first_applicant) if is_person else record.first_applicant) + others
