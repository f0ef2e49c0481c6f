"""The sheets of the month's report that lay the same cases out by insurer, line, cause and so on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.figure_words import Dimension
from mediator_desk.reports.definitions import (
    COUNT,
    PERCENT,
    RATE,
    YUAN,
    CellValue,
    Chart,
    ReportColumn,
    Sheet,
    Table,
    Words,
)
from mediator_desk.reports.month_overview import as_part
from mediator_desk.services.figures.breakdowns import Breakdown, Counts
from mediator_desk.services.figures.rates import in_wan, ranked_percent, share
from mediator_desk.services.figures.register import MonthFacts

NOT_FILLED = QT_TRANSLATE_NOOP("Reports", "Not filled")
NOT_CONCLUDED = QT_TRANSLATE_NOOP("Reports", "Not concluded yet")
ALL = QT_TRANSLATE_NOOP("Reports", "All")


@dataclass(frozen=True)
class Line:
    """One line of a breakdown as the sheet shows it."""

    label: Words | str
    counts: Counts
    share: Decimal | None
    rate: Decimal | None


Rows = Callable[[MonthFacts], Iterable[Line]]


def _lines(dimension: Dimension, part: str, blank: str = NOT_FILLED) -> Rows:
    """Return what gives the lines with their share of `part` ("accepted" or "concluded")."""

    def lines(facts: MonthFacts) -> Iterable[Line]:
        breakdown = facts.figures.breakdown(dimension)
        for line in breakdown.lines:
            if part == "accepted" or getattr(line.counts, part):
                label = Words(blank) if line.label is None else line.label
                yield _line(label, line.counts, breakdown, part, facts.least_ranked)

    return lines


def _total(dimension: Dimension, part: str) -> Callable[[MonthFacts], Line]:
    def total(facts: MonthFacts) -> Line:
        breakdown = facts.figures.breakdown(dimension)
        return _line(Words(ALL), breakdown.total, breakdown, part, facts.least_ranked)

    return total


def _line(label: Words | str, counts: Counts, breakdown: Breakdown, part: str, least: int) -> Line:
    return Line(
        label,
        counts,
        share(getattr(counts, part), getattr(breakdown.total, part)),
        ranked_percent(counts.agreed, counts.judged, least=least),
    )


def _wan(name: str) -> Callable[[Line], CellValue]:
    return lambda line: in_wan(getattr(line.counts, name))


def _columns(heading: str, width: float) -> tuple[ReportColumn, ...]:
    return (
        ReportColumn(heading, attrgetter("label"), width=width),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Accepted"), attrgetter("counts.accepted"), COUNT, width=11),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Share"), lambda line: as_part(line.share), PERCENT, width=11),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Concluded"), attrgetter("counts.concluded"), COUNT, width=11),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Without withdrawn, referred (n)"),
            attrgetter("counts.judged"),
            COUNT,
            width=17,
        ),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Agreed"), attrgetter("counts.agreed"), COUNT, width=11),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Agreed ÷ n"), lambda line: as_part(line.rate), RATE, width=12),
        *_amounts(),
    )


def _amounts() -> tuple[ReportColumn, ...]:
    return (
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Claimed, yuan"), attrgetter("counts.claimed_amount"), YUAN, width=16
        ),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Agreed, yuan"), attrgetter("counts.agreed_amount"), YUAN, width=16),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Paid, yuan"), attrgetter("counts.paid_amount"), YUAN, width=16),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Claimed, 10,000 yuan"), _wan("claimed_amount"), YUAN, width=15),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Agreed, 10,000 yuan"), _wan("agreed_amount"), YUAN, width=15),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Paid, 10,000 yuan"), _wan("paid_amount"), YUAN, width=15),
    )


_CHART = Chart(QT_TRANSLATE_NOOP("Reports", "Accepted and agreed cases"), columns=(1, 5))

_UNDER_LEAST = QT_TRANSLATE_NOOP(
    "Reports",
    "Agreed ÷ n: agreed cases concluded in the period, divided by all concluded in it without those withdrawn or"
    " referred (n). “—” where n is under {least}: too few to compare.",
)
_AMOUNTS_MEAN = QT_TRANSLATE_NOOP(
    "Reports",
    "Claimed: in cases accepted in the period. Agreed: in agreed cases concluded in it. Paid: in it, whenever it was"
    " agreed.",
)


def _notes(facts: MonthFacts) -> Iterable[Words]:
    yield Words(_UNDER_LEAST, {"least": facts.least_ranked})
    yield Words(_AMOUNTS_MEAN)


def _table(dimension: Dimension, heading: str, *, title: str = "", chart: Chart | None = _CHART) -> Table:
    return Table(
        title=title,
        columns=_columns(heading, width=24),
        rows=_lines(dimension, "accepted"),
        total=_total(dimension, "accepted"),
        chart=chart,
    )


BY_INSURER = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "By insurer"),
    notes=_notes,
    tables=(
        _table(Dimension.INSURER, QT_TRANSLATE_NOOP("Reports", "Insurer")),
        _table(
            Dimension.INSURER_KIND,
            QT_TRANSLATE_NOOP("Reports", "Kind of insurer"),
            title=QT_TRANSLATE_NOOP("Reports", "By kind of insurer"),
            chart=None,
        ),
    ),
)
BY_LINE = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "By line"),
    tables=(_table(Dimension.LINE, QT_TRANSLATE_NOOP("Reports", "Line of insurance")),),
    notes=_notes,
)
BY_CAUSE = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "By cause"),
    tables=(_table(Dimension.CAUSE, QT_TRANSLATE_NOOP("Reports", "Cause")),),
    notes=_notes,
)
BY_CHANNEL = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "By channel"),
    tables=(_table(Dimension.CHANNEL, QT_TRANSLATE_NOOP("Reports", "Channel")),),
    notes=_notes,
)
BY_MEDIATOR = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "By mediator"),
    tables=(_table(Dimension.MEDIATOR, QT_TRANSLATE_NOOP("Reports", "Mediator")),),
    notes=_notes,
)


# --- by outcome: what is not concluded has none ----------------------------------------------------------------


def _concluded(dimension: Dimension, title: str, heading: str, chart: Chart | None = None) -> Table:
    return Table(
        title=title,
        rows=_lines(dimension, "concluded"),
        total=_total(dimension, "concluded"),
        chart=chart,
        columns=(
            ReportColumn(heading, attrgetter("label"), width=40),
            ReportColumn(QT_TRANSLATE_NOOP("Reports", "Concluded"), attrgetter("counts.concluded"), COUNT, width=14),
            ReportColumn(QT_TRANSLATE_NOOP("Reports", "Share"), lambda line: as_part(line.share), PERCENT, width=12),
            ReportColumn(
                QT_TRANSLATE_NOOP("Reports", "Agreed, yuan"), attrgetter("counts.agreed_amount"), YUAN, width=20
            ),
            ReportColumn(QT_TRANSLATE_NOOP("Reports", "Agreed, 10,000 yuan"), _wan("agreed_amount"), YUAN, width=20),
        ),
    )


SO_FAR = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Cases accepted in the period: what has become of them so far"),
    rows=_lines(Dimension.OUTCOME, "accepted", NOT_CONCLUDED),
    total=_total(Dimension.OUTCOME, "accepted"),
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Outcome"), attrgetter("label"), width=40),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Accepted"), attrgetter("counts.accepted"), COUNT, width=14),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Share"), lambda line: as_part(line.share), PERCENT, width=12),
    ),
)

BY_OUTCOME = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "By outcome"),
    tables=(
        _concluded(
            Dimension.OUTCOME,
            QT_TRANSLATE_NOOP("Reports", "Cases concluded in the period"),
            QT_TRANSLATE_NOOP("Reports", "Outcome"),
            Chart(QT_TRANSLATE_NOOP("Reports", "Cases concluded in the period"), columns=(1,)),
        ),
        _concluded(
            Dimension.END_REASON,
            QT_TRANSLATE_NOOP("Reports", "By end-reason code"),
            QT_TRANSLATE_NOOP("Reports", "End reason"),
        ),
        SO_FAR,
    ),
)

BREAKDOWNS = (BY_INSURER, BY_LINE, BY_CAUSE, BY_CHANNEL, BY_MEDIATOR, BY_OUTCOME)
