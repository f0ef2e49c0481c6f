"""The periods that the screen goes through: months, quarters, years of the calendar."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from mediator_desk.services.figures.periods import Period, months_later


class Span(StrEnum):
    """How long the period is that is shown."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


def period_with(day: date, span: Span) -> Period:
    """Return the month, quarter or year of the calendar in which a day lies."""
    if span is Span.MONTH:
        return Period.month(day.year, day.month)
    return Period.year(day.year) if span is Span.YEAR else Period.quarter(day.year, (day.month + 2) // 3)


def span_of(period: Period) -> Span | None:
    """Return which of the three a period is, None for any other days."""
    return next((span for span in Span if period_with(period.first, span) == period), None)


def earlier(period: Period, span: Span) -> Period:
    """Return the period before."""
    return period_with(period.first - timedelta(days=1), span)


def later(period: Period, span: Span) -> Period:
    """Return the period after."""
    return period_with(period.last + timedelta(days=1), span)


def year_up_to(period: Period) -> Period:
    """Return the twelve months that end with a period; a year is its own twelve months."""
    return Period(months_later(period.last, -11), period.last)
