"""What becomes of cases after they are concluded, as queries of cells: payments due, agreements, courts, follow-ups.

Each query is of facts that stay what they were in their month: what happens later belongs to the month in which it
happens. Only accepted mediations have agreements; follow-ups and ratings are of every kind of record.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Date,
    Select,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    null,
    select,
    type_coerce,
)
from sqlalchemy.orm import aliased

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.models.agreement import Instalment, InstalmentPart, JudicialConfirmation, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.words import AgreementState, CaseState, DueStep, FollowUpKind
from mediator_desk.services.figures.case_columns import IS_MEDIATION, as_kept, case_columns
from mediator_desk.services.figures.cells import FIRST, LATE, WITHIN, FactSet
from mediator_desk.services.figures.china_days import china_day_of, last_of_month
from mediator_desk.services.figures.periods import Period

TOOK_EFFECT = (AgreementState.EFFECTIVE, AgreementState.REPLACED, AgreementState.SUPPLEMENTED)
FOLLOWED_BY_ANOTHER = (AgreementState.REPLACED, AgreementState.SUPPLEMENTED)
"""What was still to be paid of these stands in the agreement that followed, with a day of its own."""

IS_ACCEPTED = and_(IS_MEDIATION, Case.accepted_on.is_not(None))


def due_in(period: Period) -> Select[Any]:
    """Return the query of the payments that fell due in a period, one cell each; `due` and `paid` in fen.

    Of agreements that took effect. An obligation counts once: of one that another agreement took over only what was
    paid on it, the rest falls due by the new one; what was given up or never signed is owed by nobody. A payment counts
    as made where it was paid in full until the end of the month in which it fell due: so a month says the same for
    ever, and months add up to their year. Of one that was paid in parts each counts by its own day.
    """
    due = case((_is_taken_over(), Instalment.paid_amount), else_=Instalment.amount)
    until = last_of_month(Instalment.due_on)
    in_time = case((Instalment.paid_on <= until, paid_in_fen()), else_=parts_in_fen(InstalmentPart.paid_on <= until))
    amounts = (type_coerce(in_time, BigInteger()), type_coerce(due, BigInteger()))
    return (
        select(*case_columns(), Instalment.due_on, *amounts)
        .select_from(Case)
        .join(MediationAgreement, MediationAgreement.case_id == Case.id)
        .join(Instalment, Instalment.agreement_id == MediationAgreement.id)
        .where(
            IS_ACCEPTED,
            MediationAgreement.state.in_(TOOK_EFFECT),
            Instalment.due_on.between(period.first, period.last),
            due > 0,
        )
    )


def paid_in_fen() -> ColumnElement[int]:
    """Return all that was paid of an instalment, in fen."""
    return type_coerce(func.coalesce(Instalment.paid_amount, 0), BigInteger())


def parts_in_fen(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    """Return what was paid of an instalment on earlier days than the last one, in fen."""
    fen = type_coerce(InstalmentPart.amount, BigInteger())
    parts = select(cast(func.coalesce(func.sum(fen), 0), BigInteger)).correlate(Instalment)
    return parts.where(InstalmentPart.instalment_id == Instalment.id, *conditions).scalar_subquery()


def effective_in(period: Period) -> Select[Any]:
    """Return the query of the agreements that took effect in a period; `mark` is written or oral.

    One a case: what followed the first one, because a court did not confirm it or the parties added to it, is the same
    settlement once more.
    """
    earlier = aliased(MediationAgreement)
    is_first = ~exists().where(
        earlier.case_id == MediationAgreement.case_id,
        earlier.sequence < MediationAgreement.sequence,
        earlier.state.in_(TOOK_EFFECT),
    )
    return (
        _marked(MediationAgreement.effective_on, as_kept(MediationAgreement.form))
        .join(MediationAgreement, MediationAgreement.case_id == Case.id)
        .where(
            IS_ACCEPTED,
            MediationAgreement.state.in_(TOOK_EFFECT),
            MediationAgreement.effective_on.between(period.first, period.last),
            is_first,
        )
    )


def decided_in(period: Period) -> Select[Any]:
    """Return the query of what became of applications for judicial confirmation in a period; `mark` says what."""
    return (
        _marked(JudicialConfirmation.decided_on, as_kept(JudicialConfirmation.state))
        .join(MediationAgreement, MediationAgreement.case_id == Case.id)
        .join(JudicialConfirmation, JudicialConfirmation.agreement_id == MediationAgreement.id)
        .where(IS_ACCEPTED, JudicialConfirmation.decided_on.between(period.first, period.last))
    )


def limited_in(period: Period) -> Select[Any]:
    """Return the query of the mediations concluded in a period that had a last day for it; `mark`: within it or late.

    The day is that of the deadline for mediating as it was in the end, extended with everybody's consent and put off
    while the clock stood still.
    """
    later = aliased(Deadline)
    is_last = ~exists().where(later.case_id == Deadline.case_id, later.step == Deadline.step, later.id > Deadline.id)
    kept = case((Case.concluded_on <= Deadline.due_on, WITHIN), else_=LATE)
    return (
        _marked(Case.concluded_on, kept)
        .join(Deadline, Deadline.case_id == Case.id)
        .where(
            IS_ACCEPTED,
            Case.concluded_on.between(period.first, period.last),
            Deadline.step == DueStep.MEDIATE,
            is_last,
        )
    )


def followed_up_in(period: Period) -> Select[Any]:
    """Return the query of the calls and visits of the committee in a period; `mark` is FIRST for a case's first one."""
    earlier = aliased(FollowUp)
    is_first = ~exists().where(
        earlier.case_id == FollowUp.case_id, earlier.kind != FollowUpKind.RATING, earlier.id < FollowUp.id
    )
    return _told_in(period, case((is_first, FIRST), else_="")).where(FollowUp.kind != FollowUpKind.RATING)


def rated_in(period: Period) -> Select[Any]:
    """Return the query of the ratings that consumers gave in the mini program in a period.

    One whose submission is not here yet is of no case, and counts from when that comes.
    """
    rated = _told_in(period, literal(""))
    return rated.where(FollowUp.kind == FollowUpKind.RATING, FollowUp.satisfaction.is_not(None))


def _told_in(period: Period, mark: ColumnElement[str]) -> Select[Any]:
    begins, ends = start_of_day(period.first), start_of_day(period.last + timedelta(days=1))
    return (
        select(
            *case_columns(),
            china_day_of(FollowUp.at),
            literal(0),
            literal(0),
            FollowUp.satisfaction,
            mark.label("mark"),
        )
        .select_from(Case)
        .join(FollowUp, FollowUp.case_id == Case.id)
        .where(FollowUp.at >= begins, FollowUp.at < ends, Case.state != CaseState.BINNED)
    )


def _is_taken_over() -> ColumnElement[bool]:
    return MediationAgreement.state.in_(FOLLOWED_BY_ANOTHER)


def _marked(on: Any, mark: ColumnElement[Any]) -> Select[Any]:  # noqa: ANN401 - a column of days
    told = (type_coerce(on, Date()).label("on"), literal(0), literal(0), null(), mark.label("mark"))
    return select(*case_columns(), *told).select_from(Case)


AFTERCARE_QUERIES: Mapping[FactSet, Callable[[Period], Select[Any]]] = MappingProxyType(
    {
        FactSet.DUE: due_in,
        FactSet.EFFECTIVE: effective_in,
        FactSet.CONFIRMED: decided_in,
        FactSet.LIMITED: limited_in,
        FactSet.FOLLOWED_UP: followed_up_in,
        FactSet.RATED: rated_in,
    }
)
