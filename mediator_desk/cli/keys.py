"""Encrypting the records, and who comes to their keys, from the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mediator_desk.cli import unlocking
from mediator_desk.cli.output import Output, filled
from mediator_desk.cli.search import said_progress
from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Staff
from mediator_desk.models.rights import Right, may
from mediator_desk.services.office.committee import active_staff, has_committee, the_committee
from mediator_desk.services.office.key_trail import (
    CHANGED,
    CODE_MADE,
    GIVEN,
    PROTECTED,
    REKEYED,
    TAKEN_AWAY,
    give_passphrase,
    key_owner,
    may_keep_passphrase_of,
    note_keys,
)
from mediator_desk.storage import protecting
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import KeyFile, keys_beside
from mediator_desk.storage.protecting import Moved
from mediator_desk.storage.recovery_code import new_code
from mediator_desk.views.wording import word

ENCRYPTED = QT_TRANSLATE_NOOP("Cli", "The records are encrypted. {name} signs in with the passphrase from now on.")
CODE = QT_TRANSLATE_NOOP(
    "Cli",
    "Recovery code: {code}\nWrite it down and keep it where nobody finds it near this computer. It is not shown again.",
)
HAS_ANOTHER_KEY = QT_TRANSLATE_NOOP(
    "Cli", "The records have another key. Passphrases and recovery code stay as they are."
)
DAMAGED = QT_TRANSLATE_NOOP("Cli", "{count} kept files cannot be read and were left as they are; `check` names them.")
BACKUPS_TOO = QT_TRANSLATE_NOOP(
    "Cli", "The older backups are encrypted too; those on a second target with the next copy there."
)
STILL_PLAIN = QT_TRANSLATE_NOOP(
    "Cli", "{count} backups from before are damaged and stay readable by anybody: {names}. Remove them by hand."
)
HAS_ONE = QT_TRANSLATE_NOOP("Cli", "{name} has a passphrase.")
HAS_ANOTHER = QT_TRANSLATE_NOOP("Cli", "{name} signs in with the new passphrase from now on.")
REMOVED = QT_TRANSLATE_NOOP(
    "Cli", "{name} comes in no more. Whoever had the keys could have kept a copy: `keys rekey` makes others."
)


def protect(chosen: argparse.Namespace, output: Output, *, now: datetime) -> None:
    """Encrypt the records of an own committee. Raises Refused("only_own_file"), ("practice_stays_plain"), ..."""
    url = unlocking.url_of(chosen)
    file = unlocking.file_of(url)
    if file is None:
        raise Refused("only_own_file")
    owner = _first_person(chosen, url, file)
    code = new_code()
    moved = protecting.protect(file, owner, unlocking.new_passphrase(chosen), code, progress=said_progress(output))
    database = Database.open(url, ring=moved.ring)
    try:
        with database.writing() as db:
            member = db.get_one(Staff, owner.staff_id)
            by = Actor(member.id, member.name, member.role, unlocking.clerk().desk)
            generation = KeyFile(keys_beside(file)).generation
            note_keys(db, PROTECTED, generation=generation, staff_id=owner.staff_id, by=by, now=now)
    finally:
        database.close()
    output.say(filled(ENCRYPTED, {"name": owner.name}))
    output.say(filled(BACKUPS_TOO, {}))
    output.say(filled(CODE, {"code": code}))
    _say_damaged(moved, output)
    output.done(name=owner.name, recovery_code=code, files=moved.files, damaged=list(moved.damaged))


def keys(chosen: argparse.Namespace, output: Output, *, now: datetime) -> None:
    """Do what was chosen to the keys of the committee. Raises Refused("no_keys_here") where it has none."""
    with unlocking.opened(chosen) as database:
        if database.file is None or database.ring is None:
            raise Refused("no_keys_here")
        JOBS[chosen.job](database, KeyFile(keys_beside(database.file)), chosen, output, now)


def _people(database: Database, kept: KeyFile, _chosen: argparse.Namespace, output: Output, _now: datetime) -> None:
    with database.reading() as db:
        staff = active_staff(db)
    having = set(kept.people())
    yes, no = translate("Cli", "has a passphrase"), translate("Cli", "has none")
    for one in staff:
        output.say("\t".join((one.name, one.work_number or "—", word(one.role), yes if one.id in having else no)))
    if not kept.has_recovery_code():
        output.say(translate("Cli", "There is no recovery code: `keys recovery-code` makes one."))
    people = [{"name": one.name, "has_passphrase": one.id in having} for one in staff]
    output.done(people=people, has_recovery_code=kept.has_recovery_code(), is_remembered=kept.is_remembered_here())


def _give(database: Database, kept: KeyFile, chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    by = unlocking.clerk()
    may(by, Right.KEEP_PASSPHRASES)
    with database.reading() as db:
        owner = _person(db, chosen.name)
    words = unlocking.new_passphrase(chosen)
    with database.writing() as db:
        may_keep_passphrase_of(db, owner.staff_id, by=by)
        give_passphrase(db, kept, _ring(database), owner, words)
        note_keys(db, GIVEN, generation=kept.generation, staff_id=owner.staff_id, by=by, now=now)
    _say(output, HAS_ONE, owner)


def _change(database: Database, kept: KeyFile, chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    by = unlocking.clerk()
    if by.staff_id is None:
        raise Refused("passphrase_needed")
    words = unlocking.new_passphrase(chosen)
    with database.writing() as db:
        owner = key_owner(db, by.staff_id)
        kept.add_person(_ring(database), owner, words)
        note_keys(db, CHANGED, generation=kept.generation, staff_id=owner.staff_id, by=by, now=now)
    _say(output, HAS_ANOTHER, owner)


def _remove(database: Database, kept: KeyFile, chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    by = unlocking.clerk()
    with database.writing() as db:
        owner = _person(db, chosen.name, has_left=True)
        may_keep_passphrase_of(db, owner.staff_id, by=by)
        kept.remove_person(_ring(database), owner.staff_id)
        note_keys(db, TAKEN_AWAY, generation=kept.generation, staff_id=owner.staff_id, by=by, now=now)
    _say(output, REMOVED, owner)


def _recovery_code(
    database: Database, kept: KeyFile, _chosen: argparse.Namespace, output: Output, now: datetime
) -> None:
    by = unlocking.clerk()
    may(by, Right.KEEP_PASSPHRASES)
    with database.writing() as db:
        code = kept.new_recovery_code(_ring(database))
        note_keys(db, CODE_MADE, generation=kept.generation, by=by, now=now)
    output.say(filled(CODE, {"code": code}))
    output.done(recovery_code=code)


def _rekey(database: Database, kept: KeyFile, _chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    by, ring, file = unlocking.clerk(), _ring(database), database.file
    may(by, Right.KEEP_PASSPHRASES)
    database.lock()
    moved = protecting.rekey(file or Path(), ring, progress=said_progress(output))
    database.unlock(moved.ring)
    with database.writing() as db:
        note_keys(db, REKEYED, generation=kept.generation, by=by, now=now)
    output.say(filled(HAS_ANOTHER_KEY, {}))
    _say_damaged(moved, output)
    output.done(files=moved.files, damaged=list(moved.damaged))


JOBS: dict[str, Callable[[Database, KeyFile, argparse.Namespace, Output, datetime], None]] = {
    "people": _people,
    "give": _give,
    "change-passphrase": _change,
    "remove": _remove,
    "recovery-code": _recovery_code,
    "rekey": _rekey,
}


def _first_person(chosen: argparse.Namespace, url: str, file: Path) -> KeyOwner:
    if KeyFile(keys_beside(file)).is_there:
        raise Refused("keys_are_there", path=str(keys_beside(file)))
    if not file.exists():
        raise Refused("not_a_plain_committee", path=str(file))
    database = Database.open(url)
    try:
        database.migrate()
        with database.reading() as db:
            if not has_committee(db):
                raise Refused("not_a_plain_committee", path=str(file))
            if the_committee(db).is_practice:
                raise Refused("practice_stays_plain")
            return _named_or_only(db, chosen)
    finally:
        database.close()


def _named_or_only(db: Session, chosen: argparse.Namespace) -> KeyOwner:
    staff = active_staff(db)
    name = unlocking.user_of(chosen) or (staff[0].name if len(staff) == 1 else "")
    return _person(db, name)


def _person(db: Session, typed: str, *, has_left: bool = False) -> KeyOwner:
    """Return a person by name or work number, one who left the desk only where asked for.

    Raises Refused("no_such_person", name).
    """
    name = typed.strip()
    query = select(Staff.id).where(or_(Staff.name == name, Staff.work_number == name))
    if not has_left:
        query = query.where(Staff.is_active)
    found = db.scalars(query.order_by(Staff.name != name, Staff.id)).first() if name else None
    if found is None:
        raise Refused("no_such_person", name=name)
    return key_owner(db, found)


def _ring(database: Database) -> KeyRing:
    ring = database.ring
    if ring is None:
        raise Refused("no_keys_here")
    return ring


def _say(output: Output, words: str, owner: KeyOwner) -> None:
    output.say(filled(words, {"name": owner.name}))
    output.done(name=owner.name)


def _say_damaged(moved: Moved, output: Output) -> None:
    if moved.damaged:
        output.say(filled(DAMAGED, {"count": len(moved.damaged)}))
    if moved.plain_backups:
        facts = {"count": len(moved.plain_backups), "names": ", ".join(moved.plain_backups)}
        output.say(filled(STILL_PLAIN, facts))
