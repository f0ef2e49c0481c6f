"""The types of dispute on the committee's monthly form as settings: their names, their order, and what stands there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Committee
from mediator_desk.models.figure_work import MonthlyFormType
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import Cause, Line
from mediator_desk.services import audit
from mediator_desk.services.monthly_form.form_lines import FormType
from mediator_desk.services.monthly_form.form_types_shipped import SHIPPED_TYPES, add_shipped_types, lacks_types
from mediator_desk.services.office.setting_rows import check_version, record_change, too_long

LEAST_TYPES, MOST_TYPES = 2, 40
"""As many as a printed page takes."""


@dataclass(frozen=True)
class FormTypeDraft:
    """A type as it is entered. Of the last one lines and causes say nothing: it takes the rest."""

    name: str = ""
    lines: tuple[Line, ...] = ()
    causes: tuple[Cause, ...] = ()
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what is missing or too long."""
        missing = [] if self.name.strip() else [Problem("name", "required")]
        return [*missing, *too_long(MonthlyFormType, self)]


@dataclass(frozen=True)
class FormTypeRow:
    """A line of the list of types; `takes_rest` for the last one."""

    id: int
    place: int
    """From 1."""
    name: str
    lines: tuple[Line, ...]
    causes: tuple[Cause, ...]
    takes_rest: bool


def types_of_form(db: Session) -> tuple[FormType, ...]:
    """Return the committee's types in their order; the shipped ones where it never had its own."""
    rows = form_type_rows(db)
    return tuple(FormType(row.name, row.lines, row.causes) for row in rows) or SHIPPED_TYPES


def form_type_rows(db: Session) -> list[FormTypeRow]:
    """Return the types as rows of a list, in their order; none where the shipped ones count."""
    rows = _ordered(db)
    return [
        FormTypeRow(one.id, place, one.name, _lines(one), _causes(one), takes_rest=place == len(rows))
        for place, one in enumerate(rows, 1)
    ]


def form_type_draft(db: Session, type_id: int) -> FormTypeDraft:
    """Return a type to be changed. Raises Refused("no_longer_there")."""
    row = _type(db, type_id)
    return FormTypeDraft(row.name, _lines(row), _causes(row), row.version)


def save_form_type(
    db: Session, type_id: int | None, draft: FormTypeDraft, *, by: Actor, now: datetime
) -> MonthlyFormType:
    """Change a type, or add one (None) before the last, which takes the rest.

    Months that were frozen keep their form. Raises Invalid (name "name_taken"), Refused("no_longer_there" /
    "changed_at_another_desk" / "too_many_form_types" / "not_for_role").
    """
    may(by, Right.KEEP_REPORTS)
    if problems := draft.problems():
        raise Invalid(problems)
    rows = _to_order(db)
    name = draft.name.strip()
    if any(row.name == name and row.id != type_id for row in rows):
        raise Invalid([Problem("name", "name_taken", {"name": name})])
    row = MonthlyFormType(position=0) if type_id is None else _type(db, type_id)
    if type_id is not None:
        check_version(row, draft.version)
    row.name, row.lines, row.causes = name, list(draft.lines), list(draft.causes)
    if type_id is not None:
        record_change(db, "form_type_changed", row, by=by, now=now)
        return row
    if len(rows) >= MOST_TYPES:
        raise Refused("too_many_form_types", most=MOST_TYPES)
    db.add(row)
    _order(db, [*rows[:-1], row, *rows[-1:]])
    audit.record(db, "form_type_added", by=by, at=now, facts={"id": row.id, "name": name})
    return row


def move_form_type(db: Session, type_id: int, steps: int, *, by: Actor, now: datetime) -> None:
    """Move a type up (negative) or down: the first that fits a case counts, the last takes the rest.

    Raises Refused("no_longer_there" / "not_for_role").
    """
    may(by, Right.KEEP_REPORTS)
    rows = _to_order(db)
    moved = _type(db, type_id)
    place = rows.index(moved)
    target = max(0, min(len(rows) - 1, place + steps))
    if target == place:
        return
    rows.insert(target, rows.pop(place))
    _order(db, rows)
    audit.record(db, "form_types_ordered", by=by, at=now, facts={"id": type_id, "name": moved.name})


def remove_form_type(db: Session, type_id: int, *, version: int, by: Actor, now: datetime) -> None:
    """Take a type off the form; its cases stand in the next one that fits.

    Raises Refused("too_few_form_types" / "no_longer_there" / "changed_at_another_desk" / "not_for_role").
    """
    may(by, Right.KEEP_REPORTS)
    rows = _to_order(db)
    row = _type(db, type_id)
    check_version(row, version)
    if len(rows) <= LEAST_TYPES:
        raise Refused("too_few_form_types", least=LEAST_TYPES)
    db.delete(row)
    _order(db, [one for one in rows if one is not row])
    audit.record(db, "form_type_removed", by=by, at=now, facts={"id": type_id, "name": row.name})


def bring_in_shipped_types(db: Session, *, by: Actor, now: datetime) -> None:
    """Give a committee that has no types of its own the shipped ones, to be changed. Raises "not_for_role"."""
    may(by, Right.KEEP_REPORTS)
    _to_order(db)
    if lacks_types(db):
        add_shipped_types(db)
        audit.record(db, "form_types_brought_in", by=by, at=now)


def _to_order(db: Session) -> list[MonthlyFormType]:
    db.execute(select(Committee.id).with_for_update()).all()  # two desks may move or add at once
    return list(_ordered(db))


def _ordered(db: Session) -> Sequence[MonthlyFormType]:
    query = select(MonthlyFormType).order_by(MonthlyFormType.position, MonthlyFormType.id)
    return db.scalars(query).all()


def _order(db: Session, rows: Sequence[MonthlyFormType]) -> None:
    for place, row in enumerate(rows, 1):
        row.position = place
    db.flush()


def _type(db: Session, type_id: int) -> MonthlyFormType:
    row = db.get(MonthlyFormType, type_id)
    if row is None:
        raise Refused("no_longer_there")
    return row


def _lines(row: MonthlyFormType) -> tuple[Line, ...]:
    return tuple(map(Line, row.lines))


def _causes(row: MonthlyFormType) -> tuple[Cause, ...]:
    return tuple(map(Cause, row.causes))
