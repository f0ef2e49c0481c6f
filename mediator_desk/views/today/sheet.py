"""The day sheet in words: what the board says, as it is printed. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.documents.lists.day_sheet import DaySheet, SheetLine, SheetSection
from mediator_desk.i18n import QT_TRANSLATE_NOOP, language, translate
from mediator_desk.views.today.head import calendar_words, heading
from mediator_desk.views.today.texts import (
    DOT,
    Shown,
    after_text,
    due_text,
    lack_words,
    meeting_text,
    short_number,
    stopped_text,
    waiting_text,
)

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.services.today.board import TodayBoard
    from mediator_desk.services.today.lines import Meeting

SAMPLE = QT_TRANSLATE_NOOP("Today", "Practice")


def sheet_of(board: TodayBoard, now: datetime, *, person: str, committee: str, is_practice: bool) -> DaySheet:
    """Return the sheet of a board; `person` is whose day it is, "" for everybody's."""
    whose = person or translate("Today", "All cases")
    about = DOT.join(part for part in (whose, calendar_words(board.calendar)) if part)
    return DaySheet(
        title=translate("Today", "Day sheet: {day}").format(day=heading(board.on)),
        about=about,
        committee=committee,
        sections=_sections(board, now),
        more=translate("Today", "and {number} more, not on this page"),
        page_mark=translate("Today", "page {page} of {pages}"),
        language=language().replace("_", "-"),
        watermark=translate("Today", SAMPLE) if is_practice else "",
    )


def _sections(board: TodayBoard, now: datetime) -> tuple[SheetSection, ...]:
    names_mediator = board.mediator_id is None
    meetings = [
        (one, meeting_text(one, now, is_next=False, names_mediator=names_mediator)) for one in board.meetings.rows
    ]
    none = translate("Today", "none")
    return (
        SheetSection(
            translate("Today", "Meetings today"),
            tuple(_meeting_line(*pair) for pair in meetings),
            board.meetings.count,
            none,
            weight=4,
        ),
        SheetSection(
            translate("Today", "Deadlines"),
            tuple(_due_line(due_text(one)) for one in board.due.rows),
            board.due.count,
            none,
            weight=2,
        ),
        _plain(
            translate("Today", "New submissions"),
            [waiting_text(one, board.on) for one in board.new.rows],
            board.new.count,
        ),
        _plain(
            translate("Today", "Performance and follow-up"),
            [after_text(one) for one in board.after.rows],
            board.after.count,
        ),
        _plain(
            translate("Today", "Without a next step"),
            [stopped_text(one, board.on) for one in board.stopped.rows],
            board.stopped.count,
        ),
    )


def _meeting_line(meeting: Meeting, shown: Shown) -> SheetLine:
    lacks = translate("Today", "; ").join(lack_words(meeting)) or shown.sign.text
    below = DOT.join(part for part in (shown.facts, lacks) if part)
    main = DOT.join((shown.who, short_number(shown.number)))
    return SheetLine(shown.begins, main, shown.place.text, below)


def _due_line(shown: Shown) -> SheetLine:
    main = DOT.join(part for part in (shown.who, shown.step, shown.facts) if part)
    return SheetLine(short_number(shown.number), main, shown.sign.text)


def _plain(title: str, rows: list[Shown], count: int) -> SheetSection:
    lines = tuple(SheetLine(short_number(row.number), DOT.join((row.who, row.facts)), row.sign.text) for row in rows)
    return SheetSection(title, lines, count, translate("Today", "none"))
