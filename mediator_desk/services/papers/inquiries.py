"""Who was asked about a dispute, or what was looked at (调查记录): added, mended and taken out, each with its trace.

A mediator may look into the facts; what is found stands in the file, in the words of who was asked.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.text import LONGEST_TEXT, kept_text
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.paper_work import Inquiry
from mediator_desk.models.rights import Right, may
from mediator_desk.services.cases.case_life import case_to_change, tell
from mediator_desk.services.office.setting_rows import too_long

_TEXTS = ("place", "person", "person_words", "asked_by", "recorder", "subject", "text")


@dataclass(frozen=True)
class InquiryDraft:
    """An inquiry as it is entered. Instants are UTC; `version` is that of the row it was read from, 0 for a new one."""

    TOGETHER: ClassVar = (("begins_at", "ends_at"), ("person", "person_words"))
    """What two desks do not change apart (services/three_ways.py)."""

    begins_at: datetime | None
    person: str = ""
    """Who was asked; for an inspection, what was looked at."""
    text: str = ""
    """Questions and answers, or what was seen: a line for each."""
    asked_by: str = ""
    ends_at: datetime | None = None
    place: str = ""
    person_words: str = ""
    """Who that is: work, address, telephone, what ties the person to the parties."""
    recorder: str = ""
    subject: str = ""
    version: int = 0

    def problems(self, case: Case, now: datetime) -> list[Problem]:
        """Return what is missing or cannot be: nobody was asked tomorrow, or before the matter came in."""
        missing = [name for name in ("person", "text", "asked_by") if not getattr(self, name).strip()]
        problems = [Problem(name, "required") for name in missing]
        if self.begins_at is None:
            problems.append(Problem("begins_at", "required"))
        elif self.begins_at > now:
            problems.append(Problem("begins_at", "contact_in_future"))
        elif china_day(self.begins_at) < china_day(case.received_at):
            problems.append(Problem("begins_at", "before_reception"))
        if self.begins_at and self.ends_at and self.ends_at < self.begins_at:
            problems.append(Problem("ends_at", "inquiry_ends_before"))
        elif self.ends_at and self.ends_at > now:
            problems.append(Problem("ends_at", "contact_in_future"))
        if len(self.text) > LONGEST_TEXT:
            problems.append(Problem("text", "too_long", {"longest": LONGEST_TEXT}))
        return problems + too_long(Inquiry, self)


@dataclass(frozen=True)
class InquiryRow:
    """One inquiry as lists and papers show it. Instants are UTC."""

    id: int
    begins_at: datetime
    ends_at: datetime | None
    place: str
    person: str
    person_words: str
    asked_by: str
    recorder: str
    subject: str
    text: str


def inquiries_of(db: Session, case_id: int) -> list[InquiryRow]:
    """Return the inquiries of a case in order of time."""
    columns = (getattr(Inquiry, one.name) for one in fields(InquiryRow))
    query = select(*columns).where(Inquiry.case_id == case_id).order_by(Inquiry.begins_at, Inquiry.id)
    return [InquiryRow(*row) for row in db.execute(query)]


def inquiry_draft(db: Session, inquiry_id: int) -> InquiryDraft:
    """Return an inquiry as it stands. Raises Refused("no_longer_there")."""
    row = _the_inquiry(db, inquiry_id)
    return InquiryDraft(**{one.name: getattr(row, one.name) for one in fields(InquiryDraft)})


def add_inquiry(db: Session, case_id: int, draft: InquiryDraft, *, by: Actor, now: datetime) -> Inquiry:
    """Write down that somebody was asked. Raises Invalid, Refused("case_not_found" / "case_is_archived")."""
    may(by, Right.WORK_ON_CASES)
    case = case_to_change(db, case_id)
    row = Inquiry(case_id=case.id, staff_id=by.staff_id)
    _write(row, case, draft, now)
    db.add(row)
    tell(db, case, "inquiry_added", by=by, now=now, name=row.person)
    return row


def change_inquiry(db: Session, inquiry_id: int, draft: InquiryDraft, *, by: Actor, now: datetime) -> Inquiry:
    """Mend what was written down; what stood there stands in the trail.

    Raises Invalid, Refused("no_longer_there" / "case_is_archived" / "changed_at_another_desk").
    """
    may(by, Right.WORK_ON_CASES)
    row, case = _to_change(db, inquiry_id)
    if row.version != draft.version:
        raise Refused("changed_at_another_desk")
    _write(row, case, draft, now)
    if db.is_modified(row):
        tell(db, case, "inquiry_changed", by=by, now=now, name=row.person)
    return row


def remove_inquiry(db: Session, inquiry_id: int, *, by: Actor, now: datetime) -> None:
    """Take an inquiry out of its case; the trail keeps it. Raises Refused("no_longer_there" / "case_is_archived")."""
    may(by, Right.WORK_ON_CASES)
    row, case = _to_change(db, inquiry_id)
    db.delete(row)
    tell(db, case, "inquiry_removed", by=by, now=now, name=row.person)


def _write(row: Inquiry, case: Case, draft: InquiryDraft, now: datetime) -> None:
    if problems := draft.problems(case, now):
        raise Invalid(problems)
    for name in _TEXTS:
        setattr(row, name, kept_text(getattr(draft, name)).strip())
    if draft.begins_at is not None:
        row.begins_at = draft.begins_at
    row.ends_at = draft.ends_at


def _to_change(db: Session, inquiry_id: int) -> tuple[Inquiry, Case]:
    row = _the_inquiry(db, inquiry_id)
    case = case_to_change(db, row.case_id)
    db.refresh(row)  # as it is now that nobody else can change it
    return row, case


def _the_inquiry(db: Session, inquiry_id: int) -> Inquiry:
    row = db.get(Inquiry, inquiry_id)
    if row is None:
        raise Refused("no_longer_there")
    return row
