from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.errors import Refused
from mediator_desk.storage.recovery_code import ALPHABET, new_code, read_code

codes = st.builds(new_code)
FULL_WIDTH = str.maketrans({chr(sign): chr(sign + 0xFEE0) for sign in range(0x21, 0x7F)})


def test_a_code_is_eight_groups_of_five_signs_that_are_never_taken_for_each_other():
    code = new_code()
    assert re.fullmatch("([2-9A-HJKMNP-Z]{5}-){7}[2-9A-HJKMNP-Z]{5}", code)
    assert not set("01OIL") & set(ALPHABET)
    assert len({new_code() for _n in range(50)}) == 50


@given(codes, st.sampled_from(["", " ", "-", " - ", "\u3000", "\n", "——", "."]), st.booleans(), st.booleans())
def test_it_is_read_however_it_was_typed(code, between, is_small, is_wide):
    typed = code.replace("-", between)
    typed = typed.lower() if is_small else typed
    assert read_code(typed.translate(FULL_WIDTH) if is_wide else typed) == code


@given(codes, st.integers(0, 39), st.sampled_from(ALPHABET + "01OIL"))
def test_one_wrong_sign_is_told_with_its_group(code, place, sign):
    signs = list(code.replace("-", ""))
    if signs[place] == sign:
        return
    signs[place] = sign
    with pytest.raises(Refused) as told:
        read_code("".join(signs))
    assert (told.value.code, told.value.params) == ("recovery_code_mistyped", {"group": place // 5 + 1})


@given(codes, st.integers(0, 38))
def test_two_signs_in_each_others_place_are_told(code, place):
    signs = list(code.replace("-", ""))
    if signs[place] == signs[place + 1] or place % 5 == 4:
        return
    signs[place], signs[place + 1] = signs[place + 1], signs[place]
    with pytest.raises(Refused, match="recovery_code_mistyped"):
        read_code("".join(signs))


@given(codes, st.integers(0, 7), st.integers(0, 7))
def test_two_groups_in_each_others_place_are_told(code, one, other):
    groups = code.split("-")
    groups[one], groups[other] = groups[other], groups[one]
    if one == other or groups[one] == groups[other]:
        return
    with pytest.raises(Refused, match="recovery_code_mistyped"):
        read_code("-".join(groups))


@given(codes, st.integers(0, 39))
def test_a_code_that_is_too_short_says_how_many_signs_there_are(code, length):
    signs = code.replace("-", "")[:length]
    with pytest.raises(Refused) as told:
        read_code(signs)
    assert told.value.params == {"signs": length, "expected": 40}


@given(st.text())
def test_whatever_is_typed_is_a_code_or_is_refused(text):
    try:
        code = read_code(text)
    except Refused:
        return
    assert read_code(code) == code
