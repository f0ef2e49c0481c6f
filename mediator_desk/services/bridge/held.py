"""Letters that a person looks at first: shown as they came, let on, or thrown away with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.bridge import Letter, LetterFile
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import SubmissionKind
from mediator_desk.services import audit
from mediator_desk.services.bridge.letters_taken import THROWN_AWAY, hold, taken


@dataclass(frozen=True)
class FileOfLetter:
    """A file of a letter; `size` in bytes."""

    place: int
    name: str
    media_type: str
    size: int


@dataclass(frozen=True)
class HeldLetter:
    """A letter that waits for a person. `held` is the code that says why; `came_at` is UTC."""

    id: int
    receipt: str
    sender: str
    kind: SubmissionKind
    came_at: datetime
    held: str
    completes: str
    fields: Mapping[str, str]
    files: tuple[FileOfLetter, ...]

    @property
    def applicant_name(self) -> str:
        """The name that the consumer gave."""
        return self.fields.get("申请人姓名", "")


def count_held(db: Session) -> int:
    """Return how many letters wait for a person."""
    return db.scalars(select(func.count()).select_from(Letter).where(*_WAITS_FOR_A_PERSON)).one()


_WAITS_FOR_A_PERSON = (Letter.taken_at.is_(None), Letter.held != "")


def held_letters(db: Session) -> tuple[HeldLetter, ...]:
    """Return the letters that wait for a person, the oldest first."""
    letters = list(db.scalars(select(Letter).where(*_WAITS_FOR_A_PERSON).order_by(Letter.id)))
    columns = LetterFile.letter_id, LetterFile.place, LetterFile.name, LetterFile.media_type, LetterFile.size
    query = select(*columns).where(LetterFile.letter_id.in_([one.id for one in letters])).order_by(LetterFile.place)
    files: dict[int, list[FileOfLetter]] = {}
    for letter_id, place, name, media_type, size in db.execute(query):
        files.setdefault(letter_id, []).append(FileOfLetter(place, name, media_type, size))
    return tuple(
        HeldLetter(
            one.id,
            one.receipt,
            one.sender,
            one.kind,
            one.came_at,
            one.held,
            one.completes,
            dict(one.fields),
            tuple(files.get(one.id, ())),
        )
        for one in letters
    )


def file_of_letter(db: Session, letter_id: int, place: int) -> bytes:
    """Return the bytes of a file of a letter. Raises Refused("no_longer_there")."""
    query = select(LetterFile.content).where(LetterFile.letter_id == letter_id, LetterFile.place == place)
    content = db.scalars(query).one_or_none()
    if content is None:
        raise Refused("no_longer_there")
    return content


def release_held(db: Session, letter_id: int, *, by: Actor, now: datetime) -> None:
    """Let a letter be taken in. Raises Refused("letter_no_longer_waits")."""
    may(by, Right.WORK_ON_CASES)
    letter = _waiting(db, letter_id)
    facts = {"number": letter.receipt, "held": letter.held}
    hold(db, letter, "")
    audit.record(db, "letter_released", by=by, at=now, facts=facts)


def throw_away(db: Session, letter_id: int, words: str, *, by: Actor, now: datetime) -> None:
    """Take a letter in no more: its texts and files go, its receipt stays with the words that say why.

    Raises Invalid where no words are given, Refused("letter_no_longer_waits").
    """
    may(by, Right.WORK_ON_CASES)
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    letter = _waiting(db, letter_id)
    facts = {"number": letter.receipt, "held": letter.held}
    taken(db, letter, THROWN_AWAY, by=by, now=now)
    audit.record(db, "letter_thrown_away", by=by, at=now, facts=facts, reason=words.strip())


def _waiting(db: Session, letter_id: int) -> Letter:
    # Two desks may do this at once: on a server the second waits here, and then sees what the first has done.
    letter = db.get(Letter, letter_id, with_for_update=True, populate_existing=True)
    if letter is None or letter.taken_at is not None:
        raise Refused("letter_no_longer_waits")
    return letter
