"""What the people of practice cases say in the room."""

from mediator_desk.models.session_words import NoteKind
from mediator_desk.models.words import PartySide, SessionResult

A, R = PartySide.APPLICANT, PartySide.RESPONDENT
NOTES = (
    (A, NoteKind.STATEMENT, "出险后当天已报案，资料都交给了公司，请求给付{amount}元。", False),
    (R, NoteKind.FACT, "公司确认保险合同有效，收到报案的时间没有异议。", True),
    (R, NoteKind.ISSUE, "对给付金额的计算方式有不同意见。", False),
    (None, NoteKind.PROPOSAL, "建议先核对单证，再就金额交换意见。", False),
)
LAST_NOTES = {
    SessionResult.AGREED: ((R, NoteKind.PROMISE, "公司承诺在签署协议后按约定的期限付款。", False),),
    SessionResult.NOT_AGREED: ((A, NoteKind.STATEMENT, "公司的方案差得太多，不能接受。", False),),
    SessionResult.CONTINUED: ((R, NoteKind.PROMISE, "回去请示总公司，下次调解前给出答复。", False),),
}
PRIVATE_NOTES = (
    "只对调解员说：公司内部意见是尽量本月结案，金额还有余地。",
    "只对调解员说：担心对方继续投诉，希望一次性了结。",
    "只对调解员说：诉讼结果没有把握，愿意再让一步。",
)
AUTHORITY_WORDS = "以理赔部口头授权为限，超出须再请示。"
PRIVATE_OFFER = "请先不要告诉对方。"
