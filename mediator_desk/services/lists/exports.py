"""Lists that leave the desk: who took out what, and when, stands in the audit trail."""

from __future__ import annotations

from datetime import datetime
from types import MappingProxyType

from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right, may
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.services import audit
from mediator_desk.services.figures.periods import Period


def record_export(
    db: Session, *, form: str, count: int, filter_words: str, file_name: str, by: Actor, now: datetime
) -> None:
    """Write down that a list of `count` cases left the desk: form is "workbook", "paper" or "clipboard".

    `filter_words` says which cases, in the words of the screen. Names of people went out with it, so it must be
    possible to tell later who took which.
    """
    may(by, Right.EXPORT)
    facts = {"form": form, "count": count, "filter": filter_words, "file": file_name}
    audit.record(db, "list_exported", by=by, at=now, facts=facts)


def record_report(db: Session, *, period: Period, count: int, file_name: str, by: Actor, now: datetime) -> None:
    """Write down that the report of a period left the desk, with `count` cases whose persons are masked."""
    may(by, Right.EXPORT)
    facts = {"first": period.first, "last": period.last, "count": count, "file": file_name}
    audit.record(db, "report_exported", by=by, at=now, facts=facts)


def record_full_report(db: Session, *, period: Period, count: int, file_name: str, by: Actor, now: datetime) -> None:
    """Write down that the report of a period was written with the names of persons in full, in `count` cases.

    Raises Refused("not_for_role") for whoever may not have it.
    """
    may(by, Right.EXPORT_IN_FULL)
    days = {"first": period.first, "last": period.last}
    audit.record(db, "full_report_exported", by=by, at=now, facts={**days, "count": count, "file": file_name})


_NEEDS = MappingProxyType({TakenOut.OPEN_FORMAT: Right.EXPORT_IN_FULL, TakenOut.AUDIT_TRAIL: Right.READ_TRAIL})


def record_taken_out(
    db: Session, what: TakenOut, *, file_name: str, count: int = 1, case_id: int | None = None, by: Actor, now: datetime
) -> None:
    """Write down that something else left the desk: a history, a calendar, a sheet of the day.

    `count` says how many cases, meetings or lines of it went out; `case_id` which case it is about, where it is one.
    The open format holds everything that is known of its cases: whoever may not have that is refused, and of the audit
    trail whoever may not read it.
    Raises Refused("not_for_role").
    """
    may(by, _NEEDS.get(what, Right.EXPORT))
    facts = {"taken_out": what, "count": count, "file": file_name}
    audit.record(db, "taken_out", by=by, at=now, case_id=case_id, facts=facts)
