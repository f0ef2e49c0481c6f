"""Facts for papers. People, insurers and numbers are invented; check digits are right."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from mediator_desk.services.agreements.agreement_facts import (
    AgreementFacts,
    InstalmentFacts,
    PartyFacts,
    RepresentativeFacts,
)

HUANG = PartyFacts(
    side_letter="甲",
    side="applicant",
    is_person=True,
    name="黄志强",
    sex="男",
    ethnicity="汉族",
    age=44,
    occupation="货运司机",
    phone="13800005678",
    address="广东省广州市海珠区新港西路21号",
    identity_kind_word="居民身份证",
    identity_number="44010519820314123X",
)
NANYUE = PartyFacts(
    side_letter="乙",
    side="respondent",
    is_person=False,
    name="南粤财产保险股份有限公司广东分公司",
    address="广东省广州市天河区珠江东路6号",
    credit_code="91440000MA0X001179",
    person_in_charge="马启明",
    person_in_charge_title="总经理",
    representatives=(RepresentativeFacts("周敏", "委托代理人", may_settle=True, phone="020-38880000"),),
)
WU = PartyFacts("丙", "applicant", True, "吴䶮", sex="女", ethnicity="汉", age=31, phone="13900001234")
CHEN = PartyFacts("丁", "respondent", True, "陈𬱖", sex="男", address="香港特别行政区九龙弥敦道100号")
ABDULLA = PartyFacts("戊", "respondent", True, "阿卜杜拉·买买提", sex="男", ethnicity="维吾尔族", age=52)

FACTS_TEXT = (
    "2026年8月19日，甲方驾驶其投保机动车损失保险的车辆（保单号：0440120600315527）在广州市海珠区与护栏相撞。"
    "报案号：RDAA2026440100881。甲方按4S店估价主张48,600.00元；乙方按合作维修厂价格定损33,500.00元。"
    "双方对钣金工时和两项配件的价格有争议。"
)

SHORT = AgreementFacts(
    committee_name="广东省保险行业协会调解委员会",
    number="粤保调协〔2026〕第1571号",
    case_number="粤保调〔2026〕第2412号",
    parties=(HUANG, NANYUE),
    facts=FACTS_TEXT,
    dispute_points="钣金工时和两项配件的价格",
    terms=(
        "乙方赔付甲方车辆维修费人民币42,000.00元（大写：人民币肆万贰仟元整）。",
        "上述款项分两期支付至甲方本人账户。",
        "甲方在收到第一期款项后5日内，向乙方提交维修发票原件；乙方收到后出具收件回执。",
        "本案所涉保单继续有效，续期条件不因本次赔付而改变。",
        "双方确认，本协议履行完毕后，本次事故的车辆损失赔付即告了结。",
    ),
    amount=Decimal("42000.00"),
    instalments=(
        InstalmentFacts(1, Decimal("30000.00"), date(2026, 10, 16), "银行转账"),
        InstalmentFacts(2, Decimal("12000.00"), date(2026, 11, 8), "银行转账"),
    ),
    performance_manner="银行转账",
    performance_place="广东省广州市",
    performance_time="2026年11月8日前全部付清",
    payee="黄志强",
    bank="珠江商业银行海珠支行",
    account="6217000000004417",
    policy_number="0440120600315527",
    claim_number="PA202644010000881",
    report_number="RDAA2026440100881",
    line="机动车损失保险",
    policy_effect="保险合同继续有效，无赔款优待系数按规定调整",
    settles_finally=True,
    mediators=("陈国华",),
    recorder="刘思敏",
)
