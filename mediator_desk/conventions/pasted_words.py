"""Words by which pasted text says what follows: labels, lines of insurance, causes, relations."""

from __future__ import annotations

from enum import StrEnum


class PastedField(StrEnum):
    """What can be read from pasted text."""

    APPLICANT_NAME = "applicant_name"
    ID_NUMBER = "id_number"
    PHONE = "phone"
    INSURER_PHONE = "insurer_phone"
    ADDRESS = "address"
    INSURER_NAME = "insurer_name"
    POLICY_NUMBER = "policy_number"
    REPORT_NUMBER = "report_number"
    CLAIM_NUMBER = "claim_number"
    CLAIMED_AMOUNT = "claimed_amount"
    INCIDENT_ON = "incident_on"
    LINE = "line"
    CAUSE = "cause"
    REQUESTS = "requests"
    FACTS = "facts"
    CHANNEL = "channel"
    COURT_NUMBER = "court_number"
    IS_IN_COURT = "is_in_court"
    AGENT_NAME = "agent_name"
    AGENT_RELATION = "agent_relation"


_F = PastedField
_APPLICANTS = ("投诉人", "申请人", "消费者", "来电人", "反映人", "原告", "客户", "本人")
_OTHERS = (
    "投保人", "被保险人", "受益人", "业务员", "销售人员", "保险代理人", "联系人", "经办人",
    "被告", "被申请人", "被投诉人",
    "代理人", "委托代理人", "理赔员", "查勘员", "对方", "对方司机",
)  # fmt: skip
_OF_PERSON = {
    "姓名": _F.APPLICANT_NAME, "名字": _F.APPLICANT_NAME, "身份证号码": _F.ID_NUMBER, "身份证号": _F.ID_NUMBER,
    "身份证": _F.ID_NUMBER, "证件号码": _F.ID_NUMBER, "证件号": _F.ID_NUMBER, "公民身份号码": _F.ID_NUMBER,
    "联系电话": _F.PHONE, "电话": _F.PHONE, "手机": _F.PHONE, "手机号": _F.PHONE, "手机号码": _F.PHONE,
    "电话号码": _F.PHONE, "联系方式": _F.PHONE, "来电号码": _F.PHONE, "地址": _F.ADDRESS, "住址": _F.ADDRESS,
    "联系地址": _F.ADDRESS, "通讯地址": _F.ADDRESS, "家庭住址": _F.ADDRESS, "住所": _F.ADDRESS,
}  # fmt: skip
_OWN_LABELS = {
    _F.AGENT_NAME: "代理人 代理人姓名 委托代理人 委托代理人姓名 代办人",
    _F.AGENT_RELATION: "与投诉人关系 与申请人关系 与消费者关系 代理关系 代理人与投诉人关系 代理人与申请人关系",
    _F.INSURER_NAME: "被投诉人 被投诉机构 被投诉单位 被投诉公司 被申请人 保险公司 保险机构 承保公司 涉及机构 被告",
    _F.POLICY_NUMBER: "保单号 保单号码 保险单号 保险单号码 保单编号 保险合同号",
    _F.REPORT_NUMBER: "报案号 报案编号 报案号码",
    _F.CLAIM_NUMBER: "赔案号 赔案编号 赔案号码 理赔案号",
    _F.CLAIMED_AMOUNT: "争议金额 涉及金额 涉案金额 索赔金额 诉求金额 标的金额 标的额 争议标的额",
    _F.INCIDENT_ON: "出险日期 出险时间 事故日期 事故时间 事发日期 事发时间",
    _F.LINE: "险种 险类 保险类型 险种名称",
    _F.CAUSE: "纠纷原因 投诉类型 投诉原因 投诉类别 案由 纠纷类型",
    _F.REQUESTS: "诉求 请求 要求 投诉请求 投诉诉求 投诉要求 申请事项 调解请求 调解诉求 诉讼请求 客户诉求 我的诉求",
    _F.FACTS: "事实经过 事实与理由 事实和理由 投诉内容 纠纷简要情况 投诉事项 事情经过 反映内容 基本情况 经过 情况",
    _F.IS_IN_COURT: "是否已诉讼或仲裁 是否诉讼 是否已诉讼 是否起诉 是否已起诉",
}
# Labels of what is not read: they only end what stands before them.
_UNREAD = (
    "性别", "年龄", "民族", "职业", "邮编", "日期", "时间", "登记时间", "投诉时间", "来电时间", "工单号",
    "工单编号", "转办单号", "编号", "转办单编号", "备注", "附件", "来源", "转办单位", "承办人", "车牌号",
    "开户行", "账号", "银行账号", "卡号", "签名", "此致", "代理人电话", "承办法院", "受理法院", "公司名称",
    "保费", "保额", "投保日期", "投保时间",
)  # fmt: skip


def _labels() -> dict[str, PastedField | None]:
    labels: dict[str, PastedField | None] = dict.fromkeys(_UNREAD)
    labels |= {other + what: None for other in _OTHERS for what in ("", *_OF_PERSON)}
    labels |= {f"{whose}{what}": field for whose in ("", *_APPLICANTS) for what, field in _OF_PERSON.items()}
    labels |= dict.fromkeys(_APPLICANTS[:-2], _F.APPLICANT_NAME)
    return labels | {word: field for field, words in _OWN_LABELS.items() for word in words.split()}


# label -> field, or None for what is not read
LABELS = _labels()

# Values are those of models.words.Line, Cause and Channel; the longest word that stands in the text counts.
LINE_WORDS = {
    "车险": "motor", "机动车": "motor", "交强险": "motor",
    "商业险": "motor", "第三者责任险": "motor", "三者险": "motor",
    "三者责任险": "motor", "车损险": "motor", "家财险": "property", "企财险": "property", "财产险": "property",
    "财产综合险": "property", "保证保险": "guarantee",
    "保证险": "guarantee", "农险": "agriculture", "农业保险": "agriculture",
    "种植险": "agriculture", "养殖险": "agriculture", "责任险": "liability", "责任保险": "liability", "寿险": "life",
    "年金险": "life", "两全保险": "life", "重疾险": "illness",
    "重大疾病": "illness", "疾病险": "illness", "疾病保险": "illness",
    "医疗险": "medical", "百万医疗": "medical", "医疗保险": "medical", "意外险": "accident", "意外伤害": "accident",
    "分红险": "participating", "分红型": "participating", "万能险": "universal", "万能型": "universal",
}  # fmt: skip
CAUSE_WORDS = {
    "理赔": "claim", "拒赔": "claim", "拒绝赔付": "claim", "不予赔付": "claim", "少赔": "claim", "不赔": "claim",
    "退保": "surrender", "销售误导": "sales", "误导": "sales",
    "夸大收益": "sales", "代签名": "sales", "销售": "sales",
    "续保": "renewal", "续期": "renewal", "保全": "servicing", "承保": "underwriting", "拒保": "underwriting",
    "核保": "underwriting", "服务态度": "service",
}  # fmt: skip
CHANNEL_WORDS = {
    "12378": "hotline_12378", "消委会": "other_body", "消费者委员会": "other_body", "消协": "other_body",
}  # fmt: skip
COURT_WORDS = {
    "已起诉": "yes", "已经起诉": "yes", "已向法院起诉": "yes",
    "已立案": "yes", "已申请仲裁": "yes", "已提起诉讼": "yes",
    "未起诉": "no", "没有起诉": "no", "尚未起诉": "no", "未诉讼": "no", "是": "yes", "否": "no",
}  # fmt: skip
RELATIONS = ("儿子", "女儿", "妻子", "丈夫", "父亲", "母亲", "配偶", "律师", "哥哥", "姐姐", "弟弟", "妹妹", "朋友")
# What no name of a person holds, but a sentence after 申请人 does.
NO_NAME = ("我", "你", "他", "她", "的", "是", "要", "不", "公司", "保险", "先生", "女士", "小姐",
            "投诉", "请", "认为", "表示",
           "称", "于", "在", "向", "已", "反映", "赔", "详见", "匿名", "同上")  # fmt: skip
