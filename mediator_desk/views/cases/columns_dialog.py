"""Which columns the list shows, and in which order: by keys too."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.errors import Invalid, Problem
from mediator_desk.views import theme
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.shortcuts import shortcut
from mediator_desk.views.tick_list import TickList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mediator_desk.views.table_model import Column


class ColumnsDialog(DeskDialog):
    """Ticks and order of columns; `on_chosen(keys)` is called with those to be shown, from the left."""

    def __init__(
        self,
        columns: Sequence[Column],
        shown: Sequence[str],
        on_chosen: Callable[[tuple[str, ...]], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Columns of the list"), self.tr("Show these"), parent)
        self._columns, self._on_chosen = tuple(columns), on_chosen
        self._build()
        self._offer(shown)
        self.list.setFocus()

    def save(self) -> None:
        """Hand over the columns. Raises Invalid where none is ticked."""
        if not self.list.values():
            raise Invalid([Problem("columns", "choose_one")])
        self._on_chosen(self.list.values())

    def is_changed(self) -> bool:
        """Nothing is lost by leaving."""
        return False

    def reset(self) -> None:
        """Tick the usual columns in their usual order."""
        self._offer([column.key for column in self._columns if column.usual])

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("m"))
        self._text = QLineEdit(clearButtonEnabled=True)
        self._text.setPlaceholderText(self.tr("Find a column"))
        self._text.setAccessibleName(self._text.placeholderText())
        self.body.addWidget(self._text)
        self.list = TickList(self)
        self.list.setAccessibleName(self.tr("Columns"))
        self.list.setMinimumHeight(theme.current().px(280))
        self.list.find_by(self._text)
        row.addWidget(self.list, 1)
        side = QVBoxLayout()
        side.addWidget(button(self.tr("Up"), lambda: self.list.move_current(-1), icon="arrow-up"))
        side.addWidget(button(self.tr("Down"), lambda: self.list.move_current(1), icon="arrow-down"))
        side.addStretch(1)
        row.addLayout(side)
        self.body.addLayout(row, 1)
        self.body.addWidget(words(self.tr("Space ticks, Alt+Up and Alt+Down move."), "small", "mute", wrap=True))
        self.buttons.insertWidget(0, button(self.tr("As usual"), self.reset))
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut(keys, self.list, partial(self.list.move_current, step))

    def _offer(self, shown: Sequence[str]) -> None:
        """The shown ones stand first, in their order, then the others."""
        by_key = {column.key: column for column in self._columns}
        order = [*shown, *(key for key in by_key if key not in shown)]
        self.list.offer([(key, by_key[key].title) for key in order if key in by_key], shown)
