"""Formulas of a table, with the keys of its columns put into cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from mediator_desk.reports.definitions import Formula, ReportColumn, Translate

_ROW = "\0"
"""Stands for the number of the row until it is written."""


@dataclass(frozen=True)
class Placed:
    """Where a table stands on its sheet: letters of its columns, its first and last row, the row of its totals."""

    letters: tuple[str, ...]
    first: int
    last: int
    total: int | None

    @property
    def is_empty(self) -> bool:
        """Whether there is no row to compute from."""
        return self.last < self.first


@dataclass(frozen=True)
class _Cells:
    """One column as formulas name it."""

    letter: str
    placed: Placed

    def __str__(self) -> str:
        return f"{self.letter}{_ROW}"

    @property
    def total(self) -> str:
        return f"${self.letter}${self.placed.total}"

    @property
    def rows(self) -> str:
        return f"{self.letter}{self.placed.first}:{self.letter}{self.placed.last}"

    @property
    def all(self) -> str:
        return f"${self.letter}${self.placed.first}:${self.letter}${self.placed.last}"


class _Texts:
    def __init__(self, words: Mapping[str, str], translate: Translate) -> None:
        for name, text in words.items():
            setattr(self, name, '"' + translate(text).replace('"', '""') + '"')


def placed_formula(
    formula: Formula, column: ReportColumn, columns: tuple[ReportColumn, ...], placed: Placed, translate: Translate
) -> Callable[[int], str]:
    """Return what gives the formula, escaped for XML, of a row by its number.

    Raises KeyError for a key that no column of the table has.
    """
    cells = {each.key: _Cells(letter, placed) for each, letter in zip(columns, placed.letters, strict=True) if each.key}
    cells["this"] = _Cells(placed.letters[columns.index(column)], placed)
    text = escape(formula.text.format_map({**cells, "words": _Texts(formula.words, translate)}))
    return lambda row: text.replace(_ROW, str(row))
