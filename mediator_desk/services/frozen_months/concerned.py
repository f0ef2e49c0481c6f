"""Which cases a row that is about to change concerns, and in which sets, as far as a frozen month can count it.

Told from the row itself, before and after the change: most of what is done at a desk is of later days, and reads
nothing. Where a row does not say enough, it concerns its case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, exists, inspect, or_, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day, start_of_day
from mediator_desk.models.agreement import Instalment, InstalmentPart, JudicialConfirmation, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.words import CaseState, DueStep
from mediator_desk.services.figures.cells import FactSet
from mediator_desk.services.frozen_months.ledger import APART, EVERY, MEDIATIONS

Names = frozenset[str]
Concern = tuple[int, frozenset[FactSet]]

OF_CONCLUSION = frozenset({"mediator_id", "mediated_on", "outcome", "end_reason", "agreed_amount", "concluded_on"})
"""What a month states of a case only where the case was concluded until then."""
OF_PAYMENTS = frozenset({FactSet.PAID, FactSet.DUE})
OF_AGREEMENTS = OF_PAYMENTS | {FactSet.EFFECTIVE, FactSet.CONFIRMED}


def concerned(db: Session, row: object, names: Names, until: date) -> Iterator[Concern]:
    """Yield the cases that a row concerns, with the sets, where it changes what was counted until a day.

    `names`: the counted columns that are about to change.
    """
    look: Callable[[Session, Any, Names, date], Iterable[Concern]] = _LOOKS[getattr(row, "__tablename__", "")]
    yield from look(db, row, names, until)


def _of_case(db: Session, case: Case, names: Names, until: date) -> Iterator[Concern]:
    if case.id is None or case in db.new:
        return  # it is read when it has come
    sets: frozenset[FactSet] = frozenset()
    if names & OF_CONCLUSION and _is_until(until, _values(case, "concluded_on")):
        sets |= MEDIATIONS | {FactSet.LIMITED}
    if "ended_on" in names and _is_until(until, _values(case, "ended_on")):
        sets |= APART
    if _is_other_matter(db, case, names - OF_CONCLUSION - {"ended_on"}, until):
        sets = EVERY
    if sets:
        yield case.id, sets


def _is_other_matter(db: Session, case: Case, names: Names, until: date) -> bool:
    """Tell whether a change of what the case is, or of its acceptance, can change a frozen month."""
    if "state" in names and CaseState.BINNED not in _values(case, "state"):
        names -= {"state"}
    if not names:
        return False
    accepted = _values(case, "accepted_on")
    of_itself = names if _is_until(until, accepted) else names - {"accepted_on"}
    if of_itself and _is_until(until, (*_values(case, "received_at"), *accepted)):
        return True
    # What was paid or took effect on a typed day states the acceptance too, whenever that was.
    return bool(db.scalar(select(_has_typed_days()).where(Case.id == case.id)))


def old_ones(db: Session, case_ids: Iterable[int], until: date) -> list[int]:
    """Return which of these cases, as they are in the database, a month can have counted until a day."""
    ids = set(case_ids)
    if not ids:
        return []
    begun = Case.received_at < start_of_day(until + timedelta(days=1)), Case.accepted_on <= until
    query = select(Case.id).where(Case.id.between(min(ids), max(ids)), or_(*begun, _has_typed_days()))
    return [case_id for case_id in db.scalars(query) if case_id in ids]


def _has_typed_days() -> ColumnElement[bool]:
    """A day that somebody typed can lie before the case came."""
    return or_(
        exists().where(MediationAgreement.case_id == Case.id).correlate(Case),
        exists().where(FollowUp.case_id == Case.id).correlate(Case),
    )


def _of_agreement(db: Session, row: MediationAgreement, names: Names, until: date) -> Iterator[Concern]:
    payments = inspect(row).attrs.instalments.history.sum() if "instalments" in names else ()
    if any(_is_until(until, _payment_days(one)) for one in payments):
        yield from _each(_values(row, "case_id"), OF_PAYMENTS)
    # Its payments may have been due before it took effect.
    if names - {"instalments"} and any(day is not None for day in _values(row, "effective_on")):
        yield from _each(_values(row, "case_id"), OF_AGREEMENTS)


def _of_instalment(db: Session, row: Instalment, _names: Names, until: date) -> Iterator[Concern]:
    if _is_until(until, _payment_days(row)) or _is_until(until, (part.paid_on for part in row.parts)):
        yield from _each(_cases_of_agreements(db, _values(row, "agreement_id")), OF_PAYMENTS)


def _of_part(db: Session, row: InstalmentPart, _names: Names, until: date) -> Iterator[Concern]:
    if _is_until(until, _values(row, "paid_on")):
        for instalment_id in _values(row, "instalment_id"):
            # One that comes with its payment has no id yet; the payment names its case.
            instalment = None if instalment_id is None else db.get(Instalment, instalment_id)
            if instalment is not None:
                yield from _each(_cases_of_agreements(db, [instalment.agreement_id]), OF_PAYMENTS)


def _of_confirmation(db: Session, row: JudicialConfirmation, _names: Names, until: date) -> Iterator[Concern]:
    if _is_until(until, _values(row, "decided_on")):
        cases = _cases_of_agreements(db, _values(row, "agreement_id"))
        yield from _each(cases, frozenset({FactSet.CONFIRMED}))


def _of_deadline(db: Session, row: Deadline, _names: Names, until: date) -> Iterator[Concern]:
    if DueStep.MEDIATE not in _values(row, "step"):
        return
    for case_id in _values(row, "case_id"):
        case = None if case_id is None else db.get(Case, case_id)
        if case is not None and _is_until(until, _values(case, "concluded_on")):
            yield case.id, frozenset({FactSet.LIMITED})


def _of_follow_up(_db: Session, row: FollowUp, _names: Names, until: date) -> Iterator[Concern]:
    if _is_until(until, _values(row, "at")):
        yield from _each(_values(row, "case_id"), frozenset({FactSet.FOLLOWED_UP, FactSet.RATED}))


_LOOKS: MappingProxyType[str, Callable[..., Iterable[Concern]]] = MappingProxyType(
    {
        "cases": _of_case,
        "agreements": _of_agreement,
        "instalments": _of_instalment,
        "instalment_parts": _of_part,
        "judicial_confirmations": _of_confirmation,
        "deadlines": _of_deadline,
        "follow_ups": _of_follow_up,
    }
)


def _values(row: object, name: str) -> tuple[Any, ...]:
    """Return what a column holds and what it held before, as far as anybody knows."""
    history = inspect(row).attrs[name].load_history()
    return (*(history.added or ()), *(history.unchanged or ()), *(history.deleted or ()))


def _is_until(until: date, days: Iterable[date | datetime | None]) -> bool:
    return any(day is not None and _day(day) <= until for day in days)


def _day(day: date | datetime) -> date:
    return china_day(day) if isinstance(day, datetime) else day


def _payment_days(row: Instalment) -> tuple[date | None, ...]:
    return (*_values(row, "due_on"), *_values(row, "paid_on"))


def _each(case_ids: Iterable[int | None], sets: frozenset[FactSet]) -> Iterator[Concern]:
    return ((case_id, sets) for case_id in case_ids if case_id is not None)


def _cases_of_agreements(db: Session, agreement_ids: Iterable[int | None]) -> Iterator[int]:
    for agreement_id in agreement_ids:
        # One that is new has no id yet; it names its case itself.
        agreement = None if agreement_id is None else db.get(MediationAgreement, agreement_id)
        if agreement is not None:
            yield agreement.case_id
