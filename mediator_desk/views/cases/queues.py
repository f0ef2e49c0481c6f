"""The queues at the left: what a person works from, with how many cases wait in each."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.cases.case_filter import Queue
from mediator_desk.views import theme
from mediator_desk.views.cases.my_views import MyViews
from mediator_desk.views.icons import paint_icon
from mediator_desk.views.parts import hairline, plain_tip, words

GROUPS = (
    (Queue.MINE, Queue.NEW, Queue.TO_REVIEW, Queue.WAITING_PAPERS, Queue.COMPLAINTS, Queue.UNASSIGNED),
    (Queue.THIS_WEEK, Queue.DUE_SOON, Queue.OVERDUE, Queue.PROVISIONAL, Queue.NO_NEXT_STEP),
    (Queue.TO_SIGN, Queue.PERFORMING, Queue.TO_FOLLOW_UP),
    (Queue.ARCHIVED, Queue.EXPIRED, Queue.ALL),
)
ICONS = MappingProxyType(
    {
        Queue.MINE: "user",
        Queue.NEW: "tray",
        Queue.TO_REVIEW: "list",
        Queue.WAITING_PAPERS: "paperclip",
        Queue.COMPLAINTS: "bank",
        Queue.UNASSIGNED: "user-plus",
        Queue.THIS_WEEK: "calendar-blank",
        Queue.DUE_SOON: "clock",
        Queue.OVERDUE: "warning-circle",
        Queue.PROVISIONAL: "hourglass-medium",
        Queue.NO_NEXT_STEP: "flag",
        Queue.TO_SIGN: "pen-nib",
        Queue.PERFORMING: "hourglass-medium",
        Queue.TO_FOLLOW_UP: "phone",
        Queue.ARCHIVED: "archive",
        Queue.EXPIRED: "hourglass-medium",
        Queue.ALL: "stack",
    }
)
QUEUE_WORDS = MappingProxyType(
    {
        Queue.MINE: QT_TRANSLATE_NOOP("Queue", "My cases"),
        Queue.NEW: QT_TRANSLATE_NOOP("Queue", "New"),
        Queue.TO_REVIEW: QT_TRANSLATE_NOOP("Queue", "To review"),
        Queue.WAITING_PAPERS: QT_TRANSLATE_NOOP("Queue", "Papers due"),
        Queue.COMPLAINTS: QT_TRANSLATE_NOOP("Queue", "With the insurer"),
        Queue.UNASSIGNED: QT_TRANSLATE_NOOP("Queue", "Unassigned"),
        Queue.THIS_WEEK: QT_TRANSLATE_NOOP("Queue", "This week"),
        Queue.DUE_SOON: QT_TRANSLATE_NOOP("Queue", "Due soon"),
        Queue.OVERDUE: QT_TRANSLATE_NOOP("Queue", "Overdue"),
        Queue.PROVISIONAL: QT_TRANSLATE_NOOP("Queue", "Provisional"),
        Queue.NO_NEXT_STEP: QT_TRANSLATE_NOOP("Queue", "No next step"),
        Queue.TO_SIGN: QT_TRANSLATE_NOOP("Queue", "To sign"),
        Queue.PERFORMING: QT_TRANSLATE_NOOP("Queue", "Performing"),
        Queue.TO_FOLLOW_UP: QT_TRANSLATE_NOOP("Queue", "To follow up"),
        Queue.ARCHIVED: QT_TRANSLATE_NOOP("Queue", "Archived"),
        Queue.EXPIRED: QT_TRANSLATE_NOOP("Queue", "Past their term"),
        Queue.ALL: QT_TRANSLATE_NOOP("Queue", "All cases"),
    }
)
QUIET = frozenset({Queue.WAITING_PAPERS, Queue.PROVISIONAL, Queue.EXPIRED})
"""Queues that are shown only while they hold something."""
WIDTH, NARROW_WIDTH = 184, 84
QWIDGETSIZE_MAX = 0xFFFFFF
LOWEST = 30
"""Height of a queue where the window is low."""


def queue_word(queue: Queue) -> str:
    """Return the word for a queue, in the language in use."""
    return translate("Queue", QUEUE_WORDS[queue])


class QueueButton(QAbstractButton):
    """One queue: icon, word, and how many cases are in it."""

    entered = Signal()
    """Enter or the right arrow: on to its cases."""

    def __init__(self, queue: Queue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue = queue
        self._count: int | None = None
        self._is_narrow = False
        self.setCheckable(True)
        self.setText(queue_word(queue))
        self.setObjectName(f"queue_{queue}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    @property
    def count(self) -> int | None:
        """How many cases the queue holds, None while nobody knows."""
        return self._count

    def show_narrow(self, *, is_narrow: bool) -> None:
        """Leave out the word, which is said on hover then."""
        self._is_narrow = is_narrow
        self.setToolTip(plain_tip(self.text()) if is_narrow else "")
        self.update()

    def show_count(self, count: int) -> None:
        """Show how many cases the queue holds."""
        self._count = count
        self.setAccessibleName(f"{self.text()} {count:,}")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.click()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(theme.current().px(NARROW_WIDTH - 16), theme.current().px("queue"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        try:
            self._paint_ground(painter)
            self._paint_words(painter)
        finally:
            painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        look = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        ground = "select" if self.isChecked() else "hover" if self.underMouse() else "surface"
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(6), look.px(6))

    def _paint_words(self, painter: QPainter) -> None:
        look = theme.current()
        is_bad = self.queue is Queue.OVERDUE and bool(self._count)
        role = "accent" if self.isChecked() else "bad" if is_bad else "ink"
        room = self.rect().adjusted(look.px(12), 0, -look.px(12), 0)
        side = look.px("icon")
        sign = QRectF(room.left(), room.top() + (room.height() - side) // 2, side, side)
        paint_icon(painter, sign, ICONS[self.queue], "ink2" if role == "ink" else role)
        painter.setFont(look.font("body", bold=self.isChecked()))
        painter.setPen(look.colour(role))
        count = "" if self._count is None else f"{self._count:,}"
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        if self._is_narrow:
            return
        taken = QFontMetrics(painter.font()).horizontalAdvance(count)
        place = QRect(room.left() + side + look.px(10), room.top(), 0, room.height())
        place.setRight(room.right() - taken - look.px(6))
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


class QueueList(QFrame):
    """All queues in their groups; one is chosen. Tab goes to the chosen one, the arrow keys to its neighbours."""

    chosen = Signal()
    entered = Signal()
    """The keyboard goes on to the cases of the chosen queue."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queues")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Queues"))
        self._buttons: dict[Queue, QueueButton] = {}
        self._is_narrow = False
        self._group = QButtonGroup(self)
        self._build()
        self._group.buttonClicked.connect(lambda _button: self.chosen.emit())
        theme.current().changed.connect(self._fit)
        self._fit()

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(20), px(8), px(16))
        column.setSpacing(0)
        self._title = words(self.tr("Cases"), "page")
        self._title.setIndent(px(12))
        column.addWidget(self._title)
        column.addSpacing(px(8))
        outer, column = column, self._built_scroll(column)
        for number, group in enumerate(GROUPS):
            if number:
                column.addSpacing(px(8))
                column.addWidget(hairline())
                column.addSpacing(px(8))
            for queue in group:
                self._buttons[queue] = shown = QueueButton(queue, self)
                self._group.addButton(shown)
                shown.entered.connect(self.entered)
                column.addWidget(shown)
                shown.setVisible(queue not in QUIET)
        column.addStretch(1)
        outer.addStretch(1)  # what the queues leave where none of them is cut
        self.views = MyViews(self)
        outer.addWidget(self.views)

    def _built_scroll(self, column: QVBoxLayout) -> QVBoxLayout:
        """The queues give way to the views where the window is low; the keyboard brings each into sight."""
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._scroll = scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        column.addWidget(scroll, 1000)
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        return rows

    @property
    def queue(self) -> Queue:
        """The queue that is chosen."""
        return next((queue for queue, shown in self._buttons.items() if shown.isChecked()), Queue.ALL)

    def choose(self, queue: Queue) -> None:
        """Choose a queue without telling, and bring it into sight."""
        chosen = self._buttons[queue]
        chosen.setChecked(True)
        QTimer.singleShot(0, chosen, lambda: self._scroll.ensureWidgetVisible(chosen, 0, chosen.height()))

    def show_counts(self, counts: dict[Queue, int]) -> None:
        """Show how many cases each queue holds."""
        for queue, count in counts.items():
            self._buttons[queue].show_count(count)
            if queue in QUIET:
                self._buttons[queue].setVisible(count > 0 or queue is self.queue)
        self._share_height()

    def show_mine(self, *, is_shown: bool) -> None:
        """Show the queue of one's own cases, which only a mediator has."""
        self._buttons[Queue.MINE].setVisible(is_shown)

    def count_of(self, queue: Queue) -> int | None:
        """Return the count that a queue shows."""
        return self._buttons[queue].count

    def show_narrow(self, *, is_narrow: bool) -> None:
        """Give room to the list where the window is small or the text large."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            for shown in self._buttons.values():
                shown.show_narrow(is_narrow=is_narrow)
            self.views.show_narrow(is_narrow=is_narrow)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        """In a low window the rows are lower, so that all queues are in sight as long as they stay readable."""
        px, shown = theme.current().px, [one for one in self._buttons.values() if not one.isHidden()]
        room = self.height() - self._title.sizeHint().height() - px(44) - (len(GROUPS) - 1) * (px(16) + 1)
        if self.views.names():
            room -= self.views.minimumSizeHint().height()
        height = max(px(LOWEST), min(px("queue"), room // max(1, len(shown))))
        for one in self._buttons.values():
            one.setFixedHeight(height)
        self._end_on_a_whole_row(room + (len(GROUPS) - 1) * (px(16) + 1), height)

    def _end_on_a_whole_row(self, room: int, height: int) -> None:
        """Where not all queues find room, none of them is cut at the foot."""
        ends, line, bottom = [], 2 * theme.current().px(8) + 1, 0
        for number, group in enumerate(GROUPS):
            bottom += line if number else 0
            for _shown in (one for queue in group if not (one := self._buttons[queue]).isHidden()):
                bottom += height
                ends.append(bottom)
        fitting = [end for end in ends if end <= room]
        self._scroll.setMaximumHeight(fitting[-1] if fitting and bottom > room else QWIDGETSIZE_MAX)
        self._scroll.verticalScrollBar().setSingleStep(height)

    def _fit(self) -> None:
        self._share_height()
        self.setFixedWidth(theme.current().px(NARROW_WIDTH if self._is_narrow else WIDTH))
