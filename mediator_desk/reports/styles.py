"""How cells look: a title, a band over the columns, rows with hairlines, a total. Imports openpyxl."""

from __future__ import annotations

from typing import Any

from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

FACE = "微软雅黑"
INK, MUTE, BAND, LINE, ON_BAND, SOFT = "18222F", "5A6676", "1F5AA8", "D5DBE3", "FFFFFF", "E4EDF8"

TITLE, LEAD, NOTE, HEADING = "desk title", "desk lead", "desk note", "desk heading"
HEADER, HEADER_RIGHT = "desk header", "desk header right"
TEXT, WRAPPED, NUMBER = "desk text", "desk wrapped", "desk number"
TOTAL_TEXT, TOTAL_NUMBER = "desk total text", "desk total number"

CELL_STYLES = {(False, False): TEXT, (True, False): NUMBER, (False, True): TOTAL_TEXT, (True, True): TOTAL_NUMBER}
"""(is a number, is the total) -> style."""


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
    wrapped = Alignment("left", "center", wrap_text=True, indent=1)
    wrapped_right = Alignment("right", "center", wrap_text=True, indent=1)
    return [
        _style(TITLE, Font(FACE, 16, bold=True, color=INK), plain),
        _style(LEAD, Font(FACE, 10, color=MUTE), plain),
        _style(NOTE, Font(FACE, 9, color=MUTE), plain),
        _style(HEADING, Font(FACE, 12, bold=True, color=BAND), Alignment("left", "bottom")),
        _style(HEADER, Font(FACE, 10, bold=True, color=ON_BAND), wrapped, fill=band),
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
