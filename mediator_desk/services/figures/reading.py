"""The facts under the figures: one query at the finest level for each set of cases, summed afterwards in Python.

Every breakdown sums the same cells, so breakdowns cannot contradict each other or the total.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Select, and_, case, func, select
from sqlalchemy.orm import QueryableAttribute, Session

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.models.agreement import Instalment, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.words import CaseKind, CaseState, Cause, Channel, EndReason, Line, OutcomeKind
from mediator_desk.services.figures.periods import Period

ZERO = Decimal("0.00")


class Cell(Protocol):
    """What every cell is broken down by; None is "not filled"."""

    @property
    def insurer_id(self) -> int | None: ...  # noqa: D102
    @property
    def mediator_id(self) -> int | None: ...  # noqa: D102
    @property
    def line(self) -> Line | None: ...  # noqa: D102
    @property
    def cause(self) -> Cause | None: ...  # noqa: D102
    @property
    def channel(self) -> Channel | None: ...  # noqa: D102
    @property
    def outcome(self) -> OutcomeKind | None: ...  # noqa: D102
    @property
    def end_reason(self) -> EndReason | None: ...  # noqa: D102


@dataclass(frozen=True)
class CaseCell:
    """Cases that are alike in everything that figures tell apart; amounts in yuan."""

    insurer_id: int | None
    mediator_id: int | None
    line: Line | None
    cause: Cause | None
    channel: Channel | None
    outcome: OutcomeKind | None
    """None while a case is not concluded: an agreement that has not taken effect is no outcome yet."""
    end_reason: EndReason | None
    is_mediated: bool
    """At least one meeting was held."""
    cases: int
    claimed: Decimal
    agreed: Decimal
    settled_privately_counts: bool

    @property
    def is_agreed(self) -> bool:
        """Whether these cases count as success."""
        return self.outcome == OutcomeKind.AGREED or (
            self.outcome == OutcomeKind.SETTLED_PRIVATELY and self.settled_privately_counts
        )

    @property
    def is_ended(self) -> bool:
        """Whether these cases came to an end here: neither withdrawn nor referred.

        和解撤回 is a withdrawal where the committee's setting does not count it as success.
        """
        gone = {None, OutcomeKind.WITHDRAWN, OutcomeKind.REFERRED, OutcomeKind.SETTLED_PRIVATELY}
        return self.is_agreed or self.outcome not in gone


@dataclass(frozen=True)
class PaidCell:
    """What was paid in the period in cases that are alike, in yuan."""

    insurer_id: int | None
    mediator_id: int | None
    line: Line | None
    cause: Cause | None
    channel: Channel | None
    outcome: OutcomeKind | None
    end_reason: EndReason | None
    paid: Decimal


@dataclass(frozen=True)
class Intake:
    """What was received in the period, by kind: none of it is an accepted mediation yet."""

    mediations: int
    complaints: int
    consultations: int


IS_MEDIATION = Case.kind == CaseKind.MEDIATION


def is_accepted_in(period: Period) -> ColumnElement[bool]:
    """Return the condition for the mediations that are new in a period."""
    return and_(IS_MEDIATION, Case.accepted_on.between(period.first, period.last))


def is_concluded_in(period: Period) -> ColumnElement[bool]:
    """Return the condition for the accepted mediations that ended in a period."""
    return and_(IS_MEDIATION, Case.accepted_on.is_not(None), Case.concluded_on.between(period.first, period.last))


def accepted_cells(db: Session, period: Period, *, settled_privately_counts: bool) -> list[CaseCell]:
    """Return the mediations accepted in the period, with what has become of them so far."""
    return _case_cells(db, is_accepted_in(period), settled_privately_counts)


def concluded_cells(db: Session, period: Period, *, settled_privately_counts: bool) -> list[CaseCell]:
    """Return the accepted mediations concluded in the period."""
    return _case_cells(db, is_concluded_in(period), settled_privately_counts)


def paid_cells(db: Session, period: Period) -> list[PaidCell]:
    """Return what was paid in the period on agreements of mediations."""
    query = _paid_in(select(*_dimensions(), _total(Instalment.paid_amount, "paid")), period).group_by(*_dimensions())
    return [PaidCell(**alike) for alike in db.execute(query).mappings()]


def accepted_totals(db: Session, period: Period, *, settled_privately_counts: bool) -> list[CaseCell]:
    """Return what `accepted_cells` does, told apart only by what totals and rates ask: a few cells, however many cases.

    Of the mediators a cell says whether there was one, by the id of any.
    """
    return _total_cells(db, is_accepted_in(period), settled_privately_counts)


def concluded_totals(db: Session, period: Period, *, settled_privately_counts: bool) -> list[CaseCell]:
    """Return what `concluded_cells` does, told apart as by `accepted_totals`."""
    return _total_cells(db, is_concluded_in(period), settled_privately_counts)


def paid_totals(db: Session, period: Period) -> list[PaidCell]:
    """Return what `paid_cells` does as one cell."""
    paid = db.scalar(_paid_in(select(_total(Instalment.paid_amount, "paid")), period)) or ZERO
    return [PaidCell(None, None, None, None, None, None, None, paid)]


def open_before(db: Session, day: date) -> int:
    """Return how many accepted mediations were open when `day` began (期初未结)."""
    return _count_open(db, day, Case.concluded_on >= day)


def open_after(db: Session, day: date) -> int:
    """Return how many accepted mediations were open when `day` ended (期末未结)."""
    return _count_open(db, day + timedelta(days=1), Case.concluded_on > day)


def durations(db: Session, period: Period) -> Sequence[int]:
    """Return the days from acceptance to conclusion of each mediation concluded in the period."""
    query = select(Case.accepted_on, Case.concluded_on).where(is_concluded_in(period))
    return [(concluded - accepted).days for accepted, concluded in db.execute(query) if accepted and concluded]


def intake(db: Session, period: Period) -> Intake:
    """Return how many matters of each kind were received in the period, by China's days."""
    begins, ends = start_of_day(period.first), start_of_day(period.last + timedelta(days=1))
    received = and_(Case.received_at >= begins, Case.received_at < ends, Case.state != CaseState.BINNED)
    rows = db.execute(select(Case.kind, func.count()).where(received).group_by(Case.kind))
    counts: dict[CaseKind, int] = {kind: cases for kind, cases in rows}  # noqa: C416 - a Row is no pair to mypy
    return Intake(
        mediations=counts.get(CaseKind.MEDIATION, 0),
        complaints=counts.get(CaseKind.COMPLAINT, 0),
        consultations=counts.get(CaseKind.CONSULTATION, 0),
    )


def _dimensions() -> tuple[ColumnElement[Any], ...]:
    is_concluded = Case.concluded_on.is_not(None)
    columns = (Case.insurer_id, Case.mediator_id, Case.line, Case.cause, Case.channel)
    # An outcome that is recorded already does not count before the case is concluded.
    return (
        *(column.expression for column in columns),
        case((is_concluded, Case.outcome)).label("outcome"),
        case((is_concluded, Case.end_reason)).label("end_reason"),
    )


def _case_cells(db: Session, condition: ColumnElement[bool], settled_privately_counts: bool) -> list[CaseCell]:
    levels = (*_dimensions(), Case.mediated_on.is_not(None).label("is_mediated"))
    sums = (func.count().label("cases"), _total(Case.claimed_amount, "claimed"), _total(Case.agreed_amount, "agreed"))
    rows = db.execute(select(*levels, *sums).where(condition).group_by(*levels)).mappings()
    return [CaseCell(**alike, settled_privately_counts=settled_privately_counts) for alike in rows]


def _total_cells(db: Session, condition: ColumnElement[bool], settled_privately_counts: bool) -> list[CaseCell]:
    outcome = case((Case.concluded_on.is_not(None), Case.outcome)).label("outcome")
    is_mediated = Case.mediated_on.is_not(None).label("is_mediated")
    sums = (func.count().label("cases"), _total(Case.claimed_amount, "claimed"), _total(Case.agreed_amount, "agreed"))
    query = select(func.min(Case.mediator_id).label("mediator_id"), outcome, is_mediated, *sums).where(condition)
    rows = db.execute(query.group_by(Case.mediator_id.is_not(None), outcome, is_mediated)).mappings()
    told: dict[str, Any] = {"insurer_id": None, "line": None, "cause": None, "channel": None, "end_reason": None}
    return [CaseCell(**told, **alike, settled_privately_counts=settled_privately_counts) for alike in rows]


def _paid_in(query: Select[Any], period: Period) -> Select[Any]:
    """Join a query of instalments with the mediations whose parties agreed on them, as far as paid in a period."""
    return (
        query.select_from(Case)
        .join(MediationAgreement, MediationAgreement.case_id == Case.id)
        .join(Instalment, Instalment.agreement_id == MediationAgreement.id)
        .where(IS_MEDIATION, Case.accepted_on.is_not(None), Instalment.paid_on.between(period.first, period.last))
    )


def _total(amount: QueryableAttribute[Decimal | None], name: str) -> ColumnElement[Decimal | None]:
    return func.coalesce(func.sum(amount), ZERO).label(name)


def _count_open(db: Session, before: date, ends_later: ColumnElement[bool]) -> int:
    # Two counts by the day of conclusion, of the open cases and of those concluded since: all that ever was accepted
    # grows, and coalesce keeps an engine from reading that by its index.
    query = (
        select(func.count()).select_from(Case).where(IS_MEDIATION, func.coalesce(Case.accepted_on, date.max) < before)
    )
    return sum(db.scalar(query.where(one)) or 0 for one in (Case.concluded_on.is_(None), ends_later))
