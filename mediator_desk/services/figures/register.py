"""What a month's report is made of: the figures, and the list of the cases that they count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.masking import mask_name, mask_text
from mediator_desk.models.agreement import Instalment, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.party import Party
from mediator_desk.models.words import CaseTrack, Cause, Channel, EndReason, Line, OutcomeKind, PartyKind, PartySide
from mediator_desk.services.figures.cells import Cell, Labels, yuan
from mediator_desk.services.frozen_months.ledger import number_or_void

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
    """Short name of the insurer, or the respondent where no insurer is known: masked where that is a person."""
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
        parties = {} if is_full else _parties(db, page)
        records = db.execute(_cases().where(Case.id.in_(page)))
        rows = {record.id: _row(record, parties.get(record.id)) for record in records}
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
    paid = (
        select(func.sum(Instalment.paid_amount))
        .join(MediationAgreement, MediationAgreement.id == Instalment.agreement_id)
        .where(MediationAgreement.case_id == Case.id)
        .scalar_subquery()
    )
    return (
        select(
            *(Case.id, *(getattr(Case, name) for name in _AS_THEY_ARE), Case.track),
            number_or_void().label("number"),
            *(Case.applicant_name, Case.respondent_name),
            func.coalesce(func.nullif(Insurer.short_name, ""), Insurer.name).label("insurer"),
            func.coalesce(Mediator.name, "").label("mediator"),
            paid.label("paid_amount"),
        )
        .select_from(Case)
        .outerjoin(Insurer, Insurer.id == Case.insurer_id)
        .outerjoin(Mediator, Mediator.id == Case.mediator_id)
    )


_AS_THEY_ARE = (
    *("channel", "accepted_on", "policy_number", "line", "cause", "subject", "mediated_on"),
    *("concluded_on", "outcome", "end_reason", "claimed_amount", "agreed_amount", "city"),
)


def _row(record: Any, parties: Sequence[_Named] | None) -> RegisterRow:  # noqa: ANN401 - a row of the query above
    """Return a row; with the parties of the case, all persons in it are masked."""
    row = RegisterRow(
        case_id=record.id,
        number=record.number,
        **{name: getattr(record, name) for name in _AS_THEY_ARE},
        applicant=record.applicant_name,
        track=record.track or CaseTrack.ORDINARY,
        insurer=record.insurer or record.respondent_name,
        mediator=record.mediator,
        days=(record.concluded_on - record.accepted_on).days if record.concluded_on else None,
        paid_amount=record.paid_amount,
    )
    if parties is None:
        return row
    return replace(
        row,
        applicant=_masked(row.applicant, parties, PartySide.APPLICANT),
        insurer=record.insurer or _masked(row.insurer, parties, PartySide.RESPONDENT),
        subject=mask_text(row.subject, [one.name for one in parties if one.kind == PartyKind.PERSON]),
    )


def _masked(written: str, parties: Sequence[_Named], side: PartySide) -> str:
    """Return how a case names one side, masked where its first party is a person or nobody knows what it is."""
    first = next((one for one in parties if one.side == side), None)
    if first is None:
        return written if _COMPANY.search(written) else mask_name(written)
    if first.kind != PartyKind.PERSON:
        return written
    others = "等" if written == f"{first.name}等" else ""
    return mask_name(first.name) + others


_COMPANY = re.compile("公司|保险")


class _Named(NamedTuple):
    """Who is a party of a case."""

    case_id: int
    side: PartySide
    kind: PartyKind
    name: str


def _parties(db: Session, case_ids: Sequence[int]) -> Mapping[int, list[_Named]]:
    """Return the parties of cases, by the id of the case, the first of each side first."""
    found: dict[int, list[_Named]] = {case_id: [] for case_id in case_ids}
    query = select(Party.case_id, Party.side, Party.kind, Party.name).where(Party.case_id.in_(case_ids))
    for row in db.execute(query.order_by(Party.case_id, Party.position)):
        found[row.case_id].append(_Named(*row))
    return found
