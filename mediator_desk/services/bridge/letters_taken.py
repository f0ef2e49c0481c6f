"""What becomes of a letter once a desk has it: its files are kept with the case, its texts are emptied here.

Past the Session, which would write all that a consumer typed into the trail: the import tells that the letter came, and
the submission, or the row that waits apart, keeps its texts.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.bridge import Letter, LetterFile
from mediator_desk.models.party import Party
from mediator_desk.models.words import PartySide
from mediator_desk.services import audit
from mediator_desk.services.evidence.lines import add_evidence
from mediator_desk.services.evidence.staging import OfferedFile, StagedFile, keep_staged, stage_file

if TYPE_CHECKING:
    from mediator_desk.storage.attachments import AttachmentStore

COMPLETED, HOLDS = "completed", "holds"
SET_ASIDE, THROWN_AWAY = "set_aside", "thrown_away"


def taken(db: Session, letter: Letter, outcome: str, *, by: Actor, now: datetime, is_apart: bool = False) -> None:
    """Note what became of a letter and empty it.

    `is_apart`: its row waits for a person; its consumer finds it still by number and phone, and its files stay.
    """
    values: dict[str, object] = {"outcome": outcome, "fields": {}, "held": ""}
    if letter.taken_at is None:
        values |= {"taken_at": now, "taken_by": by.staff_id}
    if not is_apart:
        values |= {"identity_number": "", "phone_end": ""}
        db.execute(delete(LetterFile).where(LetterFile.letter_id == letter.id))
    _write(db, letter, values)


def told_by_desk(db: Session, letter: Letter, outcome: str, since: datetime, *, is_found: bool) -> None:
    """Note what a desk without a network says of a letter that was carried there; it has the texts and files now.

    `is_found`: its consumer goes on finding it here by number and phone.
    """
    values: dict[str, object] = {"outcome": outcome, "taken_at": since, "fields": {}, "held": ""}
    if not is_found:
        values |= {"identity_number": "", "phone_end": ""}
    db.execute(delete(LetterFile).where(LetterFile.letter_id == letter.id))
    _write(db, letter, values)


def hold(db: Session, letter: Letter, why: str) -> None:
    """Let a letter wait for a person to look at it first; "" lets it go on."""
    _write(db, letter, {"held": why[:40]})


def _write(db: Session, letter: Letter, values: dict[str, object]) -> None:
    letter_id = letter.id
    db.expunge(letter)
    db.execute(
        update(Letter).where(Letter.id == letter_id).values(values), execution_options={"synchronize_session": False}
    )


def keep_files(db: Session, letter: Letter, case_id: int, *, store: AttachmentStore, by: Actor, now: datetime) -> int:
    """Put the files of a letter to the evidence of a case, given by its applicant; return how many there were.

    A program or an empty file is none, and is told in the trail.
    """
    files = db.execute(
        select(LetterFile.name, LetterFile.content).where(LetterFile.letter_id == letter.id).order_by(LetterFile.place)
    ).all()
    staged: list[tuple[StagedFile, OfferedFile]] = []
    for name, content in files:
        offered = OfferedFile(name, content)
        try:
            staged.append((stage_file(offered, store), offered))
        except Refused as refused:
            facts = {"number": letter.receipt, "name": name, "code": refused.code}
            audit.record(db, "letter_file_refused", by=by, at=now, case_id=case_id, facts=facts)
    if staged:
        is_theirs = Party.case_id == case_id, Party.side == PartySide.APPLICANT
        party_id = db.scalars(select(Party.id).where(*is_theirs).order_by(Party.position, Party.id)).first()
        add_evidence(db, case_id, [file for file, _ in staged], party_id=party_id, by=by, now=now)
        for file, offered in staged:
            keep_staged(file, offered, store)
    return len(files)
