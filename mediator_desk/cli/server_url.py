"""Where a server is, as it is typed: never with a password in it, and with TLS on the way to another computer."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from mediator_desk.cli import unlocking
from mediator_desk.errors import Refused
from mediator_desk.i18n import translate
from mediator_desk.server.line import LOCAL, verified

SERVER = "postgresql"


def add_server_line(parser: argparse.ArgumentParser) -> None:
    """Add what the way to a server can be told: the password of the login, and who vouches for the server."""
    password = translate("Cli", "its first line is the password of the login (-: standard input; default: asked for)")
    parser.add_argument("--password-file", metavar="FILE", help=password)
    authority = translate(
        "Cli", "the certificate (PEM) of whoever vouches for the server; without it the system's are asked"
    )
    parser.add_argument("--ca", type=Path, metavar="FILE", help=authority)
    plain = translate("Cli", "without TLS, for a server on this very computer")
    parser.add_argument("--plain", action="store_true", help=plain)
    pooler = translate("Cli", "the way leads through a pooler (pgbouncer), which cannot bind the password to the line")
    parser.add_argument("--through-pooler", action="store_true", help=pooler)


def is_server(typed: str) -> bool:
    """Tell whether a URL is one of a server."""
    try:
        return make_url(typed).get_backend_name() == SERVER
    except ArgumentError:
        return False


def server_url(typed: str, chosen: argparse.Namespace) -> URL:
    """Return the URL of a server with the password that was asked for; `chosen` has what add_server_line adds.

    Raises Refused("only_on_a_server"), ("password_on_command_line"), ("plain_only_here"), and what reading a password
    raises.
    """
    if not is_server(typed):
        raise Refused("only_on_a_server")
    url = make_url(typed)
    if url.password or "password" in url.query:
        raise Refused("password_on_command_line")
    host = url.host or "localhost"
    if chosen.plain and host not in LOCAL:
        raise Refused("plain_only_here")
    if host not in LOCAL and "sslmode" not in url.query:
        root = str(chosen.ca) if chosen.ca else "system"
        url = url.update_query_dict(verified(root, is_pooled=chosen.through_pooler))
    return url.set(drivername=f"{SERVER}+psycopg", password=_password(chosen) or None)


def _password(chosen: argparse.Namespace) -> str:
    if chosen.password_file == "-":
        return sys.stdin.readline().rstrip("\r\n")
    if chosen.password_file:
        return unlocking.passphrase_in(Path(chosen.password_file))
    if sys.stdin.isatty():
        return unlocking.asked_unseen(translate("Cli", "Password of the login (empty: as .pgpass says): "))
    return ""
