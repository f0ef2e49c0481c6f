"""Mending what a case is about, in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.desk import Desk
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.views.cases.dispute_form import DisputeForm
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.messages import DeskDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class DisputeDialog(DeskDialog):
    """The dispute of a case: line, cause, insurer, amount, numbers, facts, requests."""

    def __init__(self, desk: Desk, case: CaseDetails, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Mend the dispute"), self.tr("Save"), parent, width=680)
        self.keep_input(desk, f"dispute/{case.id}", case.id)
        self._form = DisputeForm(desk, case.id, self)
        self.body.addWidget(FittingArea(self._form), 1)

    def save(self) -> None:
        """Save the dispute."""
        self._form.save()
