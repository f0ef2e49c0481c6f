"""Papers that come back: what a scan or a PDF shows is looked at in a process of its own, and its code finds its paper.

What a crafted file breaks there, the desk goes on without. Called in jobs.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from mediator_desk.conventions.file_types import type_of
from mediator_desk.documents.papers.kinds import CASE_PAPERS
from mediator_desk.documents.proof.qr import PaperCode, read_payload
from mediator_desk.documents.proof.said import PageText
from mediator_desk.documents.proof.scan_child import CHILD_VERB
from mediator_desk.documents.proof.seals import Seal, SealState
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.services.evidence.staging import OfferedFile
from mediator_desk.services.papers.issued import IssuedRow, issued_number, keep_scan
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.storage.untrusted_child import SECONDS, ask_child, damaged

MOST = 1_000_000


@dataclass(frozen=True)
class Looked:
    """What is on a file: how many pages it has, those that were looked at with their text, and its codes of ours.

    `pages_with_code` counts the pages that carry one; `is_scan` says that every page that does is but a picture.
    """

    pages: int
    seen: tuple[PageText, ...]
    codes: tuple[PaperCode, ...]
    pages_with_code: int
    is_scan: bool
    seal: Seal | None = None
    """The electronic signatures in it, in one answer."""


def look_into(content: bytes, name: str = "") -> Looked:
    """Return what is on a PDF or a picture, within 20 seconds. What it is, is told by its content.

    Raises Refused("scan_is_no_page", name), Refused("pdf_damaged" / "picture_damaged") also where the child broke or
    took too long, Refused("pdf_locked" / "picture_too_large").
    """
    media_type = type_of(content, name)
    try:
        said, _behind = ask_child([*child_command(), media_type], content, media_type, seconds=SECONDS)
    except Refused as refusal:
        if refusal.code != "scan_is_no_page":
            raise
        raise Refused("scan_is_no_page", name=name or media_type) from None
    pages, seen = said.get("pages"), said.get("seen")
    if not isinstance(pages, int) or not 0 < pages <= MOST or not isinstance(seen, list):
        raise damaged(media_type)
    try:
        return replace(_looked(pages, [_page(one) for one in seen]), seal=_seal(said.get("seal")))
    except (KeyError, TypeError, ValueError, OverflowError) as error:  # a child that a file took over may say anything
        raise damaged(media_type) from error


def attach_scan(
    db: Session, looked: Looked, offered: OfferedFile, *, store: AttachmentStore, by: Actor, now: datetime
) -> IssuedRow:
    """Keep the scan of a signed paper and attach it to the issued paper that its code names; return that.

    Raises Refused("scan_without_code"), Refused("scan_of_several", numbers), Refused("no_issued_paper", number),
    Refused("code_of_another_paper", number) where the code is not the one that was issued, and as issued.keep_scan.
    """
    row = paper_of(db, looked)
    named = CASE_PAPERS.get(row.kind)
    paper = named.file_paper if named else None
    keep_scan(db, row.case_id, row.number, paper, offered, pages=looked.pages, store=store, by=by, now=now)
    found = issued_number(db, row.number)
    assert found is not None  # it was found above, in this transaction
    return found


def paper_of(db: Session, looked: Looked) -> IssuedRow:
    """Return the issued paper that the code on a file names. Raises as attach_scan."""
    if not looked.codes:
        raise Refused("scan_without_code")
    if len(looked.codes) > 1:
        raise Refused("scan_of_several", numbers="、".join(one.number for one in looked.codes))
    (code,) = looked.codes
    row = issued_number(db, code.number)
    if row is None:
        raise Refused("no_issued_paper", number=code.number)
    if not row.facts_sha256.startswith(code.facts_digest):
        raise Refused("code_of_another_paper", number=code.number)
    return row


def child_command() -> list[str]:
    """Return the command that starts the child; what it is to do follows it."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_VERB]
    return [sys.executable, "-P", "-m", "mediator_desk.documents.proof.scan_child"]


def _page(said: dict[str, Any]) -> tuple[PageText, tuple[PaperCode, ...], bool]:
    codes = tuple(code for text in said["codes"] if (code := read_payload(str(text))))
    return PageText(str(said["body"]), str(said["edge"])), codes, bool(said["is_picture"])


def _looked(pages: int, seen: list[tuple[PageText, tuple[PaperCode, ...], bool]]) -> Looked:
    coded = [(codes, text, is_picture) for text, codes, is_picture in seen if codes]
    return Looked(
        pages=pages,
        seen=tuple(text for text, _codes, _is_picture in seen),
        codes=tuple(dict.fromkeys(code for codes, _text, _is_picture in coded for code in codes)),
        pages_with_code=len(coded),
        is_scan=bool(coded) and all(is_picture or not (text.body or text.edge) for _codes, text, is_picture in coded),
    )


def _seal(said: dict[str, Any] | None) -> Seal | None:
    if said is None:
        return None
    at = None if said["at"] is None else datetime.fromtimestamp(float(said["at"]), UTC)
    return Seal(SealState(said["state"]), str(said["name"]), str(said["issuer"]), at, said["adds_nothing"] is True)
