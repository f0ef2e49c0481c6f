"""Whether a file that comes back is as the program left it, and whether all that was done in it came."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.outstation import SPAN, Checkout, OutstationRow
from mediator_desk.models.trust import AuditLink
from mediator_desk.models.trust_words import COMINGS, OUTSTATION_FILLED
from mediator_desk.services.check.chain import verify_chain
from mediator_desk.services.check.findings import Finding
from mediator_desk.services.check.rows import check_rows
from mediator_desk.services.outstation.rule import CLOSED

MOST_TOLD = 20
"""So many things are told one by one; of all of them it is told how many there are."""


@dataclass(frozen=True)
class Done:
    """One thing that was done in a file and is not at the office."""

    at: datetime
    act: str
    case: str
    """Number of the case; "" where it is of none."""
    facts: dict[str, Any]
    case_id: int | None


def began_behind(file: Session) -> int:
    """Return the entry with which the file was filled: what follows was done in it."""
    return file.scalar(select(func.max(AuditEntry.id)).where(AuditEntry.act == OUTSTATION_FILLED)) or 0


def done_in(file: Session, *, without: Collection[int] = ()) -> Select[AuditEntry, str]:
    """Return the query of everything that was done in a file, with its links, in its order; `without` these cases.

    Who came and left is not among it.
    """
    query = select(AuditEntry, AuditLink.mac).join(AuditLink, AuditEntry.id == AuditLink.entry_id)
    is_of_others = or_(AuditEntry.case_id.is_(None), AuditEntry.case_id.not_in(without))
    return query.where(*_was_done(file), is_of_others).order_by(AuditLink.seq)


def digest_of_base(file: Session) -> str:
    """Return the SHA-256 over the rows of a file as they left the office, in hex."""
    one, digest = OutstationRow, hashlib.sha256()
    query = select(one.table_name, one.row_id, one.content).order_by(one.table_name, one.row_id)
    for row in file.execute(query.execution_options(yield_per=500)):
        said = json.dumps([row.table_name, row.row_id, row.content], sort_keys=True, ensure_ascii=False)
        digest.update(said.encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()


def refuse_changed(office: Session, file: Session, checkout_id: int) -> None:
    """Raise Refused("outstation_was_changed", count, what) where its trail, its rows or what they were when they left
    was changed past the desk.
    """
    left_as = office.scalar(select(Checkout.base_digest).where(Checkout.id == checkout_id))
    is_other = left_as != digest_of_base(file)
    refuse_found([*([Finding("base_changed")] if is_other else []), *verify_chain(file), *check_rows(file)])


def refuse_found(findings: list[Finding]) -> None:
    """Raise Refused("outstation_was_changed", count, what) where anything was found."""
    if findings:
        raise Refused("outstation_was_changed", count=len(findings), what=tuple(findings[:MOST_TOLD]))


def refuse_strange(rows: Mapping[int, Mapping[str, Any]], base: Mapping[int, Mapping[str, Any]], first_id: int) -> None:
    """Refuse a file in which a row is another one's; `rows` and `base`: by case, as they are and as they left.

    A row left with its case, or has an id that was set aside for new rows of this file. Raises as refuse_found does.
    """
    found = []
    for case_id, names in rows.items():
        for name in sorted(names.keys() - base.get(case_id, {}).keys()):
            table, _, row_id = name.partition("/")
            left_elsewhere = any(name in left for left in base.values())
            if left_elsewhere or not first_id <= int(row_id) < first_id + SPAN:
                found.append(Finding("row_unseen", {"table": table, "row": row_id, "case": f"#{case_id}"}))
    refuse_found(found)


def refuse_further(office: Session, file: Session, checkout_id: int, *, of: Collection[int] | None = None) -> None:
    """Raise Refused("outstation_went_on", count, what) where a file that came back holds work that never came.

    `of`: only these cases came back; None for all.
    """
    came = set(office.scalar(select(Checkout.came).where(Checkout.id == checkout_id)) or ())
    entry = AuditEntry
    columns = (entry.at, entry.act, entry.facts, entry.case_id, Case.number, Case.submission_number, AuditLink.mac)
    query = select(*columns).join(AuditLink, AuditLink.entry_id == AuditEntry.id)
    query = query.outerjoin(Case, Case.id == AuditEntry.case_id).where(*_was_done(file)).order_by(AuditLink.seq)
    if of is not None:
        query = query.where(AuditEntry.case_id.in_(of))
    left = [
        Done(row.at, row.act, row.number or row.submission_number or "", row.facts, row.case_id)
        for row in file.execute(query)
        if row.mac not in came
    ]
    if left:
        raise Refused("outstation_went_on", count=len(left), what=tuple(left[:MOST_TOLD]))


def _was_done(file: Session) -> Iterable[Any]:
    return AuditEntry.id > began_behind(file), AuditEntry.act.not_in((*COMINGS, CLOSED))
