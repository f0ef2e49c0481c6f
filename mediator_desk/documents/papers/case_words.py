"""How the papers of a case write its vocabularies. Chinese in every language of the window: this is no translation."""

from __future__ import annotations

from types import MappingProxyType

from mediator_desk.documents.papers.meeting_words import choices
from mediator_desk.documents.papers.writing import boxes
from mediator_desk.models.procedure_words import RecusalDecision, RecusalGround
from mediator_desk.models.words import AppointedBy, CaseKind, Cause, Channel, EndReason, RefusalCode

CHANNEL = MappingProxyType(
    {
        Channel.MINI_PROGRAM: "微信小程序",
        Channel.HOTLINE_12378: "12378热线转办",
        Channel.TELEPHONE: "来电",
        Channel.LETTER: "来信",
        Channel.VISIT: "来访",
        Channel.COURT_BEFORE_FILING: "人民法院委派调解",
        Channel.COURT_AFTER_FILING: "人民法院委托调解",
        Channel.OTHER_BODY: "有关单位移送",
        Channel.INSURER_REQUEST: "保险公司申请",
        Channel.OWN_INITIATIVE: "主动调解",
    }
)
REFERRAL = MappingProxyType({Channel.COURT_BEFORE_FILING: "委派", Channel.COURT_AFTER_FILING: "委托"})
"""How a court hands a case over: before filing, after filing (法释〔2016〕14号)."""
_APPLIED, _OWN, _HANDED_OVER = "当事人申请", "主动调解", "移送、委派、委托"
_HANDED = frozenset(
    {Channel.HOTLINE_12378, Channel.COURT_BEFORE_FILING, Channel.COURT_AFTER_FILING, Channel.OTHER_BODY}
)
CAUSE = MappingProxyType(
    {
        Cause.CLAIM: "理赔纠纷",
        Cause.SALES: "销售纠纷",
        Cause.SURRENDER: "退保纠纷",
        Cause.UNDERWRITING: "承保纠纷",
        Cause.SERVICING: "保全纠纷",
        Cause.RENEWAL: "续期续保纠纷",
        Cause.SERVICE: "服务纠纷",
        Cause.OTHER: "其他纠纷",
    }
)
REFUSAL = MappingProxyType(
    {
        RefusalCode.LABOUR_OR_PRIVATE: (
            "申请事项属于保险从业人员与保险机构之间的劳务纠纷或者私人纠纷，不属于保险合同纠纷或者保险服务纠纷"
        ),
        RefusalCode.REPEATED: "同一事项此前已经提出，本次没有提出新的事实或者理由",
        RefusalCode.IN_COURT: "该纠纷已经由人民法院、仲裁机构或者其他机构受理或者处理",
        RefusalCode.OUT_OF_SCOPE: "申请事项不属于本会的受理范围",
        RefusalCode.PAPERS_NOT_SUPPLIED: "经本会通知，申请人没有在期限内补齐所需材料",
        RefusalCode.NO_AUTHORITY: "申请人不是该纠纷的当事人，也没有取得当事人的授权",
    }
)
"""Each as the second half of 经审查，…"""
MAY_COME_BACK = MappingProxyType(
    {
        RefusalCode.REPEATED: "有新的事实或者理由的，申请人可以再次提出申请。",
        RefusalCode.PAPERS_NOT_SUPPLIED: "补齐材料后，申请人可以再次提出申请。",
        RefusalCode.NO_AUTHORITY: "取得当事人的授权后，可以再次提出申请。",
    }
)
"""What lets a matter in all the same, where something can."""
ASKED_FOR = MappingProxyType(
    {CaseKind.MEDIATION: "调解申请", CaseKind.COMPLAINT: "投诉", CaseKind.CONSULTATION: "咨询"}
)
END_REASON = MappingProxyType(
    {
        EndReason.AGREEMENT: "当事人达成调解协议",
        EndReason.SETTLED_AND_WITHDRAWN: "当事人自行和解并撤回调解申请",
        EndReason.UNREACHABLE: "在调解期限内无法与当事人取得联系",
        EndReason.UNWILLING: "当事人明确表示不愿意继续调解",
        EndReason.TOO_FAR_APART: "各方当事人分歧较大，难以达成调解协议",
        EndReason.PERIOD_OVER: "调解期限届满，各方当事人没有一致同意延长",
        EndReason.REFUSED_TO_SIGN: "当事人拒绝在调解协议上签名、盖章",
        EndReason.OTHER: "",
    }
)
"""Codes 1 to 8 of the online mediation rules (2022), art. 25; the last one needs words of its own."""
GROUND = MappingProxyType(
    {
        RecusalGround.NEAR_RELATIVE: "是本案当事人或者其代理人的近亲属",
        RecusalGround.INTEREST: "与本案有利害关系",
        RecusalGround.OTHER_RELATION: "与本案当事人、代理人有其他关系，可能影响公正调解",
    }
)
DECISION = MappingProxyType({RecusalDecision.GRANTED: "同意回避", RecusalDecision.REFUSED: "驳回回避申请"})
APPOINTED = MappingProxyType({AppointedBy.COMMITTEE: "本会指定", AppointedBy.PARTIES: "当事人选定"})


def source_of(channel: Channel) -> str:
    """Return how a case came about, as the registration form has it: applied for, begun by the committee, handed over.

    People's Mediation Law art. 17 knows the first two; the third is the courts' and other bodies'.
    """
    if channel is Channel.OWN_INITIATIVE:
        return _OWN
    return _HANDED_OVER if channel in _HANDED else _APPLIED


def source_in_words(channel: Channel) -> str:
    """Return the three sources with a box before each; that of the case is filled."""
    return boxes({one: one for one in (_APPLIED, _OWN, _HANDED_OVER)}, source_of(channel))


def grounds(chosen: RecusalGround | None) -> str:
    """Return the grounds of a recusal with boxes; none is filled on a blank form."""
    return choices(GROUND, chosen).replace("　", "\n")
