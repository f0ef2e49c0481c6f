"""Logins of people on an office's server: asked of the server's own functions, which check who asks."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from psycopg import pq
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from mediator_desk.errors import Refused
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role
from mediator_desk.server.functions import REFUSED
from mediator_desk.server.names import SIGHTS_OF

INVITED_FOR = timedelta(days=7)
"""How long a one-time password lets in."""
NOT_GRANTED = "42501"
"""The server's code for a function that this login may not call."""
Fields = dict[str, Any]
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_ONE_TIME_SIGNS = 24
"""Of 31 letters and digits that nobody confuses: about 118 bits."""


@dataclass(frozen=True)
class Given:
    """What somebody is let in with: the login, a password for once, and until when it does (UTC)."""

    login: str
    password: str
    until: datetime


@dataclass(frozen=True)
class LoginRow:
    """A login as the server knows it."""

    staff_id: int
    name: str
    role: Role
    login: str
    sight: Sight
    is_active: bool
    may_come_in: bool
    until: datetime | None
    """Until when the one-time password lets in (UTC); None once an own one was chosen."""


def is_walled(connection: Connection) -> bool:
    """Tell whether this server has roles, grants and policies of its own (`server init`)."""
    if connection.dialect.name != "postgresql":
        return False
    known: bool | None = connection.info.get("desk_is_walled")
    if known is None:
        known = connection.execute(text("SELECT to_regprocedure('public.desk_staff_id()') IS NOT NULL")).scalar_one()
        connection.info["desk_is_walled"] = known
    return known


def staff_here(connection: Connection) -> int | None:
    """Return the member of the staff whose login this connection has, None for a login that is nobody's."""
    return connection.execute(text("SELECT public.desk_staff_id()")).scalar()


def may_keep_logins(connection: Connection) -> bool:
    """Tell whether this login may add and remove people."""
    return bool(connection.execute(text("SELECT public.desk_may_keep_logins()")).scalar())


def may_be_owner(connection: Connection) -> bool:
    """Tell whether this login may do what the owner of the database may: whoever keeps the server, and no desk."""
    asked = "SELECT pg_has_role(session_user, datdba, 'MEMBER') FROM pg_database WHERE datname = current_database()"
    return bool(connection.execute(text(asked)).scalar())


def refuse_others_than_owner(connection: Connection) -> None:
    """Let only whoever keeps the server go on: others see a part of the rows.

    Raises Refused("not_on_a_server") where nobody made an office of it, ("owners_login_needed").
    """
    if not is_walled(connection):
        raise Refused("not_on_a_server")
    if not may_be_owner(connection):
        raise Refused("owners_login_needed")


def usual_sight(role: Role) -> Sight:
    """Return which cases somebody with this duty sees unless it is said otherwise."""
    return SIGHTS_OF[role][0]


def one_time_password() -> str:
    """Return a new password that lets somebody in until an own one is chosen."""
    return "".join(secrets.choice(_LETTERS) for _ in range(_ONE_TIME_SIGNS))


def add_person(connection: Connection, staff_id: int, role: Role, sight: Sight, *, now: datetime) -> Given:
    """Give a member of the staff a login in the transaction of the connection; return what lets the person in.

    Raises Refused("not_for_login"), ("has_a_login") for one who has, or who does not use the desk,
    ("sight_does_not_fit"), ("login_given_elsewhere") where the owner itself does not keep the roles.
    """
    password, until = one_time_password(), now + INVITED_FOR
    given = {"member": staff_id, "duty": role.value, "sight": sight.value, "until": until}
    login = _asked(connection, "desk_person_add(:member, :duty, :sight, :verifier, :until)", given, password)
    return Given(str(login), password, until)


def change_person(
    connection: Connection,
    staff_id: int,
    role: Role,
    sight: Sight,
    *,
    now: datetime,
    has_new_password: bool = False,
) -> Given | None:
    """Change duty and sight of a login; return what lets in where a new password is given too.

    Raises Refused("not_for_login"), ("has_no_login"), ("sight_does_not_fit"), ("last_administrator").
    """
    password, until = one_time_password() if has_new_password else "", now + INVITED_FOR
    given = {"member": staff_id, "duty": role.value, "sight": sight.value, "until": until}
    login = _asked(connection, "desk_person_change(:member, :duty, :sight, :verifier, :until)", given, password)
    return Given(str(login), password, until) if password else None


def remove_person(connection: Connection, staff_id: int) -> str:
    """Let somebody in no more; return the login that was. `end_sessions` follows after the commit.

    Raises Refused("not_for_login"), ("has_no_login"), ("not_oneself"), ("last_administrator").
    """
    return str(_asked(connection, "desk_person_remove(:member)", {"member": staff_id}))


def end_sessions(connection: Connection, staff_id: int) -> int:
    """End what somebody who was removed still has open; return how many that were. Raises Refused("not_for_login")."""
    return int(str(_asked(connection, "desk_person_end(:member)", {"member": staff_id})))


def choose_password(connection: Connection, password: str) -> None:
    """Exchange the password of this very login, for good. Raises Refused("not_for_login")."""
    _asked(connection, "desk_own_password(:verifier)", {}, password, user=_session_user(connection))


def link_mediator(connection: Connection, mediator_id: int, staff_id: int | None) -> None:
    """Say who at the desk a mediator is.

    Raises Refused("not_for_login"), ("mediator_was_told_in_private") where somebody else would come to read it.
    """
    _asked(connection, "desk_link_mediator(:mediator, :member)", {"mediator": mediator_id, "member": staff_id})


def take_unseen(connection: Connection, case_id: int) -> dict[str, list[int]]:
    """Take the rows of a case away that this login may not see; return their ids by table, {} where there is no wall.

    Raises Refused("not_for_login") for a case that does not go.
    """
    if not is_walled(connection):
        return {}
    found = _asked(connection, "desk_take_unseen(:gone)", {"gone": case_id})
    return dict(found) if isinstance(found, dict) else {}


def erase_entries(connection: Connection, entry_ids: Collection[int], telling: int) -> bool:
    """Let the server empty entries of the trail of which the entry `telling` tells; False where there is no wall.

    Raises Refused("not_for_login").
    """
    if not is_walled(connection):
        return False
    _asked(connection, "desk_erase_entries(:entries, :telling)", {"entries": list(entry_ids), "telling": telling})
    return True


def logins(connection: Connection) -> list[LoginRow]:
    """Return everybody who has a login, in the order in which they were added."""
    query = text(
        "SELECT s.id, s.name, s.role, s.login, s.sight, s.is_active, r.rolcanlogin,"
        " CASE WHEN isfinite(r.rolvaliduntil) THEN r.rolvaliduntil END AS until"
        " FROM public.staff s JOIN pg_roles r ON r.rolname = s.login WHERE s.login <> '' ORDER BY s.id"
    )
    return [
        LoginRow(
            row.id, row.name, Role(row.role), row.login, Sight(row.sight), row.is_active, row.rolcanlogin, row.until
        )
        for row in connection.execute(query)
    ]


def _asked(connection: Connection, call: str, given: Fields, password: str = "", *, user: str = "") -> object:
    if ":verifier" in call:
        given["verifier"] = verifier_of(password, user or "desk") if password else None
    # A savepoint: what the server refuses must not spoil what else the transaction did.
    with refusals(), connection.begin_nested():
        return connection.execute(text(f"SELECT public.{call}"), given).scalar()


@contextlib.contextmanager
def refusals() -> Iterator[None]:
    """Turn what the functions of the server refuse into Refused with their code."""
    try:
        yield
    except DBAPIError as error:
        state = getattr(error.orig, "sqlstate", "")
        if state == REFUSED:
            raise Refused(str(error.orig).splitlines()[0]) from None
        if state == NOT_GRANTED:
            raise Refused("login_given_elsewhere" if _is_of_roles(error) else "not_for_login") from None
        raise


def _is_of_roles(error: DBAPIError) -> bool:
    """Tell whether it is the owner itself that may not change a role: after pg_upgrade to version 16 or newer."""
    context = getattr(getattr(error.orig, "diag", None), "context", None) or ""
    return any(f'"{word} ' in context for word in ("ALTER ROLE", "CREATE ROLE", "GRANT", "REVOKE"))


def verifier_of(password: str, user: str) -> str:
    """Return what the server keeps of a password (SCRAM-SHA-256), made here: the password itself never travels."""
    nowhere = pq.PGconn.connect_start(b"host=/nowhere")  # the driver makes it without a server, but wants a connection
    try:
        return nowhere.encrypt_password(password.encode(), user.encode(), b"scram-sha-256").decode()
    finally:
        nowhere.finish()


def _session_user(connection: Connection) -> str:
    return str(connection.execute(text("SELECT session_user")).scalar_one())
