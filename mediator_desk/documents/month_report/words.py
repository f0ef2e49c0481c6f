"""How the month's report on paper says a period, its state, filters, a rate and a number: in Chinese, as papers do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from mediator_desk.conventions.china_time import in_china
from mediator_desk.i18n import CHINESE, translate
from mediator_desk.services.figures.breakdowns import label_of
from mediator_desk.services.figures.definitions import IN_NO_RATE, Rate, RateDefinition, explained, rate_title
from mediator_desk.services.figures.periods import MONTHS_OF_A_QUARTER, MONTHS_OF_A_YEAR, Period
from mediator_desk.services.figures.rates import Change, in_wan, percent
from mediator_desk.services.figures.report_facts import ReportFacts
from mediator_desk.services.figures.selections import Filters

Word = Callable[[StrEnum], str]
"""Finds the Chinese word for a member of a vocabulary."""

DASH = "—"
NOT_FILLED = "未填"
ALL = "合计"


@dataclass(frozen=True)
class Compared:
    """What the columns of a report call its period and those that it is compared with."""

    now: str
    before: str
    year_before: str


def in_chinese(text: str) -> str:
    """Return the Chinese of a sentence that all reports share."""
    return translate("Reports", text, CHINESE)


# --- periods ---------------------------------------------------------------------------------------------------


def said_period(period: Period) -> str:
    """Return a period as papers write it: 2026年10月, 2026年第4季度, 2026年, or its days."""
    first, months = period.first, len(period.months)
    if period.is_month:
        return f"{first.year}年{first.month}月"
    begins = period.is_whole_months and (first.month - 1) % months == 0
    if begins and months == MONTHS_OF_A_QUARTER:
        return f"{first.year}年第{(first.month + 2) // 3}季度"
    if begins and months == MONTHS_OF_A_YEAR:
        return f"{first.year}年"
    return said_days(period)


def said_days(period: Period) -> str:
    """Return the first and the last day of a period: 2026年10月1日至2026年10月31日."""
    return "至".join(f"{day.year}年{day.month}月{day.day}日" for day in (period.first, period.last))


def title_of(period: Period) -> str:
    """Return what the report of a period is called: 2026年10月调解工作月报."""
    months = len(period.months) if said_period(period) != said_days(period) else 0
    kinds = {1: "调解工作月报", MONTHS_OF_A_QUARTER: "调解工作季报", MONTHS_OF_A_YEAR: "调解工作年报"}
    return said_period(period) + kinds[months] if months in kinds else "调解工作统计报告"


def compared(period: Period) -> Compared:
    """Return what its columns are called."""
    return Compared("本月", "上月", "上年同月") if period.is_month else Compared("本期", "上期", "上年同期")


def said_month(first: date) -> str:
    """Return a month as figures name it: 2026-10."""
    return f"{first:%Y-%m}"


def said_moment(instant: datetime) -> str:
    """Return an instant in China time: 2026-11-01 09:30."""
    return f"{in_china(instant):%Y-%m-%d %H:%M}"


def said_state(facts: ReportFacts) -> str:
    """Return whether the figures are frozen, by whom and when, or provisional."""
    marks, months = facts.frozen, facts.period.months
    if not marks:
        return "暂计：尚未冻结，数字仍可能变动"
    if not facts.figures.facts.is_frozen:
        return f"部分冻结：{len(months)}个月中已冻结{len(marks)}个月，其余为暂计，数字仍可能变动"
    newest = max(marks, key=lambda mark: mark.at)
    whole = "" if len(marks) == 1 else f"{len(marks)}个月均"
    last = "" if len(marks) == 1 else "最后一次"
    return f"{whole}已冻结（{last}{newest.by}，{said_moment(newest.at)}）"


def said_otherwise(months: Sequence[date], facts: ReportFacts) -> str:
    """Return which months of the period were frozen while 和解撤回 was judged the other way."""
    counts = "不计入" if facts.figures.facts.rules.settled_privately_counts else "计入"
    return f"{'、'.join(map(said_month, months))}（冻结时和解撤回{counts}成功，本报告仍照此）"


def said_filters(filters: Filters, facts: ReportFacts, word: Word) -> str:
    """Return which cases were counted: each dimension with the keys that were wanted."""
    if not filters.wanted:
        return "无（全部已受理的调解案件）"
    labels = facts.figures.facts.labels
    return "；".join(
        f"{word(one)}：{'、'.join(said_label(label_of(one, key, labels), word) for key in sorted(keys, key=str))}"
        for one, keys in filters.wanted
    )


def said_label(label: StrEnum | str | None, word: Word) -> str:
    """Return what a line is called: a word, a name as it is, or that nobody filled it in."""
    if label is None:
        return NOT_FILLED
    return word(label) if isinstance(label, StrEnum) else " ".join(label.split())


# --- rates and numbers -----------------------------------------------------------------------------------------


def said_definition(definition: RateDefinition) -> str:
    """Return a definition's name with its basis: 协议÷受理 · 按办结月."""
    return rate_title(definition, translate=in_chinese)


def said_meaning(definition: RateDefinition, facts: ReportFacts, word: Word) -> str:
    """Return in plain words what is divided by what; what no rate counts stands once among the notes."""
    counts = facts.figures.facts.rules.settled_privately_counts
    whole = explained(definition, settled_privately_counts=counts, translate=in_chinese, word=word)
    return whole.removesuffix(in_chinese(IN_NO_RATE)).strip()


def said_rate(rate: Rate) -> str:
    """Return a rate above what it divides, on two lines."""
    return f"{said_percent(rate.percent)}\n{rate.numerator:,} ÷ {rate.denominator:,}"


def said_in_line(rate: Rate) -> str:
    """Return a rate with what it divides, on one line where there is room."""
    return f"{said_percent(rate.percent)}（{rate.numerator:,} ÷ {rate.denominator:,}）"


def said_percent(found: Decimal | None) -> str:
    """Return a percentage, a dash for none."""
    return DASH if found is None else f"{found}%"


def said_part(part: int | Decimal, whole: int | Decimal) -> str:
    """Return what part of the whole something is, with one decimal."""
    return said_percent(percent(part, whole, 1))


def said_number(number: Decimal | int | None) -> str:
    """Return a number, a dash for none."""
    return DASH if number is None else f"{number:,}"


def said_change(change: Change) -> tuple[str, str]:
    """Return a difference of counts and what it is of the count before: "+12", "+4.7%"."""
    return signed(int(change.difference)), _signed_percent(change)


def said_change_in_wan(change: Change) -> tuple[str, str]:
    """Return a difference of amounts in 万元 and what it is of the amount before."""
    return signed(in_wan(change.difference)), _signed_percent(change)


def _signed_percent(change: Change) -> str:
    return DASH if change.percent is None else f"{signed(change.percent)}%"


def signed(number: int | Decimal) -> str:
    """Return a difference with its sign: +12, −3, 0."""
    return f"{number:+,}".replace("-", "−") if number else f"{abs(number)}"


def wan(amount: Decimal) -> str:
    """Return an amount of yuan in 万元 with two decimals."""
    return yuan(in_wan(amount))


def yuan(amount: Decimal) -> str:
    """Return an amount with parted thousands and two decimals."""
    return f"{amount:,.2f}"
