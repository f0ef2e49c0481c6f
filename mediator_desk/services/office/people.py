"""The people and rooms of a committee: renamed, put aside, taken back; never deleted, the past names them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Mediator, MediatorLine, Room, Staff
from mediator_desk.models.rights import ROLES, Right, may
from mediator_desk.models.words import Line, Role
from mediator_desk.server import logins
from mediator_desk.services import audit
from mediator_desk.services.mediators.handover import count_open_work
from mediator_desk.services.mediators.roster import open_cases_of_each
from mediator_desk.services.office import committee
from mediator_desk.services.office.setting_rows import check_version, record_change, too_long

Row = TypeVar("Row", Staff, Mediator, Room)


@dataclass(frozen=True)
class StaffDraft:
    """Somebody who uses the desk. `version` is that of the row it was read from, 0 for somebody new."""

    name: str = ""
    role: Role = Role.SECRETARY
    is_active: bool = True
    version: int = 0
    work_number: str = ""


@dataclass(frozen=True)
class MediatorDraft:
    """Somebody who mediates. `staff_id` says who at the desk this is, None for one who does not use it."""

    name: str = ""
    telephone: str = ""
    staff_id: int | None = None
    lines: tuple[Line, ...] = ()
    is_active: bool = True
    version: int = 0


@dataclass(frozen=True)
class RoomDraft:
    """Where parties meet; an online room has no door."""

    name: str = ""
    is_online: bool = False
    is_active: bool = True
    version: int = 0


@dataclass(frozen=True)
class StaffRow:
    """A line of the list of those who use the desk."""

    id: int
    name: str
    role: Role
    is_active: bool
    work_number: str = ""


@dataclass(frozen=True)
class MediatorRow:
    """A line of the list of mediators. `open_cases` are those under way with this mediator now."""

    id: int
    name: str
    telephone: str
    lines: tuple[Line, ...]
    staff_name: str
    open_cases: int
    is_active: bool


@dataclass(frozen=True)
class RoomRow:
    """A line of the list of rooms."""

    id: int
    name: str
    is_online: bool
    is_active: bool


def staff_rows(db: Session) -> list[StaffRow]:
    """Return all who use or used the desk, those of today first."""
    query = select(Staff).order_by(Staff.is_active.desc(), Staff.id)
    return [StaffRow(one.id, one.name, one.role, one.is_active, one.work_number) for one in db.scalars(query)]


def mediator_rows(db: Session) -> list[MediatorRow]:
    """Return all who mediate or mediated, those of today first."""
    query = select(Mediator, Staff.name).outerjoin(Staff, Staff.id == Mediator.staff_id)
    ordered = db.execute(query.order_by(Mediator.is_active.desc(), Mediator.id)).all()
    open_cases = open_cases_of_each(db, [one.id for one, _staff_name in ordered])
    lines: dict[int, list[Line]] = {}
    for mediator_id, line in db.execute(select(MediatorLine.mediator_id, MediatorLine.line)):
        lines.setdefault(mediator_id, []).append(line)
    return [
        MediatorRow(
            one.id,
            one.name,
            one.telephone,
            _in_order(lines.get(one.id, ())),
            staff_name or "",
            open_cases.get(one.id, 0),
            one.is_active,
        )
        for one, staff_name in ordered
    ]


def room_rows(db: Session) -> list[RoomRow]:
    """Return all rooms that are or were in use, those of today first."""
    query = select(Room).order_by(Room.is_active.desc(), Room.id)
    return [RoomRow(one.id, one.name, one.is_online, one.is_active) for one in db.scalars(query)]


def staff_draft(db: Session, staff_id: int) -> StaffDraft:
    """Return a member of the staff to be changed. Raises Refused("no_longer_there")."""
    staff = _row(db, Staff, staff_id)
    return StaffDraft(staff.name, staff.role, staff.is_active, staff.version, staff.work_number)


def mediator_draft(db: Session, mediator_id: int) -> MediatorDraft:
    """Return a mediator to be changed. Raises Refused("no_longer_there")."""
    mediator = _row(db, Mediator, mediator_id)
    lines = _in_order(db.scalars(select(MediatorLine.line).where(MediatorLine.mediator_id == mediator_id)))
    return MediatorDraft(
        mediator.name, mediator.telephone, mediator.staff_id, lines, mediator.is_active, mediator.version
    )


def room_draft(db: Session, room_id: int) -> RoomDraft:
    """Return a room to be changed. Raises Refused("no_longer_there")."""
    room = _row(db, Room, room_id)
    return RoomDraft(room.name, room.is_online, room.is_active, room.version)


def save_staff(db: Session, staff_id: int | None, draft: StaffDraft, *, by: Actor, now: datetime) -> Staff:
    """Add (staff_id None) or change somebody who uses the desk.

    Raises Invalid, Refused("last_staff") where nobody would be left who may change the settings,
    Refused("has_a_login_of_their_own", name) for the role of somebody whose login the server must follow,
    Refused("changed_at_another_desk"), Refused("not_for_role") as may_keep_administrators does.
    """
    may(by, Right.KEEP_PEOPLE)
    if draft.role is Role.ADMINISTRATOR and staff_id is None:
        may_keep_administrators(db, by)
    if staff_id is None:
        return committee.add_staff(db, draft.name, draft.role, work_number=draft.work_number, by=by, now=now)
    staff = _row(db, Staff, staff_id)
    check_version(staff, draft.version)
    is_other = (staff.role, staff.is_active) != (draft.role, draft.is_active)
    if is_other and Role.ADMINISTRATOR in (staff.role, draft.role):
        may_keep_administrators(db, by)
    if is_other and staff.login:
        raise Refused("has_a_login_of_their_own", name=staff.name)
    committee.check_name(db, Staff, draft.name, but=staff_id)
    committee.check_sign_in_names(db, draft.name, draft.work_number, but=staff_id)
    if not (draft.is_active and draft.role in ROLES[Right.KEEP_PEOPLE]) and _is_last(db, staff_id):
        raise Refused("last_staff", name=staff.name)
    staff.name, staff.role, staff.is_active = draft.name.strip(), draft.role, draft.is_active
    staff.work_number = draft.work_number.strip()
    record_change(db, "staff_changed", staff, by=by, now=now)
    return staff


def may_keep_administrators(db: Session, by: Actor) -> None:
    """Let pass who may appoint administrators, or whoever asks where none is left. Raises Refused("not_for_role")."""
    serving = select(Staff.id).where(Staff.is_active, Staff.role == Role.ADMINISTRATOR).limit(1)
    if db.scalar(serving) is not None:
        may(by, Right.KEEP_ADMINISTRATORS)


def save_mediator(db: Session, mediator_id: int | None, draft: MediatorDraft, *, by: Actor, now: datetime) -> Mediator:
    """Add (mediator_id None) or change a mediator. Who has open work is put aside once it is handed over.

    Raises Invalid, Refused("changed_at_another_desk"), Refused("mediator_has_open_work" with how many cases).
    """
    may(by, Right.KEEP_PEOPLE)
    _check_mediator(db, mediator_id, draft)
    lines, telephone = _in_order(draft.lines), draft.telephone.strip()
    if mediator_id is None:
        return committee.add_mediator(
            db, draft.name, staff_id=draft.staff_id, telephone=telephone, lines=lines, by=by, now=now
        )
    mediator = _row(db, Mediator, mediator_id)
    check_version(mediator, draft.version)
    committee.check_name(db, Mediator, draft.name, but=mediator_id)
    if mediator.is_active and not draft.is_active and (count := count_open_work(db, mediator_id)):
        raise Refused("mediator_has_open_work", mediator=mediator.name, count=count)
    kept = list(db.scalars(select(MediatorLine).where(MediatorLine.mediator_id == mediator_id)))
    mediator.name, mediator.telephone = draft.name.strip(), telephone
    mediator.is_active = draft.is_active
    _link(db, mediator, draft.staff_id)
    if {one.line for one in kept} != set(lines):
        _change_lines(db, mediator, kept, lines)
    record_change(db, "mediator_changed", mediator, by=by, now=now)
    return mediator


def _link(db: Session, mediator: Mediator, staff_id: int | None) -> None:
    """Say who at the desk a mediator is; on a server that is for the server to do, which looks who asks."""
    before = mediator.staff_id
    if before == staff_id:
        return
    if not logins.is_walled(db.connection()):
        mediator.staff_id = staff_id
        return
    db.flush()
    logins.link_mediator(db.connection(), mediator.id, staff_id)
    audit.note(db, f"{Mediator.__tablename__}/{mediator.id}", {"staff_id": before}, {"staff_id": staff_id})
    db.refresh(mediator)


def save_room(db: Session, room_id: int | None, draft: RoomDraft, *, by: Actor, now: datetime) -> Room:
    """Add (room_id None) or change a room. Raises Invalid, Refused("changed_at_another_desk")."""
    may(by, Right.KEEP_PEOPLE)
    if room_id is None:
        return committee.add_room(db, draft.name, is_online=draft.is_online, by=by, now=now)
    room = _row(db, Room, room_id)
    check_version(room, draft.version)
    committee.check_name(db, Room, draft.name, but=room_id)
    room.name, room.is_online, room.is_active = draft.name.strip(), draft.is_online, draft.is_active
    record_change(db, "room_changed", room, by=by, now=now)
    return room


def _check_mediator(db: Session, mediator_id: int | None, draft: MediatorDraft) -> None:
    problems = too_long(Mediator, draft)
    if draft.staff_id is not None:
        holder = db.execute(select(Mediator.id, Mediator.name).where(Mediator.staff_id == draft.staff_id)).first()
        if holder is not None and holder.id != mediator_id:
            problems.append(Problem("staff_id", "staff_taken", {"mediator": holder.name}))
    if problems:
        raise Invalid(problems)


def _change_lines(db: Session, mediator: Mediator, kept: list[MediatorLine], lines: tuple[Line, ...]) -> None:
    for one in kept:
        if one.line not in lines:
            db.delete(one)
    known = {one.line for one in kept}
    db.add_all(MediatorLine(mediator_id=mediator.id, line=line) for line in lines if line not in known)
    mediator.version += 1  # the lines belong to the row: another desk must see a new version


def _is_last(db: Session, staff_id: int) -> bool:
    # Locked, so that two desks cannot each put aside the other's last one.
    keeping = Staff.is_active & Staff.role.in_(ROLES[Right.KEEP_PEOPLE])
    query = select(Staff.id).where(keeping).order_by(Staff.id).with_for_update()
    return list(db.scalars(query)) == [staff_id]


def _row(db: Session, table: type[Row], row_id: int) -> Row:
    row = db.get(table, row_id)
    if row is None:
        raise Refused("no_longer_there")
    return row


def _in_order(lines: Iterable[Line]) -> tuple[Line, ...]:
    """In the order in which regulators publish the lines, each once."""
    known = set(lines)
    return tuple(line for line in Line if line in known)
