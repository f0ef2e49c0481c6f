"""How cells look: a title, a band over the columns, rows with hairlines, a total. Imports openpyxl."""

from __future__ import annotations

from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from mediator_desk.reports.definitions import TEXT as TEXT_FORMAT
from mediator_desk.reports.sheet_xml import Ink

FACE = "微软雅黑"
INK, MUTE, BAND, LINE, ON_BAND, SOFT = "18222F", "5A6676", "1F5AA8", "D5DBE3", "FFFFFF", "E4EDF8"

TITLE, LEAD, NOTE, HEADING = "desk title", "desk lead", "desk note", "desk heading"
HEADER, HEADER_RIGHT, GROUP = "desk header", "desk header right", "desk group"
TEXT, WRAPPED, NUMBER = "desk text", "desk wrapped", "desk number"
TOTAL_TEXT, TOTAL_NUMBER = "desk total text", "desk total number"

CELL_STYLES = {(False, False): TEXT, (True, False): NUMBER, (False, True): TOTAL_TEXT, (True, True): TOTAL_NUMBER}
"""(is a number, is the total) -> style."""


class Styles:
    """Finds the number that the workbook gives to a style; every kind of cell is asked for once."""

    def __init__(self, workbook: Any) -> None:  # noqa: ANN401 - openpyxl has no types
        add_styles(workbook)
        self._workbook = workbook
        self._found: dict[tuple[str, str, bool], int] = {}

    def ink(self, number_format: str, *, is_wrapped: bool = False, is_total: bool = False) -> Ink:
        """Return the styles of the cells of a column with this format."""
        own = CELL_STYLES[number_format != TEXT_FORMAT, is_total]
        text = WRAPPED if is_wrapped and not is_total else own
        return Ink(
            # What a formula says as text is no text to the program: it could not be computed again after an edit.
            number=self.number(own, "General") if number_format == TEXT_FORMAT else self.number(own, number_format),
            text=self.number(text),
            quoted=self.number(text, is_quoted=True),
        )

    def plain(self, style: str) -> Ink:
        """Return a style for texts alone."""
        return Ink(self.number(style), self.number(style), self.number(style, is_quoted=True))

    def number(self, style: str, number_format: str = TEXT_FORMAT, *, is_quoted: bool = False) -> int:
        """Return the number of a style by its name, with a format of its own."""
        key = (style, number_format, is_quoted)
        if key not in self._found:
            cell = WriteOnlyCell(self._workbook.worksheets[0])
            cell.style = style
            cell.number_format = number_format
            cell.quotePrefix = is_quoted
            self._found[key] = cell.style_id
        return self._found[key]


def add_styles(workbook: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    """Give a workbook every style by its name."""
    for style in _styles():
        workbook.add_named_style(style)


def _styles() -> list[NamedStyle]:
    under = Border(bottom=Side("hair", color=LINE))
    above = Border(top=Side("thin", color=BAND), bottom=Side("thin", color=BAND))
    band, soft = PatternFill("solid", fgColor=BAND), PatternFill("solid", fgColor=SOFT)
    plain = Alignment("left", "center")
    left, right = Alignment("left", "center", indent=1), Alignment("right", "center", indent=1)
    middle = Alignment("center", "center")
    wrapped = Alignment("left", "center", wrap_text=True, indent=1)
    wrapped_right = Alignment("right", "center", wrap_text=True, indent=1)
    return [
        _style(TITLE, Font(FACE, 16, bold=True, color=INK), plain),
        _style(LEAD, Font(FACE, 10, color=MUTE), plain),
        _style(NOTE, Font(FACE, 9, color=MUTE), plain),
        _style(HEADING, Font(FACE, 12, bold=True, color=BAND), Alignment("left", "bottom")),
        _style(HEADER, Font(FACE, 10, bold=True, color=ON_BAND), wrapped, fill=band),
        _style(GROUP, Font(FACE, 10, bold=True, color=ON_BAND), middle, fill=band),
        _style(HEADER_RIGHT, Font(FACE, 10, bold=True, color=ON_BAND), wrapped_right, fill=band),
        _style(TEXT, Font(FACE, 10, color=INK), left, border=under),
        _style(WRAPPED, Font(FACE, 10, color=INK), wrapped, border=under),
        _style(NUMBER, Font(FACE, 10, color=INK), right, border=under),
        _style(TOTAL_TEXT, Font(FACE, 10, bold=True, color=INK), left, border=above, fill=soft),
        _style(TOTAL_NUMBER, Font(FACE, 10, bold=True, color=INK), right, border=above, fill=soft),
    ]


def _style(
    name: str, font: Font, alignment: Alignment, *, border: Border | None = None, fill: PatternFill | None = None
) -> NamedStyle:
    style = NamedStyle(name, font=font, alignment=alignment)
    style.border = border or Border()
    style.fill = fill or PatternFill()
    return style
