"""Reads what a period's figures are counted from: every case once, from a covering index, in few statements.

One statement finds all accepted mediations that the period touches; which of them were open before it, new, concluded
or open after it is told from their days. Words and amounts are taken as the database keeps them: figures read tens of
thousands of cases.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import compress
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    and_,
    func,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import Session

from mediator_desk.models.agreement import Instalment, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Committee, Mediator
from mediator_desk.models.figure_work import OwnRate
from mediator_desk.models.insurer import Insurer
from mediator_desk.services.figures.aftercare_queries import AFTERCARE_QUERIES
from mediator_desk.services.figures.case_columns import IS_MEDIATION, case_columns
from mediator_desk.services.figures.cells import Cell, CountingRules, FactSet, InsurerLabel, Labels, PeriodFacts
from mediator_desk.services.figures.definitions import RATES, readable_definition
from mediator_desk.services.figures.flow_queries import FLOW_QUERIES
from mediator_desk.services.figures.periods import Period

BALANCED = frozenset({FactSet.OPENING, FactSet.ACCEPTED, FactSet.CONCLUDED, FactSet.CLOSING, FactSet.PAID})
"""What the totals of a period and its balance are counted from."""
TOTALLED = BALANCED - {FactSet.OPENING, FactSet.CLOSING}
"""What the totals of a period that another is compared with are counted from."""
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
        touched = _touched(period, with_open=not sets.isdisjoint(_STANDING))
        cells |= parted(_cells(db, *touched, among=among), period)
    for fact_set, query in _QUERIES.items():
        if fact_set in sets:
            cells[fact_set] = tuple(_cells(db, query(period), among=among))
    return cells


def labels_of(db: Session) -> Labels:
    """Return the names of all insurers and mediators as they are now."""
    insurers = db.execute(select(Insurer.id, Insurer.short_name, Insurer.name, Insurer.kind))
    mediators = db.execute(select(Mediator.id, Mediator.name))
    return Labels(
        {one: InsurerLabel(short_name or name, kind) for one, short_name, name, kind in insurers},
        {one: name for one, name in mediators},  # noqa: C416 - a Row is no pair to mypy
    )


def rules_of(db: Session) -> CountingRules:
    """Return how the committee counts; the usual rules in a database without one."""
    columns = (Committee.settled_privately_counts, Committee.least_ranked, Committee.rate_definition)
    committee = db.execute(select(*columns).order_by(Committee.id).limit(1)).first()
    own = db.execute(select(OwnRate.id, OwnRate.name, OwnRate.content).where(OwnRate.is_active).order_by(OwnRate.id))
    read = (readable_definition(content, code=own_code(one), name=name) for one, name, content in own)
    usual = CountingRules(definitions=RATES + tuple(one for one in read if one is not None))
    return usual if committee is None else CountingRules(*committee, definitions=usual.definitions)


def own_code(own_rate_id: int) -> str:
    """Return the code of a definition that the committee made itself."""
    return f"own_{own_rate_id}"


def is_accepted_in(period: Period) -> ColumnElement[bool]:
    """Return the condition for the mediations that are new in a period."""
    return and_(IS_MEDIATION, Case.accepted_on.between(period.first, period.last))


def is_concluded_in(period: Period) -> ColumnElement[bool]:
    """Return the condition for the accepted mediations that ended in a period."""
    return and_(IS_MEDIATION, Case.accepted_on.is_not(None), Case.concluded_on.between(period.first, period.last))


_STANDING = frozenset({FactSet.OPENING, FactSet.CLOSING})
_TOUCHED = _STANDING | {FactSet.ACCEPTED, FactSet.CONCLUDED}


def _touched(period: Period, *, with_open: bool) -> tuple[Select[Any], ...]:
    """Return the queries of the accepted mediations that were new, concluded or (`with_open`) open in a period.

    No case is in two of them, and each is one stretch of an index. `coalesce` keeps an engine from reading all that
    ever was accepted before.
    """
    cases, before = select(*case_columns()).where(IS_MEDIATION), Case.accepted_on < period.first
    surely_before = func.coalesce(Case.accepted_on, date.max) < period.first
    new = cases.where(Case.accepted_on.between(period.first, period.last))
    ended = cases.where(Case.concluded_on.between(period.first, period.last), surely_before)
    if not with_open:
        return new, ended
    return new, ended, cases.where(Case.concluded_on.is_(None), before), cases.where(
        Case.concluded_on > period.last, surely_before
    )


def parted(cells: Collection[Cell], period: Period) -> Mapping[FactSet, tuple[Cell, ...]]:
    """Part the mediations that a period touches. Each set asks its own question, so the balance is a check."""
    first, last, never = period.first, period.last, date.max
    begun = [cell[_ACCEPTED_ON] or never for cell in cells]
    ended = [cell[_CONCLUDED_ON] or never for cell in cells]
    asked = {
        FactSet.OPENING: (a < first <= b for a, b in zip(begun, ended, strict=True)),
        FactSet.ACCEPTED: (first <= a <= last for a in begun),
        FactSet.CONCLUDED: (first <= b <= last for b in ended),
        FactSet.CLOSING: (a <= last < b for a, b in zip(begun, ended, strict=True)),
    }
    return {fact_set: tuple(compress(cells, holds)) for fact_set, holds in asked.items()}


_ACCEPTED_ON, _CONCLUDED_ON = Cell._fields.index("accepted_on"), Cell._fields.index("concluded_on")


def _paid(period: Period) -> Select[Any]:
    """Return the query of what was paid in a period on agreements of accepted mediations, one cell a payment."""
    paid = type_coerce(func.coalesce(Instalment.paid_amount, 0), BigInteger())
    amounts = (paid, type_coerce(Instalment.amount, BigInteger()))
    return (
        select(*case_columns(), Instalment.paid_on, *amounts)
        .select_from(Case)
        .join(MediationAgreement, MediationAgreement.case_id == Case.id)
        .join(Instalment, Instalment.agreement_id == MediationAgreement.id)
        .where(IS_MEDIATION, Case.accepted_on.is_not(None), Instalment.paid_on.between(period.first, period.last))
    )


_QUERIES: Mapping[FactSet, Callable[[Period], Select[Any]]] = {
    FactSet.PAID: _paid,
    **AFTERCARE_QUERIES,
    **FLOW_QUERIES,
}
"""The sets that are read by a query of their own."""


def _cells(db: Session, *queries: Select[Any], among: Collection[int] | None) -> list[Cell]:
    """Read cells; the columns are in their order, and what a query does not ask for is as in any cell."""
    if among is not None:
        queries = tuple(query.where(Case.id.in_(among)) for query in queries)
    rows: Iterable[Sequence[Any]] = db.execute(queries[0] if len(queries) == 1 else union_all(*queries))
    return [Cell(*row) for row in rows]
