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
REFER_WORDS = "所涉事项由监管部门处理，已转送并告知消费者。"
WITHDRAW_WORDS = ("申请人已自行与公司沟通，撤回申请。", "申请人表示暂不需要调解，撤回申请。")
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
PLAIN_TERM = "{insurer}向{payee}支付人民币{amount}元。"
BODIES = ("广州市消费者委员会移送", "佛山市市场监督管理局移送", "深圳市信访部门移送")
ASK_WORDS = "请在收到通知后按期补交，逾期不补交的视为不具备受理条件。"
USUAL_PAPERS = ("保险合同复印件", "身份证明复印件", "理赔决定通知书", "医疗费用发票")
LAPSE_WORDS = "期限届满，申请人未补交材料。"
VOID_WORDS = "误将尚待核实的申请点为受理，撤回后重新审查；原编号作废。"
PASS_WORDS = "请贵公司在规定期限内处理并书面答复消费者，同时抄送本会。"
MORE_TIME_WORDS = "案情较复杂，需调取销售录音并核实，公司申请延长处理期限。"
ANSWERS = (
    "经核查，销售环节存在解释不充分的情形，已同意退还部分保费。",
    "经核查，理赔结论符合合同约定，已向消费者作出书面说明。",
    "已与消费者协商一致，补付理赔款并致歉。",
)
CONSULTATION_WORDS = (
    "已解答保险合同条款和调解流程，告知可通过小程序提交调处申请。",
    "已说明退保和犹豫期规定，消费者表示清楚。",
)
CONTACT_WORDS = ("已说明调解流程和权利义务。", "已约定补充材料。", "")
NOT_REACHED_WORDS = ("无人接听。", "短信未回复。", "号码暂停服务。")
REFUSED_WORDS = "保险公司书面表示不同意调解，建议通过诉讼解决。"
RECUSAL_WORDS = "调解员曾在被申请公司任职，申请回避。"
RECUSAL_DECISIONS = {True: "情况属实，同意回避，另行指派调解员。", False: "经核实不存在应当回避的情形，驳回申请。"}
APPRAISAL_WORDS = ("双方同意委托司法鉴定，鉴定期间中止调解。", "发现疑似虚假调解线索，中止调解并报告。")
EXTENSION_WORDS = "双方愿意继续协商，申请延长调解期限。"
CONSENT_MANNERS = ("电话确认", "书面同意书", "调解现场确认")
PROPOSAL_TEXT = "建议由{insurer}向{payee}支付人民币{amount}元，双方就本次事项再无争议。"
OBJECTION_WORDS = "认为方案金额与其主张差距过大，书面提出异议。"
UNDISPUTED = "双方对保险合同成立、事故发生的时间地点及已提交的单证均无争议。"
UNSIGNED_WORDS = "申请人收到协议文本后表示不愿签署。"
NOT_PERFORMED_WORDS = "公司称内部审批未通过，拒绝按协议付款。"
PERFORMED_WORDS = "公司已恢复保单效力并办结手续。"
CORRECTION = ("联系电话", "申请人联系电话末位登记有误。", "以当事人回访时更正的号码为准。", "回访时当事人提出。")
COURT = "广州市天河区人民法院"
DISMISSED_WORDS = "协议中付款义务的履行期限不明确，裁定驳回申请。"
RENEWAL_WORDS = "按法院裁定意见明确履行期限后重新签订。"
MERGE_WORDS = "同一人就同一事项重复反映，并案处理。"
SAME_PERSON_WORDS = "核对出生日期、手机号码，两次登记为同一人。"
NEXT_STEPS = {
    "in_mediation": ("联系保险公司核实理赔资料", "向申请人说明保险公司意见"),
    "agreed": ("起草调解协议书", "核对收款账户后起草协议"),
    "to_sign": ("通知双方到会签署协议", "寄送协议文本"),
    "answered": ("回访消费者对答复是否满意",),
    "suspended": ("询问鉴定机构进度",),
    "with_insurer": ("电话催办保险公司答复",),
}
ABSENCE_WORDS = ("年休假", "外出培训", "病假")
