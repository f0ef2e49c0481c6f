"""The tabs of a case: each with its word and, smaller beside it, how many things stand behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QTabBar, QWidget

from mediator_desk.views import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

BETWEEN, GAP, HEIGHT, UNDERLINE = 28, 6, 44, 3


class CountedTabs(QTabBar):
    """A row of tabs under one hairline; the one in front is bold and underlined in the accent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self._counts: dict[int, int] = {}
        theme.current().changed.connect(self.updateGeometry)

    def show_count(self, place: int, count: int) -> None:
        """Show a number beside the word of a tab; none for 0."""
        if self._counts.get(place) != count:
            self._counts[place] = count
            said = f"{self.tabText(place)} {count}" if count else self.tabText(place)
            self.setAccessibleTabName(place, said)
            self.setTabButton(place, QTabBar.ButtonPosition.RightSide, None)  # lays out anew
            self.update()

    def count_of(self, place: int) -> int:
        """Return the number beside a tab."""
        return self._counts.get(place, 0)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: D102
        look = theme.current()
        width = QFontMetrics(look.font("section", bold=True)).horizontalAdvance(self.tabText(index))
        if self._count_text(index):
            width += look.px(GAP) + QFontMetrics(look.font("table")).horizontalAdvance(self._count_text(index))
        return QSize(width + look.px(BETWEEN), look.px(HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: D102
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        try:
            for place in range(self.count()):
                self._paint(painter, place)
        finally:
            painter.end()

    def _count_text(self, place: int) -> str:
        return str(self._counts[place]) if self._counts.get(place) else ""

    def _paint(self, painter: QPainter, place: int) -> None:
        look, is_front = theme.current(), place == self.currentIndex()
        room = self.tabRect(place)
        words_room = QRect(room.left(), room.top(), room.width() - look.px(BETWEEN), room.height() - look.px(UNDERLINE))
        centred = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        font = look.font("section", bold=is_front)
        painter.setFont(font)
        painter.setPen(look.colour("accent" if is_front else "ink2"))
        painter.drawText(words_room, centred, self.tabText(place))
        left = QFontMetrics(font).horizontalAdvance(self.tabText(place)) + look.px(GAP)
        painter.setFont(look.font("table"))
        painter.setPen(look.colour("mute"))
        painter.drawText(words_room.adjusted(left, look.px(1), look.px(BETWEEN), 0), centred, self._count_text(place))
        if is_front:
            line = QRect(room.left(), room.bottom() - look.px(UNDERLINE) + 1, words_room.width(), look.px(UNDERLINE))
            painter.fillRect(line, look.colour("accent"))
            self._paint_ring(painter, words_room)

    def _paint_ring(self, painter: QPainter, room: QRect) -> None:
        if self.hasFocus():
            look = theme.current()
            painter.setPen(look.colour("accent"))
            painter.drawRect(room.adjusted(-look.px(2), look.px(6), look.px(2), -look.px(6)))
