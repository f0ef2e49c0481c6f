"""A choice of which every possibility is in sight with what it means; nothing may be chosen at first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from mediator_desk.views import theme
from mediator_desk.views.field_values import changed, show_value, value_of
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from collections.abc import Sequence


class RadioField(QWidget):
    """One of several values; each choice is (value, word, what it means), the meaning may be ""."""

    chosen = Signal()

    def __init__(self, choices: Sequence[tuple[Any, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = [value for value, _word, _meaning in choices]
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px("m"))
        grid.setVerticalSpacing(theme.current().px("xs"))
        grid.setColumnStretch(1, 1)
        for number, (_value, word, meaning) in enumerate(choices):
            option = QRadioButton(word, self)
            option.setAccessibleDescription(meaning)
            self._group.addButton(option, number)
            grid.addWidget(option, number, 0)
            grid.addWidget(words(meaning, "fact", "mute", wrap=True), number, 1)
        self.setFocusProxy(self._group.button(0))
        self._group.idToggled.connect(self._on_toggled)

    def choice(self) -> Any:  # noqa: ANN401
        """Return the value that is chosen, None for none."""
        return self._values[self._group.checkedId()] if self._group.checkedId() >= 0 else None

    def values_offered(self) -> list[Any]:
        """Return what can be chosen."""
        return self._values

    def choose(self, value: Any) -> None:  # noqa: ANN401
        """Choose a value; one that is not offered chooses nothing."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
        elif chosen := self._group.checkedButton():
            self._group.setExclusive(False)
            chosen.setChecked(False)
            self._group.setExclusive(True)
            self.setFocusProxy(self._group.button(0))

    def _on_toggled(self, number: int, is_checked: bool) -> None:
        if is_checked:
            self.setFocusProxy(self._group.button(number))  # who comes here stands on what is chosen
            self.chosen.emit()


value_of.register(RadioField, RadioField.choice)
show_value.register(RadioField, RadioField.choose)
changed.register(RadioField, lambda field: field.chosen)
