"""The file that proves a payment: kept with the case like every other file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.words import AttachmentKind
from mediator_desk.services.attachments import keep_file
from mediator_desk.storage.attachments import AttachmentStore


def keep_proof(
    db: Session, case_id: int, file: Path, *, store: AttachmentStore, by: Actor, now: datetime
) -> Attachment:
    """Keep a file that proves a payment, under its own name; its id is the `proof_id` of record_payment.

    Raises as keep_file: Invalid, Refused("case_is_archived" / "attachment_too_large"), Unavailable.
    """
    return keep_file(
        db, case_id, kind=AttachmentKind.EVIDENCE, name=file.name, content=file, store=store, by=by, now=now
    )
