"""Somebody else takes part in a meeting: a relative, an expert, a recorder (People's Mediation Law art. 20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from mediator_desk.models.session_words import SessionRole
from mediator_desk.models.words import PartySide
from mediator_desk.services.sessions.filling import OF_THE_CASE
from mediator_desk.services.sessions.people import NEED_CONSENT, PersonDraft, add_person
from mediator_desk.views.fields import ChoiceField, SegmentField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class AddPersonDialog(DeskDialog):
    """Who, as what, brought by whom; others than the committee's own recorder only with the parties' consent."""

    def __init__(self, desk: Desk, session_id: int, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who else takes part?"), self.tr("Add"), parent, width=560)
        self._desk, self._session_id, self._case_id = desk, session_id, case_id
        self.keep_input(desk, f"session_person/{session_id}", case_id)
        self.form = Form(self, columns=2)
        self._build()
        self.body.addWidget(FittingArea(self.form), 1)
        self.form.fill(PersonDraft(None, ""))
        self.form.edited.connect(self._show_some)
        self._show_some()
        self.form.field("role").setFocus()

    def _build(self) -> None:
        add = self.form.add
        roles = [(one, word(one)) for one in SessionRole if one not in OF_THE_CASE]
        add("role", self.tr("As what"), ChoiceField(roles, self.tr("Choose")))
        add("name", self.tr("Name"), QLineEdit()).setMaxLength(200)
        sides = [(None, self.tr("Both")), *choices(PartySide)]
        add("side", self.tr("Comes with"), SegmentField(sides), span=2)
        add("phone", self.tr("Phone"), QLineEdit()).setMaxLength(50)
        add("words", self.tr("Relation, or field of the expert"), QLineEdit()).setMaxLength(300)
        add("is_consented", "", QCheckBox(self.tr("The parties were asked and consent")), span=2)

    def _show_some(self, _name: str = "") -> None:
        role = self.form.field("role").choice()
        self.form.show_field("is_consented", is_shown=role is None or role in NEED_CONSENT)
        self.form.show_field("side", is_shown=role is not SessionRole.RECORDER)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(PersonDraft(None, ""))
        if draft.role is SessionRole.RECORDER:
            draft = PersonDraft(draft.role, draft.name, None, draft.phone, draft.words)
        with self._desk.database.writing() as db:
            add_person(db, self._session_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)
        self._desk.schedule_changed.emit()
