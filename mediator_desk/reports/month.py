"""The report of a month, or of any days, as a definition: cover, overview, breakdowns, flow, ranking, the cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path

from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.progress import SILENT, Progress
from mediator_desk.reports.aftercare_sheet import AFTERCARE_SHEET
from mediator_desk.reports.breakdown_sheets import BREAKDOWNS
from mediator_desk.reports.case_rows import CASE_ROWS
from mediator_desk.reports.corrections_sheet import CORRECTIONS_SHEET
from mediator_desk.reports.cover import COVER
from mediator_desk.reports.definitions import Report, Translate, Words
from mediator_desk.reports.flow_sheet import FLOW_SHEET
from mediator_desk.reports.open_cases_sheet import OPEN_CASES_SHEET
from mediator_desk.reports.ranking_sheet import RANKING_SHEET
from mediator_desk.reports.summary import SUMMARY
from mediator_desk.reports.tables_out import write_csv, write_json
from mediator_desk.reports.values import said_filters, said_instant, said_rate, said_state
from mediator_desk.reports.wording import PRACTICE, Wording
from mediator_desk.reports.workbook import write_workbook
from mediator_desk.services.figures.plain_figures import checksum, report_as_plain
from mediator_desk.services.figures.report_facts import ReportFacts


def write_month_report(
    facts: ReportFacts,
    target: Path,
    *,
    translate: Translate,
    word: Callable[[StrEnum], str],
    progress: Progress = SILENT,
) -> None:
    """Write the workbook of a period to `target`, whole or not at all; the same facts give the same bytes.

    `translate` finds the program's sentences (context "Reports"), `word` the words of vocabularies (views/wording.py).
    Raises Cancelled between rows.
    """
    wording = Wording(translate, word)
    write_workbook(REPORT, facts, target, wording=wording, written_at=facts.written_at, progress=progress)


def write_report_file(
    facts: ReportFacts,
    target: Path,
    *,
    translate: Translate,
    word: Callable[[StrEnum], str],
    progress: Progress = SILENT,
) -> None:
    """Write the report to `target` as its ending says: a workbook (.xlsx), tables (.csv) or facts for machines (.json).

    Raises Refused("no_such_report_form") for any other ending; else as `write_month_report`.
    """
    wording, ending = Wording(translate, word), target.suffix.lower()
    if ending == ".csv":
        write_csv(REPORT, facts, target, wording=wording, progress=progress)
    elif ending == ".json":
        figures = {"figures": report_as_plain(facts), "checksum": checksum(facts)}
        write_json(REPORT, facts, target, wording=wording, **figures)
    elif ending == ".xlsx":
        write_month_report(facts, target, translate=translate, word=word, progress=progress)
    else:
        raise Refused("no_such_report_form", ending=ending)


def report_title(facts: ReportFacts) -> Words:
    """Return the report's title with its month, or its days where they are no calendar month."""
    period = facts.period
    if not period.is_month:
        return Words(_PERIOD_TITLE, {"first": period.first.isoformat(), "last": period.last.isoformat()})
    return Words(_MONTH_TITLE, {"year": period.first.year, "month": f"{period.first.month:02d}"})


_MONTH_TITLE = QT_TRANSLATE_NOOP("Reports", "Mediation report for {year}-{month}")
_PERIOD_TITLE = QT_TRANSLATE_NOOP("Reports", "Mediation report from {first} to {last}")
_STATE = QT_TRANSLATE_NOOP("Reports", "State: {state}. Written {at} (China time) by {name}")
_FILTERS = QT_TRANSLATE_NOOP("Reports", "Filters: {filters}")


def _head(facts: ReportFacts) -> Iterable[Words | str]:
    yield facts.ground.committee_name
    written = {"at": said_instant(facts.written_at), "name": facts.written_by}
    yield Words(_STATE, {"state": said_state(facts), **written})
    yield said_rate(facts.rate)
    yield Words(_FILTERS, {"filters": said_filters(facts.figures.filters, facts.figures.facts.labels)})
    if facts.ground.is_practice:
        yield Words(PRACTICE)


OTHERS = (FLOW_SHEET, RANKING_SHEET, OPEN_CASES_SHEET, AFTERCARE_SHEET, CORRECTIONS_SHEET)

REPORT = Report(title=report_title, head=_head, sheets=(COVER, SUMMARY, *BREAKDOWNS, *OTHERS, CASE_ROWS))
