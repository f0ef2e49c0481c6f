"""What the conditions of a list may choose from, and what its rows show beside the case itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.cities import GUANGDONG
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.desk_work import CaseTag
from mediator_desk.models.insurer import Insurer

NEWEST = 50_000
"""Among so many newest cases other cities are looked for: nobody waits for those of ten years ago."""


@dataclass(frozen=True)
class ListChoices:
    """Insurers and mediators as (id, name), tags as they are written."""

    insurers: tuple[tuple[int, str], ...] = ()
    mediators: tuple[tuple[int, str], ...] = ()
    tags: tuple[str, ...] = ()
    cities: tuple[str, ...] = GUANGDONG
    """Those of the province first, then the others from which somebody came of late."""


def choices(db: Session) -> ListChoices:
    """Return what may be chosen from; mediators who left too, for their old cases."""
    insurers = db.execute(select(Insurer.id, Insurer.short_name, Insurer.name).order_by(Insurer.short_name))
    mediators = db.execute(select(Mediator.id, Mediator.name).order_by(Mediator.is_active.desc(), Mediator.name))
    tags = db.scalars(select(CaseTag.tag).distinct().order_by(CaseTag.tag))
    return ListChoices(
        tuple((row.id, row.short_name or row.name) for row in insurers),
        tuple((row.id, row.name) for row in mediators),
        tuple(tags),
        (*GUANGDONG, *_other_cities(db)),
    )


def _other_cities(db: Session) -> list[str]:
    # Of accepted cases: their index holds the city, so that no row is read.
    newest = select(Case.city).where(Case.accepted_on.is_not(None)).order_by(Case.accepted_on.desc())
    city = newest.limit(NEWEST).subquery().c.city
    return list(db.scalars(select(city).where(city.not_in(("", *GUANGDONG))).distinct().order_by(city)))


def tags_of(db: Session, case_ids: Sequence[int]) -> dict[int, list[str]]:
    """Return the tags of these cases, in the order of the words; a case without is left out."""
    found: dict[int, list[str]] = defaultdict(list)
    asked = select(CaseTag.case_id, CaseTag.tag).where(CaseTag.case_id.in_(case_ids))
    for case_id, tag in db.execute(asked.order_by(CaseTag.tag)):
        found[case_id].append(tag)
    return dict(found)
