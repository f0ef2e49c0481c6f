"""Rows go back to what they were before an entry of the audit trail, which holds them field by field.

Nothing is guessed, and nothing goes back that was touched since: the trail says by whom.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Literal

from sqlalchemy import Column, Date, Table, exists, inspect, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapper, Session

from mediator_desk.errors import Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.columns import Base, Money, UtcInstant, Word
from mediator_desk.services import audit

ASIDE = 10_000
"""Added to places in a row for a moment: no two rows have one place while they change."""


@dataclass(frozen=True)
class Change:
    """One row that goes back: what becomes of it, and its fields from what they are to what they were."""

    table: str
    row_id: int
    manner: Literal["changed", "removed", "brought_back"]
    fields: MappingProxyType[str, tuple[Any, Any]]
    """Name -> (now, then), as the audit trail writes values."""

    @property
    def name(self) -> str:
        """How the audit trail names the row."""
        return f"{self.table}/{self.row_id}"


def changes_of(entry: AuditEntry) -> tuple[Change, ...]:
    """Return what goes back where an entry is taken back."""
    return tuple(_changes(entry.before or {}, entry.after or {}))


def touched_since(db: Session, entry: AuditEntry) -> Refused | None:
    """Return why what an entry wrote cannot go back: something was changed after it, by whom and when; else None."""
    changes = changes_of(entry)
    if any(audit.SEALED in pair for change in changes for pair in change.fields.values()):
        return Refused("private_is_not_undone")  # the trail does not hold what one side told the mediator alone
    removed = {(change.table, change.row_id) for change in changes if change.manner == "removed"}
    for change in changes:
        if not _is_as_left(db, change) or (change.manner == "removed" and _hangs_on(db, change, removed)):
            return _who_touched(db, entry, change)
    return None


def put_back(db: Session, entry: AuditEntry, changes: Iterable[Change] | None = None) -> None:
    """Make every row that an entry wrote what it was before. Raises Refused("touched_since") where it cannot be.

    `changes`: those of the entry, where a row comes back otherwise than it was; they stand for all of them.
    Rows that others name are put back first and taken away last; places in a row are given when all others are free.
    """
    put_rows_back(db, changes or changes_of(entry))


def put_rows_back(db: Session, changes: Iterable[Change]) -> None:
    """Make rows what they were, wherever that was read. Raises Refused("touched_since") where it cannot be."""
    order = {table.name: place for place, table in enumerate(Base.metadata.sorted_tables)}
    changes = sorted(changes, key=lambda change: order[change.table])
    try:
        for change in changes:
            if change.manner != "removed":
                _restore(db, change)
                db.flush()
        for change in reversed(changes):
            if change.manner == "removed" and (row := _row(db, change)) is not None:
                db.delete(row)
                db.flush()
        _give_places(db, changes)
    except IntegrityError as error:
        raise Refused("touched_since") from error  # something that came later hangs on it


def _changes(before: dict[str, Any], after: dict[str, Any]) -> Iterator[Change]:
    for name in dict.fromkeys((*after, *before)):
        table, _, row_id = name.rpartition("/")
        if not row_id.isdigit():
            continue  # a note that shows no row
        manner: Literal["changed", "removed", "brought_back"] = "changed"
        if name not in before:
            manner = "removed"
        elif name not in after:
            manner = "brought_back"
        was, is_now = before.get(name, {}), after.get(name, {})
        fields = {field: (is_now.get(field), was.get(field)) for field in {**is_now, **was}}
        yield Change(table, int(row_id), manner, MappingProxyType(fields))


def _is_as_left(db: Session, change: Change) -> bool:
    row = _row(db, change)
    if change.manner == "brought_back":
        return row is None
    if row is None:
        return False
    names = set(change.fields) if change.manner == "changed" else _fields_of(row)
    return all(_kept(row, name) == _nothing(change.fields.get(name, (None, None))[0]) for name in names)


def _hangs_on(db: Session, change: Change, removed: set[tuple[str, int]]) -> bool:
    """Tell whether a row that came later names one that would go: some would go silently with it."""
    for table, column in _naming(change.table):
        ids = [row_id for name, row_id in removed if name == table.name]
        if db.scalar(select(exists().where(column == change.row_id, table.c.id.not_in(ids)))):
            return True
    return False


def _naming(name: str) -> Iterator[tuple[Table, Column[Any]]]:
    for table in Base.metadata.tables.values():
        for key in table.foreign_keys:
            if key.column.table.name == name and "id" in table.c:
                yield table, key.parent


def _who_touched(db: Session, entry: AuditEntry, change: Change) -> Refused:
    same = AuditEntry.case_id == entry.case_id if entry.case_id else AuditEntry.case_id.is_(None)
    query = select(AuditEntry).where(AuditEntry.id > entry.id, or_(same, AuditEntry.bulk != ""))
    for later in db.scalars(query.order_by(AuditEntry.id.desc()).limit(1000)):
        if any(change.name in (part or {}) for part in (later.before, later.after)):
            return Refused("touched_since_by", name=later.actor_name, at=later.at)
    return Refused("touched_since")


def _restore(db: Session, change: Change) -> None:
    row = _row(db, change)
    is_new = row is None
    if is_new:
        row = _mapper_of(change.table).class_(id=change.row_id)
    columns = inspect(type(row)).columns
    for name, (_now, then) in change.fields.items():
        column = columns[name]
        getattr(row, name)  # long texts are read late: the trail is to have what stood there
        value: Any = "" if then is None and not column.nullable else _typed(column.type, then)
        setattr(row, name, value + ASIDE if _is_place(name, value) else value)
    if is_new:
        _add(db, row)


def _add(db: Session, row: Base) -> None:
    """A row that lives and dies with another one is only written as one of its rows: else it passes for an orphan."""
    for mapper in Base.registry.mappers:
        for relation in mapper.relationships:
            if relation.cascade.delete_orphan and relation.mapper is inspect(row).mapper:
                ((_own, naming),) = relation.local_remote_pairs
                parent = db.get(mapper.class_, getattr(row, str(naming.key)))
                if parent is not None:
                    getattr(parent, relation.key).append(row)
    db.add(row)


def _give_places(db: Session, changes: Iterable[Change]) -> None:
    for change in changes:
        for name, (_now, then) in change.fields.items():
            if change.manner != "removed" and _is_place(name, then):
                setattr(_row(db, change), name, then)
    db.flush()


def _is_place(name: str, value: object) -> bool:
    return name == "position" and isinstance(value, int)


def value_then(change: Change, name: str) -> Any:  # noqa: ANN401 - whatever a column holds
    """Return what a field of a row was before, as its column holds it."""
    return _typed(inspect(_mapper_of(change.table).class_).columns[name].type, change.fields[name][1])


def _typed(kind: object, value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    """Return a value of the audit trail as its column holds it."""
    if value is None:
        return None
    if isinstance(kind, UtcInstant):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    if isinstance(kind, Money):
        return Decimal(value)
    return kind.members(value) if isinstance(kind, Word) else value


def _row(db: Session, change: Change) -> Any:  # noqa: ANN401 - a row of any table
    return db.get(_mapper_of(change.table).class_, change.row_id)


def _mapper_of(table: str) -> Mapper[Any]:
    return next(mapper for mapper in Base.registry.mappers if mapper.local_table.name == table)  # type: ignore[attr-defined]


def _fields_of(row: Base) -> set[str]:
    return {column.key for column in inspect(row).mapper.column_attrs} - audit.KEPT_OUT


def _kept(row: Base, name: str) -> object:
    return _nothing(audit.plain({name: getattr(row, name)})[name])


def _nothing(value: object) -> object:
    return None if value == "" else value
