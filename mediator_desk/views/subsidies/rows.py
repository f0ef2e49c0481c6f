"""Rows and columns of the tables of case subsidies: mediators with their sums, cases with amount or reason, lists."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.conventions.amounts import figures
from mediator_desk.services.subsidies.subsidies import by_mediator, sum_of
from mediator_desk.views.date_words import near_moment
from mediator_desk.views.table import Column, Mark
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from mediator_desk.services.subsidies.subsidies import CaseSubsidy
    from mediator_desk.services.subsidies.subsidy_lists import SubsidyListRow

EVERYBODY = 2**31 - 1
"""Stands for all mediators together: no mediator has this id."""


@dataclass(frozen=True)
class MediatorLine:
    """What a mediator gets, in words."""

    id: int
    name: str
    cases: str
    amount: str


@dataclass(frozen=True)
class CaseLine:
    """One case of the sheet; `is_left_out` where a person leaves it to another time."""

    id: int
    case: CaseSubsidy
    is_left_out: bool = False


@dataclass(frozen=True)
class ListLine:
    """A list that was made, in words."""

    id: int
    row: SubsidyListRow
    made: str


def mediator_lines(cases: Sequence[CaseSubsidy]) -> list[MediatorLine]:
    """Return everybody together, then each mediator that gets something."""
    there = by_mediator(cases)
    paid = [case for one in there for case in one.cases]
    everybody = QCoreApplication.translate("Subsidies", "All mediators")
    lines = [MediatorLine(EVERYBODY, everybody, f"{len(paid):,}", figures(sum_of(paid)))]
    return lines + [
        MediatorLine(one.mediator_id, one.name, f"{len(one.cases):,}", figures(one.amount)) for one in there
    ]


def case_lines(cases: Sequence[CaseSubsidy], left_out: Collection[int]) -> list[CaseLine]:
    """Return the cases, mediator by mediator."""
    ordered = sorted(cases, key=lambda case: (case.mediator, case.concluded_on, case.case_id))
    return [CaseLine(case.case_id, case, case.case_id in left_out) for case in ordered]


def list_line(row: SubsidyListRow, today: date) -> ListLine:
    """Return a list in words."""
    return ListLine(row.id, row, f"{row.made_by} · {near_moment(row.made_at, today)}")


fixed = partial(Column, sortable=False)
"""A column of a table whose order says something."""


def mediator_columns() -> list[Column]:
    """Return the columns of the mediators."""
    return [
        fixed("name", QCoreApplication.translate("Subsidies", "Mediator"), lambda row: row.name, width=110, leads=True),
        fixed("cases", QCoreApplication.translate("Subsidies", "Cases"), lambda row: row.cases, "number", 56),
        fixed("amount", QCoreApplication.translate("Subsidies", "Yuan"), lambda row: row.amount, "number", 96),
    ]


def paid_columns() -> list[Column]:
    """Return the columns of cases that bring something."""
    return [
        *_about_the_case(),
        fixed(
            "amount",
            QCoreApplication.translate("Subsidies", "Yuan"),
            lambda line: figures(line.case.amount),
            "number",
            80,
        ),
        fixed("rule", QCoreApplication.translate("Subsidies", "Rule"), _rule, width=84, tip=rule_words, quiet=True),
        fixed("state", QCoreApplication.translate("Subsidies", "This time"), _state, "pill", 96, mark=_state_mark),
        *_beside(),
    ]


def unpaid_columns() -> list[Column]:
    """Return the columns of cases that bring nothing."""
    return [
        *_about_the_case(),
        fixed(
            "why",
            QCoreApplication.translate("Subsidies", "Why nothing"),
            lambda line: word(line.case.nothing),
            "pill",
            190,
            mark=lambda _line: Mark("info", "plain"),
        ),
        *_beside(),
    ]


def list_columns() -> list[Column]:
    """Return the columns of lists that were made."""
    return [
        fixed(
            "month",
            QCoreApplication.translate("Subsidies", "Up to"),
            lambda line: f"{line.row.month:%Y-%m}",
            width=90,
            leads=True,
        ),
        fixed(
            "cases", QCoreApplication.translate("Subsidies", "Cases"), lambda line: f"{line.row.cases:,}", "number", 70
        ),
        fixed(
            "amount",
            QCoreApplication.translate("Subsidies", "Yuan"),
            lambda line: figures(line.row.amount),
            "number",
            110,
        ),
        fixed("made", QCoreApplication.translate("Subsidies", "Made"), lambda line: line.made, width=210),
        fixed(
            "state",
            QCoreApplication.translate("Subsidies", "State"),
            _list_state,
            "pill",
            110,
            mark=_list_mark,
            tip=_withdrawn,
        ),
        fixed(
            "why",
            QCoreApplication.translate("Subsidies", "Why withdrawn"),
            _withdrawn,
            width=220,
            tip=_withdrawn,
            quiet=True,
        ),
    ]


def rule_words(line: CaseLine) -> str:
    """Return which rule counted: 普通，80 分起."""
    rule = line.case.rule
    if rule is None:
        return "—"
    every = QCoreApplication.translate("Subsidies", "every difficulty")
    text = QCoreApplication.translate("Subsidies", "{difficulty}, from {score} points")
    return text.format(difficulty=word(rule.difficulty) if rule.difficulty else every, score=rule.score_from)


def parties_words(case: CaseSubsidy) -> str:
    """Return between whom a case was."""
    if not case.respondent:
        return case.applicant
    text = QCoreApplication.translate("Subsidies", "{applicant} and {respondent}")
    return text.format(applicant=case.applicant, respondent=case.respondent)


def _about_the_case() -> list[Column]:
    return [
        fixed(
            "number",
            QCoreApplication.translate("Subsidies", "Case"),
            lambda line: line.case.number,
            width=172,
            leads=True,
        ),
        fixed(
            "parties",
            QCoreApplication.translate("Subsidies", "Parties"),
            lambda line: parties_words(line.case),
            width=136,
            tip=lambda line: parties_words(line.case),
        ),
        fixed("kind", QCoreApplication.translate("Subsidies", "Result"), _result, width=120, tip=_result),
        fixed(
            "track",
            QCoreApplication.translate("Subsidies", "Difficulty"),
            lambda line: word(line.case.difficulty),
            width=76,
        ),
        fixed("score", QCoreApplication.translate("Subsidies", "Score"), _score, "number", 58, tip=_score_tip),
    ]


def _beside() -> list[Column]:
    return [
        fixed(
            "mediator", QCoreApplication.translate("Subsidies", "Mediator"), lambda line: line.case.mediator, width=84
        ),
        fixed(
            "on",
            QCoreApplication.translate("Subsidies", "Concluded"),
            lambda line: line.case.concluded_on.isoformat(),
            width=100,
            quiet=True,
        ),
    ]


def _result(line: CaseLine) -> str:
    return word(line.case.kind or line.case.outcome)


def _score(line: CaseLine) -> str:
    case = line.case
    if case.score is None:
        return "—"
    return f"{case.score}*" if case.is_looked_through else str(case.score)


def _score_tip(line: CaseLine) -> str:
    if line.case.is_looked_through:
        return QCoreApplication.translate("Subsidies", "Looked through; the file is not bound")
    return QCoreApplication.translate("Subsidies", "As the file was bound") if line.case.score is not None else ""


def _rule(line: CaseLine) -> str:
    """Return from which score the rule is that counted: its difficulty stands beside it, or in the tip."""
    rule = line.case.rule
    text = QCoreApplication.translate("Subsidies", "from {score}")
    return text.format(score=rule.score_from) if rule else "—"


def _state(line: CaseLine) -> str:
    if line.is_left_out:
        return QCoreApplication.translate("Subsidies", "left out")
    return QCoreApplication.translate("Subsidies", "to apply for")


def _state_mark(line: CaseLine) -> Mark:
    return Mark("minus" if line.is_left_out else "check", "plain" if line.is_left_out else "good")


def _list_state(line: ListLine) -> str:
    if line.row.withdrawn_at is not None:
        return QCoreApplication.translate("Subsidies", "withdrawn")
    return QCoreApplication.translate("Subsidies", "applied for")


def _list_mark(line: ListLine) -> Mark:
    return Mark("x", "plain") if line.row.withdrawn_at is not None else Mark("check", "good")


def _withdrawn(line: ListLine) -> str:
    row = line.row
    return f"{row.withdrawn_by}：{row.withdrawn_words}" if row.withdrawn_at is not None else ""
