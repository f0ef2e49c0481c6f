"""Several of a few things, each with a box to tick; all of them in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.field_values import changed, show_value, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class TicksField(QWidget):
    """Which of the choices (value, word) are ticked, in their order."""

    ticked = Signal()

    def __init__(self, choices: Sequence[tuple[Any, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("xs"))
        self.boxes: dict[Any, QCheckBox] = {}
        for value, word in choices:
            box = QCheckBox(word.replace("&", "&&"), self)
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.toggled.connect(lambda _on: self.ticked.emit())
            column.addWidget(box)
            self.boxes[value] = box
        if self.boxes:
            self.setFocusProxy(next(iter(self.boxes.values())))

    def values(self) -> tuple[Any, ...]:
        """Return the values that are ticked."""
        return tuple(value for value, box in self.boxes.items() if box.isChecked())

    def show_values(self, values: Iterable[Any] | None) -> None:
        """Tick these values and no other."""
        wanted = set(values or ())
        for value, box in self.boxes.items():
            box.setChecked(value in wanted)


value_of.register(TicksField, TicksField.values)
show_value.register(TicksField, TicksField.show_values)
changed.register(TicksField, lambda field: field.ticked)
