"""Ready sentences for the notices of review. Notices are Chinese in every language of the window: no translation.

A person mends them before they are kept; the code is counted, the words stand in the notice.
"""

from __future__ import annotations

from types import MappingProxyType

from mediator_desk.models.words import RefusalCode

REFUSALS = MappingProxyType(
    {
        RefusalCode.LABOUR_OR_PRIVATE: (
            "所反映事项属于从业人员与保险公司之间的劳务纠纷或者私人之间的纠纷，不属于保险合同纠纷，本会不予受理。"
        ),
        RefusalCode.REPEATED: "所反映事项与此前提交的事项相同，没有新的事实和理由，本会不再重复受理。",
        RefusalCode.IN_COURT: "该纠纷已由人民法院、仲裁机构或者其他机构受理或者处理，本会不予受理。",
        RefusalCode.OUT_OF_SCOPE: "所反映事项不属于本会的调解范围，本会不予受理。",
        RefusalCode.PAPERS_NOT_SUPPLIED: "经通知补正，申请人在规定期限内未补齐所需材料，本会不予受理。",
        RefusalCode.NO_AUTHORITY: "提交人不是该纠纷的当事人，也未提交当事人的授权委托书，本会不予受理。",
    }
)
"""One for each code: as the mini program tells consumers, and the complaint rules (2020 No. 3) of a repeat."""

PAPERS = (
    "申请人身份证件复印件",
    "保险合同（保险单、投保单、保险条款）",
    "理赔决定通知书或者保险公司的书面答复",
    "与保险公司协商、投诉的记录",
    "事故证明、责任认定书",
    "病历、诊断证明、医疗费用票据",
    "损失清单及相应票据",
    "授权委托书及代理人身份证件复印件",
    "监护人身份证明及亲属关系证明",
    "争议金额的计算说明",
)
"""What is most often missing, in the words of the notice to supply papers (补正通知书)."""


def refusal_words(code: RefusalCode, *, related_number: str = "", evidence: str = "") -> str:
    """Return the ready sentence for a refusal, with what is known of it.

    `evidence` is what led to the proposal: the words of the submission, or the papers that did not come.
    """
    if code is RefusalCode.REPEATED and related_number:
        return f"所反映事项与此前提交的事项（编号{related_number}）相同，没有新的事实和理由，本会不再重复受理。"
    if code is RefusalCode.PAPERS_NOT_SUPPLIED and evidence:
        return f"经通知补正，申请人在规定期限内未补齐下列材料：{evidence}。本会不予受理。"
    if code is RefusalCode.LABOUR_OR_PRIVATE and evidence:
        return f"所反映事项（“{evidence}”）属于从业人员与保险公司之间的劳务纠纷或者私人之间的纠纷，本会不予受理。"
    return REFUSALS[code]
