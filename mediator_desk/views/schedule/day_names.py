"""How the calendar names days: 8日, 周四, 10月5日 周一. No Qt widgets here."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale

from mediator_desk import i18n
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate

DAY_OF_WEEK = "ddd"
FORMATS = {
    "number": QT_TRANSLATE_NOOP("Schedule", "d MMM"),
    "whole": QT_TRANSLATE_NOOP("Schedule", "d MMM  ddd"),
    "spoken": QT_TRANSLATE_NOOP("Schedule", "dddd d MMMM"),
}
"""Formats of QLocale: a day within its week, a day off, and a day as it is read aloud."""


def day_number(day: date) -> str:
    """Return a day within its week: 8日, 8 Oct."""
    return _named(day, translate("Schedule", FORMATS["number"]), i18n.language())


def day_of_week(day: date) -> str:
    """Return 周四, Thu."""
    return _named(day, DAY_OF_WEEK, i18n.language())


def whole_day(day: date) -> str:
    """Return a day with its month and weekday: 10月5日  周一."""
    return _named(day, translate("Schedule", FORMATS["whole"]), i18n.language())


def spoken_day(day: date) -> str:
    """Return a day as it is read aloud: 10月8日 星期四."""
    return _named(day, translate("Schedule", FORMATS["spoken"]), i18n.language())


@lru_cache(maxsize=500)
def _named(day: date, form: str, language: str) -> str:
    return QLocale(language).toString(QDate(day.year, day.month, day.day), form)
