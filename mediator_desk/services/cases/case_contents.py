"""What there is of a case: how many rows of each kind belong to it, in one statement.

The screen of a case asks first what is there, and reads only that; tabs show the same numbers beside their names.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, String, bindparam, exists, func, or_, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from mediator_desk.models.agreement import Instalment, JudicialConfirmation, MediationAgreement
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case, ExternalNumber, MediatorAppointment
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.desk_work import CaseTag
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.paper_work import FileBinding, Inquiry, PaperText
from mediator_desk.models.party import DataConsent, Party
from mediator_desk.models.procedure import ArchiveCorrection, ComplaintPassing, Contact, PaperRequest, Recusal
from mediator_desk.models.procedure_words import FilePaper, PaperKind
from mediator_desk.models.submission import ReviewProposal
from mediator_desk.models.words import AttachmentKind, FollowUpKind, SessionState


@dataclass(frozen=True)
class CaseContents:
    """How many rows of each kind belong to a case."""

    history: int
    """Entries of its history."""
    sessions: int
    sessions_held: int
    sessions_with_rights_told: int
    """Meetings that were held, whose record says that rights and duties were told (权利义务告知)."""
    proposals: int
    external_numbers: int
    passings: int
    agreements: int
    contacts: int
    last_contact_at: datetime | None
    consents: int
    appointments: int
    recusals: int
    paper_requests: int
    merged: int
    """Cases that were merged into this one."""
    ratings: int
    follow_ups: int
    """By the committee."""
    corrections: int
    evidence: int
    """Files kept as evidence, but those in the bin."""
    signed_scans: int
    issued_papers: int
    payment_proofs: int
    """Payments with a proof: words or a file."""
    confirmations: int
    """Joint applications to a court."""
    inquiries: int
    file_notes: int
    """Notes on the file that were written."""
    bindings: int
    """How often the file was bound."""
    scanned: str
    """The papers of the file of which scans are kept, a word for each scan, with commas between."""
    tags: int
    due_in_working_days: int
    """The limit of the step that is due, where it is one in working days."""

    def scans_of(self, paper: FilePaper) -> int:
        """Return of how many scans a paper of the file consists."""
        return self.scanned.split(",").count(paper.value)


def case_contents(db: Session, case_id: int) -> CaseContents:
    """Return how many rows of each kind belong to a case, in one statement; all none for one that is not there."""
    return CaseContents(*db.execute(_question(), {"of": case_id}).one())


@cache
def _question() -> Select[*tuple[Any, ...]]:
    session, file, limit = MediationSession, Attachment, Deadline
    due_step = select(Case.due_step).where(Case.id == bindparam("of")).scalar_subquery()
    held = session.state == SessionState.HELD
    is_rating = FollowUp.kind == FollowUpKind.RATING
    of_agreement = MediationAgreement.case_id == bindparam("of")
    is_proven = or_(Instalment.proof != "", Instalment.proof_id.is_not(None))
    return select(
        _count(AuditEntry.case_id),
        _count(session.case_id),
        _count(session.case_id, held),
        _count(session.case_id, held, session.rights_told.is_(True)),
        _count(ReviewProposal.case_id),
        _count(ExternalNumber.case_id),
        _count(ComplaintPassing.case_id),
        _count(MediationAgreement.case_id),
        _count(Contact.case_id),
        select(func.max(Contact.at)).where(Contact.case_id == bindparam("of")).scalar_subquery(),
        _count(Party.case_id, exists().where(DataConsent.party_id == Party.id)),
        _count(MediatorAppointment.case_id),
        _count(Recusal.case_id),
        _count(PaperRequest.case_id),
        _count(Case.merged_into_id),
        _count(FollowUp.case_id, is_rating),
        _count(FollowUp.case_id, ~is_rating),
        _count(ArchiveCorrection.case_id),
        _count(file.case_id, file.kind == AttachmentKind.EVIDENCE, file.binned_at.is_(None)),
        _count(file.case_id, file.kind == AttachmentKind.SIGNED_SCAN, file.binned_at.is_(None)),
        _count(file.case_id, file.kind == AttachmentKind.ISSUED_PAPER, file.binned_at.is_(None)),
        _count_of_agreements(Instalment.agreement_id, of_agreement, is_proven),
        _count_of_agreements(JudicialConfirmation.agreement_id, of_agreement),
        _count(Inquiry.case_id),
        _count(PaperText.case_id, PaperText.paper == PaperKind.FILE_NOTE),
        _count(FileBinding.case_id),
        _scanned(),
        _count(CaseTag.case_id),
        _count(limit.case_id, limit.ended_on.is_(None), limit.in_working_days.is_(True), limit.step == due_step),
    )


def _scanned() -> ColumnElement[str]:
    file = Attachment
    named = func.aggregate_strings(type_coerce(file.paper, String), ",")
    is_scan = file.case_id == bindparam("of"), file.kind == AttachmentKind.FILE_PAPER, file.binned_at.is_(None)
    return func.coalesce(select(named).where(*is_scan).scalar_subquery(), "")


def _count(owner: InstrumentedAttribute[Any], *conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return select(func.count()).where(owner == bindparam("of"), *conditions).scalar_subquery()


def _count_of_agreements(
    agreement_id: InstrumentedAttribute[int], of_agreement: ColumnElement[bool], *conditions: ColumnElement[bool]
) -> ColumnElement[int]:
    joined = select(func.count()).join_from(agreement_id.class_, MediationAgreement)
    return joined.where(MediationAgreement.id == agreement_id, of_agreement, *conditions).scalar_subquery()
