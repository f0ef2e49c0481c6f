"""A field for a city: what is begun is completed where it stands, and a known one is called as statistics call it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from mediator_desk.conventions.cities import GUANGDONG, LONGEST_CITY, city_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class CityField(QLineEdit):
    """A city; completed in the line itself, because an input method does not work in a popup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST_CITY)
        completer = QCompleter(list(GUANGDONG), self)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.editingFinished.connect(self._call_rightly)

    def _call_rightly(self) -> None:
        known = city_name(self.text())
        if known != self.text() and self.text().strip():
            self.setText(known)
