"""What the calendar says aloud: the meeting or free time at which the keyboard stands, and what is on its way."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views.schedule.blocks import STANDING_WORDS, Block, time_words
from mediator_desk.views.schedule.carried_paint import bubble_words, carried_words
from mediator_desk.views.schedule.day_names import spoken_day
from mediator_desk.views.schedule.dragging import Drag, Span

MEETING = QT_TRANSLATE_NOOP("Schedule", "{title}, {line}, {day} {time}, {lane}, {person}, {standing}")
FREE = QT_TRANSLATE_NOOP("Schedule", "Free time: {day} {time}, {lane}")
CARRIED = QT_TRANSLATE_NOOP("Schedule", "{title}: {day} {time}, {lane}")
FITS = QT_TRANSLATE_NOOP("Schedule", "It fits here")
BACK = QT_TRANSLATE_NOOP("Schedule", "Put back")
KEYS = QT_TRANSLATE_NOOP(
    "Schedule",
    "Arrows go from meeting to meeting, Ctrl with arrows to free time. Enter opens, N makes a meeting, M moves one: "
    "then arrows carry it, Shift with arrows makes it longer or shorter, Enter drops it, Esc puts it back.",
)


def meeting_words(block: Block) -> str:
    """Return a whole meeting in words."""
    return translate("Schedule", MEETING).format(
        title=block.title, line=block.line, day=spoken_day(block.day), time=time_words(block.begin, block.end),
        lane=block.lane_name, person=block.person, standing=translate("Schedule", STANDING_WORDS[block.standing]),
    )  # fmt: skip


def free_words(span: Span, lane_name: str) -> str:
    """Return a free time in words."""
    time = time_words(span.begin, span.end)
    return translate("Schedule", FREE).format(day=spoken_day(span.day), time=time, lane=lane_name)


def drag_words(drag: Drag, lane_name: str) -> str:
    """Return what is on its way in words, with what hinders it."""
    if drag.span is None:
        return " ".join(bubble_words(drag))
    place = translate("Schedule", CARRIED).format(
        title=carried_words(drag)[0], day=spoken_day(drag.span.day), lane=lane_name,
        time=time_words(drag.span.begin, drag.span.end),
    )  # fmt: skip
    said = ". ".join(bubble_words(drag)) if drag.hindrances else translate("Schedule", FITS)
    return f"{place}. {said}"
