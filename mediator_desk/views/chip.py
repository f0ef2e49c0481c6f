"""A condition as a chip: it says one, opens it, and takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import paint_icon
from mediator_desk.views.parts import Button, button, plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

LEAST_LETTERS = 8
_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Chip(Button):
    """One condition. A click or Enter opens it, its × or the key Delete takes it away."""

    removed = Signal()

    def __init__(self, text: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._words = text
        self.setProperty("look", "chip")
        self.setProperty("on", "true")
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        # What people typed (a tag, a company) stays plain: a tip would take markup in it for its own.
        self.setToolTip(plain_tip(tip))
        self.setAccessibleDescription(tip)
        self.setProperty("cross", "true")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._around() + self.fontMetrics().horizontalAdvance(self._words), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        least = self._around() + self.fontMetrics().averageCharWidth() * LEAST_LETTERS
        return QSize(min(least, self.sizeHint().width()), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        room = self.width() - self._around()
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room + 1)
        if shown.replace("&", "&&") != self.text():
            self.setText(shown.replace("&", "&&"))

    def _around(self) -> int:
        """Return what the chip needs beside its words, in pixels."""
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in _AWAY:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        super().paintEvent(event)
        painter, side = QPainter(self), theme.current().px(14)
        try:
            left = self.width() - side - theme.current().px(10)
            paint_icon(painter, QRectF(left, (self.height() - side) // 2, side, side), "x", "accent")
        finally:
            painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        place = event.position().toPoint()
        is_on_cross = place.x() > self.width() - theme.current().px(30)
        if is_on_cross and event.button() is Qt.MouseButton.LeftButton and self.rect().contains(place):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)


def plain_chip(text: str, icon: str, tip: str) -> QPushButton:
    """Return a button that looks like a chip: what adds conditions stands among them."""
    made = button(text, look="chip", icon=icon)
    made.setToolTip(plain_tip(tip))
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made
