"""Acts on a paper that is being signed which end or undo the signing; both keep their reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from mediator_desk.services.agreements.signing import record_refusal_to_sign
from mediator_desk.views import theme
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import restyle, words

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class BackToDraftDialog(DeskDialog):
    """Take an unsigned paper back to mend it."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Take the paper back to mend it?"), self.tr("Back to draft"), parent)
        self.keep_input(desk, f"back_to_draft/{case_id}", case_id)
        self._desk, self._case_id = desk, case_id
        told = self.tr("Copies that were printed are void. The paper is sent to sign again when it is mended.")
        self.body.addWidget(words(told, "", "ink2", wrap=True))
        self.form = Form(self)
        self._reason = self.form.add("words", self.tr("What has to be mended"), QPlainTextEdit())
        self._reason.setFixedHeight(theme.current().px(72))
        self.body.addWidget(self.form)
        self._reason.setFocus()

    def save(self) -> None:  # noqa: D102
        from mediator_desk.documents.proof.agreement_papers import back_to_draft  # late: it knows how papers are drawn

        with self._desk.database.writing() as db:
            back_to_draft(
                db, self._case_id, words=self._reason.toPlainText(), by=self._desk.actor, now=self._desk.now()
            )
        self._desk.case_changed.emit(self._case_id)


class RefusalToSignDialog(DeskDialog):
    """A party refuses to sign: the mediation ends without agreement, end reason 7."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Does a party refuse to sign?"), self.tr("End the mediation"), parent)
        self.keep_input(desk, f"refusal_to_sign/{case_id}", case_id)
        self._desk, self._case_id = desk, case_id
        restyle(self.act_button, look="danger")
        told = self.tr("The mediation ends today without agreement, end reason 7: a party refuses to sign.")
        self.body.addWidget(words(told, "", "ink2", wrap=True))
        self.form = Form(self)
        self._reason = self.form.add("words", self.tr("Who refuses, and why"), QPlainTextEdit())
        self._reason.setFixedHeight(theme.current().px(72))
        routes = self.tr("The parties were told of arbitration, administrative and court routes")
        self._told = self.form.add("was_told_other_routes", "", QCheckBox(routes))
        self.body.addWidget(self.form)
        self._reason.setFocus()

    def save(self) -> None:  # noqa: D102
        with self._desk.database.writing() as db:
            record_refusal_to_sign(
                db,
                self._case_id,
                words=self._reason.toPlainText(),
                told_other_routes=self._told.isChecked(),
                by=self._desk.actor,
                now=self._desk.now(),
            )
        self._desk.case_changed.emit(self._case_id)
