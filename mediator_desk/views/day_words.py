"""What a day of the calendar is, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mediator_desk.conventions.working_days import DayKind


def day_words(kind: DayKind, name: str) -> str:
    """Return what a day is: 工作日, 调休上班, 周末, or the name of its holiday."""
    if kind is DayKind.WORKING:
        return name or QCoreApplication.translate("Days", "Working day")
    if kind is DayKind.MAKE_UP:
        text = QCoreApplication.translate("Days", "Make-up working day")
        return f"{text} ({name})" if name else text
    if kind is DayKind.WEEKEND:
        return name or QCoreApplication.translate("Days", "Weekend")
    return name or QCoreApplication.translate("Days", "Day off")
