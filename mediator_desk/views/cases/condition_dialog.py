"""A condition is chosen: what is asked at the left, how at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mediator_desk.services.cases.conditions import AMOUNTS, DAYS, FLAGS, Condition, Field
from mediator_desk.views import theme
from mediator_desk.views.cases.condition_parts import AmountPart, DaysPart, FlagPart, WordsPart
from mediator_desk.views.cases.condition_words import field_word
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.services.lists.choices import ListChoices

Part = WordsPart | AmountPart | DaysPart | FlagPart


class ConditionDialog(DeskDialog):
    """Asks for one condition; `on_made(condition)` is called with it."""

    def __init__(
        self,
        choices: ListChoices,
        on_made: Callable[[Condition], object],
        parent: QWidget | None = None,
        *,
        condition: Condition | None = None,
    ) -> None:
        title = self.tr("Change the condition") if condition else self.tr("Add a condition")
        super().__init__(title, self.tr("Apply"), parent, width=600)
        self._choices, self._on_made, self._condition = choices, on_made, condition
        self.part: Part | None = None
        self._build()
        self._fields.currentRowChanged.connect(lambda _row: self._show_part())
        self.choose(condition.field if condition else Field.STATE)
        if condition and self.part:
            self.part.show_condition(condition)
            self.part.setFocus()

    def choose(self, field: Field) -> None:
        """Ask for this field."""
        self._fields.setCurrentRow(list(Field).index(field))

    def save(self) -> None:
        """Hand over the condition. Raises Invalid."""
        if self.part is not None:
            self._on_made(self.part.condition())

    def is_changed(self) -> bool:
        """Nothing is lost by leaving: a condition is quickly asked again."""
        return False

    def _build(self) -> None:
        px = theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px("l"))
        self._fields = QListWidget(self)
        self._fields.setObjectName("ticks")
        self._fields.setAccessibleName(self.tr("What is asked"))
        self._fields.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for field in Field:
            QListWidgetItem(field_word(field), self._fields)
        self._fields.setFixedWidth(self._fields.sizeHintForColumn(0) + px(40))
        self._fields.setMinimumHeight(px(300))
        row.addWidget(self._fields)
        self._room = QVBoxLayout()
        self._room.setSpacing(px("s"))
        self._title: QLabel = words("", "strong")
        self._room.addWidget(self._title)
        row.addLayout(self._room, 1)
        self.body.addLayout(row, 1)
        self._fields.setFocus()

    def _show_part(self) -> None:
        field = list(Field)[max(0, self._fields.currentRow())]
        if self.part is not None:
            self._room.removeWidget(self.part)
            self.part.hide()
            self.part.deleteLater()
        self.banner.clear()
        self._title.setText(field_word(field))
        self.part = self._part_of(field)
        self._room.addWidget(self.part, 1)

    def _part_of(self, field: Field) -> Part:
        if field in FLAGS:
            return FlagPart(field, self)
        if field in AMOUNTS:
            return AmountPart(field, self)
        return DaysPart(field, self) if field in DAYS else WordsPart(field, self._choices, self)
