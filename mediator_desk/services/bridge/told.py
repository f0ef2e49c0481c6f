"""Who was told how far a matter is, by which way, and when."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.bridge import ToldState

MOST = 200


class Told(NamedTuple):
    """One telling. `way` is "page" or the name of a back end; `state` the key of the words; `at` is UTC."""

    at: datetime
    way: str
    state: str


def told_of(db: Session, receipt: str, *, most: int = MOST) -> tuple[Told, ...]:
    """Return what was told of the matter with this receipt (a case's submission number), the newest first."""
    if not receipt:
        return ()
    query = select(ToldState.at, ToldState.way, ToldState.state).where(ToldState.receipt == receipt)
    rows = db.execute(query.order_by(ToldState.id.desc()).limit(most))
    return tuple(Told(*row) for row in rows)
