"""The people's-mediation monthly form as a workbook of one sheet: the counts typed once, everything else computed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from enum import StrEnum
from operator import attrgetter
from pathlib import Path

from mediator_desk.conventions.china_time import in_china
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.reports.definitions import (
    COUNT,
    PERCENT,
    SIGNED_COUNT,
    SIGNED_PERCENT,
    SUM,
    YUAN,
    Formula,
    Report,
    ReportColumn,
    Sheet,
    Table,
    Translate,
    Words,
    in_wan_of,
    rounded,
)
from mediator_desk.reports.values import as_part
from mediator_desk.reports.wording import PRACTICE
from mediator_desk.reports.workbook import Wording, write_workbook
from mediator_desk.services.figures.rates import Change
from mediator_desk.services.monthly_form.monthly_form import FormLine, MonthlyForm


def write_monthly_form(
    form: MonthlyForm,
    target: Path,
    *,
    translate: Translate,
    word: Callable[[StrEnum], str],
    written_at: datetime,
) -> None:
    """Write the form to `target`, whole or not at all; the same form and instant give the same bytes.

    `translate` finds the program's sentences (context "Reports"), `word` the words of vocabularies.
    """
    write_workbook(MONTHLY_FORM, form, target, wording=Wording(translate, word), written_at=written_at)


_MONTH_TITLE = QT_TRANSLATE_NOOP("Reports", "Monthly form of people's mediation, {year}-{month}")
_PERIOD_TITLE = QT_TRANSLATE_NOOP("Reports", "Form of people's mediation from {first} to {last}")
_FROZEN = QT_TRANSLATE_NOOP("Reports", "As frozen {at} (China time) by {name}")
_PROVISIONAL = QT_TRANSLATE_NOOP("Reports", "Not frozen: these figures may still change")
_RATE_MEANS = QT_TRANSLATE_NOOP(
    "Reports",
    "Success rate: agreed ÷ accepted = {agreed} ÷ {accepted}. Agreed are the cases whose agreement took effect in the"
    " period, accepted are those accepted in it; no filter. {settled}",
)
_SETTLED = QT_TRANSLATE_NOOP("Reports", "Settled privately and withdrawn counts as success.")
_NOT_SETTLED = QT_TRANSLATE_NOOP("Reports", "Settled privately and withdrawn does not count as success.")
_BLANKS = QT_TRANSLATE_NOOP("Reports", "Filled in by: ________    Checked by: ________    Day: ______-____-____")
_BEFORE = QT_TRANSLATE_NOOP("Reports", "Period before")
_YEAR_BEFORE = QT_TRANSLATE_NOOP("Reports", "A year before")
_ALL = QT_TRANSLATE_NOOP("Reports", "All")


def _title(form: MonthlyForm) -> Words:
    period = form.period
    if not period.is_month:
        return Words(_PERIOD_TITLE, {"first": period.first.isoformat(), "last": period.last.isoformat()})
    return Words(_MONTH_TITLE, {"year": period.first.year, "month": f"{period.first.month:02d}"})


def _head(form: MonthlyForm) -> Iterable[Words | str]:
    yield form.committee
    if form.frozen is None:
        yield Words(_PROVISIONAL)
    else:
        yield Words(_FROZEN, {"at": f"{in_china(form.frozen.at):%Y-%m-%d %H:%M}", "name": form.frozen.by})
    if form.is_practice:
        yield Words(PRACTICE)


def _notes(form: MonthlyForm) -> Iterable[Words | str]:
    settled = Words(_SETTLED if form.settled_privately_counts else _NOT_SETTLED)
    yield Words(_RATE_MEANS, {"agreed": form.agreed.count, "accepted": form.accepted.count, "settled": settled})
    yield Words(_BLANKS)


def _cases_columns() -> tuple[ReportColumn, ...]:
    return (
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Accepted"), attrgetter("accepted.count"), COUNT, 13, key="accepted"),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Agreed"), attrgetter("agreed.count"), COUNT, 13, key="agreed"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Agreed ÷ accepted"),
            lambda form: as_part(form.agreed.share),
            PERCENT,
            15,
            key="rate",
            formula=rounded("{agreed}", "{accepted}", 3),
        ),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Agreed, yuan"), attrgetter("agreed_amount"), YUAN, 17, key="yuan"),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Agreed, 10,000 yuan"),
            attrgetter("agreed_in_wan"),
            YUAN,
            17,
            key="wan",
            formula=in_wan_of("yuan"),
        ),
    )


def _line_columns(title: str) -> tuple[ReportColumn, ...]:
    return (
        ReportColumn(title, attrgetter("name"), width=22),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Accepted"), attrgetter("count"), COUNT, 13, key="count", total=SUM),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Share"),
            lambda line: as_part(line.share),
            PERCENT,
            13,
            key="share",
            formula=rounded("{count}", "{count.total}", 3),
        ),
    )


def _total(form: MonthlyForm) -> object:
    return _Line(Words(_ALL), form.accepted)


class _Line:
    """A row of the table: a line of the form under another name."""

    def __init__(self, name: Words, line: FormLine) -> None:
        self.name, self.count, self.share = name, line.count, line.share


class _Compared:
    """A row of the comparison."""

    def __init__(self, name: str, now: int, change: Change) -> None:
        self.name, self.now, self.change = Words(name), now, change


def _compared(form: MonthlyForm) -> Iterable[_Compared]:
    now = form.accepted.count
    return (_Compared(_BEFORE, now, form.last_month), _Compared(_YEAR_BEFORE, now, form.last_year))


_COMPARISON = (
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Compared with"), attrgetter("name"), width=22),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Accepted"), attrgetter("now"), COUNT, 13, key="now"),
    ReportColumn(
        QT_TRANSLATE_NOOP("Reports", "Accepted then"), lambda row: int(row.change.before), COUNT, 15, key="before"
    ),
    ReportColumn(
        QT_TRANSLATE_NOOP("Reports", "Difference"),
        lambda row: int(row.change.difference),
        SIGNED_COUNT,
        17,
        key="difference",
        formula=Formula("{now}-{before}"),
    ),
    ReportColumn(
        QT_TRANSLATE_NOOP("Reports", "Difference, %"),
        lambda row: as_part(row.change.percent),
        SIGNED_PERCENT,
        17,
        key="percent",
        formula=rounded("{difference}", "{before}", 3),
    ),
)

_SHEET = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "Monthly form"),
    tables=(
        Table(QT_TRANSLATE_NOOP("Reports", "Cases"), _cases_columns(), lambda form: [form], key="cases"),
        Table(
            QT_TRANSLATE_NOOP("Reports", "By source"),
            _line_columns(QT_TRANSLATE_NOOP("Reports", "Source")),
            attrgetter("sources"),
            _total,
            key="by_source",
        ),
        Table(
            QT_TRANSLATE_NOOP("Reports", "By type of dispute"),
            _line_columns(QT_TRANSLATE_NOOP("Reports", "Type of dispute")),
            attrgetter("types"),
            _total,
            key="by_type",
        ),
        Table(QT_TRANSLATE_NOOP("Reports", "Against before"), _COMPARISON, _compared, key="compared"),
    ),
    notes=_notes,
    is_upright=True,
)

MONTHLY_FORM = Report(title=_title, head=_head, sheets=(_SHEET,))
