"""One choice of a comparison: how it was when it left, how it is in the folder, how it is at the office; one counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from mediator_desk.services.outstation.merging import Side
from mediator_desk.views import theme
from mediator_desk.views.field_values import changed, show_value, value_of
from mediator_desk.views.outstation.words import choice_lines
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from mediator_desk.services.outstation.comparing import Choice
    from mediator_desk.views.outstation.words import ChoiceLine

COLUMNS = {Side.MINE: 2, Side.THEIRS: 3}


class ThreeSides(QWidget):
    """Three columns under their heads; the two sides that may count have a button each. Nothing is chosen at first."""

    chosen = Signal()

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sides = list(choice.sides)
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        px = theme.current().px
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px("m"))
        self._grid.setVerticalSpacing(px("xs"))
        lines = choice_lines(choice)
        self._build_heads(lines)
        for number, line in enumerate(lines, 1):
            self._add(number, line if len(lines) > 1 else line._replace(what=""))  # its title says so already
        for column, stretch in ((0, 2), (1, 3), (2, 3), (3, 3)):
            self._grid.setColumnStretch(column, stretch)
        self.setFocusProxy(self._group.buttons()[0])
        self._group.idToggled.connect(self._on_toggled)
        if len(self._sides) == 1:
            self.choose(self._sides[0])

    def choice(self) -> Side | None:
        """Return whose side counts, None while nobody said."""
        return self._sides[self._group.checkedId()] if self._group.checkedId() >= 0 else None

    def choose(self, side: Side | None) -> None:
        """Choose a side, None for neither; one that may not count chooses nothing."""
        if side in self._sides:
            self._group.button(self._sides.index(side)).setChecked(True)
        elif side is None and (checked := self._group.checkedButton()) is not None:
            self._group.setExclusive(False)  # else one of them stays
            checked.setChecked(False)
            self._group.setExclusive(True)
            self.chosen.emit()

    def _build_heads(self, lines: list[ChoiceLine]) -> None:
        self._grid.addWidget(words(self.tr("When it left"), "small", "mute"), 0, 1)
        for number, side in enumerate(self._sides):
            head = QRadioButton(self.tr("In the folder") if side is Side.MINE else self.tr("At the office"), self)
            said = (f"{line.what}: {line.mine if side is Side.MINE else line.theirs}" for line in lines)
            head.setAccessibleDescription("\n".join(said))
            self._group.addButton(head, number)
            self._grid.addWidget(head, 0, COLUMNS[side])
        for side, column in COLUMNS.items():
            if side not in self._sides:
                self._grid.addWidget(words(self.tr("In the folder"), "small", "mute"), 0, column)

    def _add(self, row: int, line: ChoiceLine) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(words(line.what, "fact", "mute", wrap=True), row, 0, top)
        self._grid.addWidget(words(line.base, "fact", "mute", wrap=True), row, 1, top)
        self._grid.addWidget(words(line.mine, "fact", wrap=True), row, 2, top)
        self._grid.addWidget(words(line.theirs, "fact", wrap=True), row, 3, top)

    def _on_toggled(self, number: int, is_checked: bool) -> None:
        if is_checked:
            self.setFocusProxy(self._group.button(number))  # who comes here stands on what is chosen
            self.chosen.emit()


value_of.register(ThreeSides, ThreeSides.choice)
show_value.register(ThreeSides, ThreeSides.choose)
changed.register(ThreeSides, lambda field: field.chosen)
