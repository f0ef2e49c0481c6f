from __future__ import annotations

from dataclasses import replace

from mediator_desk.conventions.forbidden_clauses import forbidden_clauses
from mediator_desk.documents.papers.ready_terms import READY_TERMS, ready_terms
from tests.documents.papers import NANYUE, SHORT


def test_every_ready_term_is_filled_from_the_draft_and_allowed():
    filled = ready_terms(SHORT)
    assert tuple(filled) == READY_TERMS
    assert "人民币42,000.00元（大写：人民币肆万贰仟元整）" in filled["pay"]
    assert "第二期人民币12,000.00元，于2026年11月8日前（含当日）付清" in filled["pay_in_parts"]
    assert forbidden_clauses(list(filled.values())) == []


def test_a_term_that_lacks_what_it_needs_is_not_offered():
    filled = ready_terms(
        replace(SHORT, amount=None, instalments=(), payee="", bank="", account="", performance_time="")
    )
    assert set(filled) == {"settles_finally", "policy_goes_on", "hands_over_papers"}


def test_the_insurer_pays_unless_it_is_the_one_who_is_paid():
    assert ready_terms(SHORT)["pay"].startswith("乙方向甲方支付")
    assert ready_terms(replace(SHORT, payee=NANYUE.name))["pay"].startswith("甲方向乙方支付")
