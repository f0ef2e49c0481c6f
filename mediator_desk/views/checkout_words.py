"""Who took a case along, and until when, in words and as a sign: for lists, the case itself and what is out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mediator_desk.conventions.text import without_turns
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views.date_words import near_day
from mediator_desk.views.table_marks import RowMark

if TYPE_CHECKING:
    from mediator_desk.models.actor import Actor
    from mediator_desk.services.outstation.listing import CheckoutRow

CONTEXT = "Outstation"
YOU = QT_TRANSLATE_NOOP("Outstation", "You")
OUT = QT_TRANSLATE_NOOP("Outstation", "{name} took it along, back by {day}")
OUT_TO = QT_TRANSLATE_NOOP("Outstation", "{name} took it along to {place}, back by {day}")
OVERDUE = QT_TRANSLATE_NOOP("Outstation", "{name} took it along and should have been back on {day}")
OVERDUE_TO = QT_TRANSLATE_NOOP("Outstation", "{name} took it along to {place} and should have been back on {day}")
SIGN = "export"


def out_words(row: CheckoutRow, by: Actor, today: date) -> str:
    """Return who has a case along and when it should be back, for who works here (`by`)."""
    is_own = by.staff_id is not None and row.staff_id == by.staff_id
    place = without_turns(row.place)
    with_place, alone = (OVERDUE_TO, OVERDUE) if row.is_overdue(today) else (OUT_TO, OUT)
    name = translate(CONTEXT, YOU) if is_own else without_turns(row.name)
    text = translate(CONTEXT, with_place if place else alone)
    return text.format(name=name, place=place, day=near_day(row.due_on, today))


def out_mark(row: CheckoutRow, by: Actor, today: date) -> RowMark:
    """Return the sign of a case that is out, for its row in a list."""
    return RowMark(SIGN, "warn" if row.is_overdue(today) else "plain", out_words(row, by, today))
