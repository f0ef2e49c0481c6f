"""Of what the file of a case consists: in binding order, as issued or scanned, made where nobody issued it."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from mediator_desk.documents.file.bound_case import bind_case
from mediator_desk.documents.file.parts import IssuedPiece, KeptPiece
from mediator_desk.documents.file.pieces import read_file
from mediator_desk.documents.proof.finalising import finalise
from mediator_desk.errors import Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.paper_work import FileBinding
from mediator_desk.models.procedure_words import FilePaper, PaperKind
from mediator_desk.models.words import AttachmentKind
from mediator_desk.services.attachments import keep_file
from mediator_desk.services.evidence.staging import OfferedFile
from mediator_desk.services.papers import issued
from mediator_desk.services.papers.file_scans import scan_in
from mediator_desk.services.papers.order import PaperOrder
from tests.documents.bound_files import picture, texts
from tests.services.after_effect import agreement, archived, in_force
from tests.services.conftest import found

REASON = "被申请人系法人，身份证明另存"
ORDER = list(FilePaper)


@pytest.fixture
def office(embedded_database):
    return found(embedded_database)


def store_of(office):
    return office.database.store


def pieces(office, case_id):
    with office.database.reading() as db:
        return read_file(db, case_id, now=office.now).pieces


def add(office, case_id, name="病历.jpg"):
    with office.database.writing() as db:
        named = {"content": picture(), "store": store_of(office), "by": office.by, "now": office.now}
        keep_file(db, case_id, kind=AttachmentKind.EVIDENCE, name=name, **named)


def scan(office, case_id, paper):
    with office.database.writing() as db:
        offered = OfferedFile("扫描件.jpg", picture())
        scan_in(db, case_id, paper, offered, store=store_of(office), by=office.by, now=office.now)


def issue(office, case_id, kind, about_id=None):
    with office.database.writing() as db:
        order = PaperOrder(kind, case_id, about_id)
        return finalise(db, store_of(office), order, by=office.by, now=office.now).paper


def of_paper(office, case_id, paper):
    return [one for one in pieces(office, case_id) if one.paper is paper]


def test_pieces_stand_in_binding_order(office):
    case_id = in_force(office)
    add(office, case_id)
    scan(office, case_id, FilePaper.IDENTITY)
    found = [one.paper for one in pieces(office, case_id)]
    assert found == sorted(found, key=ORDER.index)
    assert {FilePaper.APPLICATION, FilePaper.RIGHTS_NOTICE, FilePaper.IDENTITY, FilePaper.EVIDENCE} <= set(found)
    assert {FilePaper.MEDIATION_RECORD, FilePaper.AGREEMENT} <= set(found)


def test_evidence_follows_its_list_under_its_numbers(office):
    case_id = in_force(office)
    for name in ("病历.jpg", "发票.jpg"):
        add(office, case_id, name)
    names = [one.name for one in of_paper(office, case_id, FilePaper.EVIDENCE)]
    assert names == ["证据目录", "证据1：病历", "证据2：发票"]


def test_a_paper_that_was_issued_goes_in_as_it_was_issued(office):
    case_id = in_force(office)
    paper = issue(office, case_id, PaperKind.AGREEMENT, agreement(office, case_id).id)
    (piece,) = of_paper(office, case_id, FilePaper.AGREEMENT)
    assert piece.source == IssuedPiece(paper.sha256, paper.pages)


def test_its_signed_scan_stands_in_its_place(office):
    case_id = in_force(office)
    paper = issue(office, case_id, PaperKind.AGREEMENT, agreement(office, case_id).id)
    with office.database.writing() as db:
        offered = OfferedFile("签署件.jpg", picture())
        named = {"store": store_of(office), "by": office.by, "now": office.now}
        issued.keep_scan(db, case_id, paper.number, FilePaper.AGREEMENT, offered, **named)
    (piece,) = of_paper(office, case_id, FilePaper.AGREEMENT)
    assert isinstance(piece.source, KeptPiece)
    assert "签署件" in piece.name


def test_what_a_scan_shows_is_not_drawn_again_without_signatures(office):
    case_id = in_force(office)
    scan(office, case_id, FilePaper.RIGHTS_NOTICE)
    (piece,) = of_paper(office, case_id, FilePaper.RIGHTS_NOTICE)
    assert isinstance(piece.source, KeptPiece)


def test_a_notice_of_acceptance_lies_with_the_application_once_it_was_issued(office):
    case_id = in_force(office)
    before = len(of_paper(office, case_id, FilePaper.APPLICATION))
    issue(office, case_id, PaperKind.NOTICE_OF_ACCEPTANCE)
    assert len(of_paper(office, case_id, FilePaper.APPLICATION)) == before + 1


def test_no_letter_of_authority_is_made_that_nobody_signed(office):
    assert of_paper(office, in_force(office), FilePaper.AUTHORITY) == []


def test_a_file_with_a_required_paper_missing_is_bound_only_with_words(office, tmp_path):
    case_id = in_force(office)
    named = {"by": office.by, "now": office.now}
    with pytest.raises(Refused, match="file_lacks_papers"):
        bind_case(office.database, case_id, tmp_path, **named)
    done = bind_case(office.database, case_id, tmp_path, words=REASON, **named)
    with office.database.reading() as db:
        row = db.scalars(select(FileBinding)).one()
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "file_bound")).one()
    assert (row.words, row.lacking, row.pages) == (REASON, ["identity"], done.pages)
    assert [one["name"] for one in row.manifest] == [one["name"] for one in done.papers]
    assert entry.facts["pages"] == done.pages
    assert json.loads(done.manifest.read_text(encoding="utf-8"))["reason"] == REASON


def test_the_bound_file_says_everything_of_the_case_and_nothing_of_it_twice(office, tmp_path):
    case_id = in_force(office)
    add(office, case_id)
    scan(office, case_id, FilePaper.IDENTITY)
    done = bind_case(office.database, case_id, tmp_path, by=office.by, now=office.now)
    pages = texts(done.volumes[0].path)
    assert "调解卷宗" in pages[0]
    assert "卷内目录" in pages[1]
    assert f"共{done.pages}页" in pages[-1]
    names = [str(one["name"]) for one in done.papers]
    assert len(names) == len(set(names))
    assert done.left_out == ()


def test_an_archived_file_is_bound_again_and_its_row_stays(office, tmp_path):
    case_id = archived(office)
    bind_case(office.database, case_id, tmp_path, words=REASON, by=office.by, now=office.now)
    with office.database.reading() as db:
        assert db.scalars(select(FileBinding)).all() == []
        assert db.scalars(select(AuditEntry).where(AuditEntry.act == "file_bound")).one().reason == ""


def test_a_case_without_a_number_has_no_file_yet(office, tmp_path):
    with pytest.raises(Refused, match="not_accepted_yet"):
        bind_case(office.database, office.receive(), tmp_path, by=office.by, now=office.now)
