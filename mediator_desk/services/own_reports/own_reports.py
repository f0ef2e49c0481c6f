"""Own reports: put together by a secretary, kept under a name for the whole committee."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.text import kept_text
from mediator_desk.database import lock_words
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Staff
from mediator_desk.models.figure_work import OwnReport
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit
from mediator_desk.services.office.setting_rows import check_version, record_change
from mediator_desk.services.own_reports.own_report_content import ReportContent, read_content

LONGEST_NAME = 60
NAMES = "own_reports"
"""What a desk locks that gives a report its name."""


@dataclass(frozen=True)
class OwnReportDraft:
    """An own report as it is entered. `version` is that of the row it was read from, 0 for a new one."""

    name: str = ""
    content: ReportContent = field(default_factory=ReportContent)
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what is missing, too long, or does not go together."""
        return _problems_of_name(self.name) + self.content.problems()


@dataclass(frozen=True)
class OwnReportRow:
    """An own report as it is listed. `unread` names the parts of it that this version of the program does not know."""

    id: int
    name: str
    content: ReportContent
    unread: tuple[str, ...]
    made_by: str
    """Name of who made it, "" where nobody is known."""
    made_at: datetime
    version: int


@dataclass(frozen=True)
class DeletedReport:
    """All that a deleted report was, known or not, so that it can come back."""

    name: str
    content: Any
    staff_id: int | None
    made_at: datetime


def report_rows(db: Session) -> list[OwnReportRow]:
    """Return every own report, in the order in which they were made."""
    query = select(OwnReport, Staff.name).outerjoin(Staff, Staff.id == OwnReport.staff_id).order_by(OwnReport.id)
    return [_row(report, made_by) for report, made_by in db.execute(query)]


def report_row(db: Session, report_id: int) -> OwnReportRow:
    """Return one own report. Raises Refused("no_longer_there")."""
    report = _report(db, report_id)
    made_by = db.scalar(select(Staff.name).where(Staff.id == report.staff_id)) if report.staff_id else None
    return _row(report, made_by)


def report_named(db: Session, name: str) -> OwnReportRow:
    """Return the own report with this name. Raises Refused("report_not_found")."""
    report_id = db.scalar(select(OwnReport.id).where(OwnReport.name == _kept_name(name)))
    if report_id is None:
        raise Refused("report_not_found", name=name)
    return report_row(db, report_id)


def report_draft(db: Session, report_id: int) -> OwnReportDraft:
    """Return an own report as it can be changed. Raises Refused("no_longer_there")."""
    row = report_row(db, report_id)
    return OwnReportDraft(row.name, row.content, row.version)


def usable_content(row: OwnReportRow) -> ReportContent:
    """Return what a report asks for. Raises Refused("report_not_known", parts): without these it would say another
    thing than its name.
    """
    if row.unread:
        raise Refused("report_not_known", name=row.name, parts=", ".join(row.unread))
    return row.content


def save_report(db: Session, report_id: int | None, draft: OwnReportDraft, *, by: Actor, now: datetime) -> OwnReportRow:
    """Keep a new own report (None), or change one.

    Raises Invalid, Refused("not_for_role" / "no_longer_there" / "changed_at_another_desk"),
    Refused("report_not_known") for one that holds parts which this version would lose.
    """
    may(by, Right.KEEP_REPORTS)
    if problems := draft.problems() or _taken(db, draft.name, report_id):
        raise Invalid(problems)
    if report_id is None:
        content = draft.content.to_json()
        made = OwnReport(name=_kept_name(draft.name), content=content, staff_id=by.staff_id, made_at=now)
        return _add(db, made, by=by, now=now)
    report = _report(db, report_id)
    usable_content(report_row(db, report_id))
    check_version(report, draft.version)
    report.name, report.content = _kept_name(draft.name), draft.content.to_json()
    record_change(db, "own_report_changed", report, by=by, now=now)
    return report_row(db, report_id)


def rename_report(db: Session, report_id: int, name: str, *, by: Actor, now: datetime) -> OwnReportRow:
    """Give a report another name; what it holds stays as it is, known or not.

    Raises Invalid (field name), Refused("not_for_role" / "no_longer_there").
    """
    may(by, Right.KEEP_REPORTS)
    if problems := _problems_of_name(name) or _taken(db, name, report_id):
        raise Invalid(problems)
    report = _report(db, report_id)
    report.name = _kept_name(name)
    record_change(db, "own_report_changed", report, by=by, now=now)
    return report_row(db, report_id)


def copy_report(db: Session, report_id: int, name: str, *, by: Actor, now: datetime) -> OwnReportRow:
    """Keep a copy of a report under another name, with all that it holds, known or not.

    Raises Invalid (field name), Refused("not_for_role" / "no_longer_there").
    """
    may(by, Right.KEEP_REPORTS)
    if problems := _problems_of_name(name) or _taken(db, name, None):
        raise Invalid(problems)
    source = _report(db, report_id)
    copied = OwnReport(name=_kept_name(name), content=deepcopy(source.content), staff_id=by.staff_id, made_at=now)
    return _add(db, copied, by=by, now=now)


def delete_report(db: Session, report_id: int, *, by: Actor, now: datetime) -> DeletedReport:
    """Delete a report, and return what it held; the audit trail keeps it too.

    Raises Refused("not_for_role" / "no_longer_there").
    """
    may(by, Right.KEEP_REPORTS)
    report = _report(db, report_id)
    deleted = DeletedReport(report.name, deepcopy(report.content), report.staff_id, report.made_at)
    facts = {"id": report.id, "name": report.name, "content": deleted.content}
    db.delete(report)
    audit.record(db, "own_report_deleted", by=by, at=now, facts=facts)
    return deleted


def bring_back(db: Session, deleted: DeletedReport, *, by: Actor, now: datetime) -> OwnReportRow:
    """Keep a report again that was just deleted, as it was.

    Raises Invalid (field name: taken meanwhile), Refused("not_for_role").
    """
    may(by, Right.KEEP_REPORTS)
    if problems := _taken(db, deleted.name, None):
        raise Invalid(problems)
    return _add(db, OwnReport(**asdict(deleted)), by=by, now=now)


def free_name(db: Session, name: str) -> str:
    """Return a name for a copy that is not taken: the name with 2, 3 ... behind it."""
    taken = set(db.scalars(select(OwnReport.name)))
    for number in range(2, len(taken) + 3):
        proposed = f"{name[: LONGEST_NAME - 6]} {number}"
        if proposed not in taken:
            break
    return proposed


def _add(db: Session, made: OwnReport, *, by: Actor, now: datetime) -> OwnReportRow:
    db.add(made)
    db.flush()
    audit.record(db, "own_report_added", by=by, at=now, facts={"id": made.id, "name": made.name})
    return report_row(db, made.id)


def _problems_of_name(name: str) -> list[Problem]:
    kept = _kept_name(name)
    if not kept:
        return [Problem("name", "required")]
    return [Problem("name", "too_long", {"longest": LONGEST_NAME})] if len(kept) > LONGEST_NAME else []


def _taken(db: Session, name: str, own_id: int | None) -> list[Problem]:
    lock_words(db, [NAMES])  # of two desks that give the same name the second is told
    kept = _kept_name(name)
    holder = db.scalar(select(OwnReport.id).where(OwnReport.name == kept, OwnReport.id != (own_id or 0)))
    return [] if holder is None else [Problem("name", "name_taken", {"name": kept})]


def _kept_name(name: str) -> str:
    return " ".join(kept_text(name).split())


def _report(db: Session, report_id: int) -> OwnReport:
    report = db.get(OwnReport, report_id)
    if report is None:
        raise Refused("no_longer_there")
    return report


def _row(report: OwnReport, made_by: str | None) -> OwnReportRow:
    read = read_content(report.content)
    return OwnReportRow(
        report.id, report.name, read.content, read.unread, made_by or "", report.made_at, report.version
    )
