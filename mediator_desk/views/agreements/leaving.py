"""The question that is asked before typed text would be lost."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from mediator_desk.views.messages import Decision
from mediator_desk.views.parts import button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Leave(Enum):
    """What a person does with unsaved text."""

    STAY = auto()
    SAVE = auto()
    DISCARD = auto()


class LeaveDecision(Decision):
    """Save, discard, or stay; Escape stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Save the draft before you leave?"),
            self.tr("There are changes that were not saved."),
            self.tr("Save the draft"),
            self.tr("Go on writing"),
            parent,
            danger=False,
        )
        self.chosen = Leave.STAY
        self.discard_button = button(self.tr("Discard the changes"), self._on_discard)
        self.buttons.insertWidget(0, self.discard_button)
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        if self.chosen is Leave.STAY:
            self.chosen = Leave.SAVE

    def _on_discard(self) -> None:
        self.chosen = Leave.DISCARD
        self.accept()


def ask_before_leaving(parent: QWidget) -> Leave:
    """Ask what becomes of unsaved text."""
    dialog = LeaveDecision(parent)
    try:
        dialog.exec()
        return dialog.chosen
    finally:
        dialog.deleteLater()
