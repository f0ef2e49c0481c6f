"""Counts and amounts of a period against the period before and a year before: two tables of the overview."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter
from typing import Any

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.reports.definitions import (
    COUNT,
    SIGNED_COUNT,
    SIGNED_PERCENT,
    SIGNED_YUAN,
    YUAN,
    Chart,
    Formula,
    ReportColumn,
    Table,
    Words,
    in_wan_of,
)
from mediator_desk.reports.values import SHARE_OF_ONE, as_part, total_of
from mediator_desk.services.figures.breakdowns import Counts
from mediator_desk.services.figures.rates import Change, in_wan
from mediator_desk.services.figures.report_facts import ReportFacts

FIRST, OTHER = 30, 14.5
"""Widths of the columns of the overview, in characters."""

PERIOD_BEFORE = QT_TRANSLATE_NOOP("Reports", "Period before")
YEAR_BEFORE = QT_TRANSLATE_NOOP("Reports", "A year before")
THIS_PERIOD = QT_TRANSLATE_NOOP("Reports", "This period")


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


_CHART = Chart(
    QT_TRANSLATE_NOOP("Reports", "Cases against earlier periods"),
    columns=(5, 2, 1),
    across=QT_TRANSLATE_NOOP("Reports", "What became of them"),
    up=QT_TRANSLATE_NOOP("Reports", "Cases"),
    names=(YEAR_BEFORE, PERIOD_BEFORE, THIS_PERIOD),
)

COUNTS = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Number of cases"),
    key="counts",
    rows=_counts,
    begins_page=True,
    chart=_CHART,
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
