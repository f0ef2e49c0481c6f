"""Corrections are kept by themselves: what a Session is about to change of what months counted is read before it.

So no service can forget it. Nothing is read where nothing is changed that figures count, or no frozen month can have
counted it. What is written past the Session says so itself (`will_change`, `came`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import InstanceState, Session, SessionTransaction, UOWTransaction

from mediator_desk.conventions.china_time import china_day
from mediator_desk.database import share_words
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.figure_work import FrozenMonth

if TYPE_CHECKING:
    from mediator_desk.services.figures.cells import FactSet
    from mediator_desk.services.frozen_months.ledger import Counted

FIGURES = "figures"
"""What a desk shares that changes what is counted, and locks that freezes a month."""
_LEDGER = "figures_ledger"

COUNTED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "cases": frozenset(
            {
                *("kind", "state", "insurer_id", "mediator_id", "line", "cause", "channel", "city", "track"),
                *("received_at", "accepted_on", "mediated_on", "outcome", "end_reason", "concluded_on", "ended_on"),
                *("claimed_amount", "agreed_amount"),
            }
        ),
        "agreements": frozenset({"case_id", "sequence", "form", "state", "effective_on", "instalments"}),
        "instalments": frozenset({"agreement_id", "amount", "due_on", "paid_on", "paid_amount"}),
        "instalment_parts": frozenset({"instalment_id", "paid_on", "amount"}),
        "judicial_confirmations": frozenset({"agreement_id", "state", "decided_on"}),
        "deadlines": frozenset({"case_id", "step", "due_on"}),
        "follow_ups": frozenset({"case_id", "kind", "at", "satisfaction"}),
    }
)
"""Table -> the columns (and rows that belong to it) that figures are counted from."""


@dataclass
class Ledger:
    """What one transaction is about to change."""

    months: Mapping[date, int]
    """First day -> id of the months that are frozen; the shared word keeps others from freezing more."""
    before: Counted = field(default_factory=dict)
    entries: dict[int, AuditEntry] = field(default_factory=dict)
    """Of each case the last entry of the audit trail; of all others together under 0."""

    @property
    def until(self) -> date:
        """The day before the first one that no frozen month can have counted."""
        from mediator_desk.services.figures.periods import Period

        last = max(self.months)
        return Period.month(last.year, last.month).last


def will_change(db: Session, case_ids: Iterable[int]) -> None:
    """Say that what figures count of these cases is about to be changed past the Session."""
    from mediator_desk.services.frozen_months.ledger import EVERY

    ledger = _ledger(db)
    if ledger.months:
        _note(db, ledger, dict.fromkeys(case_ids, EVERY))


def came(db: Session, case_ids: Iterable[int]) -> None:
    """Say that these cases were just written past the Session, with all that belongs to them."""
    ledger = _ledger(db)
    if ledger.months:
        from mediator_desk.services.frozen_months.concerned import old_ones

        _begin(ledger, old_ones(db, case_ids, ledger.until))


def settle(db: Session) -> None:
    """Write down what was corrected in this transaction so far."""
    db.flush()
    ledger: Ledger | None = db.info.pop(_LEDGER, None)
    if ledger is not None and ledger.before:
        from mediator_desk.services.frozen_months.ledger import write_corrections

        write_corrections(db, ledger.months, ledger.before, ledger.entries)


@event.listens_for(Session, "before_flush")
def _before_flush(db: Session, _flush: UOWTransaction, _rows: object) -> None:
    changed = [(row, names) for row in (*db.new, *db.dirty, *db.deleted) if (names := counted_changes(db, row))]
    if not changed:
        return
    ledger = _ledger(db)
    if not ledger.months:
        return
    from mediator_desk.services.frozen_months.concerned import concerned

    wanted: dict[int, frozenset[FactSet]] = defaultdict(frozenset)
    for row, names in changed:
        for case_id, sets in concerned(db, row, names, ledger.until):
            wanted[case_id] |= sets
    _note(db, ledger, wanted)


@event.listens_for(Session, "after_flush")
def _after_flush(db: Session, _flush: UOWTransaction) -> None:
    ledger: Ledger | None = db.info.get(_LEDGER)
    if ledger is None or not ledger.months:
        return
    new = [row for row in db.new if isinstance(row, AuditEntry | Case)]
    # A case has its id only now; before, no month can have counted it.
    _begin(ledger, [row.id for row in new if isinstance(row, Case) and is_counted_until(row, ledger.until)])
    for row in new:
        if isinstance(row, AuditEntry):
            ledger.entries[row.case_id or 0] = row


@event.listens_for(Session, "before_commit")
def _before_commit(db: Session) -> None:
    if not db.in_nested_transaction():
        settle(db)


@event.listens_for(Session, "after_soft_rollback")
def _after_rollback(db: Session, gone: SessionTransaction) -> None:
    # What a savepoint took back is not there when the rest is compared.
    if not gone.nested:
        db.info.pop(_LEDGER, None)


def counted_changes(db: Session, row: object) -> frozenset[str]:
    """Return the columns that figures are counted from and that a row is about to change; of a new or gone row all."""
    counted = COUNTED.get(getattr(row, "__tablename__", ""), frozenset())
    if not counted:
        return counted
    state: InstanceState[Any] = inspect(row)
    if not state.persistent or row in db.deleted:
        return counted
    watched = counted & state.dict.keys()
    return frozenset(name for name in watched if state.attrs[name].history.has_changes())


def is_counted_until(case: Case, until: date) -> bool:
    """Tell whether a case was received or accepted on a day or before it."""
    return china_day(case.received_at) <= until or (case.accepted_on or date.max) <= until


def _ledger(db: Session) -> Ledger:
    ledger: Ledger | None = db.info.get(_LEDGER)
    if ledger is None:
        share_words(db, [FIGURES])
        query = select(FrozenMonth.month, FrozenMonth.id).where(FrozenMonth.unfrozen_at.is_(None))
        rows = db.connection().execute(query.order_by(FrozenMonth.month))
        ledger = db.info[_LEDGER] = Ledger({month: row_id for month, row_id in rows})  # noqa: C416 - a Row is no pair
    return ledger


def _begin(ledger: Ledger, case_ids: Iterable[int]) -> None:
    from mediator_desk.services.frozen_months.ledger import EVERY

    for case_id in case_ids:
        ledger.before.setdefault(case_id, {one: {} for one in EVERY})


def _note(db: Session, ledger: Ledger, wanted: Mapping[int, frozenset[FactSet]]) -> None:
    """Read what the frozen months count of these cases, as far as it was not read in this transaction before."""
    alike: dict[frozenset[FactSet], list[int]] = defaultdict(list)
    for case_id, sets in wanted.items():
        if missing := sets.difference(ledger.before.get(case_id, {})):
            alike[missing].append(case_id)
    if not alike:
        return
    from mediator_desk.services.frozen_months.ledger import read_counted

    for sets, case_ids in alike.items():
        for case_id, counted in read_counted(db, ledger.months, case_ids, sets).items():
            # What was read first stands: it was before everything that this transaction does.
            ledger.before[case_id] = {**counted, **ledger.before.get(case_id, {})}
