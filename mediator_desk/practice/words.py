"""What the people of the practice committee write."""

from mediator_desk.models.words import EndReason, OutcomeKind, RefusalCode, SessionResult

DECLINE_WORDS = {
    RefusalCode.LABOUR_OR_PRIVATE: "属于从业人员与保险公司之间的劳务或私人纠纷，建议通过劳动仲裁或诉讼解决。",
    RefusalCode.REPEATED: "同一事项此前已处理，申请人未提出新的事实和理由。",
    RefusalCode.IN_COURT: "该纠纷已由人民法院立案受理。",
    RefusalCode.OUT_OF_SCOPE: "所涉机构不属于本会调解范围，已告知其他途径。",
    RefusalCode.PAPERS_NOT_SUPPLIED: "经通知，申请人未在期限内补交保险合同等材料。",
    RefusalCode.NO_AUTHORITY: "提交人并非保险合同当事人，且未提供授权委托书。",
}
REFER_WORDS = {
    False: "已转交保险公司处理并告知消费者，由公司在规定期限内答复。",
    True: "已解答保险合同条款和调解流程，告知可通过小程序提交调处申请。",
}
WITHDRAW_WORDS = ("申请人已自行与公司沟通，撤回申请。", "申请人表示暂不需要调解，撤回申请。")
SUSPEND_WORDS = "双方同意委托司法鉴定，鉴定期间中止调解。"
END_WORDS: dict[OutcomeKind, dict[EndReason | None, str]] = {
    OutcomeKind.NOT_AGREED: {
        EndReason.TOO_FAR_APART: "双方对给付金额意见差距较大，经多次沟通未能达成一致。",
        EndReason.UNWILLING: "一方明确表示不愿继续调解。",
        EndReason.PERIOD_OVER: "调解期限届满，双方未同意延长。",
    },
    OutcomeKind.TERMINATED: {
        EndReason.UNREACHABLE: "多次电话及短信联系，在调解期限内未能联系上一方当事人。",
        EndReason.UNWILLING: "保险公司书面表示不同意调解，终止调解。",
        EndReason.OTHER: "申请人已就同一事项向人民法院起诉。",
    },
    OutcomeKind.WITHDRAWN: {None: "申请人主动撤回调解申请。"},
    OutcomeKind.SETTLED_PRIVATELY: {EndReason.SETTLED_AND_WITHDRAWN: "双方自行达成和解，申请人撤回申请。"},
}
NOTES = {
    SessionResult.AGREED: "核对事实和单证后，双方就给付金额和期限达成一致意见。",
    SessionResult.NOT_AGREED: "双方对责任范围和金额仍有较大分歧，未达成一致。",
    SessionResult.CONTINUED: "双方陈述意见，保险公司需向总公司请示，约定再次调解。",
}
BANKS = ("珠江惠民银行广州分行", "岭南商旅银行天河支行", "南粤农商银行佛山分行")
FOLLOW_UP_WORDS = ("协议已履行，当事人表示满意。", "款项已收到，对调解工作认可。", "已履行，希望今后理赔更透明。")
CLOSING_TERM = "双方就本次保险事故（事项）再无其他争议。"
PAY_TERM = "{insurer}于{days}向{payee}支付人民币{amount}元，付至{payee}指定的银行账户。"
INSTALMENT_TERM = (
    "{payee}自愿分{n}期支付余款共计人民币{amount}元，自{days}起每月支付一期，{insurer}免除已产生的滞纳金。"
)
PAPERS_TERM = "{payee}于收到款项前向{insurer}补交{papers}。"
CONTINUE_TERM = "原保险合同继续有效，{insurer}协助办理后续手续。"
