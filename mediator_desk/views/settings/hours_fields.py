"""The hours in which the committee meets, and how long a meeting usually takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSpinBox, QTimeEdit

from mediator_desk.services.office.office_hours import LONGEST_USUAL, SHORTEST_MEETING
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from mediator_desk.views.form import Form


class HoursFields(QObject):
    """Adds the fields of services.office.office_hours.OfficeHours to a form, under a heading of their own."""

    def __init__(self, form: Form) -> None:
        super().__init__(form)
        form.add_wide(words(self.tr("Office hours"), "section"))
        note = self.tr("The schedule shows these hours and looks for free times in them; other times are pointed out.")
        form.add_wide(words(note, "small", "mute", wrap=True))
        form.add("day_from", self.tr("Morning from"), _time_field())
        form.add("noon_from", self.tr("Noon break from"), _time_field())
        form.add("noon_until", self.tr("Noon break until"), _time_field())
        form.add("day_until", self.tr("Afternoon until"), _time_field())
        minutes = form.add("usual_minutes", self.tr("Minutes of a usual meeting"), QSpinBox())
        minutes.setRange(SHORTEST_MEETING, LONGEST_USUAL)
        minutes.setSingleStep(5)


def _time_field() -> QTimeEdit:
    field = QTimeEdit()
    field.setDisplayFormat("HH:mm")
    field.setKeyboardTracking(False)
    return field
