"""The review proposes to decline what is not accepted, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mediator_desk.models.words import Cause, ProposalKind, RefusalCode, SubmissionKind
from mediator_desk.services.intake.intake_drafts import SubmissionDraft
from mediator_desk.services.review.review_rules import (
    EarlierMatters,
    KnownMatter,
    proposal_for_same,
    proposals_from_words,
)

NOW = datetime(2026, 10, 8, tzinfo=UTC)


def draft(facts: str = "", **others: object) -> SubmissionDraft:
    return SubmissionDraft(1, "GDX20261001-010001", {}, "", SubmissionKind.MEDIATION, NOW, facts=facts, **others)


def matter(number: str = "GDX20260901-000001", **others: str) -> KnownMatter:
    known = {"policy_number": "P1", "report_number": "", "person": "440106198502094767"} | others
    return KnownMatter(number, "mediation", insurer=1, cause=Cause.CLAIM, **known)


def kinds(submission: SubmissionDraft) -> list[ProposalKind]:
    return [proposal.kind for proposal in proposals_from_words(submission)]


@pytest.mark.parametrize(
    "facts",
    [
        "我是该公司代理人，公司拖欠我2026年5月至8月佣金及续期服务津贴，多次催讨未果。",
        "本人系贵公司营销员，离职后公司扣发续期佣金。",
        "申请人原系该公司业务员，公司不支付2025年工资和提成。",
        "本人与保险公司的劳动合同已解除，公司拒付经济补偿金。",
        "申请人任职于该保险公司期间的社保未缴纳，要求补缴。",
        "公司克扣本人2026年第二季度的提成和津贴。",
    ],
)
def test_a_quarrel_over_commission_or_wages_is_a_labour_dispute(facts):
    assert kinds(draft(facts)) == [ProposalKind.LABOUR_OR_PRIVATE]


@pytest.mark.parametrize(
    "facts",
    [
        "保险公司区域经理向我个人借款五万元未还，该经理称与公司无关。",
        "业务员张某找我借钱三万元，至今未归还。",
        "我曾借给该公司业务员两万元，对方拒不归还。",
        "代理人以私人借款为由拿走申请人三万元。",
        "申请人与该业务员合伙投资失败。",
    ],
)
def test_a_loan_between_persons_is_a_private_dispute(facts):
    assert kinds(draft(facts)) == [ProposalKind.LABOUR_OR_PRIVATE]


@pytest.mark.parametrize(
    "facts",
    [
        "申请人向银行借款时投保贷款保证保险，逾期后保险公司代偿并追偿。",
        "申请人在工地受伤，伤残评定为九级，公司拖欠工资期间保险未中断。",
        "申请人称代理人以“存款满五年可随时支取”介绍产品，电话回访系代理人指导作答。",
        "代理人承诺返还部分佣金，后未兑现，申请人要求退保。",
        "业务员向我推荐办理保单借款，利息未说明。",
        "保险公司以误工费证明不足为由，拒赔误工期间的工资损失。",
        "我是该公司代理人介绍的客户，投保时未说明免责条款。",
        "我是企业员工，单位统一投保团体意外险，保险公司拒赔。",
        "保险公司要求提供劳动合同才赔付误工费。",
        "申请人家庭经济困难要求退保，退保后需偿还个人债务。",
    ],
)
def test_disputes_over_insurance_are_left_alone(facts):
    assert kinds(draft(facts)) == []


def test_the_words_that_led_to_it_are_shown():
    proposal = next(proposals_from_words(draft("代理人到访。保险公司区域经理向我个人借款五万元未还。")))
    assert (proposal.refusal_code, proposal.evidence) == (RefusalCode.LABOUR_OR_PRIVATE, "区域经理向我个人借款")


def test_a_matter_in_court_is_proposed_for_decline():
    assert kinds(draft(is_in_court=True)) == [ProposalKind.IN_COURT]


def test_the_first_of_several_same_matters_is_named():
    earlier = EarlierMatters([matter("A"), matter("B")])
    assert earlier.same_or_add(matter("C")).number == "A"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"report_number": "R1"}, {"report_number": "R1"}),
        ({"report_number": "R1", "policy_number": ""}, {"report_number": "R1"}),
        ({"report_number": "R1"}, {"report_number": ""}),
        ({"report_number": ""}, {"report_number": "R1"}),
        ({"policy_number": "p 1"}, {"policy_number": "P1"}),
        ({"claim_number": "C1", "policy_number": ""}, {"claim_number": "c1", "policy_number": "P9"}),
        ({"claim_number": "C1", "report_number": "R1"}, {"claim_number": "C1", "report_number": "R2"}),
        ({"claim_number": "C1"}, {"claim_number": ""}),
        ({"claim_number": ""}, {"claim_number": "C1"}),
    ],
)  # fmt: skip
def test_the_same_policy_or_report_is_the_same_matter(first, second):
    assert EarlierMatters([matter(**first)]).same_or_add(matter(**second)) is not None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"policy_number": "P1"}, {"policy_number": "P2"}),
        ({"policy_number": ""}, {"policy_number": ""}),
        ({"report_number": "R1"}, {"report_number": "R2"}),
        ({}, {"person": "441900199307260978"}),
        ({"person": ""}, {"person": ""}),
        ({"claim_number": "C1"}, {"claim_number": "C2"}),
    ],
)  # fmt: skip
def test_the_same_person_alone_is_no_repeat(first, second):
    assert EarlierMatters([matter(**first)]).same_or_add(matter(**second)) is None


def test_new_facts_make_a_relative_of_a_repeat():
    proposal = proposal_for_same(matter("B"), matter("A"), has_new_facts=True)
    assert (proposal.kind, proposal.refusal_code, proposal.related_number) == (ProposalKind.RELATED, None, "A")
    proposal = proposal_for_same(matter("B"), matter("A"), has_new_facts=False)
    assert (proposal.kind, proposal.refusal_code) == (ProposalKind.REPEAT, RefusalCode.REPEATED)
    assert proposal.evidence == "保单号 P1"


def test_the_number_that_is_the_same_is_the_evidence():
    report, claim = {"report_number": "R1"}, {"claim_number": "C1", "report_number": "R2"}
    assert proposal_for_same(matter(**report), matter(**report), has_new_facts=False).evidence == "报案号 R1"
    other = {"claim_number": "C1", "report_number": "R3"}
    assert proposal_for_same(matter(**claim), matter(**other), has_new_facts=False).evidence == "赔案号 C1"
