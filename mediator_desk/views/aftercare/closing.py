"""Closing a case whose agreement is not performed: the words say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.conventions.amounts import figures
from mediator_desk.services.aftercare.archive import close_case
from mediator_desk.views.aftercare.case_dialog import CaseDialog
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


class CloseDialog(CaseDialog):
    """Tells what is not performed, and asks why the case is closed all the same."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_id, self.tr("Close the case?"), self.tr("Close the case"), parent)
        self.keep_input(desk, f"close/{case_id}", case_id)
        in_force = self._case.aftercare.in_force
        state = in_force.performance(desk.today()) if in_force else None
        if state is not None:
            left = self.tr("{amount} yuan are left to pay.").format(amount=figures(state.left)) if state.left else ""
            self._explain(f"{word(state.state)}  {left}".strip())
        self._field = self._add_words("words", self.tr("Why it is closed all the same"))
        self._show_form()
        self._field.setFocus()

    def save(self) -> None:  # noqa: D102
        self._do(close_case, words=self._field.toPlainText())
