"""What waits beside the calendar: cases without a planned meeting, how much the rooms are used, what the signs mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.i18n import translate
from mediator_desk.views import theme
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import Card, hairline, words
from mediator_desk.views.schedule.blocks import STANDING_WORDS, Standing
from mediator_desk.views.schedule.waiting_list import WaitingList

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from mediator_desk.services.sessions.calendar import RoomUse
    from mediator_desk.services.sessions.waiting import Waiting

WIDTH = 252
"""In pixels at 100 %; never more than a third of the screen."""
LIST_SHARE, BELOW_SHARE = 3, 2
"""How the height is shared between the list and what stands below it."""
SIGNS = {
    Standing.SURE: ("check", "ink2"),
    Standing.WAITS: ("question", "warn"),
    Standing.REFUSED: ("x-circle", "bad"),
}


class WaitingPanel(Card):
    """Cases that wait above, the use of the rooms and the signs below."""

    plan_wanted = Signal(int)
    """Enter or a double click on a case that can be planned: its id."""
    case_wanted = Signal(int)
    """The same on a case that cannot be planned yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("To be planned"), parent, padding=16)
        self.body.setContentsMargins(*self._sides())
        self.list = WaitingList(self)
        self.list.plan_wanted.connect(self.plan_wanted)
        self.list.case_wanted.connect(self.case_wanted)
        self._nothing = words(
            self.tr("Every case has its meeting, or none is to be mediated."), "fact", "mute", wrap=True
        )
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.list, LIST_SHARE)
        self._more = words("", "small", "mute", wrap=True)
        self.body.addWidget(self._more)
        self.body.addWidget(hairline())
        self._area = self._below()
        self.body.addWidget(self._area, BELOW_SHARE)
        for part in (self.list, self._area):
            part.setMinimumHeight(theme.current().px(24))
        self.hint = words(self.tr("Drag a case onto free time, or press Enter on it."), "small", "mute", wrap=True)
        self.body.addWidget(self.hint)

    def show_waiting(self, waiting: Waiting, today: date, minutes: int) -> None:
        """Show the cases that wait; `minutes` is how long a meeting usually takes."""
        self.count.setText(str(waiting.count) if waiting.count else "")
        self.list.show_rows(waiting.rows, today, minutes)
        self.list.setVisible(bool(waiting.rows))
        self._nothing.setVisible(not waiting.rows)
        left_out = waiting.count - len(waiting.rows)
        self._more.setText(self.tr("and {count} more").format(count=left_out))
        self._more.setVisible(left_out > 0)
        self.hint.setVisible(bool(waiting.rows))
        self._fit()

    def show_use(self, title: str, use: Sequence[RoomUse]) -> None:
        """Show how much each room is used in what is shown."""
        self._use_title.setText(title)
        while (item := self._use.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()  # it goes with the next turn, and would lie over the others until then
                part.deleteLater()
        for number, one in enumerate(use):
            room = ElidedLabel(one.room or translate("Schedule", "No room"), "fact")
            text = self.tr("{count} in {hours} h").format(count=one.count, hours=f"{one.minutes / 60:.1f}")
            self._use.addWidget(room, number, 0)
            self._use.addWidget(words(text, "fact", "ink2"), number, 1)
        if not use:
            self._use.addWidget(words(self.tr("Nothing is planned."), "fact", "mute"), 0, 0)

    def _fit(self) -> None:
        """Let the list end on a whole row; what it leaves goes to what stands below it."""
        self.body.activate()
        both = self.list.height() + self._area.height()
        whole = self.list.height_of_rows(both * LIST_SHARE // (LIST_SHARE + BELOW_SHARE))
        self.list.setMaximumHeight(max(self.list.minimumHeight(), whole))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def _sides(self) -> tuple[int, int, int, int]:
        px = theme.current().px
        return px("l"), px("l"), px("l"), px("m")

    def _below(self) -> QScrollArea:
        px = theme.current().px
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, px("xs"), px("s"), px("xs"))
        column.setSpacing(px("s"))
        self._use_title = words("", "fact", "mute")
        column.addWidget(self._use_title)
        self._use = QGridLayout()
        self._use.setVerticalSpacing(px(6))
        self._use.setColumnStretch(0, 1)
        column.addLayout(self._use)
        column.addSpacing(px("xs"))
        column.addWidget(words(self.tr("Signs"), "fact", "mute"))
        for standing, (icon, tone) in SIGNS.items():
            column.addLayout(_sign(icon, tone, translate("Schedule", STANDING_WORDS[standing])))
        column.addLayout(_sign("warning-circle", "bad", self.tr("clash: let go, it goes back")))
        column.addStretch(1)
        area = QScrollArea(self, widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.tr("Use of the rooms, and signs"))
        area.setWidget(inside)
        return area


def _sign(icon: str, tone: str, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.current().px("s"))
    row.addWidget(IconLabel(icon, tone, 14))
    row.addWidget(words(text, "fact", wrap=True), 1)
    return row
