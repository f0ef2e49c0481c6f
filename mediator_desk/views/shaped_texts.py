"""Texts that are shaped once and drawn many times: to shape a text costs more than all the rest of a picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText

KEPT = 2_000


class ShapedTexts:
    """Texts in a few fonts, cut to a width. Made anew with the fonts whenever the theme changes."""

    def __init__(self, fonts: dict[str, QFont]) -> None:
        self._fonts = fonts
        self._metrics = {name: QFontMetrics(font) for name, font in fonts.items()}
        self._kept: dict[tuple[str, int, str], QStaticText] = {}

    def metrics(self, font: str) -> QFontMetrics:
        """Return the measures of a font by its name here."""
        return self._metrics[font]

    def width(self, text: str, font: str) -> int:
        """Return how wide a text is, in pixels."""
        return self._metrics[font].horizontalAdvance(text)

    def draw(self, painter: QPainter, left: float, middle: float, text: str, font: str, width: int) -> None:
        """Draw one line with the pen in use, its middle at a height, cut to a width in pixels."""
        if width <= 0 or not text:
            return
        shaped = self.shaped(text, font, width)
        painter.setFont(self._fonts[font])
        painter.drawStaticText(QPointF(round(left), round(middle - shaped.size().height() / 2)), shaped)

    def shaped(self, text: str, font: str, width: int) -> QStaticText:
        """Return a text ready to be drawn, cut to a width in pixels."""
        shaped = self._kept.get((text, width, font))
        if shaped is None:
            shaped = QStaticText(self._metrics[font].elidedText(text, Qt.TextElideMode.ElideRight, width))
            shaped.setTextFormat(Qt.TextFormat.PlainText)
            shaped.prepare(font=self._fonts[font])
            if len(self._kept) >= KEPT:
                self._kept.clear()
            self._kept[text, width, font] = shaped
        return shaped
