"""The committee itself: founding it, its people, rooms and settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Committee, Mediator, MediatorLine, Room, Staff, TimeLimit
from mediator_desk.models.words import Line, Role
from mediator_desk.services import audit

COMMITTEE_NAME = "广东省保险行业协会调解委员会"
"""The committee that the desk is made for; a sister body founds its own under another name."""

CASE_NUMBER_TEMPLATE = "粤保调〔{year}〕第{n:04d}号"
AGREEMENT_NUMBER_TEMPLATE = "粤保调协〔{year}〕第{n:04d}号"

# step, number, in working days, rolls over a day off, source. Law and custom: a committee may change each row.
TIME_LIMITS = (
    ("decide_acceptance", 3, True, False, "人民法院在线调解规则 第12条"),
    ("contact_other_side", 3, True, False, "人民法院在线调解规则 第15条"),
    ("supply_papers", 5, True, False, "本会通知"),
    ("mediate", 30, False, True, "司法部令第75号（一般一个月，各方同意可以延长）"),
    ("mediate_court_before_filing", 30, False, True, "法释〔2016〕14号 第27条"),
    ("mediate_court_after_filing", 15, False, True, "法释〔2016〕14号 第27条"),
    ("pay", 10, False, False, "保险法 第23条"),
    ("confirm", 30, False, True, "民事诉讼法 第205条、人民调解法 第33条"),
)


@dataclass(frozen=True)
class FoundingDraft:
    """What a committee is founded with."""

    name: str = COMMITTEE_NAME
    seal_name: str = COMMITTEE_NAME
    telephone: str = "020-875-12378"
    address: str = ""
    case_number_template: str = CASE_NUMBER_TEMPLATE
    agreement_number_template: str = AGREEMENT_NUMBER_TEMPLATE
    is_practice: bool = False

    def problems(self) -> list[Problem]:
        """Return what is missing."""
        return [Problem(field, "required") for field in ("name", "seal_name") if not getattr(self, field).strip()]


def found_committee(db: Session, draft: FoundingDraft, *, by: Actor, now: datetime) -> Committee:
    """Found the committee of an empty database, with the time limits that the law and custom give.

    Raises Invalid, Refused("committee_exists").
    """
    if problems := draft.problems():
        raise Invalid(problems)
    if db.scalar(select(Committee.id)) is not None:
        raise Refused("committee_exists")
    committee = Committee(
        name=draft.name,
        seal_name=draft.seal_name,
        telephone=draft.telephone,
        address=draft.address,
        case_number_template=draft.case_number_template,
        agreement_number_template=draft.agreement_number_template,
        is_practice=draft.is_practice,
    )
    db.add(committee)
    for step, number, in_working_days, rolls_over, source in TIME_LIMITS:
        db.add(
            TimeLimit(step=step, number=number, in_working_days=in_working_days, rolls_over=rolls_over, source=source)
        )
    audit.record(db, "committee_founded", by=by, at=now, facts={"name": draft.name})
    db.flush()
    return committee


def the_committee(db: Session) -> Committee:
    """Return the committee of this database. Raises Refused("no_committee") for one that was never founded."""
    committee = db.scalars(select(Committee).order_by(Committee.id).limit(1)).first()
    if committee is None:
        raise Refused("no_committee")
    return committee


def has_committee(db: Session) -> bool:
    """Return whether this database has been founded."""
    return db.scalar(select(Committee.id).limit(1)) is not None


def add_staff(db: Session, name: str, role: Role, *, by: Actor, now: datetime) -> Staff:
    """Add somebody who uses the desk. Raises Invalid, Refused("name_taken")."""
    _check_name(db, Staff, name)
    staff = Staff(name=name.strip(), role=role)
    db.add(staff)
    audit.record(db, "staff_added", by=by, at=now, facts={"name": name, "role": role})
    db.flush()
    return staff


def add_mediator(
    db: Session,
    name: str,
    *,
    by: Actor,
    now: datetime,
    staff_id: int | None = None,
    telephone: str = "",
    lines: Sequence[Line] = (),
) -> Mediator:
    """Add a mediator, with the lines of insurance that he or she knows well. Raises Invalid, Refused("name_taken")."""
    _check_name(db, Mediator, name)
    mediator = Mediator(name=name.strip(), staff_id=staff_id, telephone=telephone)
    db.add(mediator)
    db.flush()
    db.add_all(MediatorLine(mediator_id=mediator.id, line=line) for line in lines)
    audit.record(db, "mediator_added", by=by, at=now, facts={"name": name})
    return mediator


def add_room(db: Session, name: str, *, is_online: bool = False, by: Actor, now: datetime) -> Room:
    """Add a room for meetings. Raises Invalid, Refused("name_taken")."""
    _check_name(db, Room, name)
    room = Room(name=name.strip(), is_online=is_online)
    db.add(room)
    audit.record(db, "room_added", by=by, at=now, facts={"name": name})
    db.flush()
    return room


def staff_named(db: Session, name: str) -> Staff | None:
    """Return the member of the staff with this name."""
    return db.scalars(select(Staff).where(Staff.name == name)).first()


def active_staff(db: Session) -> list[Staff]:
    """Return who may use the desk, in the order in which they were added."""
    return list(db.scalars(select(Staff).where(Staff.is_active).order_by(Staff.id)))


def active_rooms(db: Session) -> list[Room]:
    """Return the rooms in use, in the order in which they were added."""
    return list(db.scalars(select(Room).where(Room.is_active).order_by(Room.id)))


def _check_name(db: Session, table: type[Staff] | type[Mediator] | type[Room], name: str) -> None:
    if not name.strip():
        raise Invalid([Problem("name", "required")])
    if db.scalar(select(table.id).where(table.name == name.strip())) is not None:
        raise Refused("name_taken", name=name.strip())
