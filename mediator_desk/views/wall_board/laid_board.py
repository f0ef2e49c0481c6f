"""Where things stand on the board, for any screen: text grows with it, nothing is cut where there is room."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from mediator_desk.views.charts.laying import height_for, lay
from mediator_desk.views.charts.scene import LEADING, SMALL, STRONG, TABLE, TITLE, Pencil, Scene
from mediator_desk.views.theme import Theme
from mediator_desk.views.wall_board.board import fewer_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.views.charts.chart_data import ChartData
    from mediator_desk.views.wall_board.board import BigFigure, Board

BASE = QSizeF(1100, 620)
"""A screen on which text has its usual size; on a larger one everything is larger."""
LARGE = 1.6
"""How much larger figures and clock are than titles."""
EDGE, GAP, PADDING, RADIUS = 20, 12, 14, 8
HEAD = 52
CLOSE, LEAST_ROWS = 0.75, 3
"""How close rows of bars may stand here, and how many are shown at least."""
WIDTHS = (4, 4, 3.4)
"""How the charts share the width."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The present moment in words."""

    time: str
    day: str


@dataclass(slots=True)
class LaidBoard:
    """What is painted, in usual and in large letters, and where the cards and the charts in them stand."""

    scene: Scene
    large: Scene
    cards: list[QRectF] = field(default_factory=list)
    charts: list[tuple[QPointF, Scene]] = field(default_factory=list)


class BoardPencils:
    """Letters for a screen of some size."""

    def __init__(self, size: QSizeF, *, is_dark: bool) -> None:
        self.look = _look(min(size.width() / BASE.width(), size.height() / BASE.height()), is_dark=is_dark)
        self.size = size
        self.usual = Pencil(self.look)
        self.large = Pencil(_look(self.look.factor * LARGE, is_dark=is_dark))
        self._charts = Pencil(self.look)

    def lay(self, board: Board, clock: Clock, hint: str) -> LaidBoard:
        """Lay out a board; `hint` says at the foot how one leaves it, "" for nothing."""
        px = self.usual.px
        laid = LaidBoard(self.usual.begin(self.size), self.large.begin(self.size))
        inside = QRectF(px(EDGE), px(EDGE), self.size.width() - 2 * px(EDGE), self.size.height() - 2 * px(EDGE))
        self._lay_head(board, clock, QRectF(inside.left(), inside.top(), inside.width(), px(HEAD)))
        foot = self._lay_foot(board.words, hint, inside)
        top = inside.top() + px(HEAD) + px(GAP)
        band = QRectF(inside.left(), top, inside.width(), self._band_height(board.figures))
        laid.cards.append(band)
        self._lay_figures(board.figures, band)
        below = QRectF(inside.left(), band.bottom() + px(GAP), inside.width(), foot - band.bottom() - 2 * px(GAP))
        self._lay_charts(board.charts, below, laid)
        return laid

    def paint(self, painter: QPainter, laid: LaidBoard) -> None:
        """Paint a board that was laid out."""
        painter.fillRect(QRectF(QPointF(0, 0), self.size), self.look.colour("canvas"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("surface"))
        for card in laid.cards:
            painter.drawRoundedRect(card, self.usual.px(RADIUS), self.usual.px(RADIUS))
        self.usual.paint(painter, laid.scene)
        self.large.paint(painter, laid.large)
        for place, scene in laid.charts:
            painter.save()
            painter.translate(place)
            self._charts.paint(painter, scene)
            painter.restore()

    def _lay_head(self, board: Board, clock: Clock, room: QRectF) -> None:
        usual, large = self.usual, self.large
        time, day = large.width(clock.time, TITLE), usual.width(clock.day, TABLE)
        large.write(QRectF(room.right() - time, room.top(), time + 1, room.height()), clock.time, TITLE, "ink")
        left = room.right() - time - usual.px("l") - day
        usual.write(QRectF(left, room.top(), day + 1, room.height()), clock.day, TABLE, "ink2")
        title, line = usual.line(TITLE), usual.line(TABLE)
        top, width = room.center().y() - (title + line) / 2, left - room.left() - usual.px("l")
        usual.write(QRectF(room.left(), top, width, title), board.committee, TITLE, "ink")
        usual.write(QRectF(room.left(), top + title, width, line), board.period, TABLE, "ink2")

    def _lay_foot(self, lines: Sequence[str], hint: str, inside: QRectF) -> float:
        """Write the words at the foot, the hint behind the last of them; return where they begin."""
        usual = self.usual
        last = usual.width(lines[-1]) if lines else 0
        room = inside.width() - last - usual.px("l")
        if usual.width(hint) > room:
            lines, hint = [*lines, hint], ""
        height = sum(usual.height_wrapped(line, inside.width()) for line in lines)
        top = at = inside.bottom() - height
        for line in lines:
            at += usual.write_wrapped(QRectF(inside.left(), at, inside.width(), 0), line, SMALL, "ink2")
        usual.write(QRectF(inside.right() - room, at - usual.line() * LEADING, room, usual.line()), hint, at=1)
        return top

    def _band_height(self, figures: Sequence[BigFigure]) -> float:
        below = max((len(figure.below) for figure in figures), default=0)
        text = self.usual.line(TABLE) + self.large.line(TITLE) + below * self.usual.line()
        return float(text + 2 * self.usual.px(10))

    def _lay_figures(self, figures: Sequence[BigFigure], band: QRectF) -> None:
        px = self.usual.px
        width = (band.width() - 2 * px(PADDING)) / max(1, len(figures))
        for number, figure in enumerate(figures):
            left = band.left() + px(PADDING) + width * number
            self._lay_figure(figure, QRectF(left, band.top() + px(10), width - px(8), band.height() - px(20)))

    def _lay_figure(self, figure: BigFigure, room: QRectF) -> None:
        usual = self.usual
        line = usual.line(TABLE)
        usual.write(QRectF(room.left(), room.top(), room.width(), line), figure.title, TABLE, "mute")
        unit = usual.width(figure.unit, TABLE) + (usual.px("xs") if figure.unit else 0)
        is_large = self.large.width(figure.figure, TITLE) + unit <= room.width()
        pencil = self.large if is_large else usual
        height, width = self.large.line(TITLE), pencil.width(figure.figure, TITLE)
        row = QRectF(room.left(), room.top() + line, min(width, room.width()) + 1, height)
        pencil.write(row, figure.figure, TITLE, "ink")
        beside = QRectF(row.right() + usual.px("xs"), row.top() + height * 0.3, unit, height * 0.6)
        usual.write(beside, figure.unit, TABLE, "ink2")
        for number, text in enumerate(figure.below):
            below = QRectF(room.left(), row.bottom() + usual.line() * number, room.width(), usual.line())
            usual.write(below, text, SMALL, "ink2")

    def _lay_charts(self, charts: Sequence[ChartData], room: QRectF, laid: LaidBoard) -> None:
        usual, gap = self.usual, self.usual.px(GAP)
        shares = WIDTHS[: len(charts)]
        wide = (room.width() - gap * (len(shares) - 1)) / sum(shares)
        left = room.left()
        for chart, share in zip(charts, shares, strict=True):
            card = QRectF(left, room.top(), wide * share, room.height())
            laid.cards.append(card)
            left += card.width() + gap
            pad, line = usual.px(PADDING), usual.line(STRONG)
            inside = card.adjusted(pad, usual.px(10), -pad, -usual.px(8))
            title = usual.width(chart.title, STRONG)
            usual.write(QRectF(inside.left(), inside.top(), inside.width(), line), chart.title, STRONG, "ink")
            beside = inside.left() + title + usual.px("s")
            usual.write(QRectF(beside, inside.top(), inside.right() - beside, line), chart.note, SMALL)
            drawn = inside.adjusted(-usual.px(3), line + usual.px("xs"), usual.px(3), 0)
            laid.charts.append((drawn.topLeft(), lay(self._charts, self._fitting(chart, drawn.size()), drawn.size())))

    def _fitting(self, chart: ChartData, size: QSizeF) -> ChartData:
        """Return a chart with as many rows as have room; the others stand together in the last."""
        for most in range(len(chart.points), LEAST_ROWS, -1):
            shown = fewer_rows(chart, most)
            if height_for(self._charts, shown, size.width()) * CLOSE <= size.height():
                return shown
        return fewer_rows(chart, LEAST_ROWS)


def _look(factor: float, *, is_dark: bool) -> Theme:
    look = Theme()
    look.factor, look.is_dark = factor, is_dark
    return look
