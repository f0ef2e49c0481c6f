"""Back ends that want to be called: which change each is called for, when it is tried again, and what was given up.

A change is called for until the back end says that it has it, at least once: it may come twice, under the same id. The
bridge alone writes these rows; a desk reads them and is told what was given up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.database import lock_words
from mediator_desk.models.bridge import BridgeCall
from mediator_desk.server.public_progress import SURE_AFTER_MINUTES
from mediator_desk.services.bridge.changes import state_changes

FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=6)
TRIED_FOR = timedelta(days=7)
"""So long after its change a call that does not arrive is given up."""
LEAST_TRIES = 10
"""Before that it was tried so often: a bridge that did not run for a week gives nothing up unread."""


@dataclass(frozen=True)
class Call:
    """A change that a back end is to hear of. `state` is the key of its words; instants are UTC."""

    id: int
    change_id: int
    receipt: str
    state: str
    changed_at: datetime
    tries: int


@dataclass(frozen=True)
class CallsOf:
    """How it stands with the calls of one back end. Instants are UTC, None where there is none."""

    client: str
    waiting: int
    """Changes that it has not heard of yet."""
    waiting_since: datetime | None
    given_up: int
    """Changes that it will not be called for any more: it has to ask for them."""
    given_up_since: datetime | None
    arrived_at: datetime | None
    """When the last one arrived."""


def resumed_at(db: Session, client: str) -> int:
    """Return the cursor to go on with for a back end, 0 where it was never called.

    Entries with lower ids may come to be seen for some minutes after one with a higher (changes.py): the cursor is the
    newest call that was sure when the newest of all was noted.
    """
    newest = db.scalar(select(func.max(BridgeCall.changed_at)).where(BridgeCall.client == client))
    if newest is None:
        return 0
    sure = BridgeCall.changed_at < newest - timedelta(minutes=SURE_AFTER_MINUTES)
    return db.scalar(select(func.max(BridgeCall.change_id)).where(BridgeCall.client == client, sure)) or 0


def note_calls(db: Session, client: str, after: int, *, now: datetime) -> int:
    """Note what a back end is to be called for behind a cursor, each change once; return the cursor to go on with."""
    lock_words(db, [f"calls {client}"])
    page = state_changes(db, after, sender=client, now=now)
    noted = select(BridgeCall.change_id, BridgeCall.receipt).where(
        BridgeCall.client == client, BridgeCall.change_id.in_({one.id for one in page.rows})
    )
    known = {tuple(row) for row in db.execute(noted)}
    for one in page.rows:
        if (one.id, one.receipt) in known:
            continue
        db.add(
            BridgeCall(
                client=client,
                change_id=one.id,
                receipt=one.receipt,
                state=one.state,
                changed_at=one.at,
                tries=0,
                next_at=now,
                arrived_at=None,
            )
        )
    return page.cursor


def due_calls(db: Session, client: str, *, most: int, now: datetime) -> tuple[Call, ...]:
    """Return what a back end is to be called for now, in the order of the changes."""
    rows = db.scalars(
        select(BridgeCall)
        .where(BridgeCall.client == client, BridgeCall.next_at <= now)
        .order_by(BridgeCall.change_id, BridgeCall.receipt)
        .limit(most)
    )
    return tuple(Call(one.id, one.change_id, one.receipt, one.state, one.changed_at, one.tries) for one in rows)


def note_arrived(db: Session, call_id: int, *, now: datetime) -> None:
    """Note that a back end has a change."""
    call = db.get_one(BridgeCall, call_id)
    call.tries += 1
    call.next_at, call.arrived_at = None, now


def note_failed(db: Session, call_id: int, *, spread: float, now: datetime) -> datetime | None:
    """Note that a call did not arrive; return when it is tried again, None where it is given up.

    `spread`: 0 to 1, at random, so that calls that failed together do not come back together.
    """
    call = db.get_one(BridgeCall, call_id)
    if call.next_at is None:
        return None
    call.tries += 1
    is_over = call.tries >= LEAST_TRIES and now - call.changed_at > TRIED_FOR
    call.next_at = None if is_over else now + wait_after(call.tries, spread)
    return call.next_at


def wait_after(tries: int, spread: float) -> timedelta:
    """Return how long to wait after so many tries: twice as long each time, and some of it by chance."""
    whole: timedelta = min(FIRST_WAIT * 2 ** min(tries - 1, 20), LONGEST_WAIT)
    return whole / 2 + whole / 2 * min(max(spread, 0.0), 1.0)


def call_again(db: Session, client: str, *, now: datetime) -> int:
    """Let what was given up for a back end be called once more; return how many changes these are."""
    lock_words(db, [f"calls {client}"])
    lost = db.scalars(
        select(BridgeCall).where(
            BridgeCall.client == client, BridgeCall.next_at.is_(None), BridgeCall.arrived_at.is_(None)
        )
    ).all()
    for call in lost:
        call.tries, call.next_at = 0, now
    return len(lost)


def calls_of(db: Session) -> tuple[CallsOf, ...]:
    """Return how it stands with the calls of each back end, those with given up ones first, then by name."""
    waits = BridgeCall.next_at.is_not(None)
    is_lost = BridgeCall.next_at.is_(None) & BridgeCall.arrived_at.is_(None)
    rows = db.execute(
        select(
            BridgeCall.client,
            func.count().filter(waits),
            func.min(BridgeCall.changed_at).filter(waits),
            func.count().filter(is_lost),
            func.min(BridgeCall.changed_at).filter(is_lost),
            func.max(BridgeCall.arrived_at),
        ).group_by(BridgeCall.client)
    )
    return tuple(sorted((CallsOf(*row) for row in rows), key=lambda one: (not one.given_up, one.client)))
