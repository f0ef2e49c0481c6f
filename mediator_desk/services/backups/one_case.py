"""One case out of a backup: compared with today's field by field, and brought back where it is gone or changed.

No id is ever given twice, so a row of the backup and the row of today under the same id are one. Where records were
lost an id may be given again all the same: a case that is another one under the same id is never written over. What
came to a case since stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import exists, inspect, select
from sqlalchemy.orm import Session

import mediator_desk.models.tables  # noqa: F401 - every table that may name a case
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.bridge import RatingLink
from mediator_desk.models.case import Case
from mediator_desk.models.columns import Base
from mediator_desk.models.desk_work import CaseVisit, KeptInput
from mediator_desk.models.figure_work import SubsidyLine
from mediator_desk.models.office_work import Presence
from mediator_desk.models.outstation import CheckedOutCase
from mediator_desk.models.rights import Right, may
from mediator_desk.models.session_room import PrivateNote, SettlementAuthority, SettlementOffer
from mediator_desk.models.trust import Destruction
from mediator_desk.services import audit
from mediator_desk.services.backups.anchors import LINKS_THEN, RESTORED
from mediator_desk.services.bin_emptying import rows_of_case
from mediator_desk.services.cases.put_back import Change, put_rows_back
from mediator_desk.services.office.key_trail import GENERATION

BESIDE = frozenset(
    {
        *(KeptInput.__tablename__, CaseVisit.__tablename__, Presence.__tablename__),
        *(SubsidyLine.__tablename__, CheckedOutCase.__tablename__, RatingLink.__tablename__),
    }
)
"""What names a case and is not of it: what was typed and not saved, who looked at it, lists that were handed in."""
TOLD_IN_PRIVATE = frozenset({PrivateNote.__tablename__, SettlementAuthority.__tablename__})
_HASH = re.compile("[0-9a-f]{64}")

Values = Mapping[str, Any]


@dataclass(frozen=True)
class CaseThen:
    """All rows of a case as plain values, by "table/id"."""

    case_id: int
    number: str
    applicant: str
    rows: Mapping[str, Values]

    @property
    def hashes(self) -> frozenset[str]:
        """The kept files that its rows name."""
        texts = (value for row in self.rows.values() for value in row.values() if isinstance(value, str))
        return frozenset(text for text in texts if _HASH.fullmatch(text))


@dataclass(frozen=True)
class CaseComparison:
    """A case in a backup beside today's."""

    then: CaseThen
    is_gone: bool
    """Whether the case is not there at all today."""
    changes: tuple[Change, ...]
    """Rows that are gone or changed: each field as (now, then)."""
    since: int
    """How many rows came to the case since; they stay."""

    @property
    def is_same(self) -> bool:
        """Tell whether nothing of the case is gone or changed."""
        return not self.changes


def case_then(db: Session, number: str) -> CaseThen:
    """Read the case with this number, or submission number, out of a backup that is open as `db`.

    Raises Refused("no_such_case_in_backup", number).
    """
    number = number.strip()
    query = select(Case).where((Case.number == number) | (Case.submission_number == number))
    case = db.scalars(query).first() if number else None
    if case is None:
        raise Refused("no_such_case_in_backup", number=number)
    return CaseThen(case.id, case.number or case.submission_number, case.applicant_name, _rows(db, case.id))


def compare_case(db: Session, then: CaseThen) -> CaseComparison:
    """Compare a case out of a backup with today's.

    Raises Refused("case_is_another_one", number, applicant) where its id belongs to another case today.
    """
    today = _rows(db, then.case_id)
    _refuse_another_case(then, today)
    changes = tuple(_changes(then.rows, today))
    is_gone = f"{Case.__tablename__}/{then.case_id}" not in today
    return CaseComparison(then, is_gone, changes, since=len(today.keys() - then.rows.keys()))


def bring_case_back(db: Session, then: CaseThen, *, backup: str, by: Actor, now: datetime) -> int:
    """Make all rows of a case what they were in the backup of that name; return how many went back.

    The trail, the index of search and the figures follow, as with any change. What came since stays; the kept files
    were brought before. Raises Refused("not_for_role" / "case_was_destroyed" / "case_is_as_in_backup" /
    "case_cannot_come_back" / "case_is_another_one").
    """
    may(by, Right.RESTORE)
    if db.scalar(select(exists().where(Destruction.case_id == then.case_id))):
        raise Refused("case_was_destroyed", number=then.number)
    comparison = compare_case(db, then)
    if comparison.is_same:
        raise Refused("case_is_as_in_backup", number=then.number)
    try:
        put_rows_back(db, comparison.changes)
    except Refused as error:
        raise Refused("case_cannot_come_back", number=then.number) from error
    facts = {"backup": backup, "rows": len(comparison.changes)}
    audit.record(db, "case_brought_back", by=by, at=now, case_id=then.case_id, facts=facts)
    return len(comparison.changes)


def record_restored(db: Session, *, backup: str, links: int, generation: int = 0, by: Actor, now: datetime) -> None:
    """Tell in the trail that the records are those of a backup from now on; `links`: how far its chain went.

    `generation` is that of the key file, which a restore leaves. Raises Refused("not_for_role").
    """
    may(by, Right.RESTORE)
    facts = {"backup": backup, LINKS_THEN: links, GENERATION: generation}
    audit.record(db, RESTORED, by=by, at=now, facts=facts)


def is_private(change: Change) -> bool:
    """Tell whether a row was told to a mediator alone: a comparison says that it changed, never to what."""
    if change.table == SettlementOffer.__tablename__:
        return any(change.fields.get("is_private", (None, None)))
    return change.table in TOLD_IN_PRIVATE


def _rows(db: Session, case_id: int) -> dict[str, Values]:
    if db.get(Case, case_id) is None:
        return {}
    classes = {mapper.local_table.name: mapper.class_ for mapper in Base.registry.mappers}  # type: ignore[attr-defined]
    found: dict[str, Values] = {}
    for table, ids in rows_of_case(db, case_id).items():
        if table not in BESIDE:
            kind = classes[table]
            for row in db.scalars(select(kind).where(kind.id.in_(ids)).order_by(kind.id)):
                found[f"{table}/{row.id}"] = _values(row)
    return found


def _refuse_another_case(then: CaseThen, today: Mapping[str, Values]) -> None:
    name = f"{Case.__tablename__}/{then.case_id}"
    was, now = then.rows[name], today.get(name)
    if now is None:
        return
    differ = (was[field] and now[field] and was[field] != now[field] for field in ("number", "submission_number"))
    if was["received_at"] != now["received_at"] or any(differ):
        raise Refused("case_is_another_one", number=then.number, applicant=str(now["applicant_name"]))


def _values(row: Base) -> Values:
    names = [column.key for column in inspect(row).mapper.column_attrs if column.key not in audit.KEPT_OUT]
    return audit.plain({name: getattr(row, name) for name in names})


def _changes(then: Mapping[str, Values], today: Mapping[str, Values]) -> Iterator[Change]:
    for name, was in then.items():
        table, _, row_id = name.rpartition("/")
        now = today.get(name)
        if now is None:
            fields = {field: (None, value) for field, value in was.items()}
            yield Change(table, int(row_id), "brought_back", MappingProxyType(fields))
        elif differing := {field: (now[field], value) for field, value in was.items() if now[field] != value}:
            if table == SettlementOffer.__tablename__:
                differing.setdefault("is_private", (now["is_private"], was["is_private"]))
            yield Change(table, int(row_id), "changed", MappingProxyType(differing))
