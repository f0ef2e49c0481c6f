"""The summary of the report: all rates side by side, the balance, counts and amounts against earlier periods."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.reports.changes import (
    AMOUNTS,
    COUNTS,
    FIRST,
    OTHER,
    PERIOD_BEFORE,
    THIS_PERIOD,
    YEAR_BEFORE,
)
from mediator_desk.reports.checks import CHECKS
from mediator_desk.reports.definitions import (
    COUNT,
    DAYS,
    RATE,
    CellValue,
    Formula,
    ReportColumn,
    Sheet,
    Table,
    Words,
    rounded,
)
from mediator_desk.reports.values import (
    RATE_OF_ONE,
    as_part,
    or_dash,
    said_definition,
    total_of,
)
from mediator_desk.services.figures.days import Days
from mediator_desk.services.figures.definitions import Rate
from mediator_desk.services.figures.figures import Balance
from mediator_desk.services.figures.report_facts import ReportFacts

NUMERATOR = QT_TRANSLATE_NOOP("Reports", "Numerator")
DENOMINATOR = QT_TRANSLATE_NOOP("Reports", "Denominator")
THE_RATE = QT_TRANSLATE_NOOP("Reports", "Rate")


# --- rates -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Rates:
    now: Rate
    before: Rate
    year_before: Rate
    is_chosen: bool


def _rates(facts: ReportFacts) -> Iterable[_Rates]:
    chosen = facts.rate.definition.code
    for rate in facts.figures.rates:
        one, ground = rate.definition, facts.ground
        yield _Rates(rate, ground.before.rate(one), ground.year_before.rate(one), is_chosen=one.code == chosen)


def _of_chosen(key: str) -> Callable[[_Rates], Formula | None]:
    return lambda line: total_of("by_insurer", key) if line.is_chosen else None


def _rate_columns(name: str, group: str) -> tuple[ReportColumn, ...]:
    above, below, percent = (attrgetter(f"{name}.{part}") for part in ("numerator", "denominator", "percent"))
    is_now = name == "now"
    return (
        ReportColumn(
            NUMERATOR,
            above,
            COUNT,
            OTHER,
            key=f"above_{name}",
            group=group,
            formula=_of_chosen("above") if is_now else None,
        ),
        ReportColumn(
            DENOMINATOR,
            below,
            COUNT,
            OTHER,
            key=f"below_{name}",
            group=group,
            formula=_of_chosen("below") if is_now else None,
        ),
        ReportColumn(
            *(THE_RATE, lambda line: as_part(percent(line)), RATE, OTHER),
            key=f"rate_{name}",
            group=group,
            formula=rounded(f"{{above_{name}}}", f"{{below_{name}}}", RATE_OF_ONE),
        ),
    )


RATES = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Success rates"),
    key="rates",
    rows=_rates,
    columns=(
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Definition"),
            lambda line: said_definition(line.now.definition),
            width=FIRST,
            is_wrapped=True,
            key="definition",
        ),
        *_rate_columns("now", THIS_PERIOD),
        *_rate_columns("before", PERIOD_BEFORE),
        *_rate_columns("year_before", YEAR_BEFORE),
    ),
)


# --- balance ---------------------------------------------------------------------------------------------------

EVEN = QT_TRANSLATE_NOOP("Reports", "Even")
NOT_EVEN = QT_TRANSLATE_NOOP("Reports", "NOT EVEN: look for cases concluded before they were accepted")
_EVEN_FORMULA = Formula(
    "IF({opening}+{corrected}+{new}={concluded}+{closing},{words.even},{words.not_even})",
    {"even": EVEN, "not_even": NOT_EVEN},
)


@dataclass(frozen=True)
class _Balanced:
    balance: Balance
    check: Words | None
    """Empty where the filters take one case apart, so that nothing has to come out even."""


def _balance(facts: ReportFacts) -> Iterable[_Balanced]:
    balance = facts.figures.balance
    return [_Balanced(balance, Words(EVEN if balance.is_even else NOT_EVEN) if facts.figures.has_balance else None)]


def _balance_name(_balance: _Balanced) -> Words:
    return Words(QT_TRANSLATE_NOOP("Reports", "Accepted mediations"))


BALANCE = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Balance: opening + new = concluded + closing"),
    key="balance",
    rows=_balance,
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Cases"), _balance_name, width=FIRST, key="cases"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Opening"), attrgetter("balance.opening"), COUNT, OTHER, key="opening"
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Corrected"), attrgetter("balance.corrected"), COUNT, OTHER, key="corrected"
        ),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "New"), attrgetter("balance.new"), COUNT, OTHER, key="new"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Concluded"), attrgetter("balance.concluded"), COUNT, OTHER, key="concluded"
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Closing"), attrgetter("balance.closing"), COUNT, OTHER, key="closing"
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Check"),
            attrgetter("check"),
            width=OTHER,
            span=4,
            key="check",
            formula=_EVEN_FORMULA,
        ),
    ),
)


# --- durations, and what was received --------------------------------------------------------------------------


@dataclass(frozen=True)
class _Other:
    days: Days
    mediations: int
    complaints: int
    consultations: int


def _others(facts: ReportFacts) -> Iterable[_Other]:
    intake = facts.figures.intake
    return [_Other(facts.figures.days, intake.mediations, intake.complaints, intake.consultations)]


def _others_name(_other: _Other) -> Words:
    return Words(QT_TRANSLATE_NOOP("Reports", "In the period"))


def _or_dash(days: int | None) -> CellValue:
    return or_dash(None if days is None else Decimal(days))


OTHERS = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Days to conclude, and what was received"),
    key="others",
    rows=_others,
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Period"), _others_name, width=FIRST, key="period"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Days, mean"), lambda o: or_dash(o.days.mean), DAYS, OTHER, key="mean_days"
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Days, median"),
            lambda o: or_dash(o.days.median),
            DAYS,
            OTHER,
            key="median_days",
        ),
        ReportColumn(
            *(
                QT_TRANSLATE_NOOP("Reports", "Nine of ten within, days"),
                lambda o: _or_dash(o.days.ninetieth),
                COUNT,
                OTHER,
            ),
            key="ninetieth",
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Mediations received"),
            attrgetter("mediations"),
            COUNT,
            OTHER,
            key="mediations",
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Complaints received"),
            attrgetter("complaints"),
            COUNT,
            OTHER,
            key="complaints",
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Consultations"),
            attrgetter("consultations"),
            COUNT,
            OTHER,
            key="consultations",
        ),
    ),
)


# --- the sheet -------------------------------------------------------------------------------------------------


def _notes(_facts: ReportFacts) -> Iterable[Words]:
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


SUMMARY = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "Overview"),
    tables=(RATES, BALANCE, COUNTS, AMOUNTS, OTHERS, CHECKS),
    notes=_notes,
)
