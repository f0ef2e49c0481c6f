"""What is painted between the labels of a ladder: rails, a mark for each rung, and the gap as a block."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from mediator_desk.models.session_words import SettlementOfferState
from mediator_desk.models.words import PartySide
from mediator_desk.services.sessions.ladder import Rung
from mediator_desk.views import theme
from mediator_desk.views.icons import paint_icon

INK = {PartySide.APPLICANT: "accent", PartySide.RESPONDENT: "plain"}
MARK = 12
SIZES = ("head", "title", "section", "table", "small")


def paint_rail(painter: QPainter, across: float, first: float, last: float) -> None:
    """Draw the line that the rungs of a side stand on."""
    painter.setPen(QPen(theme.current().colour("line"), theme.current().px(2)))
    painter.drawLine(QPointF(across, first), QPointF(across, last))


def paint_mark(painter: QPainter, middle: QPointF, rung: Rung) -> None:
    """Draw a circle for the applicant, a square for the respondent: filled where it stands now, broken in private."""
    look = theme.current()
    is_over = rung.state in (SettlementOfferState.TAKEN_BACK, SettlementOfferState.RESCINDED)
    is_accepted = rung.state is SettlementOfferState.ACCEPTED
    ink = look.colour("good" if is_accepted else "mute" if is_over else INK[rung.side])
    pen = QPen(ink, look.px(2))
    if rung.is_private:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(ink if rung.is_current or is_accepted else look.colour("surface"))
    half = look.px(MARK) / 2
    square = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
    if rung.side is PartySide.APPLICANT:
        painter.drawEllipse(square)
    else:
        painter.drawRect(square)
    if is_over:
        painter.drawLine(square.bottomLeft(), square.topRight())


def paint_leader(painter: QPainter, mark: QPointF, label: QPointF) -> None:
    """Draw a line from a mark to a label that had to give way."""
    painter.setPen(QPen(theme.current().colour("thumb"), 1))
    painter.drawLine(mark, label)


def paint_gap(painter: QPainter, block: QRectF, words: tuple[str, str, str], *, asked_above: bool) -> None:
    """Draw the gap: a block between what is asked and what is offered, the figure in it, or below where it is thin."""
    look, (figure, middle, tone) = theme.current(), words
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(block, look.colour(f"{tone}_soft"))
    edges = (PartySide.APPLICANT, PartySide.RESPONDENT) if asked_above else (PartySide.RESPONDENT, PartySide.APPLICANT)
    for side, height in zip(edges, (block.top(), block.bottom()), strict=True):
        painter.setPen(QPen(look.colour(INK[side]), look.px(2)))
        painter.drawLine(QPointF(block.left(), height), QPointF(block.right(), height))
    _write_figure(painter, block, figure, middle, tone)


def paint_accepted(painter: QPainter, left: float, right: float, height: float, text: str) -> None:
    """Draw what was accepted: one line between the rails with its words on it."""
    painter.setPen(QPen(theme.current().colour("good"), theme.current().px(2)))
    painter.drawLine(QPointF(left, height), QPointF(right, height))
    _write_figure(painter, QRectF(left, height, right - left, 0), text, "", "good")


def _write_figure(painter: QPainter, block: QRectF, figure: str, middle: str, tone: str) -> None:
    look = theme.current()
    font = _fitting(figure, block.width() - 2 * look.px("s"))
    below = look.font("table")
    heights = [QFontMetrics(font).height(), QFontMetrics(below).height() if middle else 0]
    room = QRectF(block.left(), block.center().y() - sum(heights) / 2, block.width(), sum(heights))
    if room.height() > block.height():  # a thin block: its words stand on a ground of their own over it
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"{tone}_soft"))
        widest = max(QFontMetrics(font).horizontalAdvance(figure), QFontMetrics(below).horizontalAdvance(middle))
        ground = QRectF(0, 0, min(block.width(), widest + look.px("l")), room.height() + look.px("xs"))
        ground.moveCenter(room.center())
        painter.drawRoundedRect(ground, look.px(5), look.px(5))
    centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
    painter.setFont(font)
    painter.setPen(look.colour(tone))
    shown = QFontMetrics(font).elidedText(figure, Qt.TextElideMode.ElideRight, round(block.width()))
    painter.drawText(QRectF(room.left(), room.top(), room.width(), heights[0]), centred, shown)
    if middle:
        painter.setFont(below)
        painter.setPen(look.colour("ink2"))
        painter.drawText(QRectF(room.left(), room.top() + heights[0], room.width(), heights[1]), centred, middle)


def _fitting(text: str, width: float) -> QFont:
    """Return the largest of the fonts in which a figure finds room."""
    fonts = [theme.current().font(name, bold=True) for name in SIZES]
    return next((font for font in fonts if QFontMetrics(font).horizontalAdvance(text) <= width), fonts[-1])


def paint_hidden(painter: QPainter, room: QRectF, *, is_left: bool) -> None:
    """Draw a lock and a grey bar in the place of private offers: the same whatever they cover."""
    look = theme.current()
    side, bar = look.px(13), look.px(56)
    left = room.right() - side - bar - look.px("s") if is_left else room.left()
    paint_icon(painter, QRectF(left, room.center().y() - side / 2, side, side), "lock", "ink2")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("thumb"))
    grey = QRectF(left + side + look.px("s"), room.center().y() - look.px(5), bar, look.px(10))
    painter.drawRoundedRect(grey, look.px(4), look.px(4))
