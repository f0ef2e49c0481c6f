"""Case subsidies as workbooks: the sheet of a period, the list that is applied for, the list that is published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from operator import attrgetter
from pathlib import Path

from mediator_desk.conventions.amounts import in_capitals
from mediator_desk.conventions.china_time import in_china
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.reports.definitions import (
    COUNT,
    DAY,
    SUM,
    YUAN,
    CellValue,
    Report,
    ReportColumn,
    Sheet,
    Table,
    Words,
)
from mediator_desk.reports.safe_text import shown_width
from mediator_desk.reports.wording import PRACTICE
from mediator_desk.reports.workbook import Wording, write_workbook
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.subsidies.subsidies import (
    CaseSubsidy,
    MediatorSubsidies,
    RuleThatCounted,
    SubsidySheet,
    by_mediator,
    sum_of,
)
from mediator_desk.services.subsidies.subsidy_lists import KeptList


@dataclass(frozen=True)
class SubsidyReportFacts:
    """A sheet with what its workbook says about itself."""

    committee: str
    is_practice: bool
    sheet: SubsidySheet
    written_by: str
    written_at: datetime


@dataclass(frozen=True)
class Publication:
    """A list as it hangs on the wall: names of persons masked, and under which words."""

    kept: KeptList
    text: str
    """What the committee says above it, typed or as `publication_text` proposes."""


def write_subsidies(facts: SubsidyReportFacts, target: Path, *, wording: Wording) -> None:
    """Write the cases of a period to `target`, whole or not at all: sums by mediator, each case with rule or reason."""
    write_workbook(SUBSIDIES, facts, target, wording=wording, written_at=facts.written_at)


def write_application(kept: KeptList, target: Path, *, wording: Wording) -> None:
    """Write the list that is applied for (申报表) to `target`, whole or not at all."""
    write_workbook(APPLICATION, kept, target, wording=wording, written_at=kept.made_at)


def write_publication(publication: Publication, target: Path, *, wording: Wording) -> None:
    """Write the list that is published (公示表) to `target`, whole or not at all."""
    write_workbook(PUBLICATION, publication, target, wording=wording, written_at=publication.kept.made_at)


_TITLE = QT_TRANSLATE_NOOP("Reports", "Case subsidies, concluded {period}")
_APPLICATION = QT_TRANSLATE_NOOP("Reports", "Application for case subsidies, concluded {period}")
_PUBLICATION = QT_TRANSLATE_NOOP("Reports", "Publication of case subsidies, concluded {period}")
_WRITTEN = QT_TRANSLATE_NOOP("Reports", "Written {at} (China time) by {name}")
_COMES_TO = QT_TRANSLATE_NOOP("Reports", "{cases} cases, {amount} yuan ({capitals})")
_RULE = QT_TRANSLATE_NOOP("Reports", "{difficulty}, from {score} points")
_EVERY = QT_TRANSLATE_NOOP("Reports", "Every difficulty")
_LOOKED_THROUGH = QT_TRANSLATE_NOOP("Reports", "looked through, not bound")
_BOUND = QT_TRANSLATE_NOOP("Reports", "as bound")
_EXPLAINED = QT_TRANSLATE_NOOP(
    "Reports",
    "A case belongs to the month of its conclusion and to its presiding mediator. The amount is that of the rule for"
    " its result and difficulty with the highest score that its file reached.",
)
_SIGNED = QT_TRANSLATE_NOOP(
    "Reports", "Filled in by: ________    Checked by: ________    Approved by: ________    Day: ______-____-____"
)


WIDEST_LINE = 116
"""Characters of the sheet's font that the columns of a publication hold beside each other."""

ALL = Words(QT_TRANSLATE_NOOP("Reports", "All"))


def words_of_period(period: Period) -> str:
    """Return a period as titles write it: 2026-10, or 2026-08 to 2026-10 with a dash between."""
    first, last = f"{period.first:%Y-%m}", f"{period.last:%Y-%m}"
    return first if first == last else f"{first} – {last}"


def rule_words(rule: RuleThatCounted | None) -> Words | None:
    """Return which rule counted: 普通, from 80 points."""
    if rule is None:
        return None
    return Words(_RULE, {"difficulty": rule.difficulty or Words(_EVERY), "score": rule.score_from})


def _head_of(kept: KeptList) -> Iterable[Words | str]:
    yield from _head(kept.committee, kept.made_by, kept.made_at, is_practice=kept.is_practice)
    capitals = in_capitals(kept.amount)
    yield Words(_COMES_TO, {"cases": len(kept.cases), "amount": f"{kept.amount:,.2f}", "capitals": capitals})


def _head(committee: str, by: str, at: datetime, *, is_practice: bool) -> Iterable[Words | str]:
    yield committee
    yield Words(_WRITTEN, {"at": f"{in_china(at):%Y-%m-%d %H:%M}", "name": by})
    if is_practice:
        yield Words(PRACTICE)


def _head_of_sheet(facts: SubsidyReportFacts) -> Iterable[Words | str]:
    return _head(facts.committee, facts.written_by, facts.written_at, is_practice=facts.is_practice)


def _score_from(case: CaseSubsidy) -> CellValue:
    if case.score is None:
        return None
    return Words(_LOOKED_THROUGH if case.is_looked_through else _BOUND)


_NUMBER = ReportColumn(QT_TRANSLATE_NOOP("Reports", "Case number"), attrgetter("number"), width=26)
_MEDIATOR = ReportColumn(QT_TRANSLATE_NOOP("Reports", "Mediator"), attrgetter("mediator"), width=12)
_WHOLE_NAMES = (
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Applicant"), attrgetter("applicant"), width=16, is_wrapped=True),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Respondent"), attrgetter("respondent"), width=30, is_wrapped=True),
)
_MASKED_NAMES = (
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Applicant"), attrgetter("applicant_masked"), width=12, is_wrapped=True),
    ReportColumn(
        QT_TRANSLATE_NOOP("Reports", "Respondent"), attrgetter("respondent_masked"), width=30, is_wrapped=True
    ),
)
_CONCLUDED = ReportColumn(QT_TRANSLATE_NOOP("Reports", "Concluded"), attrgetter("concluded_on"), DAY, width=13)
_KIND = ReportColumn(
    QT_TRANSLATE_NOOP("Reports", "Result"), lambda case: case.kind or case.outcome, width=20, is_wrapped=True
)
_DIFFICULTY = ReportColumn(QT_TRANSLATE_NOOP("Reports", "Difficulty"), attrgetter("difficulty"), width=10)
_SCORE = ReportColumn(QT_TRANSLATE_NOOP("Reports", "Score of the file"), attrgetter("score"), COUNT, width=10)
_SCORED = ReportColumn(QT_TRANSLATE_NOOP("Reports", "Scored"), _score_from, width=14, is_wrapped=True)
_RULE_COLUMN = ReportColumn(
    QT_TRANSLATE_NOOP("Reports", "Rule"), lambda case: rule_words(case.rule), width=22, is_wrapped=True
)
_AMOUNT = ReportColumn(
    QT_TRANSLATE_NOOP("Reports", "Subsidy, yuan"), attrgetter("amount"), YUAN, width=14, key="amount", total=SUM
)
_WHY = ReportColumn(QT_TRANSLATE_NOOP("Reports", "Why nothing"), attrgetter("nothing"), width=22, is_wrapped=True)


@dataclass(frozen=True)
class _Total:
    """The row of totals: what is no sum stays empty."""

    amount: Decimal
    cases: tuple[CaseSubsidy, ...]
    name: Words = ALL
    number: Words = ALL
    mediator: None = None
    applicant: None = None
    respondent: None = None
    applicant_masked: None = None
    respondent_masked: None = None
    concluded_on: None = None
    outcome: None = None
    kind: None = None
    difficulty: None = None
    score: None = None
    rule: None = None


def _total(cases: tuple[CaseSubsidy, ...]) -> _Total:
    return _Total(sum_of(cases), cases)


_MEDIATORS = Table(
    "",
    (
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Mediator"), attrgetter("name"), width=16),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Cases"), lambda one: len(one.cases), COUNT, width=12, key="cases", total=SUM
        ),
        _AMOUNT,
    ),
    lambda facts: by_mediator(facts.sheet.cases),
    lambda facts: _total(facts.sheet.paid),
    key="by_mediator",
    empty=QT_TRANSLATE_NOOP("Reports", "No case of this period brings a subsidy."),
)
_NONE = QT_TRANSLATE_NOOP("Reports", "None")


def _ordered(cases: Iterable[CaseSubsidy]) -> list[CaseSubsidy]:
    """Return cases mediator by mediator, as their sums stand."""
    groups: tuple[MediatorSubsidies, ...] = by_mediator(tuple(cases))
    return [case for one in groups for case in one.cases]


def _explained(_facts: object) -> Iterable[Words]:
    yield Words(_EXPLAINED)


_PAID = (*(_NUMBER, _MEDIATOR, *_MASKED_NAMES, _CONCLUDED, _KIND, _DIFFICULTY, _SCORE, _SCORED, _RULE_COLUMN, _AMOUNT),)
_UNPAID = (_NUMBER, _MEDIATOR, *_MASKED_NAMES, _CONCLUDED, _KIND, _DIFFICULTY, _SCORE, _WHY)


def _paid(facts: SubsidyReportFacts) -> list[CaseSubsidy]:
    return _ordered(facts.sheet.paid)


def _total_paid(facts: SubsidyReportFacts) -> _Total:
    return _total(facts.sheet.paid)


SUBSIDIES = Report(
    title=lambda facts: Words(_TITLE, {"period": words_of_period(facts.sheet.period)}),
    head=_head_of_sheet,
    sheets=(
        Sheet(QT_TRANSLATE_NOOP("Reports", "By mediator"), (_MEDIATORS,), _explained, is_upright=True),
        Sheet(
            QT_TRANSLATE_NOOP("Reports", "Cases with a subsidy"),
            (Table("", _PAID, _paid, _total_paid, key="paid", empty=_NONE),),
        ),
        Sheet(
            QT_TRANSLATE_NOOP("Reports", "Cases without"),
            (Table("", _UNPAID, lambda facts: facts.sheet.unpaid, key="unpaid", empty=_NONE),),
        ),
    ),
)


def _broken(text: str) -> Iterable[str]:
    """Give a typed text in lines that the sheet's width holds."""
    for paragraph in filter(str.strip, text.splitlines()):
        line = ""
        for character in paragraph.strip():
            if shown_width(line + character) > WIDEST_LINE and character not in "，。；：、）":
                yield line
                line = ""
            line += character
        yield line


def _list_table(columns: tuple[ReportColumn, ...], key: str, kept: str = "") -> Table:
    def cases(facts: object) -> tuple[CaseSubsidy, ...]:
        found: KeptList = getattr(facts, kept) if kept else facts  # type: ignore[assignment]
        return found.cases

    return Table("", columns, lambda facts: _ordered(cases(facts)), lambda facts: _total(cases(facts)), key=key)


APPLICATION = Report(
    title=lambda kept: Words(_APPLICATION, {"period": words_of_period(kept.period)}),
    head=_head_of,
    sheets=(
        Sheet(
            QT_TRANSLATE_NOOP("Reports", "Application"),
            (
                _list_table(
                    (_NUMBER, _MEDIATOR, *_WHOLE_NAMES, _CONCLUDED, _KIND, _DIFFICULTY, _SCORE, _RULE_COLUMN, _AMOUNT),
                    "application",
                ),
            ),
            lambda _kept: (Words(_SIGNED),),
        ),
    ),
)

PUBLICATION = Report(
    title=lambda publication: Words(_PUBLICATION, {"period": words_of_period(publication.kept.period)}),
    head=lambda publication: (publication.kept.committee, *_broken(publication.text)),
    sheets=(
        Sheet(
            QT_TRANSLATE_NOOP("Reports", "Publication"),
            (_list_table((_NUMBER, _MEDIATOR, *_MASKED_NAMES, _KIND, _DIFFICULTY, _AMOUNT), "publication", "kept"),),
        ),
    ),
)
