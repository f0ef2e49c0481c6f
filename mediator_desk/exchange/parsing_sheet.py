"""The first sheet of an .xlsx file -> rows of text, in the child process."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from mediator_desk.errors import Refused
from mediator_desk.exchange.parsing_limits import (
    COLUMNS_AT_MOST,
    FILLED_CELLS_AT_MOST,
    ROWS_AT_MOST,
    TEXT_CHARACTERS,
    TEXT_IN_ALL,
    check_columns,
    within_length,
)
from mediator_desk.exchange.parsing_text import Row
from mediator_desk.exchange.parsing_workbook import Attributes, Shell, opened, read_part, shell
from mediator_desk.services.intake.intake_file import COLUMNS, DIGITS_LOST

_PLACE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
# A spreadsheet keeps 15 digits of a number; the rest of a longer one is gone.
DIGITS_KEPT = 15


def sheet_rows(path: Path) -> Iterator[Row]:
    """Yield the rows below the heading of the first visible sheet; empty rows are left out.

    Raises Refused: wrong columns, "cell_too_far", "workbook_damaged", "workbook_too_large", "workbook_has_dtd".
    """
    with opened(path) as archive:
        book = shell(archive)
        texts = _Texts()
        if book.text_part is not None:
            read_part(archive, book.text_part, texts.on_start, texts.on_end, texts.on_text)
        sheet = _Sheet(book, texts.all)
        read_part(archive, book.sheet_part, sheet.on_start, sheet.on_end, sheet.on_text)
    rows = iter(sorted(sheet.rows.items()))
    _, heading = next(rows, (1, {}))
    names = [heading.get(column, "").strip() for column in range(1, max(heading, default=0) + 1)]
    check_columns(names)
    places = [names.index(column) + 1 for column in COLUMNS]
    for number, cells in rows:
        yield _row(number, cells, places, len(names), sheet.lost_digits.get(number, set()))


def _row(number: int, cells: dict[int, str], places: list[int], width: int, lost: set[int]) -> Row:
    if max(cells) > width:
        raise Refused("record_of_other_length", row=number, found=max(cells), expected=width)
    defects = [DIGITS_LOST] if lost & set(places) else []
    return number, within_length([cells.get(place, "") for place in places], defects), defects


class _Gathered:
    """Text between tags, kept up to one character more than a text may have."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = self._in_all = 0
        self.is_open = False

    def on_text(self, piece: str) -> None:
        if not self.is_open or self._length > TEXT_CHARACTERS:
            return
        self._pieces.append(piece[: TEXT_CHARACTERS + 1 - self._length])
        self._length += len(self._pieces[-1])
        self._in_all += len(self._pieces[-1])
        if self._in_all > TEXT_IN_ALL:
            raise Refused("too_much_text")

    def taken(self) -> str:
        text = "".join(self._pieces)
        self._pieces, self._length = [], 0
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


class _Texts(_Gathered):
    """The shared texts of the workbook; phonetic readings beside them are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[str] = []
        self._is_phonetic = False

    def on_start(self, tag: str, _: Attributes) -> None:
        if tag == "rPh":
            self._is_phonetic = True
        self.is_open = tag == "t" and not self._is_phonetic

    def on_end(self, tag: str) -> None:
        self.is_open = False
        if tag == "rPh":
            self._is_phonetic = False
        elif tag == "si":
            self.all.append(self.taken())
            if len(self.all) > FILLED_CELLS_AT_MOST:
                raise Refused("too_many_cells", most=FILLED_CELLS_AT_MOST)


class _Sheet(_Gathered):
    """The cells of the sheet: row number -> column number -> text, filled ones only."""

    def __init__(self, book: Shell, texts: list[str]) -> None:
        super().__init__()
        self.rows: dict[int, dict[int, str]] = {}
        self.lost_digits: dict[int, set[int]] = {}
        self._book, self._texts = book, texts
        self._row = self._column = self._filled = 0
        self._kind, self._is_date, self._is_phonetic = "n", False, False

    def on_start(self, tag: str, attributes: Attributes) -> None:
        if tag == "c":
            self._place(attributes.get("r"))
            self._kind = attributes.get("t", "n")
            self._is_date = int(attributes.get("s", "0")) in self._book.date_styles
        elif tag == "row":
            self._begin_row(attributes.get("r"))
        elif tag == "rPh":
            self._is_phonetic = True
        self.is_open = tag == "v" or (tag == "t" and not self._is_phonetic)

    def _begin_row(self, place: str | None) -> None:
        self._row = int(place) if place else self._row + 1
        self._column = 0

    def _place(self, place: str | None) -> None:
        self._column += 1
        if place is None:
            return
        found = _PLACE.fullmatch(place)
        if found is None:
            raise Refused("workbook_damaged")
        self._column, self._row = _column_number(found[1]), int(found[2])

    def on_end(self, tag: str) -> None:
        self.is_open = False
        if tag == "rPh":
            self._is_phonetic = False
        elif tag == "c" and (text := self._text(self.taken())):
            self._keep(text)

    def _keep(self, text: str) -> None:
        # An empty but coloured cell may stand anywhere; one with text may not.
        if self._column > COLUMNS_AT_MOST or self._row > ROWS_AT_MOST + 1:
            raise Refused("cell_too_far", row=self._row, column=self._column)
        self._filled += 1
        if self._filled > FILLED_CELLS_AT_MOST:
            raise Refused("too_many_cells", most=FILLED_CELLS_AT_MOST)
        self.rows.setdefault(self._row, {})[self._column] = text

    def _text(self, raw: str) -> str:
        if self._kind == "s" and raw:
            return self._texts[_index(raw, len(self._texts))]
        if self._kind == "n" and raw:
            return self._number(raw)
        if self._kind == "b":
            return {"1": "是", "0": "否"}.get(raw, raw)
        return raw

    def _number(self, raw: str) -> str:
        value = Decimal(f"{float(raw):.{DIGITS_KEPT}g}")
        if not value.is_finite():
            raise Refused("workbook_damaged")
        if self._is_date:
            return _instant(float(raw), self._book.counts_from_1904)
        if abs(value) >= Decimal(10) ** DIGITS_KEPT:
            self.lost_digits.setdefault(self._row, set()).add(self._column)
        return f"{value:f}" if abs(value.adjusted()) < TEXT_CHARACTERS else raw


def _index(raw: str, count: int) -> int:
    index = int(raw)
    if not 0 <= index < count:
        raise Refused("workbook_damaged")
    return index


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _instant(days: float, counts_from_1904: bool) -> str:
    """Return the moment of a date cell as ISO text without a zone, to the second (Excel's rounding taken out)."""
    first_day = datetime(1904, 1, 1) if counts_from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - the sheet has no zone
    if not 0 <= days < 2_958_466:
        raise Refused("workbook_damaged")
    return (first_day + timedelta(seconds=round(days * 86_400))).isoformat()
