"""Writing down what comes next in a case, in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.desk import Desk
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.views.cases.next_step_form import NextStepForm
from mediator_desk.views.messages import DeskDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NextStepDialog(DeskDialog):
    """What is to be done next on a case, when, and by whom."""

    def __init__(self, desk: Desk, case: CaseDetails, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What comes next?"), self.tr("Save"), parent)
        self.keep_input(desk, f"next_step/{case.id}", case.id)
        self._form = NextStepForm(desk, case, self)
        self.body.addWidget(self._form)

    def save(self) -> None:
        """Save the next step."""
        self._form.save()
