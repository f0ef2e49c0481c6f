"""Facts for the papers around a meeting. People, insurers and numbers are invented."""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from pypdf import PdfReader

from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.session_words import SessionRole
from mediator_desk.models.words import PartySide, RepresentativeKind, SessionMode, SessionResult, SessionState
from mediator_desk.services.cases.file_papers import FilePaper
from mediator_desk.services.papers.day_list import DayLine, DayListBy, DayListFacts, DayPart, PartyOfDay
from mediator_desk.services.papers.letterhead import Letterhead, MeetingOnPaper
from mediator_desk.services.papers.notices import Addressee, NoticeFacts, ReceiptFacts
from mediator_desk.services.papers.record import (
    ActingFor,
    OfferOnRecord,
    PartyOnRecord,
    PersonOnRecord,
    RecordFacts,
    UndisputedFacts,
)

A, R = PartySide.APPLICANT, PartySide.RESPONDENT
HEAD = Letterhead("某某保险调解委员会", "某某人民调解委员会", "020-38881234", "广州市天河区珠江东路6号12楼")
BEGINS = datetime(2026, 10, 12, 1, 5, tzinfo=UTC)
INSURER = "南粤财产保险股份有限公司广东分公司"
MEETING = MeetingOnPaper(
    1, 7, "粤保调〔2026〕第2412号", ("黄志强",), (INSURER,), 2, BEGINS, BEGINS + timedelta(minutes=90),
    SessionMode.ON_SITE, "第一调解室", mediators=("陈国华", "李敏"), recorder="刘思敏",
)  # fmt: skip
NOTICE = NoticeFacts(HEAD, MEETING, Addressee((1,), ("黄志强",), True, False), date(2026, 10, 8))
RECEIPT = ReceiptFacts(
    HEAD, 1, MEETING.number, ("黄志强",), (INSURER,), ("黄志强",), PaperKind.NOTICE_OF_MEDIATION, sequence=2
)
RECORD = RecordFacts(
    HEAD,
    MEETING,
    BEGINS,
    BEGINS + timedelta(minutes=95),
    (
        PartyOnRecord(A, "黄志强"),
        PartyOnRecord(R, INSURER, (ActingFor(RepresentativeKind.AUTHORISED, "周敏", may_settle=True),)),
    ),
    (
        PersonOnRecord("黄志强", SessionRole.PARTY, A, "", True, BEGINS, "陈国华", False),
        PersonOnRecord("周敏", SessionRole.REPRESENTATIVE, R, INSURER, True, BEGINS, "陈国华", True),
        PersonOnRecord("何工", SessionRole.EXPERT, None, "车辆定损", True, BEGINS, "陈国华", False),
        PersonOnRecord("黄小明", SessionRole.RELATIVE, A, "儿子", False),
    ),
    is_rights_told=True,
    is_recusal_asked=True,
    claims="赔付车辆维修费48,600.00元。",
    evidence=((A, "维修发票"), (A, "照片"), (R, "定损单")),
    focus="钣金工时\n配件价格",
    course="陈国华：请双方陈述。\n黄志强：修车花了48,600元。",
    offers=(
        OfferOnRecord(A, "黄志强", Decimal("45000.00"), "七日内付清"),
        OfferOnRecord(R, INSURER, Decimal("42000.00"), "", ((Decimal("30000.00"), date(2026, 10, 16)),), True),
    ),
    result=SessionResult.AGREED,
    undisputed="事故发生在2026年8月19日。",
)
UNDISPUTED = UndisputedFacts(HEAD, 1, MEETING.number, RECORD.parties, ("陈国华",), "保险合同有效。", has_failed=True)
LINE = DayLine(
    MEETING,
    SessionState.PLANNED,
    (PartyOfDay(A, "黄志强", "138****5678"), PartyOfDay(R, INSURER, "020-****0000", ("周敏",))),
    (FilePaper.RIGHTS_NOTICE, FilePaper.AUTHORITY),
    ("周敏",),
    ("黄志强",),
)
DAY = DayListFacts(HEAD, date(2026, 10, 12), DayListBy.ROOM, (DayPart("第一调解室", (LINE,)),))


def pages(content: bytes) -> list[str]:
    """Return the text of each page, without white space."""
    return [re.sub(r"\s+", "", page.extract_text()) for page in PdfReader(io.BytesIO(content)).pages]


def whole(content: bytes) -> str:
    """Return the text of all pages, without white space."""
    return "".join(pages(content))
