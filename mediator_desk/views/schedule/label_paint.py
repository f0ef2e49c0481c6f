"""The column at the left of the calendar: days, today, days off with their reason, make-up days, rooms or mediators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views import theme
from mediator_desk.views.icons import paint_icon
from mediator_desk.views.parts import paint_pill, pill_width
from mediator_desk.views.schedule.day_names import day_number, day_of_week, whole_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from PySide6.QtGui import QPainter

    from mediator_desk.views.schedule.blocks import DayRow
    from mediator_desk.views.schedule.lanes import DayBand
    from mediator_desk.views.schedule.sight import Sight
    from mediator_desk.views.shaped_texts import ShapedTexts

TODAY = QT_TRANSLATE_NOOP("Schedule", "Today")
WORKS = QT_TRANSLATE_NOOP("Schedule", "Working day")
REST = QT_TRANSLATE_NOOP("Schedule", "Day of rest")
HOLIDAY = QT_TRANSLATE_NOOP("Schedule", "{name}: holiday, no meetings, no working day")
WIDEST_LANE = 150


class LabelPainter:
    """Draws the labels; made anew with the theme."""

    def __init__(self, texts: ShapedTexts) -> None:
        px = theme.current().px
        self._texts = texts
        self._left, self._bar, self._side = px("l"), px(3), px(14)
        self._gap, self._space, self._pill = px("s"), px(6), px(22)
        self._line = px(20)

    def width_for(self, days: Sequence[DayRow], used: set[date], names: Iterable[str]) -> int:
        """Return how wide the column has to be for these days, those off on which one meets, and the lanes' names."""
        px, width = theme.current().px, self._texts.width
        days_wide = max((self._day_width(row) for row in days if row.is_working or row.day in used), default=0)
        lanes_wide = max((width(name, "small") for name in names), default=0)
        off = max((width(whole_day(row.day), "table") for row in days if not row.is_working), default=0)
        both = self._left + days_wide + px("m") + min(lanes_wide, px(WIDEST_LANE)) + self._gap
        return max(px(136), both, self._left + off + px("m"))

    def paint(self, painter: QPainter, sight: Sight, band: DayBand) -> None:
        """Draw the labels of one day; the day's own stays in sight as long as one of its lanes is."""
        top, labels = sight.y_of(band.top), sight.measures.labels
        look = theme.current()
        if band.lanes:
            ground = "surface" if band.row.is_working else "hover"
            painter.fillRect(0, top, labels, band.height - 1, look.colour(ground))
        if band.row.day == sight.today:
            painter.fillRect(0, top, self._bar, band.height - 1, look.colour("accent"))
        if band.lanes:
            painter.fillRect(labels, top, 1, band.height - 1, look.colour("line"))
            self._lanes(painter, sight, band)
            self._day(painter, sight, band)
        else:
            self._day_off(painter, band.row, QRect(0, top, sight.width, band.height), labels, band.day == sight.today)

    def _lanes(self, painter: QPainter, sight: Sight, band: DayBand) -> None:
        painter.setPen(theme.current().colour("mute"))
        left = self._left + self._day_width(band.row) + self._gap
        right = sight.measures.labels - self._gap
        for lane in band.lanes:
            width = min(self._texts.width(lane.lane.name, "small"), right - left)
            middle = sight.y_of(lane.top) + sight.measures.lane / 2
            self._texts.draw(painter, right - width, middle, lane.lane.name, "small", width)

    def _day(self, painter: QPainter, sight: Sight, band: DayBand) -> None:
        look, row = theme.current(), band.row
        is_today = row.day == sight.today
        rows = 2 + is_today + (bool(row.is_make_up) or not row.is_working)
        height = rows * self._line + look.px("s")
        top = min(max(sight.y_of(band.top), sight.header), sight.y_of(band.bottom) - height)
        middle = top + look.px("s") + self._line // 2
        room = sight.measures.labels - self._left
        painter.setPen(look.colour("accent" if is_today else "ink"))
        self._texts.draw(painter, self._left, middle, day_number(row.day), "day", room)
        painter.setPen(look.colour("ink2"))
        middle += self._line
        self._texts.draw(painter, self._left, middle, day_of_week(row.day), "table", room)
        if is_today:
            middle += self._line
            painter.setPen(look.colour("accent"))
            self._texts.draw(painter, self._left, middle, translate("Schedule", TODAY), "table", room)
        if words := self._pill_words(row):
            middle += self._line + look.px(6)
            place = QRectF(self._left - look.px(2), middle - self._pill / 2, pill_width(words, ""), self._pill)
            paint_pill(painter, place, words, "warn" if row.is_working else "bad" if row.name else "plain", "")

    def _day_off(self, painter: QPainter, row: DayRow, rect: QRect, labels: int, is_today: bool) -> None:
        look = theme.current()
        middle = rect.top() + (rect.height() - 1) / 2
        painter.setPen(look.colour("accent" if is_today else "ink2"))
        self._texts.draw(painter, self._left, middle, whole_day(row.day), "table", labels - self._left)
        if row.is_working:
            return  # there is no room to meet in yet
        place = QRectF(labels, round(middle - self._side / 2), self._side, self._side)
        ink = "bad" if row.name else "mute"
        paint_icon(painter, place, "flag" if row.name else "moon", ink)
        painter.setPen(look.colour(ink))
        left = labels + self._side + self._space
        self._texts.draw(painter, left, middle, day_off_words(row), "table", rect.right() - left)

    def _day_width(self, row: DayRow) -> int:
        """Return how wide the day's own words are beside its lanes."""
        width = self._texts.width
        pill = self._pill_words(row)
        return max(
            width(day_number(row.day), "day"),
            width(day_of_week(row.day), "table"),
            width(translate("Schedule", TODAY), "table"),
            pill_width(pill, "") if pill else 0,
        )

    def _pill_words(self, row: DayRow) -> str:
        if row.is_working:
            return translate("Schedule", WORKS) if row.is_make_up else ""
        return row.name or translate("Schedule", REST)


def day_off_words(row: DayRow) -> str:
    """Return why nobody works on a day: 国庆节，放假，不排期，不计工作日; 休息."""
    return translate("Schedule", HOLIDAY).format(name=row.name) if row.name else translate("Schedule", REST)
