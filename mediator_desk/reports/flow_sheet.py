"""The flow of cases over twelve months: what was open, came, ended and stayed, and the rate."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.words import CaseKind
from mediator_desk.reports.definitions import (
    COUNT,
    RATE,
    SIGNED_COUNT,
    SUM,
    Chart,
    Formula,
    ReportColumn,
    Sheet,
    Table,
    Words,
    rounded,
)
from mediator_desk.reports.summary import EVEN
from mediator_desk.reports.values import RATE_OF_ONE, as_part, said_month
from mediator_desk.services.figures.breakdowns import Counts
from mediator_desk.services.figures.definitions import Rate
from mediator_desk.services.figures.figures import Balance
from mediator_desk.services.figures.flows import flows_of
from mediator_desk.services.figures.report_facts import Earlier, ReportFacts

FROZEN = QT_TRANSLATE_NOOP("Reports", "frozen")
PROVISIONAL = QT_TRANSLATE_NOOP("Reports", "provisional")
DIFFERS = QT_TRANSLATE_NOOP("Reports", "Differs")
TOGETHER = QT_TRANSLATE_NOOP("Reports", "All")


@dataclass(frozen=True)
class _Month:
    label: Words | str
    counts: Counts
    rate: Rate
    opening: int | None
    corrected: int | None
    closing: int | None
    state: Words | None
    check: Words | None


def _months(facts: ReportFacts) -> Iterable[_Month]:
    for month in facts.ground.months:
        yield _month(month, facts)


def _month(month: Earlier, facts: ReportFacts) -> _Month:
    counts = month.counts
    is_even = counts.opening + month.corrected + counts.accepted == counts.concluded + counts.closing
    return _Month(
        label=said_month(month.first),
        counts=counts,
        rate=month.rate(facts.rate.definition),
        opening=counts.opening,
        corrected=month.corrected,
        closing=counts.closing,
        state=Words(FROZEN if month.is_frozen else PROVISIONAL),
        check=Words(EVEN if is_even else DIFFERS) if facts.figures.has_balance else None,
    )


def _total(facts: ReportFacts) -> _Month:
    months = list(_months(facts))
    counts = Counts()
    for month in months:
        counts += month.counts
    above, below = (sum(getattr(month.rate, name) for month in months) for name in ("numerator", "denominator"))
    rate = Rate(facts.rate.definition, above, below)
    return _Month(Words(TOGETHER), counts, rate, *(None,) * 5)


def _percent(month: _Month) -> Decimal | None:
    return month.rate.percent


_CHECK = Formula(
    "IF({opening}+{corrected}+{accepted}={concluded}+{closing},{words.even},{words.differs})",
    {"even": EVEN, "differs": DIFFERS},
)
_CHART = Chart(
    QT_TRANSLATE_NOOP("Reports", "New and concluded cases, and the success rate, month by month"),
    columns=(3, 4),
    across=QT_TRANSLATE_NOOP("Reports", "Month"),
    up=QT_TRANSLATE_NOOP("Reports", "Cases"),
    line=9,
    up_line=QT_TRANSLATE_NOOP("Reports", "Success rate"),
)

FLOW = Table(
    title="",
    key="flow",
    rows=_months,
    total=_total,
    chart=_CHART,
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Month"), attrgetter("label"), width=14, key="month"),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Opening"), attrgetter("opening"), COUNT, 13, key="opening"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Corrected"), attrgetter("corrected"), SIGNED_COUNT, 13, key="corrected"
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "New"), attrgetter("counts.accepted"), COUNT, 13, key="accepted", total=SUM
        ),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "Concluded"), attrgetter("counts.concluded"), COUNT, 13),
            key="concluded",
            total=SUM,
        ),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Closing"), attrgetter("closing"), COUNT, 13, key="closing"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Agreed"), attrgetter("counts.agreed"), COUNT, 13, key="agreed", total=SUM
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Numerator"), attrgetter("rate.numerator"), COUNT, 13, key="above", total=SUM
        ),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "Denominator"), attrgetter("rate.denominator"), COUNT, 13),
            key="below",
            total=SUM,
        ),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "Rate"), lambda month: as_part(_percent(month)), RATE, 13),
            key="rate",
            formula=rounded("{above}", "{below}", RATE_OF_ONE),
        ),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "State"), attrgetter("state"), width=14, key="state"),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Check"), attrgetter("check"), width=14, key="check", formula=_CHECK),
    ),
)


# --- by kind of record -----------------------------------------------------------------------------------------

_KIND_CHECK = Formula(
    "IF({opening}+{corrected}+{new}={concluded}+{closing},{words.even},{words.differs})",
    {"even": EVEN, "differs": DIFFERS},
)


@dataclass(frozen=True)
class _Kind:
    kind: CaseKind
    balance: Balance
    check: Words | None


def _kinds(facts: ReportFacts) -> Iterable[_Kind]:
    for flow in flows_of(facts.figures):
        check = Words(EVEN if flow.balance.is_even else DIFFERS) if facts.figures.has_balance else None
        yield _Kind(flow.kind, flow.balance, check)


KINDS = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Opening + new = concluded + closing, for each kind of record"),
    key="kinds",
    rows=_kinds,
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Record"), attrgetter("kind"), width=14, key="kind"),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Opening"), attrgetter("balance.opening"), COUNT, 13, key="opening"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Corrected"), attrgetter("balance.corrected"), COUNT, 13, key="corrected"
        ),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "New"), attrgetter("balance.new"), COUNT, 13, key="new"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Concluded"), attrgetter("balance.concluded"), COUNT, 13, key="concluded"
        ),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Closing"), attrgetter("balance.closing"), COUNT, 13, key="closing"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Check"), attrgetter("check"), width=13, key="check", formula=_KIND_CHECK
        ),
    ),
)


def _notes(_facts: ReportFacts) -> Iterable[Words]:
    yield Words(
        QT_TRANSLATE_NOOP(
            "Reports",
            "Opening + corrected + new = concluded + closing holds within each month. A frozen month stays as it was"
            " handed in; what was corrected of it since stands in the month after it.",
        )
    )
    yield Words(
        QT_TRANSLATE_NOOP(
            "Reports",
            "A mediation is new when it is accepted and goes when it is concluded; complaints and consultations from"
            " receipt until they end. They are in no rate.",
        )
    )


FLOW_SHEET = Sheet(title=QT_TRANSLATE_NOOP("Reports", "Flow of 12 months"), tables=(FLOW, KINDS), notes=_notes)
