"""What stands in a field as a person typed it, finished or not: as JSON can keep it, and typed again.

A draft holds what can be read; this holds half a day and half an amount too. A new kind of field whose value is not
plain registers itself here.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import singledispatch
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QComboBox, QDateEdit, QDateTimeEdit, QLabel, QLineEdit, QPlainTextEdit, QTimeEdit, QWidget

from mediator_desk.views.field_values import show_value, value_of
from mediator_desk.views.fields import ChoiceField, SegmentField
from mediator_desk.views.file_field import FileField
from mediator_desk.views.radio_field import RadioField

MOMENT = "yyyy-MM-ddTHH:mm"


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever a draft holds
    """Return a value as JSON holds it: texts, numbers, lists; days as 2026-10-08, members of an enum as their value."""
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, Decimal | Path):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list | set | frozenset):
        return [plain(one) for one in value]
    return value


@singledispatch
def typed_in(field: QWidget) -> Any:  # noqa: ANN401
    """Return what stands in a field, as JSON can hold it."""
    return plain(value_of(field))


@singledispatch
def type_again(field: QWidget, typed: Any) -> None:  # noqa: ANN401
    """Let a field show what stood in it; a choice that is not offered any more chooses nothing."""
    show_value(field, typed)


def _choice_again(field: Any, typed: Any) -> None:  # noqa: ANN401 - fields with choose()
    field.choose(next((value for value in field.values_offered() if plain(value) == typed), None))


def _item_again(field: QComboBox, typed: Any) -> None:  # noqa: ANN401
    places = range(field.count())
    field.setCurrentIndex(next((place for place in places if plain(field.itemData(place)) == typed), -1))


def _file_again(field: FileField, typed: str | None) -> None:
    file = Path(typed) if typed else None
    field.show_path(file if file and file.is_file() else None)


def _register(kind: type, read: Any, write: Any) -> None:  # noqa: ANN401 - functions over one kind each
    typed_in.register(kind, read)
    type_again.register(kind, write)


_register(QLineEdit, lambda f: f.text(), lambda f, typed: f.setText(typed or ""))
_register(QPlainTextEdit, lambda f: f.toPlainText(), lambda f, typed: f.setPlainText(typed or ""))
_register(QLabel, lambda _f: None, lambda _f, _typed: None)  # nobody types into it
_register(
    QDateEdit, lambda f: f.date().toString("yyyy-MM-dd"), lambda f, t: f.setDate(QDate.fromString(t, "yyyy-MM-dd"))
)
_register(QTimeEdit, lambda f: f.time().toString("HH:mm"), lambda f, t: f.setTime(QTime.fromString(t, "HH:mm")))
type_again.register(ChoiceField, _choice_again)
type_again.register(SegmentField, _choice_again)
type_again.register(RadioField, _choice_again)
type_again.register(QComboBox, _item_again)
type_again.register(FileField, _file_again)


def _moment_of(field: QDateTimeEdit) -> str:
    return f"{field.date().toString('yyyy-MM-dd')}T{field.time().toString('HH:mm')}"


def _moment_again(field: QDateTimeEdit, typed: str) -> None:
    moment = QDateTime.fromString(typed, MOMENT)
    field.setDate(moment.date())
    field.setTime(moment.time())


_register(QDateTimeEdit, _moment_of, _moment_again)
