"""The bridge's login at an office's server from the command line."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import URL

from mediator_desk.cli.output import Output, filled
from mediator_desk.database import Database
from mediator_desk.gateway import config
from mediator_desk.gateway.office_line import OfficeLine
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.actor import Actor
from mediator_desk.server.line import USUAL_PORT, ServerPlace, certificate_in
from mediator_desk.services.bridge import login

LET_IN = QT_TRANSLATE_NOOP(
    "Cli",
    "The bridge comes in by the login {login}, which sees no case. Carry {file} to its computer by hand and start it"
    " there: mediator-desk bridge --config {file}. A password that it had before lets in no more.",
)
SHUT_OUT = QT_TRANSLATE_NOOP("Cli", "The bridge comes in no more. Letters that it brought stay.")
WAS_NOT_IN = QT_TRANSLATE_NOOP("Cli", "The bridge has no login here.")


def add_bridge(
    database: Database, url: URL, chosen: argparse.Namespace, output: Output, *, by: Actor, now: datetime
) -> None:
    """Give the bridge its login, or a new password, and write its way here into its own file.

    Raises Refused, Unavailable: then no login was given, and one that was there is as it was.
    """
    file = Path(chosen.config or config.FILE)
    certificate = certificate_in(chosen.ca) if chosen.ca else ""
    config.read_config(file)  # a file that cannot be used is told of before anything changes
    host, port = chosen.host or url.host or "localhost", url.port or USUAL_PORT
    with database.writing() as db:
        name, password = login.let_bridge_in(db, by=by, now=now)
        place = ServerPlace(host, port, url.database or "", name)
        config.keep_office(file, OfficeLine(place, password, certificate, chosen.through_pooler))
    output.say(filled(LET_IN, {"login": name, "file": str(file)}))
    output.done(login=name, file=str(file))


def remove_bridge(database: Database, output: Output, *, by: Actor, now: datetime) -> None:
    """Let the bridge in no more and end what it has open."""
    with database.writing() as db:
        was_there = login.shut_bridge_out(db, by=by, now=now)
    output.say(filled(SHUT_OUT if was_there else WAS_NOT_IN, {}))
    output.done(was_there=was_there)
