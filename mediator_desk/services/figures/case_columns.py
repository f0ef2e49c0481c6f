"""The columns of a case that every cell begins with."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, ColumnElement, String, case, type_coerce
from sqlalchemy.orm import InstrumentedAttribute

from mediator_desk.models.case import Case
from mediator_desk.models.words import CaseKind

IS_MEDIATION = Case.kind == CaseKind.MEDIATION


def case_columns() -> tuple[ColumnElement[Any], ...]:
    """Return the columns of Case that a cell begins with, in its order and as the database keeps them."""
    is_concluded = Case.concluded_on.is_not(None)
    return (
        Case.id.expression,
        *(Case.insurer_id.expression, Case.mediator_id.expression),
        *(as_kept(column) for column in (Case.line, Case.cause, Case.channel)),
        Case.city.expression,
        as_kept(Case.track),
        # An outcome that is recorded already does not count before the case is concluded.
        *(case((is_concluded, as_kept(column))) for column in (Case.outcome, Case.end_reason)),
        *(column.expression for column in (Case.accepted_on, Case.concluded_on, Case.mediated_on)),
        *(type_coerce(column, BigInteger()) for column in (Case.claimed_amount, Case.agreed_amount)),
        as_kept(Case.kind),
    )


def as_kept(column: InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    """Return a column of words without looking each up in its vocabulary."""
    return type_coerce(column, String())
