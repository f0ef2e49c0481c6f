"""Numbers that back ends used: a signed request that comes again is refused."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from mediator_desk.database import lock_words
from mediator_desk.errors import Refused
from mediator_desk.models.bridge import BridgeNonce

KEPT = timedelta(minutes=30)
"""Longer than a request is good for on either side of its time."""


def use_nonce(db: Session, client: str, nonce: str, *, now: datetime) -> None:
    """Note that a back end used a number. Raises Refused("used_before")."""
    lock_words(db, [f"nonce {client}/{nonce}"])
    used = select(BridgeNonce.at).where(BridgeNonce.client == client, BridgeNonce.nonce == nonce)
    if db.scalar(used) is not None:
        raise Refused("used_before")
    db.execute(delete(BridgeNonce).where(BridgeNonce.client == client, BridgeNonce.at < now - KEPT))
    db.execute(insert(BridgeNonce).values(client=client, nonce=nonce, at=now))
