"""Scans of issued papers: one of a paper that counts no more never counts, one that lacks pages replaces nothing."""

from __future__ import annotations

import pytest

from mediator_desk.documents.file.parts import IssuedPiece, KeptPiece
from mediator_desk.documents.file.pieces import read_file
from mediator_desk.errors import Invalid
from mediator_desk.models.procedure_words import FilePaper, PaperKind
from mediator_desk.services.evidence.staging import OfferedFile
from mediator_desk.services.papers import issued, issuing
from mediator_desk.services.papers.file_review import review
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.final_papers import back, send, sign_all, to_sign

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "kept")


def scan(office, store, case_id, sent, pages):
    offered = OfferedFile(f"{sent.paper.number}.png", PNG)
    with office.database.writing() as db:
        named = {"pages": pages, "store": store, "by": office.by, "now": office.now}
        issued.keep_scan(db, case_id, sent.paper.number, FilePaper.AGREEMENT, offered, **named)


def faults(office, case_id):
    with office.database.reading() as db:
        return {one.code for one in review(db, case_id, now=office.now).faults}


def agreement_pieces(office, case_id):
    with office.database.reading() as db:
        return [one for one in read_file(db, case_id, now=office.now).pieces if one.paper is FilePaper.AGREEMENT]


def test_the_scan_of_a_withdrawn_agreement_never_counts_and_is_not_bound(office, store):
    case_id, withdrawn = to_sign(office, store)
    back(office, case_id)
    send(office, store, case_id)
    sign_all(office, case_id)
    scan(office, store, case_id, withdrawn, withdrawn.paper.pages)
    assert "agreement_not_scanned" in faults(office, case_id)
    (piece,) = agreement_pieces(office, case_id)
    assert isinstance(piece.source, IssuedPiece)


def test_a_scan_that_lacks_a_page_is_told_and_the_paper_stays_in_the_file(office, store):
    case_id, sent = to_sign(office, store)
    sign_all(office, case_id)
    scan(office, store, case_id, sent, sent.paper.pages - 1)
    assert "scan_lacks_pages" in faults(office, case_id)
    paper, part = agreement_pieces(office, case_id)
    assert isinstance(paper.source, IssuedPiece)
    assert isinstance(part.source, KeptPiece)
    assert part.remark


def test_a_whole_scan_stands_for_its_paper(office, store):
    case_id, sent = to_sign(office, store)
    sign_all(office, case_id)
    scan(office, store, case_id, sent, sent.paper.pages)
    assert not faults(office, case_id) & {"scan_lacks_pages", "agreement_not_scanned"}
    (piece,) = agreement_pieces(office, case_id)
    assert isinstance(piece.source, KeptPiece)


def test_a_paper_is_withdrawn_only_with_words(office, store):
    case_id, sent = to_sign(office, store)
    with pytest.raises(Invalid, match="words"):
        office.do(lambda db, one, **named: issuing.withdraw(
            db, PaperOrder(PaperKind.AGREEMENT, one, sent.paper.order.about_id), words=" ", **named
        ), case_id)  # fmt: skip
