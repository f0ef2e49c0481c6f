"""What figures are called: periods, sums, and which cases a figure counts. Words for every place that shows them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from mediator_desk.conventions.amounts import figures as written
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.figures.breakdowns import label_of
from mediator_desk.services.figures.definitions import rate_title
from mediator_desk.services.figures.periods import month_of
from mediator_desk.services.figures.rates import in_wan
from mediator_desk.services.figures.selections import Side
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from decimal import Decimal

    from mediator_desk.models.figure_words import Dimension
    from mediator_desk.services.figures.cells import CountingRules, Labels
    from mediator_desk.services.figures.definitions import RateDefinition
    from mediator_desk.services.figures.periods import Period
    from mediator_desk.services.figures.selections import Filters, Key, Selection

DASH = "—"
"""What stands where there is no figure: nothing to divide by, or too few cases."""
MOST_NAMED = 3
"""Keys of a filter that are named one by one."""
_YEAR = QT_TRANSLATE_NOOP("Figures", "{year}")
_QUARTER = QT_TRANSLATE_NOOP("Figures", "{year}, quarter {quarter}")
_MONTH = QT_TRANSLATE_NOOP("Figures", "{month} {year}")
_DAYS = QT_TRANSLATE_NOOP("Figures", "{first} to {last}")
_NAMED = {1: _MONTH, 3: _QUARTER, 12: _YEAR}


def period_words(period: Period) -> str:
    """Return a period in words: 2026年10月, 2026年第4季度, 2026年, or its first and last day."""
    first, months = period.first, len(period.months)
    is_of_the_calendar = period.is_whole_months and months in _NAMED and (first.month - 1) % months == 0
    words = _NAMED[months] if is_of_the_calendar else _DAYS
    return translate("Figures", words).format(
        year=first.year,
        month=month_words(month_of(first)),
        quarter=(first.month + 2) // 3,
        first=first,
        last=period.last,
    )


def month_words(month: int) -> str:
    """Return a month as figures name it (202610) in short: 10月."""
    names = {
        1: translate("Figures", "Jan"), 2: translate("Figures", "Feb"), 3: translate("Figures", "Mar"),
        4: translate("Figures", "Apr"), 5: translate("Figures", "May"), 6: translate("Figures", "Jun"),
        7: translate("Figures", "Jul"), 8: translate("Figures", "Aug"), 9: translate("Figures", "Sep"),
        10: translate("Figures", "Oct"), 11: translate("Figures", "Nov"), 12: translate("Figures", "Dec"),
    }  # fmt: skip
    return names[month % 100]


def percent_words(percent: Decimal | None) -> str:
    """Return a percentage in words, a dash for none."""
    return DASH if percent is None else f"{percent}%"


def wan_words(amount: Decimal) -> str:
    """Return an amount of yuan in 万元 with two decimals."""
    return written(in_wan(amount))


def signed(number: int | Decimal) -> str:
    """Return a difference with its sign: +12, −3, ±0."""
    return f"{number:+,}".replace("-", "−") if number else "±0"


def division_words(numerator: int, denominator: int) -> str:
    """Return what a rate divides."""
    return f"{numerator:,} ÷ {denominator:,}"


def definition_words(definition: RateDefinition) -> str:
    """Return what a definition is called, with its basis."""
    return rate_title(definition, translate=in_reports)


def in_reports(text: str) -> str:
    """Return a sentence of the reports in the language in use."""
    return translate("Reports", text)


def label_words(label: StrEnum | str | None) -> str:
    """Return what a line of a breakdown is called."""
    if label is None:
        return translate("Figures", "Not filled in")
    return word(label) if isinstance(label, StrEnum) else label


def key_words(dimension: Dimension, key: Key, labels: Labels) -> str:
    """Return what a key of a dimension is called."""
    return label_words(label_of(dimension, key, labels))


def filter_words(dimension: Dimension, keys: frozenset[Key], labels: Labels) -> str:
    """Return one filter in words: 保险公司：南粤财产保险."""
    named = [key_words(dimension, key, labels) for key in sorted(keys, key=lambda key: (key is None, str(key)))]
    said = translate("Figures", ", ").join(named[:MOST_NAMED])
    if len(named) > MOST_NAMED:
        said = translate("Figures", "{some} and {count} more").format(some=said, count=len(named) - MOST_NAMED)
    return translate("Figures", "{name}: {value}").format(name=word(dimension), value=said)


def filters_words(filters: Filters, labels: Labels) -> str:
    """Return all filters in words, "" for none."""
    return " · ".join(filter_words(dimension, keys, labels) for dimension, keys in filters.wanted)


def selection_words(selection: Selection, labels: Labels, rules: CountingRules) -> str:
    """Return which cases a figure counts, for the chip of their list: 2026年10月 · 受理 · 保险公司：…."""
    what = word(selection.part)
    if selection.rate:
        title = definition_words(rules.definition(selection.rate))
        sides = {
            Side.NUMERATOR: translate("Figures", "{rate}: numerator"),
            Side.DENOMINATOR: translate("Figures", "{rate}: denominator"),
        }
        what = sides[selection.side].format(rate=title)
    said = [period_words(selection.period), what]
    if selection.dimension is not None:
        said.append(filter_words(selection.dimension, frozenset({selection.key}), labels))
    said.append(filters_words(selection.filters, labels))
    return " · ".join(part for part in said if part)
