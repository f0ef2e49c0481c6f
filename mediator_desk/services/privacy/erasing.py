"""What entries of the audit trail say of a destroyed case is erased; that something was done, by whom and when, stays.

The chain holds: its links are of digests with a salt, and the salt goes with the content, so that nobody can try what
an entry said (services/audit_chain.py). The database itself lets entries be changed in no other way.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import null, or_, select, update
from sqlalchemy.orm import Session

from mediator_desk.database import is_among
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.party import Party
from mediator_desk.models.procedure import Merge, MergedParty
from mediator_desk.models.trust import AuditLink

ERASED_AT_ONCE = 500


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


def erase_entries(
    db: Session, case_ids: Collection[int], beside: Collection[int], gone: Mapping[str, Collection[Any]], erased_by: int
) -> int:
    """Empty the entries of these cases, and those of no case or of cases `beside` that hold a row that went.

    `erased_by` is the entry that tells why; it stays, and what comes after it. Returns how many were emptied.
    """
    own = select(AuditEntry.id).where(is_among(_CASE, case_ids), AuditEntry.id < erased_by)
    ids = list(db.scalars(own.where(AuditEntry.erased_by.is_(None))))
    ids += _telling(db, beside, gone, erased_by)
    for first in range(0, len(ids), ERASED_AT_ONCE):
        _empty(db, ids[first : first + ERASED_AT_ONCE], erased_by)
    return len(ids)


_CASE: Any = AuditEntry.case_id
"""It may be empty; then it is among no cases."""


def _telling(db: Session, beside: Collection[int], gone: Mapping[str, Collection[Any]], before: int) -> Iterator[int]:
    names = {f"{table}/{one}" for table, ids in gone.items() for one in ids}
    query = select(AuditEntry.id, AuditEntry.before, AuditEntry.after).where(
        or_(_CASE.is_(None), is_among(_CASE, beside)), AuditEntry.id < before, AuditEntry.erased_by.is_(None)
    )
    for entry_id, was, became in db.execute(query.execution_options(yield_per=2_000)):
        if not names.isdisjoint(was or ()) or not names.isdisjoint(became or ()):
            yield entry_id


def _empty(db: Session, ids: Sequence[int], erased_by: int) -> None:
    nothing = {"facts": {}, "before": null(), "after": null(), "reason": "", "erased_by": erased_by}
    entries = update(AuditEntry).where(is_among(AuditEntry.id, ids)).values(nothing)
    links = update(AuditLink).where(is_among(AuditLink.entry_id, ids)).values(salt="")
    for statement in (entries, links):
        db.execute(statement, execution_options={"synchronize_session": False})
