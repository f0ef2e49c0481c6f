"""Where the arrows lead in a calendar: from meeting to meeting in the order of time, over lanes, and to free time."""

from __future__ import annotations

from mediator_desk.views.schedule.blocks import DAY_MINUTES, DayHours
from mediator_desk.views.schedule.dragging import Span, Spot, snapped
from mediator_desk.views.schedule.lanes import Arrangement, DayBand, Placed

FREE_STEP = 30
"""Minutes by which the keyboard goes through free time."""


def next_block(arrangement: Arrangement, block_id: int, step: int) -> Placed | None:
    """Return the meeting after (1) or before (-1) another in the order of time; the first one where none is chosen."""
    ordered = list(arrangement.in_order())
    place = next((number for number, one in enumerate(ordered) if one.block.id == block_id), None)
    if place is None:
        return ordered[0] if ordered else None
    return ordered[place + step] if 0 <= place + step < len(ordered) else None


def block_across(arrangement: Arrangement, block_id: int, step: int) -> Placed | None:
    """Return the meeting nearest in time in the next lane below (1) or above (-1) that has one, over all days."""
    here = arrangement.place_of(block_id)
    if here is None:
        return next_block(arrangement, 0, step)
    lanes: dict[tuple[int, int], list[Placed]] = {}
    for one in arrangement.in_order():
        lanes.setdefault((one.day, one.lane), []).append(one)
    keys = sorted(lanes)
    at = keys.index((here.day, here.lane)) + step
    if not 0 <= at < len(keys):
        return None
    return min(lanes[keys[at]], key=lambda one: abs(one.block.begin - here.block.begin))


def block_of_day(arrangement: Arrangement, block_id: int, *, is_last: bool) -> Placed | None:
    """Return the first or the last meeting of the day of another; of all where none is chosen."""
    here = arrangement.place_of(block_id)
    among = arrangement.placed[here.day] if here else tuple(arrangement.in_order())
    return among[-1 if is_last else 0] if among else None


def lane_beside(arrangement: Arrangement, day: int, lane_id: int, step: int) -> tuple[int, int] | None:
    """Return day and lane below (1) or above (-1) a lane, over days off; None at the ends."""
    lanes = [
        (number, one.lane.id)
        for number, band in enumerate(arrangement.bands)
        if band.row.is_working or number == day
        for one in band.lanes
    ]
    at = next((number for number, one in enumerate(lanes) if one == (day, lane_id)), None)
    if at is None:
        return day_beside(arrangement, day, lane_id, step)
    return lanes[at + step] if 0 <= at + step < len(lanes) else None


def day_beside(arrangement: Arrangement, day: int, lane_id: int, step: int) -> tuple[int, int] | None:
    """Return the next working day after (1) or before (-1) a day, in the same lane where it has it, else its first."""
    number = day + step
    while 0 <= number < len(arrangement.bands):
        band = arrangement.bands[number]
        if band.lanes and band.row.is_working:
            return number, lane_id if band.lane_of(lane_id) else band.lanes[0].lane.id
        number += step
    return None


def first_free(arrangement: Arrangement, hours: DayHours, today: int | None, minute: int) -> Span | None:
    """Return where the keyboard begins when nothing is chosen: now on today, else the first working hour shown."""
    band = arrangement.bands[today] if today is not None else None
    if band is not None and band.lanes:
        begin = min(snapped(minute), DAY_MINUTES - hours.usual_minutes)
        return free_at(arrangement, hours, Spot(arrangement.bands.index(band), band.lanes[0].lane.id, begin))
    for number, one in enumerate(arrangement.bands):
        if one.lanes:
            return free_at(arrangement, hours, Spot(number, one.lanes[0].lane.id, hours.day_from))
    return None


def free_at(arrangement: Arrangement, hours: DayHours, spot: Spot) -> Span:
    """Return the time of usual length that begins at a spot, kept on the axis."""
    axis = arrangement.axis
    begin = min(max(spot.minute, axis.first), axis.last - FREE_STEP)
    end = min(begin + hours.usual_minutes, DAY_MINUTES)
    return Span(arrangement.bands[spot.day].day, spot.lane_id, begin, end)


def block_over(band: DayBand, placed: tuple[Placed, ...], span: Span) -> Placed | None:
    """Return the meeting that lies at the beginning of a time in its lane."""
    return next(
        (
            one
            for one in placed
            if band.lanes[one.lane].lane.id == span.lane_id and one.block.begin <= span.begin < one.block.end
        ),
        None,
    )
