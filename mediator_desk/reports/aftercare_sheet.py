"""What became of the agreements and how it was done: performance, courts, limits, follow-up, satisfaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.figure_words import Dimension
from mediator_desk.reports.definitions import (
    COUNT,
    RATE,
    SUM,
    YUAN,
    CellValue,
    Formula,
    ReportColumn,
    Sheet,
    Table,
    Words,
    in_wan_of,
    rounded,
)
from mediator_desk.reports.values import NOT_FILLED, RATE_OF_ONE, as_part, or_dash
from mediator_desk.services.figures.aftercare_figures import (
    PaymentsDue,
    Share,
    ShareFigure,
    aftercare_of,
    share_by,
    share_of,
)
from mediator_desk.services.figures.rates import in_wan, ranked_percent
from mediator_desk.services.figures.report_facts import ReportFacts

NUMERATOR = QT_TRANSLATE_NOOP("Reports", "Numerator")
DENOMINATOR = QT_TRANSLATE_NOOP("Reports", "Denominator")
THE_RATE = QT_TRANSLATE_NOOP("Reports", "Rate")
SCORE = "#,##0.0"
FIRST, OTHER = 34, 15


def _shares(facts: ReportFacts) -> Iterable[ShareFigure]:
    return aftercare_of(facts.figures).shares.values()


SHARES = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Rates beside success"),
    key="aftercare",
    rows=_shares,
    columns=(
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Definition"), lambda one: Words(one.rule.title), width=FIRST, key="definition"
        ),
        ReportColumn(NUMERATOR, attrgetter("numerator"), COUNT, OTHER, key="above"),
        ReportColumn(DENOMINATOR, attrgetter("denominator"), COUNT, OTHER, key="below"),
        ReportColumn(
            *(THE_RATE, lambda one: as_part(one.percent), RATE, OTHER),
            key="rate",
            formula=rounded("{above}", "{below}", RATE_OF_ONE),
        ),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "What is counted"), lambda one: Words(one.rule.explanation)),
            width=OTHER,
            span=4,
            key="meaning",
        ),
    ),
)


def _payments(facts: ReportFacts) -> Iterable[PaymentsDue]:
    return [aftercare_of(facts.figures).payments]


_IN_THE_PERIOD = QT_TRANSLATE_NOOP("Reports", "In the period")

PAYMENTS = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Payments that fell due in the period"),
    key="payments",
    rows=_payments,
    columns=(
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "Payments"), lambda _one: Words(_IN_THE_PERIOD)), width=FIRST, key="what"
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Paid of it, yuan"), attrgetter("paid_amount"), YUAN, OTHER, key="above"
        ),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Due, yuan"), attrgetter("due_amount"), YUAN, OTHER, key="below"),
        ReportColumn(
            *(THE_RATE, lambda one: as_part(one.percent), RATE, OTHER),
            key="rate",
            formula=Formula(f'IF({{below}}=0,"—",ROUND({{above}}/{{below}},{RATE_OF_ONE}))'),
        ),
        ReportColumn(
            *(
                QT_TRANSLATE_NOOP("Reports", "Paid of it, 10,000 yuan"),
                lambda one: in_wan(one.paid_amount),
                YUAN,
                OTHER,
            ),
            key="paid_wan",
            formula=in_wan_of("above"),
        ),
        ReportColumn(
            *(QT_TRANSLATE_NOOP("Reports", "Due, 10,000 yuan"), lambda one: in_wan(one.due_amount), YUAN, OTHER),
            key="due_wan",
            formula=in_wan_of("below"),
        ),
    ),
)


# --- by insurer: who pays --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Line:
    label: Words | str
    figure: ShareFigure
    least: int

    @property
    def rate(self) -> CellValue:
        return as_part(ranked_percent(self.figure.numerator, self.figure.denominator, least=self.least))


def _by_insurer(facts: ReportFacts) -> Iterable[_Line]:
    for line in share_by(facts.figures, Share.PERFORMED, Dimension.INSURER):
        yield _Line(Words(NOT_FILLED) if line.label is None else line.label, line.figure, max(facts.least_ranked, 1))


def _all(facts: ReportFacts) -> _Line:
    whole = share_of(facts.figures, Share.PERFORMED)
    return _Line(Words(QT_TRANSLATE_NOOP("Reports", "All")), whole, 1)


def _rate(line: _Line) -> Formula:
    return rounded("{above}", "{below}", RATE_OF_ONE, least=str(line.least))


PERFORMED_BY_INSURER = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Performed ÷ due, by insurer (number of payments)"),
    key="performed_by_insurer",
    rows=_by_insurer,
    total=_all,
    empty=QT_TRANSLATE_NOOP("Reports", "No payment fell due in the period."),
    columns=(
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Insurer"), attrgetter("label"), width=FIRST, is_wrapped=True, key="label"
        ),
        ReportColumn(NUMERATOR, attrgetter("figure.numerator"), COUNT, OTHER, key="above", total=SUM),
        ReportColumn(DENOMINATOR, attrgetter("figure.denominator"), COUNT, OTHER, key="below", total=SUM),
        ReportColumn(THE_RATE, attrgetter("rate"), RATE, OTHER, key="rate", formula=_rate),
    ),
)


# --- what has no share -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Told:
    name: str
    value: CellValue


def _said(facts: ReportFacts) -> Iterable[_Told]:
    found = aftercare_of(facts.figures)
    yield _Told(QT_TRANSLATE_NOOP("Reports", "Consumers' own ratings, mean of 1 to 5"), or_dash(found.rated))
    yield _Told(QT_TRANSLATE_NOOP("Reports", "Said when asked, mean of 1 to 5"), or_dash(found.told))


def _done(facts: ReportFacts) -> Iterable[_Told]:
    found = aftercare_of(facts.figures)
    yield _Told(QT_TRANSLATE_NOOP("Reports", "Follow-ups, further ones of a case among them"), found.followed_up)
    yield _Told(QT_TRANSLATE_NOOP("Reports", "Judicial confirmation: decided or withdrawn"), found.decided)


def _told(title: str, key: str, rows: Callable[[ReportFacts], Iterable[_Told]], number_format: str) -> Table:
    return Table(
        title=title,
        key=key,
        rows=rows,
        columns=(
            ReportColumn(
                QT_TRANSLATE_NOOP("Reports", "What"),
                lambda one: Words(one.name),
                width=FIRST,
                is_wrapped=True,
                key="what",
            ),
            ReportColumn(
                QT_TRANSLATE_NOOP("Reports", "Figure"), attrgetter("value"), number_format, OTHER, key="value"
            ),
        ),
    )


SAID = _told(QT_TRANSLATE_NOOP("Reports", "Satisfaction"), "said", _said, SCORE)
DONE = _told(QT_TRANSLATE_NOOP("Reports", "Follow-up and courts"), "done", _done, COUNT)


def _notes(facts: ReportFacts) -> Iterable[Words]:
    yield Words(
        QT_TRANSLATE_NOOP("Reports", "“—”: nothing to divide by, or by insurer under {least} payments."),
        {"least": facts.least_ranked},
    )


AFTERCARE_SHEET = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "Performance and follow-up"),
    tables=(SHARES, PAYMENTS, SAID, DONE, PERFORMED_BY_INSURER),
    notes=_notes,
)
