"""Views: a list with its filters, columns and order under a name, for oneself or for the whole committee."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.text import clean_name
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.desk_work import SavedView
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit
from mediator_desk.services.lists.looks import ListLook, unread

LONGEST_NAME = 40


@dataclass(frozen=True)
class ViewDraft:
    """A view as it is entered."""

    name: str = ""
    look: ListLook = field(default_factory=ListLook)
    is_shared: bool = False

    def problems(self) -> list[Problem]:
        """Return what is missing or too long (field name)."""
        if not self.name.strip():
            return [Problem("name", "required")]
        is_long = len(self.name.strip()) > LONGEST_NAME
        return [Problem("name", "too_long", {"longest": LONGEST_NAME})] if is_long else []


@dataclass(frozen=True)
class ViewRow:
    """A view as it is listed. `unread` counts conditions that this version does not know."""

    id: int
    name: str
    look: ListLook
    is_shared: bool
    unread: int = 0


def views_of(db: Session, staff_id: int | None) -> list[ViewRow]:
    """Return the views of a person, then those that all share; each group in the order that was given to it."""
    is_own = SavedView.staff_id == staff_id if staff_id is not None else SavedView.id < 0
    wanted = select(SavedView).where(is_own | SavedView.staff_id.is_(None))
    views = db.scalars(wanted.order_by(SavedView.staff_id.is_(None), SavedView.position, SavedView.id))
    return [_row(view) for view in views]


def save_view(db: Session, draft: ViewDraft, *, by: Actor, now: datetime) -> ViewRow:
    """Keep a list under a name.

    Raises Invalid (field name), Refused("not_for_role") where it is to be shared, Refused("view_needs_person") for
    one's own where nobody is known by name.
    """
    _may_keep(by, is_shared=draft.is_shared)
    owner = None if draft.is_shared else by.staff_id
    name = _free_name(db, draft.name, owner, None)
    last = db.scalar(select(func.max(SavedView.position)).where(_of(owner)))
    view = SavedView(staff_id=owner, name=name, content=draft.look.to_json(), position=(last or 0) + 1)
    db.add(view)
    _tell(db, "view_saved", view, by=by, now=now)
    return _row(view)


def change_view(db: Session, view_id: int, look: ListLook, *, by: Actor, now: datetime) -> ViewRow:
    """Let a view show what is shown now. Raises Refused("view_not_found" / "not_for_role")."""
    view = _view(db, view_id, by)
    view.content = look.to_json()
    _tell(db, "view_changed", view, by=by, now=now)
    return _row(view)


def rename_view(db: Session, view_id: int, name: str, *, by: Actor, now: datetime) -> ViewRow:
    """Give a view another name. Raises Invalid (field name), Refused("view_not_found" / "not_for_role")."""
    view = _view(db, view_id, by)
    view.name = _free_name(db, name, view.staff_id, view_id)
    _tell(db, "view_changed", view, by=by, now=now)
    return _row(view)


def share_view(db: Session, view_id: int, *, is_shared: bool, by: Actor, now: datetime) -> ViewRow:
    """Give one's own view to the whole committee, or take a shared one for oneself.

    Raises Invalid (field name: taken there), Refused("view_not_found" / "not_for_role" / "view_needs_person").
    """
    may(by, Right.SHARE_VIEWS)
    view = _view(db, view_id, by)
    _may_keep(by, is_shared=is_shared)
    owner = None if is_shared else by.staff_id
    view.name = _free_name(db, view.name, owner, view_id)
    last = db.scalar(select(func.max(SavedView.position)).where(_of(owner)))
    view.staff_id, view.position = owner, (last or 0) + 1
    _tell(db, "view_shared" if is_shared else "view_changed", view, by=by, now=now)
    return _row(view)


def order_views(db: Session, view_ids: Sequence[int], *, by: Actor, now: datetime) -> None:
    """Put views of one owner in this order. Raises Refused("view_not_found" / "not_for_role")."""
    views = [_view(db, view_id, by) for view_id in view_ids]
    for position, view in enumerate(views, start=1):
        view.position = position
    audit.record(db, "views_ordered", by=by, at=now, facts={"ids": list(view_ids)})


def delete_view(db: Session, view_id: int, *, by: Actor, now: datetime) -> None:
    """Forget a view; its cases stay as they are. Raises Refused("view_not_found" / "not_for_role")."""
    view = _view(db, view_id, by)
    name, is_shared = view.name, view.staff_id is None
    db.delete(view)
    audit.record(db, "view_removed", by=by, at=now, facts={"name": name, "is_shared": is_shared})


def _view(db: Session, view_id: int, by: Actor) -> SavedView:
    """Return a view that this person may change: one's own, or a shared one by who keeps the committee's settings."""
    view = db.get(SavedView, view_id)
    if view is None or (view.staff_id is not None and view.staff_id != by.staff_id):
        raise Refused("view_not_found")
    may(by, Right.SHARE_VIEWS if view.staff_id is None else Right.KEEP_OWN)
    return view


def _may_keep(by: Actor, *, is_shared: bool) -> None:
    may(by, Right.SHARE_VIEWS if is_shared else Right.KEEP_OWN)
    if not is_shared and by.staff_id is None:
        raise Refused("view_needs_person")


def _free_name(db: Session, name: str, owner: int | None, own_id: int | None) -> str:
    """Return the name as it is kept. Raises Invalid where it cannot be or another view of the owner has it."""
    cleaned = clean_name(name).text.strip()
    problems = ViewDraft(cleaned).problems()
    others = select(SavedView.id).where(_of(owner), SavedView.name == cleaned, SavedView.id != (own_id or 0))
    if not problems and db.scalars(others.limit(1)).first() is not None:
        problems = [Problem("name", "name_taken", {"name": cleaned})]
    if problems:
        raise Invalid(problems)
    return cleaned


def _of(owner: int | None) -> ColumnElement[bool]:
    return SavedView.staff_id.is_(None) if owner is None else SavedView.staff_id == owner


def _tell(db: Session, act: str, view: SavedView, *, by: Actor, now: datetime) -> None:
    audit.record(db, act, by=by, at=now, facts={"name": view.name, "is_shared": view.staff_id is None})


def _row(view: SavedView) -> ViewRow:
    look = ListLook.of_json(view.content)
    return ViewRow(view.id, view.name, look, view.staff_id is None, unread(view.content))
