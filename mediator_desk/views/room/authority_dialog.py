"""Writing down up to which amount a side may settle, for the mediator's eyes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.models.words import PartySide
from mediator_desk.services.sessions.authority import AuthorityDraft, tell_authority
from mediator_desk.views import theme
from mediator_desk.views.fields import AmountField, SegmentField
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class AuthorityDialog(DeskDialog):
    """What the mediator was told of an authority. It takes the place of what that side said before."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Authority to settle"), self.tr("Note"), parent)
        self.keep_input(desk, f"authority/{case_id}", case_id)
        self._desk, self._case_id = desk, case_id
        note = self.tr("Only the mediator of the case, and who writes it down, ever sees it: it is on no paper.")
        self.body.addWidget(words(note, tone="ink2", wrap=True))
        self.form = Form(self)
        sides = [(side, word(side)) for side in (PartySide.RESPONDENT, PartySide.APPLICANT)]
        self.form.add("side", self.tr("Whose"), SegmentField(sides))
        hint = self.tr("The most that the respondent pays without asking back, or the least that the applicant takes.")
        self.amount = self.form.add("amount", self.tr("Amount (yuan)"), AmountField(), hint)
        text = self.form.add("words", self.tr("Conditions (optional)"), QPlainTextEdit())
        text.setFixedHeight(theme.current().px(64))
        self.form.fill(AuthorityDraft(None))
        self.body.addWidget(self.form)
        self.amount.setFocus()

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(AuthorityDraft(None))
        with self._desk.database.writing() as db:
            tell_authority(db, self._case_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)
