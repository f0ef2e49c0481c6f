"""Any number of a few values, side by side, each with a box to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.field_values import changed, show_value, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class ChecksField(QWidget):
    """Any number of a few values, each with its box; a draft keeps them as a tuple in the order of the boxes."""

    chosen = Signal()

    def __init__(self, choices: Sequence[tuple[Any, str]], columns: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {value: QCheckBox(word, self) for value, word in choices}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.current().px("xs"))
        for place, box in enumerate(self._boxes.values()):
            grid.addWidget(box, *divmod(place, columns))
            box.toggled.connect(lambda _on: self.chosen.emit())
        self.setFocusProxy(next(iter(self._boxes.values())))

    def choices(self) -> tuple[Any, ...]:
        """Return the values whose boxes are ticked."""
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    def choose(self, values: Iterable[Any] | None) -> None:
        """Tick the boxes of these values and no others."""
        wanted = set(values or ())
        for value, box in self._boxes.items():
            box.setChecked(value in wanted)


value_of.register(ChecksField, ChecksField.choices)
show_value.register(ChecksField, ChecksField.choose)
changed.register(ChecksField, lambda field: field.chosen)
