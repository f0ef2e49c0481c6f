"""Papers of a practice committee: final ones with their numbers, inquiries, what courts handed over, an own wording."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import CaseKind, CaseState, Channel
from mediator_desk.practice.words import COURT
from mediator_desk.services.agreements.clause_bank import ClauseDraft, save_clause
from mediator_desk.services.papers.court_referrals import CourtReferralDraft, save_court_referral
from mediator_desk.services.papers.inquiries import InquiryDraft, add_inquiry
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.paper_texts import PaperTextDraft, save_paper_text
from mediator_desk.services.papers.template_texts import shipped_text
from mediator_desk.services.papers.templates import TemplateDraft, save_template
from mediator_desk.storage.attachments import AttachmentStore

S = CaseState
COURTS = (Channel.COURT_BEFORE_FILING, Channel.COURT_AFTER_FILING)
HANDED_OVER = ("民事起诉状副本", "原告身份材料", "证据材料复印件", "送达地址确认书")
FINAL = {
    S.TO_SIGN: (PaperKind.AGREEMENT, 2),
    S.PERFORMING: (PaperKind.AGREEMENT, 1),
    S.IN_MEDIATION: (PaperKind.NOTICE_OF_ACCEPTANCE, 1),
    S.DECLINED: (PaperKind.NOTICE_OF_REFUSAL, 1),
    S.TERMINATED: (PaperKind.NOTICE_OF_TERMINATION, 1),
}
"""Which papers are final already, of how many of the newest cases in a state."""

PARKING = "请自备停车费用，停车场入口在楼北侧。"
ASKED = (
    "问：请介绍事故发生时的情况。",
    "答：当天下雨路滑，我在后方看到两车慢速相碰，双方都下车看了车损。",
    "问：有没有看到人员受伤？",
    "答：没有看到有人受伤，两位司机当场交换了电话。",
)


def add_sample_papers(db: Session, store: AttachmentStore, *, by: Actor, now: datetime) -> int:
    """Give a practice committee papers, in the minute before `now`. Returns how many are final. Raises Unavailable."""
    from mediator_desk.documents.proof.finalising import finalise  # loads reportlab

    at = now - timedelta(minutes=1)
    _own_wording(db, by, at)
    for case in _newest(db, S.IN_MEDIATION, 2):
        asked = InquiryDraft(
            at - timedelta(minutes=20), "吴明珠", "\n".join(ASKED), by.name, ends_at=at, place="本会第一调解室",
            person_words="事故现场附近商铺店员，与双方当事人均不相识", recorder=by.name, subject="事故发生经过",
        )  # fmt: skip
        if case.received_at < at - timedelta(days=1):
            add_inquiry(db, case.id, asked, by=by, now=at)
    for case in _of_courts(db):
        papers = CourtReferralDraft(COURT, "立案庭", "020-83210000", HANDED_OVER)
        save_court_referral(db, case.id, papers, by=by, now=at)
    for case in _newest(db, S.CLOSED, 1):
        note = PaperTextDraft(PaperKind.FILE_NOTE, "申请人提交的发票为电子发票打印件，已核对查验码。")
        save_paper_text(db, case.id, note, by=by, now=at)
    orders = [PaperOrder(kind, case.id) for state, (kind, most) in FINAL.items() for case in _newest(db, state, most)]
    for order in orders:
        finalise(db, store, order, by=by, now=at)
    return len(orders)


def _own_wording(db: Session, by: Actor, at: datetime) -> None:
    """Let the notices say one thing that the shipped wording does not, and let the bank have a clause of its own."""
    source = shipped_text("mediation_notice").source
    block = f'[[block]]\nstyle = "letter"\ntext = "{PARKING}"\n\n'
    seal = source.index('[[block]]\nstyle = "seal"')
    own = source[:seal] + block + source[seal:]
    save_template(db, TemplateDraft("mediation_notice", own, "说明停车事项"), by=by, now=at)
    clause = ClauseDraft("互相谅解", "双方对纠纷发生期间的言语冲突互相谅解，今后互不追究。")
    save_clause(db, None, clause, by=by, now=at)


def _newest(db: Session, state: CaseState, most: int) -> Iterable[Case]:
    query = select(Case).where(Case.state == state, Case.kind == CaseKind.MEDIATION, Case.binned_at.is_(None))
    return db.scalars(query.order_by(Case.id.desc()).limit(most)).all()


def _of_courts(db: Session) -> Iterable[Case]:
    query = select(Case).where(Case.channel.in_(COURTS), Case.archived_on.is_(None), Case.state != S.BINNED)
    return db.scalars(query.order_by(Case.id.desc()).limit(6)).all()
