"""A file that comes back: the very paper, an older one, a changed one, a scan, or unknown; nothing is guessed."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from datetime import time, timedelta
from decimal import Decimal

import pypdfium2
import pytest
import segno
from PIL import Image, ImageFilter
from pypdf import PdfReader, PdfWriter
from sqlalchemy import update

from mediator_desk.documents.papers.agreement import render_agreement_bytes
from mediator_desk.documents.papers.agreement_values import SHAPE, agreement_values
from mediator_desk.documents.proof import scans, verifying
from mediator_desk.documents.proof.qr import payload, read_payload
from mediator_desk.documents.proof.verifying import Change, VerdictState
from mediator_desk.documents.together import Written, draw_written
from mediator_desk.documents.typesetting.pdf import Furniture
from mediator_desk.documents.typesetting.template import compose, load_template
from mediator_desk.documents.typesetting.typography import EVERY_STYLE
from mediator_desk.errors import Refused
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import AttachmentKind
from mediator_desk.services.agreements.agreement_paper import agreement_facts
from mediator_desk.services.agreements.agreement_rows import agreement_of
from mediator_desk.services.agreements.signing import record_refusal_to_sign
from mediator_desk.services.attachments import list_files
from mediator_desk.services.evidence.staging import OfferedFile
from mediator_desk.services.papers.bearing import Bearing
from mediator_desk.services.papers.file_scans import scans_of
from mediator_desk.services.sessions import scheduling
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.views.verdict_words import verdict_title
from tests.services.conftest import TODAY
from tests.services.final_papers import back, final, papers, send, to_sign, verdict

FLIPS = 300


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "kept")


@pytest.fixture
def local(local_office):
    """Give the office on the embedded engine alone: what is proved here is about files."""
    return local_office


def pictures(content, dots=150):
    """Return each page as a scanner sees it: grey, a little turned and blurred."""
    document = pypdfium2.PdfDocument(content)
    pages = [page.render(scale=dots / 72, grayscale=True).to_pil() for page in document]
    return [page.rotate(1.2, fillcolor=255).filter(ImageFilter.GaussianBlur(0.6)) for page in pages]


def as_file(pages, form="JPEG"):
    out, pages = io.BytesIO(), [page.copy() for page in pages]  # a picture keeps how it was saved before
    more = {"save_all": True, "append_images": pages[1:]} if form in ("PDF", "TIFF") else {}
    pages[0].save(out, form, **more)
    return out.getvalue()


def rewritten(content):
    """Return the same pages, written by another program."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_the_very_file_is_genuine_and_an_older_one_is_told_with_what_superseded_it(local, store):
    case_id, sent = to_sign(local, store)
    found = verdict(local, store, sent.content)
    assert (found.state, found.number, found.is_proved) == (VerdictState.GENUINE, sent.paper.number, True)
    back(local, case_id)
    assert verdict(local, store, sent.content).state is VerdictState.WITHDRAWN
    again = send(local, store, case_id)
    found = verdict(local, store, sent.content)
    assert (found.state, found.paper.superseded_by) == (VerdictState.SUPERSEDED, again.paper.number)
    assert verdict(local, store, again.content).state is VerdictState.GENUINE


@pytest.mark.slow
def test_of_three_hundred_files_with_one_bit_turned_none_is_genuine(local, store):
    """Even where everything that a reader sees of them stayed as it was."""
    _case_id, sent = to_sign(local, store)
    looked, chance = scans.look_into(sent.content), random.Random(6)
    states = []
    with local.database.reading() as db:
        for _n in range(FLIPS):
            flipped = bytearray(sent.content)
            flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
            found = verifying.known(db, bytes(flipped)) or verifying.judge(db, store, looked)
            states.append(found.state)
    assert states == [VerdictState.CHANGED] * FLIPS


def test_files_with_turned_bits_are_looked_into_without_harm(local, store):
    _case_id, sent = to_sign(local, store)
    chance = random.Random(7)
    for _n in range(6):
        flipped = bytearray(sent.content)
        for _bit in range(40):
            flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
        assert said_of(local, store, bytes(flipped)) not in ("genuine", "superseded", "withdrawn")


def said_of(office, store, content):
    try:
        return str(verdict(office, store, content).state)
    except Refused as refused:
        return refused.code


def test_the_same_words_in_another_file_are_changed_and_so_it_is_said(local, store):
    _case_id, sent = to_sign(local, store)
    found = verdict(local, store, rewritten(sent.content))
    assert (found.state, found.change, found.differences) == (VerdictState.CHANGED, Change.BYTES, ())
    assert found.pages == found.pages_with_code == sent.paper.pages


def test_other_words_under_the_code_of_a_paper_are_found_and_named(local, store):
    case_id, sent = to_sign(local, store)
    forged = forge(local, case_id, sent)
    found = verdict(local, store, forged)
    assert (found.state, found.change) == (VerdictState.CHANGED, Change.WORDS)
    assert "26,000.00" in "".join(found.differences)


def forge(office, case_id, sent):
    """Draw the paper with another amount and put the number and the code of the real one on it."""
    with office.database.reading() as db:
        facts = replace(agreement_facts(db, case_id), amount=Decimal("26000.00"))
    template = load_template("mediation_agreement", SHAPE, EVERY_STYLE)
    code = payload(sent.paper.number, sent.paper.facts_sha256)
    furniture = Furniture(template.name, "x", "zh-CN", number=sent.paper.number, qr=code)
    return draw_written([Written(compose(template, agreement_values(facts)), furniture)])


def test_a_scan_carries_the_code_and_is_never_called_genuine(local, store):
    case_id, sent = to_sign(local, store)
    pages = pictures(sent.content)
    for content in (as_file(pages[:1]), as_file(pages, "PDF"), as_file(pages, "TIFF"), as_file(pages[:1], "PNG")):
        found = verdict(local, store, content)
        assert (found.state, found.paper.number) == (VerdictState.SCAN_OF, sent.paper.number)
        assert not found.is_proved
    assert verdict(local, store, as_file(pictures(forge(local, case_id, sent))[:1])).state is VerdictState.SCAN_OF


def test_a_code_that_names_a_paper_but_another_content_is_changed(local, store):
    _case_id, sent = to_sign(local, store)
    out = io.BytesIO()
    segno.make_qr(payload(sent.paper.number, "f" * 64)).save(out, kind="png", scale=8)
    found = verdict(local, store, out.getvalue())
    assert (found.state, found.change) == (VerdictState.CHANGED, Change.CODE)


def test_a_paper_of_another_desk_is_unknown_and_one_without_a_code_is_said_to_be_so(local, store):
    case_id, _sent = to_sign(local, store)
    out = io.BytesIO()
    segno.make_qr(payload("别处〔2026〕第1号-1", "f" * 64)).save(out, kind="png", scale=8)
    found = verdict(local, store, out.getvalue())
    assert (found.state, found.number) == (VerdictState.UNKNOWN, "别处〔2026〕第1号-1")
    with local.database.reading() as db:
        plain = render_agreement_bytes(agreement_facts(db, case_id))
    assert verdict(local, store, plain).state is VerdictState.NO_CODE
    assert verdict(local, store, as_file([Image.new("L", (300, 300), 255)])).state is VerdictState.NO_CODE


def test_several_papers_in_one_file_are_told_apart_by_their_numbers(local, store):
    case_id, sent = to_sign(local, store)
    other = final(local, store, case_id, PaperKind.NOTICE_OF_ACCEPTANCE)
    writer = PdfWriter()
    for content in (sent.content, other.content):
        writer.append(PdfReader(io.BytesIO(content)))
    out = io.BytesIO()
    writer.write(out)
    found = verdict(local, store, out.getvalue())
    assert (found.state, set(found.numbers)) == (VerdictState.SEVERAL, {sent.paper.number, other.paper.number})


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.7 broken", b"\x89PNG\r\n\x1a\nbroken", b"PK\x03\x04"])
def test_what_is_no_paper_at_all_is_refused_with_a_reason(local, store, content):
    with pytest.raises(Refused) as refused:
        verdict(local, store, content)
    assert refused.value.code in ("scan_is_no_page", "pdf_damaged", "picture_damaged")


def test_a_picture_that_would_fill_the_memory_is_refused(local, store):
    out = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(out, "PNG")
    with pytest.raises(Refused, match="picture_too_large"):
        verdict(local, store, out.getvalue())


def test_the_scan_of_the_signed_paper_finds_its_way_by_its_code(local, store):
    case_id, sent = to_sign(local, store)
    content = as_file(pictures(sent.content), "PDF")
    looked = scans.look_into(content)
    with local.database.writing() as db:
        offered = OfferedFile("扫描件.pdf", content)
        row = scans.attach_scan(db, looked, offered, store=store, by=local.by, now=local.now)
    assert (row.number, row.case_id) == (sent.paper.number, case_id)
    (kept,) = papers(local, case_id)
    assert store.get(kept.scan_sha256) == content
    assert verdict(local, store, content).state is VerdictState.SCAN_OF


def test_the_scan_of_a_paper_that_is_not_bound_is_kept_as_no_paper_of_the_file(local, store):
    case_id, _sent = to_sign(local, store)
    notice = final(local, store, case_id, PaperKind.NOTICE_OF_ACCEPTANCE)
    content = as_file(pictures(notice.content)[:1])
    with local.database.writing() as db:
        offered = OfferedFile("受理通知书.jpg", content)
        scans.attach_scan(db, scans.look_into(content), offered, store=store, by=local.by, now=local.now)
    with local.database.reading() as db:
        assert scans_of(db, case_id) == []
        (kept,) = [one for one in list_files(db, case_id) if one.kind is AttachmentKind.SIGNED_SCAN]
    assert (kept.name, kept.media_type) == ("受理通知书.jpg", "image/jpeg")


def test_a_scan_without_a_code_or_with_a_foreign_one_is_attached_to_nothing(local, store):
    to_sign(local, store)
    blank = scans.look_into(as_file([Image.new("L", (300, 300), 255)]))
    with pytest.raises(Refused, match="scan_without_code"), local.database.reading() as db:
        scans.paper_of(db, blank)


def test_only_our_own_codes_are_read():
    assert read_payload("https://example.com/|x|y") is None
    assert read_payload("MD1||" + "0" * 32) is None
    assert read_payload("MD1|a|" + "0" * 31) is None
    assert read_payload("MD1|a|" + "g" * 32) is None
    found = read_payload(payload("甲|乙".replace("|", "-"), "0" * 64))
    assert (found.number, found.facts_digest) == ("甲-乙", "0" * 32)
    with pytest.raises(ValueError, match="no code"):
        payload("a|b", "0" * 64)


def test_a_paper_that_was_changed_in_the_database_does_not_make_its_old_file_wrong(local, store):
    """What is proved is the file that was issued: the agreement of the case may have gone on since."""
    case_id, sent = to_sign(local, store)
    with local.database.writing() as db:
        agreement_id = agreement_of(db, case_id).id
        db.execute(update(MediationAgreement).where(MediationAgreement.id == agreement_id).values(bank="另一银行"))
    assert verdict(local, store, sent.content).state is VerdictState.GENUINE


def test_the_very_file_of_an_agreement_that_was_refused_counts_no_more(local, store):
    case_id, sent = to_sign(local, store)
    assert verdict(local, store, sent.content).counts
    local.do(record_refusal_to_sign, case_id, words="乙方拒绝签字", told_other_routes=True)
    found = verdict(local, store, sent.content)
    assert (found.state, found.borne.bearing, found.counts) == (VerdictState.GENUINE, Bearing.REFUSED, False)
    assert verdict_title(found) != verdict_title(replace(found, borne=None))


def test_the_very_notice_of_a_meeting_that_was_moved_or_cancelled_counts_no_more(local, store):
    case_id = local.in_mediation()
    draft = scheduling.SessionDraft(TODAY + timedelta(days=5), time(9, 30), time(11, 0), room_id=local.room_ids[0])
    meeting = local.do(scheduling.plan_session, case_id, draft)
    notice = final(local, store, case_id, PaperKind.NOTICE_OF_MEDIATION, meeting.id)
    assert verdict(local, store, notice.content).counts
    local.now += timedelta(minutes=1)
    later = replace(draft, day=TODAY + timedelta(days=6))
    local.do(scheduling.move_session, meeting.id, later, words="申请人请求改期")
    assert verdict(local, store, notice.content).borne.bearing is Bearing.MEETING_MOVED
    local.do(scheduling.cancel_session, meeting.id, words="双方不来")
    found = verdict(local, store, notice.content)
    assert (found.borne.bearing, found.counts) == (Bearing.MEETING_CANCELLED, False)
