"""The summary of the report: all rates side by side, the balance, counts and amounts against earlier periods."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from operator import attrgetter
from typing import Any

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.reports.definitions import (
    COUNT,
    DAYS,
    RATE,
    SIGNED_COUNT,
    SIGNED_PERCENT,
    SIGNED_YUAN,
    YUAN,
    CellValue,
    Chart,
    Formula,
    ReportColumn,
    Sheet,
    Table,
    Words,
    in_wan_of,
    rounded,
)
from mediator_desk.reports.values import (
    RATE_OF_ONE,
    SHARE_OF_ONE,
    as_part,
    or_dash,
    said_definition,
    total_of,
)
from mediator_desk.services.figures.breakdowns import Counts
from mediator_desk.services.figures.days import Days
from mediator_desk.services.figures.definitions import Rate
from mediator_desk.services.figures.figures import Balance
from mediator_desk.services.figures.rates import Change, in_wan
from mediator_desk.services.figures.report_facts import ReportFacts

FIRST, OTHER = 30, 14.5

PERIOD_BEFORE = QT_TRANSLATE_NOOP("Reports", "Period before")
YEAR_BEFORE = QT_TRANSLATE_NOOP("Reports", "A year before")
THIS_PERIOD = QT_TRANSLATE_NOOP("Reports", "This period")
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


def _check(balance: Balance) -> Words:
    return Words(EVEN if balance.is_even else NOT_EVEN)


def _balance(facts: ReportFacts) -> Iterable[Balance]:
    return [facts.figures.balance]


def _balance_name(_balance: Balance) -> Words:
    return Words(QT_TRANSLATE_NOOP("Reports", "Accepted mediations"))


BALANCE = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Balance: opening + new = concluded + closing"),
    key="balance",
    rows=_balance,
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Cases"), _balance_name, width=FIRST, key="cases"),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Opening"), attrgetter("opening"), COUNT, OTHER, key="opening"),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Corrected"), attrgetter("corrected"), COUNT, OTHER, key="corrected"),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "New"), attrgetter("new"), COUNT, OTHER, key="new"),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Concluded"), attrgetter("concluded"), COUNT, OTHER, key="concluded"),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Closing"), attrgetter("closing"), COUNT, OTHER, key="closing"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Check"), _check, width=OTHER, span=4, key="check", formula=_EVEN_FORMULA
        ),
    ),
)


# --- counts and amounts against earlier periods ----------------------------------------------------------------


@dataclass(frozen=True)
class _Against:
    name: str
    title: str
    now: Decimal | int
    before: Change
    year_before: Change


_COUNTS = {
    "accepted": QT_TRANSLATE_NOOP("Reports", "Accepted"),
    "concluded": QT_TRANSLATE_NOOP("Reports", "Concluded"),
    "agreed": QT_TRANSLATE_NOOP("Reports", "Agreed"),
    "not_agreed": QT_TRANSLATE_NOOP("Reports", "Not agreed"),
    "left_out": QT_TRANSLATE_NOOP("Reports", "Withdrawn or referred"),
}
_AMOUNTS = {
    "claimed_amount": QT_TRANSLATE_NOOP("Reports", "Claimed in cases accepted"),
    "agreed_amount": QT_TRANSLATE_NOOP("Reports", "Agreed in cases concluded"),
    "paid_amount": QT_TRANSLATE_NOOP("Reports", "Paid in the period"),
}


def _against(facts: ReportFacts, titles: dict[str, str]) -> list[_Against]:
    totals, ground = facts.figures.totals, facts.ground
    return [
        _Against(
            name, title, getattr(totals, name), *_changes(totals, ground.before.counts, ground.year_before.counts, name)
        )
        for name, title in titles.items()
    ]


def _changes(now: Counts, before: Counts, year_before: Counts, name: str) -> tuple[Change, Change]:
    return now.against(before, name), now.against(year_before, name)


def _counts(facts: ReportFacts) -> Iterable[_Against]:
    return _against(facts, _COUNTS)


def _amounts(facts: ReportFacts) -> Iterable[_Against]:
    return _against(facts, _AMOUNTS)


def _of_breakdown(line: _Against) -> Formula:
    return total_of("by_insurer", line.name)


def _earlier(name: str, group: str, number: str, signed: str) -> tuple[ReportColumn, ...]:
    change: Callable[[Any], Change] = attrgetter(name)
    return (
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Then"), lambda line: change(line).before, number, OTHER, key=name, group=group
        ),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "Change"), lambda line: change(line).difference, signed, OTHER),
            key=f"change_{name}",
            group=group,
            formula=Formula(f"{{now}}-{{{name}}}"),
        ),
        ReportColumn(
            *(
                QT_TRANSLATE_NOOP("Reports", "Change in %"),
                lambda line: as_part(change(line).percent),
                SIGNED_PERCENT,
                OTHER,
            ),
            key=f"percent_{name}",
            group=group,
            formula=Formula(f'IF({{{name}}}=0,"—",ROUND(({{now}}-{{{name}}})/{{{name}}},{SHARE_OF_ONE}))'),
        ),
    )


COUNTS = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Number of cases"),
    key="counts",
    rows=_counts,
    begins_page=True,
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Cases"), lambda line: Words(line.title), width=FIRST, key="cases"),
        ReportColumn(THIS_PERIOD, attrgetter("now"), COUNT, OTHER, key="now", formula=_of_breakdown),
        *_earlier("before", PERIOD_BEFORE, COUNT, SIGNED_COUNT),
        *_earlier("year_before", YEAR_BEFORE, COUNT, SIGNED_COUNT),
    ),
)

AMOUNTS = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Amounts"),
    key="amounts",
    rows=_amounts,
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Amount"), lambda line: Words(line.title), width=FIRST, key="amount"),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "This period, yuan"), attrgetter("now"), YUAN, OTHER),
            key="now",
            formula=_of_breakdown,
        ),
        *_earlier("before", PERIOD_BEFORE, YUAN, SIGNED_YUAN),
        *_earlier("year_before", YEAR_BEFORE, YUAN, SIGNED_YUAN),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "This period, 10,000 yuan"), lambda line: in_wan(line.now), YUAN, OTHER),
            key="wan",
            formula=in_wan_of("now"),
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


# --- every breakdown comes to the same -------------------------------------------------------------------------

CHECKED = {
    "by_insurer": QT_TRANSLATE_NOOP("Reports", "By insurer"),
    "by_insurer_kind": QT_TRANSLATE_NOOP("Reports", "By kind of insurer"),
    "by_line": QT_TRANSLATE_NOOP("Reports", "By line"),
    "by_cause": QT_TRANSLATE_NOOP("Reports", "By cause"),
    "by_channel": QT_TRANSLATE_NOOP("Reports", "By channel"),
    "by_mediator": QT_TRANSLATE_NOOP("Reports", "By mediator"),
    "by_city": QT_TRANSLATE_NOOP("Reports", "By city"),
    "by_band": QT_TRANSLATE_NOOP("Reports", "By amount claimed"),
    "by_track": QT_TRANSLATE_NOOP("Reports", "By track"),
}
"""Breakdowns whose totals have the names of Counts: Table.key -> title."""
SAME = QT_TRANSLATE_NOOP("Reports", "The same")
NOT_SAME = QT_TRANSLATE_NOOP("Reports", "NOT THE SAME as in the breakdown by insurer")
_COMPARED = ("accepted", "concluded", "agreed", "claimed_amount", "agreed_amount", "paid_amount")


@dataclass(frozen=True)
class _Checked:
    key: str
    title: str
    totals: Counts


def _checked(facts: ReportFacts) -> Iterable[_Checked]:
    return [_Checked(key, title, facts.figures.totals) for key, title in CHECKED.items()]


def _checked_column(title: str, name: str, number_format: str) -> ReportColumn:
    return ReportColumn(
        title,
        attrgetter(f"totals.{name}"),
        number_format,
        OTHER,
        key=name,
        formula=lambda line: total_of(line.key, name),
    )


def _is_same(line: _Checked) -> Formula:
    # To the fen: a sum of many amounts may end in the fifteenth digit of what a computer can hold.
    pairs = (f"ROUND({line.key}_{name}-by_insurer_{name},2)=0" for name in _COMPARED)
    return Formula(
        f"IF(AND({','.join(pairs)}),{{words.same}},{{words.not_same}})", {"same": SAME, "not_same": NOT_SAME}
    )


CHECKS = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Every breakdown comes to the same"),
    key="checks",
    rows=_checked,
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Sheet"), lambda line: Words(line.title), width=FIRST, key="sheet"),
        _checked_column(QT_TRANSLATE_NOOP("Reports", "Accepted"), "accepted", COUNT),
        _checked_column(QT_TRANSLATE_NOOP("Reports", "Concluded"), "concluded", COUNT),
        _checked_column(QT_TRANSLATE_NOOP("Reports", "Agreed"), "agreed", COUNT),
        _checked_column(QT_TRANSLATE_NOOP("Reports", "Claimed, yuan"), "claimed_amount", YUAN),
        _checked_column(QT_TRANSLATE_NOOP("Reports", "Agreed, yuan"), "agreed_amount", YUAN),
        _checked_column(QT_TRANSLATE_NOOP("Reports", "Paid, yuan"), "paid_amount", YUAN),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "Check"), lambda _line: Words(SAME)),
            width=OTHER,
            span=3,
            key="check",
            formula=_is_same,
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


_CHART = Chart(
    QT_TRANSLATE_NOOP("Reports", "Cases against earlier periods"),
    columns=(5, 2, 1),
    across=QT_TRANSLATE_NOOP("Reports", "What became of them"),
    up=QT_TRANSLATE_NOOP("Reports", "Cases"),
    names=(YEAR_BEFORE, PERIOD_BEFORE, THIS_PERIOD),
)

SUMMARY = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "Overview"),
    tables=(RATES, BALANCE, replace(COUNTS, chart=_CHART), AMOUNTS, OTHERS, CHECKS),
    notes=_notes,
)
