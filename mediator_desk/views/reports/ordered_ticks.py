"""Which of several things, and in which order: ticked with Space, moved with Alt and the arrows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.field_values import changed, show_value, value_of
from mediator_desk.views.parts import button
from mediator_desk.views.shortcuts import shortcut
from mediator_desk.views.tick_list import TickList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROWS_IN_SIGHT = 6


class OrderedTicks(QWidget):
    """A field of a form: the values that are ticked, in the order in which they stand. Values are texts."""

    chosen = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        px = theme.current().px
        self.list = TickList(self)
        self.list.setFixedHeight(ROWS_IN_SIGHT * px(30) + px(8))
        self.list.ticked.connect(self.chosen)
        row, side = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px("s"))
        row.addWidget(self.list, 1)
        for text, icon, step, keys in (
            (self.tr("Move up (Alt+Up)"), "arrow-up", -1, "Alt+Up"),
            (self.tr("Move down (Alt+Down)"), "arrow-down", 1, "Alt+Down"),
        ):
            side.addWidget(button(text, partial(self.list.move_current, step), look="icon", icon=icon))
            shortcut(keys, self.list, partial(self.list.move_current, step))
        side.addStretch(1)
        row.addLayout(side)
        self.setFocusProxy(self.list)
        self.choose(())

    def setAccessibleName(self, name: str) -> None:  # noqa: D102
        super().setAccessibleName(name)
        self.list.setAccessibleName(name)

    def values(self) -> tuple[str, ...]:
        """Return what is ticked, in its order."""
        words = dict(self._choices)
        return tuple(value for value in self.list.values() if value in words)

    def choose(self, values: Iterable[str] | None) -> None:
        """Tick these, first and in this order; the others follow as they were offered."""
        words = dict(self._choices)
        wanted = [value for value in values or () if value in words]
        order = [*wanted, *(value for value in words if value not in wanted)]
        self.list.offer([(value, words[value]) for value in order], wanted)
        self.chosen.emit()

    def words_of(self, values: Iterable[str]) -> str:
        """Return values in words, line by line: for comparing what two desks chose."""
        words = dict(self._choices)
        return "\n".join(words.get(value, value) for value in values)


value_of.register(OrderedTicks, OrderedTicks.values)
show_value.register(OrderedTicks, OrderedTicks.choose)
changed.register(OrderedTicks, lambda field: field.chosen)
