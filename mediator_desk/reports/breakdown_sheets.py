"""The sheets of the report that lay the same cases out by insurer, line, cause and so on."""

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
    SUM,
    YUAN,
    CellValue,
    Chart,
    ChartKind,
    Formula,
    ReportColumn,
    Sheet,
    Table,
    Words,
    in_wan_of,
    rounded,
)
from mediator_desk.reports.values import NOT_FILLED, RATE_OF_ONE, SHARE_OF_ONE, as_part, said_definition
from mediator_desk.services.figures.breakdowns import Breakdown, Counts
from mediator_desk.services.figures.definitions import Rate
from mediator_desk.services.figures.rates import in_wan, ranked_percent, share
from mediator_desk.services.figures.report_facts import ReportFacts

NOT_CONCLUDED = QT_TRANSLATE_NOOP("Reports", "Not concluded yet")
ALL = QT_TRANSLATE_NOOP("Reports", "All")
CASES = QT_TRANSLATE_NOOP("Reports", "Cases")
IN_YUAN = QT_TRANSLATE_NOOP("Reports", "Yuan")
IN_WAN = QT_TRANSLATE_NOOP("Reports", "In 10,000 yuan")
BY_THE_RATE = QT_TRANSLATE_NOOP("Reports", "Success rate (definition above)")
ACCEPTED = QT_TRANSLATE_NOOP("Reports", "Accepted")
CONCLUDED = QT_TRANSLATE_NOOP("Reports", "Concluded")
AGREED = QT_TRANSLATE_NOOP("Reports", "Agreed")
CLAIMED = QT_TRANSLATE_NOOP("Reports", "Claimed")
PAID = QT_TRANSLATE_NOOP("Reports", "Paid")
SHARE = QT_TRANSLATE_NOOP("Reports", "Share")


@dataclass(frozen=True)
class Line:
    """One line of a breakdown as the sheet shows it."""

    label: Words | str
    counts: Counts
    share: Decimal | None
    rate: Rate
    least: int
    """Under so many cases a line shows no rate."""
    is_total: bool = False

    @property
    def percent(self) -> Decimal | None:
        """The rate that a ranking may show; the one of all cases is always shown."""
        least = 1 if self.is_total else self.least
        return ranked_percent(self.rate.numerator, self.rate.denominator, least=least)


Rows = Callable[[ReportFacts], Iterable[Line]]


def _lines(dimension: Dimension, part: str, blank: str = NOT_FILLED) -> Rows:
    """Return what gives the lines with their share of `part` ("accepted" or "concluded")."""

    def lines(facts: ReportFacts) -> Iterable[Line]:
        breakdown = facts.figures.breakdown(dimension, facts.rate_code)
        for line in breakdown.lines:
            if part == "accepted" or getattr(line.counts, part):
                label = Words(blank) if line.label is None else line.label
                yield _line(label, line.counts, line.rate, breakdown, part, facts.least_ranked)

    return lines


def _total(dimension: Dimension, part: str) -> Callable[[ReportFacts], Line]:
    def total(facts: ReportFacts) -> Line:
        breakdown = facts.figures.breakdown(dimension, facts.rate_code)
        whole = getattr(breakdown.total, part)
        return Line(Words(ALL), breakdown.total, share(whole, whole), breakdown.rate, 1, is_total=True)

    return total


def _line(label: Words | str, counts: Counts, rate: Rate, breakdown: Breakdown, part: str, least: int) -> Line:
    return Line(label, counts, share(getattr(counts, part), getattr(breakdown.total, part)), rate, max(least, 1))


def _wan(name: str) -> Callable[[Line], CellValue]:
    return lambda line: in_wan(getattr(line.counts, name))


def _counted(title: str, name: str, *, width: float = 9) -> ReportColumn:
    return ReportColumn(title, attrgetter(f"counts.{name}"), COUNT, width, key=name, total=SUM, group=CASES)


def _amount(title: str, name: str, *, width: float = 14.5) -> ReportColumn:
    return ReportColumn(title, attrgetter(f"counts.{name}"), YUAN, width, key=name, total=SUM, group=IN_YUAN)


def _amount_in_wan(title: str, name: str, *, width: float = 11) -> ReportColumn:
    return ReportColumn(title, _wan(name), YUAN, width, key=f"{name}_wan", formula=in_wan_of(name), group=IN_WAN)


def _share_of(name: str) -> ReportColumn:
    whole = f"{{{name}.total}}"
    return ReportColumn(
        *(SHARE, lambda line: as_part(line.share), PERCENT, 9),
        key="share",
        formula=rounded(f"{{{name}}}", whole, SHARE_OF_ONE),
        group=CASES,
    )


def _ranked_rate(line: Line) -> Formula:
    return rounded("{above}", "{below}", RATE_OF_ONE, least=str(1 if line.is_total else line.least))


def _columns(heading: str, width: float) -> tuple[ReportColumn, ...]:
    return (
        ReportColumn(heading, attrgetter("label"), width=width, is_wrapped=True, key="label"),
        _counted(ACCEPTED, "accepted"),
        _share_of("accepted"),
        _counted(CONCLUDED, "concluded"),
        _counted(AGREED, "agreed"),
        _counted(QT_TRANSLATE_NOOP("Reports", "Not agreed"), "not_agreed"),
        _counted(QT_TRANSLATE_NOOP("Reports", "Withdrawn or referred"), "left_out", width=11),
        *_rate_columns(),
        *(_amount(title, name) for title, name in _AMOUNTS),
        *(_amount_in_wan(title, name) for title, name in _AMOUNTS),
    )


_AMOUNTS = ((CLAIMED, "claimed_amount"), (AGREED, "agreed_amount"), (PAID, "paid_amount"))


def _rate_columns() -> tuple[ReportColumn, ...]:
    return (
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "Numerator"), attrgetter("rate.numerator"), COUNT, 9),
            key="above",
            total=SUM,
            group=BY_THE_RATE,
        ),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "Denominator"), attrgetter("rate.denominator"), COUNT, 12),
            key="below",
            total=SUM,
            group=BY_THE_RATE,
        ),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "Rate"), lambda line: as_part(line.percent), RATE, 10),
            key="rate",
            formula=_ranked_rate,
            group=BY_THE_RATE,
        ),
    )


def _chart(across: str, *, is_long: bool = False) -> Chart:
    return Chart(
        QT_TRANSLATE_NOOP("Reports", "Accepted and agreed cases"),
        columns=(1, 4),
        kind=ChartKind.BARS if is_long else ChartKind.COLUMNS,
        across=across,
        up=CASES,
    )


_UNDER_LEAST = QT_TRANSLATE_NOOP(
    "Reports", "Rate: {definition}. “—” where the denominator is under {least}: too few to compare."
)
_AMOUNTS_MEAN = QT_TRANSLATE_NOOP(
    "Reports",
    "Claimed: in cases accepted in the period. Agreed: in agreed cases concluded in it. Paid: in it, whenever it was"
    " agreed.",
)
_AS_IN_THE_ROWS = QT_TRANSLATE_NOOP(
    "Reports", "“Not filled” is a line of its own, so every breakdown comes to the same total."
)


def _notes(facts: ReportFacts) -> Iterable[Words]:
    yield Words(_UNDER_LEAST, {"definition": said_definition(facts.rate.definition), "least": facts.least_ranked})
    yield Words(_AMOUNTS_MEAN)
    yield Words(_AS_IN_THE_ROWS)


def _table(dimension: Dimension, heading: str, *, title: str = "", has_chart: bool = True) -> Table:
    is_long = dimension in (Dimension.INSURER, Dimension.MEDIATOR, Dimension.CITY)
    return Table(
        title=title,
        columns=_columns(heading, width=22),
        rows=_lines(dimension, "accepted"),
        total=_total(dimension, "accepted"),
        chart=_chart(heading, is_long=is_long) if has_chart else None,
        key=f"by_{dimension}",
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
            has_chart=False,
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
BY_CITY = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "By city"),
    tables=(_table(Dimension.CITY, QT_TRANSLATE_NOOP("Reports", "City")),),
    notes=_notes,
)
BY_AMOUNT = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "By amount and track"),
    notes=_notes,
    tables=(
        _table(
            Dimension.BAND,
            QT_TRANSLATE_NOOP("Reports", "Amount claimed"),
            title=QT_TRANSLATE_NOOP("Reports", "By amount claimed"),
        ),
        _table(
            Dimension.TRACK,
            QT_TRANSLATE_NOOP("Reports", "Track"),
            title=QT_TRANSLATE_NOOP("Reports", "By track"),
            has_chart=False,
        ),
    ),
)


# --- by outcome: what is not concluded has none ----------------------------------------------------------------


def _concluded(dimension: Dimension, title: str, heading: str, *, has_chart: bool = False) -> Table:
    picture = Chart(title, columns=(1,), kind=ChartKind.BARS, across=heading, up=CASES)
    return Table(
        title=title,
        rows=_lines(dimension, "concluded"),
        total=_total(dimension, "concluded"),
        chart=picture if has_chart else None,
        key=f"by_{dimension}",
        columns=(
            ReportColumn(heading, attrgetter("label"), width=40, is_wrapped=True, key="label"),
            _counted(CONCLUDED, "concluded", width=14),
            _share_of("concluded"),
            _amount(AGREED, "agreed_amount", width=20),
            _amount_in_wan(AGREED, "agreed_amount", width=20),
        ),
    )


SO_FAR = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Cases accepted in the period: what has become of them so far"),
    rows=_lines(Dimension.OUTCOME, "accepted", NOT_CONCLUDED),
    total=_total(Dimension.OUTCOME, "accepted"),
    key="so_far",
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Outcome"), attrgetter("label"), width=40, key="label"),
        _counted(ACCEPTED, "accepted", width=14),
        _share_of("accepted"),
    ),
)

BY_OUTCOME = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "By outcome"),
    tables=(
        _concluded(
            Dimension.OUTCOME,
            QT_TRANSLATE_NOOP("Reports", "Cases concluded in the period"),
            QT_TRANSLATE_NOOP("Reports", "Outcome"),
            has_chart=True,
        ),
        _concluded(
            Dimension.END_REASON,
            QT_TRANSLATE_NOOP("Reports", "By end-reason code"),
            QT_TRANSLATE_NOOP("Reports", "End reason"),
        ),
        _concluded(
            Dimension.DURATION,
            QT_TRANSLATE_NOOP("Reports", "By days from acceptance to conclusion"),
            QT_TRANSLATE_NOOP("Reports", "Days"),
        ),
        SO_FAR,
    ),
)


def _has_months(facts: ReportFacts) -> bool:
    return len(facts.period.months) > 1


BY_MONTH = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "By month"),
    tables=(_table(Dimension.MONTH, QT_TRANSLATE_NOOP("Reports", "Month")),),
    notes=_notes,
    is_shown=_has_months,
)

BREAKDOWNS = (BY_MONTH, BY_INSURER, BY_LINE, BY_CAUSE, BY_CHANNEL, BY_MEDIATOR, BY_CITY, BY_AMOUNT, BY_OUTCOME)
