"""What a person typed into a form and has not saved: kept, so that no crash takes it, and forgotten when it is saved.

It is no record yet: no audit entry is written for it, and it goes into no export.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from mediator_desk.models.case import Case
from mediator_desk.models.desk_work import KeptInput


@dataclass(frozen=True)
class Kept:
    """What stands unsaved in one form. `form` names form and thing ("record_session/12"); `content` is JSON."""

    form: str
    content: dict[str, Any]
    kept_at: datetime
    case_id: int | None = None


def keep_input(db: Session, kept: Kept, *, staff_id: int) -> None:
    """Keep what a person typed into a form, in place of what was kept of it before; an older one changes nothing."""
    values = {"content": kept.content, "kept_at": kept.kept_at, "case_id": kept.case_id}
    known = db.scalar(select(KeptInput.kept_at).where(*_of(staff_id, kept.form)))
    if known is None:
        _insert(db, KeptInput(staff_id=staff_id, form=kept.form, **values))
    elif known <= kept.kept_at:
        db.execute(update(KeptInput).where(*_of(staff_id, kept.form)).values(values))


def forget_input(db: Session, form: str, *, staff_id: int) -> None:
    """Forget what was kept of a form: it was saved, or its person gave it up."""
    db.execute(delete(KeptInput).where(*_of(staff_id, form)))


def kept_input(db: Session, form: str, *, staff_id: int) -> Kept | None:
    """Return what is kept of a form, None for nothing."""
    row = db.scalars(select(KeptInput).where(*_of(staff_id, form))).first()
    return _kept(row) if row else None


def kept_inputs(db: Session, *, staff_id: int) -> list[Kept]:
    """Return everything that is kept for a person, the newest first."""
    rows = select(KeptInput).where(KeptInput.staff_id == staff_id).order_by(KeptInput.kept_at.desc(), KeptInput.id)
    return [_kept(row) for row in db.scalars(rows)]


def numbers_of_cases(db: Session, case_ids: Collection[int]) -> dict[int, str]:
    """Return the number that each of these cases is called by: its own, or that of its submission."""
    rows = select(Case.id, Case.number, Case.submission_number).where(Case.id.in_(case_ids))
    return {case_id: number or submission for case_id, number, submission in db.execute(rows)}


def _insert(db: Session, row: KeptInput) -> None:
    try:
        with db.begin_nested():
            db.add(row)
    except IntegrityError:
        # The same person at two desks: who comes second finds the row there and waits for the next change.
        if kept_input(db, row.form, staff_id=row.staff_id) is None:
            raise


def _of(staff_id: int, form: str) -> tuple[Any, Any]:
    return KeptInput.staff_id == staff_id, KeptInput.form == form


def _kept(row: KeptInput) -> Kept:
    return Kept(row.form, row.content, row.kept_at, row.case_id)
