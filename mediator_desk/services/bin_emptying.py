"""Taking a case, or a file of it, out of every table, in an order that no reference breaks.

Straight in the database: the rows must not find their way into the audit trail, from which they would never go.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, delete, select, update
from sqlalchemy.orm import Session

from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.columns import Base
from mediator_desk.models.figure_work import FigureCorrection
from mediator_desk.models.party import Party
from mediator_desk.models.submission import Submission
from mediator_desk.models.trust import Destruction
from mediator_desk.search_index.writing import index_cases
from mediator_desk.server import logins

LEFT_EMPTY = frozenset(
    {
        ("review_proposals", "related_case_id"),
        ("merged_parties", "same_person_before"),
        ("cases", "merged_into_id"),
        ("parties", "same_person_id"),
        ("issued_papers", "scan_id"),
    }
)
"""Columns in which rows may name what goes: they stay, and name nothing. An issued paper outlives a scan of it."""

STAYS = frozenset({AuditEntry.__tablename__, FigureCorrection.__tablename__, Destruction.__tablename__})
"""What tells of a case for ever: figures that were handed in add up with their corrections only, and a file that a
backup brought back was destroyed before."""


@dataclass(frozen=True)
class Gone:
    """What was deleted: the hashes of files, and the ids of rows by their tables."""

    hashes: frozenset[str]
    rows: Mapping[str, frozenset[Any]]


def delete_case(db: Session, case: Case) -> frozenset[str]:
    """Delete a case with all that belongs to it; return the hashes of its files. Its audit entries stay."""
    return take_out_case(db, case).hashes


def take_out_case(db: Session, case: Case) -> Gone:
    """Delete a case with all that belongs to it, and tell what went. Its audit entries stay."""
    case_id, submission_id = case.id, case.submission_id
    files = frozenset(db.scalars(select(Attachment.sha256).where(Attachment.case_id == case_id)))
    _move_anchors(db, case_id)
    db.flush()
    db.expunge_all()
    unseen = logins.take_unseen(db.connection(), case_id)
    doomed = _doomed(db, "cases", {case_id})
    for table, ids in unseen.items():
        doomed.setdefault(table, set()).update(ids)
    _forget_names(db, doomed)
    for table in reversed(Base.metadata.sorted_tables):
        _delete(db, table, doomed.get(table.name, ()))
    index_cases(db.connection(), [case_id])  # it finds no row of it, so nothing of it stays to be found
    if submission_id is not None:
        # Its number and mark stay: the next export, which holds it again, is not to bring it back.
        rest = update(Submission).where(Submission.id == submission_id).values(fields={}, notes=[])
        db.execute(rest, execution_options={"synchronize_session": False})
    return Gone(files, {name: frozenset(ids) for name, ids in doomed.items()})


def delete_files(db: Session, file_ids: Iterable[int]) -> frozenset[str]:
    """Delete kept files; return their hashes."""
    ids = set(file_ids)
    hashes = frozenset(db.scalars(select(Attachment.sha256).where(Attachment.id.in_(ids))))
    doomed = _doomed(db, Attachment.__tablename__, ids)
    _forget_names(db, doomed)
    for table in reversed(Base.metadata.sorted_tables):
        _delete(db, table, doomed.get(table.name, ()))
    return hashes


def rows_of_case(db: Session, case_id: int) -> Mapping[str, set[Any]]:
    """Return the ids of all rows that belong to a case, by their tables."""
    return _doomed(db, Case.__tablename__, {case_id})


def _doomed(db: Session, root: str, ids: set[int]) -> dict[str, set[Any]]:
    """Return the ids of the rows that hang on these, by their tables; tables come after those that they name."""
    doomed: dict[str, set[Any]] = {root: ids}
    for table in Base.metadata.sorted_tables:
        if table.name in STAYS or table.name == root or "id" not in table.c:
            continue
        found = set()
        for column, parent in _naming(table):
            if doomed.get(parent):
                found |= set(db.scalars(select(table.c.id).where(column.in_(doomed[parent]))))
        if found:
            doomed[table.name] = found
    return doomed


def _naming(table: Table) -> list[tuple[Any, str]]:
    """Return the columns of a table that name rows of others, each with the table that it names."""
    keys = [(key.parent, key.column.table.name) for key in table.foreign_keys]
    if "case_id" in table.c and not table.c.case_id.foreign_keys:
        keys.append((table.c.case_id, Case.__tablename__))  # what was typed and not saved
    return [(column, parent) for column, parent in keys if (table.name, column.name) not in LEFT_EMPTY]


def _forget_names(db: Session, doomed: dict[str, set[Any]]) -> None:
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            ids = doomed.get(key.column.table.name)
            if ids and (table.name, key.parent.name) in LEFT_EMPTY:
                db.execute(update(table).where(key.parent.in_(ids)).values({key.parent.name: None}))


def _delete(db: Session, table: Table, ids: Iterable[Any]) -> None:
    if wanted := set(ids):
        db.execute(delete(table).where(table.c.id.in_(wanted)))


def _move_anchors(db: Session, case_id: int) -> None:
    """Let the next oldest entry stand for a human whose other entries name one of this case."""
    own = set(db.scalars(select(Party.id).where(Party.case_id == case_id)))
    named = select(Party).where(Party.same_person_id.in_(own), Party.id.not_in(own)).order_by(Party.id)
    groups: dict[int | None, list[Party]] = {}
    for entry in db.scalars(named.with_for_update(key_share=True)):
        groups.setdefault(entry.same_person_id, []).append(entry)
    for entries in groups.values():
        for entry in entries:
            entry.same_person_id = entries[0].id if len(entries) > 1 else None
