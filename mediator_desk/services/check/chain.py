"""The audit trail is gone through link by link: whether what was written is there, unchanged, in its order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Select, exists, func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.audit_chain import BODY, EMPTIED, GENESIS, Anchor, body_hash, content_hash
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.trust import AuditLink, Destruction
from mediator_desk.progress import Progress
from mediator_desk.services.audit_chain import CONTENT, ENTRIES, LINKS, breaking_links
from mediator_desk.services.check.findings import Finding

READ_AT_ONCE = 5_000
ERASED = "erased"
"""The fact of an erasing entry that says whose bodies it emptied: id of the entry -> SHA-256 of its salted body."""


def verify_chain(db: Session, anchors: Iterable[Anchor] = (), progress: Progress | None = None) -> list[Finding]:
    """Return what is wrong with the chain of the audit trail; an empty list where nothing is.

    `anchors` are ends of the chain that were written down outside of the database; their macs may be cut short.
    Kinds: audit_link_missing(seq, last), audit_link_broken(seq), audit_entry_gone(seq, entry), audit_entry_changed
    (seq, entry, at), audit_entry_erased_unsaid(seq, entry), audit_entry_unlinked(entry), audit_chain_cut(seq, last),
    audit_chain_replaced(seq). Raises Unavailable("chain_key_missing").
    """
    walk = _Walk(db, anchors)
    total = db.scalar(select(func.max(AuditLink.seq))) or 0
    for rows in _in_parts(db):
        walk.go(rows)
        if progress is not None:
            progress.tell(walk.seq, total)
    return [*walk.findings, *walk.never_reached(), *_unlinked(db)]


class _Walk:
    """Goes from link to link and notes what does not fit."""

    def __init__(self, db: Session, anchors: Iterable[Anchor]) -> None:
        self._db, self._before = db, GENESIS
        self._anchors: dict[int, list[Anchor]] = defaultdict(list)
        for one in anchors:
            if one.seq:
                self._anchors[one.seq].append(one)
        self._said: dict[int, Mapping[str, Any]] = {}
        self.seq = 0
        self.findings: list[Finding] = []

    def go(self, rows: Sequence[Row[Any]]) -> None:
        """Look at the links that follow, and their entries."""
        breaking = breaking_links(self._db, rows, self._before)
        for row in rows:
            self._step(row, is_broken=row.seq in breaking)

    def _step(self, row: Row[Any], *, is_broken: bool) -> None:
        if row.seq != self.seq + 1:
            self._find("audit_link_missing", seq=self.seq + 1, last=row.seq - 1)
        elif is_broken:
            self._find("audit_link_broken", seq=row.seq)
        if not all(row.mac.startswith(one.mac) for one in self._anchors.pop(row.seq, ())):
            self._find("audit_chain_replaced", seq=row.seq)
        # What follows is compared with what stands here: one broken link is told once.
        self.seq, self._before = row.seq, row.mac
        self._look_at_entry(row)

    def never_reached(self) -> Iterator[Finding]:
        """Return the anchors behind the end of the chain: what was there is gone."""
        if self._anchors:
            yield Finding("audit_chain_cut", {"seq": max(self._anchors), "last": self.seq})

    def _look_at_entry(self, row: Row[Any]) -> None:
        told = {"seq": row.seq, "entry": row.entry_id}
        if row.id is None:
            self._find("audit_entry_gone", **told)
        elif row.salt:
            self._look_at_whole(row, told)
        elif not self._is_erased_rightly(row):
            self._find("audit_entry_erased_unsaid", **told, at=row.at)

    def _look_at_whole(self, row: Row[Any], told: Mapping[str, object]) -> None:
        entry = row._asdict()
        is_same = _is_hex(row.salt) and content_hash(entry, body_hash(entry, row.salt)) == row.content_hash
        if not is_same or (row.erased_by is not None and not _is_emptied(row)):
            self._find("audit_entry_changed", **told, at=row.at)

    def _is_erased_rightly(self, row: Row[Any]) -> bool:
        """Tell whether the entry that erased this one says so, and its head is still what was linked."""
        if row.erased_by is None or not _is_emptied(row):
            return False
        of_body = self._said_by(row.erased_by).get(str(row.id))
        entry = row._asdict()
        return isinstance(of_body, str) and content_hash(entry, of_body) == row.content_hash

    def _said_by(self, entry_id: int) -> Mapping[str, Any]:
        if entry_id not in self._said:
            # Only what was said of a case that was destroyed is ever erased, and that stays told in a table of its own.
            destroyed = exists().where(Destruction.case_id == AuditEntry.case_id)
            facts = self._db.scalar(select(AuditEntry.facts).where(AuditEntry.id == entry_id, destroyed)) or {}
            said = facts.get(ERASED)
            self._said[entry_id] = said if isinstance(said, dict) else {}
        return self._said[entry_id]

    def _find(self, kind: str, **params: object) -> None:
        self.findings.append(Finding(kind, params))


def _in_parts(db: Session) -> Iterator[Sequence[Row[Any]]]:
    last = -1
    while rows := db.execute(_links_behind(last)).all():
        yield rows
        last = rows[-1].seq


def _links_behind(last: int) -> Select[Any]:
    link = AuditLink
    joined = LINKS.outerjoin(ENTRIES, ENTRIES.c.id == LINKS.c.entry_id)
    columns = (*LINKS.c, ENTRIES.c.erased_by, *CONTENT)
    return select(*columns).select_from(joined).where(link.seq > last).order_by(link.seq).limit(READ_AT_ONCE)


def _unlinked(db: Session) -> list[Finding]:
    """Return entries that no link names: written past the program."""
    linked = select(LINKS.c.seq).where(LINKS.c.entry_id == ENTRIES.c.id).exists()
    ids = db.scalars(select(ENTRIES.c.id).where(~linked).order_by(ENTRIES.c.id))
    return [Finding("audit_entry_unlinked", {"entry": one}) for one in ids]


def _is_emptied(row: Row[Any]) -> bool:
    return all(getattr(row, name) == EMPTIED[name] for name in BODY)


def _is_hex(salt: str) -> bool:
    return len(salt) % 2 == 0 and set(salt) <= set("0123456789abcdef")
