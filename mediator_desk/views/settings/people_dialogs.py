"""Adding and changing who uses the desk, who mediates, and where the parties meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.words import Line, Role
from mediator_desk.services.office import people
from mediator_desk.services.office.committee import active_staff
from mediator_desk.views.checks_field import ChecksField
from mediator_desk.views.fields import ChoiceField, SegmentField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.sentences import sentence
from mediator_desk.views.settings.people_passphrases import follow_staff
from mediator_desk.views.wording import choices

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

WIDTH = 600


class StaffDialog(DeskDialog):
    """Somebody who uses the desk."""

    def __init__(self, desk: Desk, staff_id: int | None = None, parent: QWidget | None = None) -> None:
        is_new = staff_id is None
        title = self.tr("Add somebody who uses the desk") if is_new else self.tr("Change a member of the staff")
        super().__init__(title, self.tr("Add") if is_new else self.tr("Save"), parent, width=560)
        self.keep_input(desk, f"staff/{staff_id or 'new'}")
        self._desk, self._staff_id = desk, staff_id
        self.saved_id = 0
        """Who was saved; 0 before."""
        self.form = Form(self)
        self.form.add("name", self.tr("Name"), QLineEdit())
        self.form.add("role", self.tr("What he or she does here"), SegmentField(choices(Role)))
        hint = self.tr("Typed in place of the name when signing in. May stay empty.")
        self.form.add("work_number", self.tr("Work number"), QLineEdit(), hint)
        hint = self.tr("Without the tick the name stays in the history, and can no longer be chosen.")
        self.form.add("is_active", "", QCheckBox(self.tr("Uses the desk")), hint)
        self.form.show_field("is_active", is_shown=not is_new)
        self.form.fill(self._read(), reread=None if is_new else self._read)
        self.body.addWidget(self.form)

    def _read(self) -> people.StaffDraft:
        if self._staff_id is None:
            return people.StaffDraft()
        with self._desk.database.reading() as db:
            return people.staff_draft(db, self._staff_id)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(self.form.filled_with)
        with self._desk.database.writing() as db:
            staff = people.save_staff(db, self._staff_id, draft, by=self._desk.actor, now=self._desk.now())
            self.saved_id = staff.id
        if self._staff_id is not None:
            follow_staff(self._desk, self._staff_id, is_active=draft.is_active)
        self._desk.committee_changed.emit()


class MediatorDialog(DeskDialog):
    """Somebody who mediates, with the lines of insurance that he or she knows well."""

    hand_over_wanted = Signal(int)
    """The open work of this mediator (the id) is to go to others before he or she is put aside."""

    def __init__(self, desk: Desk, mediator_id: int | None = None, parent: QWidget | None = None) -> None:
        is_new = mediator_id is None
        title = self.tr("Add a mediator") if is_new else self.tr("Change a mediator")
        super().__init__(title, self.tr("Add") if is_new else self.tr("Save"), parent, width=WIDTH)
        self.keep_input(desk, f"mediator/{mediator_id or 'new'}")
        self._desk, self._mediator_id = desk, mediator_id
        with desk.database.reading() as db:
            staff = [(one.id, one.name) for one in active_staff(db)]
        self.form = Form(self, columns=2)
        self._add_fields(staff)
        self.form.show_field("is_active", is_shown=not is_new)
        self.form.fill(self._read(), reread=None if is_new else self._read)
        self.body.addWidget(FittingArea(self.form), 1)

    def _read(self) -> people.MediatorDraft:
        if self._mediator_id is None:
            return people.MediatorDraft()
        with self._desk.database.reading() as db:
            return people.mediator_draft(db, self._mediator_id)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(self.form.filled_with)
        try:
            with self._desk.database.writing() as db:
                people.save_mediator(db, self._mediator_id, draft, by=self._desk.actor, now=self._desk.now())
        except Refused as refusal:
            if refusal.code != "mediator_has_open_work":
                raise
            self.banner.tell("warn", sentence(refusal), acts=[(self.tr("Hand over…"), self._on_hand_over)])
            raise Invalid([]) from refusal  # the dialog stays with what was typed
        self._desk.committee_changed.emit()

    def _on_hand_over(self) -> None:
        self.done(0)
        self.hand_over_wanted.emit(self._mediator_id or 0)

    def _add_fields(self, staff: list[tuple[int, str]]) -> None:
        form = self.form
        form.add("name", self.tr("Name"), QLineEdit())
        form.add("telephone", self.tr("Telephone"), QLineEdit())
        hint = self.tr("“My cases” are those of this mediator when that person works at the desk.")
        field = ChoiceField(staff, self.tr("Nobody: does not use the desk"))
        form.add("staff_id", self.tr("Who this is at the desk"), field, hint, span=2)
        hint = self.tr("A mediator who knows the line of a case is offered first.")
        form.add("lines", self.tr("Lines known well"), ChecksField(choices(Line)), hint, span=2)
        hint = self.tr("Without the tick no new cases come; those under way stay until another mediator is appointed.")
        form.add("is_active", "", QCheckBox(self.tr("Takes cases")), hint, span=2)


class RoomDialog(DeskDialog):
    """A room, or a link in its place."""

    def __init__(self, desk: Desk, room_id: int | None = None, parent: QWidget | None = None) -> None:
        is_new = room_id is None
        title = self.tr("Add a room") if is_new else self.tr("Change a room")
        super().__init__(title, self.tr("Add") if is_new else self.tr("Save"), parent)
        self.keep_input(desk, f"room/{room_id or 'new'}")
        self._desk, self._room_id = desk, room_id
        self.form = Form(self)
        self.form.add("name", self.tr("Name of the room"), QLineEdit())
        self.form.add("is_online", "", QCheckBox(self.tr("Online: a link instead of a door")))
        hint = self.tr("Without the tick it stays in past meetings, and can no longer be chosen.")
        self.form.add("is_active", "", QCheckBox(self.tr("In use")), hint)
        self.form.show_field("is_active", is_shown=not is_new)
        self.form.fill(self._read(), reread=None if is_new else self._read)
        self.body.addWidget(self.form)

    def _read(self) -> people.RoomDraft:
        if self._room_id is None:
            return people.RoomDraft()
        with self._desk.database.reading() as db:
            return people.room_draft(db, self._room_id)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(self.form.filled_with)
        with self._desk.database.writing() as db:
            people.save_room(db, self._room_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.committee_changed.emit()
