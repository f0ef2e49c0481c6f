"""How the calendar is drawn: only the days in sight, the hours above them, the labels at their left."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from mediator_desk.views import palette, theme
from mediator_desk.views.schedule.block_paint import BlockPainter, hatch
from mediator_desk.views.schedule.blocks import DAY_MINUTES, clock_words, instant_of
from mediator_desk.views.schedule.carried_paint import CarriedPainter
from mediator_desk.views.schedule.label_paint import LabelPainter
from mediator_desk.views.shaped_texts import ShapedTexts

if TYPE_CHECKING:
    from mediator_desk.views.schedule.lanes import DayBand, LaneBand
    from mediator_desk.views.schedule.sight import Sight


class SchedulePainter:
    """Draws what is in sight; made anew with the theme."""

    def __init__(self) -> None:
        look = theme.current()
        fonts = {
            "small": look.font("small"),
            "table": look.font("table"),
            "name": look.font("table", bold=True),
            "day": look.font("section", bold=True),
        }
        self.texts = ShapedTexts(fonts)
        self.blocks = BlockPainter(self.texts)
        self.labels = LabelPainter(self.texts)
        self.carried = CarriedPainter(self.blocks)
        self._ring = look.px("focus_ring")
        self._radius = float(look.px(int(palette.tokens()["radius"]["card"])))

    def paint(self, painter: QPainter, sight: Sight, area: QRect) -> None:
        """Draw an area of the viewport."""
        painter.fillRect(area, theme.current().colour("surface"))
        days = sight.arrangement.days_between(sight.top, sight.top + sight.height - sight.header)
        for number in days:
            self._ground(painter, sight, sight.arrangement.bands[number])
        painter.save()
        labels = sight.measures.labels
        painter.setClipRect(QRect(labels, sight.header, sight.width - labels, sight.height - sight.header))
        open_days = [number for number in days if sight.arrangement.bands[number].lanes]
        for number in open_days:
            self._day(painter, sight, number)
        self._now(painter, sight)
        for number in open_days:
            self._blocks(painter, sight, number)
        self._chosen(painter, sight)
        painter.restore()
        for number in days:
            self.labels.paint(painter, sight, sight.arrangement.bands[number])
        self._hours(painter, sight)
        self.carried.paint(painter, sight)
        self._corners(painter, sight)

    def _ground(self, painter: QPainter, sight: Sight, band: DayBand) -> None:
        """Draw what lies under labels and hours alike."""
        top, line = sight.y_of(band.top), theme.current().colour("line")
        if not band.row.is_working:
            painter.fillRect(0, top, sight.width, band.height, theme.current().colour("hover"))
        painter.fillRect(0, top + band.height - 1, sight.width, 1, line)

    def _day(self, painter: QPainter, sight: Sight, number: int) -> None:
        band = sight.arrangement.bands[number]
        top, height = sight.y_of(band.top), band.height - 1
        noon, after = sight.x_of(sight.hours.noon_from), sight.x_of(sight.hours.noon_until)
        painter.fillRect(noon, top, after - noon, height, theme.current().colour("hover"))
        line = theme.current().colour("line")
        for minute in sight.arrangement.axis.hours():
            painter.fillRect(sight.x_of(minute), top, 1, height, line)
        for lane in band.lanes:
            self._lane(painter, sight, band, lane)

    def _blocks(self, painter: QPainter, sight: Sight, number: int) -> None:
        carried = sight.drag.load.carried.session_id if sight.drag else 0
        for placed in sight.arrangement.placed[number]:
            rect = sight.rect_of(placed)
            if rect.right() >= sight.measures.labels and rect.left() < sight.width:
                self.blocks.paint(painter, rect, placed.block, is_dimmed=placed.block.id == carried)

    def _lane(self, painter: QPainter, sight: Sight, band: DayBand, lane: LaneBand) -> None:
        top = sight.y_of(lane.top)
        if lane is not band.lanes[-1]:
            painter.setPen(QPen(theme.current().colour("line"), 1, Qt.PenStyle.DotLine))
            below = top + lane.height - 1
            painter.drawLine(sight.x_of(sight.arrangement.axis.first), below, sight.width, below)
        for closed in lane.lane.closed:
            self._closed(painter, sight, band, lane, closed.words, closed_span(band, closed.begins_at, closed.ends_at))

    def _closed(
        self, painter: QPainter, sight: Sight, band: DayBand, lane: LaneBand, words: str, span: tuple[int, int] | None
    ) -> None:
        """Hatch a time in which nobody is there, with the reason in words."""
        axis = sight.arrangement.axis
        if span is None or span[1] <= axis.first or span[0] >= axis.last:
            return
        look = theme.current()
        left, right = sight.x_of(max(span[0], axis.first)), sight.x_of(min(span[1], axis.last))
        rect = QRect(left + 1, sight.y_of(lane.top) + 1, right - left - 1, lane.height - 3)
        painter.fillRect(rect, look.colour("hover"))
        hatch(painter, rect, look.colour("line"))
        if words:
            place = max(left, sight.measures.labels) + look.px("s")
            room = min(self.texts.width(words, "small"), right - place - look.px("s"))
            height = look.px(20)
            ground = QRect(place - look.px("xs"), rect.center().y() - height // 2, room + look.px("s"), height)
            if room > look.px("l"):
                painter.fillRect(ground, look.colour("hover"))
                painter.setPen(look.colour("mute"))
                self.texts.draw(painter, place, rect.center().y() + 1, words, "small", room)

    def _now(self, painter: QPainter, sight: Sight) -> None:
        """Draw a line through today at this minute."""
        number = None if sight.today is None else sight.arrangement.number_of(sight.today)
        band = None if number is None else sight.arrangement.bands[number]
        axis = sight.arrangement.axis
        if band is None or not band.lanes or not axis.first <= sight.minute_now <= axis.last:
            return
        x, top, accent = sight.x_of(sight.minute_now), sight.y_of(band.top), theme.current().colour("accent")
        painter.fillRect(x - 1, top, 2, band.height - 1, accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawEllipse(QPointF(x, top + self._radius / 2), self._radius / 2, self._radius / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _chosen(self, painter: QPainter, sight: Sight) -> None:
        """Draw the ring around the meeting, or the free time, at which the keyboard stands."""
        placed = sight.arrangement.place_of(sight.selected_id) if sight.selected_id else None
        rect = sight.rect_of(placed) if placed else None
        if rect is None and sight.cursor is not None and sight.has_focus:
            rect = sight.rect_of_span(sight.cursor)
        if rect is None or (sight.drag is not None and placed is not None):
            return
        look = theme.current()
        colour, width = ("accent", self._ring) if sight.has_focus else ("field", 1)
        pen = QPen(look.colour(colour), width)
        if placed is None:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(-1, -1, 1, 1), self._radius - 2, self._radius - 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _hours(self, painter: QPainter, sight: Sight) -> None:
        """Draw the hours above the days; they stay where the days scroll away."""
        look = theme.current()
        painter.fillRect(0, 0, sight.width, sight.header, look.colour("surface"))
        painter.setPen(look.colour("ink2"))
        for minute in sight.arrangement.axis.hours():
            words = clock_words(minute)
            width = self.texts.width(words, "small")
            left = sight.x_of(minute) - width // 2
            if left >= look.px("s") and left + width <= sight.width and self._is_free(sight, left):
                self.texts.draw(painter, left, sight.header / 2, words, "small", width)
        if sight.top:
            painter.fillRect(0, sight.header - 1, sight.width, 1, look.colour("line"))

    def _is_free(self, sight: Sight, left: int) -> bool:
        """Tell whether an hour's words belong to what is in sight, not to what is scrolled under the labels."""
        return not sight.left or left >= sight.measures.labels

    def _corners(self, painter: QPainter, sight: Sight) -> None:
        """Round the corners: the calendar is a card of its own."""
        whole, inner = QPainterPath(), QPainterPath()
        rect = QRectF(0, 0, sight.width, sight.height)
        whole.addRect(rect)
        inner.addRoundedRect(rect, self._radius, self._radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(whole - inner, theme.current().colour("canvas"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def closed_span(band: DayBand, begins_at: datetime, ends_at: datetime) -> tuple[int, int] | None:
    """Return which minutes of a day lie in a time, None for none."""
    midnight = instant_of(band.day, 0)
    begin = max(0, int((begins_at - midnight).total_seconds() // 60))
    end = min(DAY_MINUTES, int((ends_at - midnight).total_seconds() // 60))
    return (begin, end) if begin < end else None
