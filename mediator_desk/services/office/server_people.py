"""People of an office on a server: each with a login of their own, which an administrator gives, changes, takes away.

What a login may do is held by the server (mediator_desk/server); here it is told in the trail.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Mediator, Staff
from mediator_desk.models.rights import Right, may
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role
from mediator_desk.server import logins
from mediator_desk.server.invitation import Invitation
from mediator_desk.server.key_functions import give_keys
from mediator_desk.server.line import USUAL_PORT, ServerPlace, certificate_in
from mediator_desk.server.logins import Given, LoginRow
from mediator_desk.server.names import SIGHTS_OF
from mediator_desk.services import audit
from mediator_desk.services.office import committee
from mediator_desk.services.office.this_computer import computer_name
from mediator_desk.storage.key_holders import KeyOwner, refuse_weak
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.office_keys import is_sealed, newest_ring, wrapped_for

LOGIN_GIVEN, LOGIN_CHANGED, LOGIN_TAKEN_AWAY = "login_given", "login_changed", "login_taken_away"
PASSWORD_CHOSEN = "password_chosen"
RESTORED = "server_restored"
_TOLD = ("login", "sight", "role", "is_active")


@dataclass(frozen=True)
class ServerPersonDraft:
    """Somebody who is to come to the server. sight None: what is usual for the role."""

    name: str = ""
    role: Role = Role.MEDIATOR
    sight: Sight | None = None

    @property
    def chosen_sight(self) -> Sight:
        """Which cases the person is to see."""
        return self.sight or logins.usual_sight(self.role)


def sights_of(role: Role) -> tuple[Sight, ...]:
    """Return which cases somebody in this role may be shown, the usual first."""
    return SIGHTS_OF[role]


def has_logins(db: Session) -> bool:
    """Tell whether these records are on a server where everybody has a login of their own."""
    return logins.is_walled(db.connection())


def person_here(db: Session) -> Actor | None:
    """Return whose login this is, None for a login that belongs to nobody, and where there are no logins."""
    if not has_logins(db):
        return None
    staff_id = logins.staff_here(db.connection())
    staff = db.get(Staff, staff_id) if staff_id is not None else None
    if staff is None:
        return None
    return Actor(staff.id, staff.name, staff.role, computer_name(), staff.sight, is_at_server=True)


def login_rows(db: Session) -> list[LoginRow]:
    """Return everybody who has a login on the server."""
    return logins.logins(db.connection())


def add_person(
    db: Session,
    draft: ServerPersonDraft,
    *,
    ring: KeyRing | None = None,
    without_keys: bool = False,
    by: Actor,
    now: datetime,
) -> Given:
    """Let somebody come to the server; return login and password for the invitation. A mediator is linked by name.

    Somebody of this name who uses the desk and has no login gets one, else one is added. `ring`: the keys of the kept
    files, which the person gets too; `without_keys`: kept files stay closed to the person. Raises Invalid, Refused as
    committee.add_staff and server.logins.add_person do, ("not_on_a_server"), ("office_keys_not_here"),
    ("office_keys_exchanged").
    """
    may(by, Right.KEEP_ADMINISTRATORS)
    _see_that_there_are_logins(db)
    _see_that_keys_are_here(db, ring, without_keys=without_keys)
    staff = _staff_named(db, draft, by=by, now=now)
    if draft.role is Role.MEDIATOR:
        _make_mediator(db, staff, by=by, now=now)
    db.flush()
    before = _told(staff)
    given = logins.add_person(db.connection(), staff.id, draft.role, draft.chosen_sight, now=now)
    _give_keys(db, staff.id, given.password, ring, by=by)
    _record(db, LOGIN_GIVEN, staff, before, by=by, now=now)
    return given


def change_person(
    db: Session,
    staff_id: int,
    role: Role,
    sight: Sight,
    *,
    has_new_password: bool = False,
    ring: KeyRing | None = None,
    without_keys: bool = False,
    by: Actor,
    now: datetime,
) -> Given | None:
    """Change what a login may do; return what lets in where a new password is given.

    That password opens the keys of the kept files, as in add_person. Raises as logins.change_person does,
    Refused("office_keys_not_here"), ("office_keys_exchanged").
    """
    may(by, Right.KEEP_ADMINISTRATORS)
    staff = _staff(db, staff_id)
    if has_new_password:
        _see_that_keys_are_here(db, ring, without_keys=without_keys)
    if role is Role.MEDIATOR:
        _make_mediator(db, staff, by=by, now=now)
    db.flush()
    before = _told(staff)
    given = logins.change_person(db.connection(), staff_id, role, sight, now=now, has_new_password=has_new_password)
    if given is not None:
        _give_keys(db, staff_id, given.password, ring, by=by)
    _record(db, LOGIN_CHANGED, staff, before, by=by, now=now, has_new_password=has_new_password)
    return given


def remove_person(db: Session, staff_id: int, *, by: Actor, now: datetime) -> None:
    """Let somebody come to the server no more and put the person aside; the past keeps the name.

    What the person has open ends with `end_sessions`, after the commit. Raises as logins.remove_person does.
    """
    may(by, Right.KEEP_ADMINISTRATORS)
    staff = _staff(db, staff_id)
    db.flush()
    before = _told(staff)
    logins.remove_person(db.connection(), staff_id)
    _record(db, LOGIN_TAKEN_AWAY, staff, before, by=by, now=now)


def end_sessions(db: Session, staff_id: int, *, by: Actor) -> int:
    """End what somebody who was removed still has open; return how many connections that were."""
    may(by, Right.KEEP_ADMINISTRATORS)
    return logins.end_sessions(db.connection(), staff_id)


def invitation_for(db: Session, given: Given, name: str) -> Invitation:
    """Return the invitation for whom a login was given: to the server that this desk works on, as it reaches it."""
    url = db.get_bind().engine.url
    place = ServerPlace(url.host or "localhost", url.port or USUAL_PORT, url.database or "", given.login)
    kept = place.certificate
    certificate = certificate_in(kept) if kept.exists() else ""
    of = committee.the_committee(db).name
    return Invitation(
        place,
        name,
        of,
        given.password,
        given.until,
        certificate,
        is_plain=place.is_local and not certificate,
        is_pooled=place.pooler_mark.exists(),
    )


def choose_password(db: Session, password: str, *, ring: KeyRing | None = None, by: Actor, now: datetime) -> None:
    """Exchange one's own password, and let it open the keys of the kept files (`ring`), where one has them.

    Raises Refused("passphrase_too_short" / "passphrase_too_simple", shortest), ("not_for_login"),
    ("office_keys_exchanged").
    """
    may(by, Right.KEEP_OWN)
    refuse_weak(password, KeyOwner(by.staff_id or 0, by.name, ""))
    if by.staff_id is not None:
        _give_keys(db, by.staff_id, password, ring, by=by)
    logins.choose_password(db.connection(), password)
    audit.record(db, PASSWORD_CHOSEN, by=by, at=now, facts={"name": by.name})


def give_logins_again(db: Session, *, made_at: datetime, by: Actor, now: datetime) -> list[str]:
    """Give everybody who had a login in a backup of `made_at` one on this server; return their names.

    Nobody knows its password: each gets a new invitation. The logins of the old server are worth nothing here. Raises
    Refused("not_on_a_server"), and what server.logins.add_person does.
    """
    may(by, Right.RESTORE)
    _see_that_there_are_logins(db)
    names = []
    for staff in db.scalars(select(Staff).where(Staff.login != "").order_by(Staff.id)).all():
        before, staff.login = _told(staff), ""
        db.flush()
        if staff.is_active:
            logins.add_person(db.connection(), staff.id, staff.role, staff.sight, now=now)
            names.append(staff.name)
        db.refresh(staff)
        after = _told(staff)
        changed = [name for name in _TOLD if before[name] != after[name]]
        row = f"{Staff.__tablename__}/{staff.id}"
        audit.note(db, row, {name: before[name] for name in changed}, {name: after[name] for name in changed})
    audit.record(db, RESTORED, by=by, at=now, facts={"made_at": made_at.isoformat(timespec="seconds")})
    return names


def _see_that_keys_are_here(db: Session, ring: KeyRing | None, *, without_keys: bool) -> None:
    if ring is None and not without_keys and is_sealed(db.connection()):
        raise Refused("office_keys_not_here")


def _give_keys(db: Session, staff_id: int, password: str, ring: KeyRing | None, *, by: Actor) -> None:
    if ring is not None:
        if by.staff_id is not None:
            ring = newest_ring(db.connection(), by.staff_id, ring)  # they may have been exchanged since one came in
        give_keys(db.connection(), staff_id, wrapped_for(staff_id, password, ring))


def _see_that_there_are_logins(db: Session) -> None:
    if not has_logins(db):
        raise Refused("not_on_a_server")


def _staff(db: Session, staff_id: int) -> Staff:
    _see_that_there_are_logins(db)
    staff = db.get(Staff, staff_id)
    if staff is None:
        raise Refused("no_longer_there")
    return staff


def _staff_named(db: Session, draft: ServerPersonDraft, *, by: Actor, now: datetime) -> Staff:
    known = committee.staff_named(db, draft.name.strip())
    if known is None:
        return committee.add_staff(db, draft.name, draft.role, by=by, now=now)
    if not known.is_active:
        known.is_active = True
    return known


def _make_mediator(db: Session, staff: Staff, *, by: Actor, now: datetime) -> None:
    """Let the person be a mediator of the roster: the one of this name who has no account yet, else a new one."""
    if committee.mediator_of_staff(db, staff.id) is not None:
        return
    query = select(Mediator).where(Mediator.name == staff.name, Mediator.staff_id.is_(None), Mediator.is_active)
    mediator = db.scalars(query).first()
    if mediator is None:
        committee.add_mediator(db, staff.name, staff_id=staff.id, by=by, now=now)
        return
    logins.link_mediator(db.connection(), mediator.id, staff.id)
    audit.note(db, f"mediators/{mediator.id}", {"staff_id": None}, {"staff_id": staff.id})
    db.expire(mediator)


def _told(staff: Staff) -> dict[str, object]:
    return {name: getattr(staff, name) for name in _TOLD}


def _record(
    db: Session,
    act: str,
    staff: Staff,
    before: dict[str, object],
    *,
    by: Actor,
    now: datetime,
    has_new_password: bool = False,
) -> None:
    """Tell in the trail what the server changed of a row."""
    db.refresh(staff)
    after = _told(staff)
    changed = [name for name in _TOLD if before[name] != after[name]]
    if changed:
        named = f"{Staff.__tablename__}/{staff.id}"
        audit.note(db, named, {name: before[name] for name in changed}, {name: after[name] for name in changed})
    facts = {"name": staff.name, "role": staff.role, "sight": staff.sight, "has_new_password": has_new_password}
    audit.record(db, act, by=by, at=now, facts=facts)
