"""How a month is drawn: its days, what they are, and the first meetings of each."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views import theme
from mediator_desk.views.bubble import Bubble
from mediator_desk.views.schedule.blocks import Block, Standing, clock_words
from mediator_desk.views.schedule.carried_paint import bubble_words
from mediator_desk.views.schedule.day_names import day_number, day_of_week
from mediator_desk.views.schedule.spans import month_day

if TYPE_CHECKING:
    from mediator_desk.services.sessions.calendar import CalendarDay
    from mediator_desk.views.schedule.month import MonthGrid

TONES = {
    Standing.SURE: ("accent", "accent_soft"),
    Standing.WAITS: ("warn", "warn_soft"),
    Standing.REFUSED: ("bad", "bad_soft"),
    Standing.OVER: ("plain", "plain_soft"),
}
SIGNS = {Standing.SURE: "✓", Standing.WAITS: "?", Standing.REFUSED: "✕", Standing.OVER: ""}
"""Colours are never the only sign."""
CARRIED_AWAY = 0.4
"""How much is left to be seen of a meeting in the day from which it is being carried away."""
MONDAY = date(2026, 10, 5)
MORE = QT_TRANSLATE_NOOP("Schedule", "{count} more")
ALL = QT_TRANSLATE_NOOP("Schedule", "{count} meetings")
WORKED = QT_TRANSLATE_NOOP("Schedule", "worked")
TODAY = QT_TRANSLATE_NOOP("Schedule", "today")


class MonthPainter:
    """Draws a month; made anew with the theme."""

    def __init__(self) -> None:
        look = theme.current()
        self._px = look.px
        self._small, self._table, self._bold = look.font("small"), look.font("table"), look.font("table", bold=True)
        self._line = QFontMetrics(self._small).height() + look.px(3)
        self._top = QFontMetrics(self._bold).height() + look.px("s")
        self._bubble = Bubble()
        self.head = look.px("xxl")
        """Height of the weekdays above the weeks."""
        self.least = self._top
        """Least height of a day: its name. Where there is more room, it shows its meetings."""

    def paint(self, painter: QPainter, grid: MonthGrid) -> None:
        """Draw all of it."""
        look = theme.current()
        painter.fillRect(grid.rect(), look.colour("surface"))
        self._weekdays(painter, grid)
        for number, day in enumerate(grid.days):
            rect = grid.rect_of(number)
            self._ground(painter, grid, day, rect)
            self._name(painter, grid, day, rect)
            self._meetings(painter, rect, grid.blocks.get(day.day, []), grid.carrier.block)
            if day.day == grid.chosen and grid.hasFocus():
                painter.setPen(QPen(look.colour("accent"), look.px("focus_ring")))
                painter.drawRect(rect.adjusted(1, 1, -2, -2))
        self._carried(painter, grid)

    def block_at(self, rect: QRect, blocks: list[Block], point: QPoint) -> Block | None:
        """Return which meeting of a day's drawing lies at a point."""
        number = (point.y() - rect.top() - self._top) // self._line
        return blocks[number] if 0 <= number < self._shown(rect, blocks) else None

    def _shown(self, rect: QRect, blocks: list[Block]) -> int:
        """Return how many meetings have room; one line is kept to say how many more there are."""
        room = max(0, (rect.height() - self._top - self._px(2)) // self._line)
        return len(blocks) if len(blocks) <= room else max(0, room - 1)

    def _weekdays(self, painter: QPainter, grid: MonthGrid) -> None:
        painter.setFont(self._table)
        painter.setPen(theme.current().colour("mute"))
        for number in range(7):
            left, right = grid.width() * number // 7, grid.width() * (number + 1) // 7
            rect = QRect(left + self._px("s"), 0, right - left - self._px("s"), self.head)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, day_of_week(MONDAY + timedelta(days=number)))

    def _ground(self, painter: QPainter, grid: MonthGrid, day: CalendarDay, rect: QRect) -> None:
        look = theme.current()
        if day.day == grid.dropped_on:
            painter.fillRect(rect, look.colour("select"))
        elif not day.is_working:
            painter.fillRect(rect, look.colour("hover"))
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if day.day == grid.today:
            painter.fillRect(QRect(rect.left(), rect.top(), self._px(3), rect.height()), look.colour("accent"))
        if day.day == grid.chosen and not grid.hasFocus():
            painter.setPen(QPen(look.colour("field"), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _name(self, painter: QPainter, grid: MonthGrid, day: CalendarDay, rect: QRect) -> None:
        """Draw the number of a day, and what it is where that is no usual one."""
        is_of_month = day.day.month == grid.month.month
        room = QRect(rect.left() + self._px("s"), rect.top() + self._px("xs"), rect.width() - self._px(16), self._top)
        begins = day.day.day == 1 or day.day == grid.days[0].day
        number = month_day(day.day) if begins else day_number(day.day)
        ink = "accent" if day.day == grid.today else "ink" if is_of_month else "mute"
        self._text(painter, room, number, self._bold if is_of_month else self._table, ink)
        room.setLeft(room.left() + QFontMetrics(self._bold).horizontalAdvance(number) + self._px("s"))
        said = day.name if not day.is_working else translate("Schedule", WORKED) if day.is_make_up else ""
        if not said and day.day == grid.today:
            said = translate("Schedule", TODAY)
        tone = "warn" if day.is_make_up else "accent" if day.day == grid.today else "bad"
        if said:
            self._text(painter, room, said, self._small, tone)

    def _meetings(self, painter: QPainter, rect: QRect, blocks: list[Block], carried: Block | None) -> None:
        shown = self._shown(rect, blocks)
        top = rect.top() + self._top
        for block in blocks[:shown]:
            painter.setOpacity(CARRIED_AWAY if block == carried else 1)
            self._meeting(painter, QRect(rect.left() + self._px(5), top, rect.width() - self._px(9), self._line), block)
            painter.setOpacity(1)
            top += self._line
        if shown < len(blocks):
            room = QRect(rect.left() + self._px("s"), top, rect.width() - self._px(12), self._line)
            self._text(painter, room, rest_words(shown, len(blocks)), self._small, "mute")

    def _carried(self, painter: QPainter, grid: MonthGrid) -> None:
        """Draw a meeting that is on its way: in the day where it would stand, or at the pointer that holds it."""
        drag, block, day = grid.carrier.drag, grid.carrier.block, grid.carrier.day
        number = next((number for number, one in enumerate(grid.days) if one.day == day), None)
        if drag is None or block is None or number is None:
            return
        look, over = theme.current(), grid.rect_of(number)
        is_hindered = bool(drag.hindrances) or drag.span is None
        painter.setPen(QPen(look.colour("bad" if is_hindered else "accent"), self._px(2)))
        painter.drawRect(over.adjusted(1, 1, -2, -2))
        held, room = grid.carrier.held_at, QSize(over.width() - self._px(9), self._line + self._px(2))
        left = over.left() + self._px(5)
        ghost = QRect(QPoint(left, over.bottom() - room.height() - self._px(2) if held is None else held.y()), room)
        painter.fillRect(ghost, look.colour("bad_soft" if is_hindered else "accent_soft"))
        painter.drawRect(ghost)
        text = f"{clock_words(block.begin)} {SIGNS[Standing.REFUSED] if is_hindered else ''} {block.title}"
        self._text(painter, ghost.adjusted(self._px(6), 0, -self._px(2), 0), text, self._small, "ink")
        if is_hindered:
            self._bubble.paint(painter, grid.size(), over, bubble_words(drag))

    def _meeting(self, painter: QPainter, rect: QRect, block: Block) -> None:
        look = theme.current()
        ink, ground = TONES[block.standing]
        inside = rect.adjusted(0, 0, 0, -self._px(2))
        painter.fillRect(inside, look.colour(ground))
        painter.fillRect(QRect(inside.left(), inside.top(), self._px(2), inside.height()), look.colour(ink))
        sign = SIGNS[block.standing]
        text = (
            f"{clock_words(block.begin)} {sign} {block.title}" if sign else f"{clock_words(block.begin)} {block.title}"
        )
        self._text(painter, inside.adjusted(self._px(6), 0, -self._px(2), 0), text, self._small, "ink")

    def _text(self, painter: QPainter, rect: QRect, text: str, font: QFont, ink: str) -> None:
        painter.setFont(font)
        painter.setPen(theme.current().colour(ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)


def rest_words(shown: int, count: int) -> str:
    """Return how many meetings have no room in a day: more than those that are shown, or all of them."""
    return translate("Schedule", MORE if shown else ALL).format(count=count - shown)
