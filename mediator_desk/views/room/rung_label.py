"""The label of one rung: its amount, and below it why and when. A button that opens what can be done with the offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from mediator_desk.models.session_words import SettlementOfferState
from mediator_desk.models.words import PartySide
from mediator_desk.views import theme
from mediator_desk.views.icons import paint_icon
from mediator_desk.views.offer_words import amount_words, remark, spoken
from mediator_desk.views.parts import plain_tip

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from mediator_desk.services.sessions.ladder import Rung

PADDING = 4
STEPS = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}


class RungLabel(QAbstractButton):
    """One rung. The applicant's stand left of their rail and end at it, the respondent's begin at theirs."""

    menu_wanted = Signal(QPoint)
    take_back_wanted = Signal()
    step_wanted = Signal(int, int)
    """An arrow key: to the other side (-1 left, 1 right), or up and down the ladder."""

    def __init__(self, rung: Rung, today: date, parent: QWidget, *, tells_authority: bool) -> None:
        super().__init__(parent)
        self.rung = rung
        self.is_compact = False
        self._remark = remark(rung, today)
        self._warns = tells_authority and rung.exceeds_authority
        text = spoken(rung, today, tells_authority=tells_authority)
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rung.is_current else Qt.FocusPolicy.ClickFocus)
        self.clicked.connect(lambda: self.menu_wanted.emit(self.mapToGlobal(self.rect().bottomLeft())))

    @property
    def is_left(self) -> bool:
        """Whether it stands left of its rail."""
        return self.rung.side is PartySide.APPLICANT

    def sizeHint(self) -> QSize:  # noqa: D102
        look = theme.current()
        heights = [QFontMetrics(look.font("section")).height()]
        if not self.is_compact:
            heights.append(QFontMetrics(look.font("small")).height())
        return QSize(look.px(80), sum(heights) + look.px(PADDING))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter)
        finally:
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key is Qt.Key.Key_Delete:
            self.take_back_wanted.emit()
        elif key in STEPS:
            self.step_wanted.emit(*STEPS[key])
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102
        self.menu_wanted.emit(event.globalPos())

    # How it is painted

    def _paint(self, painter: QPainter) -> None:
        look = theme.current()
        inside = self.rect().adjusted(look.px(PADDING), 0, -look.px(PADDING), 0)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), look.px("focus_ring")))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), look.px(5), look.px(5))
        elif self.underMouse():
            painter.fillRect(self.rect(), look.colour("hover"))
        amount_font, small = self._amount_font(), look.font("small")
        if self.is_compact:
            self._paint_one_line(painter, inside, amount_font, small)
            return
        upper = QRect(inside.left(), 0, inside.width(), self.height() - QFontMetrics(small).height())
        lower = QRect(inside.left(), upper.bottom() - look.px(1), inside.width(), QFontMetrics(small).height())
        self._write(painter, self._signed(painter, upper), amount_words(self.rung), amount_font, self._ink())
        self._write(painter, lower, self._remark, small, "mute")

    def _paint_one_line(self, painter: QPainter, inside: QRect, amount_font: QFont, small: QFont) -> None:
        room = self._signed(painter, inside)
        amount = amount_words(self.rung)
        width = min(room.width(), QFontMetrics(amount_font).horizontalAdvance(amount) + theme.current().px(2))
        gap = theme.current().px("s")
        if self.is_left:
            first = QRect(room.right() - width + 1, 0, width, self.height())
            rest = QRect(room.left(), 0, room.width() - width - gap, self.height())
        else:
            first = QRect(room.left(), 0, width, self.height())
            rest = QRect(room.left() + width + gap, 0, room.width() - width - gap, self.height())
        self._write(painter, first, amount, amount_font, self._ink())
        if rest.width() > 0:
            self._write(painter, rest, self._remark, small, "mute")

    def _signed(self, painter: QPainter, room: QRect) -> QRect:
        """Paint the sign that a rung has, at the rail's side, and return the room that is left."""
        icon = "warning" if self._warns else "lock" if self.rung.is_private else ""
        if not icon:
            return room
        side = theme.current().px(13)
        left = room.right() - side if self.is_left else room.left()
        square = QRect(left, room.center().y() - side // 2, side, side)
        paint_icon(painter, square.toRectF(), icon, "warn" if self._warns else "ink2")
        step = side + theme.current().px("xs")
        return room.adjusted(0, 0, -step, 0) if self.is_left else room.adjusted(step, 0, 0, 0)

    def _write(self, painter: QPainter, room: QRect, text: str, font: QFont, ink: str) -> None:
        painter.setFont(font)
        painter.setPen(theme.current().colour(ink))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        across = Qt.AlignmentFlag.AlignRight if self.is_left else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def _amount_font(self) -> QFont:
        look = theme.current()
        font = look.font("section" if self.rung.is_current else "body", bold=self.rung.is_current)
        font.setStrikeOut(self._is_over)
        return font

    @property
    def _is_over(self) -> bool:
        return self.rung.state in (SettlementOfferState.TAKEN_BACK, SettlementOfferState.RESCINDED)

    def _ink(self) -> str:
        if self._is_over:
            return "mute"
        return "good" if self.rung.state is SettlementOfferState.ACCEPTED else "ink"
