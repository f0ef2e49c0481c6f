"""Reading for the papers of a case what came of it: agreements, the court, follow-ups, inquiries, evidence."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from mediator_desk.models.agreement import JudicialConfirmation, MediationAgreement
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.committee import Staff
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.paper_work import CourtReferral, Inquiry, PaperText
from mediator_desk.models.procedure import ArchiveCorrection
from mediator_desk.services.evidence.listing import evidence_lines
from mediator_desk.services.papers.case_parts import filled
from mediator_desk.services.papers.case_parts_after import (
    AgreementInCase,
    ConfirmationInCase,
    CorrectionInCase,
    CourtInCase,
    EvidenceInCase,
    FollowUpInCase,
    InquiryInCase,
    PaymentInCase,
    TextInCase,
)
from mediator_desk.services.review.merging import ids_merged_into


def parts_after(db: Session, case_id: int) -> dict[str, Any]:
    """Return these parts of CaseOnPaper by their names."""
    agreements = _agreements(db, case_id)
    return {
        "agreements": agreements,
        "confirmations": _confirmations(db, [one.id for one in agreements]),
        "follow_ups": _follow_ups(db, case_id),
        "corrections": _corrections(db, case_id),
        "inquiries": _inquiries(db, case_id),
        "court": _court(db, case_id),
        "evidence": _evidence(db, case_id),
        "texts": _texts(db, case_id),
    }


def _agreements(db: Session, case_id: int) -> tuple[AgreementInCase, ...]:
    loaded = (selectinload(MediationAgreement.terms), selectinload(MediationAgreement.instalments))
    query = select(MediationAgreement).where(MediationAgreement.case_id == case_id).options(*loaded)
    rows = db.scalars(query.order_by(MediationAgreement.sequence)).all()
    names = _file_names(db, [part.proof_id for row in rows for part in row.instalments if part.proof_id])
    return tuple(
        filled(
            AgreementInCase,
            row,
            terms=tuple(term.text for term in row.terms),
            payments=tuple(
                filled(PaymentInCase, part, proof_file=names.get(part.proof_id or 0, "")) for part in row.instalments
            ),
        )
        for row in rows
    )


def _file_names(db: Session, ids: list[int]) -> dict[int, str]:
    found = db.execute(select(Attachment.id, Attachment.name).where(Attachment.id.in_(ids))) if ids else ()
    return {file_id: name for file_id, name in found}  # noqa: C416 - a Row is no pair to mypy


def _confirmations(db: Session, agreement_ids: list[int]) -> tuple[ConfirmationInCase, ...]:
    if not agreement_ids:
        return ()
    query = select(JudicialConfirmation).where(JudicialConfirmation.agreement_id.in_(agreement_ids))
    rows = db.scalars(query.order_by(JudicialConfirmation.id))
    return tuple(filled(ConfirmationInCase, one, applicants=tuple(one.applicants)) for one in rows)


def _follow_ups(db: Session, case_id: int) -> tuple[FollowUpInCase, ...]:
    query = (
        select(FollowUp, Staff.name)
        .outerjoin(Staff, Staff.id == FollowUp.staff_id)
        .where(FollowUp.case_id.in_([case_id, *ids_merged_into(db, case_id)]))
        .order_by(FollowUp.at, FollowUp.id)
    )
    return tuple(filled(FollowUpInCase, one, by=staff or "") for one, staff in db.execute(query))


def _corrections(db: Session, case_id: int) -> tuple[CorrectionInCase, ...]:
    query = (
        select(ArchiveCorrection, Staff.name)
        .outerjoin(Staff, Staff.id == ArchiveCorrection.staff_id)
        .where(ArchiveCorrection.case_id == case_id)
        .order_by(ArchiveCorrection.at, ArchiveCorrection.id)
    )
    return tuple(filled(CorrectionInCase, one, by=staff or "") for one, staff in db.execute(query))


def _inquiries(db: Session, case_id: int) -> tuple[InquiryInCase, ...]:
    query = select(Inquiry).where(Inquiry.case_id == case_id).order_by(Inquiry.begins_at, Inquiry.id)
    return tuple(filled(InquiryInCase, one) for one in db.scalars(query))


def _court(db: Session, case_id: int) -> CourtInCase | None:
    row = db.scalars(select(CourtReferral).where(CourtReferral.case_id == case_id)).first()
    return filled(CourtInCase, row, papers=tuple(row.papers)) if row else None


def _evidence(db: Session, case_id: int) -> tuple[EvidenceInCase, ...]:
    return tuple(filled(EvidenceInCase, one, title=one.shown_title) for one in evidence_lines(db, case_id))


def _texts(db: Session, case_id: int) -> tuple[TextInCase, ...]:
    query = select(PaperText).where(PaperText.case_id == case_id, PaperText.text != "").order_by(PaperText.id)
    return tuple(filled(TextInCase, one) for one in db.scalars(query))
