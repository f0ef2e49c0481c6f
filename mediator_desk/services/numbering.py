"""Numbers that are never given twice: a counter row, locked in the transaction that takes the number."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.orm import Session

from mediator_desk.conventions.numbering import format_number

CASES = "cases"
AGREEMENTS = "agreements"

# One statement that both databases know: it makes the row or raises it, and holds its lock until the commit.
_TAKE = text(
    "INSERT INTO number_counters (series, year, last_number) VALUES (:series, :year, 1) "
    "ON CONFLICT (series, year) DO UPDATE SET last_number = number_counters.last_number + 1 RETURNING last_number"
)


def take_number(db: Session, series: str, year: int, template: str) -> str:
    """Take the next number of a series in a year (it starts at 1 each year) and return it as the template writes it.

    A transaction that fails gives the number back; the row lock keeps two desks from taking the same one.
    """
    number = db.execute(_TAKE, {"series": series, "year": year}).scalar_one()
    return format_number(template, year, number)
