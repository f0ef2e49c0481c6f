"""The day on one page: what is printed in the morning and carried about.

It is always one page: the type shrinks first, then the longest lists are cut, and each says what it leaves out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mediator_desk import paths
from mediator_desk.documents.typesetting import layout, typography
from mediator_desk.documents.typesetting.layout import Measure, Row

SIZES = (11.0, 10.0, 9.0, 8.0)
"""Points; smaller is not read at arm's length."""
LEADING = 1.6
"""Of the size of the type."""
LEAD_WIDTH, SIDE_WIDTH = 9.8, 12.0
"""In em: the hour or the number at the left, the sign at the right."""
RAISED = 56.0
"""Points by which the sheet begins above the margin of papers: nobody binds it."""
UNKNOWN = "〓"
"""What printers set for a character that they do not have."""


@dataclass(frozen=True)
class SheetLine:
    """One line: the hour or number, what it is about, its sign at the right, and a smaller line below it."""

    lead: str
    main: str
    side: str = ""
    below: str = ""


@dataclass(frozen=True)
class SheetSection:
    """One list: its heading, its first lines, how many it has, and what is said where it has none."""

    title: str
    lines: tuple[SheetLine, ...]
    count: int
    empty: str
    weight: int = 1
    """Where lists are cut, one of weight 2 keeps twice as many lines as one of weight 1."""


@dataclass(frozen=True)
class DaySheet:
    """What is printed, in words: views find them."""

    title: str
    about: str
    committee: str
    sections: tuple[SheetSection, ...]
    more: str
    """With {number} in it: how many lines are left out."""
    page_mark: str = ""
    language: str = "zh-CN"
    watermark: str = ""


def write_day_sheet(sheet: DaySheet, target: Path) -> None:
    """Write the sheet as a PDF to `target`, whole or not at all. Raises Unavailable."""
    content = render_day_sheet(sheet)
    with paths.written_whole(target) as draft:
        draft.write_bytes(content)


def render_day_sheet(sheet: DaySheet) -> bytes:
    """Return the sheet as a PDF of exactly one page of A4."""
    # Late, because these load reportlab.
    from mediator_desk.documents.typesetting import fonts, pdf

    furniture = pdf.Furniture(
        title=_known(sheet.title, fonts.without_glyph),
        author=_known(sheet.committee, fonts.without_glyph),
        language=sheet.language,
        page_mark=sheet.page_mark,
        watermark=sheet.watermark,
    )
    page = fitted(sheet, fonts.measure(), fonts.without_glyph)
    placed = [layout.Placed(one.top - RAISED, one.row) for one in layout.paginate(page, float("inf"))[0]]
    return pdf.draw([placed], furniture)


def fitted(
    sheet: DaySheet, measure: Measure, without_glyph: Callable[[str], Sequence[str]] = lambda _text: ()
) -> list[Row]:
    """Return the rows of the page: in the largest type in which all lines fit, else the first lines of each list."""
    room = typography.TEXT_HEIGHT + RAISED
    kept = [len(section.lines) for section in sheet.sections]
    for size in SIZES:
        setter = _Setter(sheet, measure, without_glyph, size)
        rows = setter.rows(kept)
        if height_of(rows) <= room:
            return rows
    while height_of(rows) > room and any(kept):
        longest = max(range(len(kept)), key=lambda place: kept[place] / sheet.sections[place].weight)
        kept[longest] -= 1
        rows = setter.rows(kept)
    return rows


def height_of(rows: Sequence[Row]) -> float:
    """Return how high rows are under each other, in points."""
    return sum(row.height + (row.space_before if place else 0) for place, row in enumerate(rows))


class _Setter:
    """Sets the sheet in one size of type."""

    def __init__(
        self, sheet: DaySheet, measure: Measure, without_glyph: Callable[[str], Sequence[str]], size: float
    ) -> None:
        self._sheet, self._measure, self._without_glyph, self._size = sheet, measure, without_glyph, size

    def rows(self, kept: Sequence[int]) -> list[Row]:
        """Return all rows, with so many lines of each section."""
        rows = [self._row(self._sheet.title, self._size * 1.7, typography.BOLD)]
        about = f"{self._sheet.committee}　{self._sheet.about}".strip("　")
        rows.append(self._row(about, self._size, grey=typography.SMALL_PRINT_GREY))
        for section, number in zip(self._sheet.sections, kept, strict=True):
            rows += self._section(section, number)
        return rows

    def _section(self, section: SheetSection, kept: int) -> list[Row]:
        grey = typography.SMALL_PRINT_GREY
        title = f"{section.title}　{section.count}" if section.count else section.title
        rows = [self._row(title, self._size * 1.15, typography.BOLD, space=self._size)]
        for line in section.lines[:kept]:
            rows.append(self._line(line))
            if line.below:
                rows.append(self._row(line.below, self._size * 0.9, x=LEAD_WIDTH * self._size, grey=grey))
        if section.count > kept:
            more = self._sheet.more.format(number=section.count - kept)
            rows.append(self._row(more, self._size, x=LEAD_WIDTH * self._size))
        elif not section.count:
            rows.append(self._row(section.empty, self._size, grey=grey))
        return rows

    def _line(self, line: SheetLine) -> Row:
        size = self._size
        main_width = typography.TEXT_WIDTH - (LEAD_WIDTH + (SIDE_WIDTH if line.side else 0)) * size
        places = (
            (0.0, line.lead, (LEAD_WIDTH - 0.5) * size),
            (LEAD_WIDTH * size, line.main, main_width - 0.5 * size),
            (typography.TEXT_WIDTH - SIDE_WIDTH * size, line.side, SIDE_WIDTH * size),
        )
        drop = self._drop(size)
        marks = tuple(
            layout.Text(x, drop, self._cut(text, width, size), size=size) for x, text, width in places if text
        )
        return layout.Row(size * LEADING, (*marks, layout.Rule(0, 0, typography.TEXT_WIDTH)))

    def _row(self, text: str, size: float, face: str = "", *, x: float = 0, space: float = 0, grey: float = 0) -> Row:
        cut = self._cut(text, typography.TEXT_WIDTH - x, size, face or typography.REGULAR)
        mark = layout.Text(x, self._drop(size), cut, face or typography.REGULAR, size, grey=grey)
        return layout.Row(size * LEADING, (mark,), space_before=space)

    @staticmethod
    def _drop(size: float) -> float:
        return (size * LEADING - size) / 2 + 0.88 * size

    def _cut(self, text: str, width: float, size: float, face: str = "") -> str:
        """Return as much of a text as fits into one line, an ellipsis after it where it is more."""
        width_of = self._measure[face or typography.REGULAR]
        shown = _known(" ".join(text.split()), self._without_glyph)
        if sum(map(width_of, shown)) * size <= width:
            return shown
        while shown and (sum(map(width_of, shown)) + width_of("…")) * size > width:
            shown = shown[:-1]
        return f"{shown}…"


def _known(text: str, without_glyph: Callable[[str], Sequence[str]]) -> str:
    for character in without_glyph(text):
        text = text.replace(character, UNKNOWN)
    return text
