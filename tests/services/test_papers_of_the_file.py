"""The papers of the file, of performance, follow-up, confirmation and of the court: made from real cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from mediator_desk.documents.papers.file_pages import with_pages
from mediator_desk.documents.papers.kinds import orders_possible
from mediator_desk.documents.papers.making import draw_order, read_order
from mediator_desk.errors import Refused
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.procedure_words import ArchiveClass, PaperKind
from mediator_desk.models.words import (
    AttachmentKind,
    Cause,
    Channel,
    EndReason,
    FollowUpKind,
    OutcomeKind,
    PartySide,
    RepresentativeKind,
)
from mediator_desk.services.aftercare import archive, follow_up, performance, renewal
from mediator_desk.services.aftercare.archive import CorrectionDraft
from mediator_desk.services.aftercare.performance import PerformanceDraft
from mediator_desk.services.agreements import agreements
from mediator_desk.services.papers import court_referrals, inquiries, paper_texts
from mediator_desk.services.papers.case_reading import case_on_paper
from mediator_desk.services.papers.court_referrals import CourtReferralDraft
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.paper_texts import PaperTextDraft
from mediator_desk.services.parties import parties
from mediator_desk.services.sessions import outcomes
from mediator_desk.storage.attachments import AttachmentStore
from tests.arranged_rows import by_the_test
from tests.documents.meeting_papers import pages, whole
from tests.services.after_effect import (
    NOTHING_TO_PAY,
    agreement,
    apply,
    archived,
    dismissed,
    in_force,
    let_it_be,
    pay,
    sign,
)
from tests.services.cases_on_paper import COURT_NUMBER, TEXTS, handed_over, made, performing
from tests.services.conftest import TODAY
from tests.services.final_papers import final

INSURER = "粤安人寿保险股份有限公司广东分公司"
OF_A_PERFORMED_CASE = (
    *(PaperKind.AUTHORITY_LETTER, PaperKind.INQUIRY_RECORD, PaperKind.PROOF_OF_PERFORMANCE, PaperKind.FOLLOW_UP_RECORD),
    *(
        PaperKind.CONFIRMATION_REQUEST,
        PaperKind.CERTIFICATE_OF_MEDIATION,
        PaperKind.COURT_REPORT,
        PaperKind.RETURN_LIST,
    ),
    *(PaperKind.FILE_NOTE, PaperKind.FILE_COVER, PaperKind.BACK_COVER),
)


ASKED = ("各期款项", "履行凭证", "卷名", "合计", "当事人", "其他事项", "履行经过")
"""What a field asks is drawn beside one of the lines of its answer, and read among them."""


def said(office, kind, case_id, about_id=None):
    return whole(made(office, kind, case_id, about_id).content)


def answered(office, kind, case_id):
    text = said(office, kind, case_id)
    for label in ASKED:
        text = text.replace(label, "", 1)
    return text


def orders_of(office, case_id, kind):
    with office.database.reading() as db:
        found = orders_possible(case_on_paper(db, case_id, now=office.now))
    return [one for one in found if one.order.kind is kind]


def hindrance(office, case_id, kind):
    return {one.hindrance for one in orders_of(office, case_id, kind)}


def ended(office, channel=Channel.COURT_AFTER_FILING):
    """Return a case that a court handed over and whose mediation ended because a party did not want to go on."""
    case_id = handed_over(office, channel)
    draft = outcomes.OutcomeDraft(
        OutcomeKind.TERMINATED,
        TODAY,
        end_reason=EndReason.UNWILLING,
        was_told_other_routes=True,
        words="被申请人坚持以判决为准。",
        undisputed_facts="保险合同有效。",
    )
    office.do(outcomes.record_outcome, case_id, draft)
    return case_id


def test_every_paper_is_made_and_names_its_case(office):
    case_id = performing(office)
    number = office.case(case_id).number
    for kind in OF_A_PERFORMED_CASE:
        text = said(office, kind, case_id)
        assert number in text or agreement(office, case_id).number in text, kind
        assert "{" not in text, kind


def test_what_is_added_to_a_paper_stands_in_it(office):
    case_id = performing(office)
    for kind, text in TEXTS.items():
        assert "".join(text.split()) in said(office, kind, case_id), kind


def test_no_paper_has_a_label_without_an_answer(office):
    case_id = performing(office)
    for kind in OF_A_PERFORMED_CASE:
        for line in "\n".join(pages(made(office, kind, case_id).content)).splitlines():
            assert "：，" not in line, kind
            assert "：。" not in line, kind
            assert "（）" not in line, kind


def test_every_paper_becomes_final_because_it_reads_back_as_the_case_has_it(local_office, tmp_path):
    store, case_id = AttachmentStore(tmp_path / "kept"), performing(local_office)
    for kind in OF_A_PERFORMED_CASE:
        for one in orders_of(local_office, case_id, kind):
            first = final(local_office, store, case_id, kind, one.order.about_id)
            assert final(local_office, store, case_id, kind, one.order.about_id).content == first.content


# --- who acts for whom --------------------------------------------------------------------------------------


def test_each_who_acts_by_a_letter_has_one_that_says_what_is_allowed(office):
    case_id = handed_over(office)
    general, special = orders_of(office, case_id, PaperKind.AUTHORITY_LETTER)
    assert general.name == "授权委托书（吴䶮委托阿卜杜拉·买买提）"
    text = said(office, PaperKind.AUTHORITY_LETTER, case_id, general.order.about_id)
    assert "委托人：吴䶮" in text
    assert "受委托人：阿卜杜拉·买买提" in text
    assert "一般授权" in text
    assert "（四）代为进行和解" not in text
    text = said(office, PaperKind.AUTHORITY_LETTER, case_id, special.order.about_id)
    assert "统一社会信用代码：91440000MA0X001179" in text
    assert "法定代表人或者负责人：马启明" in text
    assert "与谢家豪、吴䶮保险合同纠纷" in text
    for item in ("承认对方的请求事项", "放弃请求事项", "变更请求事项", "达成并签署调解协议"):
        assert f"代为{item}" in text.replace("进行和解，", "")


def test_parents_need_no_letter(office):
    case_id = office.in_mediation()
    with office.database.writing() as db:
        child = db.scalars(select(Party).where(Party.case_id == case_id, Party.side == PartySide.APPLICANT)).one()
        child.representatives.append(Representative(kind=RepresentativeKind.LEGAL, name="谢志明", relation="父亲"))
        db.flush()
        by_the_test(db)
    assert hindrance(office, case_id, PaperKind.AUTHORITY_LETTER) == {"nobody_acts_by_letter"}


def test_somebody_elses_letter_is_not_made(office):
    case_id, other = handed_over(office), handed_over(office)
    (_, theirs) = orders_of(office, other, PaperKind.AUTHORITY_LETTER)
    with pytest.raises(Refused, match="no_longer_there"):
        made(office, PaperKind.AUTHORITY_LETTER, case_id, theirs.order.about_id)


# --- inquiries ----------------------------------------------------------------------------------------------


def test_the_record_of_an_inquiry_has_all_of_it(office):
    text = said(office, PaperKind.INQUIRY_RECORD, handed_over(office))
    assert "时间：2026年10月8日（星期四）6时00分至7时00分" in text
    assert "地点：市第一医院住院部" in text
    assert "答：9月1日入院，9月12日出院。" in text
    assert "被调查人：林秀英" in text


def test_an_inquiry_of_many_pages_prints_whole_and_as_typed(office):
    case_id = handed_over(office)
    (order,) = orders_of(office, case_id, PaperKind.INQUIRY_RECORD)
    lines = [f"问：第{n}问<b>{{name}}&amp;%s？" for n in range(1, 400)]
    with office.database.reading() as db:
        draft = inquiries.inquiry_draft(db, order.order.about_id)
    office.do(inquiries.change_inquiry, order.order.about_id, replace(draft, text="\n".join(lines)))
    paper = made(office, PaperKind.INQUIRY_RECORD, case_id)
    text = whole(paper.content)
    assert paper.pages > 10
    assert all(line in text for line in lines)


# --- the evidence list --------------------------------------------------------------------------------------


def test_the_evidence_list_is_ordered_read_and_made_final_like_every_paper(office, tmp_path):
    case_id = office.accept()
    assert hindrance(office, case_id, PaperKind.EVIDENCE_LIST) == {"no_evidence"}
    with office.database.writing() as db:
        ids = list(db.scalars(select(Party.id).where(Party.case_id == case_id).order_by(Party.side)))
        for n, title in enumerate(("住院病历", "费用清单", "理赔决定通知书"), start=1):
            row = Attachment(
                case_id=case_id, kind=AttachmentKind.EVIDENCE, name="a.pdf", media_type="application/pdf",
                sha256=f"{n:064}", size=9, added_at=office.now, position=n, title=title, proves="证明<住院>的经过",
                party_id=ids[n // 3], pages=n,
            )  # fmt: skip
            db.add(row)
        db.flush()
        by_the_test(db)
    issued = final(office, AttachmentStore(tmp_path / "kept"), case_id, PaperKind.EVIDENCE_LIST)
    text = whole(issued.content)
    assert office.case(case_id).number in text
    assert all(title in text for title in ("住院病历", "费用清单", "理赔决定通知书", "证明<住院>的经过"))
    assert "共3项，6页" in text


# --- performance and follow-up ------------------------------------------------------------------------------


def test_performance_lists_each_payment_with_its_proof_and_what_is_left(office):
    text = answered(office, PaperKind.PROOF_OF_PERFORMANCE, performing(office))
    assert "第一期：应于2026年10月16日前（含当日）支付人民币12,000.00元" in text
    assert "于2026年10月8日收到人民币12,000.00元" in text
    assert "第一期：银行回单20261008-771" in text
    assert "支付人民币8,000.00元，支付方式为银行转账，尚未支付。" in text
    assert "已付人民币12,000.00元（大写：人民币壹万贰仟元整）" in text
    assert "未付人民币8,000.00元（大写：人民币捌仟元整）" in text


def test_a_payment_in_part_says_what_is_still_owed(office):
    case_id = in_force(office)
    pay(office, agreement(office, case_id).instalments[0], "5000.01")
    text = answered(office, PaperKind.PROOF_OF_PERFORMANCE, case_id)
    assert "收到人民币5,000.01元，尚欠人民币14,999.99元" in text
    assert "款项已经全部付清" not in text


def test_an_agreement_without_payments_says_when_the_rest_was_done(office):
    case_id = in_force(office, **NOTHING_TO_PAY)
    office.do(performance.record_performance, case_id, PerformanceDraft(on=TODAY, words="双方当面交接了保险单。"))
    text = answered(office, PaperKind.PROOF_OF_PERFORMANCE, case_id)
    assert "协议其他内容已于2026年10月8日履行完毕" in text
    assert "双方当面交接了保险单。" in text
    assert "应付人民币" not in text


def test_what_is_not_in_force_is_not_performed(office):
    case_id = office.agreed()
    for kind in (
        PaperKind.PROOF_OF_PERFORMANCE,
        PaperKind.CERTIFICATE_OF_MEDIATION,
        PaperKind.CONFIRMATION_REQUEST,
    ):
        assert hindrance(office, case_id, kind) == {"agreement_not_effective"}


def test_a_follow_up_carries_the_number_of_the_agreement_and_what_was_said(office):
    case_id = performing(office)
    text = said(office, PaperKind.FOLLOW_UP_RECORD, case_id)
    assert f"编号：{agreement(office, case_id).number}" in text
    assert "■电话回访" in text
    assert "■已经履行" in text
    assert "■很满意" in text
    assert "申请人称第一期款项已经收到" in text


def test_each_follow_up_has_its_own_record_and_a_rating_has_none(office):
    case_id = performing(office)
    office.now += timedelta(days=10)
    draft = follow_up.FollowUpDraft(FollowUpKind.VISIT, 2, None, "尚未收到第二期款项。")
    office.do(follow_up.record_follow_up, case_id, draft)
    with office.database.writing() as db:
        db.add(FollowUp(case_id=case_id, kind=FollowUpKind.RATING, at=office.now, satisfaction=1, remarks="差评"))
        db.flush()
        by_the_test(db)
    first, second = orders_of(office, case_id, PaperKind.FOLLOW_UP_RECORD)
    assert "第一期款项已经收到" in said(office, PaperKind.FOLLOW_UP_RECORD, case_id, first.order.about_id)
    text = said(office, PaperKind.FOLLOW_UP_RECORD, case_id, second.order.about_id)
    assert "■上门回访" in text
    assert "■不满意" in text
    assert "□已经履行　□尚未履行".replace("　", "") in text
    assert "差评" not in text


# --- the court's confirmation -------------------------------------------------------------------------------


def test_everybody_asks_the_court_together_and_until_when(office):
    case_id = performing(office)
    text = said(office, PaperKind.CONFIRMATION_REQUEST, case_id)
    for name in ("谢家豪", "吴䶮", INSURER):
        assert f"申请人：{name}" in text
        assert text.count(name) >= 2
    assert "最后一日为2026年11月9日" in text  # the thirtieth day, 7 November, is a Saturday
    assert "________________________人民法院" in text
    assert "五、授权委托书及受委托人身份证件" in text


def test_an_application_that_was_made_names_its_court_and_day(office):
    case_id = in_force(office)
    apply(office, case_id)
    (order,) = orders_of(office, case_id, PaperKind.CONFIRMATION_REQUEST)
    text = said(office, PaperKind.CONFIRMATION_REQUEST, case_id, order.order.about_id)
    assert "广州市天河区人民法院" in text
    assert "各方申请人于2026年10月8日共同提出申请" in text
    assert "____" not in text


def test_after_the_last_day_nobody_can_ask_any_more(office):
    case_id = in_force(office)
    let_it_be(office, date(2026, 11, 9))
    assert hindrance(office, case_id, PaperKind.CONFIRMATION_REQUEST) == {""}
    let_it_be(office, date(2026, 11, 10))
    assert hindrance(office, case_id, PaperKind.CONFIRMATION_REQUEST) == {"confirmation_period_over"}
    with pytest.raises(Refused, match="confirmation_period_over"):
        made(office, PaperKind.CONFIRMATION_REQUEST, case_id)


def test_after_a_dismissal_the_new_agreement_has_an_application_of_its_own(office):
    case_id = dismissed(office)
    (first,) = orders_of(office, case_id, PaperKind.CONFIRMATION_REQUEST)
    office.do(renewal.renew_agreement, case_id)
    sign(office, case_id)
    asked, to_come = orders_of(office, case_id, PaperKind.CONFIRMATION_REQUEST)
    newest = agreement(office, case_id).id
    assert (asked.order.about_id, to_come.order.about_id) == (first.order.about_id, newest)
    earlier = said(office, PaperKind.CONFIRMATION_REQUEST, case_id, asked.order.about_id)
    now = said(office, PaperKind.CONFIRMATION_REQUEST, case_id)
    assert agreement(office, case_id).number in now
    assert agreement(office, case_id).number not in earlier
    assert "现各方申请人在该期限内共同提出申请" in now


def test_the_certificate_says_who_mediated_when_and_what_came_of_it(office):
    case_id = performing(office)
    text = said(office, PaperKind.CERTIFICATE_OF_MEDIATION, case_id)
    assert "由陈国华担任调解员（本会指定）" in text
    assert "于2026年10月8日主持第一次调解" in text
    assert f"编号：{agreement(office, case_id).number}" in text
    assert "没有收取任何费用" in text


# --- the court that handed a case over ----------------------------------------------------------------------


def test_a_court_is_told_what_was_agreed(office):
    text = said(office, PaperKind.COURT_REPORT, performing(office))
    assert "广州市天河区人民法院：" in text
    assert f"贵院委派本会调解的谢家豪、吴䶮与{INSURER}保险合同纠纷一案，贵院案号为{COURT_NUMBER}" in text
    assert "于2026年10月7日签收材料，于2026年10月8日受理" in text
    assert "达成调解协议。各方当事人于2026年10月8日达成书面调解协议" in text
    assert "20,000.00元（大写：人民币贰万元整）" in text
    assert "本会的调解于" not in text


def test_a_court_is_told_why_nothing_was_agreed_and_what_is_undisputed(office):
    text = said(office, PaperKind.COURT_REPORT, ended(office))
    assert "贵院委托本会调解" in text
    assert "没有召开调解会议" in text
    assert "当事人明确表示不愿意继续调解" in text
    assert "被申请人坚持以判决为准" in text
    assert "三、各方没有争议的事实保险合同有效。" in text
    assert "协议金额" not in text


def test_what_the_court_sent_goes_back_line_by_line(office):
    case_id = ended(office)
    lines = tuple(f"证据第{n}册" for n in range(1, 201))
    with office.database.reading() as db:
        draft = court_referrals.court_referral_draft(db, case_id)
    office.do(court_referrals.save_court_referral, case_id, replace(draft, papers=lines))
    text = said(office, PaperKind.RETURN_LIST, case_id)
    assert "二百、证据第200册" in text
    assert all(f"、{line}" in text for line in lines)
    assert "以上共200项" in text


def test_a_court_waits_for_what_it_cannot_have_yet(office):
    goes_on = handed_over(office)
    assert hindrance(office, goes_on, PaperKind.COURT_REPORT) == {"mediation_goes_on"}
    own = office.in_mediation()
    assert hindrance(office, own, PaperKind.COURT_REPORT) == {"not_from_a_court"}
    unknown = office.accept(channel=Channel.COURT_AFTER_FILING, court_papers_on=date(2026, 10, 7))
    assert hindrance(office, unknown, PaperKind.RETURN_LIST) == {"court_not_entered"}
    case_id = ended(office)
    with office.database.reading() as db:
        draft = court_referrals.court_referral_draft(db, case_id)
    office.do(court_referrals.save_court_referral, case_id, CourtReferralDraft(draft.court, version=draft.version))
    assert hindrance(office, case_id, PaperKind.RETURN_LIST) == {"no_court_papers"}
    assert hindrance(office, case_id, PaperKind.COURT_REPORT) == {""}


# --- the file -----------------------------------------------------------------------------------------------


def test_the_cover_says_from_when_to_when_and_for_how_long_it_is_kept(office):
    case_id = archived(office, ArchiveClass.LONG)
    text = said(office, PaperKind.FILE_COVER, case_id)
    assert "调解卷宗" in text
    assert f"谢家豪与{INSURER}保险合同纠纷" in text
    assert "2026年10月8日至2026年10月8日" in text
    assert "■长期（30年，至2056年10月8日）□短期" in text


def test_a_cover_that_is_printed_early_has_room_for_what_is_still_to_come(office):
    text = said(office, PaperKind.FILE_COVER, office.accept())
    assert "2026年10月8日至年月日" in text
    assert "□永久□长期□短期" in text


def test_the_note_on_a_file_lists_what_was_corrected(office):
    case_id = archived(office)
    assert hindrance(office, case_id, PaperKind.FILE_NOTE) == {"nothing_to_note"}
    for what, wrong in (("保险单号", "P2024-0001189"), ("申请人职业", "")):
        office.do(archive.correct_archived, case_id, CorrectionDraft(what, wrong, "P2024-0001188", "与原件核对。"))
    text = said(office, PaperKind.FILE_NOTE, case_id)
    assert "一、2026年10月8日，更正“保险单号”：原为“P2024-0001189”，更正为“P2024-0001188”，理由：与原件核对。" in text
    assert "二、2026年10月8日，更正“申请人职业”：更正为“P2024-0001188”" in text


def test_an_archived_file_still_gets_its_cover_and_its_note_and_nothing_else(office, tmp_path):
    store, case_id = AttachmentStore(tmp_path / "kept"), archived(office)
    office.do(archive.correct_archived, case_id, CorrectionDraft("保险单号", "", "P2024-0001188", "与原件核对。"))
    for kind in (PaperKind.FILE_COVER, PaperKind.FILE_NOTE, PaperKind.BACK_COVER):
        assert final(office, store, case_id, kind).is_new
    with pytest.raises(Refused, match="case_is_archived"):
        final(office, store, case_id, PaperKind.CERTIFICATE_OF_MEDIATION)


def test_the_back_cover_says_how_many_pages_were_bound(office):
    case_id = office.accept()
    assert "共页" in said(office, PaperKind.BACK_COVER, case_id)
    with office.database.reading() as db:
        to_draw = read_order(db, PaperOrder(PaperKind.BACK_COVER, case_id), now=office.now)
    text = whole(draw_order(with_pages(to_draw, 340, TODAY)).content)
    assert "共340页" in text
    assert "装订日期2026年10月8日" in text


def test_many_parties_with_long_names_print_whole(office):
    case_id = office.in_mediation(name="阿" * 50)
    names = [f"{'欧' * 45}第{n}号" for n in range(1, 21)]
    from tests.services.test_undo_edits import person

    for name in names:
        office.do(parties.save_party, case_id, person(name))
    office.meet(case_id)
    office.do(
        outcomes.record_outcome,
        case_id,
        outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY, agreed_amount=Decimal("20000.00")),
    )
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    sign(office, case_id)
    for kind in (PaperKind.CONFIRMATION_REQUEST, PaperKind.CERTIFICATE_OF_MEDIATION):
        text = said(office, kind, case_id)
        assert all(name in text for name in names), kind
    # The cover is called by the first of many, and says how many they are.
    assert "阿等21名当事人与" in said(office, PaperKind.FILE_COVER, case_id)


def test_a_long_note_flows_on(office):
    case_id = office.receive()
    office.do(paper_texts.save_paper_text, case_id, PaperTextDraft(PaperKind.FILE_NOTE, "卷" * 20_000))
    paper = made(office, PaperKind.FILE_NOTE, case_id)
    assert whole(paper.content).count("卷") >= 20_000


@pytest.mark.parametrize(
    "kind", [PaperKind.CERTIFICATE_OF_MEDIATION, PaperKind.CONFIRMATION_REQUEST, PaperKind.PROOF_OF_PERFORMANCE]
)
def test_where_nobody_pays_no_paper_speaks_of_a_sum(office, kind):
    case_id = in_force(office, amount=None, instalments=(), terms=("乙方恢复保险合同效力。",))
    assert "零元" not in said(office, kind, case_id)
    assert "0.00" not in said(office, kind, case_id)


def test_a_dispute_about_service_is_called_so_on_every_paper(office):
    case_id = office.accept(cause=Cause.SERVICE)
    for kind in (PaperKind.NOTICE_OF_ACCEPTANCE, PaperKind.FILE_COVER):
        text = said(office, kind, case_id)
        assert "保险服务纠纷" in text
        assert "保险合同纠纷" not in text
