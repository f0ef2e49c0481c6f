"""What the services promise of a case holds too when rows of it went back: looked at after put_back.put_back.

Some of it is refused as the act itself would be, some is set right: the places of a list, the names of the sides.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.agreement import Instalment
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.desk_work import CaseTag
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party
from mediator_desk.models.words import AttachmentKind, SessionState
from mediator_desk.services.cases.put_back import Change, changes_of
from mediator_desk.services.cases.tags import MOST_TAGS, tags_of
from mediator_desk.services.evidence.lines import MOST_LINES, number_rows
from mediator_desk.services.evidence.listing import rows_in_order
from mediator_desk.services.parties.parties import mark_children, name_sides
from mediator_desk.services.sessions.clashes import refuse_clashes


def hold_rules(db: Session, case: Case, entry: AuditEntry, today: date) -> None:
    """Look at what came back with an entry, in the same transaction.

    Raises Refused("room_taken" / "mediator_taken" / "party_taken"), Refused("evidence_is_there" / "too_much_evidence" /
    "evidence_proves_payment"), Refused("tagged_already" / "too_many_tags").
    """
    rules = {
        MediationSession.__tablename__: _refuse_taken_time,
        Attachment.__tablename__: _look_at_evidence,
        CaseTag.__tablename__: _look_at_tag,
    }
    changes = changes_of(entry)
    for change in changes:
        if change.manner != "removed" and change.table in rules:
            rules[change.table](db, case, change)
    if any(change.table == Attachment.__tablename__ for change in changes):
        number_rows(rows_in_order(db, case.id))
    if any(change.table == Party.__tablename__ for change in changes):
        _look_at_parties(db, case, changes, today)


def _refuse_taken_time(db: Session, case: Case, change: Change) -> None:
    meeting = db.get_one(MediationSession, change.row_id)
    if meeting.state is SessionState.PLANNED:
        refuse_clashes(db, case, meeting.room_id, meeting.begins_at, meeting.ends_at, without=meeting.id)


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
    if any(change.table == Case.__tablename__ and "is_sensitive" in change.fields for change in changes):
        mark_children(case, today)
