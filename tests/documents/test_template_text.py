"""Templates as text that people change: what is written out reads as the same, faults are told at their place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediator_desk.documents.papers.placeholders import glossary
from mediator_desk.documents.papers.template_reading import read_text
from mediator_desk.documents.papers.template_text import as_toml, plain, written_out
from mediator_desk.documents.papers.wordings import every_wording, lost, sample_paper, to_keep, wording
from mediator_desk.documents.typesetting.template import Block, Node, Template, compose, read_template
from mediator_desk.documents.typesetting.typography import EVERY_STYLE
from mediator_desk.services.papers.letterhead import Letterhead

WORDINGS = {one.name: one for one in every_wording()}
AGREEMENT = wording("mediation_agreement")
SHAPE = AGREEMENT.shape
KNOWN = AGREEMENT.glossary
LIKE = Template("调解协议书", 1, "zh-CN", ())


def read(text):
    return read_text(text, KNOWN, LIKE)


def faults(text):
    return [(one.line, one.column, one.code) for one in read(text).faults]


def block(text):
    found = read(text)
    assert found.faults == ()
    (one,) = found.template.blocks
    return one


@pytest.mark.parametrize("name", WORDINGS)
def test_a_shipped_template_written_out_reads_as_the_same(name):
    one = WORDINGS[name]
    text = written_out(one.shipped(), one.glossary)
    found = one.read_text(text)
    assert found.faults == ()
    assert found.template == plain(one.shipped())
    assert written_out(found.template, one.glossary) == text


@pytest.mark.parametrize("name", WORDINGS)
def test_what_is_kept_of_a_shipped_template_makes_the_same_paper(name):
    one = WORDINGS[name]
    kept = one.read(to_keep(one, one.read_text(one.text(one_source(one))).template, 7))
    assert kept.version == 7
    assert kept.blocks == plain(one.shipped()).blocks


def one_source(one):
    from mediator_desk.services.papers.template_texts import shipped_text

    return shipped_text(one.name).source


@pytest.mark.parametrize("name", WORDINGS)
def test_every_paper_can_be_looked_at_without_a_case(name):
    one = WORDINGS[name]
    assert sample_paper(one, one.shipped(), Letterhead("某某保险人民调解委员会")).startswith(b"%PDF")


SIGNS = st.sampled_from("甲乙（）：，。【】〔〕0128 \n年一\u3000x")
TEXTS = st.text(SIGNS, min_size=1, max_size=8)
VALUES = st.text(st.sampled_from("，；。 【】〔〕\n（）x"), min_size=1, max_size=4)


def pieces(names):
    """Give literal texts with the names that can be used there."""
    return st.lists(TEXTS | st.sampled_from([f"{{{name}}}" for name in names]), min_size=1, max_size=4).map("".join)


def nodes(names, inner, depth):
    texts = pieces(names)
    parts = st.lists(texts if depth == 0 else texts | nodes(names, inner, depth - 1), min_size=1, max_size=4)
    plain_node = st.builds(
        lambda given, join, end, when: Node(tuple(given), join, end, "", when),
        parts, st.just("") | VALUES, st.just("") | VALUES, st.sampled_from(["", "has_policy", "recorder"]),
    )  # fmt: skip
    if not inner:
        return plain_node
    listed = st.builds(
        lambda given, unless: Node(tuple(given), each="parties", unless=unless),
        st.lists(pieces([*names, *inner]), min_size=1, max_size=3), st.sampled_from(["", "is_person", "phone"]),
    )  # fmt: skip
    return plain_node | listed


TEMPLATES = st.builds(
    lambda blocks: Template("调解协议书", 1, "zh-CN", tuple(blocks)),
    st.lists(
        st.builds(
            Block,
            st.sampled_from(sorted(EVERY_STYLE)),
            nodes(["number", "facts", "recorder"], ["name", "phone"], 2),
            st.just("") | VALUES,
            st.booleans(),
        ),
        min_size=1,
        max_size=4,
    ),
)


@settings(max_examples=150, deadline=None)
@given(TEMPLATES)
def test_any_template_written_out_reads_as_the_same(template):
    text = written_out(template, KNOWN)
    found = read(text)
    assert found.faults == ()
    assert found.template == plain(template)


@settings(max_examples=100, deadline=None)
@given(TEMPLATES)
def test_any_template_is_kept_as_toml_that_reads_as_the_same(template):
    assert read_template(as_toml(template), SHAPE, EVERY_STYLE) == template


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("【】〔〕{}｛｝：\n 正文标题逐一列出如果当事人姓名编号甲x之间末尾旁注符号")))
def test_whatever_is_typed_is_read_and_its_faults_have_a_place(text):
    lines = text.split("\n")
    for one in read(text).faults:
        assert 1 <= one.line <= len(lines)
        assert 1 <= one.column <= len(lines[one.line - 1]) + 1


def test_a_line_is_a_paragraph_and_one_without_a_style_has_that_of_the_one_before():
    found = read("【正文】甲\n乙\n\n【标题】丙\n")
    assert found.faults == ()
    assert [(one.style, one.node.pieces) for one in found.template.blocks] == [
        ("body", ("甲",)), ("body", ("乙",)), ("title", ("丙",)),
    ]  # fmt: skip


def test_names_are_chinese_and_braces_may_be_of_either_width():
    assert block("【编号】编号：{协议编号}").node.pieces == ("编号：{number}",)
    assert block("【编号】编号：｛协议编号｝").node.pieces == ("编号：{number}",)


def test_a_part_falls_away_by_itself():
    assert block("【正文】甲方。〔电话{协议编号}。〕").node.pieces == ("甲方。", "电话{number}。")


def test_instructions_say_what_is_repeated_and_asked_for():
    one = block("【签名】【逐一列出：当事人】【除非：是自然人】{甲乙丙}方：{姓名或名称}【旁注：（盖章）】")
    assert one == Block("signature", Node(("{letter}方：{name}",), each="parties", unless="is_person"), note="（盖章）")
    one = block("【正文】【之间：，】【末尾：。】〔户名{户名}〕\n【填写栏】【栏名：见证人】【空白也印出】"[:25])
    assert (one.node.join, one.node.end) == ("，", "。")


def test_a_year_in_tortoise_shell_brackets_is_what_it_is():
    assert block("【正文】依照法释〔2018〕3号办理。").node.pieces == ("依照法释〔2018〕3号办理。",)


def test_the_inner_meaning_of_a_name_counts_within_a_list():
    assert block("【正文】【逐一列出：分期付款】{本期金额}元").node.pieces == ("{amount}元",)
    assert faults("【正文】{本期金额}元") == [(1, 5, "name_of_item")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, 1, "no_blocks")]),
        ("甲", [(1, 1, "style_missing")]),
        ("【正本】甲", [(1, 1, "unknown_style")]),
        ("【正文】", [(1, 1, "empty_block")]),
        ("【正文】甲\n【正文】{申请仁}", [(2, 5, "unknown_name")]),
        ("【正文】{}", [(1, 5, "empty_name")]),
        ("【正文】{当事人}", [(1, 5, "list_as_fact")]),
        ("【正文】{有保险信息}", [(1, 5, "flag_as_fact")]),
        ("【正文】甲〔乙", [(1, 6, "open_part")]),
        ("【正文】甲〔乙\n【正文】丙", [(1, 6, "open_part")]),
        ("【正文】甲〕乙", [(1, 6, "stray_close")]),
        ("【正文】甲〔〕乙", [(1, 6, "empty_part")]),
        ("【正文】甲{乙", [(1, 6, "open_brace")]),
        ("【正文】甲}乙", [(1, 6, "stray_brace")]),
        ("【正文】甲【乙", [(1, 6, "open_instruction")]),
        ("【正文】甲】乙", [(1, 6, "stray_instruction")]),
        ("【正文】【隔开：，】甲", [(1, 5, "unknown_instruction")]),
        ("【正文】甲【末尾：。】", [(1, 6, "instruction_late")]),
        ("【正文】【末尾：。】【末尾：；】甲", [(1, 11, "instruction_twice")]),
        ("【正文】【末尾】甲", [(1, 5, "value_missing")]),
        ("【正文】〔【旁注：甲】乙〕", [(1, 6, "only_of_paragraph")]),
        ("【正文】甲【标题】乙", [(1, 6, "style_within")]),
        ("【正文】【逐一列出：户名】甲", [(1, 5, "not_a_list")]),
        ("【正文】甲【旁注：{户名}】", [(1, 6, "note_is_plain")]),
        ("【文书名称】\n【正文】甲", [(1, 1, "name_missing")]),
        ("【正文】甲\U0001f600", [(1, 6, "undrawable")]),
        ("【正文】" + "〔" * 40, None),
    ],
)
def test_a_fault_is_told_at_its_place(text, expected):
    found = faults(text)
    assert found
    assert expected is None or found == expected


def test_every_fault_is_told_at_once_and_something_like_what_was_meant():
    found = read("【正文】{户各}\n【正文】甲〕\n【正文】{协议编好}").faults
    assert [one.line for one in found] == [1, 2, 3]
    assert [one.params.get("like") for one in found] == ["户名", None, "协议编号"]


def test_what_an_own_wording_lost_is_named():
    text = AGREEMENT.text(one_source(AGREEMENT))
    without = "\n".join(line for line in text.splitlines() if "签名】" not in line and "协议编号" not in line)
    gone = lost(AGREEMENT, AGREEMENT.read_text(without).template)
    assert "协议编号" in gone.facts
    assert "记录人" in gone.facts
    assert gone.closing == ("signature",)
    assert not lost(AGREEMENT, AGREEMENT.shipped())


def test_a_changed_word_is_on_the_paper():
    text = AGREEMENT.text(one_source(AGREEMENT)).replace("自愿达成如下协议", "平等协商达成如下协议")
    template = AGREEMENT.read_text(text).template
    values = {name: "" if shape is None else [] for name, shape in SHAPE.items()}
    assert "经调解，各方当事人平等协商达成如下协议：" in [one.text for one in compose(template, values)]


def test_a_glossary_without_a_name_says_which():
    with pytest.raises(KeyError, match="nobody"):
        glossary("agreement", {"nobody": None})
