"""A whole committee moves between its own file and the server of an office, from the command line."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from mediator_desk.cli.office_keys import add_code_line, ring_for
from mediator_desk.cli.output import Output, filled
from mediator_desk.cli.server_url import add_server_line, is_server, server_url
from mediator_desk.cli.unlocking import clerk, file_of, signed_in, unlocked_for
from mediator_desk.database import Database
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.server.logins import refuse_others_than_owner
from mediator_desk.services.moving.committee_move import Move, move_committee
from mediator_desk.services.office import server_people

MOVED = QT_TRANSLATE_NOOP(
    "Cli",
    "The committee has moved to {to}: {rows} rows and {files} kept files, each compared with what was here. The old "
    "place takes nothing any more.",
)
WAS_THERE = QT_TRANSLATE_NOOP(
    "Cli", "Everything had come to {to} with an earlier try; now the old place takes nothing any more."
)
LACKED = QT_TRANSLATE_NOOP("Cli", "These kept files were lost or damaged before, so they did not come along: {names}")
NEXT_ON_SERVER = QT_TRANSLATE_NOOP(
    "Cli",
    "Next: `mediator-desk server init {to} --administrator NAME` for the first who signs in, then `server add-person` "
    "for everybody else.",
)
NEXT_IN_FILE = QT_TRANSLATE_NOOP(
    "Cli", "Next: anybody can read this file; `mediator-desk protect --database {to}` encrypts it."
)


class Place(NamedTuple):
    """One end of a move."""

    database: Database
    by: Actor
    """Who works there."""


def add_move(parser: argparse.ArgumentParser) -> None:
    """Add what `move` can be told."""
    source = translate("Cli", "where the committee is: sqlite:///FILE or postgresql://login@host/database")
    parser.add_argument("--from", dest="source", required=True, metavar="URL", help=source)
    target = translate("Cli", "where it is to be: a new file, or a server that `server init --empty` made")
    parser.add_argument("--to", dest="target", required=True, metavar="URL", help=target)
    add_server_line(parser)
    add_code_line(parser)


def move(chosen: argparse.Namespace, output: Output, *, now: datetime) -> None:
    """Move a committee; done again after an interruption it goes on.

    Raises Refused("same_place"), ("not_on_a_server"), ("owners_login_needed", login), ("unknown_place", url),
    Unavailable("database_missing", path), and what opening and services.moving raise.
    """
    source, target = _url(chosen.source, chosen), _url(chosen.target, chosen)
    if source == target:
        raise Refused("same_place")
    with _place(source, chosen, is_source=True) as old, _place(target, chosen) as new:
        with old.database.writing() as there, new.database.writing() as here:  # `here` is committed first
            stores = old.database.store, new.database.store
            moved = move_committee(there, here, stores=stores, to=new.database.url, by=old.by, now=now)
        _say(moved, new.database, output)


def _url(typed: str, chosen: argparse.Namespace) -> URL:
    if is_server(typed):
        return server_url(typed, chosen)
    try:
        url = make_url(typed)
    except ArgumentError as error:
        raise Refused("unknown_place", url=typed) from error
    if url.get_backend_name() != "sqlite" or not url.database:
        raise Refused("unknown_place", url=url.render_as_string(hide_password=True))
    return url


@contextlib.contextmanager
def _place(url: URL, chosen: argparse.Namespace, *, is_source: bool = False) -> Iterator[Place]:
    """Open one end of the move at this program's version, with the passphrase where it is encrypted."""
    typed = url.render_as_string(hide_password=False)
    file = file_of(typed)
    if is_source and file is not None and not file.is_file():
        raise Unavailable("database_missing", path=str(file))
    unlocked = unlocked_for(typed, chosen)
    database = Database.open(typed, ring=unlocked.ring if unlocked else None)
    try:
        if file is None:
            with database.reading() as db:
                refuse_others_than_owner(db.connection())
        database.migrate()
        if file is None:  # its kept files are sealed anew on their way
            database.open_files(ring_for(database, chosen, is_needed=True))
        with signed_in(database, unlocked):
            yield Place(database, clerk() if file else _by(database, url))
    finally:
        database.close()


def _by(database: Database, url: URL) -> Actor:
    with database.reading() as db:
        person = server_people.person_here(db)
    return person or Actor(None, url.username or clerk().name, Role.ADMINISTRATOR, clerk().desk)


def _say(moved: Move, new: Database, output: Output) -> None:
    facts = {"to": new.url, "rows": sum(moved.rows.values()), "files": moved.files}
    output.say(filled(WAS_THERE if moved.was_there else MOVED, facts))
    if moved.lacking:
        output.say(filled(LACKED, {"names": ", ".join(moved.lacking)}))
    output.say(filled(NEXT_IN_FILE if new.is_embedded else NEXT_ON_SERVER, facts))
    output.done(**facts, lacking=moved.lacking, was_there=moved.was_there)
