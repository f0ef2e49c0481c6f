"""A wording that is being written, tried on: with the facts of a case that is chosen, or with some that nobody has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from mediator_desk.documents.papers.kinds import orders_possible
from mediator_desk.documents.papers.making import PaperToDraw, read_order
from mediator_desk.documents.papers.wordings import Wording, trial
from mediator_desk.documents.typesetting.template import Template
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.session_room import PaperDelivery
from mediator_desk.services.cases import visits
from mediator_desk.services.cases.visits import VisitRow
from mediator_desk.services.deliveries.listing import deliveries_of
from mediator_desk.services.papers.case_reading import case_on_paper
from mediator_desk.services.papers.order import PaperOrder

FEW, MOST = 10, 30
"""With fewer cases at hand the newest are offered as well; so many at most."""
_ABOUT: Mapping[PaperKind, type[MediationAgreement | MediationSession | PaperDelivery]] = MappingProxyType(
    {
        PaperKind.AGREEMENT: MediationAgreement,
        PaperKind.NOTICE_OF_MEDIATION: MediationSession,
        PaperKind.MEDIATION_RECORD: MediationSession,
        PaperKind.UNDISPUTED_FACTS: MediationSession,
        PaperKind.RETURN_OF_SERVICE: PaperDelivery,
        PaperKind.PROOF_OF_PERFORMANCE: MediationAgreement,
        PaperKind.CONFIRMATION_REQUEST: MediationAgreement,
    }
)
"""What some papers are about: few of the cases have it."""


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


def cases_to_try(db: Session, kind: PaperKind, *, by: Actor) -> list[VisitRow]:
    """Return cases that a wording may be tried on with, each once.

    First the newest that have what the paper is about, then those that a person has at hand, then the newest.
    """
    found = [*_having(db, kind), *visits.pinned(db, by=by), *visits.recent(db, by=by)]
    if len(found) < FEW:
        found += _newest(db, select(Case.id), MOST)
    return list({one.case_id: one for one in found}.values())[:MOST]


def _having(db: Session, kind: PaperKind) -> list[VisitRow]:
    about = _ABOUT.get(kind)
    return _newest(db, select(Case.id).where(Case.id.in_(select(about.case_id))), FEW) if about else []


def _newest(db: Session, query: Select[int], most: int) -> list[VisitRow]:
    ids = db.scalars(query.where(Case.binned_at.is_(None)).order_by(Case.id.desc()).limit(most)).all()
    return sorted(visits.named(db, ids), key=lambda one: -one.case_id)
