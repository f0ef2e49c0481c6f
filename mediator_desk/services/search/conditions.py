"""What the index is asked, as SQL that says the same on both databases."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import ColumnElement, String, TableValuedAlias, bindparam, column, or_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NULLTYPE, TypeEngine

from mediator_desk.conventions.search_tokens import PARTS, Term
from mediator_desk.conventions.spellings import spellings
from mediator_desk.search_index.texts import Source


def stand_in_index(terms: Sequence[Term]) -> ColumnElement[bool]:
    """Return that the words of a case hold all pieces of these terms, each of which has some.

    Pieces are letters and digits and stand in quotes: nothing that was typed is a word of the query language.
    """
    pieces = [(piece, term.is_beginning and piece == term.pieces[-1]) for term in terms for piece in term.pieces]
    embedded = " AND ".join(f'"{piece}"*' if is_beginning else f'"{piece}"' for piece, is_beginning in pieces)
    on_server = " & ".join(f"'{piece}':*" if is_beginning else f"'{piece}'" for piece, is_beginning in pieces)
    return _WordsMatch(bindparam(None, embedded, String), bindparam(None, on_server, String))


def row_holds(source: Source, term: Term, number: Term | None) -> ColumnElement[bool]:
    """Return that a text in a row holds the term, or one of its numbers the number without spaces."""
    typed, plain, columns = bound(term.text), bound(term.folded), _columns_of(source)
    if written := written_so(term):
        return _TextsFit(typed, plain, _Columns(*map(bound, written)), columns)
    found = _TextsHold(typed, plain, columns)
    if number is None or not source.of_kind(numbers=True):
        return found
    return or_(found, _NumbersHold(bound(number.folded), _columns_of(source, only_numbers=True)))


def written_so(term: Term) -> tuple[str, ...]:
    """Return patterns of a term of which the index says too little, so that the engine asks no program of every text.

    Others need none: of the cases that the index gives for them, nearly all have them as they were typed.
    """
    return () if term.pieces and " " not in term.folded else spellings(term.folded)


def listed(words: Sequence[str]) -> TableValuedAlias:
    """Return words as a table with the column `value`: one condition on however many an engine could not hold."""
    return _Listed(bound(json.dumps([word.replace("\0", "") for word in words]))).table_valued(
        column("value", String), name="typed"
    )


def source_holds(source: Source, plain: ColumnElement[str]) -> ColumnElement[bool]:
    """Return that a text in a row holds a folded word which the database has at hand."""
    return _TextsHold(plain, plain, _columns_of(source))


def row_has_typed(source: Source, term: Term) -> ColumnElement[bool]:
    """Return that a text in a row holds the term just as it was typed: the engine sees that without the program."""
    return _StandsAsTyped(bound(term.text), _columns_of(source))


def texts_hold(
    typed: ColumnElement[str],
    plain: ColumnElement[str],
    columns: Sequence[ColumnElement[str] | InstrumentedAttribute[str]],
) -> ColumnElement[bool]:
    """Return that one of the columns holds a text, as typed or folded."""
    return _TextsHold(typed, plain, _Columns(*columns))


@lru_cache(maxsize=64)
def bound(text: str) -> ColumnElement[str]:
    """Return a text as a parameter, the same one wherever it is asked of: one statement asks it of twenty places."""
    return bindparam(None, text, String)


@cache
def _columns_of(source: Source, *, only_numbers: bool = False) -> _Columns:
    """Return the columns of a source as one element: made once, for it is asked with every word."""
    every = [source.table.c[name] for name in source.columns]
    return _Columns(*(source.of_kind(numbers=True) if only_numbers else every))


class _Told(FunctionElement[bool]):
    # Not Boolean: SQLite has none, so it would be compared with 1, and MATCH may not be.
    type: TypeEngine[Any] = NULLTYPE
    inherit_cache = True


class _Columns(_Told):
    inherit_cache = True


class _WordsMatch(_Told):
    inherit_cache = True


class _TextsHold(_Told):
    inherit_cache = True


class _StandsAsTyped(_Told):
    inherit_cache = True


class _TextsFit(_Told):
    inherit_cache = True


class _NumbersHold(_Told):
    inherit_cache = True


class _Listed(FunctionElement[str]):
    inherit_cache = True


def _parts(element: _Told, compiler: SQLCompiler, **named: Any) -> list[str]:  # noqa: ANN401 - the compiler's own
    *values, columns = element.clauses
    return [*(compiler.process(one, **named) for one in values), *_processed(columns, compiler, **named)]


def _processed(columns: Any, compiler: SQLCompiler, **named: Any) -> list[str]:  # noqa: ANN401 - the compiler's own
    assert isinstance(columns, _Columns)
    return [compiler.process(one, **named) for one in columns.clauses]


@compiles(_WordsMatch, "sqlite")
def _words_match(element: _Told, compiler: SQLCompiler, **named: Any) -> str:  # noqa: ANN401
    embedded, _on_server = element.clauses
    return f"case_words MATCH {compiler.process(embedded, **named)}"


@compiles(_WordsMatch, "postgresql")
def _words_match_on_server(element: _Told, compiler: SQLCompiler, **named: Any) -> str:  # noqa: ANN401
    _embedded, on_server = element.clauses
    return f"case_words.words @@ CAST({compiler.process(on_server, **named)} AS tsquery)"


@compiles(_StandsAsTyped, "sqlite")
def _stands_as_typed(element: _Told, compiler: SQLCompiler, **named: Any) -> str:  # noqa: ANN401
    typed, *columns = _parts(element, compiler, **named)
    # Column by column, the longest texts first (they stand last): most are found there, and nothing is put together.
    return f"({' OR '.join(f'instr({column}, {typed}) > 0' for column in reversed(columns))})"


@compiles(_StandsAsTyped, "postgresql")
def _stands_as_typed_on_server(element: _Told, compiler: SQLCompiler, **named: Any) -> str:  # noqa: ANN401
    typed, *columns = _parts(element, compiler, **named)
    return f"strpos({_together(columns, 'chr')}, CAST({typed} AS text)) > 0"


@compiles(_TextsHold, "sqlite")
def _texts_hold(element: _Told, compiler: SQLCompiler, **named: Any) -> str:  # noqa: ANN401
    typed, plain, *columns = _parts(element, compiler, **named)
    return f"desk_holds({typed}, {plain}, {_together(columns, 'char')})"


@compiles(_TextsHold, "postgresql")
def _texts_hold_on_server(element: _Told, compiler: SQLCompiler, **named: Any) -> str:  # noqa: ANN401
    typed, plain, *columns = _parts(element, compiler, **named)
    texts = _together(columns, "chr")
    as_typed = f"strpos({texts}, CAST({typed} AS text)) > 0"
    return f"({as_typed} OR strpos(lower(normalize({texts}, NFKC)), CAST({plain} AS text)) > 0)"


@compiles(_TextsFit, "sqlite")
def _texts_fit(element: _Told, compiler: SQLCompiler, **named: Any) -> str:  # noqa: ANN401
    *_typed, written, columns = element.clauses
    patterns, texts = (_processed(one, compiler, **named) for one in (written, columns))
    # Column by column as above, and without putting the texts together.
    return f"({' OR '.join(f'{text} GLOB {pattern}' for text in reversed(texts) for pattern in patterns)})"


@compiles(_TextsFit, "postgresql")
def _texts_fit_on_server(element: _Told, compiler: SQLCompiler, **named: Any) -> str:  # noqa: ANN401
    typed, plain, _written, columns = element.clauses
    return compiler.process(_TextsHold(typed, plain, columns), **named)


@compiles(_Listed, "sqlite")
def _listed(element: FunctionElement[str], compiler: SQLCompiler, **named: Any) -> str:  # noqa: ANN401
    return f"json_each({compiler.process(element.clauses, **named)})"


@compiles(_Listed, "postgresql")
def _listed_on_server(element: FunctionElement[str], compiler: SQLCompiler, **named: Any) -> str:  # noqa: ANN401
    return f"jsonb_array_elements_text(CAST({compiler.process(element.clauses, **named)} AS jsonb))"


@compiles(_NumbersHold, "sqlite")
def _numbers_hold(element: _Told, compiler: SQLCompiler, **named: Any) -> str:  # noqa: ANN401
    number, *columns = _parts(element, compiler, **named)
    return f"desk_number_holds({number}, {_together(columns, 'char')})"


@compiles(_NumbersHold, "postgresql")
def _numbers_hold_on_server(element: _Told, compiler: SQLCompiler, **named: Any) -> str:  # noqa: ANN401
    number, *columns = _parts(element, compiler, **named)
    texts = f"lower(normalize({_together(columns, 'chr')}, NFKC))"
    bare = f"regexp_replace({texts}, '[ \\t\\n\u00ad\u2010-\u2015\uff0d/-]+', '', 'g')"
    return f"strpos({bare}, CAST({number} AS text)) > 0"


def _together(columns: Sequence[str], character: str) -> str:
    """Return the columns as one text, parted by what stands in none: nothing is found across two of them."""
    return f"concat_ws({character}({ord(PARTS)}), {', '.join(columns)})"
