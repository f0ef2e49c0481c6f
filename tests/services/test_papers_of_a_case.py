"""The papers of a case: made from real cases on both engines, each when it can be made and not before."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from pypdf import PdfReader
from sqlalchemy import event, select

from mediator_desk.conventions.amounts import figures
from mediator_desk.conventions.numbering import chinese_date
from mediator_desk.documents.papers.kinds import CASE_PAPERS, orders_possible
from mediator_desk.documents.papers.making import draw_order, in_words, read_order
from mediator_desk.documents.proof.finalising import finalise
from mediator_desk.errors import Refused
from mediator_desk.models.case import Case
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import PaperKind, RecusalGround
from mediator_desk.models.words import (
    CaseKind,
    EndReason,
    OutcomeKind,
    PartyKind,
    PartySide,
    RefusalCode,
    SessionResult,
)
from mediator_desk.services.clocks import extensions
from mediator_desk.services.clocks.extensions import ConsentDraft, ExtensionDraft
from mediator_desk.services.mediators import recusals
from mediator_desk.services.papers import paper_texts
from mediator_desk.services.papers.case_reading import case_on_paper
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.paper_texts import PaperTextDraft
from mediator_desk.services.reception import complaints
from mediator_desk.services.review import paper_requests, review
from mediator_desk.services.review.paper_requests import PaperRequestDraft
from mediator_desk.services.sessions import outcomes, written_proposal
from mediator_desk.services.sessions.written_proposal import WrittenProposalDraft
from mediator_desk.storage.attachments import AttachmentStore
from tests.arranged_rows import by_the_test
from tests.documents.test_agreement import MARKUP
from tests.documents.test_case_papers import LONGEST, RARE
from tests.services.cases_on_paper import performing
from tests.services.conftest import TODAY
from tests.services.meetings_at_hand import meeting_of

K = PaperKind


def text_of(content):
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).replace("\n", "")


def made(office, kind, case_id, about_id=None):
    """Make a paper as everybody does."""
    with office.database.reading() as db:
        to_draw = read_order(db, PaperOrder(kind, case_id, about_id), now=office.now)
    return draw_order(to_draw)


def said(office, kind, case_id, about_id=None):
    return text_of(made(office, kind, case_id, about_id).content)


def orders(office, case_id):
    with office.database.reading() as db:
        return orders_possible(case_on_paper(db, case_id, now=office.now))


def refusal(office, kind, case_id, about_id=None):
    with pytest.raises(Refused) as refused:
        made(office, kind, case_id, about_id)
    return refused.value.code


def party_ids(office, case_id):
    with office.database.reading() as db:
        return list(db.scalars(select(Party.id).where(Party.case_id == case_id).order_by(Party.side, Party.id)))


# What comes in


def test_a_matter_under_review_has_its_application_and_registration(office):
    case_id = office.receive()
    for kind in (K.APPLICATION, K.REGISTRATION):
        text = said(office, kind, case_id)
        assert "谢家豪" in text
        assert "440106199001011235" in text
        assert "申请人称保险公司拒赔。" in text
        assert "人民币30,150.07元（大写：人民币叁万零壹佰伍拾元零柒分）" in text


def test_a_consultation_asks_for_no_mediation(office):
    case_id = office.receive(kind=CaseKind.CONSULTATION)
    assert refusal(office, K.APPLICATION, case_id) == "no_mediation_asked"


def test_an_accepted_case_has_its_notice_of_acceptance(office):
    case_id = office.accept()
    paper = made(office, K.NOTICE_OF_ACCEPTANCE, case_id)
    text = text_of(paper.content)
    assert paper.pages == 1
    assert paper.title == f"受理通知书 {office.case(case_id).number}"
    assert "2026年10月8日决定受理" in text
    assert "本案调解期限至2026年11月9日" in text


def test_what_is_not_accepted_has_none(office):
    assert refusal(office, K.NOTICE_OF_ACCEPTANCE, office.receive()) == "not_accepted_yet"


def test_who_is_declined_reads_why_dated_on_the_day_of_the_decision(office):
    case_id = office.receive()
    draft = review.DeclineDraft(RefusalCode.REPEATED, "与上月的申请是同一事项")
    office.do(review.decline_case, case_id, draft)
    office.now += timedelta(days=9)
    text = said(office, K.NOTICE_OF_REFUSAL, case_id)
    assert "本次没有提出新的事实或者理由，本会决定不予受理" in text
    assert "具体说明：与上月的申请是同一事项。" in text
    assert "2026年10月8日" in text
    assert "2026年10月17日" not in text


def test_papers_are_asked_for_on_paper_one_for_each_request(office):
    case_id = office.receive()
    assert refusal(office, K.NOTICE_TO_SUPPLY, case_id) == "no_papers_asked"
    request = office.do(paper_requests.ask_for_papers, case_id, PaperRequestDraft(("身份证复印件", "发票"), "请尽快"))
    text = said(office, K.NOTICE_TO_SUPPLY, case_id, request.id)
    assert f"请于{chinese_date(request.due_on)}前（含当日）补交下列材料：" in text
    assert "一、身份证复印件。" in text
    assert refusal(office, K.NOTICE_TO_SUPPLY, case_id, 999) == "no_longer_there"


def test_a_referral_is_addressed_by_hand_and_a_complaint_to_its_insurer(office):
    case_id = office.receive()
    office.do(review.refer_case, case_id, words="转其他机构处理")
    assert "转办说明：转其他机构处理。" in said(office, K.REFERRAL_NOTICE, case_id)
    complaint = office.receive(kind=CaseKind.COMPLAINT, name="林晓君")
    office.do(complaints.pass_to_insurer, complaint, complaints.PassingDraft(TODAY, "粤安人寿消费者权益保护部"))
    text = said(office, K.REFERRAL_NOTICE, complaint)
    assert "粤安人寿消费者权益保护部：" in text
    assert "向本会提出投诉" in text
    assert refusal(office, K.REFERRAL_NOTICE, office.accept(name="何晓明")) == "was_not_referred"


# Mediation


def test_a_recusal_that_was_asked_for_is_printed_and_the_form_is_blank(office):
    case_id = office.in_mediation()
    draft = recusals.RecusalDraft(office.mediator_ids[0], "谢家豪", TODAY, RecusalGround.INTEREST, "曾在该公司任职")
    asked = office.do(recusals.ask_recusal, case_id, draft)
    text = said(office, K.RECUSAL_REQUEST, case_id, asked.id)
    assert "陈国华" in text
    assert "■与本案有利害关系" in text
    assert "■" not in said(office, K.RECUSAL_REQUEST, case_id)
    names = [one.name for one in orders(office, case_id) if one.order.kind is K.RECUSAL_REQUEST]
    assert names == ["回避申请（2026年10月8日，陈国华）", "回避申请（空白）"]


def test_an_extension_says_which_day_it_moves_before_and_after_it_holds(office):
    case_id = office.in_mediation()
    assert refusal(office, K.CONSENT_TO_EXTENSION, case_id) == "no_extension_asked"
    asked = office.do(extensions.ask_extension, case_id, ExtensionDraft(date(2026, 12, 1), words="等待鉴定"))
    open_one = said(office, K.CONSENT_TO_EXTENSION, case_id, asked.id)
    for party_id in party_ids(office, case_id):
        office.do(extensions.record_consent, case_id, ConsentDraft(party_id, TODAY, "书面"))
    agreed = said(office, K.CONSENT_TO_EXTENSION, case_id, asked.id)
    for text in (open_one, agreed):
        assert "调解期限至2026年11月9日届满。现因等待鉴定，需要延长调解期限" in text
        assert "延长至2026年12月1日" in text
    assert "已经记录在案的同意" not in open_one
    assert "申请人谢家豪：2026年10月8日同意（书面）" in agreed


def test_a_proposal_is_printed_as_it_is_prepared_and_as_it_was_received(office):
    case_id = office.in_mediation()
    assert refusal(office, K.WRITTEN_PROPOSAL, case_id) == "no_written_proposal"
    office.do(paper_texts.save_paper_text, case_id, PaperTextDraft(K.WRITTEN_PROPOSAL, "保险公司赔付一万元。"))
    prepared = said(office, K.WRITTEN_PROPOSAL, case_id)
    assert "保险公司赔付一万元。" in prepared
    assert "自收到本方案之次日起7日内" in prepared
    assert "届满" not in prepared
    got = WrittenProposalDraft("保险公司赔付一万二千元。", dict.fromkeys(party_ids(office, case_id), TODAY))
    office.do(written_proposal.propose_in_writing, case_id, got)
    text = said(office, K.WRITTEN_PROPOSAL, case_id)
    assert "保险公司赔付一万二千元。" in text
    assert "谢家豪于2026年10月8日收到" in text
    assert "至2026年10月15日届满" in text


def test_a_termination_is_dated_on_the_day_of_the_end_and_names_the_routes(office):
    case_id = office.in_mediation()
    assert refusal(office, K.NOTICE_OF_TERMINATION, case_id) == "was_not_terminated"
    office.meet(case_id, SessionResult.NOT_AGREED)
    draft = outcomes.OutcomeDraft(
        OutcomeKind.NOT_AGREED,
        TODAY,
        EndReason.TOO_FAR_APART,
        was_told_other_routes=True,
        undisputed_facts="合同有效。",
    )
    office.do(outcomes.record_outcome, case_id, draft)
    office.now += timedelta(days=30)
    text = said(office, K.NOTICE_OF_TERMINATION, case_id)
    assert "第二十六条" in text
    assert "一、仲裁。" in text
    assert "本会于2026年10月8日终止调解" in text
    assert "《无争议事实记载》" in text
    assert "2026年11月7日" not in text
    assert said(office, K.UNDISPUTED_FACTS, case_id)


# All of them


def test_every_paper_is_offered_with_the_reason_why_it_cannot_be_made_yet(office):
    found = orders(office, office.receive())
    assert list(dict.fromkeys(one.order.kind for one in found)) == list(CASE_PAPERS)
    hindered = {one.order.kind: one.hindrance for one in found}
    assert hindered[K.APPLICATION] == ""
    assert hindered[K.AGREEMENT] == "no_agreement"
    assert hindered[K.MEDIATION_RECORD] == "no_meeting_yet"


def test_what_is_offered_can_be_made_and_what_is_hindered_cannot(office):
    planned, _session_id, _people = meeting_of(office, mediator=1)
    for case_id in (office.receive(), office.accept(name="林晓君"), planned, performing(office)):
        for one in orders(office, case_id):
            if one.hindrance:
                assert refusal(office, one.order.kind, case_id, one.order.about_id), one
            else:
                assert made(office, one.order.kind, case_id, one.order.about_id).pages, one


def test_days_sums_and_numbers_are_written_alike_on_every_paper_of_a_case(office):
    case_id = performing(office)
    amounts = {figures(Decimal(one)) for one in ("30150.07", "20000", "12000", "8000")}
    number, is_compared = office.case(case_id).number, 0
    for one in orders(office, case_id):
        if one.hindrance:
            continue
        with office.database.reading() as db:
            sheets = in_words(read_order(db, one.order, now=office.now))
        text = "\n".join(line.text for sheet in sheets for line in sheet.paragraphs)
        assert not re.search(r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{4}年0|月0[0-9]日", text), one
        assert set(re.findall(r"人民币([0-9][0-9,.]*)元", text)) <= amounts, one
        assert set(re.findall(r"案号：(粤保调〔[^　\n，。]*号)", text)) <= {number}, one
        is_compared += bool(text)
    assert is_compared > 12


def test_a_paper_says_the_same_whatever_else_changed_in_the_case(office):
    case_id = office.accept()
    first = made(office, K.NOTICE_OF_ACCEPTANCE, case_id)
    with office.database.writing() as db:
        db.get_one(Case, case_id).next_step = "打电话"
    office.now += timedelta(days=400)
    assert made(office, K.NOTICE_OF_ACCEPTANCE, case_id) == first


def test_a_paper_of_another_case_is_not_taken_for_ones_own(office):
    case_id, session_id, _people = meeting_of(office)
    other = office.accept(name="林晓君")
    for kind in (K.NOTICE_OF_MEDIATION, K.MEDIATION_RECORD):
        assert made(office, kind, case_id, session_id).pages
        assert refusal(office, kind, other, session_id) in ("no_meeting_planned", "session_not_planned")
    assert refusal(office, K.RETURN_OF_SERVICE, case_id) == "no_longer_there"
    assert refusal(office, K.FILE_CONTENTS, case_id) == "no_such_paper"
    assert refusal(office, K.APPLICATION, 999_999) == "case_not_found"


def test_a_case_is_read_by_few_statements_however_much_of_it_there_is(office):
    case_id = performing(office)
    statements = []
    engine = office.database._engine
    listen = lambda *given: statements.append(given[2])  # noqa: E731 - one line of a listener
    event.listen(engine, "before_cursor_execute", listen)
    try:
        with office.database.reading() as db:
            case_on_paper(db, case_id, now=office.now)
    finally:
        event.remove(engine, "before_cursor_execute", listen)
    assert len([one for one in statements if one.lstrip().upper().startswith("SELECT")]) <= 40


def test_the_worst_that_people_type_still_becomes_final(local_office, tmp_path):
    """Each paper is read back and compared with the record before it is numbered: nothing of it may be lost."""
    office = local_office
    case_id = office.in_mediation(name=LONGEST)
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        case.facts = "".join(f"第{n:05d}句话" for n in range(300)) + "".join(MARKUP) + "完"
        case.requests = "\n".join(MARKUP)
        for n, name in enumerate((*MARKUP, *RARE), 2):
            side = PartySide.APPLICANT if n % 2 else PartySide.RESPONDENT
            case.parties.append(Party(side=side, position=n, kind=PartyKind.PERSON, name=name))
        db.flush()
        by_the_test(db)
    store, numbers = AttachmentStore(tmp_path / "kept"), []
    for one in orders(office, case_id):
        if not one.hindrance:
            with office.database.writing() as db:
                numbers.append(finalise(db, store, one.order, by=office.by, now=office.now).paper.number)
    assert len(set(numbers)) == len(numbers) > 6
