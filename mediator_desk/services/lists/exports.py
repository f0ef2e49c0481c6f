"""Lists that leave the desk: who took out what, and when, stands in the audit trail."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.life import ANYBODY, may
from mediator_desk.services import audit


def record_export(
    db: Session, *, form: str, count: int, filter_words: str, file_name: str, by: Actor, now: datetime
) -> None:
    """Write down that a list of `count` cases was written into a file: form is "workbook" or "paper".

    `filter_words` says which cases, in the words of the screen. Names of people went out with it, so it must be
    possible to tell later who took which.
    """
    may(by, ANYBODY)
    facts = {"form": form, "count": count, "filter": filter_words, "file": file_name}
    audit.record(db, "list_exported", by=by, at=now, facts=facts)
