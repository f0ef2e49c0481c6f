"""The acts on many cases: what each would change, and doing it to all of them or to none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.life import OPEN_STATES, Act
from mediator_desk.services import bin as the_bin
from mediator_desk.services.bulk.sight import (
    BulkDone,
    BulkSight,
    at_the_desk,
    done_to_all,
    has_not_tag,
    has_tag,
    look,
    may_do,
)
from mediator_desk.services.cases import next_steps, tags
from mediator_desk.services.review import review


@dataclass(frozen=True)
class StepDraft:
    """A next step for many cases; the person at the desk does it where nobody is named."""

    words: str
    on: date | None = None
    who: str = ""


def look_at_tagging(db: Session, case_ids: Sequence[int], tag: str, *, by: Actor) -> BulkSight:
    """Return which cases a tag would be put on. Raises Invalid (field tag)."""
    return look(db, case_ids, at_the_desk(by, has_not_tag(tags.clean_tag(tag))))


def tag_many(db: Session, case_ids: Sequence[int], tag: str, *, by: Actor, now: datetime) -> BulkDone:
    """Put a tag on cases. Raises Invalid, Refused("not_done_at_once")."""
    clean = tags.clean_tag(tag)
    return done_to_all(db, case_ids, lambda case_id: tags.add_tag(db, case_id, clean, by=by, now=now))


def look_at_untagging(db: Session, case_ids: Sequence[int], tag: str, *, by: Actor) -> BulkSight:
    """Return from which cases a tag would be taken."""
    return look(db, case_ids, at_the_desk(by, has_tag(tag)))


def untag_many(db: Session, case_ids: Sequence[int], tag: str, *, by: Actor, now: datetime) -> BulkDone:
    """Take a tag off cases. Raises Invalid, Refused("not_done_at_once")."""
    return done_to_all(db, case_ids, lambda case_id: tags.remove_tag(db, case_id, tag, by=by, now=now))


def look_at_next_steps(db: Session, case_ids: Sequence[int], *, by: Actor) -> BulkSight:
    """Return for which cases a next step would be written: those that are not at their end."""
    return look(db, case_ids, at_the_desk(by, _is_open))


def set_next_steps(db: Session, case_ids: Sequence[int], draft: StepDraft, *, by: Actor, now: datetime) -> BulkDone:
    """Write the same next step for cases. Raises Invalid, Refused("not_done_at_once")."""
    told = {"words": draft.words, "on": draft.on, "who": draft.who}
    return done_to_all(
        db,
        case_ids,
        lambda case_id: next_steps.set_next_step(db, case_id, **told, by=by, now=now),  # type: ignore[arg-type]
    )


def look_at_reviews(db: Session, case_ids: Sequence[int], *, by: Actor, now: datetime) -> BulkSight:
    """Return the cases whose review would begin."""
    return look(db, case_ids, may_do(Act.BEGIN_REVIEW, by, now))


def begin_reviews(db: Session, case_ids: Sequence[int], *, by: Actor, now: datetime) -> BulkDone:
    """Begin the review of cases. Raises Invalid, Refused("not_done_at_once")."""
    return done_to_all(db, case_ids, lambda case_id: review.begin_review(db, case_id, by=by, now=now))


def look_at_binning(db: Session, case_ids: Sequence[int], *, by: Actor, now: datetime) -> BulkSight:
    """Return the cases that would go into the bin: those under review without a number."""
    return look(db, case_ids, may_do(Act.BIN, by, now))


def bin_many(db: Session, case_ids: Sequence[int], words: str, *, by: Actor, now: datetime) -> BulkDone:
    """Put cases into the bin; `words` say why. Raises Invalid, Refused("not_done_at_once")."""
    return done_to_all(db, case_ids, lambda case_id: the_bin.put_case(db, case_id, words=words, by=by, now=now))


def _is_open(_db: Session, case: Case) -> Refused | None:
    return None if case.state in OPEN_STATES else Refused("case_has_ended")
