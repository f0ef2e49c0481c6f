"""What was corrected in this period of months that were frozen before: figure by figure, and case by case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.reports.definitions import (
    MOMENT,
    SIGNED_COUNT,
    SIGNED_YUAN,
    CellValue,
    Composed,
    ReportColumn,
    Sheet,
    Table,
    Words,
)
from mediator_desk.reports.tables_out import plain_value
from mediator_desk.reports.values import NOT_FILLED, Translate, Word, said_month
from mediator_desk.reports.wording import Wording
from mediator_desk.services.figures.correction_lines import (
    CorrectedCase,
    CorrectionLine,
    FieldChange,
    Said,
    correction_lines,
)
from mediator_desk.services.figures.report_facts import ReportFacts

NONE = QT_TRANSLATE_NOOP("Reports", "Nothing was corrected in this period of a month that is frozen.")
CAME_IN = QT_TRANSLATE_NOOP("Reports", "now counted")
WENT_OUT = QT_TRANSLATE_NOOP("Reports", "no longer counted")
CHANGED = QT_TRANSLATE_NOOP("Reports", "{field}: {before} → {after}")
BETWEEN = QT_TRANSLATE_NOOP("Reports", "; ")
EARLIER_MONTH = QT_TRANSLATE_NOOP("Reports", "Frozen month")
FIGURE = QT_TRANSLATE_NOOP("Reports", "Figure")
IN_NUMBER = QT_TRANSLATE_NOOP("Reports", "Change in number")
IN_YUAN = QT_TRANSLATE_NOOP("Reports", "Change, yuan")


def _lines(facts: ReportFacts) -> Iterable[CorrectionLine]:
    return correction_lines(facts.figures.facts)


LINES = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Corrections of earlier months, by figure"),
    key="corrections",
    rows=_lines,
    empty=NONE,
    columns=(
        ReportColumn(EARLIER_MONTH, lambda line: said_month(line.month), width=15, key="month"),
        ReportColumn(FIGURE, attrgetter("part"), width=24, is_wrapped=True, key="figure"),
        ReportColumn(IN_NUMBER, attrgetter("difference"), SIGNED_COUNT, 12, key="difference"),
        ReportColumn(IN_YUAN, attrgetter("amount"), SIGNED_YUAN, 16, key="amount"),
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


CORRECTIONS_SHEET = Sheet(title=QT_TRANSLATE_NOOP("Reports", "Corrections"), tables=(LINES, CASES), notes=_notes)
