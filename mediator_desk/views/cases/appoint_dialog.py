"""Who mediates a case: the mediators with load, absences, lines and ties, the one who suggests itself first."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.desk import Desk
from mediator_desk.models.words import AppointedBy
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.services.mediators import assignment
from mediator_desk.services.mediators.assignment import AppointmentDraft
from mediator_desk.services.mediators.suggestions import suggest
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.form import Form
from mediator_desk.views.mediator_choice import WIDTH, MediatorChoice
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.wording import choices


class AppointDialog(DeskDialog):
    """Appoints the mediator of a case, or another one in his or her place."""

    def __init__(self, desk: Desk, case: CaseDetails, parent: QWidget | None = None) -> None:
        is_new = case.mediator_id is None
        title = self.tr("Who mediates this case?") if is_new else self.tr("Who takes over from {mediator}?")
        super().__init__(title.format(mediator=case.mediator), self.tr("Appoint"), parent, width=WIDTH)
        self.keep_input(desk, f"appoint/{case.id}", case.id)
        self._desk = desk
        self._case = case
        with desk.database.reading() as db:
            suggestions = suggest(db, case.id, desk.today())
        self.choice = MediatorChoice(desk, suggestions, self)
        self.body.addWidget(self.choice)
        self._build_form(is_new=is_new)
        self.choice.changed.connect(self._on_chosen)
        self.choice.activated.connect(self.act)
        self._on_chosen()
        if self.choice.suggested is not None:
            self.choice.setFocus()
        else:
            self.form.take_focus()  # a dialog that opens selects the first row of a table with the keyboard in it

    def _build_form(self, *, is_new: bool) -> None:
        self.form = Form(self)
        self.form.add("appointed_by", self.tr("How"), SegmentField(choices(AppointedBy)))
        self.form.add("words", self.tr("Why another mediator takes over"), QLineEdit(self))
        hint = self.tr("Who knows of the tie, and why it does not matter here. The words stay in the history.")
        self.form.add("conflict_words", self.tr("Why in spite of the tie"), QLineEdit(self), hint)
        self.form.show_field("words", is_shown=not is_new)
        self.body.addWidget(self.form)

    def _on_chosen(self) -> None:
        chosen = self.choice.choice()
        needs_words = chosen is not None and any(tie.needs_words for tie in chosen.conflicts)
        is_forbidden = chosen is not None and chosen.is_forbidden
        self.form.show_field("conflict_words", is_shown=needs_words and not is_forbidden)

    def save(self) -> None:
        """Appoint the mediator who is selected."""
        chosen = self.choice.choice()
        seen = AppointmentDraft(chosen.id if chosen else None, instead_of=self._case.mediator_id or 0)
        draft = self.form.drafted(seen)
        with self._desk.database.writing() as db:
            assignment.appoint_mediator(db, self._case.id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)
