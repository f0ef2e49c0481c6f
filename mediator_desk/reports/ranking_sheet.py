"""Insurers in the order of their success rate; too few cases have no rate and no place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.figure_words import Dimension
from mediator_desk.reports.definitions import (
    COUNT,
    DASH,
    RATE,
    CellValue,
    Chart,
    ChartKind,
    Formula,
    ReportColumn,
    Sheet,
    Table,
    Words,
    rounded,
)
from mediator_desk.reports.values import NOT_FILLED, RATE_OF_ONE, as_part, said_definition
from mediator_desk.services.figures.breakdowns import BreakdownLine
from mediator_desk.services.figures.rates import ranked_percent
from mediator_desk.services.figures.report_facts import ReportFacts


@dataclass(frozen=True)
class _Ranked:
    place: int | None
    line: BreakdownLine
    least: int

    @property
    def rate(self) -> CellValue:
        return as_part(ranked_percent(self.line.rate.numerator, self.line.rate.denominator, least=self.least))

    @property
    def label(self) -> CellValue:
        return Words(NOT_FILLED) if self.line.label is None else self.line.label


def _ranked(facts: ReportFacts) -> Iterable[_Ranked]:
    least = max(facts.least_ranked, 1)
    lines = facts.figures.breakdown(Dimension.INSURER, facts.rate_code).lines
    told = [line for line in lines if line.rate.denominator >= least]
    told.sort(key=lambda line: (-(line.rate.percent or 0), -line.rate.denominator, str(line.label)))
    percents = [line.rate.percent for line in told]
    for line in told:
        yield _Ranked(percents.index(line.rate.percent) + 1, line, least)
    few = [line for line in lines if 0 < line.rate.denominator < least]
    for line in sorted(few, key=lambda line: (-line.rate.denominator, str(line.label))):
        yield _Ranked(None, line, least)


def _rate(ranked: _Ranked) -> Formula:
    return rounded("{above}", "{below}", RATE_OF_ONE, least=str(ranked.least))


_PLACE = Formula(f'IF(ISNUMBER({{rate}}),RANK({{rate}},{{rate.all}}),"{DASH}")')

RANKING = Table(
    title="",
    key="ranking",
    rows=_ranked,
    empty=QT_TRANSLATE_NOOP("Reports", "No insurer has a case that this rate counts."),
    chart=Chart(
        QT_TRANSLATE_NOOP("Reports", "Success rate by insurer"),
        columns=(4,),
        kind=ChartKind.BARS,
        across=QT_TRANSLATE_NOOP("Reports", "Insurer"),
        up=QT_TRANSLATE_NOOP("Reports", "Success rate"),
    ),
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Insurer"), attrgetter("label"), width=30, key="label"),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "Place"), lambda one: one.place or DASH, COUNT, 12),
            key="place",
            formula=_PLACE,
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Numerator"), attrgetter("line.rate.numerator"), COUNT, 14, key="above"
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Denominator"), attrgetter("line.rate.denominator"), COUNT, 14, key="below"
        ),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Rate"), attrgetter("rate"), RATE, 14, key="rate", formula=_rate),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Accepted"), attrgetter("line.counts.accepted"), COUNT, 14, key="accepted"
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Concluded"), attrgetter("line.counts.concluded"), COUNT, 14, key="concluded"
        ),
    ),
)


def _notes(facts: ReportFacts) -> Iterable[Words]:
    yield Words(
        QT_TRANSLATE_NOOP(
            "Reports",
            "In the order of: {definition}. Under {least} cases chance would make the order: no rate, no place.",
        ),
        {"definition": said_definition(facts.rate.definition), "least": facts.least_ranked},
    )


RANKING_SHEET = Sheet(title=QT_TRANSLATE_NOOP("Reports", "Ranking of insurers"), tables=(RANKING,), notes=_notes)
