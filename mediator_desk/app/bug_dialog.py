"""The one dialog for what the program did not expect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class BugDialog(DeskDialog):
    """Says that something unexpected happened, what was kept, and offers the details for whoever helps."""

    def __init__(self, details: str, parent: QWidget | None) -> None:
        super().__init__(
            QCoreApplication.translate("BugDialog", "Something went wrong in the program"),
            QCoreApplication.translate("BugDialog", "Go on"),
            parent,
            width=560,
        )
        self._details = details
        text = self.tr("What was saved is safe; what was being saved just now is not. The details are in the log.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        shown = QPlainTextEdit(details)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Details"))
        self.body.addWidget(shown)
        self.cancel_button.hide()
        self.buttons.insertWidget(0, button(self.tr("Copy details"), self._copy, icon="copy"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
