"""Lines of Chinese: the punctuation rule, whole numbers, and no text that loops or takes too long."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediator_desk.documents.typesetting.line_breaking import (
    LARGEST_SPACING,
    break_lines,
    kerns,
    spacing,
    squeezed_width,
    stretchable,
)

# The two sets as GB/T 15834 and the printers have them, written out once more: the test does not ask the code.
MAY_NOT_START = "，。、；：？！）》〉」』】〕”’…—％／～·々" + ",.;:?!)]}>%/"
MAY_NOT_END = "（《〈「『【〔“‘／￥№" + "([{</$"
NUMBER = re.compile(
    r"[0-9A-Za-z][0-9A-Za-z.,:/-]*[0-9A-Za-z]|〔[0-9]{4}〕第[0-9]+号|第[0-9]+[号页条期项]|-[0-9]+|[0-9]+(?:万元|个月|个工作日)"
    r"|第[一二三四五六七八九十]+[条款项期]|肆万贰仟元整|壹仟肆佰零玖元伍角"
)

TEXTS = (
    "2026年8月19日，甲方驾驶其投保机动车损失保险的车辆（保单号：0440120600315527）在广州市海珠区与护栏相撞。",
    "甲方按4S店估价主张48,600.00元；乙方按合作维修厂价格定损33,500.00元，差额15,100.00元（约31.07％）。",
    "申请人称：“保险公司的答复是‘不属于保险责任’！”被申请人则认为《重大疾病保险条款》〔2019版〕第5.2条另有约定……",
    "双方确认——本协议履行完毕后，身份证号44010519820314123X、统一社会信用代码91440000MA0X001179的主体不再另行索赔。",
    "阿卜杜拉·买买提于2026-03-05 14:30通过e-mail（li@nanyue.example）提交材料；吴䶮、陈𬱖同时到场？是的！",
    "第一期30,000.00元，于2026年10月16日前付清；第二期12,000.00元，于2026年11月8日前付清：合计【42,000.00元】。",
    "依据粤保调协〔2026〕第1571号调解协议书第十二条第二款，赔付人民币肆万贰仟元整（大写：壹仟肆佰零玖元伍角），附件见第12页、第3项。",
    "和／或在3个月内、至迟10个工作日内调整保费-500元（约5万元），由甲方／乙方／丙方各自承担；№20号仓、￥1,200.00元照付～～",
    "银行账号6217 0000 0000 4417，开户行“珠江商业银行（海珠支行）”，联系电话020-38880000、13800005678。",
)


def em_width(character: str) -> float:
    return 0.55 if ord(character) < 0x250 else 1.0


def faults(lines: list[str]) -> list[str]:
    found = []
    for before, after in itertools.pairwise(lines):
        if after[0] in MAY_NOT_START or before.rstrip(" ")[-1] in MAY_NOT_END:
            found.append(f"{before}|{after}")
        joint = len(before)
        if any(match.start() < joint < match.end() for match in NUMBER.finditer(before + after)):
            found.append(f"{before}|{after}")
    return found


def test_no_line_of_a_sweep_breaks_the_punctuation_rule_or_a_number():
    breaks = 0
    for text, tenths, em in itertools.product(
        ("".join(TEXTS[i:] + TEXTS[:i]) for i in range(len(TEXTS))), range(160, 401, 8), (0, 1)
    ):
        lines = break_lines(text, em_width, tenths / 10, indent=2, em=em)
        assert faults(lines) == []
        assert "".join(lines) == text
        breaks += len(lines) - 1
    assert breaks >= 3_000


PIECES = st.one_of(
    st.text("的一是在了有和人这中大为上个国我以要他时来用们", min_size=1, max_size=9),
    st.sampled_from(["甲。", "乙，", "丙；", "丁！）", "戊……", "己——", "庚％", "（辛", "《壬", "“癸", "子：“丑"]),
    st.from_regex(r"[1-9][0-9]{0,2}(,[0-9]{3}){0,2}\.[0-9]{2}元", fullmatch=True),
    st.from_regex(r"20[0-9]{2}年[1-9]月[1-9]日", fullmatch=True),
    st.from_regex(r"[A-Z]{2}[0-9]{8,12}[。，]", fullmatch=True),
)


@settings(max_examples=250)
@given(pieces=st.lists(PIECES, min_size=5, max_size=60), width=st.floats(14, 40))
def test_invented_paragraphs_break_lawfully_too(pieces, width):
    text = "".join(f"{piece}" + ("文" if piece[-1].isalnum() and piece[-1].isascii() else "") for piece in pieces)
    lines = break_lines(text, em_width, width, indent=2)
    assert faults(lines) == []
    assert all(sum(map(em_width, line)) <= width + 0.01 for line in lines)
    squeezed = break_lines(text, em_width, width, indent=2, em=1)
    assert faults(squeezed) == []
    assert all(squeezed_width(line.rstrip(), em_width, 1) <= width + 0.01 for line in squeezed)
    assert len(squeezed) <= len(lines) + 1


@settings(max_examples=300)
@given(text=st.text(max_size=300), width=st.floats(0.1, 30), indent=st.floats(0, 3))
def test_any_text_at_any_width_ends_and_loses_nothing(text, width, indent):
    lines = break_lines(text, em_width, width, indent=indent)
    assert "".join(lines) == text
    assert all(lines)


@pytest.mark.parametrize("text", ["8" * 60, "。" * 50, "（" * 50, "——" * 40, "，" + "9" * 120 + "。"])
def test_what_cannot_be_broken_lawfully_is_cut_inside_the_margins(text):
    lines = break_lines(text, em_width, 28, indent=2)
    assert "".join(lines) == text
    assert all(sum(map(em_width, line)) <= 28.01 for line in lines)
    assert len(lines) <= len(text) // 20 + 1


def test_a_number_wider_than_the_line_takes_its_comma_with_it():
    lines = break_lines("账号" + "8" * 100 + "，", em_width, 27.5)
    assert lines[-1][0] == "8"
    assert lines[-1].endswith("，")


def test_a_number_that_fits_on_a_line_is_moved_whole():
    assert break_lines("账号为44010519820314123X。", em_width, 11) == ["账号为", "44010519820314123X。"]


def test_an_amount_keeps_its_unit_and_a_date_its_digits():
    assert break_lines("应付人民币30,000.00元", em_width, 10.4) == ["应付人民币", "30,000.00元"]
    assert break_lines("应于之前2026年3月5日", em_width, 5.5) == ["应于之前", "2026年3月", "5日"]
    assert break_lines("依据粤保调协〔2026〕第15号", em_width, 11) == ["依据粤保调", "协〔2026〕第15号"]
    assert break_lines("赔付人民币肆万贰仟元整", em_width, 8) == ["赔付人民币", "肆万贰仟元整"]
    assert break_lines("调整为负的保费-500元", em_width, 8.5) == ["调整为负的保费", "-500元"]
    assert break_lines("各方签收甲方／乙方", em_width, 7.5) == ["各方签收甲", "方／乙方"]
    assert break_lines("现年三十加52岁", em_width, 6.2) == ["现年三十加", "52岁"]


def test_an_accent_and_a_variation_selector_stay_with_their_letter():
    for mark in ("\u0301", "\ufe00", "\U000e0100"):
        assert all(line[0] != mark for line in break_lines(("文" + mark) * 40, em_width, 7))


def test_spaces_end_a_line_and_never_start_one():
    lines = break_lines("the parties agree " * 20, em_width, 12)
    assert all(not line.startswith(" ") for line in lines)
    assert all(sum(map(em_width, line.rstrip())) <= 12 for line in lines)


@pytest.mark.parametrize(
    "text", ["".join(TEXTS) * 100, "9" * 40_000, "。" * 40_000, "1234 " * 8_000, "（文" * 20_000, "-1" * 20_000]
)
def test_the_work_grows_with_the_length_and_no_faster(text):
    measured = 0

    def counted(character: str) -> float:
        nonlocal measured
        measured += 1
        return em_width(character)

    break_lines(text, counted, 28)
    assert measured <= 4 * len(text)


def test_letter_spacing_fills_a_line_but_is_never_large():
    line = "乙方赔付甲方车辆维修费共计如下所列之款项如数付清，"
    wide = len(line) + 1.5
    added = spacing(line, em_width, wide, 1)
    assert 0 < added <= LARGEST_SPACING <= 1 / 5
    assert squeezed_width(line, em_width, 1) + added * (len(line) - 1) == pytest.approx(wide)
    assert spacing("短短的行", em_width, 28, 1) == 0


def test_numbers_are_not_stretched():
    line = "共48,600.00元整"
    assert [after for after, grows in zip(line, stretchable(line), strict=False) if grows] == ["共", "元"]


def test_marks_that_follow_each_other_share_their_blanks():
    assert kerns("（甲方）：") == [0, 0, 0, 0.5, 0]
    assert kerns("说：“《条款》。”") == [0, 0.5, 0.5, 0, 0, 0, 0.5, 0.5, 0]
    assert kerns("甲，（乙") == [0, 0.5, 0, 0]
    assert kerns("48,600.00元；A") == [0] * 12
    assert kerns("") == []


def test_a_dash_is_one_line_and_an_ellipsis_stays_even():
    assert kerns("——") == [pytest.approx(0.09), 0]
    assert kerns("……") == [0, 0]


def test_a_mark_at_the_end_of_a_line_needs_half_its_square():
    assert break_lines("甲乙丙丁，戊己", em_width, 4.5, em=1) == ["甲乙丙丁，", "戊己"]
    assert break_lines("甲乙丙丁，戊己", em_width, 4.5) == ["甲乙丙", "丁，戊己"]
    assert squeezed_width("甲乙丙丁，", em_width, 1) == 4.5


def test_a_narrow_dot_in_a_name_is_not_stretched():
    assert stretchable("拉·买买") == [False, False, True]
