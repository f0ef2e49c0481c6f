"""Who comes to a planned meeting: everybody is called from here, and what each answered is written down at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.conventions.china_time import in_china
from mediator_desk.errors import DeskError
from mediator_desk.models.procedure_words import ContactManner
from mediator_desk.models.session_words import AttendanceAnswer
from mediator_desk.services.sessions import people
from mediator_desk.services.sessions.asking import AskDraft, ask_person
from mediator_desk.services.sessions.booking import elsewhere
from mediator_desk.services.sessions.concerned import concerned
from mediator_desk.services.sessions.room import RoomRow, room_of
from mediator_desk.views import theme
from mediator_desk.views.clash_words import clash_words, span_words
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.parts import button, hairline, words
from mediator_desk.views.sessions.person_form import AddPersonDialog
from mediator_desk.views.sessions.person_line import PersonLine
from mediator_desk.views.sessions.serve import ServeDialog
from mediator_desk.views.wording import choices

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class PeopleDialog(DeskDialog):
    """A line for each person. An answer is saved when it is pressed, with the call as a contact of the case."""

    acts_by_keys = False

    def __init__(self, desk: Desk, session_id: int, parent: QWidget | None = None) -> None:
        with desk.database.reading() as db:
            self._meeting = room_of(db, session_id)
        title = self.tr("Who comes to meeting {count}?").format(count=self._meeting.sequence)
        super().__init__(title, self.tr("Close"), parent, width=820)
        self._desk, self._session_id = desk, session_id
        self.keep_input(desk, f"session_people/{session_id}", self._meeting.case_id)
        self.cancel_button.hide()
        self.lines: dict[int, PersonLine] = {}
        self._build()
        self.reload()
        desk.case_changed.connect(self._on_case_changed)

    def _build(self) -> None:
        px = theme.current().px
        self._head = words(self._head_words(), "fact", "mute", wrap=True)
        self.body.addWidget(self._head)
        self.elsewhere = words("", "fact", "bad", wrap=True)
        self.body.addWidget(self.elsewhere)
        row = QHBoxLayout()
        row.setSpacing(px("s"))
        row.addWidget(words(self.tr("An answer is noted as a contact:"), "fact", "ink2"))
        self.manner = ChoiceField(choices(ContactManner), self.tr("no, only the answer"))
        self.manner.setAccessibleName(self.tr("How they are asked"))
        self.manner.choose(ContactManner.TELEPHONE)
        self.manner.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        row.addWidget(self.manner)
        row.addStretch(1)
        self.body.addLayout(row)
        self._listed = QWidget()
        self._column = QVBoxLayout(self._listed)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px("s"))
        self.body.addWidget(FittingArea(self._listed), 1)
        self.add_button = button(self.tr("Somebody else…"), self._on_add, look="link", icon="user-plus")
        self.buttons.insertWidget(0, self.add_button)
        self.serve_button = button(self.tr("The notice went out…"), self._on_serve, look="link", icon="file-text")
        self.buttons.insertWidget(1, self.serve_button)

    def _when(self) -> str:
        meeting = self._meeting
        return f"{long_day(in_china(meeting.begins_at).date())} {span_words(meeting.begins_at, meeting.ends_at)}"

    def _head_words(self) -> str:
        meeting, parties = self._meeting, self.tr("{applicant} and {respondent}")
        sides = parties.format(applicant=meeting.applicant, respondent=meeting.respondent)
        return " · ".join(filter(None, (self._when(), meeting.room, sides)))

    def _reread_head(self, now: RoomRow) -> None:
        """Show for when and where they are called now; who is on the telephone is told that it is another time."""
        before, self._meeting = self._meeting, now
        self._head.setText(self._head_words())
        if (before.begins_at, before.ends_at) != (now.begins_at, now.ends_at):
            moved = self.tr("This meeting was moved meanwhile. It is now on {when}: call everybody again.")
            self.banner.tell("warn", moved.format(when=self._when()))

    def reload(self) -> None:
        """Read again when the meeting is and who takes part; what is being typed stays."""
        with self._desk.database.reading() as db:
            now, there = room_of(db, self._session_id), concerned(db, self._session_id)
            twice = [clash_words(one) for one in elsewhere(db, self._session_id)]
        self.elsewhere.setText("\n".join(twice))
        self.elsewhere.setVisible(bool(twice))
        self._reread_head(now)
        if list(self.lines) != [one.person_id for one in there]:
            self._take_away(set(self.lines) - {one.person_id for one in there})
            for one in there:
                if one.person_id not in self.lines:
                    self._add_line(PersonLine(one, self._desk, self))
        for one in there:
            self.lines[one.person_id].show_person(one)

    def _add_line(self, line: PersonLine) -> None:
        if self._column.count():
            self._column.addWidget(hairline())
        line.answered.connect(self._on_answered)
        line.not_reached.connect(self._on_not_reached)
        line.remove_wanted.connect(self._on_remove)
        line.form.edited.connect(self.input_touched)
        self.lines[line.one.person_id] = line
        self._column.addWidget(line)

    def _take_away(self, ids: set[int]) -> None:
        for person_id in ids:
            line = self.lines.pop(person_id)
            above = self._column.itemAt(self._column.indexOf(line) - 1)
            for part in (line, above.widget() if above is not None else None):
                if part is not None:
                    part.hide()
                    self._column.removeWidget(part)
                    part.deleteLater()

    def act(self) -> None:
        """Close: each answer was saved when it was pressed; what was typed and not is asked about."""
        self.reject()

    def _on_answered(self, person_id: int, answered: AttendanceAnswer | None) -> None:
        manner, line = self.manner.choice(), self.lines[person_id]
        if answered is None or manner is None:
            self._do(people.answer, person_id, answered, begins_at=self._meeting.begins_at)
        else:
            draft = AskDraft(manner, answered=answered, words=line.said())
            self._do(ask_person, person_id, draft, begins_at=self._meeting.begins_at)

    def _on_not_reached(self, person_id: int) -> None:
        manner = self.manner.choice() or ContactManner.TELEPHONE
        self._do(ask_person, person_id, AskDraft(manner, is_reached=False, words=self.lines[person_id].said()))

    def _on_remove(self, person_id: int) -> None:
        self._do(people.remove_person, person_id)

    def _on_add(self) -> None:
        shown(AddPersonDialog(self._desk, self._session_id, self._meeting.case_id, self))

    def _on_serve(self) -> None:
        shown(ServeDialog(self._desk, [self._session_id], self))

    def _do(self, service: Callable[..., object], person_id: int, *arguments: object, **told: datetime) -> None:
        self.banner.clear()
        try:
            with self._desk.database.writing() as db:
                service(db, person_id, *arguments, **told, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.reload()
            self.banner.tell_error(error)
            return
        if person_id in self.lines and arguments and isinstance(arguments[-1], AskDraft):
            self.lines[person_id].forget_said()
        self._desk.case_changed.emit(self._meeting.case_id)
        self._desk.schedule_changed.emit()

    def _on_case_changed(self, case_id: int) -> None:
        if case_id == self._meeting.case_id:
            self.reload()
