"""A clock that jumped: what a term allows by it is not done for good until work of another day stands beside it."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.audit import AuditEntry

LONGEST_PAUSE = timedelta(days=15)
"""Longer than an office is closed at the spring festival, shorter than the bin keeps what lies in it."""
TODAY = timedelta(hours=12)
"""What was written since then may have been written by the clock that jumped: it says nothing."""


def clock_stands(db: Session, now: datetime) -> None:
    """Let pass where the trail has an entry of an earlier day, not much older than `now`.

    After a longer pause it is one day's work until it passes again. Raises Refused("clock_jumped", last).
    """
    lately = exists().where(AuditEntry.at >= now - LONGEST_PAUSE, AuditEntry.at < now - TODAY)
    if db.scalar(select(lately)):
        return
    last = db.scalar(select(func.max(AuditEntry.at)).where(AuditEntry.at < now - TODAY))
    if last is not None:
        raise Refused("clock_jumped", last=last)
