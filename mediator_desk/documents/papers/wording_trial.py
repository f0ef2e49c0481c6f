"""A wording that is being written, tried on: with the facts of a case that is chosen, or with some that nobody has."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.documents.papers.kinds import orders_possible
from mediator_desk.documents.papers.making import PaperToDraw, read_order
from mediator_desk.documents.papers.wordings import Wording, trial
from mediator_desk.documents.typesetting.template import Template
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.services.cases import visits
from mediator_desk.services.cases.visits import VisitRow
from mediator_desk.services.deliveries.listing import deliveries_of
from mediator_desk.services.papers.case_reading import case_on_paper
from mediator_desk.services.papers.order import PaperOrder

FEW, MOST = 10, 30
"""With fewer cases at hand the newest are offered as well; so many at most."""


def read_trial(db: Session, one: Wording, template: Template, case_id: int, *, now: datetime) -> PaperToDraw:
    """Return the paper of a case in a wording that is kept nowhere.

    Raises Refused with the code that says why the case has no such paper yet.
    """
    to_draw = read_order(db, _order(db, one.kind, case_id, now), now=now)
    text = trial(one, template)
    return replace(to_draw, sheets=tuple(replace(sheet, template=text) for sheet in to_draw.sheets))


def _order(db: Session, kind: PaperKind, case_id: int, now: datetime) -> PaperOrder:
    """Return the paper of this kind that a case has, the first of several."""
    if kind is PaperKind.RETURN_OF_SERVICE:
        served = deliveries_of(db, case_id)
        if not served:
            raise Refused("nothing_served_yet")
        return PaperOrder(kind, case_id, served[0].id)
    every = [one for one in orders_possible(case_on_paper(db, case_id, now=now)) if one.order.kind is kind]
    if not every:
        raise Refused("no_such_paper", paper=kind)
    if hindrance := every[0].hindrance:
        raise Refused(hindrance)
    return every[0].order


def cases_to_try(db: Session, *, by: Actor) -> list[VisitRow]:
    """Return cases that a wording may be tried on with: those that a person has at hand, else the newest."""
    found = [*visits.pinned(db, by=by), *visits.recent(db, by=by)]
    if len(found) < FEW:
        newest = db.scalars(select(Case.id).where(Case.binned_at.is_(None)).order_by(Case.id.desc()).limit(MOST)).all()
        at_hand = {one.case_id for one in found}
        found += sorted(visits.named(db, [one for one in newest if one not in at_hand]), key=lambda one: -one.case_id)
    return found[:MOST]
