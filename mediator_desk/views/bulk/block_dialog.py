"""Meetings of one mediator planned one after another in one room."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QSpinBox, QTimeEdit

from mediator_desk.services.bulk import scheduling_many
from mediator_desk.services.bulk.scheduling_many import LONGEST, SHORTEST, BlockDraft
from mediator_desk.services.bulk.sight import BulkDone, BulkSight
from mediator_desk.services.clocks.holidays import own_day
from mediator_desk.services.office.committee import active_rooms
from mediator_desk.services.sessions.session_drafts import SessionDraft
from mediator_desk.views.bulk.bulk_dialog import BulkDialog
from mediator_desk.views.fields import ChoiceField, DateField, Unreadable
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.parts import words
from mediator_desk.views.undoing import Teller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

BEGINS = QTime(9, 0)


class BlockDialog(BulkDialog):
    """Day, room, when the first begins, how long each is; the list says who comes when."""

    columns = 2

    def __init__(self, desk: Desk, case_ids: Sequence[int], tell: Teller, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_ids, tell, self.tr("Plan meetings of a day"), self.tr("Plan them"), parent)

    def build(self) -> None:
        """Ask whose meetings, where, from when on and how long."""
        with self._desk.database.reading() as db:
            mediators = scheduling_many.mediators_of_cases(db, self._case_ids)
            rooms = [(room.id, room.name) for room in active_rooms(db) if not room.is_online]
        self._mediator = self.form.add("mediator_id", self.tr("Mediator"), ChoiceField(mediators))
        self._mediator.choose(mediators[0][0] if mediators else None)
        self.form.add("day", self.tr("Day"), DateField(self))
        self.form.add("room_id", self.tr("Room"), ChoiceField(rooms))
        self.form.field("room_id").choose(rooms[0][0] if rooms else None)
        begins = self.form.add("begins", self.tr("The first begins"), QTimeEdit(BEGINS, self))
        begins.setDisplayFormat("HH:mm")
        self._minutes = self.form.add("minutes", self.tr("Minutes of each"), _minutes(SHORTEST, 60))
        self._pause = self.form.add("pause", self.tr("Minutes between two"), _minutes(0, 0))
        off = QCheckBox(self.tr("The meetings take place although it is no working day"))
        self.form.add("on_day_off", "", off, span=2)
        self._begins = begins
        self._order = words("", "fact", "ink2", wrap=True)
        self.body.addWidget(FittingArea(self._order))

    def look(self) -> BulkSight:
        """Leave out what another mediator has, or what no meeting can be planned for."""
        with self._desk.database.reading() as db:
            return scheduling_many.look_at_block(
                db, self._case_ids, self._mediator.choice(), by=self._desk.actor, now=self._desk.now()
            )

    def look_again(self) -> None:
        """Say anew who comes when, and ask about a day off."""
        super().look_again()
        self.form.show_field("on_day_off", is_shown=self._is_day_off())
        first, step = self._begins.time(), self._minutes.value() + self._pause.value()
        text = self.tr("{time}  {number}  {applicant}")
        self._order.setText(
            "\n".join(
                text.format(
                    time=first.addSecs(60 * step * place).toString("HH:mm"), number=one.number, applicant=one.applicant
                )
                for place, one in enumerate(self.sight.will)
            )
        )

    def _is_day_off(self) -> bool:
        try:
            day = self.form.field("day").day()
        except Unreadable:
            return False
        if day is None or SessionDraft(day, None, None).year_problems():
            return False
        with self._desk.database.reading() as db:
            return not own_day(db, day)[0].day.is_worked

    def do(self) -> BulkDone:
        """Plan all of them, or none."""
        draft = self.form.drafted(BlockDraft(None, time(9, 0), None))
        with self._desk.database.writing() as db:
            return scheduling_many.plan_block(db, self.sight.ids, draft, by=self._desk.actor, now=self._desk.now())

    def done_words(self, done: BulkDone) -> str:
        """Say how many were planned."""
        return self.tr("%n meeting(s) planned.", "", len(done.case_ids))


def _minutes(least: int, usual: int) -> QSpinBox:
    field = QSpinBox()
    field.setRange(least, LONGEST)
    field.setSingleStep(5)
    field.setValue(usual)
    return field
