"""Destroying files whose term of retention is over (销毁): by a list that two people stand for, and for good.

In one transaction the rows of a case go, its kept files, what search knows of it, what somebody typed and did not save,
and what the audit trail says of it. What stays is that there was a case of this number, its class and term, who
destroyed it and who agreed. Its number is never given again, and figures that were handed in stay as they were: frozen
months hold what they counted, and the corrections of them stay.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Staff
from mediator_desk.models.procedure import Merge, MergedParty
from mediator_desk.models.procedure_words import MergeKind
from mediator_desk.models.rights import Right, may
from mediator_desk.models.submission import QuarantinedSubmission
from mediator_desk.models.trust import Destruction
from mediator_desk.models.trust_words import TermKind
from mediator_desk.models.words import CaseState
from mediator_desk.services import audit, bin_emptying
from mediator_desk.services.audit_erasing import erase_entries
from mediator_desk.services.bin import without_rows
from mediator_desk.services.cases.case_life import case_to_change
from mediator_desk.services.clock_jumps import clock_stands
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.services.privacy.erasing import cases_beside, entries_telling
from mediator_desk.services.privacy.terms import Term, short_years, term_of

TOLD_AS, TOLD_AGAIN_AS = "file_destroyed", "file_destroyed_again"


@dataclass(frozen=True)
class DestructionDraft:
    """Who agreed to the list of what is destroyed (销毁清册), and what is to be said of it."""

    approved_by: str = ""
    words: str = ""

    def problems(self, by: Actor) -> list[Problem]:
        """Return what is missing: a second person stands for the list."""
        approver = self.approved_by.strip()
        problems = [] if approver else [Problem("approved_by", "required")]
        if approver and approver.casefold() == by.name.strip().casefold():
            problems.append(Problem("approved_by", "approver_is_oneself"))
        return problems + too_long(Destruction, self)


class DestroyedAgain(NamedTuple):
    """The numbers of files that were destroyed once more, and the hashes of kept files that no row names any more."""

    numbers: tuple[str, ...] = ()
    hashes: frozenset[str] = frozenset()


def destroy_files(
    db: Session, case_ids: Collection[int], draft: DestructionDraft, *, by: Actor, now: datetime
) -> frozenset[str]:
    """Destroy the files of these cases; return the hashes of kept files that no row names any more.

    Their bytes are taken away after the commit (bin.bytes_to_take asks once more). What was merged into a case goes
    with it. All or none. Raises Invalid, Refused("not_for_role" / "case_not_found" / "clock_jumped"),
    Refused("retention_not_over", number, until) for a file whose term runs.
    """
    may(by, Right.DESTROY_FILES)
    if problems := draft.problems(by) or _approver_problems(db, draft, by):
        raise Invalid(problems)
    clock_stands(db, now)
    hashes: set[str] = set()
    years, today = short_years(db), china_day(now)
    for case_id in sorted(set(case_ids)):
        case = case_to_change(db, case_id, even_archived=True, even_binned=True)
        term = term_of(case, today, years)
        if term.kind is not TermKind.OVER:
            raise Refused("retention_not_over", number=case.shown_number, until=term.until)
        for one in (*_merged_into(db, case_id), case_id):
            hashes |= _destroy(db, one, term, draft, by=by, now=now)
    return without_rows(db, hashes, now=now)


def _approver_problems(db: Session, draft: DestructionDraft, by: Actor) -> list[Problem]:
    """Find that nobody of this name works here beside the one who destroys: two people stand for it."""
    query = select(Staff.id, Staff.name).where(Staff.is_active)
    others = {name.strip().casefold() for staff_id, name in db.execute(query) if staff_id != by.staff_id}
    is_one = draft.approved_by.strip().casefold() in others
    return [] if is_one else [Problem("approved_by", "approver_not_staff")]


def _merged_into(db: Session, case_id: int) -> Sequence[int]:
    """Return the cases that were merged into this one, and into those."""
    query = select(Case.id).where(Case.merged_into_id == case_id, Case.state == CaseState.MERGED)
    return [found for one in db.scalars(query) for found in (*_merged_into(db, one), one)]


def _destroy(
    db: Session, case_id: int, term: Term, draft: DestructionDraft, *, by: Actor, now: datetime
) -> frozenset[str]:
    number = db.get_one(Case, case_id).shown_number
    is_known = db.scalar(select(exists().where(Destruction.case_id == case_id)))  # a backup brought it back
    gone, telling = _taken_out(db, case_id)
    if not is_known:
        rows = {name: len(ids) for name, ids in gone.rows.items() if ids}
        db.add(_left(case_id, number, term, draft, {**rows, "files": len(gone.hashes)}, by=by, now=now))
        db.flush()
    facts = {"number": number, "archive_class": term.archive_class, "kept_until": term.until}
    told = {**facts, "approved_by": draft.approved_by.strip()}
    erase_entries(db, telling, TOLD_AS, by=by, at=now, case_id=case_id, facts=told, reason=draft.words.strip())
    return gone.hashes


def destroy_again(db: Session, *, backup: str, by: Actor, now: datetime) -> DestroyedAgain:
    """Destroy the files that were destroyed before and that a backup brought back: two people stood for it then.

    Nothing is done where none is there. Raises Refused("not_for_role").
    """
    may(by, Right.RESTORE)
    there = select(Destruction, Case.number).join(Case, Case.id == Destruction.case_id)
    there = there.where(Case.received_at < Destruction.destroyed_at).order_by(Destruction.id)
    back = [row for row, number in db.execute(there) if number in ("", None, row.case_number)]
    found: set[str] = set()
    for row in back:
        gone, telling = _taken_out(db, row.case_id)
        facts = {"number": row.case_number, "backup": backup, "approved_by": row.approved_by}
        audit.note(db, f"{Destruction.__tablename__}/{row.id}", {}, _fields(row))
        erase_entries(db, telling, TOLD_AGAIN_AS, by=by, at=now, case_id=row.case_id, facts=facts)
        found |= gone.hashes
    numbers = tuple(row.case_number for row in back)
    return DestroyedAgain(numbers, without_rows(db, found, now=now) if found else frozenset())


def _fields(row: Destruction) -> dict[str, object]:
    """Return what stands in a row that no entry of these records told of when it was written."""
    names = (column.key for column in Destruction.__table__.columns if column.key not in audit.KEPT_OUT)
    return {name: value for name in names if (value := getattr(row, name)) not in (None, "")}


def _taken_out(db: Session, case_id: int) -> tuple[bin_emptying.Gone, list[int]]:
    """Take a case out with what is told of it beside; return what went, and the entries that tell of it."""
    case = db.get_one(Case, case_id)
    submission, beside = case.submission_number, cases_beside(db, case_id)
    gone = bin_emptying.take_out_case(db, case)
    if submission:
        # What came under its number and could not be taken in says the same of the same people.
        db.execute(delete(QuarantinedSubmission).where(QuarantinedSubmission.number == submission))
    # What was said when entries of one person were merged goes with the last of them.
    db.execute(delete(Merge).where(Merge.kind == MergeKind.PERSON, Merge.id.not_in(select(MergedParty.merge_id))))
    return gone, entries_telling(db, [case_id], beside, gone.rows)


def _left(
    case_id: int, number: str, term: Term, draft: DestructionDraft, counts: dict[str, int], *, by: Actor, now: datetime
) -> Destruction:
    """Return what is left of a case."""
    if term.archive_class is None or term.began_on is None or term.until is None:
        raise Refused("retention_not_over", number=number, until=term.until)
    return Destruction(
        case_id=case_id,
        case_number=number,
        archive_class=term.archive_class,
        archived_on=term.began_on,
        kept_until=term.until,
        destroyed_at=now,
        staff_id=by.staff_id,
        destroyed_by=by.name,
        approved_by=draft.approved_by.strip(),
        words=draft.words.strip(),
        counts=counts,
    )
