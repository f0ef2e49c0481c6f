"""What is out: who took which cases along, where to and until when; and giving up a file that never comes back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, and_, exists, or_, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.among import is_among
from mediator_desk.models.committee import Staff
from mediator_desk.models.outstation import CheckedOutCase, Checkout
from mediator_desk.models.rights import Right, allows, may
from mediator_desk.services import audit

GIVEN_UP = "checkout_given_up"
FOLDER_REMOVED = "outstation_folder_removed"


@dataclass(frozen=True)
class CheckoutRow:
    """Cases that somebody took along. `ended_at` is None while they are out."""

    id: int
    staff_id: int
    name: str
    """Of whoever took them."""
    desk: str
    place: str
    made_at: datetime
    due_on: date
    ended_at: datetime | None
    given_up_words: str
    case_ids: tuple[int, ...]
    """Those of them that one may see; while it is out, without those that came back before the others."""

    def is_overdue(self, today: date) -> bool:
        """Tell whether they should have been back before today."""
        return self.ended_at is None and self.due_on < today


def open_checkouts(db: Session) -> list[CheckoutRow]:
    """Return everything that is out, what should be back first at the top."""
    return _rows(db, _asked().where(Checkout.ended_at.is_(None)))


def checkout_row(db: Session, checkout_id: int) -> CheckoutRow | None:
    """Return one, ended or not; None where there is none."""
    return next(iter(_rows(db, _asked().where(Checkout.id == checkout_id))), None)


def checked_out(db: Session, case_ids: Collection[int]) -> Mapping[int, CheckoutRow]:
    """Return who has these of the cases along, by case: those at the office are not in it."""
    if not case_ids:
        return {}
    inside = select(CheckedOutCase.checkout_id).where(is_among(CheckedOutCase.case_id, case_ids))
    rows = _rows(db, _asked().where(Checkout.ended_at.is_(None), Checkout.id.in_(inside)))
    wanted = set(case_ids)
    return {case_id: row for row in rows for case_id in row.case_ids if case_id in wanted}


def is_out(db: Session, case_id: int) -> bool:
    """Tell whether somebody has a case along."""
    inside = exists().where(CheckedOutCase.checkout_id == Checkout.id, CheckedOutCase.case_id == case_id)
    still = inside.where(CheckedOutCase.came_at.is_(None))
    return bool(db.scalar(select(exists().where(Checkout.ended_at.is_(None), still))))


def give_up(db: Session, checkout_id: int, words: str, *, by: Actor, now: datetime) -> None:
    """Wait for a file no more, because it was lost, say: it is not taken back from then on. `words` say why.

    Its numbers are never given again: some may stand on paper. Raises Invalid, Refused("not_for_role") for somebody
    else's without the right to keep settings, ("checkout_is_over", at) where it came back or was given up.
    """
    may(by, Right.WORK_ON_CASES)
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    checkout = db.get(Checkout, checkout_id, with_for_update={"key_share": True}, populate_existing=True)
    if checkout is None:
        raise Refused("no_such_checkout", number=checkout_id)
    if checkout.staff_id != by.staff_id and not allows(by, Right.UNDO_FOR_OTHERS):
        raise Refused("not_for_role", role=by.role)
    if checkout.ended_at is not None:
        raise Refused("checkout_is_over", at=checkout.ended_at)
    row = checkout_row(db, checkout_id)
    checkout.ended_at, checkout.ended_by, checkout.given_up_words = now, by.staff_id, words.strip()
    facts = {"checkout": checkout_id, "name": row.name if row else "", "place": checkout.place}
    audit.record(db, GIVEN_UP, by=by, at=now, facts=facts, reason=words.strip())


def tell_removed(db: Session, checkout_id: int, folder: str, files: int, *, by: Actor, now: datetime) -> None:
    """Let the trail say that the folder of cases that came back is removed, with so many kept files.

    Raises Refused("not_for_role"), ("no_such_checkout", number).
    """
    may(by, Right.WORK_ON_CASES)
    row = checkout_row(db, checkout_id)
    if row is None:
        raise Refused("no_such_checkout", number=checkout_id)
    facts = {"checkout": checkout_id, "name": row.name, "place": row.place, "folder": folder, "files": files}
    audit.record(db, FOLDER_REMOVED, by=by, at=now, facts=facts)


def _asked() -> Select[*tuple[Any, ...]]:
    one = Checkout
    columns = (one.id, one.staff_id, Staff.name, one.desk, one.place, one.made_at, one.due_on, one.ended_at)
    query = select(*columns, one.given_up_words, CheckedOutCase.case_id)
    query = query.join(Staff, Staff.id == one.staff_id)
    is_out = or_(CheckedOutCase.came_at.is_(None), one.ended_at.is_not(None))
    query = query.outerjoin(CheckedOutCase, and_(CheckedOutCase.checkout_id == one.id, is_out))
    return query.order_by(one.due_on, one.id, CheckedOutCase.case_id)


def _rows(db: Session, query: Select[*tuple[Any, ...]]) -> list[CheckoutRow]:
    found: dict[int, list[Any]] = {}
    for row in db.execute(query):
        found.setdefault(row.id, []).append(row)
    return [
        CheckoutRow(*tuple(rows[0])[:9], tuple(row.case_id for row in rows if row.case_id is not None))  # type: ignore[call-arg]
        for rows in found.values()
    ]
