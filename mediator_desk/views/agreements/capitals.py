"""An amount in capitals (人民币大写), beside the field in which it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from mediator_desk.conventions.amounts import in_capitals
from mediator_desk.views import theme
from mediator_desk.views.fields import Unreadable

if TYPE_CHECKING:
    from mediator_desk.views.fields import AmountField


class CapitalsLabel(QLabel):
    """Says in capitals what an amount field holds, while it is typed; nothing where it cannot be read."""

    def __init__(self, field: AmountField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumHeight(theme.current().px("field"))
        self.setProperty("tone", "ink2")
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        field.textChanged.connect(self.show_capitals)
        self.show_capitals()

    def show_capitals(self) -> None:
        """Look at the field again."""
        try:
            amount = self._field.amount()
            self.setText("" if amount is None else in_capitals(amount))
        except (Unreadable, ValueError):
            self.setText("")
