"""A line over every screen: of which cases it is, for somebody who sees a part of them only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mediator_desk.views import theme
from mediator_desk.views.sight_words import seen_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


class SightLine(QLabel):
    """Says which cases are shown; it takes no room where that is all of them, or where it is not wanted."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._is_wanted = desk, True
        px = theme.current().px
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(px("xl"), px("s"), px("xl"), 0)
        self.setProperty("look", "small")
        self.setProperty("tone", "mute")
        desk.actor_changed.connect(self._look)
        self._look()

    def want(self, *, is_wanted: bool) -> None:
        """Say whether there is room for it: over the whole window nothing stands but what is shown there."""
        self._is_wanted = is_wanted
        self._look()

    def _look(self) -> None:
        text = seen_words(self._desk.actor.sight) if self._desk.is_open else ""
        self.setText(text)
        self.setVisible(bool(text) and self._is_wanted)
