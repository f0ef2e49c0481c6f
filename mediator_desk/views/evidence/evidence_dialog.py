"""The evidence of a case in a window of its own, for where the page of the case is not open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.services.cases.case_details import case_details
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.evidence.panel import EvidencePanel
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

WIDTH, HEIGHT = 1180, 380


class EvidenceDialog(DeskDialog):
    """The panel around which nothing else is to be decided: what is typed in it is saved by itself."""

    acts_by_keys = False

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Evidence"), self.tr("Done"), parent, width=WIDTH)
        with desk.database.reading() as db:
            case = case_details(db, case_id)
        self.body.addWidget(words(case_line(case), "fact", "mute", wrap=True))
        self.panel = EvidencePanel(desk, case_id, self)
        self.panel.files.setMinimumHeight(theme.current().px(HEIGHT))  # a list gives room back on a low screen
        self.body.addWidget(self.panel, 1)
        self.cancel_button.hide()
        self.act_button.setDefault(False)  # Enter goes to the fields of a line

    def save(self) -> None:
        """Save what is typed; a line that cannot be saved stays typed, and the dialog open."""
        self.panel.save()

    def is_changed(self) -> bool:
        """Tell whether something is typed that could not be saved."""
        self.panel.save()
        return self.panel.line_form.has_typed()

    def act(self) -> None:
        """Close, unless something that is typed cannot be saved."""
        if not self.is_changed():
            self.accept()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self.panel.take_focus()
