"""Words that were typed into a note and could not be saved there: they stay in sight until a person lets them go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from mediator_desk.views.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class RefusedWords(Banner):
    """A banner that nothing else takes away."""

    touched = Signal()
    """Words came, or a person let them go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.typed: list[str] = []

    def add(self, why: str, text: str) -> None:
        """Keep words that were refused, and say why."""
        self.typed.append(text)
        self._show(why)
        self.touched.emit()

    def show_again(self, typed: Sequence[str]) -> None:
        """Show the words that were kept, and no others; none hides it."""
        self.typed = [str(one) for one in typed]
        if self.typed:
            self._show(self.tr("What you typed into a note was not saved there."))
        else:
            self.clear()

    def _show(self, why: str) -> None:
        acts = [(self.tr("Copy what you typed"), self._copy), (self.tr("Let it go"), self._let_go)]
        self.tell("warn", why, "\n".join(self.typed), acts, stays=True)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self.typed))

    def _let_go(self) -> None:
        self.typed = []
        self.clear()
        self.touched.emit()
