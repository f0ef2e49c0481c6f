"""The history of a case, read from the audit trail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from mediator_desk.models.audit import AuditEntry
from mediator_desk.services.audit import doer
from mediator_desk.services.cases.undo import REDONE, UNDONE, taken_back


@dataclass(frozen=True)
class HistoryLine:
    """One thing that was done to a case; views/history_words.py makes the sentence from act and facts."""

    at: datetime
    act: str
    actor: str
    facts: dict[str, Any]
    reason: str
    is_undone: bool = False
    """Whether it was taken back later."""
    entry_id: int = 0


_COLUMNS = (
    AuditEntry.id, AuditEntry.at, AuditEntry.act, AuditEntry.actor_name, AuditEntry.facts, AuditEntry.reason,
)  # fmt: skip


UNTOLD = ("note_added", "private_note_added", "private_note_changed")
"""In the trail and no part of the story: every sentence of a meeting, and that there was private talk."""


TOLD_TOGETHER = frozenset(
    {
        *("person_comes", "person_cannot_come", "person_answer_taken_back"),
        *("person_present", "person_absent", "person_presence_taken_back"),
    }
)
"""What is noted of one person of a meeting after the other: one line of the story, not one each."""

SOON_AFTER = timedelta(minutes=30)


def history(db: Session, case_id: int) -> list[HistoryLine]:
    """Return what was done to a case, the newest first."""
    query = select(*_COLUMNS).where(AuditEntry.case_id == case_id, AuditEntry.act.not_in(UNTOLD))
    return _lines(db.execute(query.order_by(AuditEntry.at.desc(), AuditEntry.id.desc())).all())


def newest_history(db: Session, case_id: int, limit: int) -> list[HistoryLine]:
    """Return what was done to a case last, at most `limit` lines, the newest first.

    Entries are only ever added, so the last ones are found by their ids without reading the others; and what was taken
    back was taken back by a later entry, which is among them too.
    """
    query = select(*_COLUMNS).where(AuditEntry.case_id == case_id, AuditEntry.act.not_in(UNTOLD))
    query = query.order_by(AuditEntry.id.desc()).limit(limit)
    return _lines(sorted(db.execute(query), key=lambda row: (row.at, row.id), reverse=True))


def text_registered_from(db: Session, case_id: int) -> str:
    """Return the pasted text that a matter was read from when it was registered, "" where none was pasted."""
    query = select(AuditEntry.act, AuditEntry.facts).where(AuditEntry.case_id == case_id)
    first = db.execute(query.order_by(AuditEntry.id).limit(1)).first()
    return str(first.facts.get("pasted", "")) if first is not None and first.act == "received" else ""


def _lines(rows: Sequence[Row[Any]]) -> list[HistoryLine]:
    undone = taken_back(row for row in rows if row.act in (UNDONE, REDONE))
    lines = (
        HistoryLine(row.at, row.act, doer(row.facts, row.actor_name), row.facts, row.reason, row.id in undone, row.id)
        for row in rows
    )
    return list(_told_together(lines))


def _told_together(lines: Iterable[HistoryLine]) -> Iterator[HistoryLine]:
    """Tell what one person noted of several people of a meeting, one after the other, in one line: the newest's."""
    before: HistoryLine | None = None
    for line in lines:
        if before is not None and _belongs_to(line, before):
            names = f"{line.facts['name']}、{before.facts['name']}"
            before = replace(before, facts={**before.facts, "name": names})
            continue
        if before is not None:
            yield before
        before = line
    if before is not None:
        yield before


def _belongs_to(line: HistoryLine, newer: HistoryLine) -> bool:
    """Tell whether two lines are one: the same said of another name, by the same person, soon after."""
    names = ("act", "actor", "reason", "is_undone")
    same = all(getattr(line, name) == getattr(newer, name) for name in names)
    if line.act not in TOLD_TOGETHER or not same or newer.at - line.at > SOON_AFTER:
        return False
    return {**line.facts, "name": ""} == {**newer.facts, "name": ""}
