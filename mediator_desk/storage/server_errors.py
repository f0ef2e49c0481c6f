"""What a PostgreSQL server or the line to it says, as codes of errors that a person can act on."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy.exc import DBAPIError, OperationalError

WRONG_PASSWORD = "server_refuses_password"
GIVEN_UP = "MDW00"
"""What stands for SQLSTATE where no server spoke: a person wanted to wait no more."""

STATES: Mapping[str, str] = MappingProxyType(
    {
        "28P01": "server_refuses_password",
        "28000": "server_refuses_login",
        "3D000": "server_database_missing",
        "42501": "server_refuses_this",
        "25006": "server_is_read_only",
        "53100": "server_disk_full",
        "53200": "server_overloaded",
        "53300": "server_overloaded",
        "57P01": "server_starting",
        "57P02": "server_starting",
        "57P03": "server_starting",
        "57014": "server_too_slow",
        "40001": "database_busy",
        "40P01": "database_busy",
        "55P03": "database_busy",
        GIVEN_UP: "waiting_given_up",
    }
)
"""SQLSTATE -> code."""

# Before a session begins the driver gives the server's words alone, in the server's own language.
WORDS: tuple[tuple[str, str], ...] = (
    ("the pooler shares sessions", "server_pooler_shares"),
    ("channel binding", "server_through_pooler"),
    ("password authentication failed", "server_refuses_password"),
    # A pooler's own words for a wrong password, and for a login that is closed, unknown or over.
    ("sasl authentication failed", "server_refuses_password"),
    ("no such user", "server_refuses_password"),
    ("认证失败", "server_refuses_password"),
    ("no password supplied", "server_refuses_password"),
    ("pg_hba.conf", "server_refuses_login"),
    ("not permitted to log in", "server_refuses_login"),
    ("permission denied for database", "server_refuses_login"),
    ("certificate", "server_certificate_wrong"),
    ("does not match host name", "server_certificate_wrong"),
    ("ssl", "server_without_tls"),
    ("could not translate host name", "server_name_unknown"),
    ("failed to resolve host", "server_name_unknown"),
    ("too many connections", "server_overloaded"),
    ("no more connections allowed", "server_overloaded"),
    ("query_wait_timeout", "server_overloaded"),
    ("connection slots", "server_overloaded"),
    ("太多的客户", "server_overloaded"),
    ("starting up", "server_starting"),
    ("shutting down", "server_starting"),
    ("recovery mode", "server_starting"),
    ("database", "server_database_missing"),
    ("数据库", "server_database_missing"),
)
"""What stands in them -> code; the first that fits."""
_OF_COMING_IN = ("fatal", "ssl", "host", "password", "channel binding")


def is_of_server(error: DBAPIError) -> bool:
    """Tell whether a server's driver raised it, and not that of a file."""
    return any(kind.__module__.startswith("psycopg") for kind in type(error.orig).__mro__)


def code_of_server(error: DBAPIError) -> str | None:
    """Return the code for what a server's driver raised; None for what only a fault of the program makes it say."""
    state = getattr(error.orig, "sqlstate", None) or ""
    if state in STATES:
        return STATES[state]
    if state == "0A000" and "recovery" in str(error.orig):
        return "server_is_read_only"  # a copy refuses the very beginning of a save so
    if not state and isinstance(error, OperationalError) and (code := _of_words(str(error.orig).lower())):
        return code
    is_gone = error.connection_invalidated or isinstance(error, OperationalError)
    return "server_gone" if is_gone else None


def code_of_words(said: str) -> str | None:
    """Return the code for what a server says before a session begins; None for what is not known."""
    return _of_words(said.lower())


def _of_words(words: str) -> str | None:
    if not any(sign in words for sign in _OF_COMING_IN):
        return None
    return next((code for sign, code in WORDS if sign in words), None)
