"""A list of which some are ticked: many of them, found by typing, moved by keys. Space ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from mediator_desk.views import theme
from mediator_desk.views.parts import plain_tip
from mediator_desk.views.shortcuts import ONLY, shortcut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QLineEdit

_VALUE = Qt.ItemDataRole.UserRole


class TickList(QListWidget):
    """Values with their words, each with a box. Their order can be changed where a screen asks for it."""

    ticked = Signal()
    """A box was ticked or its tick taken away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ticks")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMinimumHeight(theme.current().px(160))
        self.itemChanged.connect(lambda _item: self.ticked.emit())

    def offer(self, choices: Sequence[tuple[str, str]], ticked: Iterable[str] = ()) -> None:
        """Offer these (value, word), in this order, some of them ticked."""
        wanted = set(ticked)
        self.blockSignals(True)
        self.clear()
        for value, word in choices:
            item = QListWidgetItem(word, self)
            item.setData(_VALUE, value)
            item.setToolTip(plain_tip(word))  # a line that is too long ends in an ellipsis
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if value in wanted else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.setCurrentRow(0)

    def values(self) -> tuple[str, ...]:
        """Return the values that are ticked, in their order."""
        return tuple(str(item.data(_VALUE)) for item in self._items() if item.checkState() is Qt.CheckState.Checked)

    def tick(self, values: Iterable[str]) -> None:
        """Tick these values and no other."""
        wanted = set(values)
        for item in self._items():
            is_on = item.data(_VALUE) in wanted
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)

    def show_only(self, text: str) -> None:
        """Leave in sight what has this text in its words, and what is ticked."""
        wanted = text.strip().casefold()
        for item in self._items():
            is_ticked = item.checkState() is Qt.CheckState.Checked
            item.setHidden(bool(wanted) and not is_ticked and wanted not in item.text().casefold())

    def find_by(self, field: QLineEdit) -> None:
        """Let what is typed in a field above choose what is in sight; Down goes from there to the first of it."""
        field.textChanged.connect(self.show_only)
        shortcut("Down", field, self._enter, ONLY)

    def _enter(self) -> None:
        """Take the keyboard, at a line that is in sight."""
        in_sight = [item for item in self._items() if not item.isHidden()]
        if in_sight:
            if self.currentItem() not in in_sight:
                self.setCurrentItem(in_sight[0])
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def move_current(self, step: int) -> None:
        """Move the current one up (-1) or down (1)."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + step < self.count():
            self.blockSignals(True)
            self.insertItem(row + step, self.takeItem(row))
            self.setCurrentRow(row + step)
            self.blockSignals(False)
            self.ticked.emit()

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]
