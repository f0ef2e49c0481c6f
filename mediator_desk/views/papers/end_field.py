"""When something ended, on the day on which it began; it may stay open."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QDateTimeEdit, QTimeEdit, QWidget

from mediator_desk.conventions.china_time import in_china
from mediator_desk.views.field_values import show_value, value_of

if TYPE_CHECKING:
    from collections.abc import Callable

OPEN = QTime(0, 0)
"""What stands for no end: nobody asks people until midnight."""


class EndField(QTimeEdit):
    """A time of the day that another field tells, or `nothing` in words."""

    def __init__(self, begins: QDateTimeEdit, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._begun: Callable[[], datetime] = lambda: value_of(begins)
        self.setDisplayFormat("HH:mm")
        self.setMinimumTime(OPEN)
        self.setSpecialValueText(nothing)
        self.setTime(OPEN)

    def instant(self) -> datetime | None:
        """Return the end (UTC), None where it is open."""
        if self.time() == OPEN:
            return None
        begun = in_china(self._begun())
        shift = timedelta(hours=self.time().hour() - begun.hour, minutes=self.time().minute() - begun.minute)
        return self._begun() + shift

    def show_instant(self, instant: datetime | None) -> None:
        """Show an end (UTC), None as open."""
        shown = in_china(instant) if instant else None
        self.setTime(QTime(shown.hour, shown.minute) if shown else OPEN)


value_of.register(EndField, EndField.instant)
show_value.register(EndField, EndField.show_instant)
