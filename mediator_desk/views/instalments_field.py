"""The payments of an agreement or an offer, row by row, with their sum held against the amount."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from mediator_desk.conventions.amounts import figures
from mediator_desk.services.agreements.agreements import InstalmentDraft
from mediator_desk.services.agreements.paper_words import USUAL_MANNER
from mediator_desk.views import theme
from mediator_desk.views.field_values import changed, show_value, value_of
from mediator_desk.views.fields import AmountField, DateField, Unreadable
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import button, restyle, words
from mediator_desk.views.typed_values import type_again, typed_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

LEAST_WIDTHS = (24, 120, 128)
"""Pixels at 100 % of position, amount and due day; the manner takes the rest."""


class InstalmentsField(QWidget):
    """Rows of amount, last day and manner, if it has one. What cannot be read is ringed and counts as not filled in."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, has_manner: bool = True) -> None:
        super().__init__(parent)
        self._has_manner = has_manner
        self._amount: Decimal | None = None
        self._rows: list[_Row] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("s"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.current().px("s"))
        self._grid.setVerticalSpacing(theme.current().px("s"))
        self._grid.setColumnStretch(3, 1)
        column.addLayout(self._grid)
        self._heads = self._add_heads()
        column.addLayout(self._add_sum())
        self._show_sum()

    # What forms and screens call

    def instalments(self) -> tuple[InstalmentDraft, ...]:
        """Return the rows that hold something."""
        drafts = (row.draft() for row in self._rows)
        return tuple(draft for draft in drafts if draft != InstalmentDraft(None, None, ""))

    def show_instalments(self, instalments: Sequence[InstalmentDraft] | None) -> None:
        """Show payments."""
        while self._rows:
            self._rows.pop().remove_from(self._grid)
        for draft in instalments or ():
            self._insert(draft)
        self._on_edited()

    def typed_rows(self) -> list[list[str]]:
        """Return what stands in the rows, finished or not: amount, last day, manner."""
        return [row.texts() for row in self._rows]

    def type_rows(self, rows: Sequence[Sequence[str]] | None) -> None:
        """Type rows again."""
        self.show_instalments([InstalmentDraft(None, None, "")] * len(rows or ()))
        for row, texts in zip(self._rows, rows or (), strict=True):
            row.type_texts(texts)
        self._on_edited()

    def add_instalment(self) -> None:
        """Add a row that holds what is still missing of the amount, paid as the one before, and go to it."""
        left = (self._amount or Decimal(0)) - self._total()
        usual = USUAL_MANNER if self._has_manner else ""
        manner = self._rows[-1].manner.text() if self._rows else usual
        row = self._insert(InstalmentDraft(left if left > 0 else None, None, manner))
        (row.due_on if left > 0 else row.amount).setFocus()
        self._on_edited()

    def remove_instalment(self, place: int) -> None:
        """Remove a row."""
        self._rows.pop(place).remove_from(self._grid)
        self._place_rows()
        (self._rows[min(place, len(self._rows) - 1)].amount if self._rows else self.add_button).setFocus()
        self._on_edited()

    def compare_with(self, amount: Decimal | None) -> None:
        """Hold the sum against this amount (yuan)."""
        self._amount = amount
        self._show_sum()

    def set_due_on(self, position: int, day: date) -> None:
        """Put another day into a row, counted from 1."""
        if 0 < position <= len(self._rows):
            self._rows[position - 1].due_on.show_day(day)

    def go_to(self, position: int, *, to_day: bool = False) -> None:
        """Put the focus into a row, counted from 1."""
        if 0 < position <= len(self._rows):
            row = self._rows[position - 1]
            (row.due_on if to_day else row.amount).setFocus()
        elif self._rows:
            self._rows[0].amount.setFocus()
        else:
            self.add_button.setFocus()

    def mark_days(self, positions: set[int]) -> None:
        """Ring the days of these rows, counted from 1, as worth a look."""
        for position, row in enumerate(self._rows, 1):
            row.is_day_off = position in positions
            row.show_rings()

    def set_read_only(self, *, is_read_only: bool, but_manner: bool = False) -> None:
        """Let the payments be read, not typed; `but_manner`: how they are paid is typed all the same."""
        self.add_button.setHidden(is_read_only)
        for row in self._rows:
            row.set_read_only(is_read_only=is_read_only, but_manner=but_manner)

    # How it is done

    def _add_heads(self) -> list[QWidget]:
        texts = (self.tr("No."), self.tr("Amount (yuan)"), self.tr("Pay by"), self.tr("Manner"))
        heads: list[QWidget] = []
        for column, text in enumerate(texts if self._has_manner else texts[:-1]):
            head = words(text, "small", "mute")
            if column == 1:
                head.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(head, 0, column)
            heads.append(head)
        for column, width in enumerate(LEAST_WIDTHS):
            self._grid.setColumnMinimumWidth(column, theme.current().px(width))
        return heads

    def _add_sum(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("s"))
        self.add_button = button(self.tr("Add an instalment"), self.add_instalment, look="link", icon="plus")
        row.addWidget(self.add_button)
        row.addStretch(1)
        self._sum = words("", "strong")
        self._sign = IconLabel("check-circle", "good")
        self._verdict = words("", "fact")
        for part in (self._sum, self._sign, self._verdict):
            row.addWidget(part)
        return row

    def _insert(self, draft: InstalmentDraft) -> _Row:
        row = _Row(draft, self.tr("Remove this instalment"), self, has_manner=self._has_manner)
        row.remove_button.clicked.connect(lambda: self.remove_instalment(self._rows.index(row)))
        row.listen(self._on_edited)
        self._rows.append(row)
        self._place_rows()
        return row

    def _place_rows(self) -> None:
        for position, row in enumerate(self._rows, 1):
            row.place(self._grid, position)
            row.amount.setAccessibleName(self.tr("Amount of instalment {position}").format(position=position))
            row.due_on.setAccessibleName(self.tr("Instalment {position}: pay by").format(position=position))
            row.manner.setAccessibleName(self.tr("Instalment {position}: manner").format(position=position))

        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes through the payments, then to the button; what is made later would come last of all."""
        before: QWidget = self.add_button
        for row in self._rows:
            for field in (row.amount, row.due_on, row.manner):
                QWidget.setTabOrder(before, field)
                before = field
        QWidget.setTabOrder(before, self.add_button)

    def _total(self) -> Decimal:
        return sum((draft.amount or Decimal(0) for draft in self.instalments()), Decimal(0))

    def _on_edited(self) -> None:
        self._show_sum()
        self.edited.emit()

    def _show_sum(self) -> None:
        total, amount = self._total(), self._amount or Decimal(0)
        for part in (*self._heads, self._sum, self._sign, self._verdict):
            part.setVisible(bool(self._rows))
        self._sum.setText(self.tr("Sum {amount}").format(amount=figures(total)))
        is_equal = total == amount
        tone = "good" if is_equal else "bad"
        self._sign.show_icon("check-circle" if is_equal else "warning-circle", tone)
        difference = figures(abs(total - amount))
        if is_equal:
            self._verdict.setText(self.tr("equals the agreed amount"))
        elif total < amount:
            self._verdict.setText(self.tr("{difference} less than agreed").format(difference=difference))
        else:
            self._verdict.setText(self.tr("{difference} more than agreed").format(difference=difference))
        restyle(self._verdict, tone=tone)


class _Row:
    """The widgets of one payment."""

    def __init__(self, draft: InstalmentDraft, remove_word: str, parent: QWidget, *, has_manner: bool) -> None:
        self.is_day_off = False
        self.number = words("", "", parent=parent)
        self.amount, self.due_on, self.manner = AmountField(parent), DateField(parent), QLineEdit(parent)
        self.amount.show_amount(draft.amount)
        self.due_on.show_day(draft.due_on)
        self.manner.setText(draft.manner)
        self.manner.setMinimumWidth(theme.current().px(72))
        self.remove_button: QPushButton = button(remove_word, look="bare", icon="x")
        self.remove_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._parts = (self.number, self.amount, self.due_on, self.manner, self.remove_button)
        self._has_manner = has_manner

    def draft(self) -> InstalmentDraft:
        return InstalmentDraft(self._amount(), self._day(), self.manner.text().strip())

    def texts(self) -> list[str]:
        return [field.text() for field in (self.amount, self.due_on, self.manner)]

    def type_texts(self, texts: Sequence[str]) -> None:
        for field, text in zip((self.amount, self.due_on, self.manner), texts, strict=True):
            field.setText(text)

    def listen(self, heard: Callable[[], None]) -> None:
        for field in (self.amount, self.due_on, self.manner):
            field.textChanged.connect(heard)
        for field in (self.amount, self.due_on):
            field.editingFinished.connect(self.show_rings)

    def place(self, grid: QGridLayout, position: int) -> None:
        self.number.setText(str(position))
        for column, part in enumerate(self._parts):
            grid.removeWidget(part)
            grid.addWidget(part, position, column)
            part.setVisible(part is not self.manner or self._has_manner)  # at once, so that it can take the focus

    def remove_from(self, grid: QGridLayout) -> None:
        for part in self._parts:
            grid.removeWidget(part)
            part.hide()
            part.deleteLater()

    def show_rings(self) -> None:
        is_amount_odd = bool(self.amount.text().strip()) and self._amount() is None
        is_day_odd = bool(self.due_on.text().strip()) and self._day() is None
        for field, tone in (
            (self.amount, "bad" if is_amount_odd else ""),
            (self.due_on, "bad" if is_day_odd else "warn" if self.is_day_off else ""),
        ):
            if (field.property("problem") or "") != tone:
                restyle(field, problem=tone)

    def set_read_only(self, *, is_read_only: bool, but_manner: bool) -> None:
        for field in (self.amount, self.due_on, self.manner):
            field.setReadOnly(is_read_only and not (but_manner and field is self.manner))
            restyle(field)  # its ground tells
        self.remove_button.setHidden(is_read_only)

    def _amount(self) -> Decimal | None:
        try:
            return self.amount.amount()
        except Unreadable:
            return None

    def _day(self) -> date | None:
        try:
            return self.due_on.day()
        except Unreadable:
            return None


value_of.register(InstalmentsField, InstalmentsField.instalments)
show_value.register(InstalmentsField, InstalmentsField.show_instalments)
changed.register(InstalmentsField, lambda field: field.edited)
typed_in.register(InstalmentsField, InstalmentsField.typed_rows)
type_again.register(InstalmentsField, InstalmentsField.type_rows)
