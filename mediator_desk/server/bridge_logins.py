"""The login by which the bridge comes in at an office's server: one, nobody's, in the group of the bridge alone."""

from __future__ import annotations

import secrets

from sqlalchemy import Connection, text

from mediator_desk.server import told_passwords
from mediator_desk.server.bridge_functions import MOST_CONNECTIONS
from mediator_desk.server.logins import refuse_others_than_owner, verifier_of
from mediator_desk.server.names import RoleNames

PASSWORD_BYTES = 32


def bridge_login(names: RoleNames) -> str:
    """Return what the bridge comes in as."""
    return f"{names.database}{told_passwords.BRIDGE}"


def add_bridge(connection: Connection) -> tuple[str, str]:
    """Give the bridge its login, or a new password where it has one; return login and password.

    Raises Refused("not_on_a_server"), ("owners_login_needed").
    """
    names = _names(connection)
    login, password = bridge_login(names), secrets.token_urlsafe(PASSWORD_BYTES)
    is_there = connection.execute(text("SELECT 1 FROM pg_roles WHERE rolname = :login"), {"login": login}).scalar()
    connection.execute(text(f"SET LOCAL ROLE {names.owner}"))
    if not is_there:
        connection.execute(text(f"CREATE ROLE {login}"))
    # Letters, digits and signs of base 64 only: nothing in it ends a text.
    secret = verifier_of(password, login)
    connection.exec_driver_sql(
        f"ALTER ROLE {login} LOGIN CONNECTION LIMIT {MOST_CONNECTIONS} PASSWORD '{secret}' VALID UNTIL 'infinity'"
    )
    told_passwords.note(connection, login, secret)
    connection.execute(text(f"GRANT {names.bridge} TO {login}"))
    connection.execute(text(f"ALTER ROLE {login} IN DATABASE {names.database} SET search_path = public"))
    connection.execute(text("RESET ROLE"))
    return login, password


def remove_bridge(connection: Connection) -> bool:
    """Let the bridge in no more and end what it has open; return whether it had a login.

    Raises Refused("not_on_a_server"), ("owners_login_needed").
    """
    names = _names(connection)
    login = bridge_login(names)
    could = text("SELECT rolcanlogin FROM pg_roles WHERE rolname = :login")
    if not connection.execute(could, {"login": login}).scalar():
        return False
    connection.execute(text(f"SET LOCAL ROLE {names.owner}"))
    connection.execute(text(f"ALTER ROLE {login} NOLOGIN PASSWORD NULL"))
    connection.execute(text(f"REVOKE {names.bridge} FROM {login}"))
    connection.execute(text("RESET ROLE"))
    ended = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = :login")
    connection.execute(ended, {"login": login}).all()
    return True


def _names(connection: Connection) -> RoleNames:
    refuse_others_than_owner(connection)
    return RoleNames(str(connection.execute(text("SELECT current_database()")).scalar_one()))
