"""Which matters a human applied for, as one statement: for desks, and for the function that answers the bridge."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import CTE, ColumnElement, String, and_, bindparam, func, literal_column, or_, select
from sqlalchemy.orm import aliased

from mediator_desk.models.case import Case
from mediator_desk.models.party import Party
from mediator_desk.models.words import CaseState, PartySide

MOST_DOCUMENTS = 20
"""Documents of one human that are followed. PostgreSQL guesses hundreds where it is told no number, and plans so."""


def _is_linked(shown: type[Party], other: type[Party]) -> ColumnElement[bool]:
    """Return whether a person at the desk said that two entries are one human: both name the oldest entry."""
    oldest = func.coalesce(shown.same_person_id, shown.id)
    return or_(other.id == shown.same_person_id, other.same_person_id == oldest)


def _numbers() -> CTE:
    """Return the numbers of all documents of the human whose number is asked for."""
    numbers = select(bindparam("number", type_=String).label("number")).cte("numbers", recursive=True)
    shown, other = aliased(Party), aliased(Party)
    linked = (
        select(other.identity_number)
        .select_from(numbers)
        .join(shown, shown.identity_number == numbers.c.number)
        .join(other, _is_linked(shown, other))
        .where(other.identity_number != "")
    )
    return numbers.union(linked)


def matters_applied_for(is_known: Callable[[type[Party]], ColumnElement[bool]] | None = None) -> CTE:
    """Return the ids of the cases that this human applied for, and of those that they were merged into.

    The statement has the place `number`. `is_known` says what must be true of the applicant's entry besides.
    """
    numbers, shown, other = _numbers(), aliased(Party), aliased(Party)
    documents = select(numbers.c.number).limit(literal_column(str(MOST_DOCUMENTS)))
    with_this_number = select(shown).where(shown.identity_number.in_(documents))
    by_number = with_this_number.with_only_columns(shown.case_id).where(shown.side == PartySide.APPLICANT)
    is_theirs = other.side == PartySide.APPLICANT
    if is_known is not None:
        by_number, is_theirs = by_number.where(is_known(shown)), is_theirs & is_known(other)
    # An entry without a number of its own is only found through the one that it is linked with.
    by_link = with_this_number.join(other, _is_linked(shown, other)).with_only_columns(other.case_id)
    own = by_number.union(by_link.where(is_theirs)).cte("own")
    matters = select(own.c.case_id).cte("matters", recursive=True)
    # Looked up one by one: joined, PostgreSQL would read every case that was ever merged.
    gone_on = select(Case.merged_into_id).where(Case.id == matters.c.case_id).correlate(matters).scalar_subquery()
    return matters.union(select(gone_on).select_from(matters).where(matters.c.case_id.is_not(None)))


def is_told_of() -> ColumnElement[bool]:
    """Return the condition that a case is one of which its applicant is told: not merged into another, not binned."""
    # In the bin lie slips (a test, the same typed twice): nobody is told of a matter that is none. Who did submit hears
    # "not found yet", and what to do then, as one whose submission has not come. coalesce keeps SQLite from reading all
    # that were never merged through the index of that column.
    return and_(func.coalesce(Case.merged_into_id, 0) == 0, Case.state != CaseState.BINNED)
