"""Where everything of a painted calendar lies: days down, hours across, lanes in a day. Pure reckoning in pixels."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mediator_desk.views.schedule.blocks import DAY_MINUTES, NO_LANE, Block, DayHours, DayRow, Lane

STEP = 15
"""Minutes to which what is dragged snaps."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths in pixels, scaled already."""

    labels: int
    """Width of the column with days and lanes."""
    thin: int
    """Height of a day off."""
    lane: int
    pad: int
    """Above the first and below the last lane of a day."""
    gap: int
    """Between a block and the edge of its lane."""
    edge: int
    """Right of the last hour."""
    least_hour: int
    least_day: int = 0
    """Least height of a day with lanes: its own words have to fit beside a single one."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The hours across: from `first` to `last`, in minutes after midnight."""

    first: int
    last: int
    left: int
    per_minute: float

    def x_of(self, minute: int) -> int:
        """Return where a minute lies, in pixels from the left of the whole drawing."""
        return self.left + round((minute - self.first) * self.per_minute)

    def minute_at(self, x: float) -> int:
        """Return the minute that lies at a place, kept on the axis."""
        minute = self.first + round((x - self.left) / self.per_minute)
        return min(max(minute, self.first), self.last)

    def hours(self) -> range:
        """Return the full hours on it, in minutes after midnight."""
        return range(self.first, self.last + 1, 60)


@dataclass(frozen=True, slots=True)
class LaneBand:
    """One lane on one day; where meetings overlap it is as high as it takes to set them side by side."""

    lane: Lane
    top: int
    height: int


@dataclass(frozen=True, slots=True)
class DayBand:
    """One day: a line without lanes, or lanes below each other."""

    row: DayRow
    top: int
    height: int
    lanes: tuple[LaneBand, ...] = ()

    @property
    def day(self) -> date:
        """The day that it shows."""
        return self.row.day

    @property
    def bottom(self) -> int:
        """The first pixel below it."""
        return self.top + self.height

    def lane_at(self, y: float) -> LaneBand | None:
        """Return the lane at a height, the nearest for the paddings; None for a day off."""
        nearest = None
        for lane in self.lanes:
            if nearest is None or y >= lane.top:
                nearest = lane
        return nearest

    def lane_of(self, lane_id: int) -> LaneBand | None:
        """Return the lane of a room or mediator, where the day has it."""
        return next((one for one in self.lanes if one.lane.id == lane_id), None)


@dataclass(frozen=True, slots=True)
class Placed:
    """One block and its place in the whole drawing."""

    block: Block
    day: int
    lane: int
    left: int
    top: int
    width: int
    height: int

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies on it."""
        return self.left <= x < self.left + self.width and self.top <= y < self.top + self.height


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A whole calendar in place. Its height begins with the first day: the hours above it do not scroll."""

    axis: Axis
    bands: tuple[DayBand, ...]
    placed: tuple[tuple[Placed, ...], ...]
    """For each day its blocks, in the order of their time."""
    width: int
    height: int

    def day_at(self, y: float) -> int | None:
        """Return the number of the day at a height; None below the last."""
        if not self.bands or not 0 <= y < self.height:
            return None
        return bisect_right([band.top for band in self.bands], y) - 1

    def days_between(self, top: int, bottom: int) -> range:
        """Return the numbers of the days that touch a stripe of the drawing."""
        tops = [band.top for band in self.bands]
        return range(max(0, bisect_right(tops, top) - 1), bisect_right(tops, bottom))

    def block_at(self, x: float, y: float) -> Placed | None:
        """Return the block at a point."""
        day = self.day_at(y)
        if day is None:
            return None
        return next((one for one in reversed(self.placed[day]) if one.holds(x, y)), None)

    def place_of(self, block_id: int) -> Placed | None:
        """Return the place of a block."""
        return next((one for one in self.in_order() if one.block.id == block_id), None)

    def in_order(self) -> Iterator[Placed]:
        """Give all blocks in the order of their time."""
        for day in self.placed:
            yield from day

    def number_of(self, day: date) -> int | None:
        """Return the number of a day."""
        return next((number for number, band in enumerate(self.bands) if band.day == day), None)


def arrange(
    days: Sequence[DayRow],
    lanes: Sequence[Lane],
    blocks: Sequence[Block],
    hours: DayHours,
    measures: Measures,
    room: int,
) -> Arrangement:
    """Put days, lanes and blocks in place. `room` is the width there is, in pixels; the hours fill it."""
    shown = {row.day for row in days}
    of_day: dict[date, list[Block]] = defaultdict(list)
    for block in sorted(blocks, key=lambda one: (one.begins_at, one.ends_at, one.id)):
        if block.day in shown:
            of_day[block.day].append(block)
    axis = _axis([one for many in of_day.values() for one in many], hours, measures, room)
    bands: list[DayBand] = []
    placed: list[tuple[Placed, ...]] = []
    top = 0
    for number, row in enumerate(days):
        band, tracks = _band(row, lanes, of_day[row.day], measures, top)
        bands.append(band)
        placed.append(tuple(_placed(number, band, of_day[row.day], tracks, axis, measures)))
        top += band.height
    return Arrangement(axis, tuple(bands), tuple(placed), axis.x_of(axis.last) + measures.edge, top)


def _axis(blocks: Sequence[Block], hours: DayHours, measures: Measures, room: int) -> Axis:
    """Return whole hours that hold the office hours and every meeting."""
    first = min([hours.day_from, *(one.begin for one in blocks)]) // 60 * 60
    last = -(-max([hours.day_until, *(one.end for one in blocks)]) // 60) * 60
    last = min(max(last, first + 60), DAY_MINUTES)
    least = measures.least_hour / 60
    return Axis(first, last, measures.labels, max(least, (room - measures.labels - measures.edge) / (last - first)))


def _band(
    row: DayRow, lanes: Sequence[Lane], blocks: Sequence[Block], measures: Measures, top: int
) -> tuple[DayBand, dict[int, int]]:
    """Return a day's place, and for each of its blocks in which track of its lane it lies."""
    shown = _lanes_of_day(row, lanes, blocks)
    if not shown:
        return DayBand(row, top, measures.thin), {}
    tracks: dict[int, int] = {}
    bands = []
    below = top + measures.pad
    for lane in shown:
        count = _tracks([one for one in blocks if one.lane_id == lane.id], tracks)
        bands.append(LaneBand(lane, below, count * measures.lane))
        below += count * measures.lane
    return DayBand(row, top, max(below + measures.pad - top, measures.least_day), tuple(bands)), tracks


def _lanes_of_day(row: DayRow, lanes: Sequence[Lane], blocks: Sequence[Block]) -> list[Lane]:
    """Return every lane of a working day; of a day off those in which somebody meets all the same.

    A room that is used no more still has the meetings that were planned in it.
    """
    used = {one.lane_id: one.lane_name for one in blocks}
    known = {lane.id for lane in lanes}
    shown = [lane for lane in lanes if row.is_working or lane.id in used]
    more = sorted((one for one in used if one not in known), key=lambda one: (one == NO_LANE, one))
    return shown + [Lane(one, used[one]) for one in more]


def _tracks(blocks: Sequence[Block], tracks: dict[int, int]) -> int:
    """Note for each block of a lane the first track that is free. Returns how many there are, at least one."""
    ends: list[int] = []
    for block in blocks:
        free = next((number for number, end in enumerate(ends) if end <= block.begin), len(ends))
        ends[free : free + 1] = [block.end]
        tracks[block.id] = free
    return max(1, len(ends))


def _placed(
    day: int, band: DayBand, blocks: Sequence[Block], tracks: dict[int, int], axis: Axis, measures: Measures
) -> Iterator[Placed]:
    numbers = {one.lane.id: number for number, one in enumerate(band.lanes)}
    for block in blocks:
        number = numbers[block.lane_id]
        left = axis.x_of(block.begin)
        width = max(measures.gap * 2, axis.x_of(block.end) - left - 1)
        top = band.lanes[number].top + tracks[block.id] * measures.lane + measures.gap
        yield Placed(block, day, number, left, top, width, measures.lane - 2 * measures.gap - 1)
