"""The papers of a case: each from one template for any number of parties, whatever they are called and however long."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from mediator_desk.conventions.amounts import figures, in_capitals
from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.conventions.numbering import chinese_date
from mediator_desk.documents.papers.case_values import CASE_SHAPE, case_values
from mediator_desk.documents.papers.kinds import CASE_PAPERS, orders_possible
from mediator_desk.documents.papers.making import case_paper, draw_order
from mediator_desk.documents.papers.writing import items
from mediator_desk.documents.typesetting.template import compose, load_template
from mediator_desk.documents.typesetting.typography import EVERY_STYLE
from mediator_desk.errors import Refused
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import CaseState, Channel, EndReason, RefusalCode
from mediator_desk.services.papers.order import PaperOrder
from tests.documents.case_at_hand import (
    APPLICANT,
    BARE,
    DECLINED,
    FULL,
    INSURER,
    NUMBER,
    REFERRED,
    RESPONDENT,
    A,
    R,
    solid,
    text_on,
)
from tests.documents.test_agreement import MARKUP

K = PaperKind
OF_THEIR_OWN = {K.AGREEMENT, K.NOTICE_OF_MEDIATION, K.MEDIATION_RECORD, K.UNDISPUTED_FACTS, K.EVIDENCE_LIST}
"""Read by a way of their own, and tested there."""
OF_THE_CASE = [kind for kind in CASE_PAPERS if kind not in OF_THEIR_OWN]


def case_of(kind, facts=FULL):
    """Return the case in the state that a paper of this kind needs."""
    if kind is K.NOTICE_OF_REFUSAL:
        return replace(facts, state=CaseState.DECLINED)
    return replace(facts, state=CaseState.REFERRED) if kind is K.REFERRAL_NOTICE else facts


def orders_of(kind, facts=FULL):
    found = orders_possible(case_of(kind, facts))
    return [one.order for one in found if one.order.kind is kind and not one.hindrance]


def composed(kind, facts=FULL, about_id=None):
    """Return what a paper says, line by line, without drawing it."""
    (sheet,) = case_paper(case_of(kind, facts), PaperOrder(kind, facts.case_id, about_id)).sheets
    template = load_template(sheet.template.name, CASE_SHAPE, EVERY_STYLE)
    return [f"{one.note}{one.text}" for one in compose(template, sheet.values)]


def drawn(kind, facts=FULL, about_id=None):
    return draw_order(case_paper(case_of(kind, facts), PaperOrder(kind, facts.case_id, about_id)))


def words(kind, facts=FULL, about_id=None):
    return "\n".join(composed(kind, facts, about_id))


# Every paper


def test_the_values_are_just_those_that_a_template_may_name():
    values = case_values(FULL, PaperOrder(K.APPLICATION, 1))
    assert set(values) == set(CASE_SHAPE)
    for name, shape in CASE_SHAPE.items():
        if shape is not None:
            assert all(set(shape) <= set(one) for one in values[name]), name


@pytest.mark.parametrize("kind", OF_THE_CASE)
def test_every_paper_is_drawn_from_a_case_of_which_everything_is_known(kind):
    orders = orders_of(kind)
    assert orders
    for order in orders:
        paper = draw_order(case_paper(case_of(kind), order))
        assert paper.content.startswith(b"%PDF")
        assert paper.pages >= 1
        assert paper.title.endswith(NUMBER)


RUNNING_TEXT = {"body", "letter", "small"}
LEFT_OVER = re.compile(r"：[，。；）]|（）|（，|，，|。。|、。|；。|，。|于(?:本会|受理|收到|提出)|因，|由主持")


@pytest.mark.parametrize("kind", OF_THE_CASE)
@pytest.mark.parametrize("facts", [FULL, BARE])
def test_no_label_stands_in_running_text_without_what_it_names(kind, facts):
    for order in orders_of(kind, facts):
        (sheet,) = case_paper(case_of(kind, facts), order).sheets
        lines = compose(load_template(sheet.template.name, CASE_SHAPE, EVERY_STYLE), sheet.values)
        assert [one.text for one in lines if one.style in RUNNING_TEXT and LEFT_OVER.search(one.text)] == []


@pytest.mark.parametrize("kind", OF_THE_CASE)
def test_a_paper_says_the_same_bytes_for_the_same_facts(kind):
    assert drawn(kind, about_id=orders_of(kind)[0].about_id) == drawn(kind, about_id=orders_of(kind)[0].about_id)


# The worst that people type


LONGEST = "阿卜杜拉·买买提·" * 5 + "艾力·热娜"
RARE = ("吴䶮", "陈𬱖", "阿卜杜拉·买买提", "㐀𬍛")


def crowded(count=30):
    """Return the case with so many parties on each side, organisations among them."""
    applicants = [replace(APPLICANT, id=n, name=f"申请人甲某{n:02d}") for n in range(1, count + 1)]
    respondents = [replace(RESPONDENT, id=100 + n, name=f"被申请公司乙{n:02d}") for n in range(1, count + 1)]
    return replace(FULL, parties=(*applicants, *respondents))


@pytest.mark.parametrize("kind", OF_THE_CASE)
def test_markup_long_names_rare_signs_and_20_000_characters_print_whole(kind):
    assert len(LONGEST) == 50
    names = (*MARKUP, *RARE, LONGEST)
    parties = tuple(
        replace(APPLICANT, id=n, name=name, side=A if n % 2 else R, acting=RESPONDENT.acting if n == 1 else ())
        for n, name in enumerate(names, 1)
    )
    parties = tuple(sorted(parties, key=lambda one: one.side is R))
    long = "".join(f"第{n:05d}句话" for n in range(2_000)) + "".join(MARKUP) + "完"
    typed = replace(FULL, parties=parties, facts=long, decision_words=long, undisputed_facts=long)
    about_id = orders_of(kind, typed)[0].about_id
    said = words(kind, typed, about_id)
    text = text_on(drawn(kind, typed, about_id).content)
    assert set(solid(said)) <= set(text) | {"　"}
    for name in names:
        if name in said:
            assert solid(name) in text, name
    if long in said:
        assert solid(long) in text


@pytest.mark.parametrize("kind", OF_THE_CASE)
@pytest.mark.parametrize("count", [1, 2, 30])
def test_one_template_serves_any_number_of_parties(kind, count):
    facts = crowded(count)
    about_id = orders_of(kind, facts)[0].about_id
    said, text = words(kind, facts, about_id), text_on(drawn(kind, facts, about_id).content)
    for party in facts.parties:
        assert (party.name in said) == (party.name in text)
    every = {K.APPLICATION, K.REGISTRATION, K.NOTICE_OF_ACCEPTANCE, K.RIGHTS_AND_DUTIES, K.NOTICE_OF_TERMINATION,
             K.CONSENT_TO_EXTENSION, K.WRITTEN_PROPOSAL}  # fmt: skip
    if kind in every:
        assert [party.name for party in facts.parties if party.name not in text] == []


def test_a_case_of_many_is_called_by_the_first_and_how_many_they_are():
    said = words(K.NOTICE_OF_TERMINATION, crowded(30))
    assert "申请人甲某01等30名当事人与被申请公司乙01等30名当事人保险合同纠纷一案" in said
    assert said.count("申请人甲某17") == 1
    assert "黄志强、黄小明与" in words(K.NOTICE_OF_TERMINATION)


# Numbers agree


@given(
    received=some.dates(date(2013, 1, 1), date(2098, 12, 31)),
    days=some.lists(some.integers(0, 700), min_size=8, max_size=8),
    claimed=some.decimals(0, 999_999_999, places=2),
)
def test_every_day_sum_and_number_is_written_alike_on_all_papers_of_a_case(received, days, claimed):
    on = [received + timedelta(days=n) for n in [0, *days]]
    facts = replace(
        FULL, received_at=start_of_day(received), claimed_amount=claimed, today=on[8], accepted_on=on[1],
        decided_on=on[1],
        court_papers_on=None, concluded_on=on[2], mediate_until=on[3], recusals=(), meetings=(), proposal=None,
        paper_requests=(replace(FULL.paper_requests[0], asked_on=on[4], due_on=on[5]),),
        extensions=(replace(FULL.extensions[0], due_on=on[6], until_on=on[7], consents=()),),
        passings=(), agreements=(), agreed_amount=None, confirmations=(), follow_ups=(), inquiries=(), corrections=(),
        closed_on=None, archived_on=None, kept_until=None, court=None,
        parties=(replace(APPLICANT, born_on=None), replace(RESPONDENT, acting=())),
    )  # fmt: skip
    kinds = [kind for kind in OF_THE_CASE if orders_of(kind, facts)]
    assert len(kinds) > 8
    for kind in kinds:
        said = words(kind, facts, orders_of(kind, facts)[0].about_id)
        assert set(re.findall(r"[0-9]+年[0-9]+月[0-9]+日", said)) <= {chinese_date(one) for one in on}
        assert not re.search(r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}", said)
        assert set(re.findall(r"人民币([0-9][0-9,.]*)元", said)) <= {figures(claimed)}
        assert set(re.findall(r"大写：([^）]+)）", said)) <= {in_capitals(claimed)}
        assert set(re.findall(r"粤保调[^\n，。）]*?号", said)) <= {NUMBER}
        assert set(re.findall(r"PDAA[0-9]+", said)) <= {facts.policy_number}


# Each paper


def test_the_application_has_each_side_as_it_is_registered():
    said = composed(K.APPLICATION)
    assert said[2] == (
        "申请人：黄志强，男，汉族，36岁，职业或职务：货车司机，单位或住址：广州市越秀区东风中路268号，"
        "联系方式：13800138000，居民身份证：440106199001011235。"
    )
    assert "系黄大明的继承人。法定代理人：黄志强，父亲。" in said[3]
    assert said[4].endswith("特别授权。")
    assert "一、赔付车辆维修费。" in said
    assert "二、支付施救费。" in said
    assert "请求金额：人民币48,600.00元（大写：人民币肆万捌仟陆佰元整）。" in said
    assert "（签名、盖章或者按指印）申请人：黄小明（法定代理人：黄志强）" in said


def test_a_mediation_that_the_committee_began_has_no_application():
    own = replace(FULL, channel=Channel.OWN_INITIATIVE)
    with pytest.raises(Refused) as refused:
        composed(K.APPLICATION, own)
    assert refused.value.code == "committee_began_itself"
    assert "本会依职责主动进行调解" in words(K.NOTICE_OF_ACCEPTANCE, own)
    assert "申请人于" not in words(K.NOTICE_OF_ACCEPTANCE, own)


def test_who_chose_the_mediator_is_said_of_each_where_it_differs():
    assert "由陈国华、李敏调解（陈国华由当事人选定，李敏由本会指定）。" in words(K.NOTICE_OF_ACCEPTANCE)
    alone = replace(FULL, appointments=FULL.appointments[:1])
    assert "由陈国华调解（当事人选定）。" in words(K.NOTICE_OF_ACCEPTANCE, alone)
    nobody = words(K.NOTICE_OF_ACCEPTANCE, replace(FULL, appointments=()))
    assert "调解员由当事人选定，或者由本会指定，确定后另行告知。" in nobody


def test_numbers_that_were_typed_before_requests_are_not_said_twice():
    assert [one["item"] for one in items(["1. 赔付", "2、道歉；", "", "3）更正"])] == ["赔付", "道歉", "更正"]
    assert [one["item"] for one in items(["一、赔付", "二、道歉"])] == ["赔付", "道歉"]
    assert [one["item"] for one in items(["1.5万元赔款", "2.5万元误工费"])] == ["1.5万元赔款", "2.5万元误工费"]
    assert [one["item"] for one in items(["3. 第三点", "其他"])] == ["3. 第三点", "其他"]


def test_the_registration_shows_how_a_matter_came():
    assert "案件来源□当事人申请　□主动调解　■移送、委派、委托" in composed(K.REGISTRATION)
    assert "案件来源登记途径：人民法院委派调解（诉讼服务中心）" in composed(K.REGISTRATION)
    own = replace(FULL, channel=Channel.OWN_INITIATIVE)
    assert "案件来源□当事人申请　■主动调解　□移送、委派、委托" in composed(K.REGISTRATION, own)
    assert "申请人自愿" not in words(K.REGISTRATION, own)
    assert "受理意见（印章）■受理　□不予受理　2026年10月8日" in composed(K.REGISTRATION)


@pytest.mark.parametrize("code", RefusalCode)
def test_a_refusal_says_why_and_which_ways_are_open(code):
    said = words(K.NOTICE_OF_REFUSAL, replace(DECLINED, refusal_code=code))
    assert re.search(r"经审查，.{12,}，本会决定不予受理。", said)
    assert "协商、仲裁、行政、司法" in said
    assert "不收取任何费用" in said
    assert said.endswith("2026年10月8日")


def test_a_repeated_matter_comes_back_with_new_facts():
    assert "有新的事实或者理由的，申请人可以再次提出申请。" in words(
        K.NOTICE_OF_REFUSAL, replace(DECLINED, refusal_code=RefusalCode.REPEATED)
    )
    assert "再次提出申请" not in words(K.NOTICE_OF_REFUSAL, replace(DECLINED, refusal_code=RefusalCode.IN_COURT))


def test_papers_are_asked_for_until_a_day():
    said = words(K.NOTICE_TO_SUPPLY)
    assert "请于2026年10月14日前（含当日）补交下列材料：\n一、维修发票。\n二、行驶证复印件。" in said
    assert said.endswith("2026年10月7日")


def test_of_several_requests_for_papers_the_one_that_is_meant_is_printed():
    other = replace(FULL.paper_requests[0], id=6, papers=("银行卡复印件",), asked_on=date(2026, 10, 20))
    facts = replace(FULL, paper_requests=(*FULL.paper_requests, other))
    assert "维修发票" in words(K.NOTICE_TO_SUPPLY, facts, 5)
    assert "银行卡" in words(K.NOTICE_TO_SUPPLY, facts, 6)
    assert "银行卡" in words(K.NOTICE_TO_SUPPLY, facts)
    with pytest.raises(Refused) as refused:
        composed(K.NOTICE_TO_SUPPLY, facts, 77)
    assert refused.value.code == "no_longer_there"


def test_a_termination_tells_of_the_three_routes():
    said = words(K.NOTICE_OF_TERMINATION)
    assert "《中华人民共和国人民调解法》第二十六条" in said
    assert [one for one in ("一、仲裁。", "二、行政。", "三、司法。") if one not in said] == []
    assert "因各方当事人分歧较大，难以达成调解协议，本会于2026年11月20日终止调解。" in said
    assert "（某某区人民法院委派调解，（2026）粤0106民诉前调8123号）" in said
    assert "退回有关材料" in said


@pytest.mark.parametrize("reason", [one for one in EndReason if one is not EndReason.AGREEMENT])
def test_every_end_has_its_reason_on_paper(reason):
    said = words(K.NOTICE_OF_TERMINATION, replace(FULL, end_reason=reason))
    assert re.search(r"因.{4,40}，本会于2026年11月20日终止调解。", said)


def test_a_referral_names_who_gets_it_or_leaves_room_for_the_name():
    assert composed(K.REFERRAL_NOTICE)[2] == f"{INSURER}："
    assert composed(K.REFERRAL_NOTICE, replace(REFERRED, passings=()))[2] == "________________________："


def test_an_extension_is_signed_by_every_party_and_says_who_has_consented():
    said = words(K.CONSENT_TO_EXTENSION)
    assert "调解期限至2026年11月9日届满。现因等待鉴定意见，需要延长调解期限。" in said
    assert "延长至2026年11月24日" in said
    assert "申请人黄志强：2026年11月3日同意（书面）。" in said
    assert said.count("注明日期") == len(FULL.parties)


def test_a_recusal_is_filled_or_a_form():
    filled = composed(K.RECUSAL_REQUEST, about_id=9)
    assert "申请回避的调解员李敏" in filled
    assert "申请回避的理由■与本案有利害关系" in filled
    assert "本会决定（印章）□同意回避　■驳回回避申请" in filled
    blank = composed(K.RECUSAL_REQUEST)
    assert "申请回避的调解员" in blank
    assert "■" not in "".join(blank)
    assert f"案号{NUMBER}" in blank


def test_a_proposal_says_until_when_one_may_object():
    said = words(K.WRITTEN_PROPOSAL)
    assert "自收到本方案之次日起7日内" in said
    assert "黄志强于2026年11月10日收到" in said
    assert "至2026年11月18日届满" in said
    later = replace(FULL.proposal, number=5, in_working_days=True, received=(), until_on=None)
    said = words(K.WRITTEN_PROPOSAL, replace(FULL, proposal=later))
    assert "自收到本方案之次日起5个工作日内" in said
    assert "届满" not in said


def test_rights_and_duties_are_those_of_the_law_and_cost_nothing():
    said = words(K.RIGHTS_AND_DUTIES)
    for part in ("选择或者接受人民调解员", "拒绝调解或者要求终止调解", "公开进行或者不公开进行", "自愿达成调解协议",
                 "如实陈述纠纷事实", "遵守调解现场秩序", "尊重对方当事人行使权利", "不收取任何费用"):  # fmt: skip
        assert part in said
    assert said.count("按指印") == len(FULL.parties)


def test_no_paper_waives_the_right_to_sue_or_takes_a_fee():
    for kind in OF_THE_CASE:
        said = words(kind, about_id=orders_of(kind)[0].about_id)
        assert not re.search(r"不得(?:再)?(?:向[^，。]*)?起诉|放弃诉|收取[^任，。]*费|缴纳", said), kind


def test_a_paper_that_is_not_due_is_refused_with_its_reason():
    with pytest.raises(Refused) as refused:
        composed(K.NOTICE_OF_ACCEPTANCE, replace(FULL, number=""))
    assert refused.value.code == "not_accepted_yet"
    with pytest.raises(Refused) as refused:
        composed(K.AGREEMENT)
    assert refused.value.code == "no_such_paper"


def test_for_a_child_the_guardian_stands_on_the_line_of_the_confirmation_request():
    (order, *_others) = orders_of(PaperKind.CONFIRMATION_REQUEST)
    lines = composed(PaperKind.CONFIRMATION_REQUEST, about_id=order.about_id)
    assert any("申请人：黄小明（法定代理人：黄志强）" in line for line in lines)
    assert not any("申请人：黄志强（法定" in line for line in lines)
