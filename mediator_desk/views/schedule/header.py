"""The head of the calendar: which days, as what, and the acts on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QLayout, QMenu, QWidget

from mediator_desk.views import theme
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.parts import button, words
from mediator_desk.views.schedule.spans import View

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

ROOMS, MEDIATORS = "rooms", "mediators"
PaperChoice = tuple[str, Callable[[], object]]
"""A word, and what prints or shows the papers that it names."""


class ScheduleHeader(QWidget):
    """Range, steps and week at the left; lanes, views and acts at the right, below where there is little room."""

    stepped = Signal(int)
    """Go on (1) or back (-1)."""
    today_wanted = Signal()
    view_chosen = Signal()
    lanes_chosen = Signal()
    new_wanted = Signal()

    def __init__(
        self, papers: Sequence[PaperChoice], papers_for: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        """`papers_for` says for which day the papers are, in words."""
        super().__init__(parent)
        self._papers, self._papers_for = papers, papers_for
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(theme.current().px("s"))
        left, self._right = QWidget(self), QWidget(self)
        self._outer.addWidget(left, 1)
        self._outer.addWidget(self._right)
        self._left_row, self._right_row = FlowLayout(left), FlowLayout(self._right)
        self._build_left(self._left_row)
        self._build_right(self._right_row)
        theme.current().changed.connect(self._fit)

    def show_range(self, range_words: str, count_words: str, view: View) -> None:
        """Show which days are shown, and what they are."""
        self.range.setText(range_words)
        self.count.setText(count_words)
        self.lanes.setVisible(view in (View.DAY, View.WEEK))
        self._fit()

    def show_choices(self, view: View, lanes: str) -> None:
        """Show what is chosen, and say nothing."""
        for segments, value in ((self.views, view), (self.lanes, lanes)):
            segments.blockSignals(True)
            segments.choose(value)
            segments.blockSignals(False)

    def _build_left(self, row: QLayout) -> None:
        self.earlier = button(
            self.tr("Earlier (Alt+Left)"), lambda: self.stepped.emit(-1), look="icon", icon="caret-left"
        )
        self.later = button(self.tr("Later (Alt+Right)"), lambda: self.stepped.emit(1), look="icon", icon="caret-right")
        self.today = button(self.tr("Today"), self.today_wanted.emit)
        self.today.setToolTip(self.tr("Back to today (Alt+Home)"))
        self.range, self.count = words("", "section"), words("", "fact", "mute")
        for part in (words(self.tr("Schedule"), "page"), self.earlier, self.range, self.later, self.today, self.count):
            row.addWidget(part)

    def _build_right(self, row: QLayout) -> None:
        self.lanes = SegmentField([(ROOMS, self.tr("Rooms")), (MEDIATORS, self.tr("Mediators"))], self)
        self.lanes.setAccessibleName(self.tr("Lanes"))
        self.lanes.setToolTip(self.tr("Rooms or mediators as lanes (Alt+R)"))
        views = [
            (View.DAY, self.tr("Day")),
            (View.WEEK, self.tr("Week")),
            (View.MONTH, self.tr("Month")),
            (View.LIST, self.tr("List")),
        ]
        self.views = SegmentField(views, self)
        self.views.setAccessibleName(self.tr("How the calendar is shown"))
        self.views.setToolTip(self.tr("Day, week, month, list (Alt+1 to Alt+4)"))
        self.papers = button(self.tr("Notices and lists"), self._show_papers, icon="printer")
        self.new = button(self.tr("Plan a meeting"), self.new_wanted.emit, look="primary", icon="plus")
        self.new.setToolTip(self.tr("Choose a case and plan its next meeting (Ctrl+Shift+N)"))
        for part in (self.lanes, self.views, self.papers, self.new):
            row.addWidget(part)
        self.papers.setVisible(bool(self._papers))
        self.lanes.chosen.connect(self.lanes_chosen)
        self.views.chosen.connect(self.view_chosen)

    def _show_papers(self) -> None:
        menu = QMenu(self)
        menu.addAction(self._papers_for()).setEnabled(False)
        menu.addSeparator()
        acts = [menu.addAction(word, do) for word, do in self._papers]
        menu.setActiveAction(acts[0])  # Enter opens the first of them
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.papers.mapToGlobal(self.papers.rect().bottomLeft()))

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the acts below the range where both do not fit beside each other."""
        left, right = _width_of(self._left_row), _width_of(self._right_row)
        is_wide = left + right + self._outer.spacing() <= self.width()
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._right.setMinimumWidth(right if is_wide else 0)
        if self._outer.direction() is not way:
            self._outer.setDirection(way)


def _width_of(row: QLayout) -> int:
    """Return how wide a row is when nothing in it goes on in the next line."""
    shown = [item for number in range(row.count()) if (item := row.itemAt(number)) is not None and not item.isEmpty()]
    return sum(item.sizeHint().width() for item in shown) + theme.current().px("s") * max(0, len(shown) - 1)
