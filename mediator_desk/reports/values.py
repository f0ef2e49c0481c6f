"""Figures as cells show them, and the words that say what was counted: shared by the sheets of the report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from mediator_desk.conventions.china_time import in_china
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.figure_words import Dimension
from mediator_desk.reports.definitions import DASH, CellValue, Composed, Formula, Words
from mediator_desk.reports.wording import Wording
from mediator_desk.services.figures.breakdowns import label_of
from mediator_desk.services.figures.cells import FreezeMark, Labels, PeriodFacts
from mediator_desk.services.figures.definitions import Rate, RateDefinition, explained, rate_title
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.report_facts import ReportFacts
from mediator_desk.services.figures.selections import Filters, Key

Translate = Callable[[str], str]
Word = Callable[[StrEnum], str]

SHARE_OF_ONE, RATE_OF_ONE = 3, 4
"""Decimals of the fraction that a percentage with one or two decimals is."""

NOT_FILLED = QT_TRANSLATE_NOOP("Reports", "Not filled")
BETWEEN_KEYS = QT_TRANSLATE_NOOP("Reports", ", ")
BETWEEN_FILTERS = QT_TRANSLATE_NOOP("Reports", "; ")
FILTER = QT_TRANSLATE_NOOP("Reports", "{dimension}: {keys}")
NO_FILTER = QT_TRANSLATE_NOOP("Reports", "none: all accepted mediations")
MONTH = QT_TRANSLATE_NOOP("Reports", "{year}-{month}")
FROM_TO = QT_TRANSLATE_NOOP("Reports", "{first} to {last}")
FROZEN = QT_TRANSLATE_NOOP("Reports", "frozen {at} by {name}")
PARTLY_FROZEN = QT_TRANSLATE_NOOP("Reports", "frozen in part ({frozen} of {months} months); the others are provisional")
PROVISIONAL = QT_TRANSLATE_NOOP("Reports", "provisional: not frozen yet, figures may still change")
DIVISION = QT_TRANSLATE_NOOP("Reports", "{title}: {numerator} ÷ {denominator} = {rate}")


def as_part(percent: Decimal | None) -> CellValue:
    """Return a rounded percentage as the fraction that a cell with a percent format shows, or a dash."""
    return DASH if percent is None else percent.scaleb(-2)


def or_dash(number: Decimal | None) -> CellValue:
    """Return a number, or a dash where there is none."""
    return DASH if number is None else number


def total_of(table: str, key: str) -> Formula:
    """Return what takes the total of a column of another table (`Table.key`)."""
    return Formula(f"{table}_{key}")


def said_instant(instant: datetime) -> str:
    """Return an instant in China time as a report says it: 2026-11-01 09:30."""
    return f"{in_china(instant):%Y-%m-%d %H:%M}"


def said_period(period: Period) -> Words:
    """Return a period in words: a calendar month, or its first and last day."""
    if period.is_month:
        return Words(MONTH, {"year": period.first.year, "month": f"{period.first.month:02d}"})
    return Words(FROM_TO, {"first": period.first.isoformat(), "last": period.last.isoformat()})


def said_month(first: date) -> str:
    """Return a month as figures name it: 2026-10."""
    return f"{first:%Y-%m}"


def said_state(facts: ReportFacts) -> Words:
    """Return whether the figures are frozen, and by whom, or provisional."""
    return frozen_state(facts.frozen, facts.period)


def frozen_state(marks: tuple[FreezeMark, ...], period: Period) -> Words:
    """Return whether a period is frozen, and by whom, or provisional."""
    if not marks:
        return Words(PROVISIONAL)
    if not (period.is_whole_months and len(marks) == len(period.months)):
        return Words(PARTLY_FROZEN, {"frozen": len(marks), "months": len(period.months)})
    newest = max(marks, key=lambda mark: mark.at)
    return Words(FROZEN, {"at": said_instant(newest.at), "name": newest.by})


def said_definition(definition: RateDefinition) -> Words:
    """Return a definition's name with its basis."""
    return Composed(say=lambda translate, _word: rate_title(definition, translate=translate))


def said_meaning(definition: RateDefinition, *, settled_privately_counts: bool) -> Words:
    """Return in plain words what a definition divides by what."""

    def say(translate: Translate, word: Word) -> str:
        counts = settled_privately_counts
        return explained(definition, settled_privately_counts=counts, translate=translate, word=word)

    return Composed(say=say)


OTHERWISE = {
    True: QT_TRANSLATE_NOOP("Reports", "{months} (frozen so): cases settled privately counted as success there."),
    False: QT_TRANSLATE_NOOP(
        "Reports", "{months} (frozen so): cases settled privately did not count as success there."
    ),
}
"""Whether 和解撤回 counted as success in months that were frozen with the other answer."""


def said_otherwise(facts: PeriodFacts) -> Words | None:
    """Return which months of a period were handed in with the other answer to what is success; None for none."""
    if not facts.months_otherwise:
        return None
    months = ", ".join(f"{month:%Y-%m}" for month in facts.months_otherwise)
    return Words(OTHERWISE[not facts.rules.settled_privately_counts], {"months": months})


def said_rate(rate: Rate) -> Words:
    """Return a rate with everything that belongs to it: its name, basis, numerator, denominator."""
    shown = DASH if rate.percent is None else f"{rate.percent} %"
    counts = {"numerator": f"{rate.numerator:,}", "denominator": f"{rate.denominator:,}"}
    return Words(DIVISION, {"title": said_definition(rate.definition), **counts, "rate": shown})


def said_filters(filters: Filters, labels: Labels) -> Words:
    """Return which cases were counted: each dimension with the keys that were wanted."""
    if not filters.wanted:
        return Words(NO_FILTER)
    each = [
        Words(FILTER, {"dimension": one, "keys": _joined((_label(one, key, labels) for key in keys), BETWEEN_KEYS)})
        for one, keys in ((one, sorted(keys, key=str)) for one, keys in filters.wanted)
    ]
    return _joined(each, BETWEEN_FILTERS)


def _label(dimension: Dimension, key: Key, labels: Labels) -> Words | str:
    label = label_of(dimension, key, labels)
    return Words(NOT_FILLED) if label is None else label


def _joined(parts: Iterable[Words | str], between: str) -> Words:
    known = list(parts)

    def say(translate: Translate, word: Word) -> str:
        wording = Wording(translate, word)
        return translate(between).join(wording.said(part) for part in known)

    return Composed(say=say)
