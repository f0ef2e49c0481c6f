"""A committee moves as a whole: from its own file to the server of an office, or back.

All of it is written in one transaction of the new place and compared with the old one inside it; only then is it
there. Interrupted before, nothing is; interrupted after, the next try says so and closes the old place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table, delete, func, select, text
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.committee import Committee, Staff
from mediator_desk.models.outstation import Checkout
from mediator_desk.models.rights import Right, may
from mediator_desk.models.tables import Base
from mediator_desk.models.trust import AuditLink, ChainKey
from mediator_desk.progress import SILENT, Progress
from mediator_desk.search_index.writing import rebuild
from mediator_desk.services import audit
from mediator_desk.services.check.chain import verify_chain
from mediator_desk.services.moving import row_digests
from mediator_desk.services.moving.guards_off import guards_off
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.storage.bulk_rows import claim_ids, insert_rows, set_column

MOVED, CAME = "committee_moved_away", "committee_came"
LEFT_BEHIND = frozenset({"presences", "save_marks", "kept_chunks", "office_key_holders", "name_keys"})
"""What holds for a moment, belongs to one place, or is made anew from the rest."""
AT_ONCE = 2_000


@dataclass(frozen=True)
class Move:
    """What has moved. `was_there`: an earlier try had brought everything, and only the old place was still open."""

    rows: Mapping[str, int]
    """Table -> rows."""
    files: int
    lacking: tuple[str, ...]
    """Names of kept files that the old place had lost before; everything else came along."""
    was_there: bool = False


def move_committee(
    there: Session,
    here: Session,
    *,
    stores: tuple[AttachmentStore, AttachmentStore],
    to: str,
    by: Actor,
    now: datetime,
    progress: Progress = SILENT,
) -> Move:
    """Move everything from the database of `there` to that of `here`, both open for writing; commit `here` first.

    `stores` are the kept files of both, `to` is how the new place is named to whoever opens the old one. Raises
    Refused("not_for_role"), ("no_committee_to_move"), ("committee_has_moved"), ("checkouts_are_out"),
    ("place_not_empty"), Unavailable("moved_rows_differ", table), ("moved_chain_differs"), and what the stores raise.
    """
    may(by, Right.COPY_ELSEWHERE)
    _hold(there)
    committee = there.scalars(select(Committee)).first()
    if committee is None:
        raise Refused("no_committee_to_move")
    if committee.moved_to:
        raise Refused("committee_has_moved")
    if there.scalars(select(Checkout.id).where(Checkout.ended_at.is_(None)).limit(1)).first() is not None:
        raise Refused("checkouts_are_out")  # the file would come back to where nobody works any more
    if here.scalars(select(Committee.id)).first() is not None:
        if not _has_come_before(there, here):
            raise Refused("place_not_empty")
        moved = Move({}, 0, (), was_there=True)
    else:
        moved = _move(there, here, stores, progress)
        _forget_logins(here)
        audit.record(here, CAME, by=by, at=now, facts={"rows": sum(moved.rows.values()), "files": moved.files})
    committee.moved_to = to
    audit.record(there, MOVED, by=by, at=now, facts={"to": to})
    return moved


def _hold(there: Session) -> None:
    """Let nobody save at the old place any more: each save writes an entry. A file has one writer anyway."""
    if there.get_bind().dialect.name != "sqlite":
        there.execute(text("LOCK TABLE audit_entries IN SHARE ROW EXCLUSIVE MODE"))


def _has_come_before(there: Session, here: Session) -> bool:
    """Tell whether the new place has all of the old one's chain: then it holds this committee, and all of it."""
    last = there.execute(select(AuditLink.seq, AuditLink.mac).order_by(AuditLink.seq.desc()).limit(1)).first()
    if last is None:
        return False
    is_known = select(AuditLink.seq).where(AuditLink.seq == last.seq, AuditLink.mac == last.mac)
    return here.scalars(is_known).first() is not None


def _move(there: Session, here: Session, stores: tuple[AttachmentStore, AttachmentStore], progress: Progress) -> Move:
    files, lacking = _move_files(there, stores, progress)
    rows: dict[str, int] = {}
    with guards_off(here, tables := tuple(_moved_tables())):
        here.execute(delete(ChainKey))
        for table in progress.each(tables, total=len(tables)):
            rows[table.name] = _move_rows(there, here, table)
    rebuild(here.connection())
    _compare(there, here, tables)
    return Move(rows, files, lacking)


def _forget_logins(here: Session) -> None:
    """A login is one of the server that was left; whoever gets another one elsewhere is added there."""
    for member in here.scalars(select(Staff).where(Staff.login != "")):
        member.login = ""


def _moved_tables() -> Iterator[Table]:
    return (table for table in Base.metadata.sorted_tables if table.name not in LEFT_BEHIND)


def _move_rows(there: Session, here: Session, table: Table) -> int:
    """Write the rows of one table; what points to a row of the same table is set when all of them are there."""
    inner = [column.name for column in table.c if any(key.column.table is table for key in column.foreign_keys)]
    held: dict[str, list[tuple[int, Any]]] = {name: [] for name in inner}
    count = 0
    for rows in row_digests.read(there, table, AT_ONCE):
        count += len(rows)
        for name in inner:
            held[name] += [(row["id"], row[name]) for row in rows if row[name] is not None]
        insert_rows(here, table, [row | dict.fromkeys(inner) for row in rows] if inner else rows)
    for name, values in held.items():
        set_column(here, table, name, values)
    if (last := _last_given(there, table)) is not None:
        claim_ids(here, table, [last])
    return count


def _last_given(there: Session, table: Table) -> int | None:
    """Return the highest id that a table ever gave, of a row that is gone too; None where it gave none."""
    if "id" not in table.c:
        return None
    if there.get_bind().dialect.name == "sqlite":
        asked = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
    else:
        asked = text(f"SELECT last_value FROM {table.name}_id_seq WHERE is_called AND :name <> ''")
    last: int | None = there.scalar(asked, {"name": table.name})
    return last


def _move_files(
    there: Session, stores: tuple[AttachmentStore, AttachmentStore], progress: Progress
) -> tuple[int, tuple[str, ...]]:
    old, new = stores
    query = select(Attachment.sha256, func.min(Attachment.name)).group_by(Attachment.sha256).order_by("sha256")
    named: Sequence[tuple[str, str]] = [(sha256, name) for sha256, name in there.execute(query)]
    lacking = []
    for sha256, name in progress.each(named, total=len(named)):
        try:
            content = old.get(sha256)
        except Unavailable as error:
            if error.code not in {"attachment_missing", "attachment_damaged"}:
                raise
            lacking.append(name)
            continue
        if new.put(content) != sha256:  # get compared it with its hash, and so does put
            raise Unavailable("attachment_damaged", sha256=sha256)
    return len(named) - len(lacking), tuple(lacking)


def _compare(there: Session, here: Session, tables: Sequence[Table]) -> None:
    """See that every value of every row has come, and that the chain says the same of both places."""
    for table in tables:
        if row_digests.digest(there, table) != row_digests.digest(here, table):
            raise Unavailable("moved_rows_differ", table=table.name)
    if verify_chain(there) != verify_chain(here):
        raise Unavailable("moved_chain_differs")
