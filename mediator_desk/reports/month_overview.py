"""The first sheet of the month's report: rates with their definitions, the balance, counts, amounts, durations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.reports.definitions import (
    COUNT,
    DASH,
    DAYS,
    RATE,
    SIGNED_COUNT,
    SIGNED_PERCENT,
    SIGNED_YUAN,
    YUAN,
    CellValue,
    Chart,
    ReportColumn,
    Sheet,
    Table,
    Words,
)
from mediator_desk.services.figures.breakdowns import Counts
from mediator_desk.services.figures.days import Days
from mediator_desk.services.figures.definitions import DENOMINATORS, NUMERATORS, Basis, Rate
from mediator_desk.services.figures.figures import Balance
from mediator_desk.services.figures.rates import Change, in_wan
from mediator_desk.services.figures.register import MonthFacts

FIRST, OTHER = 26, 15


def as_part(percent: Decimal | None) -> CellValue:
    """Return a rounded percentage as the fraction that a cell with a percent format shows, or a dash."""
    return DASH if percent is None else percent.scaleb(-2)


def or_dash(number: Decimal | None) -> CellValue:
    """Return a number, or a dash where there is none."""
    return DASH if number is None else number


# --- rates -----------------------------------------------------------------------------------------------------

_BASES = {
    Basis.CONCLUSION: QT_TRANSLATE_NOOP("Reports", "By month of conclusion"),
    Basis.ACCEPTANCE: QT_TRANSLATE_NOOP("Reports", "By month of acceptance"),
}


def _rate_title(rate: Rate) -> Words:
    return Words(rate.definition.title)


def _rate_basis(rate: Rate) -> Words:
    return Words(_BASES[rate.definition.basis])


def _rate_explanation(rate: Rate) -> Words:
    return Words(DENOMINATORS[rate.definition.basis, rate.definition.pool])


def _rate_numerator(rate: Rate) -> Words:
    return Words(NUMERATORS[rate.definition.basis, rate.definition.pool])


def _rates(facts: MonthFacts) -> Iterable[Rate]:
    return facts.figures.rates


RATES = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Success rates"),
    rows=_rates,
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Definition"), _rate_title, width=FIRST),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Cases of the period"), _rate_basis, width=OTHER, is_wrapped=True),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Numerator"), attrgetter("numerator"), COUNT, width=OTHER),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Denominator"), attrgetter("denominator"), COUNT, width=OTHER),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Rate"), lambda rate: as_part(rate.percent), RATE, width=OTHER),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "What is counted"), _rate_numerator, width=OTHER, span=2),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Divided by"), _rate_explanation, width=OTHER, span=2),
    ),
)


# --- balance ---------------------------------------------------------------------------------------------------

_EVEN = QT_TRANSLATE_NOOP("Reports", "Even: {opening} + {new} = {concluded} + {closing}")
_NOT_EVEN = QT_TRANSLATE_NOOP(
    "Reports",
    "NOT EVEN: {opening} + {new} is not {concluded} + {closing}. Look for cases concluded before they were accepted.",
)


def _check(balance: Balance) -> Words:
    return Words(_EVEN if balance.is_even else _NOT_EVEN, vars(balance))


def _balance(facts: MonthFacts) -> Iterable[Balance]:
    return [facts.figures.balance]


def _balance_name(_balance: Balance) -> Words:
    return Words(QT_TRANSLATE_NOOP("Reports", "Accepted mediations"))


BALANCE = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Balance: opening + new = concluded + closing"),
    rows=_balance,
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Cases"), _balance_name, width=FIRST),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Opening"), attrgetter("opening"), COUNT, width=OTHER),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "New"), attrgetter("new"), COUNT, width=OTHER),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Concluded"), attrgetter("concluded"), COUNT, width=OTHER),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Closing"), attrgetter("closing"), COUNT, width=OTHER),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Check"), _check, width=OTHER, span=4),
    ),
)


# --- counts and amounts against earlier periods ----------------------------------------------------------------


@dataclass(frozen=True)
class _Against:
    title: str
    now: Decimal | int
    before: Change
    year_before: Change


_COUNTS = {
    "accepted": QT_TRANSLATE_NOOP("Reports", "Accepted"),
    "concluded": QT_TRANSLATE_NOOP("Reports", "Concluded"),
    "agreed": QT_TRANSLATE_NOOP("Reports", "Agreed"),
}
_AMOUNTS = {
    "claimed_amount": QT_TRANSLATE_NOOP("Reports", "Claimed in cases accepted"),
    "agreed_amount": QT_TRANSLATE_NOOP("Reports", "Agreed in cases concluded"),
    "paid_amount": QT_TRANSLATE_NOOP("Reports", "Paid in the period"),
}


def _against(facts: MonthFacts, titles: dict[str, str]) -> list[_Against]:
    figures = facts.figures
    totals = figures.totals
    return [
        _Against(
            title,
            getattr(totals, name),
            totals.against(figures.before or Counts(), name),
            totals.against(figures.year_before or Counts(), name),
        )
        for name, title in titles.items()
    ]


def _counts(facts: MonthFacts) -> Iterable[_Against]:
    return _against(facts, _COUNTS)


def _amounts(facts: MonthFacts) -> Iterable[_Against]:
    return _against(facts, _AMOUNTS)


def _earlier(number: str, signed: str) -> tuple[ReportColumn, ...]:
    last_month = QT_TRANSLATE_NOOP("Reports", "Period before")
    last_year = QT_TRANSLATE_NOOP("Reports", "A year before")
    difference = QT_TRANSLATE_NOOP("Reports", "Change")
    percent = QT_TRANSLATE_NOOP("Reports", "Change in %")
    return (
        ReportColumn(last_month, lambda line: line.before.before, number, width=OTHER),
        ReportColumn(difference, lambda line: line.before.difference, signed, width=OTHER),
        ReportColumn(percent, lambda line: as_part(line.before.percent), SIGNED_PERCENT, width=OTHER),
        ReportColumn(last_year, lambda line: line.year_before.before, number, width=OTHER),
        ReportColumn(difference, lambda line: line.year_before.difference, signed, width=OTHER),
        ReportColumn(percent, lambda line: as_part(line.year_before.percent), SIGNED_PERCENT, width=OTHER),
    )


COUNTS = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Number of cases"),
    rows=_counts,
    begins_page=True,
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Cases"), lambda line: Words(line.title), width=FIRST),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "This period"), attrgetter("now"), COUNT, width=OTHER),
        *_earlier(COUNT, SIGNED_COUNT),
    ),
    chart=Chart(QT_TRANSLATE_NOOP("Reports", "Cases against earlier periods"), columns=(5, 2, 1)),
)

AMOUNTS = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Amounts"),
    rows=_amounts,
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Amount"), lambda line: Words(line.title), width=FIRST),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "This period, yuan"), attrgetter("now"), YUAN, width=OTHER),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "10,000 yuan"), lambda line: in_wan(line.now), YUAN, width=OTHER),
        *_earlier(YUAN, SIGNED_YUAN),
    ),
)


# --- durations, and what was received --------------------------------------------------------------------------


@dataclass(frozen=True)
class _Other:
    days: Days
    mediations: int
    complaints: int
    consultations: int


def _others(facts: MonthFacts) -> Iterable[_Other]:
    intake = facts.figures.intake
    return [_Other(facts.figures.days, intake.mediations, intake.complaints, intake.consultations)]


def _others_name(_other: _Other) -> Words:
    return Words(QT_TRANSLATE_NOOP("Reports", "In the period"))


OTHERS = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Days to conclude, and what was received"),
    rows=_others,
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Period"), _others_name, width=FIRST),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Days, mean"), lambda o: or_dash(o.days.mean), DAYS, width=OTHER),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Days, median"), lambda o: or_dash(o.days.median), DAYS, width=OTHER),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Mediations received"), attrgetter("mediations"), COUNT, width=OTHER),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Complaints received"), attrgetter("complaints"), COUNT, width=OTHER),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Consultations"), attrgetter("consultations"), COUNT, width=OTHER),
    ),
)


def _notes(_facts: MonthFacts) -> Iterable[Words]:
    for sentence in (
        QT_TRANSLATE_NOOP(
            "Reports",
            "An agreed case counts in the month in which its agreement took effect; days run from acceptance to"
            " conclusion, in calendar days.",
        ),
        QT_TRANSLATE_NOOP(
            "Reports",
            "Rounded half-up, never truncated. “—”: nothing to divide by. Complaints and consultations are counted"
            " apart and are in no rate.",
        ),
    ):
        yield Words(sentence)


OVERVIEW = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "Overview"),
    tables=(RATES, BALANCE, COUNTS, AMOUNTS, OTHERS),
    notes=_notes,
)
