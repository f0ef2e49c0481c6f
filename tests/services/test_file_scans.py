"""Papers of the file that come in as a scan: kept as they came, under the paper that they show."""

from __future__ import annotations

import pytest

from mediator_desk.errors import Refused
from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.models.words import AttachmentKind
from mediator_desk.services import bin as the_bin
from mediator_desk.services.cases.history import history
from mediator_desk.services.evidence.staging import OfferedFile
from mediator_desk.services.papers.file_scans import scan_in, scans_of
from mediator_desk.storage.attachments import AttachmentStore

PDF = b"%PDF-1.7\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "files")


def bring(office, case_id, store, paper=FilePaper.IDENTITY, name="身份证.pdf", content=PDF):
    return office.do(scan_in, case_id, paper, OfferedFile(name, content), store=store)


def scans(office, case_id):
    with office.database.reading() as db:
        return scans_of(db, case_id)


def test_a_scan_is_kept_as_it_came_under_its_paper(office, store):
    case_id = office.accept()
    bring(office, case_id, store)
    bring(office, case_id, store, FilePaper.AUTHORITY, "C:\\扫描\\委托书.png", PNG)
    first, second = scans(office, case_id)
    assert (first.paper, first.name, first.media_type, first.size) == (
        FilePaper.IDENTITY, "身份证.pdf", "application/pdf", len(PDF),
    )  # fmt: skip
    assert (second.paper, second.name, second.media_type) == (FilePaper.AUTHORITY, "委托书.png", "image/png")
    assert store.get(first.sha256) == PDF


def test_the_history_tells_under_which_paper(office, store):
    case_id = office.accept()
    bring(office, case_id, store)
    with office.database.reading() as db:
        line = next(one for one in history(db, case_id) if one.act == "file_kept")
    assert line.facts["file_paper"] == "identity"
    assert line.facts["kind"] == AttachmentKind.FILE_PAPER


def test_what_is_neither_pdf_nor_picture_is_refused_whatever_its_name_says(office, store):
    case_id = office.accept()
    for content, code in ((b"PK\x03\x04", "scan_is_no_page"), (b"MZ\x90", "scan_is_no_page"), (b"", "evidence_empty")):
        with pytest.raises(Refused) as refused:
            bring(office, case_id, store, name="申请书.pdf", content=content)
        assert refused.value.code == code
    assert scans(office, case_id) == []


def test_a_scan_in_the_bin_counts_no_longer(office, store):
    case_id = office.accept()
    kept = bring(office, case_id, store)
    with office.database.writing() as db:
        the_bin.put_file(db, kept.id, by=office.by, now=office.now)
    assert scans(office, case_id) == []
