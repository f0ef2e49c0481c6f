"""Files that belong to a case: their bytes go into the store first, then the row that names them is written."""

from __future__ import annotations

import mimetypes
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from mediator_desk.conventions.text import LONGEST_NAME, TextError, clean_name
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import AttachmentKind, CaseState
from mediator_desk.services import audit
from mediator_desk.services.cases.case_life import the_case

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from mediator_desk.models.actor import Actor
    from mediator_desk.models.procedure_words import FilePaper
    from mediator_desk.storage.attachments import AttachmentStore

UNKNOWN_MEDIA = "application/octet-stream"
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*")
LONGEST_MEDIA_TYPE = 100


@dataclass(frozen=True)
class FileRow:
    """A kept file as a list shows it; `size` in bytes."""

    id: int
    kind: AttachmentKind
    name: str
    media_type: str
    sha256: str
    size: int
    added_at: datetime


def keep_file(
    db: Session,
    case_id: int,
    *,
    kind: AttachmentKind,
    name: str,
    media_type: str | None = None,
    content: bytes | Path,
    paper: FilePaper | None = None,
    store: AttachmentStore,
    by: Actor,
    now: datetime,
) -> Attachment:
    """Keep a file (its bytes, or where it lies) for a case. `name` is what people see; it is never used as a path.
    Without a media type it is the one that the name tells. `paper`: which paper of the file it is the scan of.

    A failure after this leaves bytes in the store that no row names. Raises Invalid, Refused("case_not_found" /
    "case_is_archived" / "attachment_too_large"), Unavailable.
    """
    may(by, Right.COMPLETE_FILES)
    case = the_case(db, case_id)
    if case.state is CaseState.ARCHIVED:
        raise Refused("case_is_archived")
    if case.state is CaseState.BINNED:
        raise Refused("case_is_binned", number=case.shown_number)
    shown = _shown_name(name)
    sha256 = store.put(content)
    attachment = Attachment(
        case_id=case_id,
        kind=kind,
        name=shown,
        media_type=_media_type(mimetypes.guess_type(name)[0] or "" if media_type is None else media_type),
        sha256=sha256,
        size=len(store.get(sha256)),  # read back: what was kept is what will be given out
        added_at=now,
        staff_id=by.staff_id,
        paper=paper,
    )
    db.add(attachment)
    facts = {"name": shown, "kind": kind} | ({"file_paper": paper} if paper else {})
    audit.record(db, "file_kept", by=by, at=now, case_id=case_id, facts=facts)
    if not store.has(sha256):
        store.put(content)  # the bin was emptied of the same bytes before the row stood: now none takes them away
    return attachment


def list_files(db: Session, case_id: int) -> list[FileRow]:
    """Return the kept files of a case, in the order in which they were added; those in the bin are not among them."""
    is_there = Attachment.case_id == case_id, Attachment.binned_at.is_(None)
    rows = db.scalars(select(Attachment).where(*is_there).order_by(Attachment.id))
    return [FileRow(row.id, row.kind, row.name, row.media_type, row.sha256, row.size, row.added_at) for row in rows]


def _shown_name(name: str) -> str:
    try:
        # Only the last part of a path is a name, however the system that it comes from parts paths.
        shown = clean_name(re.split(r"[/\\]", name.strip())[-1]).text
    except TextError as error:
        raise Invalid([Problem("name", error.code, {"longest": LONGEST_NAME})]) from error
    if not shown.strip("."):
        raise Invalid([Problem("name", "required")])
    return shown


def _media_type(media_type: str) -> str:
    plain = media_type.strip().lower()
    fits = len(plain) <= LONGEST_MEDIA_TYPE and _MEDIA_TYPE.fullmatch(plain) is not None
    return plain if fits else UNKNOWN_MEDIA
