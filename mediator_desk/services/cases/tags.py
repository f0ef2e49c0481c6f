"""Words that the committee puts on cases to find them again: added, taken off, renamed for all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.text import TextError, clean_name, invisible_or_direction_changing
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.desk_work import CaseTag
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import CaseState
from mediator_desk.services import audit
from mediator_desk.services.cases.case_life import case_to_change, tell

LONGEST_TAG = 40
MOST_TAGS = 20
"""On one case: more are no help in finding it."""

_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class TagCount:
    """A tag and on how many cases it is."""

    tag: str
    cases: int


def clean_tag(typed: str) -> str:
    """Return a tag as it is kept: NFC, on one line, single spaces, in any script.

    Raises Invalid (field tag) for an empty one, one of more than 40 characters, or one that cannot be seen whole.
    """
    try:
        tag = _SPACES.sub(" ", clean_name(typed).text).strip()
    except TextError as error:
        raise Invalid([Problem("tag", error.code, {"longest": LONGEST_TAG})]) from error
    if not tag:
        raise Invalid([Problem("tag", "required")])
    if len(tag) > LONGEST_TAG:
        raise Invalid([Problem("tag", "too_long", {"longest": LONGEST_TAG})])
    if invisible_or_direction_changing(tag):
        raise Invalid([Problem("tag", "tag_unseen")])
    return tag


def add_tag(db: Session, case_id: int, tag: str, *, by: Actor, now: datetime) -> None:
    """Put a tag on a case. Raises Invalid, Refused("case_is_archived"), Refused("tagged_already")."""
    may(by, Right.WORK_ON_CASES)
    case, tag = case_to_change(db, case_id), clean_tag(tag)
    here = tags_of(db, case_id)
    if tag.casefold() in {one.casefold() for one in here}:
        raise Refused("tagged_already", tag=tag)
    if len(here) >= MOST_TAGS:
        raise Refused("too_many_tags", most=MOST_TAGS)
    db.add(CaseTag(case_id=case_id, tag=_as_written_before(db, tag)))
    tell(db, case, "tagged", by=by, now=now, tag=tag)


def remove_tag(db: Session, case_id: int, tag: str, *, by: Actor, now: datetime) -> None:
    """Take a tag off a case. Raises Refused("case_is_archived"), Refused("not_tagged")."""
    may(by, Right.WORK_ON_CASES)
    case = case_to_change(db, case_id)
    row = db.scalars(select(CaseTag).where(CaseTag.case_id == case_id, CaseTag.tag == tag)).first()
    if row is None:
        raise Refused("not_tagged", tag=tag)
    db.delete(row)
    tell(db, case, "untagged", by=by, now=now, tag=tag)


def rename_tag(db: Session, tag: str, to: str, *, by: Actor, now: datetime) -> int:
    """Rename a tag on all cases and return on how many it was; where the new one is there already they become one.

    A tag is a word of the desk and no part of the file: archived cases take the new word too, and the trail alone
    says so. Raises Invalid (field tag), Refused("not_tagged") where no case has it.
    """
    may(by, Right.KEEP_SETTINGS)
    new = clean_tag(to)
    rows = list(db.scalars(select(CaseTag).where(CaseTag.tag == tag).order_by(CaseTag.case_id).with_for_update()))
    if not rows:
        raise Refused("not_tagged", tag=tag)
    have = set(db.scalars(select(CaseTag.case_id).where(CaseTag.tag == new))) if new != tag else set()
    for row in rows:
        if row.case_id in have:
            db.delete(row)
        else:
            row.tag = new
    audit.record(db, "tag_renamed", by=by, at=now, facts={"tag": tag, "to": new, "cases": len(rows)})
    return len(rows)


def tags_of(db: Session, case_id: int) -> tuple[str, ...]:
    """Return the tags of a case, in the order of their letters."""
    return tuple(db.scalars(select(CaseTag.tag).where(CaseTag.case_id == case_id).order_by(CaseTag.tag)))


def tags_of_many(db: Session, case_ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """Return the tags of those of these cases that have any."""
    found: dict[int, tuple[str, ...]] = {}
    query = select(CaseTag.case_id, CaseTag.tag).where(CaseTag.case_id.in_(list(case_ids)))
    for case_id, tag in db.execute(query.order_by(CaseTag.tag)):
        found[case_id] = (*found.get(case_id, ()), tag)
    return found


def all_tags(db: Session) -> tuple[TagCount, ...]:
    """Return every tag with the number of cases that have it, the most used first; what lies in the bin is none."""
    is_there = CaseTag.case_id.not_in(select(Case.id).where(Case.state == CaseState.BINNED))
    count = func.count()
    query = select(CaseTag.tag, count).where(is_there).group_by(CaseTag.tag).order_by(count.desc(), CaseTag.tag)
    return tuple(TagCount(tag, cases) for tag, cases in db.execute(query))


def _as_written_before(db: Session, tag: str) -> str:
    """One word is one tag however its letters are cased: the way in which it was written first stays."""
    known = db.scalars(select(CaseTag.tag).where(func.lower(CaseTag.tag) == tag.lower()).limit(1)).first()
    return known or tag
