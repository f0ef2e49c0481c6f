"""What came in, what left and what is open of complaints and consultations, as queries of cells.

A record is open from the day in China on which it was received until the day on which it left the open states
(Case.ended_on). It is of the kind that it has now: what was turned into a mediation is none of these any more. What
lies in the bin was received by mistake. `on` is the day of receipt, of ENDED the day on which it ended.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Select, select, text, union_all
from sqlalchemy.orm import aliased

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.models.case import Case
from mediator_desk.models.words import CaseKind, CaseState
from mediator_desk.services.figures.case_columns import case_columns
from mediator_desk.services.figures.cells import Cell, FactSet
from mediator_desk.services.figures.china_days import china_day_of
from mediator_desk.services.figures.periods import Period

IS_NO_SLIP = Case.state != CaseState.BINNED
# As the index of what ended says it, letter by letter: a parameter would not be served by it.
_APART = "{}.kind != 'mediation'"


def is_apart(cell: Cell) -> bool:
    """Tell of a cell of something received whether its record is a complaint or a consultation."""
    return cell.kind != CaseKind.MEDIATION


def received_in(period: Period) -> Select[Any]:
    """Return the query of all that was received in a period, of every kind of record."""
    begins, ends = start_of_day(period.first), start_of_day(period.last + timedelta(days=1))
    return _received().where(Case.received_at >= begins, Case.received_at < ends, IS_NO_SLIP)


def ended_in(period: Period) -> Select[Any]:
    """Return the query of the complaints and consultations that ended in a period."""
    ended = Case.ended_on.between(period.first, period.last)
    return select(*case_columns(), Case.ended_on).where(text(_APART.format("cases")), IS_NO_SLIP, ended)


def open_before(period: Period) -> Select[Any]:
    """Return the query of the complaints and consultations that were open when a period began.

    They are found by the day of their end: all that was ever received before grows.
    """
    is_open = _not_ended_before(period.first)
    return _received().where(is_open, IS_NO_SLIP, china_day_of(Case.received_at) < period.first)


def open_after(period: Period) -> Select[Any]:
    """Return the query of the complaints and consultations that were open when a period ended."""
    is_open = _not_ended_before(period.last + timedelta(days=1))
    return _received().where(is_open, IS_NO_SLIP, china_day_of(Case.received_at) <= period.last)


def _received() -> Select[Any]:
    return select(*case_columns(), china_day_of(Case.received_at))


def _not_ended_before(day: date) -> ColumnElement[bool]:
    # Two stretches of one index: an engine that is asked for both at once reads all that ever ended.
    ended = aliased(Case, name="ended")
    apart = select(ended.id).where(text(_APART.format("ended")))
    return Case.id.in_(union_all(apart.where(ended.ended_on.is_(None)), apart.where(ended.ended_on >= day)))


FLOW_QUERIES: Mapping[FactSet, Callable[[Period], Select[Any]]] = MappingProxyType(
    {
        FactSet.RECEIVED: received_in,
        FactSet.ENDED: ended_in,
        FactSet.OPEN_BEFORE: open_before,
        FactSet.OPEN_AFTER: open_after,
    }
)
