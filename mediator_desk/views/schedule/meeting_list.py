"""The meetings as a list: a month of them, by room, mediator and state; paged, in columns that one can choose."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from mediator_desk.conventions.china_time import in_china
from mediator_desk.models.words import SessionState
from mediator_desk.services.sessions import meeting_list
from mediator_desk.services.sessions.calendar import CalendarRow
from mediator_desk.services.sessions.meeting_list import NO_ROOM, MeetingFilter, MeetingSort
from mediator_desk.views import theme
from mediator_desk.views.clash_words import span_words
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.parts import Card, words
from mediator_desk.views.schedule.blocks import STANDING_WORDS, Standing, standing_of
from mediator_desk.views.table import Column, DeskTable, Mark, PagedModel
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.views.schedule.reading import Reading

MARKS = {
    Standing.SURE: Mark("check", "info"),
    Standing.WAITS: Mark("question", "warn"),
    Standing.REFUSED: Mark("x-circle", "bad"),
}
OVER = {
    SessionState.HELD: Mark("check-circle", "good"),
    SessionState.ADJOURNED: Mark("clock", "plain"),
    SessionState.CANCELLED: Mark("prohibit", "plain"),
}


@dataclass(frozen=True, slots=True)
class ShownMeeting:
    """A meeting as the list shows it."""

    id: int
    day: str
    hours: str
    applicant: str
    respondent: str
    room: str
    mediator: str
    state: str
    mark: Mark
    number: str
    sequence: str
    mode: str


def shown_meeting(row: CalendarRow) -> ShownMeeting:
    """Return a meeting in words."""
    standing = standing_of(row)
    is_planned = row.state is SessionState.PLANNED
    return ShownMeeting(
        id=row.id,
        day=long_day(in_china(row.begins_at).date()),
        hours=span_words(row.begins_at, row.ends_at),
        applicant=row.applicant,
        respondent=row.respondent,
        room=row.room or word(row.mode),
        mediator=row.mediator,
        state=QCoreApplication.translate("Schedule", STANDING_WORDS[standing]) if is_planned else word(row.state),
        mark=MARKS[standing] if is_planned else OVER[row.state],
        number=row.number,
        sequence=str(row.sequence),
        mode=word(row.mode),
    )


class MeetingSource:
    """The meetings of a filter, as rows of a table. `ids` runs in a job."""

    def __init__(self, desk: Desk, asked: MeetingFilter) -> None:
        self._desk, self.asked = desk, asked

    def comes_at_once(self) -> bool:
        """Tell that the index of time gives the first rows."""
        return True

    def first_rows(self, limit: int) -> Sequence[ShownMeeting]:
        """Return the first rows, `limit` at most."""
        with self._desk.database.reading() as db:
            return [shown_meeting(row) for row in meeting_list.first_meetings(db, self.asked, limit)]

    def ids(self) -> array[int]:
        """Return the ids of all rows in order."""
        with self._desk.database.reading() as db:
            return meeting_list.meeting_ids(db, self.asked)

    def rows(self, ids: Sequence[int]) -> Sequence[ShownMeeting]:
        """Return the rows with these ids."""
        with self._desk.database.reading() as db:
            return [shown_meeting(row) for row in meeting_list.meetings(db, ids)]


class MeetingList(Card):
    """Filters above, the table below."""

    meeting_opened = Signal(int)
    """Enter or a double click on a meeting: its id."""
    meeting_selected = Signal(int)
    """Another meeting is the chosen one, 0 for none."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, padding=0)
        self._desk = desk
        self._asked = MeetingFilter(date.min, date.min)
        self._build()
        self._connect()

    def show_days(self, first: date, last: date, reading: Reading) -> None:
        """Show the meetings of these days; the filters stay. The same days are read again, place and choice stay."""
        self.room.offer([*((one.id, one.name) for one in reading.rooms), (NO_ROOM, self.tr("No room"))])
        self.mediator.offer(reading.mediators)
        asked = self._filter(replace(self._asked, first=first, last=last))
        if asked == self._asked:
            self.model.reload()
        else:
            self._show(asked)

    def take_focus(self) -> None:
        """Give the keyboard to the table."""
        self.table.setFocus()

    def _build(self) -> None:
        px = theme.current().px
        self.body.setContentsMargins(0, px("m"), 0, px(2))
        bar = QWidget(self)
        row = FlowLayout(bar)
        row.setContentsMargins(px("m"), 0, px("m"), 0)
        self.room = self._choice(self.tr("All rooms"), self.tr("Room"))
        self.mediator = self._choice(self.tr("All mediators"), self.tr("Mediator"))
        self.state = self._choice(self.tr("Not cancelled"), self.tr("State"))
        self.state.offer(choices(SessionState))
        self._count = words("", "fact", "mute")
        for part in (self.room, self.mediator, self.state, self._count):
            row.addWidget(part)
        self.body.addWidget(bar)
        self.model = PagedModel(self._columns(), self._desk.jobs, self)
        self.table = DeskTable(self.model, "meetings", self._desk, self)
        self.table.setSelectionMode(DeskTable.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("Meetings"))
        self.table.show_sorting("time", descends=False)
        self._empty = words(self.tr("No meeting is like this on these days."), "", "mute", wrap=True)
        self._empty.setContentsMargins(px("l"), px("l"), px("l"), px("l"))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack, 1)

    def _columns(self) -> list[Column]:
        return [
            Column("time", self.tr("Day"), lambda row: row.day, width=170, leads=True),
            Column("hours", self.tr("Time"), lambda row: row.hours, width=110, sortable=False),
            Column("state", self.tr("State"), lambda row: row.state, "pill", 190, lambda row: row.mark),
            Column("applicant", self.tr("Applicant"), lambda row: row.applicant, width=120),
            Column(
                "respondent", self.tr("Respondent"), lambda row: row.respondent, width=150, quiet=True, sortable=False
            ),
            Column("room", self.tr("Room"), lambda row: row.room, width=120),
            Column("mediator", self.tr("Mediator"), lambda row: row.mediator, width=100),
            Column("number", self.tr("Case number"), lambda row: row.number, width=180, quiet=True, sortable=False),
            Column("sequence", self.tr("Which"), lambda row: row.sequence, "number", 70, sortable=False, usual=False),
            Column("mode", self.tr("How"), lambda row: row.mode, width=100, sortable=False, usual=False),
        ]

    def _choice(self, nothing: str, name: str) -> ChoiceField:
        made = ChoiceField(nothing=nothing, parent=self)
        made.setAccessibleName(name)
        made.setMinimumWidth(theme.current().px(150))
        made.activated.connect(lambda _number: self._show(self._filter(self._asked)))
        return made

    def _connect(self) -> None:
        self.table.row_activated.connect(self.meeting_opened)
        self.table.row_selected.connect(self.meeting_selected)
        self.table.sort_requested.connect(self._on_sort)
        self.model.counted.connect(self._on_counted)

    def _filter(self, asked: MeetingFilter) -> MeetingFilter:
        room, mediator, state = (one.choice() for one in (self.room, self.mediator, self.state))
        return replace(asked, room_id=room, mediator_id=mediator, state=state)

    def _on_sort(self, key: str, descends: bool) -> None:
        self.table.show_sorting(key, descends=descends)
        self._show(replace(self._asked, sort=MeetingSort(key), is_descending=descends))

    def _show(self, asked: MeetingFilter) -> None:
        self._asked = asked
        self.model.show_source(MeetingSource(self._desk, asked))

    def _on_counted(self, count: int) -> None:
        self._count.setText(self.tr("{count} meetings").format(count=f"{count:,}"))
        self._stack.setCurrentIndex(0 if count else 1)
