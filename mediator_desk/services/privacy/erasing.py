"""What entries of the audit trail say of a destroyed case is erased; that something was done, by whom and when, stays.

The chain holds: its links are of digests with a salt, and the salt goes with the content, so that nobody can try what
an entry said (services/audit_chain.py). The database itself lets entries be changed in no other way.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mediator_desk.models.among import is_among
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.party import Party
from mediator_desk.models.procedure import Merge, MergedParty


def cases_beside(db: Session, case_id: int) -> frozenset[int]:
    """Return the cases whose history may tell of this one: merged with it, or of a person merged with one of its."""
    own = select(Party.id).where(Party.case_id == case_id)
    merges = select(Merge.id).outerjoin(MergedParty, MergedParty.merge_id == Merge.id)
    merges = merges.where(
        or_(Merge.kept_case_id == case_id, Merge.merged_case_id == case_id, MergedParty.party_id.in_(own))
    )
    cases = select(Merge.kept_case_id, Merge.merged_case_id).where(Merge.id.in_(merges))
    people = select(Party.case_id).join(MergedParty, MergedParty.party_id == Party.id)
    found = {one for pair in db.execute(cases) for one in pair}
    return frozenset((found | set(db.scalars(people.where(MergedParty.merge_id.in_(merges))))) - {None, case_id})


def entries_telling(
    db: Session, case_ids: Collection[int], beside: Collection[int], gone: Mapping[str, Collection[Any]]
) -> list[int]:
    """Return the entries of these cases, and those of no case or of cases `beside` that hold a row that went.

    Those that were erased before are not among them.
    """
    own = select(AuditEntry.id).where(is_among(_CASE, case_ids), AuditEntry.erased_by.is_(None))
    return [*db.scalars(own.order_by(AuditEntry.id)), *_telling(db, beside, gone)]


_CASE: Any = AuditEntry.case_id
"""It may be empty; then it is among no cases."""


def _telling(db: Session, beside: Collection[int], gone: Mapping[str, Collection[Any]]) -> Iterator[int]:
    names = {f"{table}/{one}" for table, ids in gone.items() for one in ids}
    query = select(AuditEntry.id, AuditEntry.before, AuditEntry.after).where(
        or_(_CASE.is_(None), is_among(_CASE, beside)), AuditEntry.erased_by.is_(None)
    )
    for entry_id, was, became in db.execute(query.execution_options(yield_per=2_000)):
        if not names.isdisjoint(was or ()) or not names.isdisjoint(became or ()):
            yield entry_id
