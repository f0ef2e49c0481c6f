"""The question that is asked before a form with unsaved input closes: keep it for later, give it up, or go on."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from mediator_desk.views.messages import Decision
from mediator_desk.views.parts import button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Leaving(Enum):
    """What becomes of what was typed."""

    GO_ON = auto()
    KEEP = auto()
    GIVE_UP = auto()


class LeaveDialog(Decision):
    """Going on has the focus and is what Escape does; the act of the dialog keeps, and nothing is lost by it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Leave without saving?"),
            self.tr("Kept for later, what you typed is here when you open this again. Nobody else sees it."),
            self.tr("Keep for later"),
            self.tr("Go on typing"),
            parent,
            danger=False,
        )
        self.chosen = Leaving.GO_ON
        self.give_up_button = button(self.tr("Give it up"), self._on_give_up)
        self.buttons.insertWidget(0, self.give_up_button)

    def save(self) -> None:  # noqa: D102
        self.chosen = Leaving.KEEP

    def _on_give_up(self) -> None:
        self.chosen = Leaving.GIVE_UP
        self.accept()


def ask_what_becomes(parent: QWidget | None) -> Leaving:
    """Ask what becomes of unsaved input."""
    dialog = LeaveDialog(parent)
    try:
        dialog.exec()
        return dialog.chosen
    finally:
        dialog.deleteLater()
