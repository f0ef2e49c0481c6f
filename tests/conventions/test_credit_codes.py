"""Unified social credit codes of organisations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.conventions.credit_codes import check_credit_code, expected_check_character, normalise_credit_code

from .vectors import VECTORS

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@pytest.mark.parametrize("code", VECTORS["credit_code_valid"])
def test_the_published_right_codes_have_no_finding(code):
    assert check_credit_code(code) == []
    assert check_credit_code(f" {code.lower()[:8]} {code[8:]} ") == []


@pytest.mark.parametrize("code", VECTORS["credit_code_invalid"])
def test_the_published_wrong_codes_have_a_finding(code):
    assert check_credit_code(code) != []


def test_findings_name_what_is_wrong():
    assert check_credit_code("91440101MA5ABCDE11") == ["wrong_check_digit"]
    assert expected_check_character("91440101MA5ABCDE11") == "M"
    assert check_credit_code("9144010IMA5ABCDE1M") == ["wrong_form"]
    assert check_credit_code("91440101MA5ABCDE1") == ["wrong_length"]
    assert expected_check_character("91350100M000100Y4") == "3"
    assert expected_check_character("短") is None
    assert normalise_credit_code("９１440101-ma5abcde1m") == "91440101MA5ABCDE1M"


@given(st.from_regex(f"[{ALPHABET}]{{2}}[0-9]{{6}}[{ALPHABET}]{{9}}", fullmatch=True))
def test_the_check_character_follows_the_standard(first):
    total = sum(ALPHABET.index(character) * 3**place for place, character in enumerate(first))
    check = ALPHABET[(31 - total % 31) % 31]
    assert expected_check_character(first) == check
    assert check_credit_code(first + check) == []


@given(st.text(max_size=25))
def test_any_text_gets_findings_and_never_an_error(text):
    check_credit_code(text)
