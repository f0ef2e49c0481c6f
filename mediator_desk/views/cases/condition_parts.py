"""How a condition is asked for: boxes to tick, a range of amounts or days, yes or no."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.errors import Invalid
from mediator_desk.services.cases.conditions import (
    ALWAYS_FILLED,
    NO,
    NOT_FILLED,
    YES,
    Condition,
    Field,
    Manner,
    Span,
    amount_of,
    day_of,
)
from mediator_desk.views import theme
from mediator_desk.views.cases.condition_words import OPEN, flag_word, not_filled_word, span_word, values_of
from mediator_desk.views.fields import AmountField, ChoiceField, DateField
from mediator_desk.views.form import Form
from mediator_desk.views.parts import button
from mediator_desk.views.radio_field import RadioField
from mediator_desk.views.tick_list import TickList

if TYPE_CHECKING:
    from mediator_desk.services.lists.choices import ListChoices

FOUND_FROM = 12
"""Choices from which one finds by typing."""
OWN_DAYS, EMPTY = "own_days", "empty"


class WordsPart(QWidget):
    """Ticks: one of several words, companies, people or tags."""

    def __init__(self, field: Field, choices: ListChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        column = _column(self)
        offered = values_of(field, choices)
        if field not in ALWAYS_FILLED:
            offered.append((NOT_FILLED, not_filled_word(field)))
        self.list = TickList(self)
        self.list.setAccessibleName(self.tr("Choices"))
        self.list.offer(offered)
        self._text = QLineEdit(self, clearButtonEnabled=True)
        self._text.setPlaceholderText(self.tr("Find in the choices"))
        self._text.setAccessibleName(self._text.placeholderText())
        self.list.find_by(self._text)
        self._text.setVisible(len(offered) >= FOUND_FROM)
        column.addWidget(self._text)
        column.addWidget(self.list, 1)
        if field is Field.STATE:
            column.addWidget(button(self.tr("Tick all open states"), lambda: self.list.tick(OPEN), look="link"))
        self.setFocusProxy(self._text if len(offered) >= FOUND_FROM else self.list)

    def show_condition(self, condition: Condition) -> None:
        """Show a condition that was made before."""
        self.list.tick(condition.values)

    def condition(self) -> Condition:
        """Return what is asked. Raises Invalid."""
        return _checked(Condition(self._field, Manner.ONE_OF, self.list.values()))


class FlagPart(QWidget):
    """Yes or no."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._radio = RadioField([(value, flag_word(field, value), "") for value in (YES, NO)], self)
        self._radio.choose(YES)
        column = _column(self)
        column.addWidget(self._radio)
        column.addStretch(1)
        self.setFocusProxy(self._radio)

    def show_condition(self, condition: Condition) -> None:
        """Show a condition that was made before."""
        self._radio.choose(condition.values[0])

    def condition(self) -> Condition:
        """Return what is asked. Raises Invalid."""
        return _checked(Condition(self._field, Manner.IS, (self._radio.choice(),)))


class AmountPart(QWidget):
    """From one amount to another, or none at all."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self.form = Form(self)
        self.form.add("first", self.tr("From (yuan)"), AmountField())
        self.form.add("last", self.tr("To (yuan)"), AmountField(), self.tr("Empty is open; both count in."))
        self._empty = QCheckBox(not_filled_word(field), self)
        self._empty.toggled.connect(self.form.setDisabled)
        column = _column(self)
        column.addWidget(self.form)
        column.addWidget(self._empty)
        column.addStretch(1)
        self.setFocusProxy(self.form.field("first"))

    def show_condition(self, condition: Condition) -> None:
        """Show a condition that was made before."""
        self._empty.setChecked(condition.manner is Manner.EMPTY)
        if condition.manner is Manner.BETWEEN:
            first, last = (amount_of(value) if value else None for value in condition.values)
            self.form.fill(SimpleNamespace(first=first, last=last))

    def condition(self) -> Condition:
        """Return what is asked. Raises Invalid."""
        if self._empty.isChecked():
            return Condition(self._field, Manner.EMPTY)
        return _checked(Condition(self._field, Manner.BETWEEN, _range(self.form)))


class DaysPart(QWidget):
    """In a span that moves with today, between two days, or no day at all."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        offered = [(span, span_word(span)) for span in Span] + [(OWN_DAYS, self.tr("From one day to another"))]
        if field not in ALWAYS_FILLED:
            offered.append((EMPTY, not_filled_word(field)))
        self.when = ChoiceField(offered, parent=self)
        self.when.setAccessibleName(self.tr("When"))
        self.when.choose(Span.THIS_MONTH)
        self.form = Form(self)
        self.form.add("first", self.tr("From"), DateField())
        self.form.add("last", self.tr("To"), DateField(), self.tr("Empty is open; both count in."))
        column = _column(self)
        column.addWidget(self.when)
        column.addWidget(self.form)
        column.addStretch(1)
        self.when.currentIndexChanged.connect(self._show_days)
        self._show_days()
        self.setFocusProxy(self.when)

    def show_condition(self, condition: Condition) -> None:
        """Show a condition that was made before."""
        if condition.manner is Manner.WITHIN:
            self.when.choose(Span(condition.values[0]))
            return
        self.when.choose(EMPTY if condition.manner is Manner.EMPTY else OWN_DAYS)
        if condition.manner is Manner.BETWEEN:
            first, last = (day_of(value) if value else None for value in condition.values)
            self.form.fill(SimpleNamespace(first=first, last=last))

    def condition(self) -> Condition:
        """Return what is asked. Raises Invalid."""
        when = self.when.choice()
        if when == EMPTY:
            return Condition(self._field, Manner.EMPTY)
        if when == OWN_DAYS:
            return _checked(Condition(self._field, Manner.BETWEEN, _range(self.form)))
        return _checked(Condition(self._field, Manner.WITHIN, (str(when),) if when else ()))

    def _show_days(self) -> None:
        self.form.setVisible(self.when.choice() == OWN_DAYS)


def _column(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.current().px("s"))
    return column


def _range(form: Form) -> tuple[str, str]:
    """Return both ends as a condition keeps them. Raises Invalid for what cannot be read."""
    read = SimpleNamespace(first=None, last=None)
    form.read(read)
    first, last = ("" if value is None else str(value) for value in (read.first, read.last))
    return first, last


def _checked(condition: Condition) -> Condition:
    if problems := condition.problems():
        raise Invalid(problems)
    return condition
