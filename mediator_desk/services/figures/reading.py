"""Reads what a period's figures are counted from: every case once, from a covering index, in few statements.

One statement finds all accepted mediations that the period touches; which of them were open before it, new, concluded
or open after it is told from their days. Words and amounts are taken as the database keeps them: figures read tens of
thousands of cases.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import compress
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Date,
    Executable,
    Select,
    String,
    and_,
    bindparam,
    func,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from mediator_desk.models.agreement import Instalment, InstalmentPart, MediationAgreement
from mediator_desk.models.among import is_among
from mediator_desk.models.case import Case
from mediator_desk.services.figures.aftercare_queries import AFTERCARE_QUERIES, paid_in_fen, parts_in_fen
from mediator_desk.services.figures.case_columns import IS_MEDIATION, case_columns
from mediator_desk.services.figures.cells import MEDIATION, Cell, CountingRules, FactSet, PeriodFacts
from mediator_desk.services.figures.flow_queries import FLOW_QUERIES
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.rules import labels_of, rules_of

BALANCED = frozenset({FactSet.OPENING, FactSet.ACCEPTED, FactSet.CONCLUDED, FactSet.CLOSING, FactSet.PAID})
"""What the totals of a period and its balance are counted from."""
TOTALLED = BALANCED - {FactSet.OPENING, FactSet.CLOSING}
"""What came, ended and was paid: the totals but for what was open before and after, which then count as none."""
EVERY_SET = frozenset(FactSet)


def read_facts(
    db: Session, period: Period, *, sets: frozenset[FactSet] = EVERY_SET, rules: CountingRules | None = None
) -> PeriodFacts:
    """Return what a period's figures are counted from, as the cases stand now.

    `sets`: which sets are wanted, to save reading the others. `rules`: how to count, if not as the committee does now.
    """
    return PeriodFacts(period, read_cells(db, period, sets=sets), labels_of(db), rules or rules_of(db))


def read_cells(
    db: Session, period: Period, *, sets: frozenset[FactSet] = EVERY_SET, among: Collection[int] | None = None
) -> Mapping[FactSet, tuple[Cell, ...]]:
    """Return the cells of a period by their sets, as the cases stand now; `among`: of these cases only."""
    cells: dict[FactSet, tuple[Cell, ...]] = {}
    if sets & _TOUCHED:
        cells |= _touched(db, period, among, with_open=not sets.isdisjoint(_STANDING))
    if FactSet.PAID in sets:
        known = {cell.case_id: cell for fact_set in _TOUCHED & cells.keys() for cell in cells[fact_set]}
        cells[FactSet.PAID] = _paid(db, period, among, known)
    for fact_set in sets & _QUERIES.keys():
        told = _rows(db, _query_of(fact_set, period, is_among=among is not None), among=among)
        cells[fact_set] = tuple(Cell(*row) for row in told)
    return cells


def is_concluded_in(period: Period) -> ColumnElement[bool]:
    """Return the condition for the accepted mediations that ended in a period."""
    return and_(IS_MEDIATION, Case.accepted_on.is_not(None), Case.concluded_on.between(period.first, period.last))


_STANDING = frozenset({FactSet.OPENING, FactSet.CLOSING})
_TOUCHED = _STANDING | {FactSet.ACCEPTED, FactSet.CONCLUDED}


FIRST_DAY, LAST_DAY = bindparam("first_day", type_=Date), bindparam("last_day", type_=Date)
"""Of the period: statements are made once, and asked with its days."""
AMONG: BindParameter[Any] = bindparam("among", expanding=True)
"""Ids of cases, where only some are asked for."""


@cache
def _touched_queries(*, with_open: bool) -> tuple[Select[Any], ...]:
    """Return the queries of the accepted mediations that were new, concluded or (`with_open`) open in a period.

    No case is in two of the stretches, and each is one of an index alone. `coalesce` keeps an engine from reading all
    that ever was accepted before.
    """
    surely_before = func.coalesce(Case.accepted_on, date.max) < FIRST_DAY
    stretches = [
        Case.accepted_on.between(FIRST_DAY, LAST_DAY),
        and_(Case.concluded_on.between(FIRST_DAY, LAST_DAY), surely_before),
    ]
    if with_open:
        stretches.append(and_(Case.concluded_on.is_(None), Case.accepted_on < FIRST_DAY))
        stretches.append(and_(Case.concluded_on > LAST_DAY, surely_before))
    columns = case_columns()[:_KIND]  # all of these are mediations
    asked = select(*map(_as_it_comes, columns))
    return tuple(asked.where(IS_MEDIATION, one) for one in stretches)


def _as_it_comes(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return a column of days as the driver gives it; `_Days` reads it."""
    return type_coerce(column, String()) if isinstance(column.type, Date) else column


@cache
def _touched_query(*, with_open: bool, is_among: bool) -> Executable:
    return union_all(*(_among(one, Case.id, is_among) for one in _touched_queries(with_open=with_open)))


def _touched(
    db: Session, period: Period, among: Collection[int] | None, *, with_open: bool
) -> Mapping[FactSet, tuple[Cell, ...]]:
    """Read the accepted mediations that were new, concluded or (`with_open`) open in a period."""
    query = _touched_query(with_open=with_open, is_among=among is not None)
    return parted(_mediations(_driver_rows(db, query, _given(period, among))), period, with_open=with_open)


def _mediations(rows: Sequence[Any]) -> list[Cell]:
    """Return the cells of mediations as the driver gives them, tens of thousands: each step here is paid for."""
    new, days, plain = tuple.__new__, _Days({None: None}), (MEDIATION, *_PLAIN)
    first, second, third, after = range(_DAYS_FROM, _DAYS_FROM + 4)
    if rows and isinstance(rows[0][first], date):  # all of them were accepted
        return [new(Cell, row + plain) for row in rows]
    return [
        new(Cell, (*row[:first], days[row[first]], days[row[second]], days[row[third]], *row[after:], *plain))
        for row in rows
    ]


_DAYS_FROM = Cell._fields.index("accepted_on")
"""Where the days of acceptance, conclusion and the first meeting stand, one after the other."""


class _Days(dict[Any, Any]):
    """Days as the database gives them, and as they are: few are there, and each is read once."""

    def __missing__(self, given: Any) -> date:  # noqa: ANN401
        day = self[given] = date.fromisoformat(given) if isinstance(given, str) else given
        return day


def parted(cells: Sequence[Cell], period: Period, *, with_open: bool = True) -> Mapping[FactSet, tuple[Cell, ...]]:
    """Part the mediations that a period touches. Each set asks its own question, so the balance is a check."""
    first, last, never = period.first, period.last, date.max
    begun = [cell.accepted_on or never for cell in cells]
    ended = [cell.concluded_on or never for cell in cells]
    found = {
        FactSet.ACCEPTED: tuple(compress(cells, [first <= day <= last for day in begun])),
        FactSet.CONCLUDED: tuple(compress(cells, [first <= day <= last for day in ended])),
    }
    if with_open:
        both = list(zip(begun, ended, strict=True))
        found[FactSet.OPENING] = tuple(compress(cells, [begins < first <= ends for begins, ends in both]))
        found[FactSet.CLOSING] = tuple(compress(cells, [begins <= last < ends for begins, ends in both]))
    return found


def _paid(db: Session, period: Period, among: Collection[int] | None, known: Mapping[int, Cell]) -> tuple[Cell, ...]:
    """Read what was paid in a period on agreements of accepted mediations, one cell a payment.

    Most payments are of cases that were read already; of the others the cases are read by themselves.
    """
    new, days = tuple.__new__, _Days()
    payments = _driver_rows(db, _payments(is_among=among is not None), _given(period, among))
    paid_in = {row[0] for row in payments}
    cases = {one: known[one] for one in paid_in.intersection(known)} | _cases(db, period, paid_in.difference(known))
    return tuple(
        [
            new(Cell, (*cases[case_id][:_ON], days[paid_on], paid, due, *_NO_MARK))
            for case_id, paid_on, paid, due in payments
            if case_id in cases
        ]
    )


@cache
def _payments(*, is_among: bool) -> CompoundSelect[Any]:
    """Return the query of the payments of a period: of which case, when, and fen paid and agreed.

    Of an instalment that was paid in parts each part counts by its own day.
    """
    kinds: tuple[tuple[ColumnElement[Any], ColumnElement[Any], bool], ...] = (
        (Instalment.paid_on.expression, paid_in_fen() - parts_in_fen(), False),
        (InstalmentPart.paid_on.expression, type_coerce(InstalmentPart.amount, BigInteger()), True),
    )
    return union_all(*(_payments_of(*kind, is_among=is_among) for kind in kinds))


def _payments_of(
    paid_on: ColumnElement[Any],
    paid: ColumnElement[Any],
    is_part: bool,
    *,
    is_among: bool,
) -> Select[Any]:
    case_id: ColumnElement[Any] = MediationAgreement.case_id.expression
    columns = case_id, _as_it_comes(paid_on), paid, type_coerce(Instalment.amount, BigInteger())
    query = select(*columns).select_from(Instalment)
    if is_part:
        query = query.join(InstalmentPart, InstalmentPart.instalment_id == Instalment.id)
    query = query.join(MediationAgreement, Instalment.agreement_id == MediationAgreement.id)
    return _among(query.where(paid_on.between(FIRST_DAY, LAST_DAY)), MediationAgreement.case_id, is_among)


_KIND, _ON = Cell._fields.index("kind"), Cell._fields.index("on")
_PLAIN = (None, 0, 0, None, "")
"""No day of its own, no payment, no score, no mark."""
_NO_MARK = _PLAIN[-2:]
"""Neither score nor mark."""
_CASES_NAMED = 5000
"""Of more cases than these not each one is named to the database."""


def _cases(db: Session, period: Period, case_ids: Collection[int]) -> dict[int, Cell]:
    """Read the accepted mediations among some cases in which something was paid in the period."""
    if not case_ids:
        return {}
    query = select(*map(_as_it_comes, case_columns()[:_KIND])).where(IS_MEDIATION, Case.accepted_on.is_not(None))
    if len(case_ids) > _CASES_NAMED:
        paid = _payments(is_among=False).subquery()
        rows = _driver_rows(db, query.where(Case.id.in_(select(paid.c.case_id))), _given(period))
    else:
        rows = _driver_rows(db, query.where(is_among(Case.id, case_ids)))
    return {cell.case_id: cell for cell in _mediations(rows)}


_QUERIES: Mapping[FactSet, Callable[[Period], Select[Any]]] = {**AFTERCARE_QUERIES, **FLOW_QUERIES}
"""The sets that are read by a query of their own."""


@lru_cache(maxsize=200)
def _query_of(fact_set: FactSet, period: Period, *, is_among: bool) -> Select[Any]:
    """Return the query of a set, made once: a change of a frozen month's case asks those of all frozen months twice."""
    return _among(_QUERIES[fact_set](period), Case.id, is_among)


def _among(query: Select[Any], case_id: InstrumentedAttribute[int], is_among: bool) -> Select[Any]:
    return query.where(case_id.in_(AMONG)) if is_among else query


def _rows(
    db: Session, query: Executable, period: Period | None = None, among: Collection[int] | None = None
) -> Sequence[Any]:
    """Return the rows of a query, past what a Session does for entities: a year has tens of thousands."""
    return db.connection().execute(query, _given(period, among)).all()


def _driver_rows(db: Session, query: Executable, given: Mapping[str, Any] | None = None) -> Sequence[Any]:
    """Return the rows as the driver gives them: numbers and words as they are, days as text in a file, else as days."""
    with db.connection().execute(query, given) as result:
        return result.cursor.fetchall()


def _given(period: Period | None = None, among: Collection[int] | None = None) -> dict[str, Any]:
    given: dict[str, Any] = {} if period is None else {"first_day": period.first, "last_day": period.last}
    return given if among is None else {**given, "among": list(among)}
