"""The filters of the figures as chips: each says one, opens it, and takes it away. Without filters there is no row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediator_desk.views.chip import Chip
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.parts import button, holds_keyboard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.models.figure_words import Dimension


class FilterChips(QWidget):
    """A row of filters."""

    opened = Signal(object)
    """A filter is to be changed (its dimension)."""
    removed = Signal(object)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Filters of the figures"))
        self._flow = FlowLayout(self)
        self._chips: list[Chip] = []
        self._clear = button(self.tr("Count all cases"), self.cleared.emit, look="link")
        self._flow.addWidget(self._clear)
        self.hide()

    def show_filters(self, filters: Sequence[tuple[Dimension, str]]) -> None:
        """Show these filters: the dimension and the words of each."""
        if [chip.accessibleName() for chip in self._chips] == [said for _dimension, said in filters]:
            return
        had_keyboard = holds_keyboard(self)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self._clear)
        self._chips = [self._chip(dimension, said) for dimension, said in filters]
        for part in (*self._chips, self._clear):
            self._flow.addWidget(part)
            part.show()
        self.setVisible(bool(filters))
        if had_keyboard and filters:
            self._clear.setFocus()

    def chips(self) -> list[str]:
        """Return what the chips say."""
        return [chip.accessibleName() for chip in self._chips]

    def chip(self, place: int) -> Chip:
        """Return the chip at a place."""
        return self._chips[place]

    def _chip(self, dimension: Dimension, said: str) -> Chip:
        tip = self.tr("Enter changes it, × or Delete takes it away")
        chip = Chip(said, f"{said}\n{tip}", self)
        chip.clicked.connect(lambda: self.opened.emit(dimension))
        chip.removed.connect(lambda: self.removed.emit(dimension))
        return chip
