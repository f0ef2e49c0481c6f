"""Every entry of the audit trail becomes a link of a chain before its transaction is committed.

A server makes the links itself (migrations/server_trail.py), with the same text and the same digests. In a file the
program does, and nobody has to think of it: entries that a Session writes are noted, what is written past it says so
(`came`). What an entry says is read back as it is kept: the digest is of what the database holds.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import event, insert, select, text
from sqlalchemy.orm import Session, SessionTransaction, UOWTransaction

from mediator_desk.conventions.audit_chain import BODY, GENESIS, HEAD, SALT_BYTES, Anchor, body_hash, content_hash, mac
from mediator_desk.errors import Unavailable
from mediator_desk.models.among import is_among
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.trust import AuditLink, ChainKey
from mediator_desk.services.frozen_months import keeping as _before  # noqa: F401 - what it writes before a commit comes first

CHAIN = "audit_chain"
"""What a server locks, as database.lock_words does, before it adds links."""
LINKED_AT_ONCE = 5_000
_WAITING = "audit_waiting"

ENTRIES, LINKS = AuditEntry.__table__, AuditLink.__table__
NAMES = ("id", *HEAD, *BODY)
CONTENT = [ENTRIES.c[name] for name in NAMES]


def links_by_itself(db: Session) -> bool:
    """Tell whether the database makes the links, and keeps the key from everybody: a server does."""
    return db.get_bind().dialect.name != "sqlite"


def came(db: Session, entry_ids: Iterable[int]) -> None:
    """Say that these entries were just written past the Session; they are linked before the commit."""
    if links_by_itself(db):
        return
    ids = entry_ids if isinstance(entry_ids, Sequence) else tuple(entry_ids)
    waiting: list[Sequence[int]] = db.info.setdefault(_WAITING, [])
    waiting.append(ids)


def chain_key(db: Session) -> bytes:
    """Return the key of the chain in a file. Raises Unavailable("chain_key_missing")."""
    key = db.connection().execute(select(ChainKey.key)).scalar()
    if key is None:
        raise Unavailable("chain_key_missing")
    return bytes.fromhex(key)


def head(db: Session) -> Anchor:
    """Return the last link of the chain as this transaction sees it, without an instant."""
    query = select(LINKS.c.seq, LINKS.c.mac).order_by(LINKS.c.seq.desc()).limit(1)
    last = db.connection().execute(query).first()
    return Anchor(last.seq, last.mac) if last else Anchor(0, GENESIS)


def breaking_links(db: Session, links: Sequence[Any], before: str) -> frozenset[int]:
    """Return the places of those of these links whose mac does not fit; `before` is the mac in front of the first.

    They are all that there are between the first and the last of them. A server looks itself, behind its wall: its
    key goes to nobody, so that not even who administers it can make a chain elsewhere and put it in its place.
    Raises Unavailable("chain_key_missing").
    """
    if not links:
        return frozenset()
    if links_by_itself(db):
        asked = {"before": before, "first": links[0].seq, "last": links[-1].seq}
        found = db.scalars(text("SELECT links_that_break(:before, :first, :last)"), asked).all()
        if None in found:
            raise Unavailable("chain_key_missing")
        return frozenset(found)
    key, macs = chain_key(db), [before, *(one.mac for one in links)]
    pairs = zip(links, macs, strict=False)
    return frozenset(
        one.seq for one, last in pairs if mac(key, one.seq, one.entry_id, one.content_hash, last) != one.mac
    )


def next_links(key: bytes, last: Anchor, entries: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Return the links of these entries, in their order, behind the last one."""
    seq, before = last.seq, last.mac
    for entry in entries:
        seq += 1
        salt = secrets.token_hex(SALT_BYTES)
        content = content_hash(entry, body_hash(entry, salt))
        before = mac(key, seq, entry["id"], content, before)
        yield {"seq": seq, "entry_id": entry["id"], "salt": salt, "content_hash": content, "mac": before}


def write_links(db: Session, waiting: Sequence[Sequence[int]]) -> None:
    """Add a link for each of these entries that is there, in the order of their ids."""
    key, connection = chain_key(db), db.connection()
    ids = waiting[0] if len(waiting) == 1 and isinstance(waiting[0], range) else sorted({*chain(*waiting)})
    for first in range(0, len(ids), LINKED_AT_ONCE):
        part = ids[first : first + LINKED_AT_ONCE]
        rows = connection.execute(select(*CONTENT).where(is_among(ENTRIES.c.id, part)).order_by(ENTRIES.c.id))
        if links := list(next_links(key, head(db), (dict(zip(NAMES, row, strict=True)) for row in rows))):
            connection.execute(insert(AuditLink), links)


@event.listens_for(Session, "after_flush")
def _note_entries(db: Session, _flush: UOWTransaction) -> None:
    # The flush has given them their ids by now.
    if ids := [row.id for row in db.new if isinstance(row, AuditEntry)]:
        came(db, ids)


@event.listens_for(Session, "before_commit")
def _link(db: Session) -> None:
    if db.in_nested_transaction():
        return
    db.flush()
    if waiting := db.info.pop(_WAITING, None):
        write_links(db, waiting)


@event.listens_for(Session, "after_soft_rollback")
def _forget(db: Session, gone: SessionTransaction) -> None:
    # What a savepoint took back is not there when the links are written.
    if not gone.nested:
        db.info.pop(_WAITING, None)
