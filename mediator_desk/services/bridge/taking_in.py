"""A desk takes waiting letters in: by the code of the import, with the rights of who sits there.

All of one take-in is one transaction of the caller: killed in the middle, every letter waits as before. What could not
be read waits apart, like a row of an export; its pictures stay with the letter until a person has mended the row.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.bridge import Letter
from mediator_desk.models.case import Case
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.rights import Right, may
from mediator_desk.models.submission import QuarantinedSubmission, Submission
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import FollowUpKind, SubmissionKind
from mediator_desk.progress import SILENT
from mediator_desk.server.unseen import sight_here, submissions_unseen
from mediator_desk.services.bridge.completing import complete
from mediator_desk.services.bridge.letters import raw_row
from mediator_desk.services.bridge.letters_taken import COMPLETED, HOLDS, SET_ASIDE, keep_files, taken
from mediator_desk.services.intake import intake
from mediator_desk.services.intake.intake_file import ParsedFile
from mediator_desk.services.intake.intake_insurers import InsurerDirectory
from mediator_desk.services.intake.intake_plan import Fate, plan_import

if TYPE_CHECKING:
    from mediator_desk.storage.attachments import AttachmentStore

FORMAT = "letter"
FROM_THE_PAGE = "手机页面"
"""What stands as the file of letters that came by the page."""
MOST_AT_ONCE = 200


@dataclass(frozen=True)
class TakenIn:
    """How many letters became what. `left`: those that wait still, and are not held."""

    taken: int = 0
    quarantined: int = 0
    ratings: int = 0
    completed: int = 0
    held: int = 0
    """Letters that a person must look at, since they cannot be put where they belong."""
    left: int = 0
    cases: tuple[int, ...] = ()
    """The cases that came."""


def waiting(db: Session) -> int:
    """Return how many letters a desk would take in now: those that are held are not among them."""
    return db.scalars(select(func.count()).select_from(Letter).where(*_WAITS)).one()


_WAITS = (Letter.taken_at.is_(None), Letter.held == "")


def take_in_letters(
    db: Session, *, store: AttachmentStore, by: Actor, now: datetime, most: int = MOST_AT_ONCE
) -> TakenIn:
    """Take the oldest waiting letters in; files become evidence, in the store. Another desk that does so waits here.

    Letters of cases that are not seen here are left to who sees them. Raises Refused("no_committee"), Unavailable.
    """
    may(by, Right.WORK_ON_CASES)
    intake.hold_intake(db)
    _sweep(db, store, by, now)
    query = select(Letter).where(*_WAITS).order_by(Letter.id).limit(most).with_for_update(skip_locked=True)
    letters = _seen(db, list(db.scalars(query)))
    fates = _import_all(db, [one for one in letters if not _completes(one)], store, by, now)
    completions = [one for one in letters if _completes(one)]
    done = [complete(db, one, store=store, by=by, now=now) for one in completions]
    counted = list(fates.values())
    return TakenIn(
        taken=counted.count(Fate.TAKEN_IN),
        quarantined=counted.count(Fate.QUARANTINED),
        ratings=counted.count(Fate.RATING),
        completed=done.count(COMPLETED),
        held=done.count(HOLDS),
        left=waiting(db),
        cases=_cases(db, [number for number, fate in fates.items() if fate is Fate.TAKEN_IN]),
    )


def _completes(letter: Letter) -> bool:
    return bool(letter.completes) and letter.kind is not SubmissionKind.RATING


def _cases(db: Session, numbers: Sequence[str]) -> tuple[int, ...]:
    return tuple(db.scalars(select(Case.id).where(Case.submission_number.in_(numbers)).order_by(Case.id)))


def _seen(db: Session, letters: list[Letter]) -> list[Letter]:
    """Return those letters that are of no case yet, or of one that is seen here."""
    if sight_here(db.connection()) is Sight.ALL:
        return letters
    unseen = submissions_unseen(db.connection(), {one.completes: "" for one in letters if one.completes})
    rated = {one.rated_case_id for one in letters if one.rated_case_id is not None}
    seen = set(db.scalars(select(Case.id).where(Case.id.in_(rated))))
    return [
        one
        for one in letters
        if one.completes not in unseen and (one.rated_case_id is None or one.rated_case_id in seen)
    ]


def _import_all(
    db: Session, letters: list[Letter], store: AttachmentStore, by: Actor, now: datetime
) -> dict[str, Fate]:
    """Take matters and ratings in, one import for each sender; return receipt -> what became of it."""
    letters = [one for one in letters if not _is_rated_twice(db, one, letters, now, by)]
    fates: dict[str, Fate] = {}
    for sender in dict.fromkeys(one.sender for one in letters):
        fates |= _import(db, sender, [one for one in letters if one.sender == sender], store, by, now)
    return fates


def _is_rated_twice(db: Session, letter: Letter, letters: Iterable[Letter], now: datetime, by: Actor) -> bool:
    """Put a rating away whose case was rated meanwhile by another way: a matter is rated once."""
    if letter.kind is not SubmissionKind.RATING or letter.rated_case_id is None:
        return False
    rated = select(FollowUp.id).where(FollowUp.case_id == letter.rated_case_id, FollowUp.kind == FollowUpKind.RATING)
    is_again = db.scalar(rated.limit(1)) is not None or any(
        one.rated_case_id == letter.rated_case_id and one.id < letter.id for one in letters
    )
    if is_again:
        taken(db, letter, Fate.ALREADY_HERE.value, by=by, now=now)
    return is_again


def _import(
    db: Session, sender: str, letters: list[Letter], store: AttachmentStore, by: Actor, now: datetime
) -> dict[str, Fate]:
    rows = tuple(raw_row(place, letter) for place, letter in enumerate(letters, start=1))
    mark = sha256("\n".join(letter.receipt for letter in letters).encode()).hexdigest()
    name = FROM_THE_PAGE if sender == "page" else sender
    parsed = ParsedFile(name, FORMAT, "", mark, rows)
    directory = InsurerDirectory.read(db)
    # The clock of the bridge may be ahead of this desk's: no letter came in the future.
    latest = max(now, *(letter.came_at for letter in letters))
    plan = plan_import(db, parsed, directory, now=latest, progress=SILENT)
    intake.settle_quarantined(db, [*plan.matters, *plan.ratings], now)
    cases = intake.take_in(db, parsed, plan, directory, by=by, now=now)
    fates = {letter.receipt: fate for letter, (fate, _draft) in zip(letters, plan.fates, strict=True)}
    for letter in letters:
        fate = fates[letter.receipt]
        if (case_id := cases.get(letter.receipt)) is not None:
            keep_files(db, letter, case_id, store=store, by=by, now=now)
        if fate is Fate.RATING and letter.rated_case_id is not None:
            _link_rating(db, letter)
        taken(db, letter, fate.value, by=by, now=now, is_apart=fate is Fate.QUARANTINED)
    return fates


def _link_rating(db: Session, letter: Letter) -> None:
    """Give a rating its case where the case has no submission that the rating could name."""
    query = select(FollowUp).join(Submission, FollowUp.submission_id == Submission.id)
    rating = db.scalars(query.where(Submission.number == letter.receipt, FollowUp.case_id.is_(None))).one_or_none()
    if rating is not None and db.get(Case, letter.rated_case_id) is not None:
        rating.case_id = letter.rated_case_id
        db.flush()


def _sweep(db: Session, store: AttachmentStore, by: Actor, now: datetime) -> None:
    """Bring pictures of letters that waited apart to the cases that came of them, and forget those set aside."""
    for letter in db.scalars(select(Letter).where(Letter.outcome == Fate.QUARANTINED.value)):
        case_id = db.scalars(select(Case.id).where(Case.submission_number == letter.receipt)).first()
        if case_id is not None:
            with contextlib.suppress(Refused):  # in the bin already, say: they wait until it is back
                keep_files(db, letter, case_id, store=store, by=by, now=now)
                taken(db, letter, Fate.TAKEN_IN.value, by=by, now=now)
        elif not _is_apart(db, letter.receipt):
            taken(db, letter, SET_ASIDE, by=by, now=now)


def _is_apart(db: Session, receipt: str) -> bool:
    kept = select(QuarantinedSubmission.id).where(QuarantinedSubmission.number == receipt)
    return db.scalar(kept.where(QuarantinedSubmission.settled_at.is_(None)).limit(1)) is not None
