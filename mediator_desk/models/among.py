"""Numbers of rows as one parameter, however many there are.

SQLite takes 32,766 parameters and a server 65,535; each would be a text of its own to parse, and each count of them a
statement of its own. A server looks each number up in the index, also where a row policy stands before the rows: a
question that joins them as rows may go through all that one sees.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Text, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NULLTYPE, TypeEngine

NumberColumn = ColumnElement[int] | InstrumentedAttribute[int]


def is_among(column: NumberColumn, numbers: Iterable[int]) -> ColumnElement[bool]:
    """Return the condition that a column of ids holds one of these."""
    return _IsAmong(column, bindparam(None, listed(numbers), Text))


def is_among_given(column: NumberColumn, name: str) -> ColumnElement[bool]:
    """Return the condition that a column of ids holds one of those that are given by name, as `listed` writes them."""
    return _IsAmong(column, bindparam(name, type_=Text))


def listed(numbers: Iterable[int]) -> str:
    """Return numbers as the one parameter."""
    return f"[{','.join(map(str, numbers))}]"


class _IsAmong(FunctionElement[bool]):
    # Not Boolean: SQLite has none, so it would be compared with 1.
    type: TypeEngine[Any] = NULLTYPE
    inherit_cache = True


@compiles(_IsAmong, "sqlite")
def _in_file(element: _IsAmong, compiler: SQLCompiler, **named: Any) -> str:  # noqa: ANN401 - as SQLAlchemy calls it
    column, numbers = (compiler.process(one, **named) for one in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({numbers}))"


@compiles(_IsAmong, "postgresql")
def _on_server(element: _IsAmong, compiler: SQLCompiler, **named: Any) -> str:  # noqa: ANN401 - as above
    column, numbers = (compiler.process(one, **named) for one in element.clauses)
    return f"{column} = ANY (CAST(translate({numbers}, '[]', '{{}}') AS INTEGER[]))"
