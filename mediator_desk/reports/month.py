"""The month's report as a definition: overview, breakdowns, and the cases themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path

from mediator_desk.conventions.china_time import in_china
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.progress import SILENT, Progress
from mediator_desk.reports.definitions import Report, Translate, Words
from mediator_desk.reports.month_breakdowns import BREAKDOWNS
from mediator_desk.reports.month_overview import OVERVIEW
from mediator_desk.reports.month_register import REGISTER
from mediator_desk.reports.workbook import Wording, write_workbook
from mediator_desk.services.figures.register import MonthFacts


def write_month_report(
    facts: MonthFacts,
    target: Path,
    *,
    translate: Translate,
    word: Callable[[StrEnum], str],
    progress: Progress = SILENT,
) -> None:
    """Write the month's workbook to `target`, whole or not at all; the same facts give the same bytes.

    `translate` finds the program's sentences (context "Reports"), `word` the words of vocabularies (views/wording.py).
    Raises Cancelled between rows.
    """
    wording = Wording(translate, word)
    write_workbook(MONTH_REPORT, facts, target, wording=wording, written_at=facts.written_at, progress=progress)


def report_title(facts: MonthFacts) -> Words:
    """Return the report's title with its month, or its days where they are no calendar month."""
    period = facts.figures.period
    if not period.is_month:
        return Words(_PERIOD_TITLE, {"first": period.first.isoformat(), "last": period.last.isoformat()})
    return Words(_MONTH_TITLE, {"year": period.first.year, "month": f"{period.first.month:02d}"})


_MONTH_TITLE = QT_TRANSLATE_NOOP("Reports", "Mediation report for {year}-{month}")
_PERIOD_TITLE = QT_TRANSLATE_NOOP("Reports", "Mediation report from {first} to {last}")
_WRITTEN = QT_TRANSLATE_NOOP("Reports", "Written {at} (China time) by {name}")
_PRACTICE = QT_TRANSLATE_NOOP("Reports", "Practice committee: none of these cases, people or companies exist.")
_FILTERS_WITHOUT = QT_TRANSLATE_NOOP(
    "Reports",
    "Counted: accepted mediations of all insurers, lines, channels and mediators. Settled privately and withdrawn"
    " is not counted as success.",
)
_FILTERS_WITH = QT_TRANSLATE_NOOP(
    "Reports",
    "Counted: accepted mediations of all insurers, lines, channels and mediators. Settled privately and withdrawn"
    " is counted as success.",
)


def _head(facts: MonthFacts) -> Iterable[Words | str]:
    yield facts.committee_name
    yield Words(_WRITTEN, {"at": f"{in_china(facts.written_at):%Y-%m-%d %H:%M}", "name": facts.written_by})
    yield Words(_FILTERS_WITH if facts.figures.facts.rules.settled_privately_counts else _FILTERS_WITHOUT)
    if facts.is_practice:
        yield Words(_PRACTICE)


MONTH_REPORT = Report(title=report_title, head=_head, sheets=(OVERVIEW, *BREAKDOWNS, REGISTER))
