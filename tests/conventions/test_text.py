"""The gate for text: what is kept, what is removed, what is refused, what is flagged in names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.conventions.text import (
    LONGEST_TEXT,
    TextError,
    clean_name,
    clean_text,
    invisible_or_direction_changing,
    seen_text,
)

WRITTEN = st.text(st.characters(exclude_categories=["Cs"]))


def test_lines_are_parted_by_line_feeds():
    assert clean_text("一\r\n二\r三\n四\t五").text == "一\n二\n三\n四\t五"
    assert clean_text("一\r\n二").findings == ()


def test_control_characters_go_and_that_is_said():
    cleaned = clean_text("甲\x00乙\x1b[31m\x85丙\ufffe")
    assert cleaned.text == "甲乙[31m丙"
    assert cleaned.findings == ("control_characters_removed",)


def test_text_is_composed():
    assert clean_text("e\u0301").text == "é"
    assert clean_text("e\x00\u0301").text == "é"


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb"])
def test_a_lone_surrogate_is_refused(text):
    with pytest.raises(TextError, match="lone_surrogate"):
        clean_text(text)


def test_text_is_kept_whole_up_to_the_cap_and_refused_above_it():
    assert clean_text("𬱖" * LONGEST_TEXT).text == "𬱖" * LONGEST_TEXT
    with pytest.raises(ValueError, match="too_long"):
        clean_text("字" * (LONGEST_TEXT + 1))


@given(WRITTEN)
def test_clean_text_is_clean_and_stays_so(text):
    once = clean_text(text)
    assert clean_text(once.text).text == once.text
    assert clean_text(once.text).findings == ()
    assert unicodedata.is_normalized("NFC", once.text)
    assert not [c for c in once.text if unicodedata.category(c) == "Cc" and c not in "\t\n"]


@pytest.mark.parametrize(
    "name",
    [
        "吴䶮",
        "陈𬱖",
        "𬍛",
        "阿卜杜拉·买买提",
        "MARIA DEL CARMEN DA SILVA SANTOS",
        '=HYPERLINK("x")',
        "字" * 50,
        "李　伟",
    ],
)
def test_names_are_kept_as_typed(name):
    assert clean_name(name).text == name
    assert clean_name(name).findings == ()


def test_white_space_around_a_name_goes_and_a_name_is_one_line():
    assert clean_name("\u3000 李伟\t\n").text == "李伟"
    assert clean_name("IVANOV\r\nALEKSEI").text == "IVANOV ALEKSEI"
    assert clean_name("  ").text == ""


def test_a_name_longer_than_any_name_is_refused():
    with pytest.raises(TextError, match="too_long"):
        clean_name("字" * 201)


def test_direction_changing_and_invisible_characters_in_names_are_named():
    assert invisible_or_direction_changing("张\u202e三\u200b丰\u202e") == ["U+202E", "U+200B"]
    assert clean_name("张\u202e三丰").findings == ("invisible_or_direction_changing",)
    assert clean_name("张\u202e三丰").text == "张\u202e三丰"
    assert invisible_or_direction_changing("李\u00a0伟\U000e0041\u3164") == ["U+00A0", "U+E0041", "U+3164"]


def test_a_variation_selector_is_right_after_a_han_character_only():
    assert invisible_or_direction_changing("葛\U000e0100") == []
    assert invisible_or_direction_changing("a\ufe0f") == ["U+FE0F"]


@given(WRITTEN)
def test_a_clean_name_has_no_outer_space_and_stays_as_it_is(text):
    once = clean_name(text[:60]).text
    assert once == once.strip()
    assert clean_name(once).text == once


def test_what_nobody_sees_goes_and_spaces_become_plain_ones():
    assert (
        seen_text("周敏：\u202e定损\u200b\ufeff没有意见\n第二行\t48\u00a0600\u2003元")
        == "周敏：定损没有意见\n第二行\t48 600 元"
    )
    assert seen_text("好\U000e0100。\ufe0f") == "好\U000e0100。"
