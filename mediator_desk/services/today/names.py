"""Which case a line is about: the columns that every line of Today begins with, and how many lines there are."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from mediator_desk.models.case import Case
from mediator_desk.models.insurer import Insurer
from mediator_desk.services.today.lines import Who

MOST = 40
"""Lines of one card that are read: the rest is counted."""
WIDTH = 4
"""So many columns make a Who."""


def lines_of(
    mediator_id: int | None,
    *columns: Any,  # noqa: ANN401 - columns of any type
) -> Select[*tuple[Any, ...]]:
    """Return a query of cases: what makes a Who, then these columns, last how many rows there are without a limit.

    For the cases of one mediator where one is given.
    """
    query: Select[*tuple[Any, ...]] = (
        select(
            Case.id,
            func.coalesce(Case.number, Case.submission_number),
            Case.applicant_name,
            func.coalesce(Insurer.short_name, Case.respondent_name),
            *columns,
            func.count().over(),
        )
        .outerjoin(Insurer, Insurer.id == Case.insurer_id)
        .where(Case.binned_at.is_(None))
        .limit(MOST)
    )
    return query if mediator_id is None else query.where(Case.mediator_id == mediator_id)


def names_of(db: Session, condition: ColumnElement[bool]) -> dict[int, Who]:
    """Return who the cases under a condition are about, by their id."""
    query = select(
        Case.id,
        func.coalesce(Case.number, Case.submission_number),
        Case.applicant_name,
        func.coalesce(Insurer.short_name, Case.respondent_name),
    ).outerjoin(Insurer, Insurer.id == Case.insurer_id)
    return {row[0]: who(row) for row in db.execute(query.where(condition))}


def who(row: Any) -> Who:  # noqa: ANN401 - a row of lines_of
    """Return whom a row is about."""
    case_id, number, applicant, respondent = row[:WIDTH]
    return Who(case_id, number or f"#{case_id}", applicant, respondent)


def count_of(rows: list[Any]) -> int:
    """Return how many rows there are without the limit."""
    return int(rows[0][-1]) if rows else 0
