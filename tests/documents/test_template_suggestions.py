"""What the editor of templates offers where a brace or a bracket was begun."""

from __future__ import annotations

from mediator_desk.documents.papers.template_suggestions import names_at, suggestions
from mediator_desk.documents.papers.wordings import wording

KNOWN = wording("mediation_agreement").glossary


def said(text):
    found = suggestions(text, len(text), KNOWN)
    return None if found is None else [one.said for one in found.found]


def test_nothing_is_offered_where_nothing_was_begun():
    assert said("【正文】甲") is None
    assert said("【正文】{协议编号}") is None


def test_a_brace_offers_the_facts_and_letters_choose_among_them():
    assert "协议编号" in said("【正文】{")
    assert "当事人" not in said("【正文】{")
    assert said("【正文】{协议编")[0] == "协议编号"
    assert "户名" not in said("【正文】{协议编")
    assert "协议编号" in said("【正文】{xybh")


def test_within_a_list_its_own_facts_come_first():
    assert "本期金额" not in said("【正文】{")
    assert said("【正文】【逐一列出：分期付款】{")[0] == "期数"
    assert "代理人姓名" in said("【正文】【逐一列出：当事人】〔〔【逐一列出：代理人】{")
    assert "代理人姓名" not in said("【正文】【逐一列出：当事人】〔〔【逐一列出：代理人】甲〕{")
    assert "本期金额" not in said("【正文】【逐一列出：分期付款】甲\n【正文】{")


def test_a_bracket_offers_styles_at_the_front_of_a_line_and_instructions_after_it():
    assert said("【正文】甲\n【标") == ["标题", "小标题", "小号标题"]
    assert "逐一列出：当事人" in said("【正文】【")
    assert said("【正文】【逐一列出：分") == ["逐一列出：分期付款"]
    assert "如果：有保险信息" in said("【正文】【如果")
    assert "如果有：记录人" in said("【正文】【如果有：记")


def test_what_is_chosen_takes_the_place_of_what_was_begun():
    text = "【正文】【逐一列出：分期付款】第{期"
    found = suggestions(text, len(text), KNOWN)
    assert text[found.start :] == "{期"
    assert found.found[0].typed == "{期数}"


def test_names_at_a_place_are_those_of_its_lists():
    assert "ordinal" in names_at("【正文】【逐一列出：分期付款】", KNOWN)
    assert "ordinal" not in names_at("【正文】【逐一列出：分期付款】甲\n", KNOWN)
