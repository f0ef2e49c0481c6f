"""The keys of an office's kept files from the command line: made and shown once, or opened by the recovery code."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mediator_desk.cli import unlocking
from mediator_desk.cli.output import Output, filled
from mediator_desk.database import Database
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.actor import Actor
from mediator_desk.services.office import office_keys, server_people
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.recovery_code import new_code

CODE_FILE = "MEDIATOR_DESK_RECOVERY_CODE_FILE"
"""Names a file whose first line is the recovery code of an office: for work that nobody sits beside."""

CODE = QT_TRANSLATE_NOOP(
    "Cli",
    "The recovery code of the office, shown this once: {code}\nWrite it down and lock it away. With it the kept files "
    "are opened where nobody's password does: to invite people from here, to move, after a restore. Whoever loses it "
    "and every password loses the kept files.",
)
CODE_WRITTEN = QT_TRANSLATE_NOOP(
    "Cli",
    "The recovery code of the office is in {file}. Print it, lock the paper away, and delete the file: with it the "
    "kept files are opened. Whoever loses it and every password loses the kept files.",
)
SEALED = QT_TRANSLATE_NOOP("Cli", "Kept files that lay open here are sealed now: {count}.")
KEYS_EXCHANGED = QT_TRANSLATE_NOOP(
    "Cli",
    "The keys are exchanged. Nobody needs a new invitation: whoever signs in gets the new ones. Kept files are sealed "
    "again now; should this be interrupted, `server init` with the new recovery code goes on with it.",
)
NOT_SEALED = QT_TRANSLATE_NOOP("Cli", "Kept files that are damaged and stay as they are: {count}.")
LIE_OPEN = QT_TRANSLATE_NOOP(
    "Cli",
    "Kept files that lie open on the server, because they were kept before the office had keys: {count}. To seal them, "
    "run this again with --recovery-code-file FILE.",
)
CODE_IN_DOUBT = QT_TRANSLATE_NOOP(
    "Cli",
    "Nobody can say whether this recovery code counts already; where it was written into a file, that file stays. Keep "
    "it, and one from before as well. Run the command again with --recovery-code-file FILE when the server answers: "
    "that shows which one opens.",
)
CODE_VOID = QT_TRANSLATE_NOOP("Cli", "The recovery code that was shown above does not count: nothing was changed.")
ONLY_CODE = QT_TRANSLATE_NOOP(
    "Cli",
    "Nobody's password opens the kept files of this office, only its recovery code does. Invite somebody with it "
    "(--administrator NAME --recovery-code-file FILE). Only where the code is lost for good: run this again with "
    "--new-keys {count}, which makes new keys and gives up the kept files that are sealed until now ({count}).",
)
INVITE_ANEW = QT_TRANSLATE_NOOP(
    "Cli",
    "Kept files stay closed to these people until each has a new invitation (change-person --new-password): {names}",
)


def add_code_line(parser: argparse.ArgumentParser) -> None:
    """Add how the recovery code of an office is told."""
    code = translate("Cli", "its first line is the recovery code of the office (default: asked for where it is needed)")
    parser.add_argument("--recovery-code-file", type=Path, metavar="FILE", help=code)


def ring_for(database: Database, chosen: argparse.Namespace, *, password: str = "", is_needed: bool) -> KeyRing | None:
    """Return the keys of the kept files: by the own password of whose login it is, else by the recovery code.

    None where the office has no keys, and where nobody gave the code and `is_needed` is not said. Raises
    Refused("office_code_needed"), and what reading the code and opening with it raise.
    """
    with database.reading() as db:
        if not office_keys.has_keys(db):
            return None
        person = server_people.person_here(db)
        if person is not None and person.staff_id is not None and password:
            ring = office_keys.keys_of_password_if_whole(db, person.staff_id, password)
            if ring is not None:
                return ring
    code = _given_code(chosen, is_needed=is_needed)
    if code is None:
        return None
    with database.reading() as db:
        return office_keys.keys_by_code(db, code)


def _given_code(chosen: argparse.Namespace, *, is_needed: bool) -> str | None:
    named = getattr(chosen, "recovery_code_file", None) or os.environ.get(CODE_FILE)
    if named:
        return unlocking.passphrase_in(Path(named))
    if not is_needed:
        return None
    if not sys.stdin.isatty():
        raise Refused("office_code_needed")
    return unlocking.asked_unseen(translate("Cli", "Recovery code of the office: "))


def make_keys(database: Database, chosen: argparse.Namespace, output: Output, *, by: Actor, now: datetime) -> str:
    """Make the keys of an office that has none yet, show the code, and seal what lies open; return the code."""
    code = new_code()
    with _shown(code, chosen, output) as shown, database.writing() as db:
        ring = office_keys.make_keys(db, code, by=by, now=now)
        shown.may_count = True
    see_sealed(database, ring, output)
    return code


def make_keys_anew(database: Database, chosen: argparse.Namespace, output: Output, *, by: Actor, now: datetime) -> str:
    """Make new keys where nobody comes to those of the office any more; return the new code.

    `chosen.new_keys` is how many sealed files are given up by that. Raises Refused("new_keys_give_up", count) for
    another number, ("people_open_keys", names) where somebody's password opens.
    """
    code, sealed = new_code(), sum(1 for _one in database.store.under_another_key())
    if sealed != chosen.new_keys:
        raise Refused("new_keys_give_up", count=sealed)
    with _shown(code, chosen, output) as shown, database.writing() as db:
        ring = office_keys.make_keys_anew(db, code, by=by, now=now)
        shown.may_count = True
    see_sealed(database, ring, output)
    return code


def see_sealed(database: Database, ring: KeyRing | None, output: Output) -> None:
    """Open the kept files, seal those that lie open, and say whom they stay closed to; without keys say how many do."""
    database.open_files(ring, is_sealed=True)
    if ring is not None:
        _seal(database, output)
    elif count := sum(1 for _one in database.store.lying_open()):
        output.say(filled(LIE_OPEN, {"count": count}))
    with database.reading() as db:
        opened, names = office_keys.who_opens(db), [row.name for row in server_people.login_rows(db)]
    without = [name for name in names if name not in opened]
    if without:
        output.say(filled(INVITE_ANEW, {"names": ", ".join(without)}))
    if ring is None and not opened:
        sealed = sum(1 for _one in database.store.under_another_key())
        output.say(filled(ONLY_CODE, {"count": sealed}))


def exchange_code(
    database: Database, ring: KeyRing | None, chosen: argparse.Namespace, output: Output, *, by: Actor, now: datetime
) -> str:
    """Exchange the recovery code for a new one, show it and return it. Raises Refused("no_recovery_code")."""
    if ring is None:
        raise Refused("no_recovery_code")
    code = new_code()
    with _shown(code, chosen, output) as shown, database.writing() as db:
        office_keys.exchange_code(db, ring, code, by=by, now=now)
        shown.may_count = True
    return code


def exchange_keys(
    database: Database, ring: KeyRing | None, chosen: argparse.Namespace, output: Output, *, by: Actor, now: datetime
) -> str:
    """Exchange the keys of the kept files and seal these again; show the new recovery code and return it.

    Interrupted, what is not sealed again yet is read as before; `server init` with the code does the rest. Raises
    Refused("no_recovery_code"), and as services/office/office_keys.exchange_keys does.
    """
    if ring is None:
        raise Refused("no_recovery_code")
    code = new_code()
    with _shown(code, chosen, output) as shown, database.writing() as db:
        newest = office_keys.exchange_keys(db, ring, code, by=by, now=now)
        shown.may_count = True
    output.say(translate("Cli", KEYS_EXCHANGED))
    see_sealed(database, newest, output)
    return code


@dataclass
class _Shown:
    may_count: bool = False
    """Whether the commit begins now: from then on nobody takes the code away any more."""


@contextlib.contextmanager
def _shown(code: str, chosen: argparse.Namespace, output: Output) -> Iterator[_Shown]:
    """Show the code before it counts: keys that a code opens which nobody saw would be worth nothing.

    It stays, on the screen or in its file, wherever it may count. Raises Refused("code_file_is_there", path),
    Unavailable("code_file_unwritable", path).
    """
    target: Path | None = getattr(chosen, "recovery_code_to", None)
    shown = _Shown()
    if target is None:
        output.show(filled(CODE, {"code": code}))
    else:
        _write(code, target)
    try:
        yield shown
    except BaseException:
        if shown.may_count:
            output.show(filled(CODE_IN_DOUBT, {}))
        elif target is None:
            output.show(filled(CODE_VOID, {}))
        else:
            target.unlink(missing_ok=True)
        raise
    if target is not None:
        output.say(filled(CODE_WRITTEN, {"file": str(target)}))


def _write(code: str, target: Path) -> None:
    try:
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise Refused("code_file_is_there", path=str(target)) from error
    except OSError as error:
        raise Unavailable("code_file_unwritable", path=str(target)) from error
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(code + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        target.unlink(missing_ok=True)
        raise Unavailable("code_file_unwritable", path=str(target)) from error


def _seal(database: Database, output: Output) -> None:
    """Seal what an office kept before it had keys, or before they were exchanged."""
    store, sealed, damaged = database.store, 0, 0
    for sha256 in list(store.to_be_sealed_again()):
        try:
            store.seal_again(sha256)
            sealed += 1
        except Unavailable as error:
            if error.code not in {"attachment_missing", "attachment_damaged"}:
                raise
            damaged += 1
    for words, count in ((SEALED, sealed), (NOT_SEALED, damaged)):
        if count:
            output.say(filled(words, {"count": count}))
