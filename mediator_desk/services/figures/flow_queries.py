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

from sqlalchemy import ColumnElement, Select, and_, or_, select

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.models.case import Case
from mediator_desk.models.words import CaseKind, CaseState
from mediator_desk.services.figures.case_columns import case_columns
from mediator_desk.services.figures.cells import FactSet
from mediator_desk.services.figures.china_days import china_day_of
from mediator_desk.services.figures.periods import Period

IS_NO_SLIP = Case.state != CaseState.BINNED
# The index of what was never accepted finds them.
IS_APART = and_(Case.kind.in_((CaseKind.COMPLAINT, CaseKind.CONSULTATION)), Case.accepted_on.is_(None), IS_NO_SLIP)


def received_in(period: Period) -> Select[Any]:
    """Return the query of all that was received in a period, of every kind of record."""
    return _received().where(
        Case.received_at >= start_of_day(period.first), _is_received_before(_day_after(period)), IS_NO_SLIP
    )


def ended_in(period: Period) -> Select[Any]:
    """Return the query of the complaints and consultations that ended in a period."""
    ended = IS_APART, Case.ended_on.between(period.first, period.last)
    return select(*case_columns(), Case.ended_on).where(*ended)


def open_before(period: Period) -> Select[Any]:
    """Return the query of the complaints and consultations that were open when a period began."""
    return _received().where(
        IS_APART, _is_received_before(period.first), or_(Case.ended_on.is_(None), Case.ended_on >= period.first)
    )


def open_after(period: Period) -> Select[Any]:
    """Return the query of the complaints and consultations that were open when a period ended."""
    is_open = or_(Case.ended_on.is_(None), Case.ended_on > period.last)
    return _received().where(IS_APART, _is_received_before(_day_after(period)), is_open)


def _received() -> Select[Any]:
    return select(*case_columns(), china_day_of(Case.received_at))


def _is_received_before(day: date) -> ColumnElement[bool]:
    return Case.received_at < start_of_day(day)


def _day_after(period: Period) -> date:
    """Return the day after a period: what was received until then is in it or before it."""
    return period.last + timedelta(days=1)


FLOW_QUERIES: Mapping[FactSet, Callable[[Period], Select[Any]]] = MappingProxyType(
    {
        FactSet.RECEIVED: received_in,
        FactSet.ENDED: ended_in,
        FactSet.OPEN_BEFORE: open_before,
        FactSet.OPEN_AFTER: open_after,
    }
)
