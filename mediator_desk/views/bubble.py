"""A dark bubble with words beside what it is about: why a meeting cannot stand there, what a bar says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from mediator_desk.views import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDEST = 300
"""In pixels at 100 %."""


class Bubble:
    """Draws a title and lines below it; made anew with the theme."""

    def __init__(self) -> None:
        look = theme.current()
        self._space, self._padding, self._line = look.px("s"), look.px("m"), look.px(20)
        self._radius, self._widest = look.px(6), look.px(WIDEST)
        self._title, self._reason = look.font("table", bold=True), look.font("small")

    def paint(self, painter: QPainter, room: QSize, beside: QRect, lines: Sequence[str]) -> None:
        """Draw the lines inside a room of some size, beside what they are about, wherever there is place."""
        look = theme.current()
        widest = min(self._widest, room.width() - 2 * self._space - 2 * self._padding)
        texts = [(line, self._reason if number else self._title) for number, line in enumerate(lines)]
        heights = [self._height(text, font, widest) for text, font in texts]
        # A line that is as wide as its room is broken by fractions of a pixel.
        widths = [QFontMetrics(font).horizontalAdvance(text) for text, font in texts]
        size = QSize(min(widest, max(widths) + 2) + 2 * self._padding, sum(heights) + self._space * 2)
        place = bubble_place(room, beside, size, self._space)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("ink"))
        painter.drawRoundedRect(QRectF(place), self._radius, self._radius)
        painter.setPen(look.colour("surface"))
        top = place.top() + self._space
        for (text, font), height in zip(texts, heights, strict=True):
            painter.setFont(font)
            line = QRect(place.left() + self._padding, top, place.width() - 2 * self._padding, height)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWrapAnywhere, text)
            top += height
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _height(self, text: str, font: QFont, widest: int) -> int:
        wrapped = Qt.TextFlag.TextWrapAnywhere
        return max(self._line, QFontMetrics(font).boundingRect(0, 0, widest, 10_000, wrapped, text).height())


def bubble_place(room: QSize, beside: QRect, size: QSize, space: int) -> QRect:
    """Return a place for a bubble: right of what it is about, else left of it, else below, else above."""
    width, height = size.width(), size.height()
    top = min(max(beside.top(), space), room.height() - height - space)
    if beside.right() + space + width <= room.width() - space:
        return QRect(beside.right() + space, top, width, height)
    if beside.left() - space - width >= space:
        return QRect(beside.left() - space - width, top, width, height)
    left = min(max(beside.left(), space), room.width() - width - space)
    below = beside.bottom() + space
    return QRect(left, below if below + height <= room.height() else beside.top() - space - height, width, height)
