"""How long a meeting has been going on, when it began, when it is to end; and the button for a break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.models.words import SessionState
from mediator_desk.views import theme
from mediator_desk.views.icons import IconLabel, set_icon
from mediator_desk.views.parts import button, plain_tip, restyle, words
from mediator_desk.views.room.notes_model import clock as hour

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QHideEvent, QShowEvent

    from mediator_desk.services.sessions.room import RoomRow

BREAK_KEY = "F9"
TICK_MS = 1000


def span_words(seconds: int) -> str:
    """Return a span of time as hours, minutes and seconds: 00:42:18."""
    minutes, left = divmod(max(0, seconds), 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{left:02d}"


class MeetingClock(QWidget):
    """The clock of one meeting; it stands while there is a break, and once the parties got up."""

    break_wanted = Signal()
    """A break begins, or is over."""
    open_wanted = Signal()
    """The parties sit down."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._meeting: RoomRow | None = None
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px("l"))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        self.time = words("", "title")
        self.time.setAlignment(Qt.AlignmentFlag.AlignRight)
        below = QHBoxLayout()
        below.setSpacing(px("xs"))
        below.addStretch(1)
        self._sign, self.plan = IconLabel("warning", "warn", 14), words("", "fact", "ink2")
        self._sign.hide()
        below.addWidget(self._sign)
        below.addWidget(self.plan)
        lines.addWidget(self.time)
        lines.addLayout(below)
        row.addLayout(lines)
        self.break_button = button("", self._on_button, icon="pause")
        row.addWidget(self.break_button)

    def show_meeting(self, meeting: RoomRow) -> None:
        """Show another meeting, or the same as it stands by now."""
        self._meeting = meeting
        is_held_open = meeting.state is SessionState.PLANNED
        self.break_button.setVisible(is_held_open)
        if not meeting.is_open:
            text, icon, look = self.tr("Begin"), "play", "primary"
        elif meeting.paused_at is not None:
            text, icon, look = self.tr("Go on"), "play", "primary"
        else:
            text, icon, look = self.tr("Break"), "pause", ""
        self.break_button.setText(text)
        self.break_button.setAccessibleName(text)
        self.break_button.setToolTip(plain_tip(f"{text}  {BREAK_KEY}"))
        restyle(self.break_button, look=look)
        set_icon(self.break_button, icon, "on_accent" if look else "ink")
        self.tick()
        self._run()

    def tick(self) -> None:
        """Say the time again."""
        meeting = self._meeting
        if meeting is None:
            return
        now = self._now()
        self.time.setText(span_words(meeting.seconds_held(now)))
        restyle_once(self.time, "mute" if meeting.paused_at or not meeting.is_open else "")
        over = int((now - meeting.ends_at).total_seconds()) // 60 if meeting.is_open else 0
        self._sign.setVisible(over > 0)
        restyle_once(self.plan, "warn" if over > 0 else "ink2")
        self.plan.setText(self._planned(meeting, now, over))
        self.time.setAccessibleName(self.tr("Under way for {time}").format(time=self.time.text()))

    def _planned(self, meeting: RoomRow, now: datetime, over: int) -> str:
        ends = hour(meeting.ends_at)
        if meeting.opened_at is None:
            return self.tr("planned {begins} to {ends}").format(begins=hour(meeting.begins_at), ends=ends)
        if meeting.closed_at is not None:
            return self.tr("{begins} to {ends}").format(begins=hour(meeting.opened_at), ends=hour(meeting.closed_at))
        if meeting.paused_at is not None:
            took = span_words(int((now - meeting.paused_at).total_seconds()))
            return self.tr("Break since {time}, {span}").format(time=hour(meeting.paused_at), span=took)
        if over > 0:
            return self.tr("{minutes} min over, planned until {ends}").format(minutes=over, ends=ends)
        return self.tr("Begun {begins}, planned until {ends}").format(begins=hour(meeting.opened_at), ends=ends)

    def _on_button(self) -> None:
        is_open = self._meeting is not None and self._meeting.is_open
        (self.break_wanted if is_open else self.open_wanted).emit()

    def _run(self) -> None:
        is_running = self._meeting is not None and self._meeting.is_open and self.isVisible()
        (self._timer.start if is_running else self._timer.stop)()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self.tick()
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        super().hideEvent(event)
        self._timer.stop()


def restyle_once(label: QWidget, tone: str) -> None:
    """Give a label another tone where it has not got it: a style sheet that looks again each second costs."""
    if label.property("tone") != tone:
        restyle(label, tone=tone)
