"""What a field of a draft holds, in words: for comparing what two desks typed."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

from mediator_desk.conventions.amounts import figures
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

NOTHING = QT_TRANSLATE_NOOP("Values", "nothing")
YES, NO = QT_TRANSLATE_NOOP("Values", "yes"), QT_TRANSLATE_NOOP("Values", "no")


def value_words(value: Any, field: QWidget | None = None) -> str:  # noqa: ANN401 - whatever a draft holds
    """Return a value as a person reads it; a choice by the words of its field, lists and rows line by line."""
    if isinstance(field, ChoiceField) and value in field.values_offered():
        return field.itemText(field.values_offered().index(value) + 1)
    if value and (words_of := getattr(field, "words_of", None)):  # a field that knows what its values are called
        return str(words_of(value))
    if isinstance(value, bool):
        return translate("Values", YES if value else NO)
    if isinstance(value, Enum):
        return word(value)  # type: ignore[arg-type]
    if isinstance(value, Decimal):
        return figures(value)
    if isinstance(value, datetime):
        return exact_moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return "\n".join(value_words(one) for one in value) or translate("Values", NOTHING)
    if is_dataclass(value):
        parts = (getattr(value, one.name) for one in fields(value))
        return " · ".join(value_words(part) for part in parts if part not in (None, "", False, ()))
    return str(value) if value not in (None, "") else translate("Values", NOTHING)
