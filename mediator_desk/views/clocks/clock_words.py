"""Words for what days did to a deadline."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mediator_desk.services.clocks.why_due import DayRole, DeadlineExplanation, ExplainedDay, StillDetails
from mediator_desk.views.date_words import long_day
from mediator_desk.views.day_words import day_words
from mediator_desk.views.table_model import Mark
from mediator_desk.views.wording import word

ROLE_MARKS = {
    DayRole.COUNTED: Mark("check", "good"),
    DayRole.OFF: Mark("minus", "plain"),
    DayRole.STILL: Mark("pause", "warn"),
    DayRole.ROLLED: Mark("arrow-right", "plain"),
    DayRole.EXTENDED: Mark("plus", "info"),
    DayRole.LAST: Mark("flag", "info"),
}


def role_words(one: ExplainedDay) -> str:
    """Return what a day did: counted, passed over, stood still."""
    if one.role is DayRole.STILL:
        return QCoreApplication.translate("Clocks", "The clock stood still")
    if one.role is DayRole.LAST:
        return QCoreApplication.translate("Clocks", "Last day: the first working day after it")
    day = day_words(one.kind, one.name)
    if one.role is DayRole.ROLLED:
        text = QCoreApplication.translate("Clocks", "{day}: no last day, it moves on")
        return text.format(day=day)
    if one.role is DayRole.EXTENDED:
        text = QCoreApplication.translate("Clocks", "{day}, added by the extension")
        return text.format(day=day)
    if one.role is DayRole.OFF:
        return QCoreApplication.translate("Clocks", "{day}: not counted").format(day=day)
    return day


def rule_words(one: DeadlineExplanation) -> str:
    """Return the rule of a deadline: 30 calendar days from 2026-10-08, which is not counted."""
    days = one.number or 0
    if one.in_working_days:
        text = QCoreApplication.translate("Clocks", "%n working day(s) after {day}, which is not counted", "", days)
    else:
        text = QCoreApplication.translate("Clocks", "%n calendar day(s) after {day}, which is not counted", "", days)
    return text.format(day=long_day(one.started_on))


def still_words(still: StillDetails) -> str:
    """Return since when and why a clock stands, or from when to when it stood, still."""
    reason = word(still.kind) + (f" · {still.words}" if still.words else "")
    if still.ended_on is None:
        text = QCoreApplication.translate("Clocks", "Stands still since {day}: {reason}")
        return text.format(day=still.began_on.isoformat(), reason=reason)
    text = QCoreApplication.translate("Clocks", "Stood still from {day}, counted again from {end}: {reason}")
    return text.format(day=still.began_on.isoformat(), end=still.ended_on.isoformat(), reason=reason)


def years_words(years: tuple[int, ...]) -> str:
    """Return why a date is provisional."""
    text = QCoreApplication.translate(
        "Clocks", "Provisional: the State Council's notice of holidays for {years} is not entered yet."
    )
    return text.format(years="、".join(map(str, years)) or "—")
