"""The last sheet of the report: every case that the figures count, and as what."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import zip_longest
from operator import attrgetter

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.figure_words import Part
from mediator_desk.reports.cover import FULL, MASKED
from mediator_desk.reports.definitions import (
    COUNT,
    DAY,
    SUM,
    YUAN,
    CellValue,
    Formula,
    ReportColumn,
    Sheet,
    Table,
    Words,
)
from mediator_desk.services.figures.breakdowns import Counts
from mediator_desk.services.figures.register import RegisterRow
from mediator_desk.services.figures.report_facts import ReportFacts, cells_by_case


@dataclass(frozen=True)
class _Row:
    row: RegisterRow
    new: int | None
    concluded: int | None
    agreed: int | None


@dataclass(frozen=True)
class _Total:
    counts: Counts


def _rows(facts: ReportFacts) -> Iterable[_Row]:
    """Give the rows of the list; one case has as many as it was counted times, each with what it was counted as."""
    new, concluded = (cells_by_case(facts.figures, part) for part in (Part.ACCEPTED, Part.CONCLUDED))
    # The agreed cells are among the concluded ones: the very same, so that one counting tells itself from another.
    agreed = {id(cell) for cell in facts.figures.cells(Part.AGREED)}
    by_case: dict[int, list[RegisterRow]] = {}
    for row in facts.register:
        by_case.setdefault(row.case_id, []).append(row)
    for case_id, rows in by_case.items():
        countings = zip_longest(new.get(case_id, ()), concluded.get(case_id, ()))
        for row, (came, ended) in zip(rows, countings, strict=True):
            yield _Row(row, _one(came is not None), _one(ended is not None), _one(id(ended) in agreed))


def _one(is_counted: bool) -> int | None:
    return 1 if is_counted else None


def _count(facts: ReportFacts) -> int:
    return len(facts.register)


def _total(facts: ReportFacts) -> _Total:
    return _Total(facts.figures.totals)


def _of(name: str) -> Callable[[_Row | _Total], CellValue]:
    value = attrgetter(f"row.{name}")
    return lambda line: None if isinstance(line, _Total) else value(line)


def _counted_as(name: str, counts: str) -> Callable[[_Row | _Total], CellValue]:
    return lambda line: getattr(line.counts, counts) if isinstance(line, _Total) else getattr(line, name)


def _amount(name: str) -> Callable[[_Row | _Total], CellValue]:
    return lambda line: getattr(line.counts if isinstance(line, _Total) else line.row, name)


def _first(line: _Row | _Total) -> CellValue:
    return Words(QT_TRANSLATE_NOOP("Reports", "All")) if isinstance(line, _Total) else line.row.number


def _notes(facts: ReportFacts) -> Iterable[Words]:
    yield Words(
        QT_TRANSLATE_NOOP("Reports", "All mediations accepted or concluded in the period, {how}."),
        {"how": Words(FULL if facts.is_full else MASKED)},
    )
    yield Words(
        QT_TRANSLATE_NOOP(
            "Reports",
            "1 under New, Concluded or Agreed: counted as such in this period. Below: claimed in new cases, agreed in"
            " agreed ones; what was paid so far is no figure of the period.",
        )
    )


DAYS_BETWEEN = Formula("{concluded_on}-{accepted_on}")
CLAIMED_IN_NEW = "SUMIF({new.rows},1,{this.rows})"
AGREED_IN_AGREED = "SUMIF({agreed.rows},1,{this.rows})"

COLUMNS = (
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Case number"), _first, width=22, key="number"),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "New"), _counted_as("new", "accepted"), COUNT, 8, key="new", total=SUM),
    ReportColumn(
        *(QT_TRANSLATE_NOOP("Reports", "Concluded"), _counted_as("concluded", "concluded"), COUNT, 8),
        key="concluded",
        total=SUM,
    ),
    ReportColumn(
        QT_TRANSLATE_NOOP("Reports", "Agreed"), _counted_as("agreed", "agreed"), COUNT, 8, key="agreed", total=SUM
    ),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Accepted on"), _of("accepted_on"), DAY, 12.5, key="accepted_on"),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Channel"), _of("channel"), width=13, is_wrapped=True, key="channel"),
    ReportColumn(
        QT_TRANSLATE_NOOP("Reports", "Applicant"), _of("applicant"), width=11, is_wrapped=True, key="applicant"
    ),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "City"), _of("city"), width=10, is_wrapped=True, key="city"),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Insurer"), _of("insurer"), width=13, is_wrapped=True, key="insurer"),
    ReportColumn(
        QT_TRANSLATE_NOOP("Reports", "Policy number"),
        _of("policy_number"),
        width=20,
        is_wrapped=True,
        key="policy_number",
    ),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Line"), _of("line"), width=10, is_wrapped=True, key="line"),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Cause"), _of("cause"), width=9, is_wrapped=True, key="cause"),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Subject"), _of("subject"), width=27, is_wrapped=True, key="subject"),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Mediator"), _of("mediator"), width=10, is_wrapped=True, key="mediator"),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "First meeting on"), _of("mediated_on"), DAY, 12.5, key="mediated_on"),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Concluded on"), _of("concluded_on"), DAY, 12.5, key="concluded_on"),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Days"), _of("days"), COUNT, 7, key="days", formula=DAYS_BETWEEN),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Outcome"), _of("outcome"), width=13, is_wrapped=True, key="outcome"),
    ReportColumn(
        QT_TRANSLATE_NOOP("Reports", "End reason"), _of("end_reason"), width=15, is_wrapped=True, key="end_reason"
    ),
    ReportColumn(
        *(QT_TRANSLATE_NOOP("Reports", "Claimed, yuan"), _amount("claimed_amount"), YUAN, 14),
        key="claimed_amount",
        total=CLAIMED_IN_NEW,
    ),
    ReportColumn(
        *(QT_TRANSLATE_NOOP("Reports", "Agreed, yuan"), _amount("agreed_amount"), YUAN, 14),
        key="agreed_amount",
        total=AGREED_IN_AGREED,
    ),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Paid so far, yuan"), _of("paid_amount"), YUAN, 14, key="paid_amount"),
)

CASE_ROWS = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "List of cases"),
    tables=(Table(title="", columns=COLUMNS, rows=_rows, count=_count, total=_total, key="cases"),),
    notes=_notes,
)
