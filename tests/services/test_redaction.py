"""Redacted copies of papers and files, on both engines, of the worst that people type."""

from __future__ import annotations

import io
from datetime import date

import pikepdf
import pypdfium2
import pytest
from sqlalchemy import select

from mediator_desk.documents.papers.kinds import orders_possible
from mediator_desk.documents.papers.making import read_order
from mediator_desk.documents.proof import redaction, redaction_file, verifying
from mediator_desk.documents.proof.redaction_check import findings
from mediator_desk.errors import Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.procedure_words import FilePaper, PaperKind
from mediator_desk.models.words import AttachmentKind, PartyKind, PartySide, RepresentativeKind
from mediator_desk.services.attachments import keep_file
from mediator_desk.services.evidence.staging import OfferedFile
from mediator_desk.services.papers.case_reading import case_on_paper
from mediator_desk.services.papers.file_scans import scan_in
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.redaction import OriginalKind, case_originals, tell_redacted
from mediator_desk.services.parties import parties
from mediator_desk.services.parties.party_drafts import PartyDraft
from tests.documents.bound_files import picture
from tests.services.after_effect import archived, in_force
from tests.services.final_papers import final, to_sign

ADDRESS = "广东省广州市天河区体育西路103号维多利广场A座1201室"
TYPED = (
    "申请人 謝 家 豪（电话１３８ 0013-8000，身份证440106199001011235）与其父谢\n家豪之父谢国强称："
    "住体育西路103号，卡号6222 0202 0001 2345 678，车牌粤A·12345，邮箱xie.jh@example.com。"
)
ORIGINALS = ("谢家豪", "谢国强", "13800138000", "440106199001011235", "6222020200012345678", "体育西路", "粤A12345",
             "example.com", "PDZA2026440100012345", "19900101")  # fmt: skip


@pytest.fixture
def store(office):
    return office.database.store


def fill(office, case_id, facts=TYPED):
    """Register everything by which a person is known, and type it into the facts as well."""
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        case.facts, case.policy_number = facts, "PDZA2026440100012345"
        party = case.parties[0]
        party.phone, party.address, party.born_on = "13800138000", ADDRESS, date(1990, 1, 1)
        party.representatives.append(
            Representative(kind=RepresentativeKind.AUTHORISED, name="谢国强", identity_number="440106196001011234")
        )
    return case_id


def twin(office, case_id, kind=PaperKind.APPLICATION, **named):
    with office.database.reading() as db:
        to_draw = read_order(db, PaperOrder(kind, case_id), now=office.now)
        words = redaction.masked_words(db, case_id, **named)
    return redaction.draw_twin(to_draw, words)


def rename(office, case_id, name):
    with office.database.reading() as db:
        party = db.get_one(Case, case_id).parties[0]
        draft = PartyDraft(party.side, party.kind, name, party_id=party.id, version=party.version)
    office.do(parties.save_party, case_id, draft)


def text_of(content):
    with pypdfium2.PdfDocument(content) as document:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)


def test_no_paper_of_a_case_says_who_its_people_are(office):
    case_id = fill(office, in_force(office))
    with office.database.reading() as db:
        orders = [one.order for one in orders_possible(case_on_paper(db, case_id, now=office.now)) if not one.hindrance]
        read = [read_order(db, one, now=office.now) for one in orders]
        words = redaction.masked_words(db, case_id)
    assert len(read) > 8
    for to_draw in read:
        made = redaction.draw_twin(to_draw, words)
        told = text_of(made.content)
        assert not [one for one in ORIGINALS if one in told], to_draw.title
        assert "脱敏本" in told
        assert findings(made.content, words, made.name) == []


def test_a_copy_says_everything_else_that_the_paper_says(office):
    told = text_of(twin(office, fill(office, office.accept())).content)
    assert "申请人：谢某1，" in told
    assert "138****8000" in told
    assert "4401**********1235" in told
    assert "广东省广州市天河区某处" in told
    assert "粤安人寿保险股份有限公司广东分公司" in told
    assert "30,150.07元" in told


def test_a_copy_gives_no_number_back_and_names_nobody_by_a_part_of_a_name_or_a_street(office):
    said = "伤者：家豪，生于1990年1月1日（90年1月1日），在体育西路摔倒，微信号wx_xjh1990，QQ 12345678。" * 12
    case_id = fill(office, office.accept(), said)
    with office.database.writing() as db:
        db.get_one(Case, case_id).parties[0].born_on = None
    told = text_of(twin(office, case_id).content)
    assert not [one for one in ("家豪", "1月1日", "体育西路", "xjh1990", "12345678") if one in told]
    assert "伤者：谢某1，生于1990年（90年），在某处摔倒，微信号****，QQ****。" in told


def test_a_copy_claims_nothing_it_has_neither_code_nor_number_of_its_own(office, store):
    case_id, sent = to_sign(office, store)
    with office.database.reading() as db:
        to_draw = redaction.read_issued(db, sent.paper.number, now=office.now)
        made = redaction.draw_twin(to_draw, redaction.masked_words(db, case_id), name=sent.paper.number)
        verdict = verifying.verify(db, store, made.content, "x.pdf")
    assert verdict.state is verifying.VerdictState.NO_CODE
    assert sent.paper.number not in text_of(made.content)


def test_an_issued_paper_is_copied_as_it_was_issued(office, store):
    case_id = office.in_mediation()
    issued = final(office, store, case_id, PaperKind.RIGHTS_AND_DUTIES)
    rename(office, case_id, "黄志强")
    with office.database.reading() as db:
        to_draw = redaction.read_issued(db, issued.paper.number, now=office.now)
        told = text_of(redaction.draw_twin(to_draw, redaction.masked_words(db, case_id)).content)
    assert "谢某" in told
    assert "谢家豪" not in told
    assert "黄某" not in told


def test_an_issued_list_of_evidence_is_copied_too(office, store):
    case_id = fill(office, office.in_mediation())
    with office.database.writing() as db:
        named = {"content": picture(), "store": store, "by": office.by, "now": office.now}
        keep_file(db, case_id, kind=AttachmentKind.EVIDENCE, name="谢家豪的病历.jpg", **named)
    issued = final(office, store, case_id, PaperKind.EVIDENCE_LIST)
    with office.database.reading() as db:
        to_draw = redaction.read_issued(db, issued.paper.number, now=office.now)
        told = text_of(redaction.draw_twin(to_draw, redaction.masked_words(db, case_id)).content)
    assert "谢某1的病历" in told
    assert "脱敏本" in told


def test_a_name_that_was_mended_since_is_masked_where_a_note_still_says_it(office):
    case_id = office.accept()
    rename(office, case_id, "谢嘉豪")
    with office.database.writing() as db:
        db.get_one(Case, case_id).facts = "谢家豪、谢嘉豪称拒赔。"
    told = text_of(twin(office, case_id).content)
    assert "谢家豪" not in told
    assert "谢嘉豪" not in told


def test_mediators_and_organisations_are_named_unless_organisations_are_asked_for(office):
    case_id = office.in_mediation()
    kind = PaperKind.RIGHTS_AND_DUTIES
    assert "陈国华" in text_of(twin(office, case_id, kind).content)
    told = text_of(twin(office, case_id, kind, with_organisations=True).content)
    assert "粤安人寿" not in told
    assert "某保险公司" in told
    assert "陈国华" in told


@pytest.mark.parametrize("name", ["申请", "明", "平安", "张某", "阿卜杜拉·买买提", "MARIA DA SILVA", "吴䶮", "𬱖明"])
def test_a_name_may_be_a_common_word_one_character_or_rare(office, name):
    case_id = office.accept(name=name)
    with office.database.writing() as db:
        db.get_one(Case, case_id).facts = f"申请人{name}称：情况说明清楚，保证平安。"
    told = text_of(twin(office, case_id).content)
    assert "调解申请书" in told
    assert f"申请人：{name}，" not in told


def test_thirty_parties_are_told_apart_in_a_file_and_none_is_named(office):
    case_id = office.in_mediation()
    names = [f"张{one}{two}" for one in "伟强军敏静" for two in "华国明芳丽平"]
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        case.facts = "、".join(names) + "一同投保。" + "".join(f"{name}得款{n}00元。" for n, name in enumerate(names))
        for place, name in enumerate(names, start=2):
            case.parties.append(
                Party(side=PartySide.APPLICANT, position=place, kind=PartyKind.PERSON, name=name,
                      identity_number=f"4401061990010{place:02}23X", phone=f"138001380{place:02}")
            )  # fmt: skip
    made = redaction_file.twin_of_file(office.database, case_id, now=office.now)
    told = text_of(made.content)
    assert not [name for name in names if name in told]
    assert all(f"张某{number}" in told for number in range(1, 31))


def test_a_file_has_a_page_in_place_of_every_scan_and_picture(office, store):
    case_id = fill(office, in_force(office))
    with office.database.writing() as db:
        named = {"store": store, "by": office.by, "now": office.now}
        keep_file(db, case_id, kind=AttachmentKind.EVIDENCE, name="谢家豪的病历.jpg", content=picture(), **named)
        scan_in(db, case_id, FilePaper.IDENTITY, OfferedFile("谢家豪身份证.jpg", picture()), **named)
    final(office, store, case_id, PaperKind.RIGHTS_AND_DUTIES)
    made = redaction_file.twin_of_file(office.database, case_id, now=office.now)
    told = text_of(made.content)
    assert not [one for one in ORIGINALS if one in told]
    assert told.count("本页代替上述材料") == 2
    assert "谢某1的病历" in told
    assert "谢家豪" not in made.name
    with pikepdf.open(io.BytesIO(made.content)) as file, file.open_outline() as outline:
        assert len(outline.root) > 5
        assert not any(str(one.get("/Subtype", "")) == "/Image" for one in file.objects if hasattr(one, "keys"))


def test_a_file_of_an_archived_case_is_copied_and_its_history_has_it(office):
    case_id = archived(office)
    made = redaction_file.twin_of_file(office.database, case_id, now=office.now)
    office.do(tell_redacted, case_id, pages=made.pages)
    with office.database.reading() as db:
        told = db.scalars(select(AuditEntry.act).where(AuditEntry.case_id == case_id).order_by(AuditEntry.id.desc()))
        assert told.first() == "file_redacted"


def test_somebody_who_is_registered_nowhere_is_masked_where_that_is_asked_for(office):
    case_id = office.accept()
    with office.database.writing() as db:
        db.get_one(Case, case_id).facts = "证人周大福在病历A7788991上签名，谢家豪在场。"
    assert "周大福" in text_of(twin(office, case_id).content)
    told = text_of(twin(office, case_id, also="周大福、 A7788991").content)
    assert "证人周某在病历****" in told
    assert "7788" not in told


def test_a_number_that_no_paper_has_is_refused(office):
    with office.database.reading() as db, pytest.raises(Refused) as refused:
        redaction.read_issued(db, "粤保调〔2026〕第9999号-1", now=office.now)
    assert refused.value.code == "no_issued_paper"


def test_what_is_masked_is_read_from_everywhere_a_person_is_named(office):
    case_id = fill(office, in_force(office))
    with office.database.reading() as db:
        known = case_originals(db, case_id)
    kinds = {one.kind for one in known.masked}
    assert {OriginalKind.PERSON, OriginalKind.IDENTITY, OriginalKind.PHONE, OriginalKind.ADDRESS} <= kinds
    assert {OriginalKind.BIRTHDAY, OriginalKind.NUMBER} <= kinds
    assert "陈国华" not in {one.text for one in known.masked}
    assert "粤安人寿保险股份有限公司广东分公司" in known.kept
