"""How papers write what belongs to a meeting: its time and place, roles, manners of serving.

Chinese in every language of the window.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from mediator_desk.conventions.china_time import in_china
from mediator_desk.conventions.numbering import chinese_date
from mediator_desk.conventions.text import seen_text
from mediator_desk.models.procedure_words import FilePaper, PaperKind
from mediator_desk.models.session_words import DeliveryManner, SessionRole
from mediator_desk.models.words import Cause, PartySide, SessionMode, SessionResult, SessionState
from mediator_desk.services.papers.letterhead import Letterhead, MeetingOnPaper

SIDES = MappingProxyType({PartySide.APPLICANT: "申请人", PartySide.RESPONDENT: "被申请人"})
MODES = MappingProxyType(
    {
        SessionMode.ON_SITE: "现场调解",
        SessionMode.ONLINE: "线上调解",
        SessionMode.TELEPHONE: "电话调解",
        SessionMode.HOME_VISIT: "上门调解",
    }
)
STATES = MappingProxyType({SessionState.HELD: "已调解", SessionState.ADJOURNED: "已延期"})
ROLES = MappingProxyType(
    {
        SessionRole.PARTY: "当事人",
        SessionRole.REPRESENTATIVE: "代理人",
        SessionRole.MEDIATOR: "调解员",
        SessionRole.RECORDER: "记录人",
        SessionRole.RELATIVE: "亲属",
        SessionRole.EXPERT: "专业人员",
        SessionRole.OTHER: "其他参加人",
    }
)
MANNERS = MappingProxyType(
    {
        DeliveryManner.IN_PERSON: "直接",
        DeliveryManner.POST: "邮寄",
        DeliveryManner.ELECTRONIC: "电子",
        DeliveryManner.LEFT_AT_PLACE: "留置",
        DeliveryManner.BY_OTHERS: "转交",
    }
)
RESULTS = MappingProxyType(
    {
        SessionResult.AGREED: "达成调解协议",
        SessionResult.NOT_AGREED: "未达成调解协议",
        SessionResult.CONTINUED: "延期继续调解",
    }
)
PAPERS = MappingProxyType(
    {
        PaperKind.APPLICATION: "调解申请书",
        PaperKind.REGISTRATION: "受理登记表",
        PaperKind.NOTICE_OF_ACCEPTANCE: "受理通知书",
        PaperKind.NOTICE_OF_REFUSAL: "不予受理通知书",
        PaperKind.NOTICE_TO_SUPPLY: "补正通知书",
        PaperKind.RIGHTS_AND_DUTIES: "权利义务告知书",
        PaperKind.NOTICE_OF_MEDIATION: "调解通知书",
        PaperKind.MEDIATION_RECORD: "调解记录",
        PaperKind.UNDISPUTED_FACTS: "无争议事实记载",
        PaperKind.CONSENT_TO_EXTENSION: "延期同意书",
        PaperKind.RECUSAL_REQUEST: "回避申请",
        PaperKind.WRITTEN_PROPOSAL: "书面调解方案",
        PaperKind.AGREEMENT: "调解协议书",
        PaperKind.NOTICE_OF_TERMINATION: "终止调解通知书",
        PaperKind.CONFIRMATION_REQUEST: "司法确认申请书",
        PaperKind.CERTIFICATE_OF_MEDIATION: "调解组织主持调解的证明",
        PaperKind.PROOF_OF_PERFORMANCE: "履行情况记录",
        PaperKind.FOLLOW_UP_RECORD: "回访记录",
        PaperKind.RETURN_OF_SERVICE: "送达回证",
        PaperKind.COURT_REPORT: "情况报告",
        PaperKind.FILE_COVER: "卷宗封面",
        PaperKind.FILE_CONTENTS: "卷内目录",
        PaperKind.AUTHORITY_LETTER: "授权委托书",
        PaperKind.INQUIRY_RECORD: "调查记录",
        PaperKind.EVIDENCE_LIST: "证据目录",
        PaperKind.FILE_NOTE: "卷宗情况说明",
        PaperKind.BACK_COVER: "封底",
        PaperKind.REFERRAL_NOTICE: "转办函",
        PaperKind.RETURN_LIST: "退回材料清单",
    }
)
LACKING = MappingProxyType(
    {
        FilePaper.RIGHTS_NOTICE: "权利义务告知",
        FilePaper.IDENTITY: "身份证件",
        FilePaper.AUTHORITY: "授权委托书",
        FilePaper.EVIDENCE: "证据材料",
    }
)
WEEKDAYS = "一二三四五六日"
MOST_NAMED = 3
"""So many of a side are named in what a case is called."""
TICKED, OPEN = "■", "□"

Choice = TypeVar("Choice", bound=StrEnum)


def names_in_words(names: Iterable[str]) -> str:
    """Return names as a sentence lists them."""
    return "、".join(inline(name) for name in names)


def matter_in_words(applicants: Sequence[str], respondents: Sequence[str], cause: Cause | None) -> str:
    """Return what a case is called: 张某与某保险公司保险合同纠纷; of a side of many the first and how many they are."""
    sides = [side_in_short(side) for side in (applicants, respondents) if side]
    return f"{'与'.join(sides)}{dispute_in_words(cause)}"


def dispute_in_words(cause: Cause | None) -> str:
    """Return which of the two kinds a dispute is: of the service or of the contract of insurance."""
    return "保险服务纠纷" if cause is Cause.SERVICE else "保险合同纠纷"


def side_in_short(names: Sequence[str]) -> str:
    """Return the names of a side; of more than three the first and how many there are: 张某等30名当事人."""
    if len(names) > MOST_NAMED:
        return f"{inline(names[0])}等{len(names)}名当事人"
    return names_in_words(names)


def day_in_words(day: date) -> str:
    """Return a day with its weekday: 2026年10月12日（星期一）."""
    return f"{chinese_date(day)}（星期{WEEKDAYS[day.weekday()]}）"


def moment_in_words(instant: datetime) -> str:
    """Return an instant on China's clock: 2026年10月12日（星期一）9时05分."""
    return f"{day_in_words(in_china(instant).date())}{hour_in_words(instant)}"


def hour_in_words(instant: datetime) -> str:
    """Return the time of day on China's clock: 9时05分."""
    local = in_china(instant)
    return f"{local.hour}时{local.minute:02d}分"


def place_in_words(meeting: MeetingOnPaper, head: Letterhead) -> str:
    """Return where a meeting takes place; the link of one online."""
    room, place = inline(meeting.room), inline(meeting.place)
    if meeting.mode is SessionMode.ONLINE:
        return f"线上（{place or room}）" if place or room else "线上"
    if meeting.mode is SessionMode.TELEPHONE:
        return f"电话（{place}）" if place else "电话"
    if meeting.mode is SessionMode.HOME_VISIT:
        return place
    address = f"（{inline(head.address)}）" if head.address.strip() else ""
    return f"本会{room}{address}"


def choices(words: Mapping[Choice, str], chosen: Choice | None) -> str:
    """Return every choice with a box before it; that of the chosen one is filled."""
    return "　".join(f"{TICKED if one is chosen else OPEN}{text}" for one, text in words.items())


def inline(text: str) -> str:
    """Return text on one line."""
    return " ".join(seen_text(" ".join(text.split())).split())


def flowing(text: str) -> str:
    """Return long text with its paragraphs, without the spaces that were typed to indent them."""
    lines = (seen_text(line).strip().replace("\t", " ") for line in text.splitlines())
    return "\n".join(filter(None, lines))
