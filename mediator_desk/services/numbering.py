"""Numbers that are never given twice: a counter row, locked in the transaction that takes the number."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from mediator_desk.conventions.numbering import format_number
from mediator_desk.models.committee import VoidNumber
from mediator_desk.models.trust import Destruction
from mediator_desk.server.unseen import is_given

CASES = "cases"
AGREEMENTS = "agreements"

# One statement that both databases know: it makes the row or raises it, and holds its lock until the commit.
_TAKE = text(
    "INSERT INTO number_counters (series, year, last_number) VALUES (:series, :year, 1) "
    "ON CONFLICT (series, year) DO UPDATE SET last_number = number_counters.last_number + 1 RETURNING last_number"
)


def take_number(db: Session, series: str, year: int, template: str, *, given: InstrumentedAttribute[Any]) -> str:
    """Take the next number of a series in a year (it starts at 1 each year) and return it as the template writes it.

    `given` is the column of the numbers that were given already: one that a former template wrote, that is void or
    whose file was destroyed is passed over, never given twice. A transaction that fails gives the number back; the row
    lock keeps two desks from taking the same one.
    """
    while True:
        n = db.execute(_TAKE, {"series": series, "year": year}).scalar_one()
        number = format_number(template, year, n)
        is_void = select(VoidNumber.id).where(VoidNumber.number == number)
        is_destroyed = select(Destruction.id).where(Destruction.case_number == number)
        taken = (select(given).where(given == number), is_void, is_destroyed)
        is_unseen = is_given(db.connection(), given.class_.__tablename__, number)
        if not is_unseen and all(db.scalar(query) is None for query in taken):
            return number
