"""The committee itself: founding it, its people, rooms and settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.numbering import LONGEST_TEMPLATE, template_problems
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Committee, Mediator, MediatorLine, Room, Staff
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import Line, Role
from mediator_desk.services import audit
from mediator_desk.services.agreements.clauses_shipped import add_shipped_clauses
from mediator_desk.services.clocks.limits_shipped import add_shipped_limits
from mediator_desk.services.monthly_form.form_types_shipped import add_shipped_types
from mediator_desk.services.office.office_hours import OfficeHours, minutes_of, office_hours
from mediator_desk.services.office.setting_rows import check_version, record_change, too_long
from mediator_desk.services.subsidies.subsidies_shipped import add_shipped_rules

COMMITTEE_NAME = "广东省保险行业协会调解委员会"
"""The committee that the desk is made for; a sister body founds its own under another name."""

CASE_NUMBER_TEMPLATE = "粤保调〔{year}〕第{n:04d}号"
AGREEMENT_NUMBER_TEMPLATE = "粤保调协〔{year}〕第{n:04d}号"

ROOM_NAMES = ("第一调解室", "第二调解室", "视频调解室")
ONLINE_WORDS = ("视频", "线上", "在线", "网络")
LONGEST_NAME = 100
MOST_RANKED = 10_000
MOST_IDLE_MINUTES = 60


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
        """Return what is missing, too long, or makes no number."""
        return _problems_of(self)


@dataclass(frozen=True)
class CommitteeDraft:
    """The settings of a committee as they are entered; `version` is that of the row they were read from."""

    name: str
    seal_name: str
    telephone: str
    address: str
    case_number_template: str
    agreement_number_template: str
    least_ranked: int
    settled_privately_counts: bool
    version: int
    day_from: time = OfficeHours.day_from
    noon_from: time = OfficeHours.noon_from
    noon_until: time = OfficeHours.noon_until
    day_until: time = OfficeHours.day_until
    usual_minutes: int = OfficeHours.usual_minutes
    idle_minutes: int = 5

    @property
    def hours(self) -> OfficeHours:
        """When the committee meets."""
        return OfficeHours(self.day_from, self.noon_from, self.noon_until, self.day_until, self.usual_minutes)

    def problems(self) -> list[Problem]:
        """Return what is missing, too long, out of range, or makes no number, and hours that cannot be."""
        problems = _problems_of(self) + self.hours.problems()
        if not 1 <= self.least_ranked <= MOST_RANKED:
            problems.append(Problem("least_ranked", "out_of_range", {"least": 1, "most": MOST_RANKED}))
        if not 1 <= self.idle_minutes <= MOST_IDLE_MINUTES:
            problems.append(Problem("idle_minutes", "out_of_range", {"least": 1, "most": MOST_IDLE_MINUTES}))
        return problems


FOUNDERS = (Role.ADMINISTRATOR, Role.SECRETARY)
"""In which roles somebody founds a committee: those who keep its settings, who may do all of it first."""


@dataclass(frozen=True)
class FirstPeopleDraft:
    """Who founds the committee, and whom and what it begins with."""

    your_name: str = ""
    your_role: Role = FOUNDERS[0]
    mediator_names: tuple[str, ...] = ()
    room_names: tuple[str, ...] = ROOM_NAMES

    def problems(self) -> list[Problem]:
        """Return what is missing or too long."""
        problems = [] if self.your_name.strip() else [Problem("your_name", "required")]
        if not any(name.strip() for name in self.mediator_names):
            problems.append(Problem("mediator_names", "required"))
        if self.your_role not in FOUNDERS:
            problems.append(Problem("your_role", "founder_keeps_settings"))
        named = (("your_name", (self.your_name,)), ("mediator_names", self.mediator_names))
        for field, names in (*named, ("room_names", self.room_names)):
            if any(len(name.strip()) > LONGEST_NAME for name in names):
                problems.append(Problem(field, "too_long", {"longest": LONGEST_NAME}))
        return problems


def found_office(
    db: Session, draft: FoundingDraft, people: FirstPeopleDraft, *, desk: str = "", now: datetime
) -> Actor:
    """Found a committee with its first people and rooms, and return who founded it, to go on working.

    A mediator with the founder's name is the founder. A room whose name says video (视频) or online (线上) is online.
    Raises Invalid with the problems of both drafts, Refused("committee_exists").
    """
    if problems := [*draft.problems(), *people.problems()]:
        raise Invalid(problems)
    if has_committee(db):
        raise Refused("committee_exists")
    name = people.your_name.strip()
    staff = add_staff(db, name, people.your_role, by=Actor(None, name, people.your_role, desk), now=now)
    founder = Actor(staff.id, name, people.your_role, desk)
    found_committee(db, draft, by=founder, now=now)
    for mediator in _names(people.mediator_names):
        add_mediator(db, mediator, by=founder, now=now, staff_id=staff.id if mediator == name else None)
    for room in _names(people.room_names):
        add_room(db, room, is_online=any(word in room for word in ONLINE_WORDS), by=founder, now=now)
    return founder


def found_committee(db: Session, draft: FoundingDraft, *, by: Actor, now: datetime) -> Committee:
    """Found the committee of an empty database, with the time limits that law and custom give and a bank of clauses.

    Raises Invalid, Refused("committee_exists").
    """
    if problems := draft.problems():
        raise Invalid(problems)
    if db.scalar(select(Committee.id)) is not None:
        raise Refused("committee_exists")
    committee = Committee(
        name=draft.name.strip(),
        seal_name=draft.seal_name.strip(),
        telephone=draft.telephone.strip(),
        address=draft.address.strip(),
        case_number_template=draft.case_number_template.strip(),
        agreement_number_template=draft.agreement_number_template.strip(),
        is_practice=draft.is_practice,
    )
    db.add(committee)
    add_shipped_limits(db)
    add_shipped_clauses(db)
    add_shipped_rules(db)
    add_shipped_types(db)
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


def refuse_a_left_place(db: Session) -> None:
    """Raise Refused("committee_has_moved") where the committee of these records works at another place by now."""
    if db.scalar(select(Committee.id).where(Committee.moved_to != "").limit(1)) is not None:
        raise Refused("committee_has_moved")


def committee_draft(db: Session) -> CommitteeDraft:
    """Return the settings of the committee as they stand. Raises Refused("no_committee")."""
    committee = the_committee(db)
    kept = {field.name: getattr(committee, field.name) for field in fields(CommitteeDraft)}
    return CommitteeDraft(**(kept | asdict(office_hours(db))))


def save_committee(db: Session, draft: CommitteeDraft, *, by: Actor, now: datetime) -> Committee:
    """Change the settings of the committee. Numbers that were given stay as they are.

    Raises Invalid, Refused("no_committee"), Refused("changed_at_another_desk").
    """
    may(by, Right.KEEP_SETTINGS)
    if problems := draft.problems():
        raise Invalid(problems)
    committee = the_committee(db)
    check_version(committee, draft.version)
    for field in fields(CommitteeDraft):
        if field.name != "version":
            setattr(committee, field.name, _kept(getattr(draft, field.name)))
    record_change(db, "committee_changed", committee, by=by, now=now)
    return committee


def add_staff(db: Session, name: str, role: Role, *, work_number: str = "", by: Actor, now: datetime) -> Staff:
    """Add somebody who uses the desk. Raises Invalid."""
    check_name(db, Staff, name)
    check_sign_in_names(db, name, work_number)
    staff = Staff(name=name.strip(), role=role, work_number=work_number.strip())
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
    """Add a mediator, with the lines of insurance that he or she knows well. Raises Invalid."""
    check_name(db, Mediator, name)
    mediator = Mediator(name=name.strip(), staff_id=staff_id, telephone=telephone)
    db.add(mediator)
    db.flush()
    db.add_all(MediatorLine(mediator_id=mediator.id, line=line) for line in lines)
    audit.record(db, "mediator_added", by=by, at=now, facts={"name": name})
    return mediator


def add_room(db: Session, name: str, *, is_online: bool = False, by: Actor, now: datetime) -> Room:
    """Add a room for meetings. Raises Invalid."""
    check_name(db, Room, name)
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


def mediator_of_staff(db: Session, staff_id: int | None) -> int | None:
    """Return the id of the mediator that a member of the staff is, None for one who does not mediate."""
    return db.scalar(select(Mediator.id).where(Mediator.staff_id == staff_id)) if staff_id else None


def active_rooms(db: Session) -> list[Room]:
    """Return the rooms in use, in the order in which they were added."""
    return list(db.scalars(select(Room).where(Room.is_active).order_by(Room.id)))


def check_name(
    db: Session, table: type[Staff] | type[Mediator] | type[Room], name: str, *, but: int | None = None
) -> None:
    """Raise Invalid where a name is missing, too long, or taken by another row than the one with the id `but`."""
    if not name.strip():
        raise Invalid([Problem("name", "required")])
    if len(name.strip()) > LONGEST_NAME:
        raise Invalid([Problem("name", "too_long", {"longest": LONGEST_NAME})])
    holder = db.scalar(select(table.id).where(table.name == name.strip()))
    if holder is not None and holder != but:
        raise Invalid([Problem("name", "name_taken", {"name": name.strip()})])


def check_sign_in_names(db: Session, name: str, work_number: str, *, but: int | None = None) -> None:
    """Raise Invalid where a work number is too long, or one could sign in as two people: each name and each work
    number, whatever its case, belongs to one of the staff other than the one with the id `but`.
    """
    longest = Staff.work_number.type.length
    if len(work_number.strip()) > longest:
        raise Invalid([Problem("work_number", "too_long", {"longest": longest})])
    others = [one for one in db.execute(select(Staff.id, Staff.name, Staff.work_number)) if one.id != but]
    numbers = {one.work_number.casefold() for one in others} - {""}
    names = {one.name.casefold() for one in others}
    typed = (("name", name, numbers), ("work_number", work_number, numbers | names))
    for field, word, taken in typed:
        if word.strip().casefold() in taken:
            raise Invalid([Problem(field, "name_taken", {"name": word.strip()})])


def _problems_of(draft: FoundingDraft | CommitteeDraft) -> list[Problem]:
    problems = [Problem(field, "required") for field in ("name", "seal_name") if not getattr(draft, field).strip()]
    problems += too_long(Committee, draft)
    for field in ("case_number_template", "agreement_number_template"):
        codes = template_problems(getattr(draft, field).strip())
        problems += [Problem(field, code, {"longest": LONGEST_TEMPLATE}) for code in codes]
    return problems


def _kept(value: object) -> object:
    """Return what was entered as its column keeps it."""
    if isinstance(value, time):
        return minutes_of(value)
    return value.strip() if isinstance(value, str) else value


def _names(typed: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(name.strip() for name in typed if name.strip()))
