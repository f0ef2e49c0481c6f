"""Which papers were served on whom, and which receipts (送达回证) are still out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.session_room import PaperDelivery
from mediator_desk.models.session_words import DeliveryManner, DeliveryResult
from mediator_desk.models.words import CaseState, SessionState

M = DeliveryManner
PATIENCE: dict[DeliveryManner, int] = {M.IN_PERSON: 1, M.ELECTRONIC: 3, M.LEFT_AT_PLACE: 1, M.POST: 7, M.BY_OTHERS: 10}
"""Days from sending after which a receipt is asked for: how long each way usually takes; no law says it."""

MOST = 500
"""Lines of a list: more than that nobody reads."""


class ToDo(StrEnum):
    """What is to be done about a receipt that is out."""

    WAIT = "wait"
    ASK_FOR_IT = "ask_for_it"
    SERVE_AGAIN = "serve_again"
    """Nobody was reached, and nothing went out to the same person since."""


@dataclass(frozen=True)
class DeliveryRow:
    """A served paper and its receipt, as lists show it."""

    id: int
    version: int
    case_id: int
    case_number: str
    session_id: int | None
    sequence: int | None
    """The number of the meeting that it told of; None without one."""
    paper: PaperKind
    copies: int
    party_id: int | None
    name: str
    manner: DeliveryManner
    place: str
    server: str
    sent_on: date
    result: DeliveryResult | None
    served_on: date | None
    received_by: str
    relation: str
    refusal: str
    witness: str
    attachment_id: int | None
    scan: str
    """The name of the scan's file, "" for none."""

    @property
    def is_served(self) -> bool:
        """Whether the paper counts as served: it was received, by another too, or refused before a witness."""
        return self.result is not None and self.result is not DeliveryResult.NOT_REACHED


@dataclass(frozen=True)
class OutRow:
    """A receipt that is out: the paper, for how many days, and what is to be done about it."""

    paper: DeliveryRow
    days_out: int
    to_do: ToDo


def deliveries_of(db: Session, case_id: int) -> list[DeliveryRow]:
    """Return the papers that were served in a case, the newest first."""
    query = _query().where(PaperDelivery.case_id == case_id)
    rows = db.execute(query.order_by(PaperDelivery.sent_on.desc(), PaperDelivery.id.desc()))
    return [DeliveryRow(*row) for row in rows]


def delivery_row(db: Session, delivery_id: int) -> DeliveryRow | None:
    """Return one served paper; None where it is not there any more."""
    row = db.execute(_query().where(PaperDelivery.id == delivery_id)).first()
    return DeliveryRow(*row) if row else None


def not_returned(db: Session, today: date, *, mediator_id: int | None = None) -> list[OutRow]:
    """Return the receipts that are out, and papers that reached nobody and were not sent again: what is to be done
    first stands first, then the longest out. For the cases of one mediator where one is given; at most MOST.
    """
    is_open = Case.state.not_in((CaseState.ARCHIVED, CaseState.BINNED))
    out = or_(PaperDelivery.result.is_(None), PaperDelivery.result == DeliveryResult.NOT_REACHED)
    # Nobody waits for the receipt of a notice of what will not take place.
    is_wanted = or_(
        PaperDelivery.paper != PaperKind.NOTICE_OF_MEDIATION,
        func.coalesce(MediationSession.state, SessionState.PLANNED) != SessionState.CANCELLED,
    )
    query = _query().where(is_open, out, is_wanted).order_by(PaperDelivery.sent_on, PaperDelivery.id)
    if mediator_id is not None:
        query = query.where(Case.mediator_id == mediator_id)
    rows = [DeliveryRow(*row) for row in db.execute(query.limit(MOST))]
    again = _sent_again(db, rows)
    order = (ToDo.SERVE_AGAIN, ToDo.ASK_FOR_IT, ToDo.WAIT)
    lines = [OutRow(one, (today - one.sent_on).days, _to_do(one, today)) for one in rows if one.id not in again]
    return sorted(lines, key=lambda line: order.index(line.to_do))


def _to_do(one: DeliveryRow, today: date) -> ToDo:
    if one.result is DeliveryResult.NOT_REACHED:
        return ToDo.SERVE_AGAIN
    is_late = today - one.sent_on >= timedelta(days=PATIENCE[one.manner])
    return ToDo.ASK_FOR_IT if is_late else ToDo.WAIT


def _sent_again(db: Session, rows: Iterable[DeliveryRow]) -> set[int]:
    """Return those that reached nobody, and after which the same paper went out to the same person again."""
    missed = [one for one in rows if one.result is DeliveryResult.NOT_REACHED]
    if not missed:
        return set()
    columns = PaperDelivery.case_id, PaperDelivery.paper, PaperDelivery.party_id, PaperDelivery.name
    newest = select(*columns, func.max(PaperDelivery.id)).where(
        PaperDelivery.case_id.in_({one.case_id for one in missed})
    )
    last = {tuple(row[:4]): row[4] for row in db.execute(newest.group_by(*columns))}
    return {one.id for one in missed if last[one.case_id, one.paper, one.party_id, one.name] > one.id}


def _query() -> Select[Any]:
    """Return the query for the columns of DeliveryRow, without condition or order."""
    one = PaperDelivery
    columns: tuple[Any, ...] = (
        one.id, one.version, one.case_id, func.coalesce(Case.number, Case.submission_number, ""), one.session_id,
        MediationSession.sequence, one.paper, one.copies, one.party_id, one.name, one.manner, one.place, one.server,
        one.sent_on, one.result, one.served_on, one.received_by, one.relation, one.refusal, one.witness,
        one.attachment_id, func.coalesce(Attachment.name, ""),
    )  # fmt: skip
    return (
        select(*columns)
        .join(Case, Case.id == one.case_id)
        .outerjoin(MediationSession, MediationSession.id == one.session_id)
        .outerjoin(Attachment, Attachment.id == one.attachment_id)
    )
