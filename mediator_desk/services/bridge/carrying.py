"""Letters go to a desk that has no network in a pack, and are put in there under the receipts that consumers have.

Every pack holds all that the desk has not said it has: one that is lost on its way is lost for nobody. What came before
is known again by sender and key, so a letter is there once however often it is brought.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.bridge import Letter, LetterFile, ToldState
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit
from mediator_desk.services.bridge.letters import LetterDraft, LetterFileDraft, bring_letter, is_receipt
from mediator_desk.services.bridge.texts import shipped_texts
from mediator_desk.services.review.proposals import in_parts

AHEAD = timedelta(days=1)
"""So far the clock of the bridge may be ahead of the desk's."""
TOLD_OF_LATE = timedelta(days=90)
"""Somebody goes with a stick more often than that."""


@dataclass(frozen=True)
class CarriedLetter:
    """A letter as it came, with its receipt."""

    receipt: str
    came_at: datetime
    draft: LetterDraft


@dataclass(frozen=True)
class ToldThere:
    """That somebody was told a state at the bridge."""

    receipt: str
    at: datetime
    way: str
    state: str


class Brought(StrEnum):
    """What became of a letter in a pack."""

    NEW = "new"
    WAS_HERE = "was_here"
    RATED_BEFORE = "rated_before"
    UNFIT = "unfit"
    """No letter of this program: nothing of it was taken."""


def count_to_carry(db: Session) -> int:
    """Return how many letters the desk has not said it has."""
    return db.scalars(select(func.count()).select_from(Letter).where(Letter.taken_at.is_(None))).one()


def letters_to_carry(db: Session, *, by: Actor) -> Iterator[CarriedLetter]:
    """Return the letters that wait here, the oldest first; one with its files is in memory at a time."""
    may(by, Right.WORK_ON_CASES)
    return _carried(db)


def _carried(db: Session) -> Iterator[CarriedLetter]:
    for letter_id in db.scalars(select(Letter.id).where(Letter.taken_at.is_(None)).order_by(Letter.id)).all():
        letter = db.get_one(Letter, letter_id)
        columns = LetterFile.name, LetterFile.media_type, LetterFile.content
        rows = db.execute(select(*columns).where(LetterFile.letter_id == letter_id).order_by(LetterFile.place))
        files = tuple(LetterFileDraft(name, media_type, content) for name, media_type, content in rows)
        sender = letter.sender, letter.sender_key
        draft = LetterDraft(*sender, dict(letter.fields), files, _completes(letter), letter.held)
        yield CarriedLetter(letter.receipt, letter.came_at, draft)
        db.expunge(letter)


def _completes(letter: Letter) -> str:
    return "" if letter.rated_case_id is not None else letter.completes


def bring(db: Session, letter: CarriedLetter, *, by: Actor, now: datetime) -> Brought:
    """Put a letter of a pack in; a desk takes it in as one that came by the network."""
    may(by, Right.WORK_ON_CASES)
    if not is_receipt(letter.receipt) or letter.came_at.tzinfo is None or letter.came_at > now + AHEAD:
        return Brought.UNFIT
    try:
        put = bring_letter(db, letter.draft, letter.receipt, came_at=letter.came_at)
    except Refused as refused:
        return Brought.RATED_BEFORE if refused.code == "already_rated" else Brought.UNFIT
    if put is None or put.number != letter.receipt:
        return Brought.UNFIT
    return Brought.WAS_HERE if put.is_again else Brought.NEW


def told_to_carry(db: Session, *, by: Actor, now: datetime) -> list[ToldThere]:
    """Return who was told what at the bridge of late, the oldest first; that nothing was found is nobody's."""
    may(by, Right.WORK_ON_CASES)
    columns = ToldState.receipt, ToldState.at, ToldState.way, ToldState.state
    late = ToldState.receipt != "", ToldState.at >= now - TOLD_OF_LATE
    return [ToldThere(*row) for row in db.execute(select(*columns).where(*late).order_by(ToldState.id))]


def bring_told(db: Session, rows: Sequence[ToldThere], *, by: Actor, now: datetime) -> int:
    """Note at the desk who was told what at the bridge, each once; return how many are new."""
    may(by, Right.WORK_ON_CASES)
    texts = shipped_texts()
    fit = [one for one in rows if is_receipt(one.receipt) and one.state in texts and 0 < len(one.way) <= 40]
    fit = [one for one in fit if one.at.tzinfo is not None and one.at <= now + AHEAD]
    receipts = {one.receipt for one in fit}
    columns = ToldState.receipt, ToldState.at, ToldState.way, ToldState.state
    here: set[ToldThere] = set()
    for part in in_parts(receipts):
        here |= {ToldThere(*row) for row in db.execute(select(*columns).where(ToldState.receipt.in_(part)))}
    new = [one for one in dict.fromkeys(fit) if one not in here]
    if new:
        # Past the Session: it is the bridge's own note (OF_THE_BRIDGE), which the trail does not tell.
        db.execute(insert(ToldState), [asdict(one) for one in new])
    return len(new)


def tell_packed(db: Session, kind: str, number: int, entries: int, *, by: Actor, now: datetime) -> None:
    """Tell the trail that a pack was made here for the other side."""
    may(by, Right.WORK_ON_CASES)
    audit.record(db, f"pack_of_{kind}_made", by=by, at=now, facts={"pack": number, "entries": entries})


def tell_brought(db: Session, number: int, sums: Mapping[Brought, int], *, by: Actor, now: datetime) -> None:
    """Tell the trail what came in a pack."""
    may(by, Right.WORK_ON_CASES)
    audit.record(db, "pack_of_letters_brought", by=by, at=now, facts={"pack": number, "new": sums[Brought.NEW]})
