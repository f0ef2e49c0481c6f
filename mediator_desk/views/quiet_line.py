"""A line of words over every screen, which takes no room where it says nothing or is not wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mediator_desk.views import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


class QuietLine(QLabel):
    """Looks again when somebody comes or goes. A subclass tells in `look` what it says and how it looks."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._is_wanted = desk, True
        px = theme.current().px
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(px("xl"), px("s"), px("xl"), 0)
        desk.actor_changed.connect(self._look)
        self._look()

    def want(self, *, is_wanted: bool) -> None:
        """Say whether there is room for it: over the whole window nothing stands but what is shown there."""
        self._is_wanted = is_wanted
        self.setVisible(bool(self.text()) and is_wanted)

    def look(self) -> str:
        """Return what is to be said now, "" for nothing."""
        return ""

    def _look(self) -> None:
        self.setText(self.look())
        self.setVisible(bool(self.text()) and self._is_wanted)
