"""No agreement bars the way to court, and none takes a fee."""

from __future__ import annotations

import pytest

from mediator_desk.conventions.forbidden_clauses import ClauseFinding, forbidden_clauses
from mediator_desk.documents.papers.agreement import agreement_template


@pytest.mark.parametrize(
    "term",
    [
        "双方不得再向法院起诉。",
        "双方不得再向 人民法院 起诉。",
        "甲方不得就本案再提起任何诉讼",
        "甲方自愿放弃诉讼权利。",
        "甲方放弃就本次事故向人民法院主张权利",
        "双方承诺不再以任何理由诉至法院。",
        "任何一方均不得另行申请仲裁。",
    ],
)
def test_a_waiver_of_the_right_to_sue_is_found(term):
    assert [finding.kind for finding in forbidden_clauses([term])] == ["waives_suit"]


@pytest.mark.parametrize(
    "term",
    ["甲方承担调解费500元。", "乙方向调解委员会支付服务费800元。", "由本会收取工本费。", "调解服务费由双方各半承担。"],
)
def test_a_fee_is_found(term):
    assert {finding.kind for finding in forbidden_clauses([term])} == {"fee"}


@pytest.mark.parametrize(
    "term",
    [
        "乙方赔付甲方车辆维修费人民币42,000.00元。",
        "一方不履行本协议的，另一方可以向人民法院起诉。",
        "本协议不影响当事人向人民法院起诉的权利。",
        "乙方不得限制甲方依法提起诉讼。",
        "人民调解委员会调解不收取任何费用。",
        "本次调解不收取调解费。",
        "诉讼费2,000.00元由乙方承担，甲方撤回起诉。",
        "乙方支付拖车服务费300.00元。",
        "双方不再有其他争议。",
    ],
)
def test_ordinary_terms_pass(term):
    assert forbidden_clauses([term]) == []


def test_a_finding_names_its_term_and_its_words():
    assert forbidden_clauses(["按期付清。", "双方不得再向法院起诉。"]) == [
        ClauseFinding(1, "waives_suit", "不得再向法院起诉")
    ]


def test_the_shipped_template_has_neither():
    words = [piece for block in agreement_template().blocks for piece in block.node.pieces if isinstance(piece, str)]
    assert forbidden_clauses(words) == []
