"""Many saves one after another, for harnesses that cut the power, fill the disk or kill the program while it saves.

Each save is one transaction of a real service, numbered within its run, so that afterwards one can say which are there.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from mediator_desk.cli.output import Output, filled
from mediator_desk.database import Database
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case
from mediator_desk.models.procedure import Contact
from mediator_desk.models.procedure_words import ContactManner, ContactResult
from mediator_desk.models.words import AttachmentKind, CaseKind, Cause, Channel, Line, PartyKind, PartySide
from mediator_desk.services.attachments import keep_file
from mediator_desk.services.office import committee
from mediator_desk.services.parties import contacts
from mediator_desk.services.parties.party_drafts import PartyDraft
from mediator_desk.services.reception import receiving
from mediator_desk.services.reception.receive_drafts import ReceiveDraft
from mediator_desk.storage.attachments import AttachmentStore

SAVES_OF_A_CASE = 5
"""A case is taken in, then contacts and files are added to it by turns, then the next one is taken in."""
FILE_BYTES = 6_000
WHOLE = "ok"

RECEIVED = ReceiveDraft(
    kind=CaseKind.MEDIATION,
    channel=Channel.TELEPHONE,
    applicant=PartyDraft(PartySide.APPLICANT, PartyKind.PERSON, name="试写", phone="13800000001"),
    insurer_name="粤安人寿保险股份有限公司",
    line=Line.LIFE,
    cause=Cause.SALES,
    requests="请求全额退还已交保费。",
)

SAVED = QT_TRANSLATE_NOOP("Cli", "{saves} saves of run {run} are in {database}.")
FOUND = QT_TRANSLATE_NOOP("Cli", "Run {run}: {found} saves are there, the last is number {last}; {missing} missing.")


@dataclass(frozen=True)
class SoakFound:
    """What is there of a run: how many saves, the number of the last, and the numbers that are missing before it."""

    found: int
    last: int
    missing: tuple[int, ...]
    damage: str
    """What the engine and the attachments say against themselves; "" where both are whole."""


def soak_or_look(database: Database, chosen: argparse.Namespace, output: Output, *, by: Actor) -> None:
    """Make the saves that were asked for, or say what is there of a run.

    Raises Refused("soak_needs_practice"), Refused("soak_found_damage" / "soak_found_gaps", ...).
    """
    if not chosen.look:
        saves = soak(database, run=chosen.run, saves=chosen.saves, by=by)
        output.say(filled(SAVED, {"saves": saves, "run": chosen.run, "database": database.url}))
        output.done(saves=saves, run=chosen.run)
        return
    seen = look(database, chosen.run)
    if seen.damage:
        raise Refused("soak_found_damage", detail=seen.damage)
    if seen.missing:
        raise Refused("soak_found_gaps", numbers=", ".join(map(str, seen.missing[:20])))
    facts: dict[str, object] = {"found": seen.found, "last": seen.last, "missing": len(seen.missing)}
    output.say(filled(FOUND, {"run": chosen.run, **facts}))
    output.done(run=chosen.run, **facts)


def soak(database: Database, *, run: str, saves: int | None, by: Actor) -> int:
    """Make so many saves on a practice committee (None: until the process ends), each a transaction of its own.

    Numbers go on where the run stopped before. Returns how many saves of the run are there now.
    Raises Refused("soak_needs_practice").
    """
    with database.reading() as db:
        if not committee.has_committee(db) or not committee.the_committee(db).is_practice:
            raise Refused("soak_needs_practice")
        before = max(_numbers(db, run), default=0)
    case_id = 0
    for number in count(before + 1):
        if saves is not None and number > before + saves:
            return number - 1
        with database.writing() as db:
            case_id = _save(db, database.store, case_id, f"{run}/{number:07d}", number, by)
    raise AssertionError("a run without an end came to one")


def look(database: Database, run: str) -> SoakFound:
    """Look for the saves of a run, whether the database is whole, and whether every kept file can be read."""
    store = database.store
    with database.reading() as db:
        numbers = set(_numbers(db, run))
        last = max(numbers, default=0)
        damage = "; ".join((*_damages(db), *_unreadable(db, store)))
    return SoakFound(len(numbers), last, tuple(sorted(set(range(1, last + 1)) - numbers)), damage)


def _save(db: Session, store: AttachmentStore, case_id: int, mark: str, number: int, by: Actor) -> int:
    """Make one save that carries the mark. Returns the case that it went into."""
    now, turn = datetime.now(UTC), (number - 1) % SAVES_OF_A_CASE
    if turn == 0 or not case_id:
        draft = replace(RECEIVED, facts=mark)
        return receiving.receive_and_accept(db, draft, words="试写", by=by, now=now).id
    if turn % 2:
        party_id = db.get_one(Case, case_id).parties[0].id
        tried = contacts.ContactDraft(party_id, now, ContactManner.TELEPHONE, ContactResult.NOT_REACHED, mark)
        contacts.record_contact(db, case_id, tried, by=by, now=now)
        return case_id
    content = b"".join(hashlib.sha256(f"{mark}-{part}".encode()).digest() for part in range(FILE_BYTES // 32))
    name = f"{mark.replace('/', '_')}.bin"
    kind = AttachmentKind.EVIDENCE
    keep_file(db, case_id, kind=kind, name=name, content=content, store=store, by=by, now=now)
    return case_id


def _numbers(db: Session, run: str) -> Iterator[int]:
    marks = (
        select(Case.facts).where(Case.facts.startswith(f"{run}/", autoescape=True)),
        select(Contact.words).where(Contact.words.startswith(f"{run}/", autoescape=True)),
        select(Attachment.name).where(Attachment.name.startswith(f"{run}_", autoescape=True)),
    )
    for query in marks:
        for mark in db.scalars(query):
            if found := re.fullmatch(r".*[/_]([0-9]{7})(\.bin)?", mark, re.DOTALL):
                yield int(found[1])


def _damages(db: Session) -> Iterator[str]:
    if db.get_bind().dialect.name != "sqlite":
        return
    yield from (said for said in db.scalars(text("PRAGMA integrity_check")) if said != WHOLE)
    yield from (f"{row[0]} -> {row[2]}" for row in db.execute(text("PRAGMA foreign_key_check")))


def _unreadable(db: Session, store: AttachmentStore) -> Iterator[str]:
    for sha256 in db.scalars(select(Attachment.sha256).distinct()):
        try:
            store.get(sha256)
        except Unavailable as error:
            yield f"{error.code} {sha256[:12]}"
