"""Opening a meeting: the parties sit down, and who is here is ticked at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from mediator_desk.conventions.china_time import in_china
from mediator_desk.models.session_words import AttendanceAnswer
from mediator_desk.services.sessions.people import PersonRow, mark_present, people_of
from mediator_desk.services.sessions.room import open_session, room_of
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.room.notes_model import clock
from mediator_desk.views.room.people_bar import as_what
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class OpenMeetingDialog(DeskDialog):
    """Asks whether the meeting begins, and who is here.

    Who is not ticked counts as absent until the circle says otherwise: nobody tells the rights to an empty chair, and
    the record has no answer and no line to sign for it.
    """

    def __init__(self, desk: Desk, meeting_id: int, parent: QWidget | None = None) -> None:
        with desk.database.reading() as db:
            self._meeting = room_of(db, meeting_id)
            self._people = [one for one in people_of(db, meeting_id) if one.is_asked]
        title = self.tr("Begin meeting {sequence}?").format(sequence=self._meeting.sequence)
        super().__init__(title, self.tr("Begin"), parent)
        self.cancel_button.setText(self.tr("Not yet"))
        self._desk = desk
        day = long_day(in_china(self._meeting.begins_at).date())
        hours = f"{clock(self._meeting.begins_at)}–{clock(self._meeting.ends_at)}"
        place = self._meeting.room or word(self._meeting.mode)
        self.body.addWidget(words(f"{day} {hours} · {place}", "fact", "mute", wrap=True))
        self.ticks = {person.id: self._tick(person) for person in self._people}
        if self._people:
            self.body.addWidget(words(self.tr("Who is here?"), "strong"))
            self.body.addWidget(FittingArea(self._listed()), 1)
        next(iter(self.ticks.values()), self.act_button).setFocus()  # Enter begins from there too

    def _listed(self) -> QWidget:
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        for person in self._people:
            column.addWidget(self.ticks[person.id])
            if _is_kept_away(person):
                column.addWidget(words(self.tr("Said that they cannot come"), "small", "warn"))
        return listed

    def _tick(self, person: PersonRow) -> QCheckBox:
        made = QCheckBox(f"{person.name} · {as_what(person)}".replace("&", "&&"))
        later = self.tr("Who comes later is marked at the circle; who is absent need not be told the rights.")
        made.setWhatsThis(later)
        made.setChecked(person.is_present if person.is_present is not None else not _is_kept_away(person))
        return made

    def save(self) -> None:  # noqa: D102
        here = {one.id: self.ticks[one.id].isChecked() for one in self._people}
        by, now = self._desk.actor, self._desk.now()
        with self._desk.database.writing() as db:
            open_session(db, self._meeting.id, by=by, now=now)
            still = {one.id: one for one in people_of(db, self._meeting.id)}
            for person_id, is_here in here.items():
                if person_id in still:
                    mark_present(db, person_id, is_here, by=by, now=now)
        self._desk.case_changed.emit(self._meeting.case_id)
        self._desk.schedule_changed.emit()


def _is_kept_away(person: PersonRow) -> bool:
    return person.answer is AttendanceAnswer.CANNOT_COME
