"""A case with everything that its papers can tell of, for the tests of papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select

from mediator_desk.documents.papers.making import MadePaper, draw_order, read_order
from mediator_desk.models.case import ExternalNumber
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import (
    Channel,
    FollowUpKind,
    NumberKind,
    OutcomeKind,
    PartyKind,
    PartySide,
    Sex,
)
from mediator_desk.services.aftercare import follow_up
from mediator_desk.services.agreements import agreements
from mediator_desk.services.papers import court_referrals, inquiries, paper_texts
from mediator_desk.services.papers.court_referrals import CourtReferralDraft
from mediator_desk.services.papers.inquiries import InquiryDraft
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.paper_texts import PaperTextDraft
from mediator_desk.services.parties import parties
from mediator_desk.services.parties.party_drafts import PartyDraft, RepresentativeDraft
from mediator_desk.services.sessions import outcomes
from tests.arranged_rows import by_the_test
from tests.services.after_effect import TWO, agreement, pay, sign
from tests.services.conftest import NOW, TODAY, Office

SAID = "问：申请人何时住院？\n答：9月1日入院，9月12日出院。\n问：费用是多少？\n答：以收费票据为准。"
COURT_NUMBER = "（2026）粤0106民诉前调1234号"
"""Of a court, as courts write them."""


def handed_over(office: Office, channel: Channel = Channel.COURT_BEFORE_FILING) -> int:
    """Return a case in mediation that a court handed over: two applicants, an insurer with two who act for it."""
    office.now = NOW
    case_id = office.in_mediation(
        channel=channel, court_papers_on=date(2026, 10, 7), policy_number="P2024-0001188", claim_number="C2026-0912"
    )
    office.do(
        parties.save_party,
        case_id,
        PartyDraft(
            PartySide.APPLICANT,
            PartyKind.PERSON,
            "吴䶮",
            phone="13900001234",
            address="广州市越秀区中山五路8号",
            sex=Sex.FEMALE,
            ethnicity="汉",
            born_on=date(1995, 3, 2),
            occupation="教师",
            representatives=(RepresentativeDraft("阿卜杜拉·买买提", relation="同事"),),
        ),
    )
    with office.database.reading() as db:
        insurer = db.scalars(select(Party).where(Party.case_id == case_id, Party.side == PartySide.RESPONDENT)).one()
        draft = parties.party_draft(db, insurer.id)
    acting = (RepresentativeDraft("周敏", relation="理赔部员工", phone="020-38880000", may_settle=True),)
    office.do(
        parties.save_party,
        case_id,
        replace(
            draft,
            address="广东省广州市天河区珠江东路6号",
            credit_code="91440000MA0X001179",
            person_in_charge="马启明",
            person_in_charge_title="总经理",
            representatives=acting,
        ),
    )
    with office.database.writing() as db:
        db.add(ExternalNumber(case_id=case_id, kind=NumberKind.COURT, value=COURT_NUMBER))
        db.flush()
        by_the_test(db)
    draft = CourtReferralDraft(
        "广州市天河区人民法院", "梁志强", "020-12345678", ("起诉状副本一份", "证据材料一册（32页）")
    )
    office.do(court_referrals.save_court_referral, case_id, draft)
    asked = InquiryDraft(
        NOW - timedelta(hours=3),
        "林秀英",
        SAID,
        "陈国华",
        NOW - timedelta(hours=2),
        "市第一医院住院部",
        "该院护士，与各方当事人没有亲属关系",
        "何敏",
        "住院经过",
    )
    office.do(inquiries.add_inquiry, case_id, asked)
    return case_id


def performing(office: Office, channel: Channel = Channel.COURT_BEFORE_FILING) -> int:
    """Return such a case whose agreement is in force, partly performed, followed up, with words on its papers."""
    case_id = handed_over(office, channel)
    office.meet(case_id)
    office.do(
        outcomes.record_outcome,
        case_id,
        outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY, agreed_amount=TWO[0].amount + TWO[1].amount),
    )
    office.do(agreements.save_agreement, case_id, office.agreement_draft(instalments=TWO))
    sign(office, case_id)
    pay(office, agreement(office, case_id).instalments[0], "12000", proof="银行回单20261008-771")
    draft = follow_up.FollowUpDraft(FollowUpKind.TELEPHONE, 5, True, "申请人称第一期款项已经收到，对调解工作表示感谢。")
    office.do(follow_up.record_follow_up, case_id, draft)
    for paper, text in TEXTS.items():
        office.do(paper_texts.save_paper_text, case_id, PaperTextDraft(paper, text))
    return case_id


TEXTS = {
    PaperKind.FILE_COVER: "分两册装订。",
    PaperKind.FILE_NOTE: "证据原件由申请人领回，卷内为复印件。\n受理登记表有涂改一处，已由申请人按指印确认。",
    PaperKind.BACK_COVER: "另附光盘一张。",
    PaperKind.COURT_REPORT: "各方当事人情绪平稳。",
    PaperKind.RETURN_LIST: "以上材料均为复印件。",
    PaperKind.CERTIFICATE_OF_MEDIATION: "各方当事人均到场参加调解。",
    PaperKind.PROOF_OF_PERFORMANCE: "银行回单原件由申请人保管。",
}


def made(office: Office, kind: PaperKind, case_id: int, about_id: int | None = None) -> MadePaper:
    """Return a paper of a case, read in a transaction and drawn outside of one."""
    with office.database.reading() as db:
        to_draw = read_order(db, PaperOrder(kind, case_id, about_id), now=office.now)
    return draw_order(to_draw)
