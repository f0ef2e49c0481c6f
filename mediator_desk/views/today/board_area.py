"""The part of Today that scrolls: last month's figures and the cards, beside or under each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.services.cases.case_filter import Queue
from mediator_desk.views import theme
from mediator_desk.views.parts import button, plain_tip
from mediator_desk.views.today import texts
from mediator_desk.views.today.cards import BoardCard, Empty
from mediator_desk.views.today.figures_row import FiguresRow
from mediator_desk.views.today.rows import DueRow, MeetingRow, StoppedRow, TwoLineRow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from mediator_desk.services.today.board import TodayBoard
    from mediator_desk.views.today.rows import Row

ONE_COLUMN_UNDER, TWO_FIGURES_UNDER = 940, 900
"""Widths at 100 % below which cards stand under each other."""
CARD, BOTTOM = 50, 16
"""Height at 100 % of a card beside its rows, and of what stands below the cards."""
LEFT = {"meetings": (MeetingRow, 3), "due": (DueRow, 4)}
RIGHT = {"new": (TwoLineRow, 2), "after": (TwoLineRow, 2), "stopped": (StoppedRow, 2)}
"""The cards of each column: what their rows are, and how many are shown even where there is little room."""
MOST_ROWS = 12
IN_ONE_COLUMN = 5


def rows_that_fit(
    counts: Mapping[str, int], heights: Mapping[str, int], least: Mapping[str, int], room: int
) -> dict[str, int]:
    """Return how many rows of each list are shown: at least `least`, then one by one each, as long as there is room."""
    shown = {key: min(count, least[key]) for key, count in counts.items()}
    used = sum(heights[key] * number for key, number in shown.items())
    may_grow = True
    while may_grow:
        may_grow = False
        for key, count in counts.items():
            if shown[key] < min(count, MOST_ROWS) and used + heights[key] <= room:
                shown[key] += 1
                used += heights[key]
                may_grow = True
    return shown


class BoardArea(QScrollArea):
    """Figures and cards. It asks for nothing by itself: it shows the board that it is given."""

    case_wanted = Signal(int)
    queue_wanted = Signal(str)
    schedule_wanted = Signal()
    """The calendar of meetings is to be seen."""
    meeting_acted = Signal(int)
    """The act of a meeting was pressed: its case's id."""
    step_wanted = Signal(int)
    """The next step of a case is to be planned: its id."""
    review_wanted = Signal()
    prepare_wanted = Signal()
    """The meetings that are near and not sure are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: TodayBoard | None = None
        self._now: datetime | None = None
        self.cards: dict[str, BoardCard] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build()
        self._connect()
        self.verticalScrollBar().rangeChanged.connect(lambda _least, most: self._keep_edge(has_bar=most > 0))

    def show_board(self, board: TodayBoard, now: datetime) -> None:
        """Show a board as it is at a moment; focus and scroll place stay."""
        self._board, self._now = board, now
        most = self._most(board)
        meetings = self._meetings(board, now, most["meetings"])
        self.cards["meetings"].show_rows(meetings, board.meetings.count)
        self._show_to_prepare(board.to_prepare)
        due = [texts.due_text(line) for line in board.due.rows[: most["due"]]]
        self.cards["due"].show_rows(due, board.due.count, self._due_note(board))
        new = [texts.waiting_text(line, board.on) for line in board.new.rows[: most["new"]]]
        self.cards["new"].show_rows(new, board.new.count)
        after = [texts.after_text(line) for line in board.after.rows[: most["after"]]]
        self.cards["after"].show_rows(after, board.after.count)
        stopped = [texts.stopped_text(line, board.on) for line in board.stopped.rows[: most["stopped"]]]
        self.cards["stopped"].show_rows(stopped, board.stopped.count)
        for card in self.cards.values():
            card.show()

    def _show_to_prepare(self, count: int) -> None:
        self.prepare_button.setText(self.tr("To prepare: {count}").format(count=count))
        told = self.tr("Meetings of the next days for which somebody is to be called or told: {count}")
        self.prepare_button.setAccessibleName(told.format(count=count))
        self.prepare_button.setToolTip(plain_tip(self.prepare_button.accessibleName()))
        self.prepare_button.setVisible(count > 0)

    def _keep_edge(self, *, has_bar: bool) -> None:
        """The cards end where the head ends, whether they scroll or not."""
        px = theme.current().px
        around = self._column.contentsMargins()
        around.setRight(px("xl") - (px("scroll") if has_bar else 0))
        self._column.setContentsMargins(around)

    def take_focus(self) -> bool:
        """Give the keyboard to the first thing that the day asks for. Returns whether there is one."""
        card = next((card for card in self.cards.values() if card.shown_rows), None)
        if card is not None:
            card.take_focus()
        return card is not None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._arrange()
        if self._board is not None and self._now is not None:
            self.show_board(self._board, self._now)

    def _most(self, board: TodayBoard) -> dict[str, int]:
        """Return how many rows of each card are shown, so that the page ends with whole cards where it can."""
        counts = {key: min(getattr(board, key).count, MOST_ROWS) for key in self.cards}
        if self._is_narrow():
            return dict.fromkeys(counts, IN_ONE_COLUMN)
        px = theme.current().px
        above = self.figures.sizeHint().height() + px("l") + px(BOTTOM)
        most: dict[str, int] = {}
        for column in (LEFT, RIGHT):
            room = self.viewport().height() - above - len(column) * px(CARD) - (len(column) - 1) * px("l")
            room -= sum(self.cards[key].empty_height for key in column if not counts[key])
            heights = {key: px(row.row_height) + 1 for key, (row, _least) in column.items()}
            least = {key: number for key, (_row, number) in column.items()}
            most |= rows_that_fit({key: counts[key] for key in column}, heights, least, room)
        return most

    def _is_narrow(self) -> bool:
        return self.width() < ONE_COLUMN_UNDER * theme.current().factor

    @staticmethod
    def _meetings(board: TodayBoard, now: datetime, most: int) -> list[texts.Shown]:
        """Return the first meetings; those that are over give way where there are more than fit."""
        coming = [one for one in board.meetings.rows if not one.is_over]
        gone = [one for one in board.meetings.rows if one.is_over]
        kept = {one.id for one in [*coming[:most], *gone[max(0, len(gone) - most + len(coming)) :]]}
        first = coming[0].id if coming else 0
        names = board.mediator_id is None
        rows = [one for one in board.meetings.rows if one.id in kept][:most]
        return [texts.meeting_text(one, now, is_next=one.id == first, names_mediator=names) for one in rows]

    def _due_note(self, board: TodayBoard) -> str:
        near = board.due.count - board.due.over
        parts = [self.tr("within three working days {number}").format(number=near)] if near else []
        if board.due.over:
            parts.append(self.tr("overdue {number}").format(number=board.due.over))
        return texts.DOT.join(parts)

    def _build(self) -> None:
        px = theme.current().px
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px("xl"), px("l"))
        self._column = column
        column.setSpacing(px("l"))
        self.figures = FiguresRow()
        self.figures.hide()
        column.addWidget(self.figures)
        self._grid = QGridLayout()
        self._grid.setSpacing(px("l"))
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for side in (self._left, self._right):
            side.setSpacing(px("l"))
        self._build_left()
        self._build_right()
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setWidget(inside)
        self._arrange()

    def _build_left(self) -> None:
        title, week = self.tr("Meetings today"), self.tr("This week's meetings")
        sentence = self.tr("No meeting today. Time for calls, records and files.")
        empty = Empty("calendar-check", sentence, self.tr("See this week's meetings"))
        self._card("meetings", title, week, MeetingRow, empty)
        empty = Empty("check-circle", self.tr("Nothing is over, and nothing ends within three working days."))
        self._card("due", self.tr("Deadlines"), self.tr("All"), DueRow, empty)
        self.prepare_button = button("", self.prepare_wanted.emit, look="link", icon="phone")
        header = self.cards["meetings"].header
        header.insertWidget(header.indexOf(self.cards["meetings"].link), self.prepare_button)
        for key in ("meetings", "due"):
            self._left.addWidget(self.cards[key])
        self._left.addStretch(1)

    def _build_right(self) -> None:
        empty = Empty("tray", self.tr("Everything that came in has been looked at."))
        self._card("new", self.tr("New submissions"), self.tr("Review them"), TwoLineRow, empty)
        empty = Empty("coins", self.tr("No payment is late or due this week."))
        self._card("after", self.tr("Performance and follow-up"), self.tr("All"), TwoLineRow, empty)
        empty = Empty("check-circle", self.tr("Every open case has its next step."))
        self._card("stopped", self.tr("Without a next step"), self.tr("All"), StoppedRow, empty)
        for key in ("new", "after", "stopped"):
            self._right.addWidget(self.cards[key])
        self._right.addStretch(1)

    def _card(self, key: str, title: str, link: str, make: Callable[[], Row], empty: Empty) -> None:
        card = self.cards[key] = BoardCard(title, link, empty, make, self)
        card.setObjectName("card")
        card.opened.connect(self.case_wanted)
        card.hide()

    def _connect(self) -> None:
        queues = {"after": Queue.PERFORMING, "stopped": Queue.NO_NEXT_STEP}
        for key, queue in queues.items():
            self.cards[key].all_wanted.connect(lambda queue=queue: self.queue_wanted.emit(queue.value))
        for wanted in (self.cards["meetings"].all_wanted, self.cards["meetings"].lead_wanted):
            wanted.connect(self.schedule_wanted)
        self.cards["due"].all_wanted.connect(self._on_all_due)
        self.cards["new"].all_wanted.connect(self.review_wanted)
        self.cards["meetings"].acted.connect(self.meeting_acted)
        self.cards["stopped"].acted.connect(self.step_wanted)

    def _on_all_due(self) -> None:
        """Those that are over first; where none is, those that end soon."""
        has_over = self._board is not None and self._board.due.over
        self.queue_wanted.emit((Queue.OVERDUE if has_over else Queue.DUE_SOON).value)

    def _arrange(self) -> None:
        """Put the cards beside each other where there is room, else under each other."""
        factor = theme.current().factor
        is_narrow = self._is_narrow()
        for side in (self._left, self._right):
            self._grid.removeItem(side)
        self._grid.addLayout(self._left, 0, 0)
        self._grid.addLayout(self._right, 1 if is_narrow else 0, 0 if is_narrow else 1)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 0 if is_narrow else 1)
        self.figures.show_columns(2 if self.width() < TWO_FIGURES_UNDER * factor else 4)
