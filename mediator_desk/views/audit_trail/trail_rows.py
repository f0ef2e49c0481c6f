"""The audit trail as rows of tables: text that is ready to be shown. No Qt here."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from mediator_desk.conventions.text import without_turns
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services import audit_trail
from mediator_desk.services.audit_trail import FieldChange, TrailFilter, TrailRow, masked
from mediator_desk.services.cases.history import HistoryLine
from mediator_desk.views.backup_fields import field_words
from mediator_desk.views.backup_words import table_words
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.history_words import history_sentence
from mediator_desk.views.table_model import Column

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

CONTEXT = "AuditTrail"
TITLES = {
    "at": QT_TRANSLATE_NOOP("AuditTrail", "When"),
    "actor": QT_TRANSLATE_NOOP("AuditTrail", "Who"),
    "desk": QT_TRANSLATE_NOOP("AuditTrail", "Desk"),
    "said": QT_TRANSLATE_NOOP("AuditTrail", "What was done"),
    "case": QT_TRANSLATE_NOOP("AuditTrail", "Case"),
    "reason": QT_TRANSLATE_NOOP("AuditTrail", "Reason"),
    "id": QT_TRANSLATE_NOOP("AuditTrail", "Entry"),
    "row": QT_TRANSLATE_NOOP("AuditTrail", "Row"),
    "field": QT_TRANSLATE_NOOP("AuditTrail", "Field"),
    "before": QT_TRANSLATE_NOOP("AuditTrail", "Before"),
    "after": QT_TRANSLATE_NOOP("AuditTrail", "After"),
}
ERASED = QT_TRANSLATE_NOOP("AuditTrail", "{sentence} (what it said was erased)")


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """An entry as the list shows it."""

    id: int
    at: str
    actor: str
    desk: str
    said: str
    case: str
    reason: str
    case_id: int | None


@dataclass(frozen=True, slots=True)
class ShownChange:
    """One field that an entry changed; `id` is its place."""

    id: int
    row: str
    field: str
    before: str
    after: str


def shown_entry(row: TrailRow) -> ShownEntry:
    """Return an entry in words."""
    facts: Any = masked(dict(row.facts))
    said = history_sentence(HistoryLine(row.at, row.act, row.actor, facts, row.reason))
    if row.is_erased:
        said = translate(CONTEXT, ERASED).format(sentence=said)
    flat = " ".join(without_turns(said).split())
    reason = " ".join(without_turns(row.reason).split())
    return ShownEntry(row.id, exact_moment(row.at), row.actor, row.desk, flat, row.case_number, reason, row.case_id)


_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)


def act_words(act: str) -> str:
    """Return what an act is called where no entry is told: its sentence, with dots for what each entry fills in."""
    return history_sentence(HistoryLine(_ANY_TIME, act, "", {}, "")).replace("—", "…")


def shown_changes(changes: Iterable[FieldChange]) -> list[ShownChange]:
    """Return what an entry changed, in words."""
    return [
        ShownChange(place, _row_words(one.row), _field_words(one), _value(one.before), _value(one.after))
        for place, one in enumerate(changes, 1)
    ]


def columns() -> list[Column]:
    """Return the columns of the list, from the left."""
    title = {key: translate(CONTEXT, text) for key, text in TITLES.items()}
    return [
        Column("at", title["at"], lambda row: row.at, width=150, sortable=False),
        Column("actor", title["actor"], lambda row: row.actor, width=90, sortable=False),
        Column("said", title["said"], lambda row: row.said, width=320, leads=True, sortable=False),
        Column("case", title["case"], lambda row: row.case, width=180, sortable=False),
        Column("reason", title["reason"], lambda row: row.reason, width=150, quiet=True, sortable=False),
        Column("desk", title["desk"], lambda row: row.desk, width=90, quiet=True, sortable=False),
        Column("id", title["id"], lambda row: str(row.id), "number", 70, sortable=False, usual=False),
    ]


def change_columns() -> list[Column]:
    """Return the columns of what an entry changed, from the left."""
    title = {key: translate(CONTEXT, text) for key, text in TITLES.items()}
    return [
        Column("row", title["row"], lambda row: row.row, width=150, quiet=True, sortable=False),
        Column("field", title["field"], lambda row: row.field, width=150, sortable=False),
        Column("before", title["before"], lambda row: row.before, width=260, sortable=False),
        Column("after", title["after"], lambda row: row.after, width=260, leads=True, sortable=False),
    ]


class TrailSource:
    """The entries of a filter, as rows of a table. `ids` runs in a job."""

    def __init__(self, desk: Desk, asked: TrailFilter) -> None:
        self._desk, self.asked = desk, asked

    def comes_at_once(self) -> bool:
        """Tell that the first rows are found without a wait: an index has them in order."""
        return True

    def first_rows(self, limit: int) -> Sequence[ShownEntry]:
        """Return the first rows, `limit` at most."""
        with self._desk.database.reading() as db:
            return [shown_entry(row) for row in audit_trail.first_entries(db, self.asked, limit)]

    def ids(self) -> array[int]:
        """Return the ids of all rows in order."""
        with self._desk.database.reading() as db:
            return audit_trail.trail_ids(db, self.asked)

    def rows(self, ids: Sequence[int]) -> Sequence[ShownEntry]:
        """Return the rows with these ids."""
        with self._desk.database.reading() as db:
            return [shown_entry(row) for row in audit_trail.entries(db, ids)]


def _row_words(row: str) -> str:
    """Return which row it is: 案件 12 for "cases/12"."""
    table, _slash, number = row.partition("/")
    return f"{table_words(table)} {number}".strip()


def _field_words(change: FieldChange) -> str:
    return field_words(change.row.partition("/")[0], change.field)


def _value(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "✓" if value else "–"
    if isinstance(value, list | tuple):
        return "；".join(map(_value, value))
    if isinstance(value, dict):
        return "；".join(f"{name}: {_value(one)}" for name, one in value.items())
    return " ".join(without_turns(str(value)).split())
