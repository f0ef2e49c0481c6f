"""The calendar of design/schedule.png: the week after the National Day with its make-up Saturday, as plain rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mediator_desk.services.office.office_hours import OfficeHours
from mediator_desk.views.schedule.blocks import Block, Closed, Lane, Standing, instant_of
from mediator_desk.views.schedule.canvas import ScheduleCanvas

MONDAY = date(2026, 10, 5)
THURSDAY, FRIDAY, SATURDAY = date(2026, 10, 8), date(2026, 10, 9), date(2026, 10, 10)
FIRST, SECOND, VIDEO = 1, 2, 3
ROOMS = {FIRST: "第一调解室", SECOND: "第二调解室", VIDEO: "视频调解室"}
XU, FENG, OUYANG, LIU_YANG, GAO = 1, 2, 3, 8, 10
CHEN, HE, WU = 1, 2, 3
MEDIATORS = {CHEN: "陈国华", HE: "何淑仪", WU: "吴建民"}
NOON = instant_of(THURSDAY, 10 * 60 + 20)
SURE, WAITS = Standing.SURE, Standing.WAITS
MEETINGS = (
    (1, THURSDAY, FIRST, "09:30", "11:00", "许嘉雯", "白云人寿", CHEN, SURE),
    (2, THURSDAY, SECOND, "09:00", "10:30", "冯丽珍", "珠江联合财险", HE, SURE),
    (3, THURSDAY, FIRST, "16:00", "17:00", "欧阳建国", "珠江保险", CHEN, WAITS),
    (4, THURSDAY, SECOND, "14:30", "16:00", "黄志强", "南粤财产保险", CHEN, SURE),
    (5, THURSDAY, VIDEO, "10:30", "12:00", "陈静", "岭海健康保险", WU, SURE),
    (6, FRIDAY, FIRST, "09:00", "10:30", "张伟", "东江农业保险", WU, SURE),
    (7, FRIDAY, FIRST, "14:30", "16:00", "叶倩仪", "南粤财产保险", HE, SURE),
    (8, FRIDAY, SECOND, "10:00", "11:30", "刘洋", "珠江联合财险", CHEN, SURE),
    (9, FRIDAY, VIDEO, "15:00", "16:00", "何敏", "白云人寿", WU, WAITS),
    (10, SATURDAY, FIRST, "09:30", "11:00", "高展鹏", "珠江联合财险", WU, WAITS),
    (11, SATURDAY, VIDEO, "14:00", "15:30", "邓凯", "岭海健康保险", WU, SURE),
)


@dataclass(frozen=True)
class Day:
    """A day as the calendar service gives it."""

    day: date
    is_working: bool = True
    name: str = ""
    is_make_up: bool = False


def week() -> list[Day]:
    """Give the days of the sketch: three holidays, two working days, a make-up Saturday, a Sunday."""
    days = [Day(MONDAY + timedelta(days=number), is_working=number > 2) for number in range(7)]
    days[:3] = [Day(one.day, is_working=False, name="国庆节") for one in days[:3]]
    days[5] = Day(SATURDAY, is_make_up=True)
    days[6] = Day(days[6].day, is_working=False)
    return days


def lanes(closed: tuple[Closed, ...] = ()) -> list[Lane]:
    """Give the three rooms; the second is closed where the test says so."""
    return [Lane(one, name, closed if one == SECOND else ()) for one, name in ROOMS.items()]


def blocks() -> list[Block]:
    """Give the meetings of the sketch in the lanes of their rooms."""
    return [
        block(number, day, lane, begins, ends, title=title, line=line, mediator=mediator, standing=standing)
        for number, day, lane, begins, ends, title, line, mediator, standing in MEETINGS
    ]


def block(
    number: int,
    day: date,
    lane: int,
    begins: str,
    ends: str,
    *,
    title: str = "许嘉雯",
    line: str = "白云人寿",
    mediator: int = CHEN,
    standing: Standing = SURE,
    may_move: bool = True,
    keeps_lane: bool = False,
) -> Block:
    """Give one meeting; times are China's."""
    return Block(
        number, lane, ROOMS.get(lane, "无房间"), instant(day, begins), instant(day, ends), title, line,
        MEDIATORS[mediator], standing, mediator, may_move, keeps_lane,
    )  # fmt: skip


def instant(day: date, time: str) -> datetime:
    """Give the instant of a time in China: 09:30."""
    hour, minute = time.split(":")
    return instant_of(day, int(hour) * 60 + int(minute))


def sketched() -> ScheduleCanvas:
    """Give the calendar of the sketch at its own size, as it stands on Thursday at twenty past ten."""
    canvas = ScheduleCanvas(week(), lanes(), blocks(), OfficeHours())
    canvas.set_now(NOON)
    canvas.resize(1052, 820)
    return canvas
