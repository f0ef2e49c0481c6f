"""What of a calendar is in sight now: how far it is scrolled, what is chosen, what is on its way. No painting here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from PySide6.QtCore import QPoint, QRect

from mediator_desk.conventions.china_time import china_day
from mediator_desk.views import theme
from mediator_desk.views.schedule.blocks import DayHours, minute_of
from mediator_desk.views.schedule.dragging import Drag, Span, Spot
from mediator_desk.views.schedule.lanes import Arrangement, Axis, Measures, Placed

LANE_OF_A_DAY = 84
"""Height of a lane where one day is shown alone, in pixels at 100 %."""
NOTHING = Arrangement(Axis(0, 60, 0, 1.0), (), (), 0, 0)


@dataclass
class Sight:
    """The state of a canvas, in its viewport's pixels unless said otherwise."""

    arrangement: Arrangement = NOTHING
    measures: Measures = field(default_factory=lambda: Measures(0, 0, 0, 0, 0, 0, 0))
    hours: DayHours = field(default_factory=DayHours)
    header: int = 0
    """Height of the hours above the days."""
    left: int = 0
    """How far it is scrolled to the right."""
    top: int = 0
    """How far it is scrolled down."""
    width: int = 0
    height: int = 0
    now: datetime | None = None
    selected_id: int = 0
    cursor: Span | None = None
    """The free time at which the keyboard stands; None while it stands on a meeting."""
    has_focus: bool = False
    drag: Drag | None = None
    is_by_key: bool = False
    """Whether what is on its way is carried by the keyboard."""
    pointer: QPoint = field(default_factory=QPoint)
    grip_y: int = 0
    """How far below its upper edge something is held."""

    @property
    def today(self) -> date | None:
        """Today in China."""
        return None if self.now is None else china_day(self.now)

    @property
    def minute_now(self) -> int:
        """Minutes after midnight."""
        return 0 if self.now is None else minute_of(self.now)

    def x_of(self, minute: int) -> int:
        """Return where a minute lies."""
        return self.arrangement.axis.x_of(minute) - self.left

    def y_of(self, down: int) -> int:
        """Return where a height of the whole drawing lies."""
        return down + self.header - self.top

    def rect_of(self, placed: Placed) -> QRect:
        """Return where a block lies."""
        return QRect(placed.left - self.left, self.y_of(placed.top), placed.width, placed.height)

    def rect_of_span(self, span: Span) -> QRect | None:
        """Return where a time lies in the first track of its lane; in the first lane where the day has it not."""
        number = self.arrangement.number_of(span.day)
        band = None if number is None else self.arrangement.bands[number]
        if band is None or not band.lanes:
            return None
        lane = band.lane_of(span.lane_id) or band.lanes[0]
        left, right = self.x_of(span.begin), self.x_of(span.end)
        top = self.y_of(lane.top) + self.measures.gap
        return QRect(left, top, max(2, right - left - 1), self.measures.lane - 2 * self.measures.gap - 1)

    def is_beside_labels(self, point: QPoint) -> bool:
        """Tell whether a point lies on the drawing itself: right of the labels and below the hours."""
        return point.x() >= self.measures.labels and point.y() >= self.header

    def block_at(self, point: QPoint) -> Placed | None:
        """Return the block at a point."""
        if not self.is_beside_labels(point):
            return None
        return self.arrangement.block_at(point.x() + self.left, point.y() - self.header + self.top)

    def minute_at(self, point: QPoint) -> int:
        """Return the minute at a point, kept on the axis."""
        return self.arrangement.axis.minute_at(point.x() + self.left)

    def spot_at(self, point: QPoint) -> Spot | None:
        """Return day, lane and minute at a point; None below the last day. A day off has no lane: its lane is 0."""
        day = self.arrangement.day_at(max(0, point.y() - self.header + self.top))
        if day is None:
            return None
        lane = self.arrangement.bands[day].lane_at(point.y() - self.header + self.top)
        return Spot(day, lane.lane.id if lane else 0, self.minute_at(point))


def measures_of(labels: int, *, is_one_day: bool) -> Measures:
    """Return the lengths in pixels of the theme in force, beside labels of some width."""
    px = theme.current().px
    return Measures(
        labels=labels,
        thin=px("queue") + 1,
        lane=px(LANE_OF_A_DAY) if is_one_day else px("lane"),
        pad=px("xs"),
        gap=px(2),
        edge=px("m"),
        least_hour=px(64),
        least_day=px(82),
    )
