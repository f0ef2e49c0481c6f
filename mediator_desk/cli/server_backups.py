"""Backups of an office's server from the command line: made, proved, and brought back into a new database."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import URL

from mediator_desk.cli.office_keys import ring_for
from mediator_desk.cli.output import Output, filled
from mediator_desk.cli.server_url import server_url
from mediator_desk.cli.unlocking import clerk, url_of
from mediator_desk.database import SCHEMA_VERSION, Database
from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.server.dump_manifest import DumpManifest
from mediator_desk.server.dumping import MadeDump, back_up_server
from mediator_desk.server.logins import refuse_others_than_owner
from mediator_desk.server.restoring import restore_server, restored_for_proof
from mediator_desk.services.backups.traces import tell_copied_elsewhere
from mediator_desk.services.check.findings import Finding
from mediator_desk.services.check.whole import check_everything
from mediator_desk.services.office import server_people
from mediator_desk.views.backup_words import moment
from mediator_desk.views.check_words import closed_words, finding_words

MADE = QT_TRANSLATE_NOOP("Cli", "The backup of the server is in {folder} ({cases} cases, {size} bytes).")
PROVED = QT_TRANSLATE_NOOP(
    "Cli",
    "It is proved: restored into a database of its own, counted, the audit trail gone through, and dropped again.",
)
IN_CLEAR = QT_TRANSLATE_NOOP(
    "Cli",
    "Keep it locked away: all but the kept files, which are sealed, can be read in it by whoever has the file, names, "
    "numbers and health among it.",
)
COUNTED = QT_TRANSLATE_NOOP(
    "Cli",
    "It was restored into a database of its own, counted, and dropped again. Nothing else was looked at: the server "
    "has not the schema of this version.",
)
RESTORED = QT_TRANSLATE_NOOP("Cli", "The records of {moment} are in {database} again, and none is lacking.")
AS_THEY_WERE = QT_TRANSLATE_NOOP("Cli", "The check finds rows, kept files and the audit trail as they were.")
INVITE = QT_TRANSLATE_NOOP(
    "Cli",
    "Passwords are in no backup: with `mediator-desk server change-person URL NAME --new-password` each gets a new "
    "invitation: {names}",
)
FOUND = QT_TRANSLATE_NOOP("Cli", "The check finds:")


def back_up(chosen: argparse.Namespace, output: Output, *, now: datetime) -> int:
    """Make a backup of the server; with --prove restore it for a moment. Returns 1 where the proof finds something."""
    if chosen.to is None:
        raise Refused("server_backup_needs_folder")
    url = server_url(url_of(chosen), chosen)
    typed = url.render_as_string(hide_password=False)
    _see_schema_and_tell(url, typed, chosen.to, now)
    made = back_up_server(typed, chosen.to, now=now)
    facts = {
        "folder": str(made.folder),
        "cases": made.manifest.counts.get("cases", 0),
        "size": made.manifest.dump[0],
    }
    output.say(filled(MADE, facts))
    output.say(filled(IN_CLEAR, {}))
    findings, closed = _prove(made, typed, chosen, output) if chosen.prove else ([], 0)
    _say_findings(findings, output)
    output.done(**facts, is_proved=chosen.prove and not findings, closed=closed, anchor=made.manifest.anchor)
    return 1 if findings else 0


def restore_to(chosen: argparse.Namespace, output: Output, *, now: datetime) -> int:
    """Bring a backup into a new database of a server. Returns 1 where the check finds something."""
    url = server_url(url_of(chosen), chosen)
    typed = url.render_as_string(hide_password=False)
    manifest = restore_server(chosen.folder, typed)
    database = Database.open(typed)
    try:
        with database.writing() as db:
            names = server_people.give_logins_again(db, made_at=manifest.made_at, by=_keeper(url), now=now)
    finally:
        database.close()
    findings, closed = _checked(typed, chosen, output)
    _say_restored(manifest, url, names, output)
    if not findings:
        output.say(filled(AS_THEY_WERE, {}))
    _say_findings(findings, output)
    output.done(
        database=url.database, cases=manifest.counts.get("cases", 0), people=names, is_right=not findings, closed=closed
    )
    return 1 if findings else 0


def _see_schema_and_tell(url: URL, typed: str, target: Path, now: datetime) -> None:
    """Let the trail say that a copy leaves, before it does. What an earlier program keeps is dumped as it is."""
    database = Database.open(typed)
    try:
        with database.reading() as db:
            refuse_others_than_owner(db.connection())
        if database.schema_version() == SCHEMA_VERSION:
            with database.writing() as db:
                tell_copied_elsewhere(db, str(target), by=_keeper(url), now=now)
    finally:
        database.close()


def _prove(made: MadeDump, typed: str, chosen: argparse.Namespace, output: Output) -> tuple[list[Finding], int]:
    """Restore a backup for a moment, and say what was looked at.

    Returns what the check finds there, and how many kept files it did not open.
    """
    findings: list[Finding] = []
    closed = 0
    with restored_for_proof(made.folder, typed) as scratch:
        is_known = made.manifest.schema == SCHEMA_VERSION
        if is_known:
            findings, closed = _checked(scratch, chosen, output)
    if not findings:
        output.say(filled(PROVED if is_known else COUNTED, {}))
    return findings, closed


def _checked(typed: str, chosen: argparse.Namespace, output: Output) -> tuple[list[Finding], int]:
    """Return what the check finds; kept files are opened where the recovery code was given, else it says so."""
    database = Database.open(typed)
    try:
        database.open_files(ring_for(database, chosen, is_needed=False))
        with database.reading() as db:
            checked = check_everything(db, database.store)
        if checked.closed:
            output.say(closed_words(checked))
        return list(checked.findings), checked.closed
    finally:
        database.close()


def _keeper(url: URL) -> Actor:
    return Actor(None, url.username or clerk().name, Role.ADMINISTRATOR, clerk().desk)


def _say_restored(manifest: DumpManifest, url: URL, names: list[str], output: Output) -> None:
    output.say(filled(RESTORED, {"moment": moment(manifest.made_at), "database": url.database}))
    if names:
        output.say(filled(INVITE, {"names": ", ".join(names)}))


def _say_findings(findings: list[Finding], output: Output) -> None:
    if findings:
        output.say(filled(FOUND, {}))
    for one in findings:
        output.say(finding_words(one))
