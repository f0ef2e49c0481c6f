"""Passwords of which the trail knows: by them one sees that a login changed its own past every desk.

PostgreSQL lets everybody change the password of the own login (`ALTER ROLE`) and tells no trigger of it. So the
functions of logins note a digest of each verifier that they set; whoever may read what the server keeps, a superuser
and nobody else, compares. The digest is in no backup: it would say whether a password that somebody guesses is right.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, text

from mediator_desk.server.names import RoleNames

TABLE = "desk_trail.told_passwords"
MAKING = f"CREATE TABLE IF NOT EXISTS {TABLE} (login text PRIMARY KEY, digest text NOT NULL)"
BRIDGE = "_bridge_in"
"""How the login of the bridge ends, behind the name of the database."""
_DIGEST = "encode(sha256(convert_to({}, 'UTF8')), 'hex')"
_MAY_COMPARE = (
    "SELECT CASE WHEN NOT has_table_privilege('pg_catalog.pg_authid', 'SELECT') THEN false"
    " WHEN NOT EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = 'desk_trail'"
    " AND has_schema_privilege(n.oid, 'USAGE')) THEN false"
    f" ELSE to_regclass('{TABLE}') IS NOT NULL END"
)


@dataclass(frozen=True)
class UntoldPassword:
    """A login whose password is not the one that was told."""

    name: str
    """Of the person; "" for the login of the bridge."""
    login: str


def noted(names: RoleNames, member: str) -> str:
    """Return what a function does that gives a member of the staff the verifier `verifier`."""
    return f"""
        INSERT INTO {TABLE} (login, digest) VALUES ('{names.database}_p' || {member}, {_DIGEST.format("verifier")})
            ON CONFLICT (login) DO UPDATE SET digest = excluded.digest;"""


def noted_and_told(names: RoleNames, member: str) -> str:
    """Return the same, and that an entry of the transaction tells of it, or the server does."""
    return f"""{noted(names, member)}
        INSERT INTO desk_trail.noted_now (name) VALUES ('password:' || {member});
        PERFORM desk_trail.mark();"""


def note(connection: Connection, login: str, verifier: str) -> None:
    """Note the verifier that a login was given, as the owner."""
    noting = text(
        f"INSERT INTO {TABLE} (login, digest) VALUES (:login, {_DIGEST.format('CAST(:verifier AS text)')})"
        " ON CONFLICT (login) DO UPDATE SET digest = excluded.digest"
    )
    connection.execute(noting, {"login": login, "verifier": verifier})


def may_compare(connection: Connection) -> bool:
    """Tell whether this login reads what the server keeps of passwords, at an office's server."""
    return connection.dialect.name == "postgresql" and bool(connection.execute(text(_MAY_COMPARE)).scalar())


def note_those_of_before(connection: Connection) -> int:
    """Note the passwords of logins that are not noted yet, where this login may read them; return how many."""
    if not may_compare(connection):
        return 0
    every = text(
        f"INSERT INTO {TABLE} (login, digest)"
        f" SELECT r.rolname, {_DIGEST.format('r.rolpassword')} FROM public.staff s"
        " JOIN pg_authid r ON r.rolname = s.login WHERE s.login <> '' AND r.rolpassword IS NOT NULL"
        " ON CONFLICT (login) DO NOTHING"
    )
    return connection.execute(every).rowcount


def untold_passwords(connection: Connection) -> list[UntoldPassword]:
    """Return whose password was changed past the desk; nobody where this login may not compare."""
    if not may_compare(connection):
        return []
    differs = text(
        f"SELECT coalesce(s.name, '') AS name, t.login FROM {TABLE} t JOIN pg_authid r ON r.rolname = t.login"
        " LEFT JOIN public.staff s ON s.login = t.login"
        " WHERE r.rolcanlogin AND (s.id IS NOT NULL OR t.login = current_database() || :bridge)"
        f" AND {_DIGEST.format('r.rolpassword')} IS DISTINCT FROM t.digest ORDER BY s.id"
    )
    return [UntoldPassword(row.name, row.login) for row in connection.execute(differs, {"bridge": BRIDGE})]
