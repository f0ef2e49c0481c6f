"""Numbers that are never given twice: a counter row, locked in the transaction that takes the number."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from mediator_desk.conventions.numbering import format_number
from mediator_desk.errors import Refused
from mediator_desk.models.committee import VoidNumber
from mediator_desk.models.outstation import Checkout, NumberBlock
from mediator_desk.models.trust import Destruction
from mediator_desk.server.unseen import is_given
from mediator_desk.services.outstation.rule import SetAside, block_of

CASES = "cases"
AGREEMENTS = "agreements"

# One statement that both databases know: it makes the row or raises it, and holds its lock until the commit.
_TAKE = text(
    "INSERT INTO number_counters (series, year, last_number) VALUES (:series, :year, 1) "
    "ON CONFLICT (series, year) DO UPDATE SET last_number = number_counters.last_number + 1 RETURNING last_number"
)
_TAKE_BLOCK = text(
    "INSERT INTO number_counters (series, year, last_number) VALUES (:series, :year, :count) ON CONFLICT (series, year)"
    " DO UPDATE SET last_number = number_counters.last_number + :count RETURNING last_number"
)


def paper_series(case_id: int) -> str:
    """Return the name of the series of the papers of one case, of which a file that is taken along has a block."""
    return f"papers/{case_id}"


def take_block(
    db: Session, series: str, year: int, count: int, template: str, *, given: InstrumentedAttribute[Any]
) -> SetAside:
    """Take numbers of a series at once, as many as are asked for beside those that were given by hand or are void."""
    first, last, passed = 0, 0, list[int]()
    while missing := count - (last - first + 1 - len(passed) if last else 0):
        last = db.execute(_TAKE_BLOCK, {"series": series, "year": year, "count": missing}).scalar_one()
        first = first or last - missing + 1
        numbers = range(last - missing + 1, last + 1)
        passed += [n for n in numbers if is_used(db, format_number(template, year, n), given)]
    return SetAside(first, last, tuple(passed))


def next_of_case(db: Session, series: str, last: int) -> int:
    """Return the number behind the last one of a series within a case, whose row is locked.

    A file that was taken along gives those that were set aside for it; the office gives none of these while it waits
    for the file, or where the file never came back. Raises Refused("numbers_used_up", series, year).
    """
    if (block := block_of(db, series, 0)) is not None:
        number = max(last + 1, block.first)
        if number > block.last:
            raise Refused("numbers_used_up", series=series, year=0)
        return number
    number, kept = last + 1, NumberBlock
    out = (Checkout.ended_at.is_(None)) | (Checkout.given_up_words != "")
    query = select(kept.last_number).join(Checkout, Checkout.id == kept.checkout_id)
    query = query.where(kept.series == series, out)
    while (end := db.scalar(query.where(kept.first_number <= number, kept.last_number >= number))) is not None:
        number = end + 1
    return number


def take_number(db: Session, series: str, year: int, template: str, *, given: InstrumentedAttribute[Any]) -> str:
    """Take the next number of a series in a year (it starts at 1 each year) and return it as the template writes it.

    `given` is the column of the numbers that were given already: one that a former template wrote, that is void or
    whose file was destroyed is passed over, never given twice. A transaction that fails gives the number back; the row
    lock keeps two desks from taking the same one. Where cases were taken along in a file, the numbers are those that
    were set aside for it. Raises Refused("numbers_used_up", series, year) there.
    """
    block = block_of(db, series, year)
    while True:
        n = db.execute(_TAKE, {"series": series, "year": year}).scalar_one()
        if block is not None and not block.first <= n <= block.last:
            raise Refused("numbers_used_up", series=series, year=year)
        number = format_number(template, year, n)
        if (block is None or n not in block.passed) and not is_used(db, number, given):
            return number


def is_used(db: Session, number: str, given: InstrumentedAttribute[Any]) -> bool:
    """Tell whether a number was given already, is void, or is that of a file that was destroyed."""
    is_void = select(VoidNumber.id).where(VoidNumber.number == number)
    is_destroyed = select(Destruction.id).where(Destruction.case_number == number)
    taken = (select(given).where(given == number), is_void, is_destroyed)
    is_unseen = is_given(db.connection(), given.class_.__tablename__, number)
    return is_unseen or any(db.scalar(query) is not None for query in taken)
