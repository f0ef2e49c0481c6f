"""A case of which everything is known, for its papers. People, insurers and numbers are invented."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pypdfium2

from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.models.procedure_words import (
    ArchiveClass,
    ConfirmationState,
    ContactManner,
    ContactResult,
    PaperKind,
    PartyCapacity,
    RecusalDecision,
    RecusalGround,
)
from mediator_desk.models.words import (
    AgreementForm,
    AgreementState,
    AppointedBy,
    CaseKind,
    CaseState,
    Cause,
    Channel,
    EffectRule,
    EndReason,
    FollowUpKind,
    Line,
    NumberKind,
    OutcomeKind,
    PartyKind,
    PartySide,
    RefusalCode,
    RepresentativeKind,
    SessionMode,
    SessionResult,
    SessionState,
    Sex,
)
from mediator_desk.services.papers.case_on_paper import CaseOnPaper
from mediator_desk.services.papers.case_parts import (
    AppointmentInCase,
    ConsentInCase,
    ContactInCase,
    ExtensionInCase,
    MeetingInCase,
    NumberInCase,
    PartyInCase,
    PassingInCase,
    ProposalInCase,
    RecusalInCase,
    RepresentativeInCase,
    RequestInCase,
)
from mediator_desk.services.papers.case_parts_after import (
    AgreementInCase,
    ConfirmationInCase,
    CorrectionInCase,
    CourtInCase,
    EvidenceInCase,
    FollowUpInCase,
    InquiryInCase,
    PaymentInCase,
    TextInCase,
)
from mediator_desk.services.papers.letterhead import Letterhead, MeetingOnPaper

A, R = PartySide.APPLICANT, PartySide.RESPONDENT
HEAD = Letterhead("某某保险调解委员会", "某某人民调解委员会", "020-38881234", "广州市天河区珠江东路6号12楼")
NUMBER = "粤保调〔2026〕第2412号"
INSURER = "南粤财产保险股份有限公司广东分公司"
AT = datetime(2026, 10, 12, 1, 5, tzinfo=UTC)

APPLICANT = PartyInCase(
    1, A, PartyKind.PERSON, "黄志强", phone="13800138000", address="广州市越秀区东风中路268号",
    identity_kind=IdentityDocumentKind.RESIDENT_ID, identity_number="440106199001011235", sex=Sex.MALE,
    ethnicity="汉", born_on=date(1990, 1, 1), occupation="货车司机",
)  # fmt: skip
CHILD = PartyInCase(
    2, A, PartyKind.PERSON, "黄小明", born_on=date(2016, 5, 4), capacity=PartyCapacity.HEIR, stands_for="黄大明",
    acting=(RepresentativeInCase(7, RepresentativeKind.LEGAL, "黄志强", "父亲"),),
)  # fmt: skip
RESPONDENT = PartyInCase(
    3, R, PartyKind.ORGANISATION, INSURER, phone="020-81677726", address="广州市天河区珠江新城冼村路11号",
    credit_code="91440100MA5966984Y", person_in_charge="林启明", person_in_charge_title="负责人",
    acting=(
        RepresentativeInCase(
            8, RepresentativeKind.AUTHORISED, "周敏", "公司员工", "440106198502023452", "13900139000", True,
            date(2026, 10, 9),
        ),
    ),
)  # fmt: skip
MEETING = MeetingInCase(
    MeetingOnPaper(
        1, 7, NUMBER, ("黄志强", "黄小明"), (INSURER,), 1, AT, AT + timedelta(minutes=90), SessionMode.ON_SITE,
        "第一调解室", mediators=("陈国华",), recorder="刘思敏",
    ),
    SessionState.HELD,
    SessionResult.NOT_AGREED,
)  # fmt: skip
AGREEMENT = AgreementInCase(
    4, 1, "粤保调协〔2026〕第0018号", AgreementForm.WRITTEN, AgreementState.EFFECTIVE, EffectRule.PEOPLES_MEDIATION,
    date(2026, 10, 16), Decimal("42000.00"), date(2026, 10, 19), date(2026, 11, 18),
    performance_manner="银行转账", terms=("南粤财险给付保险金。",),
    payments=(
        PaymentInCase(1, Decimal("30000.00"), date(2026, 10, 26), "银行转账", date(2026, 10, 25), Decimal("30000.00"),
                      "回单号A0001"),
        PaymentInCase(2, Decimal("12000.00"), date(2026, 11, 26)),
    ),
)  # fmt: skip
FULL = CaseOnPaper(
    HEAD, 1, date(2026, 12, 1), CaseKind.MEDIATION, CaseState.TERMINATED, Channel.COURT_BEFORE_FILING,
    datetime(2026, 10, 7, 2, 0, tzinfo=UTC), NUMBER, "GDX20261007-000123", NUMBER,
    accepted_on=date(2026, 10, 8), court_papers_on=date(2026, 10, 8), received_by="何敏", source_words="诉讼服务中心",
    external_numbers=(NumberInCase(NumberKind.COURT, "（2026）粤0106民诉前调8123号"),
                      NumberInCase(NumberKind.HOTLINE_12378, "12378-20261006-01")),
    parties=(APPLICANT, CHILD, RESPONDENT), insurer="南粤财产保险股份有限公司", line=Line.MOTOR, cause=Cause.CLAIM,
    subject="车损险理赔", requests="1.赔付车辆维修费；\n2.支付施救费", facts="车辆追尾，保险公司对维修项目有异议。",
    new_facts="补充了维修清单。", claimed_amount=Decimal("48600.00"),
    policy_number="PDAA202644010000012345", report_number="RDAA2026000777", claim_number="CDAA2026000888",
    refusal_code=RefusalCode.PAPERS_NOT_SUPPLIED, decision_words="双方分歧较大", decided_on=date(2026, 10, 8),
    paper_requests=(RequestInCase(5, ("维修发票", "行驶证复印件"), date(2026, 10, 7), date(2026, 10, 14), "请尽快"),),
    passings=(PassingInCase(6, date(2026, 10, 7), INSURER, "TS-20261007"),), mediate_until=date(2026, 11, 9),
    appointments=(AppointmentInCase(1, "陈国华", True, AppointedBy.PARTIES, date(2026, 10, 9)),
                  AppointmentInCase(2, "李敏", False, AppointedBy.COMMITTEE, date(2026, 10, 9))),
    meetings=(MEETING,), contacts=(ContactInCase(INSURER, AT, ContactManner.TELEPHONE, ContactResult.AGREES),),
    recusals=(RecusalInCase(9, "李敏", "黄志强", date(2026, 10, 10), RecusalGround.INTEREST, "曾在该公司任职",
                            RecusalDecision.REFUSED, date(2026, 10, 11), "何敏", "离职已满三年"),),
    extensions=(ExtensionInCase(10, date(2026, 11, 9), date(2026, 11, 24), date(2026, 11, 2), "等待鉴定意见", None,
                                (ConsentInCase(1, date(2026, 11, 3), "书面"),)),),
    proposal=ProposalInCase("保险公司赔付车辆维修费。", (("黄志强", date(2026, 11, 10)), (INSURER, date(2026, 11, 11))),
                            date(2026, 11, 18), 7),
    undisputed_facts="保险合同有效。", outcome=OutcomeKind.NOT_AGREED, end_reason=EndReason.TOO_FAR_APART,
    concluded_on=date(2026, 11, 20), was_told_other_routes=True, agreed_amount=Decimal("42000.00"),
    agreements=(AGREEMENT,),
    confirmations=(ConfirmationInCase(11, 4, "某某区人民法院", date(2026, 11, 2), ("黄志强", INSURER),
                                      ConfirmationState.CONFIRMED, date(2026, 11, 9), "（2026）粤0106民特12号"),),
    follow_ups=(FollowUpInCase(12, FollowUpKind.TELEPHONE, AT + timedelta(days=30), 5, True, "满意", "何敏"),),
    closed_on=date(2026, 11, 25), archived_on=date(2026, 11, 30), archive_class=ArchiveClass.LONG, archive_years=30,
    kept_until=date(2056, 11, 30), corrections=(CorrectionInCase(AT, "车牌号", "粤A12345", "粤A12354", "", "何敏"),),
    inquiries=(InquiryInCase(13, AT, "何工", "陈国华", "问：损失如何？\n答：更换大灯。", place="维修厂"),),
    court=CourtInCase("某某区人民法院", "王法官", "020-12345678", ("起诉状副本一份",), date(2026, 11, 21)),
    evidence=(EvidenceInCase(1, "维修发票", "损失金额", A, "黄志强", date(2026, 10, 9), 2, True),),
    texts=(TextInCase(PaperKind.FILE_NOTE, "卷内材料齐全。"),),
)  # fmt: skip
"""Everything at once, as no real case has it: whatever a template may name is there."""

DECLINED = replace(FULL, state=CaseState.DECLINED, number="", accepted_on=None, shown_number=FULL.submission_number)
REFERRED = replace(DECLINED, state=CaseState.REFERRED, refusal_code=None)
BARE = CaseOnPaper(
    HEAD, 2, date(2026, 12, 1), CaseKind.MEDIATION, CaseState.TERMINATED, Channel.TELEPHONE,
    datetime(2026, 10, 7, 2, 0, tzinfo=UTC), NUMBER, "", NUMBER, accepted_on=date(2026, 10, 8),
    outcome=OutcomeKind.TERMINATED, concluded_on=date(2026, 10, 9),
)  # fmt: skip
"""A case of which nobody entered anything."""


def solid(text: str) -> str:
    """Return a text without anything that only lays it out."""
    return re.sub(r"[\s\u0002]", "", text)


def text_on(content: bytes) -> str:
    """Return what the pages of a PDF say between head and foot, in one piece."""
    pages = []
    document = pypdfium2.PdfDocument(content)
    for page in document:
        width, height = page.get_size()
        room = page.get_textpage()
        pages.append(room.get_text_bounded(0, 95, width, height - 95))
        room.close()
        page.close()
    document.close()
    return solid("".join(pages))
