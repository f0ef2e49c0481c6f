"""What a file holds that is taken along: the committee around the cases, the cases as they are, and how they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table, delete, insert, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.committee import Committee
from mediator_desk.models.outstation import CheckedOutCase, Checkout, NumberBlock, Outstation, OutstationRow
from mediator_desk.models.rights import Right, may
from mediator_desk.models.submission import ImportRun, Submission
from mediator_desk.models.tables import Base
from mediator_desk.models.trust_words import HISTORY_CAME, OUTSTATION_FILLED, Sight
from mediator_desk.progress import SILENT, Progress
from mediator_desk.search_index.writing import rebuild
from mediator_desk.services import audit, audit_chain
from mediator_desk.services.outstation.case_rows import Row, above_of, plain_row, read_rows, rows_of_cases, within
from mediator_desk.services.outstation.intact import digest_of_base
from mediator_desk.services.outstation.rule import let_fill
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.storage.bulk_rows import claim_ids, insert_rows, set_column

OF_THE_COMMITTEE = (
    *("committees", "staff", "insurers", "insurer_aliases", "mediators", "mediator_lines", "mediator_absences"),
    *("mediator_ties", "rooms", "time_limits", "day_exceptions", "announced_years", "retention_rules", "clauses"),
    *("paper_templates", "monthly_form_types", "subsidy_rules", "own_rates"),
)
"""Tables that come along whole: services look things up in them. Nothing of them comes back."""


@dataclass(frozen=True)
class Filled:
    """What a file was filled with. `lacking`: names of kept files that the office had lost before."""

    rows: int
    files: int
    lacking: tuple[str, ...]


def fill_file(
    office: Session,
    file: Session,
    checkout_id: int,
    *,
    stores: tuple[AttachmentStore, AttachmentStore],
    by: Actor,
    now: datetime,
    office_words: str = "",
    progress: Progress = SILENT,
) -> Filled:
    """Write everything that a checkout takes along into an empty database of the same schema.

    `stores` are the kept files of the office and of the file; `office_words` is where the office's records are. Raises
    Refused("not_for_role"), ("no_such_checkout"), ("place_not_empty"), ("not_own_checkout"), Unavailable, Cancelled.
    """
    may(by, Right.WORK_ON_CASES)
    checkout = office.get(Checkout, checkout_id)
    if checkout is None:
        raise Refused("no_such_checkout", number=checkout_id)
    if checkout.staff_id != by.staff_id:
        raise Refused("not_own_checkout")
    if file.scalars(select(Committee.id)).first() is not None:
        raise Refused("place_not_empty")
    let_fill(file)
    case_ids = _cases_of(office, checkout_id)
    rows = rows_of_cases(office, case_ids, by)
    _leave_open(rows)
    _copy_committee(office, file, by)
    came = _copy_entries(office, file, case_ids)
    _copy_what_came_in(office, file, rows)
    for table, found in rows.items():
        _write(file, Base.metadata.tables[table], list(found.values()))
    _copy_checkout(office, file, checkout_id)
    files, lacking = _copy_files(rows, stores, progress)
    _begin_counters(file, checkout_id)
    _keep_as_it_was(file, rows)
    checkout.base_digest = digest_of_base(file)
    file.execute(insert(Outstation), [_of_the_file(checkout, office_words)])
    rebuild(file.connection())
    facts = {"checkout": checkout_id, HISTORY_CAME: came}
    audit.record(file, OUTSTATION_FILLED, by=by, at=now, facts=facts)
    _begin_ids(file, checkout.first_id)
    return Filled(sum(map(len, rows.values())), files, lacking)


def _of_the_file(checkout: Checkout, office_words: str) -> Row:
    names = ("token", "staff_id", "made_at", "due_on", "place")
    told = {name: getattr(checkout, name) for name in names}
    return told | {
        "number": 1,
        "checkout_id": checkout.id,
        "office": office_words[:300],
        "coming_at": None,
        "came_back_at": None,
    }


def _cases_of(db: Session, checkout_id: int) -> list[int]:
    query = select(CheckedOutCase.case_id).where(CheckedOutCase.checkout_id == checkout_id)
    return list(db.scalars(query.order_by(CheckedOutCase.case_id)))


def _leave_open(rows: Mapping[str, Mapping[int, Row]]) -> None:
    """Let rows name nothing that stays at the office: a case that is merged into another one, the same human there."""
    for table, row_id, column in list(within(rows)):
        rows[table][row_id][column] = None


def _copy_committee(office: Session, file: Session, by: Actor) -> None:
    for name in OF_THE_COMMITTEE:
        table = Base.metadata.tables[name]
        file.execute(delete(table))  # what the schema was made with
        query = select(table).order_by(*table.primary_key.columns)
        rows = [dict(row) for row in office.connection().execute(query).mappings()]
        for row in rows if name == "staff" else ():
            row |= {"login": "", "sight": Sight.ALL, "is_active": row["id"] == by.staff_id}
        for row in rows if name == "committees" else ():
            row["moved_to"] = ""
        _write(file, table, rows)


def _copy_checkout(office: Session, file: Session, checkout_id: int) -> None:
    of_it = (
        (Checkout, Checkout.id),
        (CheckedOutCase, CheckedOutCase.checkout_id),
        (NumberBlock, NumberBlock.checkout_id),
    )
    for model, column in of_it:
        table = model.__table__
        rows = office.connection().execute(select(table).where(column == checkout_id)).mappings()
        _write(file, table, [dict(row) for row in rows])  # type: ignore[arg-type]


def _copy_entries(office: Session, file: Session, case_ids: Iterable[int]) -> list[tuple[int, int]]:
    """Copy the history of the cases under its own numbers; return the first and last number of each row of entries."""
    table = AuditEntry.__table__
    query = select(table).where(table.c.case_id.in_(list(case_ids))).order_by(table.c.id)
    rows = [dict(row) | {"erased_by": None} for row in office.connection().execute(query).mappings()]
    _write(file, table, rows)  # type: ignore[arg-type]
    ids = [row["id"] for row in rows]
    audit_chain.came(file, ids)
    runs: list[tuple[int, int]] = []
    for one in ids:
        runs[-1:] = [(runs[-1][0], one)] if runs and runs[-1][1] == one - 1 else [*runs[-1:], (one, one)]
    return runs


def _copy_what_came_in(office: Session, file: Session, rows: Mapping[str, Mapping[int, Row]]) -> None:
    """Copy the submissions that rows name, as they came, and of which import they were."""
    named = {row["submission_id"] for found in rows.values() for row in found.values() if row.get("submission_id")}
    submissions = list(read_rows(office, Submission.__table__, named))  # type: ignore[arg-type]
    runs = {row["import_id"] for row in submissions}
    _write(file, ImportRun.__table__, list(read_rows(office, ImportRun.__table__, runs)))  # type: ignore[arg-type]
    _write(file, Submission.__table__, submissions)  # type: ignore[arg-type]


def _write(file: Session, table: Table, rows: list[Row]) -> None:
    """Write rows; what names a row of the same table is set when all of them are there."""
    inner = [column.name for column in table.c if any(key.column.table is table for key in column.foreign_keys)]
    insert_rows(file, table, [row | dict.fromkeys(inner) for row in rows] if inner else rows)
    for name in inner:
        set_column(file, table, name, [(row["id"], row[name]) for row in rows if row[name] is not None])


def _copy_files(
    rows: Mapping[str, Mapping[int, Row]], stores: tuple[AttachmentStore, AttachmentStore], progress: Progress
) -> tuple[int, tuple[str, ...]]:
    office, file = stores
    named = {row["sha256"]: row["name"] for row in rows.get(Attachment.__tablename__, {}).values()}
    lacking = []
    for sha256 in progress.each(sorted(named), total=len(named)):
        try:
            content = office.get(sha256)
        except Unavailable as error:
            if error.code not in {"attachment_missing", "attachment_damaged"}:
                raise
            lacking.append(named[sha256])
            continue
        file.put(content)
    return len(named) - len(lacking), tuple(lacking)


def _begin_counters(file: Session, checkout_id: int) -> None:
    """Let each series begin with the first number that was set aside."""
    blocks = file.connection().execute(select(NumberBlock.__table__).where(NumberBlock.checkout_id == checkout_id))
    counters = Base.metadata.tables["number_counters"]
    rows = [
        {"series": block.series, "year": block.year, "last_number": block.first_number - 1}
        for block in blocks
        if block.year
    ]
    insert_rows(file, counters, rows)


def _keep_as_it_was(file: Session, rows: Mapping[str, Mapping[int, Row]]) -> None:
    """Keep each row as it left the office. What was left open is not kept: the file does not know what it was."""
    kept: list[dict[str, Any]] = []
    for table, found in rows.items():
        open_ended = {column for column, _above, is_needed in above_of(table) if not is_needed}
        for row_id, row in found.items():
            content = {
                name: value for name, value in plain_row(row).items() if value is not None or name not in open_ended
            }
            kept.append({"table_name": table, "row_id": row_id, "content": content})
    for first in range(0, len(kept), 500):
        file.execute(insert(OutstationRow), kept[first : first + 500])


def _begin_ids(file: Session, first_id: int) -> None:
    """Let every row that is new in the file have an id that no row at the office ever gets."""
    for table in Base.metadata.sorted_tables:
        if "id" in table.c:
            claim_ids(file, table, [first_id - 1])
