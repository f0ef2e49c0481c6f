"""The head of the room: the way back, which meeting of which case, who is there, and the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.parts import button
from mediator_desk.views.room.meeting_clock import MeetingClock
from mediator_desk.views.room.people_bar import PeopleBar
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from mediator_desk.services.sessions.people import PersonRow
    from mediator_desk.services.sessions.room import RoomRow

MOST_OF_WIDTH = 0.3
"""What the names of the parties may take of the head; the people need the rest."""


class RoomHeader(QFrame):
    """It never scrolls. What it shows is given to it."""

    back_wanted = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("room_header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px("xl"), px("m"), px("xl"), px("m"))
        row.setSpacing(px("m"))
        self.back_button = button(self.tr("Back (Esc)"), self.back_wanted.emit, look="icon", icon="arrow-left")
        row.addWidget(self.back_button)
        self._title = QWidget(self)
        lines = QVBoxLayout(self._title)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        self.which, self.who = ElidedLabel("", "fact", "ink2"), ElidedLabel("", "section")
        lines.addWidget(self.which)
        lines.addWidget(self.who)
        row.addWidget(self._title)
        row.addSpacing(px("s"))
        self.people, self.clock = PeopleBar(self), MeetingClock(now, self)
        row.addWidget(self.people, 1)
        row.addWidget(self.clock)

    def show_room(self, meeting: RoomRow, who: str, people: Sequence[PersonRow], *, may_change: bool) -> None:
        """Show a meeting as it stands, between whom it is, and who takes part."""
        place = meeting.room or word(meeting.mode)
        which = self.tr("{number} · meeting {sequence} · {place}")
        self.which.setText(which.format(number=meeting.case_number, sequence=meeting.sequence, place=place))
        self.who.setText(who)
        self.clock.show_meeting(meeting)
        self.people.show_people(people, is_open=meeting.is_open, may_change=may_change)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._title.setMaximumWidth(round(self.width() * MOST_OF_WIDTH))
