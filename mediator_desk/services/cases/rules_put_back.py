"""What the services promise of a case holds too when rows of it went back: looked at around put_back.put_back.

Some of it is refused as the act itself would be, some is set right: the places of a list, the names of the sides.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.models.agreement import Instalment
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.desk_work import CaseTag
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party
from mediator_desk.models.session_room import SessionPerson, SettlementOffer
from mediator_desk.models.session_words import SettlementOfferState
from mediator_desk.models.words import AttachmentKind, SessionState
from mediator_desk.services.cases.put_back import Change, changes_of, put_back, value_then
from mediator_desk.services.cases.tags import MOST_TAGS, tags_of
from mediator_desk.services.evidence.lines import MOST_LINES, number_rows
from mediator_desk.services.evidence.listing import rows_in_order
from mediator_desk.services.parties.parties import mark_children, name_sides
from mediator_desk.services.sessions import filling, offer_terms
from mediator_desk.services.sessions.clashes import TAKEN, ClashKind, Wish, refuse_clashes
from mediator_desk.services.sessions.filling import people_in
from mediator_desk.services.sessions.offer_rows import accepted_offer


def put_back_by_rules(db: Session, case: Case, entry: AuditEntry, today: date) -> None:
    """Put back what an entry wrote, where the rules allow what comes back.

    Raises as put_back does, Refused("room_taken" / "mediator_taken" / "party_taken" / "mediator_absent" /
    "room_closed"), Refused("evidence_is_there" / "too_much_evidence" / "evidence_proves_payment"),
    Refused("tagged_already" / "too_many_tags"), Refused("session_not_planned") for the people of a recorded meeting.
    """
    changes = changes_of(entry)
    for change in changes:
        if change.manner != "removed" and change.table == MediationSession.__tablename__:
            # Before it is written: the server would refuse the row, and could not say who has the room.
            _refuse_taken_time(db, case, change, today)
    if entry.act.startswith("person_"):
        _refuse_recorded(db, changes)
    put_back(db, entry, [_seated(db, change) for change in changes])
    rules = {Attachment.__tablename__: _look_at_evidence, CaseTag.__tablename__: _look_at_tag}
    for change in changes:
        if change.manner != "removed" and change.table in rules:
            rules[change.table](db, case, change)
    if any(change.table == Attachment.__tablename__ for change in changes):
        number_rows(rows_in_order(db, case.id))
    if any(change.table == Party.__tablename__ for change in changes):
        _look_at_parties(db, case, changes, today)
    if any(_is_of_accepted(db, change) for change in changes) and accepted_offer(db, case.id) is not None:
        offer_terms.follow(db, case)  # the accepted offer takes the term along that says it


def _refuse_taken_time(db: Session, case: Case, change: Change, today: date) -> None:
    meeting = db.get(MediationSession, change.row_id)

    def then(name: str) -> Any:  # noqa: ANN401 - whatever a column holds
        return value_then(change, name) if name in change.fields else getattr(meeting, name, None)

    if then("state") is not SessionState.PLANNED:
        return
    # A meeting of yesterday that is put back to be recorded anew took place, whatever became of its room since.
    kinds = tuple(ClashKind) if china_day(then("begins_at")) >= today else TAKEN
    where = then("mediator_id"), then("room_id"), then("begins_at"), then("ends_at")
    refuse_clashes(db, Wish(case.id, *where, without=change.row_id), kinds)


def _refuse_recorded(db: Session, changes: tuple[Change, ...]) -> None:
    """Who took part in a meeting that is recorded stands as it was recorded."""
    for change in changes:
        person = db.get(SessionPerson, change.row_id) if change.table == SessionPerson.__tablename__ else None
        session_id = person.session_id if person else value_then(change, "session_id") if _is_back(change) else None
        meeting = db.get(MediationSession, session_id) if session_id else None
        if meeting is not None and meeting.state is not SessionState.PLANNED:
            raise Refused("session_not_planned")


def _is_back(change: Change) -> bool:
    return change.table == SessionPerson.__tablename__ and change.manner == "brought_back"


def _seated(db: Session, change: Change) -> Change:
    """Who takes part again comes last where somebody else has the place by now."""
    if not _is_back(change):
        return change
    there = people_in(db, value_then(change, "session_id"))
    if value_then(change, "position") not in {one.position for one in there}:
        return change
    last = max(one.position for one in there) + 1
    return replace(change, fields=MappingProxyType({**change.fields, "position": (None, last)}))


def _is_of_accepted(db: Session, change: Change) -> bool:
    """Tell whether an offer was or is accepted: no other one is in the agreement, or is what was agreed."""
    if change.table != SettlementOffer.__tablename__:
        return False
    offer = db.get(SettlementOffer, change.row_id)
    states = {*change.fields.get("state", ()), offer.state if offer else None}
    return SettlementOfferState.ACCEPTED in states


def _look_at_evidence(db: Session, case: Case, change: Change) -> None:
    row = db.get_one(Attachment, change.row_id)
    if row.kind is not AttachmentKind.EVIDENCE or (change.manner == "changed" and "binned_at" not in change.fields):
        return
    if row.binned_at is not None:
        if db.scalar(select(exists().where(Instalment.proof_id == row.id))):
            raise Refused("evidence_proves_payment", name=row.name)
        return
    rows = rows_in_order(db, case.id)
    for number, other in enumerate((one for one in rows if one is not row), start=1):
        if other.sha256 == row.sha256:
            raise Refused("evidence_is_there", name=row.name, number=number)
    if len(rows) > MOST_LINES:
        raise Refused("too_much_evidence", most=MOST_LINES)


def _look_at_tag(db: Session, case: Case, change: Change) -> None:
    tag, tags = db.get_one(CaseTag, change.row_id).tag, tags_of(db, case.id)
    if [one.casefold() for one in tags].count(tag.casefold()) > 1:
        raise Refused("tagged_already", tag=tag)
    if len(tags) > MOST_TAGS:
        raise Refused("too_many_tags", most=MOST_TAGS)


def _look_at_parties(db: Session, case: Case, changes: tuple[Change, ...], today: date) -> None:
    db.expire(case, ["parties"])  # as they stand now, those that went not among them
    name_sides(case)
    offer_terms.call_rightly(db, case)
    filling.follow(db, case)  # who is back takes part in the meeting that is planned, who is gone does not
    if any(change.table == Case.__tablename__ and "is_sensitive" in change.fields for change in changes):
        mark_children(case, today)
