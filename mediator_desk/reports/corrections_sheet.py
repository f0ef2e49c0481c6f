"""What was corrected in this period of months that were frozen before: figure by figure, and case by case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.reports.definitions import (
    COUNT,
    MOMENT,
    SIGNED_COUNT,
    SIGNED_YUAN,
    YUAN,
    CellValue,
    Composed,
    Formula,
    ReportColumn,
    Sheet,
    Table,
    Words,
)
from mediator_desk.reports.tables_out import plain_value
from mediator_desk.reports.values import NOT_FILLED, Translate, Word, said_month
from mediator_desk.reports.wording import Wording
from mediator_desk.services.figures.report_facts import ReportFacts
from mediator_desk.services.frozen_months.corrected_totals import CorrectedTotal, corrected_totals
from mediator_desk.services.frozen_months.correction_lines import (
    CorrectedCase,
    CorrectionLine,
    FieldChange,
    Said,
    correction_lines,
    later_corrections,
)

NONE = QT_TRANSLATE_NOOP("Reports", "Nothing was corrected in this period of a month that is frozen.")
CAME_IN = QT_TRANSLATE_NOOP("Reports", "now counted")
WENT_OUT = QT_TRANSLATE_NOOP("Reports", "no longer counted")
CHANGED = QT_TRANSLATE_NOOP("Reports", "{field}: {before} → {after}")
BETWEEN = QT_TRANSLATE_NOOP("Reports", "; ")
EARLIER_MONTH = QT_TRANSLATE_NOOP("Reports", "Frozen month")
FIGURE = QT_TRANSLATE_NOOP("Reports", "Figure")
IN_NUMBER = QT_TRANSLATE_NOOP("Reports", "Change in number")
IN_YUAN = QT_TRANSLATE_NOOP("Reports", "Change, yuan")


@dataclass(frozen=True)
class _Line:
    line: CorrectionLine
    listed_in: str | None
    """The month of a correction that was made after the period; the balance of the period begins with it already."""


def _lines(facts: ReportFacts) -> Iterable[_Line]:
    stated = facts.figures.facts
    for line in correction_lines(stated):
        yield _Line(line, None)
    for later in later_corrections(stated):
        for line in later.lines:
            yield _Line(line, said_month(later.month))


LINES = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Corrections of earlier months, by figure"),
    key="corrections",
    rows=_lines,
    empty=NONE,
    columns=(
        ReportColumn(EARLIER_MONTH, lambda one: said_month(one.line.month), width=15, key="month"),
        ReportColumn(FIGURE, attrgetter("line.part"), width=24, is_wrapped=True, key="figure"),
        ReportColumn(IN_NUMBER, attrgetter("line.difference"), SIGNED_COUNT, 12, key="difference"),
        ReportColumn(IN_YUAN, attrgetter("line.amount"), SIGNED_YUAN, 16, key="amount"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Corrected and listed in a later month; the balance begins with it"),
            attrgetter("listed_in"),
            width=23,
            is_wrapped=True,
            key="listed_in",
        ),
    ),
)


def _totals(facts: ReportFacts) -> Iterable[CorrectedTotal]:
    return corrected_totals(facts.figures)


TOTALS = Table(
    title=QT_TRANSLATE_NOOP("Reports", "The period as handed in, and with the corrections of its own months"),
    key="with_corrections",
    rows=_totals,
    empty=QT_TRANSLATE_NOOP("Reports", "No month of this period was corrected in it after it was frozen."),
    columns=(
        ReportColumn(FIGURE, attrgetter("part"), width=15, is_wrapped=True, key="figure"),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "As handed in"), attrgetter("count"), COUNT, 24, key="count"),
        ReportColumn(IN_NUMBER, attrgetter("difference"), SIGNED_COUNT, 12, key="difference"),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "With corrections"), attrgetter("together"), COUNT, 16),
            key="together",
            formula=Formula("{count}+{difference}"),
        ),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "As handed in, yuan"), attrgetter("amount"), YUAN, 23, key="amount"),
        ReportColumn(IN_YUAN, attrgetter("amount_difference"), SIGNED_YUAN, 46, key="amount_difference"),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "With corrections, yuan"), attrgetter("amount_together"), YUAN, 18),
            key="amount_together",
            formula=Formula("{amount}+{amount_difference}"),
        ),
    ),
)


@dataclass(frozen=True)
class _Case:
    line: CorrectionLine
    case: CorrectedCase

    @property
    def what(self) -> Words:
        if self.case.difference:
            return Words(CAME_IN if self.case.difference > 0 else WENT_OUT)
        return _changes(self.case.changes)


def _changes(changes: Iterable[FieldChange]) -> Words:
    known = [
        Words(CHANGED, {"field": one.field, "before": _said(one.before), "after": _said(one.after)}) for one in changes
    ]

    def say(translate: Translate, word: Word) -> str:
        return translate(BETWEEN).join(Wording(translate, word).said(one) for one in known)

    return Composed(say=say)


def _said(value: Said) -> Words | str:
    if value is None:
        return Words(NOT_FILLED)
    return value if isinstance(value, str) else str(plain_value(value))


def _cases(facts: ReportFacts) -> Iterable[_Case]:
    return [_Case(line, case) for line in correction_lines(facts.figures.facts) for case in line.cases]


def _amount(one: _Case) -> CellValue:
    return one.case.amount


CASES = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Case by case"),
    key="corrected_cases",
    rows=_cases,
    columns=(
        ReportColumn(EARLIER_MONTH, lambda one: said_month(one.line.month), width=15, key="month"),
        ReportColumn(FIGURE, attrgetter("line.part"), width=24, is_wrapped=True, key="figure"),
        ReportColumn(IN_NUMBER, attrgetter("case.difference"), SIGNED_COUNT, 12, key="difference"),
        ReportColumn(IN_YUAN, _amount, SIGNED_YUAN, 16, key="amount"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Case number"), attrgetter("case.correction.number"), width=23, key="number"
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "What was corrected"),
            attrgetter("what"),
            width=46,
            is_wrapped=True,
            key="what",
        ),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "When"), attrgetter("case.correction.at"), MOMENT, 18, key="at"),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Who"), attrgetter("case.correction.by"), width=12, key="by"),
    ),
)


def _notes(_facts: ReportFacts) -> Iterable[Words]:
    yield Words(
        QT_TRANSLATE_NOOP(
            "Reports",
            "A frozen month stays as it was handed in. What is corrected later shows here, in the month in which it was"
            " corrected, and is in none of this period's own figures.",
        )
    )


CORRECTIONS_SHEET = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "Corrections"), tables=(LINES, CASES, TOTALS), notes=_notes
)
