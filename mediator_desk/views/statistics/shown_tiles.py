"""The figures at the top in words: what they are, how they changed, how they went."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from mediator_desk.conventions.amounts import figures as written
from mediator_desk.i18n import translate
from mediator_desk.models.figure_words import Part
from mediator_desk.services.figures.aftercare_figures import SHARES, Share, payments_of, share_of
from mediator_desk.services.figures.rates import Change, change
from mediator_desk.views.figure_label import Said
from mediator_desk.views.figure_words import DASH, in_reports, percent_words, period_words, signed, wan_words
from mediator_desk.views.statistics.tiles import Tile

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.services.figures.figures import Figures
    from mediator_desk.views.statistics.screen_facts import ScreenFigures

Lines = tuple[tuple[Said, ...], ...]


def tiles_of(figures: ScreenFigures) -> tuple[Tile, ...]:
    """Return what became of the cases of a period."""
    return (
        _counted(figures, translate("Statistics", "Accepted"), Part.ACCEPTED),
        _counted(figures, translate("Statistics", "Concluded"), Part.CONCLUDED),
        _counted(figures, translate("Statistics", "Agreement reached"), Part.AGREED),
        _amounts(figures),
        _days(figures),
        _performed(figures),
    )


def tiles_after(figures: ScreenFigures) -> tuple[Tile, ...]:
    """Return what stands around the cases: limits, courts, what people said of it, and the other kinds of record."""
    return (
        _shared(figures, translate("Statistics", "Within the time limit"), Share.WITHIN_LIMIT),
        _shared(figures, translate("Statistics", "Judicial confirmation"), Share.CONFIRMED),
        _shared(figures, translate("Statistics", "Satisfaction"), Share.SATISFIED),
        _shared(figures, translate("Statistics", "Followed up"), Share.FOLLOWED_UP),
        _counted(figures, translate("Statistics", "Complaints received"), Part.COMPLAINTS_RECEIVED),
        _counted(figures, translate("Statistics", "Consultations received"), Part.CONSULTATIONS_RECEIVED),
    )


def _counted(figures: ScreenFigures, title: str, part: Part) -> Tile:
    now = figures.now
    return Tile(
        title,
        Said(f"{now.count(part):,}", now.selection(part)),
        translate("Statistics", "cases"),
        _changes(figures, part, lambda one: one.count(part), lambda number: f"{number:,}"),
        trend=tuple(month.count(part) for month in figures.months),
        trend_words=_trend_words(figures, [f"{month.count(part):,}" for month in figures.months]),
    )


def _amounts(figures: ScreenFigures) -> Tile:
    now, totals = figures.now, figures.now.totals
    asked_and_paid = (
        Said(translate("Statistics", "claimed")),
        Said(wan_words(totals.claimed_amount), now.selection(Part.ACCEPTED), translate("Statistics", "Claimed")),
        Said(translate("Statistics", "paid")),
        Said(wan_words(totals.paid_amount), now.selection(Part.PAID), translate("Statistics", "Paid")),
    )
    tip = translate("Statistics", "Exactly: claimed {claimed} yuan, agreed {agreed} yuan, paid {paid} yuan").format(
        claimed=written(totals.claimed_amount), agreed=written(totals.agreed_amount), paid=written(totals.paid_amount)
    )
    months = [month.totals.agreed_amount for month in figures.months]
    return Tile(
        translate("Statistics", "Amount agreed"),
        Said(wan_words(totals.agreed_amount), now.selection(Part.AGREED)),
        translate("Statistics", "10,000 yuan"),
        (asked_and_paid, *_changes(figures, Part.AGREED, lambda one: one.totals.agreed_amount, wan_words)[:1]),
        tip,
        tuple(months),
        _trend_words(figures, [wan_words(amount) for amount in months]),
    )


def _days(figures: ScreenFigures) -> Tile:
    now, days = figures.now, figures.now.days
    months = [month.days.median for month in figures.months]
    mean = translate("Statistics", "median; mean {days}, nine of ten within {most}").format(
        days=_or_dash(days.mean), most=DASH if days.ninetieth is None else days.ninetieth
    )
    before = translate("Statistics", "{period}: {days} days").format(
        period=period_words(figures.before.period), days=_or_dash(figures.before.days.median)
    )
    return Tile(
        translate("Statistics", "Days to conclude"),
        Said(_or_dash(days.median), now.selection(Part.CONCLUDED)),
        translate("Statistics", "days"),
        ((Said(mean),), (Said(before),)),
        translate("Statistics", "Calendar days from acceptance to conclusion, of the cases concluded in the period"),
        tuple(months),
        _trend_words(figures, [_or_dash(one) for one in months]),
    )


def _shared(figures: ScreenFigures, title: str, share: Share) -> Tile:
    """Return a share with its two counts; what it divides is said below it, in full in its tip."""
    now, rule = share_of(figures.now, share), SHARES[share]
    rates = [share_of(month, share).percent for month in figures.months]
    before = percent_words(share_of(figures.before, share).percent)
    divided = (
        Said(f"{now.numerator:,}", now.above, translate("Statistics", "Numerator")),
        Said("÷"),
        Said(f"{now.denominator:,}", now.below, translate("Statistics", "Denominator")),
        Said(translate("Statistics", "before {rate}").format(rate=before)),
    )
    return Tile(
        title,
        Said(percent_words(now.percent), now.above),
        "",
        (divided, (Said(in_reports(rule.title)),)),
        in_reports(rule.explanation),
        tuple(rates),
        _trend_words(figures, [percent_words(rate) for rate in rates]),
    )


def _performed(figures: ScreenFigures) -> Tile:
    """Return performance by payments; by amount it stands below."""
    tile = _shared(figures, translate("Statistics", "Performed"), Share.PERFORMED)
    payments = payments_of(figures.now.cells(Part.DUE))
    divided = f"{wan_words(payments.paid_amount)} ÷ {wan_words(payments.due_amount)}"
    by_amount = (
        Said(translate("Statistics", "by amount {rate}").format(rate=percent_words(payments.percent))),
        Said(divided, figures.now.selection(Part.DUE), translate("Statistics", "Due")),
    )
    return replace(tile, lines=(*tile.lines[:1], by_amount))


def _changes(
    figures: ScreenFigures, part: Part, measured: Callable[[Figures], int | Decimal], say: Callable[..., str]
) -> Lines:
    """Return how a figure differs from the period before and from a year ago; the earlier figure opens its cases."""
    compared = [(translate("Statistics", "before"), figures.before)]
    if figures.before.period != figures.year_before.period:
        compared.append((translate("Statistics", "a year ago"), figures.year_before))
    now = measured(figures.now)
    return tuple(
        (
            Said(title),
            Said(say(measured(earlier)), earlier.selection(part), period_words(earlier.period)),
            Said((_share_changed if isinstance(now, Decimal) else _counts_changed)(change(now, measured(earlier)))),
        )
        for title, earlier in compared
    )


def _counts_changed(changed: Change) -> str:
    return translate("Statistics", "{difference} ({share})").format(
        difference=signed(changed.difference), share=_share_changed(changed)
    )


def _share_changed(changed: Change) -> str:
    return DASH if changed.percent is None else f"{signed(changed.percent)}%"


def _trend_words(figures: ScreenFigures, shown: list[str]) -> str:
    months = [period_words(month.period) for month in figures.months]
    pairs = [f"{month}: {figure}" for month, figure in zip(months, shown, strict=True)]
    return translate("Statistics", "; ").join(pairs)


def _or_dash(days: Decimal | None) -> str:
    return DASH if days is None else f"{days:g}"
