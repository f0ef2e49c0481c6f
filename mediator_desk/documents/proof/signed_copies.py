"""A copy of a paper with the committee's electronic signature: the file that was issued stays as it is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from mediator_desk import paths
from mediator_desk.documents.proof.sealing import open_certificate, seal
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.services import audit
from mediator_desk.services.papers.issued import issued_file


@dataclass(frozen=True)
class SignedCopy:
    """The signed PDF; `original` is the SHA-256 of what was signed, `name` whose certificate signed it."""

    content: bytes
    original: str
    name: str


def signed_copy(content: bytes, certificate: bytes, passphrase: str, *, now: datetime) -> SignedCopy:
    """Return a PDF signed with a PKCS#12 file. The passphrase opens it once and is kept nowhere. Called in jobs.

    Raises as sealing.open_certificate and sealing.seal do.
    """
    opened = open_certificate(certificate, passphrase, now=now)
    return SignedCopy(seal(content, opened), hashlib.sha256(content).hexdigest(), opened.name)


def write_copy(copy: SignedCopy, file: Path, original: Path | None = None) -> None:
    """Write a signed copy to a file, never over the one that it is a copy of.

    Raises Refused("signed_copy_over_original"), Refused("no_such_folder", path), and as paths.written_whole does.
    """
    if original is not None and file.resolve() == original.resolve():
        raise Refused("signed_copy_over_original")
    if not file.resolve().parent.is_dir():
        raise Refused("no_such_folder", path=str(file.parent))
    with paths.written_whole(file) as draft:
        draft.write_bytes(copy.content)


def tell_signed(db: Session, copy: SignedCopy, *, by: Actor, now: datetime) -> str:
    """Write into the history of its case that an issued paper was signed; return its number, "" for another PDF."""
    paper = issued_file(db, copy.original)
    if paper is None:
        return ""
    told = {"paper": paper.kind, "number": paper.number, "name": copy.name}
    audit.record(db, "paper_signed", by=by, at=now, case_id=paper.case_id, facts=told)
    return paper.number
