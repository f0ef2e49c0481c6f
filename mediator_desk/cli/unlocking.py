"""Opening the records from the command line: who works there, and the passphrase where there is one."""

from __future__ import annotations

import argparse
import contextlib
import getpass
import os
import sys
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import make_url

from mediator_desk import paths
from mediator_desk.cli.comings import tell_coming
from mediator_desk.database import Database
from mediator_desk.errors import DeskError, Refused, Unavailable
from mediator_desk.i18n import translate
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Staff
from mediator_desk.services.office.committee import refuse_a_left_place
from mediator_desk.services.office.key_trail import known_generation, refuse_older_keys, see_keys
from mediator_desk.services.office.this_computer import computer_name, person_at_this_computer
from mediator_desk.storage.backups.shelf import Shelf, shelf_of
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.storage.keys import KeyFile, Unlocked, keys_beside

PASSPHRASE_FILE = "MEDIATOR_DESK_PASSPHRASE_FILE"
"""Names a file whose first line is the passphrase: for work that nobody sits beside."""
USER = "MEDIATOR_DESK_USER"

ONLY_LOOKING = frozenset({"check", "backups", "quarantine", "verify", "progress"})
"""Verbs for records that the committee has left, too."""

_SIGNED_IN: ContextVar[Actor | None] = ContextVar("signed_in", default=None)


def clerk() -> Actor:
    """Return who works at the command line: whose passphrase opened the records, else who uses this computer."""
    if (signed_in := _SIGNED_IN.get()) is not None:
        return signed_in
    return person_at_this_computer()


@contextlib.contextmanager
def opened(chosen: argparse.Namespace) -> Iterator[Database]:
    """Open the database that was named, else the practice committee's file or the own one, at this version.

    Asks for a passphrase where the records are encrypted. Raises Refused("passphrase_needed") where nobody answers,
    ("committee_has_moved") to verbs that save, Unavailable("database_missing", path) where records were.
    """
    url = url_of(chosen)
    _see_that_none_were(url)
    unlocked = unlocked_for(url, chosen)
    database = Database.open(url, ring=unlocked.ring if unlocked else None)
    try:
        database.migrate()
        if chosen.verb not in ONLY_LOOKING:
            with database.reading() as db:
                refuse_a_left_place(db)
        if not database.is_embedded:
            _open_files(database, url, chosen)
        with signed_in(database, unlocked):
            yield database
    finally:
        database.close()


def _open_files(database: Database, url: str, chosen: argparse.Namespace) -> None:
    """Open the kept files of an office, by the password of the login or by the recovery code, where one is given."""
    from mediator_desk.cli.office_keys import ring_for  # which asks for it as this module does

    database.open_files(ring_for(database, chosen, password=str(make_url(url).password or ""), is_needed=False))


def _see_that_none_were(url: str) -> None:
    """Make no empty file where keys or backups tell of a lost one: its backup would push theirs out."""
    file = file_of(url)
    if file is None or file.exists():
        return
    if KeyFile(keys_beside(file)).is_there or Shelf(shelf_of(file)).names():
        raise Unavailable("database_missing", path=str(file))


def url_of(chosen: argparse.Namespace) -> str:
    """Return the URL of the database that was named, else of the practice committee's file or the own one."""
    of_its_own = paths.practice_database_url if chosen.practice else paths.default_database_url
    return str(chosen.database or of_its_own())


def file_of(url: str) -> Path | None:
    """Return the file of an embedded database, None for a server."""
    place = make_url(url)
    return Path(place.database) if place.get_backend_name() == "sqlite" and place.database else None


@contextlib.contextmanager
def signed_in(database: Database, unlocked: Unlocked | None) -> Iterator[None]:
    """Let the person whose passphrase it was be the one who works here.

    Raises Refused("signed_in_no_more"), ("passphrase_of_another", name) where a restore gave the id to somebody else,
    ("keys_older") where the records know a newer key file.
    """
    if unlocked is None or unlocked.staff_id is None or database.file is None:
        yield
        return
    with database.reading() as db:
        member = db.get(Staff, unlocked.staff_id)
        refuse_older_keys(db, unlocked.generation)
    if member is None or not member.is_active:
        raise Refused("signed_in_no_more")
    keys = KeyFile(keys_beside(database.file))
    if keys.is_readable and not keys.knows(KeyOwner(member.id, member.name, member.work_number)):
        raise Refused("passphrase_of_another", name=member.name)
    by = Actor(member.id, member.name, member.role, computer_name())
    _tell_generation(database, keys, by)
    tell_coming(database, keys, by=by)
    token = _SIGNED_IN.set(by)
    try:
        yield
    finally:
        _SIGNED_IN.reset(token)


def _tell_generation(database: Database, keys: KeyFile, by: Actor) -> None:
    """Let the records know of a newer key file than they did; where nothing can be written it is done another time."""
    with contextlib.suppress(DeskError):
        with database.reading() as db:
            is_news = keys.generation > known_generation(db)
        if is_news and database.ring is not None:
            keys.mend(database.ring)  # first: what the records know of must be in both copies
            with database.writing() as db:
                see_keys(db, keys.generation, by=by, now=datetime.now(UTC))


def unlocked_for(url: str, chosen: argparse.Namespace) -> Unlocked | None:
    """Return what opens these records: None where nothing is encrypted; else by keyring, file or what is typed.

    What a killed `protect` or `rekey` left over is done first.
    """
    file = file_of(url)
    keys = KeyFile(keys_beside(file)) if file else None
    if file is None or keys is None or not keys.is_there:
        return None
    unlocked = _by_keyring(keys, chosen) or unlock_by_words(keys, chosen)
    if unlocked.ring.is_moving:
        from mediator_desk.storage.protecting import finish_if_alone

        unlocked = unlocked._replace(ring=finish_if_alone(file, unlocked.ring))
    return unlocked


def unlock_by_words(keys: KeyFile, chosen: argparse.Namespace) -> Unlocked:
    """Return what a name and a passphrase open, from where they are given or typed. Raises as KeyFile.unlock does."""
    if getattr(chosen, "by_recovery_code", False):
        return keys.unlock_by_recovery(secret_of_user(translate("Cli", "Recovery code: ")))
    name = user_of(chosen)
    people, question = keys.people(), translate("Cli", "Passphrase: ")
    if not name and len(people) == 1:
        return keys.confirm(people[0], secret_of_user(question))
    name = name or _ask_name()
    return keys.unlock(name, secret_of_user(question))


def secret_of_user(question: str) -> str:
    """Return a passphrase or code: the first line of the file that the environment names, else what is typed."""
    given = os.environ.get(PASSPHRASE_FILE)
    return passphrase_in(Path(given)) if given else asked_unseen(question)


def passphrase_in(file: Path) -> str:
    """Return the first line of a file that only its owner may read.

    Raises Refused("passphrase_file_open", path), ("no_such_file", path).
    """
    try:
        is_open = os.name == "posix" and file.stat().st_mode & 0o077
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("no_such_file", path=str(file)) from error
    if is_open:
        raise Refused("passphrase_file_open", path=str(file))
    return lines[0] if lines else ""


def new_passphrase(chosen: argparse.Namespace) -> str:
    """Return a passphrase to be set: the first line of --new-passphrase-file, else typed twice.

    Raises Refused("passphrases_differ").
    """
    if chosen.new_passphrase_file:
        return passphrase_in(chosen.new_passphrase_file)
    first = asked_unseen(translate("Cli", "New passphrase: "))
    if asked_unseen(translate("Cli", "The same once more: ")) != first:
        raise Refused("passphrases_differ")
    return first


def asked_unseen(question: str) -> str:
    """Return what a person types, without showing it. Raises Refused("passphrase_needed") where nobody can."""
    if not sys.stdin.isatty():
        raise Refused("passphrase_needed")
    try:
        return getpass.getpass(question)
    except EOFError as error:
        raise Refused("passphrase_needed") from error


def _by_keyring(keys: KeyFile, chosen: argparse.Namespace) -> Unlocked | None:
    # Whoever changes the keys shows that the passphrase is known, not only that this is the computer.
    if chosen.verb == "keys" or user_of(chosen) or os.environ.get(PASSPHRASE_FILE) or not keys.is_remembered_here():
        return None
    with contextlib.suppress(Refused, Unavailable):
        return keys.unlock_by_keyring()
    return None


def user_of(chosen: argparse.Namespace) -> str:
    """Return who is said to work here, by --user or the environment; "" for nobody."""
    return str(getattr(chosen, "user", None) or os.environ.get(USER, "")).strip()


def _ask_name() -> str:
    if not sys.stdin.isatty():
        raise Refused("passphrase_needed")
    print(translate("Cli", "Name or work number: "), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()
