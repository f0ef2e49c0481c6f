"""What a row keeps, in one form for both: as it stands in the audit trail, and as the database gives it.

Values are compared as they lie in the database, not as the program reads them: what another program wrote there need
not be anything that this one can read.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Boolean, ColumnElement, Integer, String, Table, type_coerce
from sqlalchemy.orm import Mapper
from sqlalchemy.types import TypeEngine

from mediator_desk.conventions.audit_chain import canonical
from mediator_desk.models.case import Case
from mediator_desk.models.columns import COMES_UNTOLD, FILLED_LATER, UNTOLD, Json, Money, UtcInstant, Word
from mediator_desk.models.tables import Base
from mediator_desk.services.audit import KEPT_OUT

Form = Callable[[Any], str]


class Watched(NamedTuple):
    """A column that the trail tells of. Its forms are never asked for None or ""."""

    name: str
    asked: ColumnElement[Any]
    """The column as the driver gives it."""
    kept: Form
    """Gives the one form of a value that the database gave."""
    told: Form
    """Gives it of a value that stands in the trail."""
    may_be_empty: bool
    """Whether a row that came without it had nothing there; else the column is younger than the row."""
    is_filled_later: bool
    """Whether a migration wrote into it where it was empty."""
    words: frozenset[str]
    """The words that it may hold; none where it holds anything. Other ones an earlier program had."""


class WatchedTable(NamedTuple):
    """A table whose rows the trail tells of, by the name that they have there."""

    number: int
    table: Table
    columns: tuple[Watched, ...]
    places: dict[str, int]
    """Name of a column -> its place among `columns`."""
    key: tuple[ColumnElement[Any], ...]
    has_ids: bool
    """Whether its rows are named by whole numbers that rise."""
    naming_cases: tuple[str, ...]
    """Columns that name a case."""
    comes_told: bool
    """Whether each of its rows that belongs to a case comes with an entry, unless the case itself came without."""


@cache
def watched_tables() -> dict[str, WatchedTable]:
    """Return the mapped tables by their names, but those whose rows the trail leaves out."""
    tables = {str(one.local_table): (one, Base.metadata.tables[str(one.local_table)]) for one in Base.registry.mappers}
    told = sorted(name for name, (_mapper, table) in tables.items() if UNTOLD not in table.info)
    return {name: _watched(number, *tables[name]) for number, name in enumerate(told)}


def _watched(number: int, mapper: Mapper[Any], table: Table) -> WatchedTable:
    names = [one.key for one in mapper.column_attrs if one.key not in KEPT_OUT and UNTOLD not in one.columns[0].info]
    naming = (one.parent.name for one in table.foreign_keys if one.column.table.name == Case.__tablename__)
    return WatchedTable(
        number=number,
        table=table,
        columns=tuple(_column(name, mapper.columns[name]) for name in names),
        places={name: place for place, name in enumerate(names)},
        key=tuple(map(_raw, mapper.primary_key)),
        has_ids=[one.name for one in mapper.primary_key] == ["id"],
        naming_cases=tuple(sorted(naming)),
        comes_told="case_id" in names and COMES_UNTOLD not in table.info,
    )


def _raw(column: Any) -> ColumnElement[Any]:  # noqa: ANN401 - a column of any type
    return type_coerce(column, Integer if isinstance(column.type, Integer) else String)


def _column(name: str, column: Any) -> Watched:  # noqa: ANN401 - as above
    is_text = isinstance(column.type, String) and (column.default is None or column.default.arg == "")
    may_be_empty, is_later = column.nullable or is_text, FILLED_LATER in column.info
    words = frozenset(str(one.value) for one in column.type.members) if isinstance(column.type, Word) else frozenset()
    return Watched(name, _raw(column), *_forms_of(column.type), may_be_empty, is_later, words)


def _forms_of(kind: TypeEngine[Any]) -> tuple[Form, Form]:
    if isinstance(kind, Money):
        return str, _fen
    if isinstance(kind, UtcInstant):
        return _instant, _instant
    if isinstance(kind, Json):
        return _document, _document
    return (_whole, _whole) if isinstance(kind, Boolean) else (str, str)


def _whole(value: Any) -> str:  # noqa: ANN401 - here and below: whatever stands there
    return str(int(value)) if isinstance(value, int) else str(value)


def _fen(value: Any) -> str:  # noqa: ANN401
    """The trail has yuan, the database fen."""
    try:
        return str(int(Decimal(str(value)) * 100))
    except (InvalidOperation, ValueError, OverflowError):
        return str(value)


def _instant(value: Any) -> str:  # noqa: ANN401
    try:
        at = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    except ValueError:
        return str(value)
    return (at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)).isoformat()


def _document(value: Any) -> str:  # noqa: ANN401
    """A server's driver reads JSON, a file gives its text."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return str(value)
    return "" if value is None else str(canonical({"": value}, ("",)))
