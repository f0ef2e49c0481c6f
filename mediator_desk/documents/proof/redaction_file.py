"""The redacted twin of a bound file: every paper drawn anew from masked facts, a page in place of every scan."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from mediator_desk.database import Database
from mediator_desk.documents.file.binding import bind_file
from mediator_desk.documents.file.contents import COLUMNS, TITLE
from mediator_desk.documents.file.left_out import KINDS
from mediator_desk.documents.file.parts import FILE_PAPERS, DrawnPiece, FileToBind, IssuedPiece, KeptPiece, Piece
from mediator_desk.documents.file.pieces import BackPiece, PaperPiece, read_file
from mediator_desk.documents.papers.making import PaperToDraw, Sheet
from mediator_desk.documents.papers.meeting_words import PAPERS
from mediator_desk.documents.proof.redaction import MARK, Twin, draw_twin, learn, masked_words, read_issued
from mediator_desk.documents.proof.redaction_words import MaskedWords
from mediator_desk.documents.typesetting.template import Shape
from mediator_desk.errors import Refused
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.progress import SILENT, Progress
from mediator_desk.services.papers.issued import issued_file
from mediator_desk.services.papers.letterhead import Letterhead, letterhead
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.template_texts import shipped_text
from mediator_desk.storage.attachments import AttachmentStore

SHAPE: Shape = dict.fromkeys(("number", "name", "kind"))
OTHER_FILE, OLD_WORDING = "电子文件", "已签发文书（签发时的文书模板已无记录）"
_FIXED = (TITLE, *(one.head for one in COLUMNS), *FILE_PAPERS.values(), *PAPERS.values(), "卷号：", "卷名：")


@dataclass(frozen=True)
class FileToMask:
    """A file that was read to be drawn masked; nothing of the database behind it."""

    to_bind: FileToBind
    words: MaskedWords


def read_file_twin(
    db: Session, case_id: int, *, with_organisations: bool = False, also: str = "", now: datetime
) -> FileToMask:
    """Return what the redacted copy of a case's file is drawn from. Raises as pieces.read_file and read_issued."""
    words = masked_words(db, case_id, with_organisations=with_organisations, also=also)
    to_bind, head = read_file(db, case_id, now=now), letterhead(db)
    words.add_fixed(_FIXED)
    cover, *pieces = (_masked(db, one, to_bind, head, words, now) for one in (to_bind.cover, *to_bind.pieces))
    assert isinstance(to_bind.back, BackPiece)
    learn(to_bind.back.to_draw, words)
    masked = replace(
        to_bind,
        number=f"{words.masked(to_bind.number)}（{MARK}）",
        title=words.masked(to_bind.title),
        cover=cover,
        pieces=tuple(pieces),
        back=_back(to_bind.back, words),
    )
    return FileToMask(masked, words)


def draw_file_twin(read: FileToMask, store: AttachmentStore, *, now: datetime, progress: Progress = SILENT) -> Twin:
    """Return the redacted copy of a file as one PDF, outside of any transaction, once it was proved.

    Raises Refused("redaction_leaves", where, count), and as draw_twin and binding.bind_file.
    """
    from mediator_desk.documents.proof.redaction_check import refuse_originals  # late: it loads three readers

    with tempfile.TemporaryDirectory(prefix="redacted-") as folder:  # nothing in it that is not masked
        bound = bind_file(read.to_bind, store, Path(folder), now=now, progress=progress)
        content, name = bound.volumes[0].path.read_bytes(), bound.volumes[0].path.stem
    refuse_originals(content, read.words, name)
    return Twin(content, bound.pages, name)


def twin_of_file(
    database: Database,
    case_id: int,
    *,
    with_organisations: bool = False,
    also: str = "",
    now: datetime,
    progress: Progress = SILENT,
) -> Twin:
    """Return the redacted copy of a case's file: read, drawn, proved. Raises as its two steps."""
    with database.reading() as db:
        read = read_file_twin(db, case_id, with_organisations=with_organisations, also=also, now=now)
    return draw_file_twin(read, database.store, now=now, progress=progress)


def _masked(
    db: Session, piece: Piece, to_bind: FileToBind, head: Letterhead, words: MaskedWords, now: datetime
) -> Piece:
    """Return a piece whose source draws it masked; what can be looked at but not masked becomes a page that says so."""
    source, name = piece.source, words.masked(piece.name)
    if isinstance(source, IssuedPiece):
        issued = issued_file(db, source.sha256)
        assert issued is not None  # it was read in this transaction
        source = PaperPiece(_issued_or_page(db, issued.number, to_bind, head, name, now))
    if isinstance(source, KeptPiece):
        kind = KINDS.get(source.media_type) or KINDS.get(source.media_type.partition("/")[0]) or OTHER_FILE
        source = PaperPiece(_page_instead(to_bind, head, name, kind))
    assert isinstance(source, PaperPiece)
    learn(source.to_draw, words)
    return replace(piece, name=name, remark=words.masked(piece.remark), source=_twin(source.to_draw, words))


def _issued_or_page(
    db: Session, number: str, to_bind: FileToBind, head: Letterhead, name: str, now: datetime
) -> PaperToDraw:
    """Return an issued paper as it was issued; a page in its place where its wording is not known any more."""
    try:
        return read_issued(db, number, now=now)
    except Refused as refusal:
        if refusal.code != "wording_no_longer_there":
            raise
        return _page_instead(to_bind, head, name, OLD_WORDING)


def _page_instead(to_bind: FileToBind, head: Letterhead, name: str, kind: str) -> PaperToDraw:
    values = {"number": to_bind.number, "name": name, "kind": kind}
    sheet = Sheet(shipped_text("redacted_left_out"), SHAPE, values, to_bind.number)
    return PaperToDraw(PaperOrder(PaperKind.FILE_CONTENTS, to_bind.case_id), head, (sheet,))


def _twin(to_draw: PaperToDraw, words: MaskedWords) -> Callable[[], DrawnPiece]:
    def draw() -> DrawnPiece:
        twin = draw_twin(to_draw, words)
        return DrawnPiece(twin.content, twin.pages)

    return draw


def _back(back: BackPiece, words: MaskedWords) -> Callable[[int], DrawnPiece]:
    return lambda pages: _twin(back.knowing(pages), words)()
