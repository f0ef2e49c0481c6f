"""Own reports in words: what one is, line by line of the list. No Qt here: the command line says the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.own_reports.own_report_content import PeriodChoice, ReportContent
from mediator_desk.services.own_reports.own_reports import OwnReportRow
from mediator_desk.views.date_words import long_day
from mediator_desk.views.wording import word

CONTEXT = "OwnReports"

WITHIN = QT_TRANSLATE_NOOP("OwnReports", "{rows}, within it {within}")
BETWEEN = QT_TRANSLATE_NOOP("OwnReports", ", ")
FROM_TO = QT_TRANSLATE_NOOP("OwnReports", "{first} to {last}")
RANKED = QT_TRANSLATE_NOOP("OwnReports", "ranked by {column}")
FILTERED = QT_TRANSLATE_NOOP("OwnReports", "filtered")
UNREAD = QT_TRANSLATE_NOOP("OwnReports", "Not readable here")
READY = QT_TRANSLATE_NOOP("OwnReports", "Ready")

PARTS = {
    "version": QT_TRANSLATE_NOOP("OwnReports", "version"),
    "rows": QT_TRANSLATE_NOOP("OwnReports", "lines"),
    "within": QT_TRANSLATE_NOOP("OwnReports", "inner lines"),
    "columns": QT_TRANSLATE_NOOP("OwnReports", "columns"),
    "definitions": QT_TRANSLATE_NOOP("OwnReports", "definitions"),
    "filters": QT_TRANSLATE_NOOP("OwnReports", "filters"),
    "period": QT_TRANSLATE_NOOP("OwnReports", "period"),
    "first": QT_TRANSLATE_NOOP("OwnReports", "first day"),
    "last": QT_TRANSLATE_NOOP("OwnReports", "last day"),
    "unit": QT_TRANSLATE_NOOP("OwnReports", "unit of amounts"),
    "ranked_by": QT_TRANSLATE_NOOP("OwnReports", "ranking"),
}
"""The parts of a report; one of a later version is told by its own name."""


@dataclass(frozen=True)
class ReportLine:
    """A line of the list of own reports, in the words of the language in use."""

    id: int
    name: str
    rows: str
    columns: str
    period: str
    made: str
    is_readable: bool


def report_line(row: OwnReportRow) -> ReportLine:
    """Return an own report as the list shows it."""
    content = row.content
    columns = translate(CONTEXT, BETWEEN).join(word(one) for one in content.columns)
    if content.ranked_by is not None:
        columns = f"{columns} · {translate(CONTEXT, RANKED).format(column=word(content.ranked_by))}"
    return ReportLine(
        row.id,
        row.name,
        rows_words(content) + (f" · {translate(CONTEXT, FILTERED)}" if content.filters.wanted else ""),
        columns,
        period_choice_words(content.period),
        row.made_by,
        not row.unread,
    )


def rows_words(content: ReportContent) -> str:
    """Return what the lines of a report are: 保险公司, 其中按险种."""
    if len(content.rows) < 2:
        return "".join(word(one) for one in content.rows)
    return translate(CONTEXT, WITHIN).format(rows=word(content.rows[0]), within=word(content.rows[1]))


def period_choice_words(choice: PeriodChoice) -> str:
    """Return which period a report is of, moving or fixed."""
    if choice.moving is not None:
        return word(choice.moving)
    if choice.first is None or choice.last is None:
        return "—"
    return translate(CONTEXT, FROM_TO).format(first=long_day(choice.first), last=long_day(choice.last))


def unread_words(unread: Sequence[str]) -> str:
    """Return which parts of a report this version of the program does not know."""
    named = (translate(CONTEXT, PARTS[one]) if one in PARTS else one for one in unread)
    return translate(CONTEXT, BETWEEN).join(named)


def state_words(line: ReportLine) -> str:
    """Return whether this version of the program knows all of a report."""
    return translate(CONTEXT, READY if line.is_readable else UNREAD)
