"""How one meeting is drawn: a soft ground with a bar, a name in bold, two lines below, a sign for how sure it is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from mediator_desk.i18n import translate
from mediator_desk.views import palette, theme
from mediator_desk.views.icons import paint_icon
from mediator_desk.views.parts import TONES
from mediator_desk.views.schedule.blocks import STANDING_WORDS, Block, Standing, time_words
from mediator_desk.views.shaped_texts import ShapedTexts

LOOKS = {
    Standing.SURE: ("info", "check"),
    Standing.WAITS: ("warn", "question"),
    Standing.REFUSED: ("bad", "x-circle"),
    Standing.OVER: ("plain", "check-circle"),
}
"""How sure a meeting is -> the tone of its block and its sign: colour alone says nothing."""
PICTURES_KEPT = 400
DIMMED = 0.4
"""What is being carried elsewhere shows through where it stands."""


class BlockPainter:
    """Draws blocks; made anew with the theme."""

    def __init__(self, texts: ShapedTexts) -> None:
        look = theme.current()
        self._texts = texts
        self._bar, self._padding, self._side, self._space = look.px(3), look.px(11), look.px(13), look.px(4)
        self._line = look.px(33) / 2
        self._radius = float(look.px(int(palette.tokens()["radius"]["event"])))
        self._pictures: dict[tuple[object, ...], QPixmap] = {}
        self._waits_words = {one: translate("Schedule", words) for one, words in STANDING_WORDS.items()}

    def paint(self, painter: QPainter, rect: QRect, block: Block, *, is_dimmed: bool = False) -> None:
        """Draw a block into its place."""
        painter.setOpacity(DIMMED if is_dimmed else 1.0)
        painter.drawPixmap(rect.topLeft(), self._picture(rect.size(), block, painter.device().devicePixelRatioF()))
        painter.setOpacity(1.0)

    def _picture(self, size: QSize, block: Block, ratio: float) -> QPixmap:
        """Return a block as a picture: drawn once, it is only copied while the calendar scrolls or something moves."""
        times = (block.begin, block.end) if self._is_high(size) else None
        key = (block.title, block.line, block.person, block.standing, times, size.width(), size.height(), ratio)
        picture = self._pictures.get(key)
        if picture is None:
            picture = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            artist = QPainter(picture)
            try:
                self._draw(artist, QRect(QPoint(0, 0), size), block)
            finally:
                artist.end()
            if len(self._pictures) >= PICTURES_KEPT:
                self._pictures.clear()
            self._pictures[key] = picture
        return picture

    def _draw(self, painter: QPainter, rect: QRect, block: Block) -> None:
        tone, sign = LOOKS[block.standing]
        self._ground(painter, rect, TONES[tone][1])
        painter.fillRect(rect.left(), rect.top(), self._bar, rect.height(), theme.current().colour(TONES[tone][0]))
        person = block.person
        if block.standing in (Standing.WAITS, Standing.REFUSED):
            person = self._with_words(person, block.standing, self._room(rect) - self._side - self._space)
        ink = "ink2" if block.standing in (Standing.SURE, Standing.OVER) else TONES[tone][0]
        times = (time_words(block.begin, block.end),) if self._is_high(rect.size()) else ()
        self._words(painter, rect, (block.title, block.line, *times, person), sign, ink)

    def _is_high(self, size: QSize) -> bool:
        """Tell whether there is room for the time too: where one day is shown alone."""
        return size.height() > 4.5 * self._line

    def paint_carried(self, painter: QPainter, rect: QRect, words: tuple[str, ...], *, is_hindered: bool) -> None:
        """Draw what is on its way: red with a sign where it does not fit."""
        look = theme.current()
        ink, ground = TONES["bad" if is_hindered else "info"]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour(ink), 2))
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), self._radius, self._radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._words(painter, rect, words, "warning-circle" if is_hindered else "clock", ink)

    def paint_overlap(self, painter: QPainter, rect: QRect) -> None:
        """Draw what two meetings would share: hatched in red."""
        painter.setPen(QPen(theme.current().colour("bad"), 1))
        painter.setBrush(theme.current().colour("bad_soft"))
        painter.drawRect(rect)
        hatch(painter, rect, theme.current().colour("bad"))

    def _ground(self, painter: QPainter, rect: QRect, role: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().colour(role))
        painter.drawRoundedRect(QRectF(rect), self._radius, self._radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _words(self, painter: QPainter, rect: QRect, lines: tuple[str, ...], sign: str, ink: str) -> None:
        """Draw a name, lines below it, and the last one behind a sign; the sign alone where there is no room."""
        look = theme.current()
        left, room = rect.left() + self._padding, self._room(rect)
        middle = rect.top() + rect.height() / 2
        if room < self._side:
            left = rect.left() + self._bar + max(0, (rect.width() - self._bar - self._side) // 2)
            paint_icon(painter, QRectF(left, round(middle - self._side / 2), self._side, self._side), sign, ink)
            return
        below = middle - self._line * (len(lines) - 1) / 2
        for number, line in enumerate(lines[:-1]):
            painter.setPen(look.colour("ink2" if number else "ink"))
            self._texts.draw(painter, left, below, line, "small" if number else "name", room)
            below += self._line
        paint_icon(painter, QRectF(left, round(below - self._side / 2), self._side, self._side), sign, ink)
        painter.setPen(look.colour("bad" if ink == "bad" else "ink2"))
        words = self._side + self._space
        self._texts.draw(painter, left + words, below, lines[-1], "small", room - words)

    def _room(self, rect: QRect) -> int:
        return rect.width() - self._padding - self._space

    def _with_words(self, person: str, standing: Standing, room: int) -> str:
        """Return the person with what is awaited where there is room for both."""
        both = translate("Schedule", "{person}, {words}").format(person=person, words=self._waits_words[standing])
        return both if self._texts.width(both, "small") <= room else person


def hatch(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Draw slanted lines over an area."""
    painter.fillRect(rect, QBrush(colour, Qt.BrushStyle.BDiagPattern))
