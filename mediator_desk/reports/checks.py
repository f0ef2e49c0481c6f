"""Every breakdown comes to the same: their totals beside each other, checked by formulas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.reports.changes import FIRST, OTHER
from mediator_desk.reports.definitions import COUNT, YUAN, Formula, ReportColumn, Table, Words
from mediator_desk.reports.values import total_of
from mediator_desk.services.figures.breakdowns import Counts
from mediator_desk.services.figures.report_facts import ReportFacts

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
