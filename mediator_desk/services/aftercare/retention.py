"""For how many years the files of each class are kept: a setting of the committee, for no law sets it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import RetentionRule
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit
from mediator_desk.services.clocks.limits_shipped import SHIPPED_YEARS

MOST_YEARS = 100


@dataclass(frozen=True)
class RetentionDraft:
    """How long the files of a class are kept: for ever, or for so many years from the archiving on."""

    TOGETHER: ClassVar = (("is_for_ever", "years"),)
    """What two desks do not change apart (services/three_ways.py)."""

    is_for_ever: bool
    years: int
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what cannot be."""
        if self.is_for_ever or 1 <= self.years <= MOST_YEARS:
            return []
        return [Problem("years", "out_of_range", {"least": 1, "most": MOST_YEARS})]


@dataclass(frozen=True)
class RetentionRow:
    """A line of the list of classes. `years` None: for ever."""

    archive_class: ArchiveClass
    years: int | None
    shipped_years: int | None

    @property
    def id(self) -> int:
        """The place of the class among all, from 1: what a list calls its rows."""
        return list(ArchiveClass).index(self.archive_class) + 1

    @property
    def is_as_shipped(self) -> bool:
        """Whether nobody changed it."""
        return self.years == self.shipped_years


def retention_rows(db: Session) -> list[RetentionRow]:
    """Return the years of every class, the longest kept first."""
    years = {rule.archive_class: rule.years for rule in db.scalars(select(RetentionRule))}
    return [RetentionRow(one, years[one], SHIPPED_YEARS.get(one)) for one in ArchiveClass if one in years]


def retention_draft(db: Session, archive_class: ArchiveClass) -> RetentionDraft:
    """Return the years of a class to be changed. Raises Refused("no_retention_rule")."""
    rule = _rule(db, archive_class)
    return RetentionDraft(rule.years is None, rule.years or SHIPPED_YEARS.get(archive_class) or 30, rule.version)


def save_retention(
    db: Session, archive_class: ArchiveClass, draft: RetentionDraft, *, by: Actor, now: datetime
) -> RetentionRule:
    """Change the years of a class, for what is archived from now on; a file in the archive keeps its last day.

    Raises Invalid, Refused("no_retention_rule" / "changed_at_another_desk").
    """
    may(by, Right.KEEP_SETTINGS)
    if problems := draft.problems():
        raise Invalid(problems)
    rule = _rule(db, archive_class)
    if rule.version != draft.version:
        raise Refused("changed_at_another_desk")
    years = None if draft.is_for_ever else draft.years
    if years != rule.years:
        rule.years = years
        audit.record(db, "retention_changed", by=by, at=now, facts={"archive_class": archive_class, "years": years})
    return rule


def _rule(db: Session, archive_class: ArchiveClass) -> RetentionRule:
    rule = db.get(RetentionRule, archive_class)
    if rule is None:
        raise Refused("no_retention_rule", archive_class=archive_class)
    return rule
