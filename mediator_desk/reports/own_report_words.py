"""The table of an own report in words: the same on the screen, in a workbook and in a CSV file."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.figure_words import Measure
from mediator_desk.reports.definitions import DASH, Words
from mediator_desk.reports.values import frozen_state, said_definition, said_filters, said_meaning
from mediator_desk.reports.wording import Wording
from mediator_desk.services.own_reports.own_report_table import (
    NAMES,
    Kind,
    Level,
    ReportTable,
    Role,
    TableColumn,
    TableLine,
)

ROLES = {
    Role.NUMERATOR: QT_TRANSLATE_NOOP("Reports", "{name}: numerator"),
    Role.DENOMINATOR: QT_TRANSLATE_NOOP("Reports", "{name}: denominator"),
    Role.PERCENT: QT_TRANSLATE_NOOP("Reports", "{name}: rate"),
}
IN_UNIT = QT_TRANSLATE_NOOP("Reports", "{name} ({unit})")
TOTAL = QT_TRANSLATE_NOOP("Reports", "Total")
SUBTOTAL = QT_TRANSLATE_NOOP("Reports", "{name}, together")
NOT_FILLED = QT_TRANSLATE_NOOP("Reports", "Not filled")
PLACE = QT_TRANSLATE_NOOP("Reports", "Place")
NAMED = QT_TRANSLATE_NOOP("Reports", "{name}: {meaning}")
FILTERS = QT_TRANSLATE_NOOP("Reports", "Filters")
FEW_CASES = QT_TRANSLATE_NOOP("Reports", "Few cases")
LEAST = QT_TRANSLATE_NOOP("Reports", "a line shows no rate under {least} cases")
ORDER = QT_TRANSLATE_NOOP("Reports", "Order of the lines")
RANKED = QT_TRANSLATE_NOOP("Reports", "by {column}, from the greatest to the least; equal ones share a place")
PERFORMED = QT_TRANSLATE_NOOP(
    "Reports", "of the payments that fell due in the period, those that are paid in full by now"
)


class Note(NamedTuple):
    """What a reader must know of the figures: its name, and what it says."""

    name: Words | StrEnum
    meaning: Words

    def said(self, wording: Wording) -> str:
        """Return both in one sentence."""
        return wording.said(Words(NAMED, {"name": self.name, "meaning": self.meaning}))


def column_title(table: ReportTable, column: TableColumn, wording: Wording) -> str:
    """Return the heading of a column, with its definition or unit."""
    if column.definition is not None:
        return wording.said(Words(ROLES[column.role], {"name": said_definition(column.definition)}))
    if column.role is not Role.VALUE:
        return wording.said(Words(ROLES[column.role], {"name": column.measure}))
    if column.kind is Kind.AMOUNT:
        return wording.said(Words(IN_UNIT, {"name": column.measure, "unit": table.content.unit}))
    return wording.said(column.measure)


def row_titles(table: ReportTable, wording: Wording) -> list[str]:
    """Return the headings of the columns at the left: the place in a ranking, and what lines are told apart by."""
    places = [wording.said(Words(PLACE))] if table.content.ranked_by is not None else []
    return [*places, *(wording.said(row) for row in table.content.rows)]


def line_titles(table: ReportTable, line: TableLine, wording: Wording) -> list[str]:
    """Return what stands at the left of a line, a text for each of `row_titles`."""
    labels = [_label(label, wording) for label in line.labels]
    if line.level is Level.TOTAL:
        labels = [wording.said(Words(TOTAL))]
    elif line.level is Level.SUBTOTAL:
        labels = [wording.said(Words(SUBTOTAL, {"name": labels[0]}))]
    labels += [""] * (len(table.content.rows) - len(labels))
    if table.content.ranked_by is None:
        return labels
    return ["" if line.place is None else str(line.place), *labels]


def value_text(table: ReportTable, column: TableColumn, value: int | Decimal | None) -> str:
    """Return a figure as a person reads it, a dash for none."""
    shown = table.shown(column, value)
    if shown is None:
        return DASH
    return f"{shown:,}%" if column.kind in (Kind.SHARE, Kind.RATE) else f"{shown:,}"


def state_words(table: ReportTable) -> Words:
    """Return whether the figures are frozen, and by whom, or provisional."""
    return frozen_state(table.facts.frozen, table.period)


def notes_of(table: ReportTable) -> Iterable[Note]:
    """Give what a reader must know: the cases that are counted, each definition, the rules of rankings."""
    rules = table.facts.rules
    yield Note(Words(FILTERS), said_filters(table.content.filters, table.facts.labels))
    for one in table.definitions:
        meaning = said_meaning(one, settled_privately_counts=rules.settled_privately_counts)
        yield Note(said_definition(one), meaning)
    if Measure.PERFORMED in table.content.columns:
        yield Note(Measure.PERFORMED, Words(PERFORMED))
    if table.content.ranked_by is not None:
        yield Note(Words(ORDER), Words(RANKED, {"column": table.content.ranked_by}))
    if is_compared(table):
        yield Note(Words(FEW_CASES), Words(LEAST, {"least": rules.least_ranked}))


def is_compared(table: ReportTable) -> bool:
    """Return whether lines show no rate under the least number of cases."""
    is_ranked = table.content.ranked_by in {column.measure for column in table.columns if column.role is Role.PERCENT}
    has_rates = any(column.role is Role.PERCENT for column in table.columns)
    return has_rates and (is_ranked or bool(NAMES & set(table.content.rows)))


def _label(label: StrEnum | str | None, wording: Wording) -> str:
    return wording.said(Words(NOT_FILLED) if label is None else label)
