"""What a field holds: one way to read, fill and watch every kind of field.

A new kind of field registers itself here; Form needs no change.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import singledispatch
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QTime, QTimeZone
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from mediator_desk.conventions.china_time import CHINA, in_china
from mediator_desk.conventions.text import clean_text
from mediator_desk.views.fields import AmountField, ChoiceField, DateField, SegmentField

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance


@singledispatch
def value_of(field: QWidget) -> Any:  # noqa: ANN401
    """Return what a field holds, as a draft keeps it. Raises Unreadable; TypeError for a kind nobody registered."""
    raise TypeError(f"no form knows how to read a {type(field).__name__}")


@singledispatch
def show_value(field: QWidget, value: Any) -> None:  # noqa: ANN401
    """Let a field show what a draft keeps; None is nothing."""
    raise TypeError(f"no form knows how to fill a {type(field).__name__}")


@singledispatch
def changed(field: QWidget) -> SignalInstance:
    """Return the signal of a field that says that a person changed it."""
    raise TypeError(f"no form knows how to watch a {type(field).__name__}")


def _register(kind: type, read: Any, write: Any, signal: Any) -> None:  # noqa: ANN401 - functions over one kind each
    value_of.register(kind, read)
    show_value.register(kind, write)
    changed.register(kind, signal)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _day_of(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())


def _time_of(field: QTimeEdit) -> time:
    return time(field.time().hour(), field.time().minute())


def _instant_of(field: QDateTimeEdit) -> datetime:
    """The field shows China's clock; the draft keeps UTC."""
    day, at = field.date(), field.time()
    return datetime(day.year(), day.month(), day.day(), at.hour(), at.minute(), tzinfo=CHINA).astimezone(UTC)


def _show_instant(field: QDateTimeEdit, instant: datetime | None) -> None:
    if instant is None:
        return
    field.setTimeZone(QTimeZone(QTimeZone.Initialization.UTC))  # no zone of this computer may shift what is shown
    shown = in_china(instant)
    field.setDate(_qdate(shown.date()))
    field.setTime(QTime(shown.hour, shown.minute))


def _show_day(field: QDateEdit, day: date | None) -> None:
    if day is not None:
        field.setDate(_qdate(day))


def _show_time(field: QTimeEdit, at: time | None) -> None:
    if at is not None:
        field.setTime(QTime(at.hour, at.minute))


def _choose_data(field: QComboBox, value: Any) -> None:  # noqa: ANN401
    field.setCurrentIndex(next((place for place in range(field.count()) if field.itemData(place) == value), -1))


def typed_text(text: str) -> str:
    """Return what was typed or pasted, through the one gate for text: NFC, no control characters that tables refuse."""
    typed = text.strip().encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return clean_text(typed, longest=3 * len(typed)).text  # NFC makes three of one at most


_register(QLineEdit, lambda f: typed_text(f.text()), lambda f, v: f.setText(v or ""), lambda f: f.textChanged)
_register(
    QPlainTextEdit, lambda f: typed_text(f.toPlainText()), lambda f, v: f.setPlainText(v or ""), lambda f: f.textChanged
)
_register(QLabel, lambda f: f.text(), lambda f, v: f.setText(v or ""), lambda f: f.linkActivated)
_register(QCheckBox, QCheckBox.isChecked, lambda f, v: f.setChecked(bool(v)), lambda f: f.toggled)
_register(QSpinBox, QSpinBox.value, lambda f, v: f.setValue(v or 0), lambda f: f.valueChanged)
_register(QComboBox, lambda f: f.currentData(), _choose_data, lambda f: f.currentIndexChanged)
_register(QDateEdit, _day_of, _show_day, lambda f: f.dateChanged)
_register(QTimeEdit, _time_of, _show_time, lambda f: f.timeChanged)
_register(QDateTimeEdit, _instant_of, _show_instant, lambda f: f.dateTimeChanged)
_register(AmountField, AmountField.amount, AmountField.show_amount, lambda f: f.textChanged)
_register(DateField, DateField.day, DateField.show_day, lambda f: f.textChanged)
_register(ChoiceField, ChoiceField.choice, ChoiceField.choose, lambda f: f.currentIndexChanged)
_register(SegmentField, SegmentField.choice, SegmentField.choose, lambda f: f.chosen)
