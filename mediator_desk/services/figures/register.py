"""What a month's report is made of: the figures, and the list of the cases that they count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session, aliased

from mediator_desk.conventions.masking import mask_name
from mediator_desk.models.agreement import Instalment, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.party import Party
from mediator_desk.models.words import CaseTrack, Cause, Channel, EndReason, Line, OutcomeKind, PartyKind, PartySide
from mediator_desk.services.figures.cells import Cell, Labels, yuan

PAGE = 500
"""Cases that are read at once."""


@dataclass(frozen=True)
class RegisterRow:
    """One case of the month. Identity numbers and telephones are left out; persons' names are masked unless asked."""

    case_id: int
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
    city: str
    track: CaseTrack
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


def register_of(db: Session, case_ids: Sequence[int], *, is_full: bool = False) -> Iterator[RegisterRow]:
    """Give these cases in the order of the ids, read page by page; `is_full`: with the names of persons in full."""
    for first in range(0, len(case_ids), PAGE):
        page = case_ids[first : first + PAGE]
        rows = {record.id: _row(record, is_full=is_full) for record in db.execute(_cases().where(Case.id.in_(page)))}
        yield from (rows[case_id] for case_id in page if case_id in rows)


def as_counted(row: RegisterRow, new: Cell | None, concluded: Cell | None, labels: Labels) -> RegisterRow:
    """Return a row as the period counted its case, which may have been corrected since.

    `new` and `concluded` are its cells among the accepted and the concluded ones; one of them is there.
    """
    cell = concluded or new
    if cell is None:
        return row
    insurer = labels.insurers.get(cell.insurer_id or 0)
    claimed = (new or cell).claimed
    return replace(
        row,
        channel=Channel(cell.channel),
        accepted_on=cell.accepted_on or row.accepted_on,
        insurer=row.insurer if insurer is None else insurer.name,
        line=Line(cell.line) if cell.line else None,
        cause=Cause(cell.cause) if cell.cause else None,
        city=cell.city,
        track=CaseTrack(cell.track or CaseTrack.ORDINARY),
        mediator=labels.mediators.get(cell.mediator_id or 0, ""),
        mediated_on=cell.mediated_on,
        concluded_on=cell.concluded_on,
        outcome=OutcomeKind(cell.outcome) if cell.outcome else None,
        end_reason=EndReason(cell.end_reason) if cell.end_reason else None,
        days=cell.days,
        claimed_amount=None if claimed is None else yuan(claimed),
        agreed_amount=None if cell.agreed is None else yuan(cell.agreed),
    )


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
            *(Case.id, *(getattr(Case, name) for name in _AS_THEY_ARE), Case.track),
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
    *("concluded_on", "outcome", "end_reason", "claimed_amount", "agreed_amount", "city"),
)


def _row(record: Any, *, is_full: bool = False) -> RegisterRow:  # noqa: ANN401 - a row of the query above
    return RegisterRow(
        case_id=record.id,
        **{name: getattr(record, name) for name in _AS_THEY_ARE},
        applicant=record.applicant_name if is_full else _shown_applicant(record),
        track=record.track or CaseTrack.ORDINARY,
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
