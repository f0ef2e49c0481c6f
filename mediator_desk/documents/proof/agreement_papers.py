"""The agreement and its paper go together: sent to sign with it, taken back with it, in one transaction.

Every window and command sends an agreement to sign through here; the services know no paper.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.documents.proof.finalising import Issued, as_it_stands, finalise
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import AgreementState
from mediator_desk.services.agreements import signing
from mediator_desk.services.agreements.agreement_rows import agreement_of
from mediator_desk.services.papers.issuing import withdraw
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.storage.attachments import AttachmentStore


def send_to_sign(
    db: Session, store: AttachmentStore, case_id: int, *, doubts_seen: bool = False, by: Actor, now: datetime
) -> Issued:
    """Close the draft and issue the paper that is signed, with its number and code; it was read back before.

    Raises as signing.send_to_sign and finalising.finalise: then neither was done.
    """
    agreement = signing.send_to_sign(db, case_id, doubts_seen=doubts_seen, by=by, now=now)
    db.flush()
    order = PaperOrder(PaperKind.AGREEMENT, case_id, agreement.id)
    return finalise(db, store, order, is_printed=False, by=by, now=now)


def back_to_draft(db: Session, case_id: int, *, words: str, by: Actor, now: datetime) -> MediationAgreement:
    """Take an unsigned agreement back to mend it: its paper is withdrawn, and says so to whom it is shown.

    Raises as signing.back_to_draft.
    """
    agreement = signing.back_to_draft(db, case_id, words=words, by=by, now=now)
    withdraw(db, PaperOrder(PaperKind.AGREEMENT, case_id, agreement.id), words=words, by=by, now=now)
    return agreement


def is_draft(db: Session, case_id: int) -> bool:
    """Return whether the agreement that a case is about is still being written: nobody is to sign its paper."""
    agreement = agreement_of(db, case_id)
    return agreement is not None and agreement.state in (AgreementState.DRAFT, AgreementState.DROPPED)


def final_agreement(db: Session, store: AttachmentStore, case_id: int) -> Issued | None:
    """Return the paper of the agreement that a case is about, as it was issued; None where it is a draft.

    What is out to be signed is this one, whatever was noted in the case since.

    Raises Unavailable where its file is missing or damaged.
    """
    if agreement_of(db, case_id) is None:
        return None
    return as_it_stands(db, store, PaperOrder(PaperKind.AGREEMENT, case_id))
