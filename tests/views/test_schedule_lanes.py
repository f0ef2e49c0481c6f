"""Where everything of the painted calendar lies, what is carried through it, and where the arrows lead: no events."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.models.words import SessionMode, SessionState
from mediator_desk.services.office.office_hours import OfficeHours
from mediator_desk.views.schedule import navigation
from mediator_desk.views.schedule.blocks import (
    DAY_MINUTES,
    NO_LANE,
    DayHours,
    Standing,
    WaitingCase,
    block_of,
    closed_days,
    day_hours,
    instant_of,
    waiting_bytes,
    waiting_case,
)
from mediator_desk.views.schedule.dragging import Carrying, Span, Spot, bring, make_at, snapped, take
from mediator_desk.views.schedule.lanes import Arrangement, Measures, arrange
from mediator_desk.views.schedule.painting import closed_span
from tests.views.schedule_of_the_sketch import (
    FIRST,
    FRIDAY,
    GAO,
    LIU_YANG,
    MONDAY,
    SATURDAY,
    SECOND,
    THURSDAY,
    VIDEO,
    Day,
    block,
    blocks,
    instant,
    lanes,
    week,
)

MEASURES = Measures(labels=100, thin=30, lane=60, pad=4, gap=2, edge=10, least_hour=50)
ROOM = 100 + 9 * 100 + 10


def arranged(*more, shown=None, given=None) -> Arrangement:
    given = blocks() if given is None else given
    return arrange(shown or week(), lanes(), [*given, *more], DayHours(), MEASURES, ROOM)


def test_the_hours_fill_the_width_between_the_labels_and_the_edge():
    axis = arranged().axis
    assert (axis.first, axis.last) == (9 * 60, 18 * 60)
    assert axis.x_of(9 * 60) == 100
    assert axis.x_of(18 * 60) == ROOM - 10
    assert axis.minute_at(axis.x_of(10 * 60 + 15)) == 10 * 60 + 15


def test_hours_are_never_narrower_than_their_words():
    narrow = arrange(week(), lanes(), blocks(), DayHours(), MEASURES, 200)
    assert narrow.axis.x_of(10 * 60) - narrow.axis.x_of(9 * 60) == 50
    assert narrow.width > 200


def test_a_meeting_outside_office_hours_widens_the_axis_to_whole_hours():
    early = block(90, THURSDAY, FIRST, "07:45", "08:30")
    late = block(91, FRIDAY, FIRST, "19:00", "20:20")
    axis = arranged(early, late).axis
    assert (axis.first, axis.last) == (7 * 60, 21 * 60)


def test_a_meeting_of_another_week_widens_nothing():
    elsewhere = block(90, date(2026, 11, 2), FIRST, "06:00", "07:00")
    assert arranged(elsewhere).axis.first == 9 * 60


def test_days_off_are_one_line_and_working_days_have_every_lane():
    bands = arranged().bands
    assert [len(band.lanes) for band in bands] == [0, 0, 0, 3, 3, 3, 0]
    assert [band.height for band in bands] == [30, 30, 30, 188, 188, 188, 30]
    assert [band.top for band in bands][:4] == [0, 30, 60, 90]


def test_who_meets_on_a_day_off_is_seen_all_the_same():
    bands = arranged(block(90, MONDAY, SECOND, "10:00", "11:00")).bands
    assert [lane.lane.id for lane in bands[0].lanes] == [SECOND]


def test_meetings_without_a_room_have_a_lane_below_the_rooms_on_their_day():
    bands = arranged(block(90, FRIDAY, NO_LANE, "10:00", "11:00")).bands
    assert [lane.lane.id for lane in bands[4].lanes] == [FIRST, SECOND, VIDEO, NO_LANE]
    assert bands[4].lanes[-1].lane.name == "无房间"
    assert len(bands[3].lanes) == 3


def test_a_room_that_is_used_no_more_still_shows_its_meetings():
    bands = arranged(block(90, FRIDAY, 77, "10:00", "11:00")).bands
    assert [lane.lane.id for lane in bands[4].lanes] == [FIRST, SECOND, VIDEO, 77]


def test_meetings_that_overlap_in_a_lane_lie_side_by_side_in_a_higher_lane():
    arrangement = arranged(block(90, FRIDAY, SECOND, "10:30", "11:00"), block(91, FRIDAY, SECOND, "11:00", "12:00"))
    first, other, third = (arrangement.place_of(one) for one in (LIU_YANG, 90, 91))
    assert arrangement.bands[4].lanes[1].height == 120
    assert first.top + 60 == other.top == third.top
    assert not (first.top <= other.top < first.top + first.height)


def test_a_meeting_that_begins_when_another_ends_needs_no_lane_of_its_own():
    arrangement = arranged(block(90, FRIDAY, SECOND, "11:30", "12:00"))
    assert arrangement.bands[4].lanes[1].height == 60
    assert arrangement.place_of(90).left > arrangement.place_of(LIU_YANG).left


def test_the_block_under_a_point_is_found_and_free_time_is_none():
    arrangement = arranged()
    placed = arrangement.place_of(LIU_YANG)
    assert arrangement.block_at(placed.left + 5, placed.top + 5).block.id == LIU_YANG
    assert arrangement.block_at(placed.left - 5, placed.top + 5) is None
    assert arrangement.block_at(10_000, 10_000) is None


def test_only_the_days_that_touch_a_stripe_are_walked():
    arrangement = arranged()
    assert list(arrangement.days_between(0, 25)) == [0]
    assert list(arrangement.days_between(95, 300)) == [3, 4]


def test_an_hour_of_china_is_meant_whatever_the_computer_says():
    placed = arranged().place_of(LIU_YANG)
    assert placed.block.begins_at.hour == 2  # UTC
    assert (placed.block.begin, placed.block.end) == (600, 690)


@pytest.mark.parametrize(("minute", "nearest"), [(607, 600), (608, 615), (0, 0), (1439, 1440)])
def test_times_snap_to_quarters_of_an_hour(minute, nearest):
    assert snapped(minute) == nearest


def test_a_carried_meeting_keeps_its_length_and_the_place_where_it_is_held():
    drag = take(blocks()[7], Carrying.MOVE, 10 * 60 + 30)
    drag.go_to(arranged(), Spot(5, VIDEO, 14 * 60 + 40))
    assert drag.span == Span(SATURDAY, VIDEO, 14 * 60 + 15, 15 * 60 + 45)
    assert drag.span.begins_at == instant(SATURDAY, "14:15")


def test_a_meeting_never_leaves_its_day():
    drag = take(blocks()[7], Carrying.MOVE, 600)
    drag.go_to(arranged(), Spot(4, SECOND, 24 * 60))
    assert drag.span.end == DAY_MINUTES
    assert drag.span.ends_at == instant_of(date(2026, 10, 10), 0)


def test_a_meeting_that_keeps_its_lane_moves_in_time_and_over_days_alone():
    drag = take(block(90, FRIDAY, NO_LANE, "10:00", "11:00", keeps_lane=True), Carrying.MOVE, 600)
    drag.go_to(arranged(), Spot(5, VIDEO, 660))
    assert drag.span == Span(SATURDAY, NO_LANE, 660, 720)


def test_a_day_off_takes_nothing():
    drag = take(blocks()[7], Carrying.MOVE, 600)
    drag.go_to(arranged(), Spot(0, 0, 660))
    assert drag.span is None


def test_an_end_that_is_pulled_before_the_beginning_leaves_a_quarter_of_an_hour():
    drag = take(blocks()[7], Carrying.END, 690)
    drag.go_to(arranged(), Spot(0, 0, 540))
    assert (drag.span.begin, drag.span.end) == (600, 615)
    drag = take(blocks()[7], Carrying.BEGIN, 600)
    drag.go_to(arranged(), Spot(0, 0, 700))
    assert (drag.span.begin, drag.span.end) == (675, 690)


def test_a_new_meeting_grows_to_either_side():
    drag = make_at(FRIDAY, SECOND, 14 * 60 + 4)
    assert (drag.span.begin, drag.span.end) == (840, 855)
    drag.go_to(arranged(), Spot(4, SECOND, 15 * 60 + 29))
    assert (drag.span.begin, drag.span.end) == (840, 930)
    drag.go_to(arranged(), Spot(4, SECOND, 13 * 60))
    assert (drag.span.begin, drag.span.end) == (780, 840)


def test_a_waiting_case_takes_the_time_that_it_says():
    drag = bring(WaitingCase(7, "仇志远", "粤安人寿", 60))
    drag.go_to(arranged(), Spot(4, FIRST, 11 * 60))
    assert drag.span == Span(FRIDAY, FIRST, 645, 705)
    assert drag.load.carried.case_id == 7


def test_a_waiting_case_is_read_as_it_was_written():
    waiting = WaitingCase(7, "仇志远", "粤安人寿", 60)
    assert waiting_case(waiting_bytes(waiting)) == waiting


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\xff\xfe", b"7", b"[]", b"[" * 100_000, b"null", b'{"case": 0, "minutes": 90}', b'{"case": "7"}',
        b'{"case": true, "minutes": 90}', b'{"case": 7, "minutes": 99999}', b'{"case": 7.5, "minutes": 90}',
        json.dumps({"case": 2**70, "minutes": 90}).encode(),
    ],
)  # fmt: skip
def test_what_no_desk_wrote_is_no_waiting_case(content):
    assert waiting_case(content) is None


def test_the_arrows_go_from_meeting_to_meeting_in_the_order_of_time():
    arrangement, seen, chosen = arranged(), [], 0
    while (placed := navigation.next_block(arrangement, chosen, 1)) is not None:
        chosen = placed.block.id
        seen.append(chosen)
    times = [(one.begins_at, one.ends_at) for one in (arrangement.place_of(number).block for number in seen)]
    assert len(seen) == 11
    assert times == sorted(times)
    assert navigation.next_block(arrangement, seen[-1], -1).block.id == seen[-2]


def test_up_and_down_go_to_the_nearest_meeting_of_the_next_lane_that_has_one():
    arrangement = arranged()
    assert navigation.block_across(arrangement, 9, 1).block.id == GAO
    assert navigation.block_across(arrangement, GAO, 1).block.id == 11  # over an empty lane
    assert navigation.block_across(arrangement, 7, 1).block.id == LIU_YANG
    assert navigation.block_across(arrangement, 11, 1) is None


def test_free_time_is_walked_lane_by_lane_and_over_days_off():
    arrangement = arranged()
    assert navigation.lane_beside(arrangement, 3, VIDEO, 1) == (4, FIRST)
    assert navigation.lane_beside(arrangement, 3, FIRST, -1) is None
    assert navigation.day_beside(arrangement, 4, SECOND, 1) == (5, SECOND)
    assert navigation.day_beside(arrangement, 5, SECOND, 1) is None


def test_the_keyboard_begins_now_on_today_and_else_in_the_first_working_hour():
    hours, arrangement = DayHours(), arranged()
    assert navigation.first_free(arrangement, hours, 3, 10 * 60 + 20).begin == 10 * 60 + 15
    assert navigation.first_free(arrangement, hours, None, 0) == Span(THURSDAY, FIRST, 540, 630)
    assert navigation.first_free(arrangement, hours, 0, 600) == Span(THURSDAY, FIRST, 540, 630)
    off = [replace(one, is_working=False) for one in week()]
    assert navigation.first_free(arranged(shown=off, given=[]), hours, None, 0) is None


class Row:
    """A row of the calendar service."""

    id, case_id, number, applicant, respondent = 4, 9, "2026-0009", "许嘉雯", "白云人寿"
    mediator, mediator_id, room, room_id, mode = "陈国华", 1, "第一调解室", 1, SessionMode.ON_SITE
    state, waits, refuses, is_public = SessionState.PLANNED, 0, 0, False
    begins_at, ends_at = instant(FRIDAY, "10:00"), instant(FRIDAY, "11:00")

    def __init__(self, **other) -> None:
        self.__dict__.update(other)


@pytest.mark.parametrize(
    ("other", "standing"),
    [
        ({}, Standing.SURE), ({"waits": 1}, Standing.WAITS), ({"waits": 1, "refuses": 1}, Standing.REFUSED),
        ({"state": SessionState.HELD, "waits": 2}, Standing.OVER), ({"state": SessionState.ADJOURNED}, Standing.OVER),
    ],
)  # fmt: skip
def test_a_block_shows_how_sure_its_meeting_is(other, standing):
    assert block_of(Row(**other)).standing is standing


def test_a_meeting_stands_in_the_lane_of_its_room_or_of_its_mediator():
    assert (block_of(Row()).lane_id, block_of(Row()).person) == (1, "陈国华")
    of_mediator = block_of(Row(mediator_id=6), by_mediator=True)
    assert (of_mediator.lane_id, of_mediator.lane_name, of_mediator.person) == (6, "陈国华", "第一调解室")


def test_a_meeting_by_telephone_has_no_room_and_gets_none_by_being_dragged():
    shown = block_of(Row(room_id=None, room="", mode=SessionMode.TELEPHONE))
    assert (shown.lane_id, shown.keeps_lane) == (NO_LANE, True)
    assert not block_of(Row(room_id=None, room="", mode=SessionMode.ONLINE)).keeps_lane


def test_days_of_an_absence_are_closed_whole_the_last_one_too():
    away = closed_days(THURSDAY, FRIDAY, "休假")
    assert (away.begins_at, away.ends_at) == (instant_of(THURSDAY, 0), instant_of(SATURDAY, 0))
    bands = arranged().bands
    spans = [closed_span(band, away.begins_at, away.ends_at) for band in bands]
    assert spans == [None, None, None, (0, DAY_MINUTES), (0, DAY_MINUTES), None, None]


def test_the_office_hours_of_the_committee_are_those_of_the_axis():
    assert day_hours(OfficeHours()) == DayHours()
    assert day_hours(OfficeHours(day_from=time(8, 30), day_until=time(18), usual_minutes=60)).day_from == 510


def test_a_meeting_that_was_held_stays_where_it_was():
    assert not block_of(Row(state=SessionState.HELD)).may_move


MINUTES = st.integers(0, 1425 // 15).map(lambda quarter: quarter * 15)
BLOCKS = st.lists(
    st.tuples(st.sampled_from([THURSDAY, FRIDAY, SATURDAY, MONDAY]), st.integers(0, 4), MINUTES, st.integers(1, 20)),
    max_size=30,
)


@given(BLOCKS, st.integers(1, 2000))
def test_whatever_is_planned_no_block_covers_another_and_all_lie_in_their_lanes(drawn, room):
    many = [
        replace(
            block(number + 1, day, lane, "09:00", "10:00"),
            begins_at=instant_of(day, begin),
            ends_at=instant_of(day, min(begin + 15 * quarters, DAY_MINUTES)),
        )
        for number, (day, lane, begin, quarters) in enumerate(drawn)
    ]
    arrangement = arrange(week(), lanes(), many, DayHours(), replace(MEASURES, gap=0), room)
    placed = list(arrangement.in_order())
    assert sorted(one.block.id for one in placed) == [one.id for one in many]
    for one in placed:
        lane = arrangement.bands[one.day].lanes[one.lane]
        assert lane.top <= one.top < one.top + one.height <= lane.top + lane.height
        assert arrangement.axis.first <= one.block.begin < one.block.end <= arrangement.axis.last
    for number, one in enumerate(placed):
        for other in placed[number + 1 :]:
            apart = one.block.end <= other.block.begin or other.block.end <= one.block.begin
            assert apart or one.top != other.top or one.day != other.day


@given(
    st.sampled_from([Carrying.MOVE, Carrying.BEGIN, Carrying.END]),
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 4), st.integers(0, DAY_MINUTES)), max_size=8),
)
def test_wherever_a_meeting_is_carried_it_is_never_empty_and_never_leaves_its_day(how, spots):
    arrangement = arranged()
    drag = take(blocks()[7], how, 600)
    for spot in spots:
        drag.go_to(arrangement, Spot(*spot))
        if drag.span is not None:
            assert 0 <= drag.span.begin < drag.span.end <= DAY_MINUTES
            assert (drag.span.begin % 15, drag.span.end % 15) == (0, 0)
            assert how is not Carrying.MOVE or drag.span.end - drag.span.begin == 90


def test_a_week_without_days_or_lanes_is_empty_and_breaks_nothing():
    empty = arrange([], [], blocks(), DayHours(), MEASURES, ROOM)
    assert (empty.height, list(empty.in_order())) == (0, [])
    assert empty.block_at(1, 1) is None
    assert list(empty.days_between(0, 100)) == []
    without_lanes = arrange([Day(FRIDAY)], [], [], DayHours(), MEASURES, ROOM)
    assert without_lanes.bands[0].lanes == ()
