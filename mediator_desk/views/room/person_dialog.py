"""Letting somebody else take part in a meeting: a relative, an expert, a recorder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from mediator_desk.models.session_words import SessionRole
from mediator_desk.models.words import PartySide
from mediator_desk.services.sessions.people import NEED_CONSENT, PersonDraft, add_person
from mediator_desk.views.fields import ChoiceField, SegmentField
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

ROLES = (SessionRole.RELATIVE, SessionRole.EXPERT, SessionRole.RECORDER, SessionRole.OTHER)


class AddPersonDialog(DeskDialog):
    """Who comes, as what, with whom; whom the parties bring, both sides consent to."""

    def __init__(self, desk: Desk, case_id: int, meeting_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who else takes part?"), self.tr("Let this person take part"), parent)
        self.keep_input(desk, f"session_person/{meeting_id}", case_id)
        self._desk, self._case_id, self._meeting_id = desk, case_id, meeting_id
        self.form = Form(self, columns=2)
        roles = SegmentField([(role, word(role)) for role in ROLES])
        self._role = self.form.add("role", self.tr("As what"), roles, span=2)
        self.form.add("name", self.tr("Name"), QLineEdit())
        self.form.add("phone", self.tr("Telephone (optional)"), QLineEdit())
        sides = [(side, word(side)) for side in PartySide]
        self.form.add("side", self.tr("Comes with"), ChoiceField(sides, self.tr("Nobody, or both")), span=2)
        self.form.add("words", self.tr("Relation, employer or field (optional)"), QLineEdit(), span=2)
        consent = QCheckBox(self.tr("Both sides consent"))
        self.form.add("is_consented", "", consent, self.tr("People's Mediation Law art. 20"), span=2)
        self.body.addWidget(self.form)
        self.form.fill(PersonDraft(SessionRole.RELATIVE, ""))
        self.form.edited.connect(lambda name: self._show_fields() if name == "role" else None)
        self._show_fields()
        self.form.field("name").setFocus()

    def _show_fields(self) -> None:
        role = self._role.choice()
        self.form.show_field("is_consented", is_shown=role in NEED_CONSENT)
        self.form.show_field("side", is_shown=role is not SessionRole.RECORDER)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(PersonDraft(None, ""))
        if draft.role is SessionRole.RECORDER:
            draft = PersonDraft(draft.role, draft.name, None, draft.phone, draft.words)
        with self._desk.database.writing() as db:
            add_person(db, self._meeting_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)
        self._desk.schedule_changed.emit()
