"""What the trail says of its own gaps: rows that went for good, entries that were emptied, those from elsewhere."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.columns import Base
from mediator_desk.models.trust_words import HISTORY_CAME, MOVED_IN, OUTSTATION_FILLED
from mediator_desk.services.bin_emptying import LEFT_EMPTY
from mediator_desk.services.check.kept_values import WatchedTable
from mediator_desk.services.check.told_rows import Key, Told

CASE_TAKEN = ("case_deleted", "file_destroyed")
FILE_TAKEN = "file_deleted"
"""Acts that take rows away without naming each: they are not to stay in the trail (services/bin_emptying.py)."""
BETWEEN_CASES = frozenset({"merges", "merged_parties", "told_apart"})
"""Rows of two cases: they go with either."""


@dataclass(frozen=True)
class Takings:
    """Which rows may be gone, and which entries cannot be gone by."""

    gone_cases: frozenset[int]
    """Cases that were taken away, and that it is told of."""
    without_files: frozenset[int]
    """Cases from which a file was taken for good."""
    doubtful: frozenset[int]
    """Cases that are there though entries of theirs were emptied: what those said of their rows is not known."""
    begins_behind: int
    """The entry behind which the trail was written here."""
    came: tuple[tuple[int, int], ...]
    """First and last id of entries that came along with rows from elsewhere: the rows have other numbers here."""

    def came_along(self, entry_id: int) -> bool:
        """Tell whether an entry came from elsewhere."""
        place = bisect_right(self.came, (entry_id, entry_id)) if self.came else 0
        return any(first <= entry_id <= last for first, last in self.came[max(0, place - 1) : place + 1])

    def explain(self, table: WatchedTable, key: Key, said: Told) -> bool:
        """Tell whether it is told why this row is gone."""
        name = table.table.name
        if name in BETWEEN_CASES and self.gone_cases:
            return True
        if name == Case.__tablename__:
            return key in self.gone_cases
        if not self.gone_cases.isdisjoint(said.cases):
            return True
        return name in _hanging_on_files() and not self.without_files.isdisjoint(said.cases)


def read_takings(db: Session) -> Takings:
    """Read what the trail says of its gaps."""
    entry = AuditEntry
    there = select(Case.id).where(Case.id == entry.case_id).exists()
    taken = select(entry.case_id).where(entry.act.in_(CASE_TAKEN), entry.case_id.is_not(None), ~there)
    files = select(entry.case_id).where(entry.act == FILE_TAKEN)
    emptied = select(entry.case_id).where(entry.erased_by.is_not(None), there)
    gone, without, doubtful = (
        frozenset(one for one in db.scalars(query.distinct()) if one is not None) for query in (taken, files, emptied)
    )
    return Takings(gone, without, doubtful, *_came(db))


def _came(db: Session) -> tuple[int, tuple[tuple[int, int], ...]]:
    begins_behind, came = 0, []
    acts = (MOVED_IN, OUTSTATION_FILLED)
    moved = select(AuditEntry.id, AuditEntry.facts).where(AuditEntry.act.in_(acts)).order_by(AuditEntry.id)
    for row in db.execute(moved):
        ranges = row.facts.get(HISTORY_CAME)
        if ranges is None:
            begins_behind = row.id  # an earlier program did not say which entries came along
        else:
            came += [(int(first), int(last)) for first, last in ranges]
    return begins_behind, tuple(sorted(came))


def _hanging_on_files() -> frozenset[str]:
    """Return the tables of kept files and of rows that go with one."""
    files = Attachment.__tablename__
    naming = {
        table.name
        for table in Base.metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table.name == files and (table.name, key.parent.name) not in LEFT_EMPTY
    }
    return frozenset({files, *naming})
