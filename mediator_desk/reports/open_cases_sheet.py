"""What a period leaves open: how old the cases are, and whose load they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.figure_words import Duration
from mediator_desk.reports.definitions import (
    COUNT,
    DAYS,
    PERCENT,
    SUM,
    CellValue,
    Chart,
    ChartKind,
    ReportColumn,
    Sheet,
    Table,
    Words,
    rounded,
)
from mediator_desk.reports.values import SHARE_OF_ONE, as_part, or_dash
from mediator_desk.services.figures.ageing import Ageing, ageing_of
from mediator_desk.services.figures.breakdowns import Counts
from mediator_desk.services.figures.load import load_of
from mediator_desk.services.figures.rates import share
from mediator_desk.services.figures.report_facts import ReportFacts

ALL = QT_TRANSLATE_NOOP("Reports", "All")
CASES = QT_TRANSLATE_NOOP("Reports", "Cases")
FIRST, OTHER = 28, 14


@dataclass(frozen=True)
class _Band:
    label: Words | Duration
    cases: int
    share: Decimal | None


def _bands(facts: ReportFacts) -> Iterable[_Band]:
    ageing = ageing_of(facts.figures)
    return [_Band(band.duration, band.cases, share(band.cases, ageing.cases)) for band in ageing.bands]


def _all_bands(facts: ReportFacts) -> _Band:
    cases = ageing_of(facts.figures).cases
    return _Band(Words(ALL), cases, share(cases, cases))


AGES = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Open on the last day, by calendar days since acceptance"),
    key="ageing",
    rows=_bands,
    total=_all_bands,
    chart=Chart(
        QT_TRANSLATE_NOOP("Reports", "Age of the open cases"),
        columns=(1,),
        across=QT_TRANSLATE_NOOP("Reports", "Calendar days since acceptance"),
        up=CASES,
    ),
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Age"), attrgetter("label"), width=FIRST, key="label"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Open cases"), attrgetter("cases"), COUNT, OTHER, key="cases", total=SUM
        ),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "Share"), lambda band: as_part(band.share), PERCENT, OTHER),
            key="share",
            formula=rounded("{cases}", "{cases.total}", SHARE_OF_ONE),
        ),
    ),
)


def _ageing(facts: ReportFacts) -> Iterable[Ageing]:
    return [ageing_of(facts.figures)]


OLDEST = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Days since acceptance"),
    key="oldest",
    rows=_ageing,
    columns=(
        ReportColumn(*(QT_TRANSLATE_NOOP("Reports", "On"), lambda one: one.on.isoformat()), width=FIRST, key="on"),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Mean"), lambda one: or_dash(one.mean), DAYS, OTHER, key="mean"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Median"), lambda one: or_dash(one.median), DAYS, OTHER, key="median"
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Oldest"), lambda one: _or_dash(one.oldest), COUNT, OTHER, key="oldest"
        ),
    ),
)


def _or_dash(days: int | None) -> CellValue:
    return or_dash(None if days is None else Decimal(days))


# --- load of mediators -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Load:
    name: Words | str
    counts: Counts
    old: int
    oldest: int | None


def _loads(facts: ReportFacts) -> Iterable[_Load]:
    for line in load_of(facts.figures):
        yield _Load(line.name or Words(NOBODY), line.counts, line.old, line.oldest)


def _all_loads(facts: ReportFacts) -> _Load:
    lines = load_of(facts.figures)
    oldest = max((line.oldest for line in lines if line.oldest is not None), default=None)
    return _Load(Words(ALL), facts.figures.totals, sum(line.old for line in lines), oldest)


NOBODY = QT_TRANSLATE_NOOP("Reports", "No mediator yet")
MOST = "MAX({this.rows})"

LOADS = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Load of mediators"),
    key="load",
    rows=_loads,
    total=_all_loads,
    chart=Chart(
        QT_TRANSLATE_NOOP("Reports", "Open cases of each mediator"),
        columns=(4,),
        kind=ChartKind.BARS,
        across=QT_TRANSLATE_NOOP("Reports", "Mediator"),
        up=CASES,
        most=16,
    ),
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Mediator"), attrgetter("name"), width=FIRST, key="label"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Opening"),
            attrgetter("counts.opening"),
            COUNT,
            OTHER,
            key="opening",
            total=SUM,
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "New"), attrgetter("counts.accepted"), COUNT, OTHER, key="accepted", total=SUM
        ),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "Concluded"), attrgetter("counts.concluded"), COUNT, OTHER),
            key="concluded",
            total=SUM,
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Closing"),
            attrgetter("counts.closing"),
            COUNT,
            OTHER,
            key="closing",
            total=SUM,
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Over 60 days"), attrgetter("old"), COUNT, OTHER, key="old", total=SUM
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Oldest, days"), attrgetter("oldest"), COUNT, OTHER, key="oldest", total=MOST
        ),
    ),
)


def _notes(_facts: ReportFacts) -> Iterable[Words]:
    yield Words(
        QT_TRANSLATE_NOOP(
            "Reports",
            "Open on the last day of the period: accepted until then, and not concluded. Counted for the mediator who"
            " presides now.",
        )
    )


OPEN_CASES_SHEET = Sheet(title=QT_TRANSLATE_NOOP("Reports", "Open cases"), tables=(AGES, OLDEST, LOADS), notes=_notes)
