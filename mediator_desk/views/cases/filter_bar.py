"""The conditions of a list as chips: each says one, opens it, and takes it away."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.services.cases.case_filter import Queue
from mediator_desk.services.lists.choices import ListChoices
from mediator_desk.views import theme
from mediator_desk.views.cases.condition_words import condition_words
from mediator_desk.views.cases.queues import queue_word
from mediator_desk.views.chip import Chip, plain_chip
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.parts import button, holds_keyboard, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.services.cases.conditions import Condition


class FilterBar(QWidget):
    """Queue and conditions of a list as chips, a button for one more, and the choice of columns at the right."""

    queue_left = Signal()
    """The queue's chip was taken away: all cases are wanted."""
    figure_left = Signal()
    """The chip of a figure was taken away: its cases are no longer the bound of the list."""
    figure_wanted = Signal()
    """The figure whose cases are listed is to be seen again."""
    condition_wanted = Signal(int)
    """A condition is to be made, or changed: its place, -1 for a new one."""
    condition_removed = Signal(int)
    columns_wanted = Signal()
    workbook_wanted = Signal()
    paper_wanted = Signal()
    cleared = Signal()
    keep_wanted = Signal()
    """What is shown is to be kept as a view, or as the change of the view that is shown."""
    reset_wanted = Signal()
    """The view is to be shown as it was kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Conditions of the list"))
        self._chips: list[Chip] = []
        self._has_conditions = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("s"))
        self._room = QWidget(self)
        self._flow = FlowLayout(self._room)
        row.addWidget(self._room, 1)
        self.add_button = plain_chip(self.tr("Condition"), "plus", self.tr("Add a condition (Ctrl+Shift+F)"))
        self.add_button.clicked.connect(lambda: self.condition_wanted.emit(-1))
        self.clear_button = button(self.tr("Clear all"), self.cleared.emit, look="link")
        self._change = words("", "fact", "mute")
        self.keep_button = button(self.tr("Keep as a view"), self.keep_wanted.emit, look="link")
        self.keep_button.setToolTip(self.tr("Keep conditions, columns and order under a name (Ctrl+Shift+S)"))
        self.reset_button = button(self.tr("As it was"), self.reset_wanted.emit, look="link")
        self.columns_button = plain_chip(self.tr("Columns"), "columns", self.tr("Choose the columns (Ctrl+Shift+L)"))
        self.columns_button.clicked.connect(lambda: self.columns_wanted.emit())
        excel, paper = self.tr("Excel of this list (Ctrl+E)"), self.tr("Print this list, or keep it as PDF (Ctrl+P)")
        self.workbook_button = button(excel, self.workbook_wanted.emit, look="bare", icon="file-xls")
        self.paper_button = button(paper, self.paper_wanted.emit, look="bare", icon="printer")
        outs = _beside([self.columns_button, self.workbook_button, self.paper_button])
        outs.setFixedHeight(self.columns_button.sizeHint().height())
        row.addWidget(outs, 0, Qt.AlignmentFlag.AlignTop)
        self._keeping = _beside([self._change, self.keep_button, self.reset_button])
        for shown in self._after:
            self._flow.addWidget(shown)
        theme.current().changed.connect(self.updateGeometry)

    def show_conditions(
        self, queue: Queue, conditions: Sequence[Condition], choices: ListChoices, figure: str = ""
    ) -> None:
        """Show what the list is asked for; the keyboard stays in the bar where it was there.

        `figure` says which figure's cases these are, "" where the list is bound by none.
        """
        had_keyboard = holds_keyboard(self._room)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._figure_chip(figure)] if figure else []
        self._chips += [] if queue is Queue.ALL else [self._queue_chip(queue)]
        self._chips += [self._condition_chip(place, one, choices) for place, one in enumerate(conditions)]
        for last in self._after:
            self._flow.removeWidget(last)
        for shown in (*self._chips, *self._after):
            self._flow.addWidget(shown)
        for chip in self._chips:
            chip.show()
        self.clear_button.setVisible(len(conditions) > 1)
        self._has_conditions = bool(conditions)
        self._set_tab_order()
        self._room.updateGeometry()
        if had_keyboard:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_change(self, view: str, *, is_changed: bool, may_change: bool) -> None:
        """Show whether the list is still its view's ("" for none), and what may be done about it."""
        self._change.setText(self.tr("View changed:"))
        self._change.setVisible(is_changed)
        self.reset_button.setVisible(is_changed)
        keep = self.tr("Keep the change") if is_changed and may_change else self.tr("Keep as a view")
        self.keep_button.setText(keep)
        self.keep_button.setAccessibleName(keep)
        self.keep_button.setVisible(is_changed or (not view and self._has_conditions))
        self._keeping.setVisible(not self.keep_button.isHidden())
        self._room.updateGeometry()

    @property
    def _after(self) -> tuple[QWidget, ...]:
        return (self.add_button, self.clear_button, self._keeping)

    def chips(self) -> list[str]:
        """Return what the chips say, from the left."""
        return [chip.accessibleName() for chip in self._chips]

    def chip(self, place: int) -> Chip:
        """Return the chip at a place."""
        return self._chips[place]

    def _queue_chip(self, queue: Queue) -> Chip:
        chip = Chip(queue_word(queue), self.tr("× or Delete shows all cases"), self)
        chip.removed.connect(self.queue_left)
        chip.clicked.connect(lambda: self.queue_left.emit())
        return chip

    def _figure_chip(self, figure: str) -> Chip:
        tip = self.tr("Enter goes back to the figure, × or Delete shows the list of before")
        chip = Chip(figure, f"{figure}\n{tip}", self)
        chip.setObjectName("figure_chip")
        chip.removed.connect(self.figure_left)
        chip.clicked.connect(lambda: self.figure_wanted.emit())
        return chip

    def _condition_chip(self, place: int, condition: Condition, choices: ListChoices) -> Chip:
        said, tip = condition_words(condition, choices), self.tr("Enter changes it, × or Delete takes it away")
        whole = condition_words(condition, choices, is_whole=True)
        chip = Chip(said, f"{whole}\n{tip}" if whole != said else tip, self)
        chip.clicked.connect(lambda: self.condition_wanted.emit(place))
        chip.removed.connect(lambda: self.condition_removed.emit(place))
        return chip

    def _set_tab_order(self) -> None:
        links = (self.add_button, self.clear_button, self.keep_button, self.reset_button)
        parts = [*self._chips, *links, self.columns_button, self.workbook_button, self.paper_button]
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)


def _beside(parts: Sequence[QWidget]) -> QWidget:
    """Return parts that stay beside each other."""
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.current().px("s"))
    for part in parts:
        row.addWidget(part)
    return held
