"""The table of an own report in the words of the language in use; the words are those of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.reports import own_report_words
from mediator_desk.reports.wording import Wording
from mediator_desk.views.figure_words import in_reports, period_words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.services.own_reports.own_report_table import ReportTable

WORDING = Wording(in_reports, word)


def headings(table: ReportTable) -> list[str]:
    """Return the headings of a table, from the left."""
    figures = [own_report_words.column_title(table, column, WORDING) for column in table.columns]
    return [*own_report_words.row_titles(table, WORDING), *figures]


def texts_of_line(table: ReportTable, number: int) -> list[str]:
    """Return what stands in a line, from the left."""
    line = table.lines[number]
    figures = [
        own_report_words.value_text(table, column, cell.value)
        for column, cell in zip(table.columns, line.cells, strict=True)
    ]
    return [*own_report_words.line_titles(table, line, WORDING), *figures]


def period_of(table: ReportTable) -> str:
    """Return the period of a table: 2026年9月."""
    return period_words(table.period)


def state_of(table: ReportTable) -> str:
    """Return whether its figures are frozen, and by whom, or provisional."""
    return WORDING.said(own_report_words.state_words(table))


def notes(table: ReportTable) -> list[str]:
    """Return what a reader must know of the figures."""
    return [note.said(WORDING) for note in own_report_words.notes_of(table)]
