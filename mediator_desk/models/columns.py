"""Column types and the declarative base that all tables share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Index, MetaData, String, TypeDecorator, text
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeEngine

FEN = Decimal("0.01")
UNTOLD, COMES_UNTOLD, FILLED_LATER = "untold", "comes_untold", "filled_later"
"""In `info` of a table or a column, with the reason: what the audit trail does not tell, and checks do not ask of it.

UNTOLD: nothing that changes there; COMES_UNTOLD: that a row of the table came; FILLED_LATER: what a migration wrote
into the column where it had been empty.
"""


class UtcInstant(TypeDecorator[datetime]):
    """An instant, kept in UTC on both databases; refuses one without a zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the driver UTC. Raises ValueError for an instant without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        instant = value.astimezone(UTC)
        return instant.replace(tzinfo=None) if dialect.name == "sqlite" else instant

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return an aware instant in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Money(TypeDecorator[Decimal]):
    """Yuan as Decimal with two places, kept as whole fen: sums are exact on both databases."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Give the driver fen. Raises ValueError for more than two decimal places."""
        if value is None:
            return None
        fen = Decimal(value) * 100
        if fen != fen.to_integral_value():
            raise ValueError(f"{value} has more than two decimal places")
        return int(fen)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """Return yuan with two places."""
        return None if value is None else (Decimal(int(value)) / 100).quantize(FEN)


class Word(TypeDecorator[Any]):
    """A StrEnum member, kept as its value: readable in the file and in an export, stable when members move."""

    impl = String(40)
    cache_ok = True

    def __init__(self, members: type[Enum]) -> None:
        super().__init__()
        self.members = members

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ANN401
        """Give the driver the value. Raises ValueError for what is no member."""
        if value is None:
            return None
        member = value if isinstance(value, self.members) else self.members(value)
        return str(member._value_)  # a plain attribute, where `value` asks a descriptor: thousands of rows are written

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], Any]:
        """Return what gives the member for a word: one look into a table, for pages of lists hold thousands of words.

        Raises ValueError for a word that is no member's.
        """
        return _Members(self.members).__getitem__

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ANN401
        """Return the member."""
        return None if value is None else self.members(value)


class _Members(dict[str | None, Any]):
    """The members of a vocabulary by their words."""

    def __init__(self, members: type[Enum]) -> None:
        super().__init__({None: None, **{member.value: member for member in members}})
        self._members = members

    def __missing__(self, word: str | None) -> Any:  # noqa: ANN401
        return self._members(word)


class Json(TypeDecorator[Any]):
    """What JSON can hold; JSONB on PostgreSQL, whose dialect is only imported where it is spoken."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type of the database in use."""
        if dialect.name != "postgresql":
            return super().load_dialect_impl(dialect)
        from sqlalchemy.dialects.postgresql import JSONB

        return dialect.type_descriptor(JSONB())


def partial_index(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """Return an index over the rows for which `where` holds; a query names that condition to be served by it.

    The migrations make it on both databases. PostgreSQL's condition is not named here: its name alone would load that
    dialect with all of its drivers at every start.
    """
    return Index(name, *columns, sqlite_where=text(where), unique=unique)


def index_where_filled(table: str, column: str) -> Index:
    """Return an index over the rows that hold a text in a column."""
    return partial_index(f"ix_{table}_{column}", column, where=f"{column} != ''")


class Base(DeclarativeBase):
    """Base of all tables."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcInstant, Decimal: Money}
