"""The consumer's side of a case: what is told just now, and who was told what, by which way, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.bridge import ToldState
from mediator_desk.models.case import Case
from mediator_desk.server.public_progress import cases_query
from mediator_desk.services.bridge.texts import STATE, Words, public_texts

MOST = 200


class Told(NamedTuple):
    """One telling. `way` is "page" or the name of a back end; `state` the key of the words; `at` is UTC."""

    at: datetime
    way: str
    state: str


@dataclass(frozen=True)
class ConsumerSide:
    """What whoever looks a case up on the phone reads. `asked`: what is asked for meanwhile, "" for nothing."""

    receipt: str
    state: Words
    since: date
    asked: str
    is_rated: bool
    can_be_rated: bool
    """Whether the work on it can be rated and was not yet."""
    told: tuple[Told, ...]


def consumer_side(db: Session, case_id: int) -> ConsumerSide | None:
    """Return what the consumer of a case sees; None for a case of which nobody is told: in the bin, or merged."""
    row = db.execute(cases_query().where(Case.id == case_id)).mappings().one_or_none()
    if row is None:
        return None
    texts = public_texts(db)
    return ConsumerSide(
        receipt=str(row["receipt"]),
        state=texts[STATE + row["state"]],
        since=china_day(row["since"]),
        asked=str(row["words"] or row["notice"] or ""),
        is_rated=bool(row["is_rated"]),
        can_be_rated=bool(row["is_rateable"]) and not row["is_rated"],
        told=told_of(db, str(row["receipt"])),
    )


def told_of(db: Session, receipt: str, *, most: int = MOST) -> tuple[Told, ...]:
    """Return what was told of the matter with this receipt (a case's submission number), the newest first."""
    if not receipt:
        return ()
    query = select(ToldState.at, ToldState.way, ToldState.state).where(ToldState.receipt == receipt)
    rows = db.execute(query.order_by(ToldState.id.desc()).limit(most))
    return tuple(Told(*row) for row in rows)
