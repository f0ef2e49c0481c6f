"""Backups from the command line: made, copied to a second target, listed, put back whole or one case of them."""

from __future__ import annotations

import argparse
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from mediator_desk.cli.office_keys import add_code_line
from mediator_desk.cli.output import Output, filled
from mediator_desk.cli.server_url import add_server_line, is_server
from mediator_desk.cli.unlocking import clerk, file_of, opened, signed_in, unlock_by_words, unlocked_for, url_of
from mediator_desk.database import SCHEMA_VERSION, Database
from mediator_desk.errors import DeskError, Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right, may
from mediator_desk.services.backups.one_case import bring_case_back, case_then, compare_case
from mediator_desk.services.backups.reading import opened_backup
from mediator_desk.services.backups.traces import tell_backed_up, tell_copied_elsewhere
from mediator_desk.storage.backups.making import back_up, copy_to
from mediator_desk.storage.backups.proving import prove
from mediator_desk.storage.backups.restoring import restore
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.shelf import KEYS, Shelf, place_on, shelf_of
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import KeyFile, Unlocked, keys_beside
from mediator_desk.views.backup_words import changes_in_words, moment, reason_words
from mediator_desk.views.sentences import sentence
from mediator_desk.views.settled_restore import settle, settled_words


def add_backup(parser: argparse.ArgumentParser) -> None:
    """Add what `backup` can be told."""
    words = translate("Cli", "copy it to this folder too: on a stick, or on another computer")
    parser.add_argument("--to", type=Path, metavar="FOLDER", help=words)
    words = translate("Cli", "of a server: restore it into a database of its own for a moment, and look at all of it")
    parser.add_argument("--prove", action="store_true", help=words)
    add_server_line(parser)
    add_code_line(parser)


def add_backups(parser: argparse.ArgumentParser) -> None:
    """Add what `backups` can be told."""
    words = translate("Cli", "open each of them and compare all of it with its manifest")
    parser.add_argument("--prove", action="store_true", help=words)
    words = translate("Cli", "those in this folder, on a stick say (default: those beside the records)")
    parser.add_argument("--from", dest="folder", type=Path, metavar="FOLDER", help=words)


def add_restore(parser: argparse.ArgumentParser) -> None:
    """Add what `restore` can be told."""
    words = translate("Cli", "the folder of the backup, as `backups` lists it")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help=words)
    words = translate("Cli", "only this case: compare it with today's, and with --bring-back bring it back")
    parser.add_argument("--case", metavar="NUMBER", help=words)
    words = translate("Cli", "bring back what is gone of the case or was changed")
    parser.add_argument("--bring-back", action="store_true", help=words)
    add_server_line(parser)
    add_code_line(parser)


def run_verb(chosen: argparse.Namespace, output: Output) -> int:
    """Run `backup`, `backups` or `restore`; return the exit code. Raises DeskError."""
    if chosen.verb != "backups" and not getattr(chosen, "case", None) and is_server(url_of(chosen)):
        from mediator_desk.cli.server_backups import back_up as back_up_server
        from mediator_desk.cli.server_backups import restore_to

        work = back_up_server if chosen.verb == "backup" else restore_to
        return work(chosen, output, now=datetime.now(UTC))
    verbs = {"backup": back_up_records, "backups": list_backups, "restore": restore_backup}
    return verbs[chosen.verb](chosen, output)


def back_up_records(chosen: argparse.Namespace, output: Output) -> int:
    """Make a backup now."""
    now = datetime.now(UTC)
    with opened(chosen) as database:
        file = _own_file(database)
        with database.writing() as db:
            tell_backed_up(db, by=clerk(), now=now)
            if chosen.to:
                tell_copied_elsewhere(db, str(chosen.to), by=clerk(), now=now)
        manifest = back_up(file, database.ring, Reason.BY_HAND, now=now)
        if chosen.to:
            copy_to(Shelf(shelf_of(file)), manifest.name, chosen.to, database.ring, now=now)
            copy = place_on(chosen.to, manifest.origin) / manifest.name
    place = shelf_of(file) / manifest.name
    output.say(filled(MADE, {"folder": place, "cases": manifest.counts.get("cases", 0)}))
    if chosen.to:
        output.say(filled(COPIED, {"folder": copy}))
    if manifest.lacking:
        output.say(filled(LACKING, {"count": len(manifest.lacking)}))
    output.done(folder=str(place), copy=str(chosen.to or ""), lacking=manifest.lacking, anchor=manifest.anchor)
    return 0


def list_backups(chosen: argparse.Namespace, output: Output) -> int:
    """Say which backups there are. Returns 1 where one of them is not whole."""
    with opened(chosen) as database:
        ring, shelf = database.ring, Shelf(chosen.folder or shelf_of(_own_file(database)))
    listed = [_listed(shelf, name, ring, thoroughly=chosen.prove) for name in shelf.names()]
    for one in listed:
        output.say(f"{one['folder']}\n    {one['words']}")
    if not listed:
        output.say(filled(QT_TRANSLATE_NOOP("Cli", "There is no backup in {folder}."), {"folder": shelf.folder}))
    output.done(backups=listed)
    return 0 if all(one["is_whole"] for one in listed) else 1


def restore_backup(chosen: argparse.Namespace, output: Output) -> int:
    """Put a backup in place of the records, or look at one case of it and bring that back."""
    if chosen.case:
        return _one_case(chosen, output)
    file = file_of(url_of(chosen))
    if file is None:
        raise Refused("server_has_its_own_backup")
    unlocked = _unlocked_for(chosen, file)
    ring, now = unlocked.ring if unlocked else None, datetime.now(UTC)
    who = _who_restores(chosen, unlocked)
    restored = restore(chosen.folder, file, ring, newest_schema=SCHEMA_VERSION, now=now)
    database = Database.open(url_of(chosen), ring=ring)
    try:
        database.migrate()
        settled = settle(database, restored, by=who, now=now)
    finally:
        database.close()
    output.say(filled(RESTORED, {"moment": moment(restored.manifest.made_at)}))
    if restored.before:
        output.say(filled(QT_TRANSLATE_NOOP("Cli", "What was there lies in {folder}."), {"folder": restored.before}))
    for words in settled_words(settled):
        output.say(words)
    destroyed = {"destroyed_again": settled.destroyed, "came_back": settled.came_back}
    output.done(backup=restored.manifest.name, before=str(restored.before or ""), **destroyed)
    return 0


def _one_case(chosen: argparse.Namespace, output: Output) -> int:
    with opened(chosen) as database:
        _own_file(database)
        with opened_backup(chosen.folder, database.ring) as backup:
            with backup.database.reading() as db:
                then = case_then(db, chosen.case)
            with database.reading() as db:
                comparison = compare_case(db, then)
            lines = changes_in_words(comparison)
            for line in lines:
                output.say(f"{line.what}  {line.field}: {line.then} → {line.now}")
            rows = 0
            if chosen.bring_back:
                may(clerk(), Right.RESTORE)
                backup.bring_files(then.hashes, database)
                with database.writing() as db:
                    now, name = datetime.now(UTC), backup.manifest.name
                    rows = bring_case_back(db, then, backup=name, by=clerk(), now=now)
    facts = {"number": then.number, "rows": rows, "changes": len(comparison.changes)}
    if chosen.bring_back:
        output.say(filled(QT_TRANSLATE_NOOP("Cli", "{number}: {rows} entries were brought back."), facts))
    else:
        output.say(filled(DIFFERS, facts) if comparison.changes else filled(SAME, facts))
    output.done(**facts, is_gone=comparison.is_gone, since=comparison.since)
    return 0


def _listed(shelf: Shelf, name: str, ring: KeyRing | None, *, thoroughly: bool) -> dict[str, object]:
    try:
        manifest = prove(shelf, name, ring) if thoroughly else shelf.manifest(name)
    except DeskError as error:
        return {"folder": str(shelf.folder / name), "is_whole": False, "words": sentence(error)}
    facts = {
        "moment": moment(manifest.made_at),
        "reason": reason_words(manifest.reason),
        "cases": manifest.counts.get("cases", 0),
        "files": len(manifest.attachments),
    }
    words = filled(PROVED if thoroughly else LISTED, facts)
    return {"folder": str(shelf.folder / name), "is_whole": True, "words": words, **facts}


def _unlocked_for(chosen: argparse.Namespace, file: Path) -> Unlocked | None:
    """Return what opens the records and the backup: by the key file of the records, else by the backup's own.

    By its own too where the key file of the records is damaged.
    """
    own = KeyFile(keys_beside(file))
    if own.is_there and (own.is_readable or not (chosen.folder / KEYS).is_file()):
        return unlocked_for(url_of(chosen), chosen)
    if not (chosen.folder / KEYS).is_file():
        return None
    with tempfile.TemporaryDirectory() as folder:  # wrong tries are counted beside it, and not in the backup
        copy = Path(folder) / "committee.keys"
        copy.write_bytes((chosen.folder / KEYS).read_bytes())
        return unlock_by_words(KeyFile(copy), chosen)


def _who_restores(chosen: argparse.Namespace, unlocked: Unlocked | None) -> Actor:
    """Return who restores, who must have the right to it; where the records do not open, the passphrase is enough."""
    file = file_of(url_of(chosen))
    if file is None or not file.is_file():
        return clerk()
    try:
        database = Database.open(url_of(chosen), ring=unlocked.ring if unlocked else None)
    except DeskError:
        return clerk()
    try:
        with signed_in(database, unlocked):
            may(clerk(), Right.RESTORE)
            return clerk()
    finally:
        database.close()


def _own_file(database: Database) -> Path:
    if database.file is None:
        raise Refused("server_has_its_own_backup")
    return database.file


MADE = QT_TRANSLATE_NOOP("Cli", "The backup is made and proved: {folder} ({cases} cases).")
COPIED = QT_TRANSLATE_NOOP("Cli", "Its copy is proved too: {folder}.")
LACKING = QT_TRANSLATE_NOOP("Cli", "{count} kept files were damaged already and are not in it; `check` names them.")
LISTED = QT_TRANSLATE_NOOP("Cli", "{moment}, {reason}: {cases} cases, {files} kept files")
PROVED = QT_TRANSLATE_NOOP("Cli", "{moment}, {reason}: {cases} cases, {files} kept files; opened and whole")
RESTORED = QT_TRANSLATE_NOOP("Cli", "The records are those of {moment} again.")
DIFFERS = QT_TRANSLATE_NOOP("Cli", "{number}: {changes} entries are gone or changed; --bring-back brings them back.")
SAME = QT_TRANSLATE_NOOP("Cli", "{number}: nothing is gone or changed.")
