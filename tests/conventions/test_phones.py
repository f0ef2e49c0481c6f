"""Phone numbers: one form for each, and what is odd about it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mediator_desk.conventions.phones import check_phone, normalise_phone


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("138 1234 5678", "13812345678"),
        ("+86 138-1234-5678", "13812345678"),
        ("８６１３８１２３４５６７８", "13812345678"),
        ("\u202a13812345678\u202c", "13812345678"),
        ("020-87512378", "020-87512378"),
        ("02087512378", "020-87512378"),
        ("(020) 8751 2378 转 601", "020-87512378-601"),
        ("+86 20 87512378", "020-87512378"),
        ("0755－25123456ext.12", "0755-25123456-12"),
        ("0755-2512345", "0755-2512345"),
        ("95519", "95519"),
        ("12378", "12378"),
        ("400-800-1234", "4008001234"),
        ("+852 9123 4567", "+85291234567"),
        ("00853 66123456", "+85366123456"),
        ("+886 0912-345678", "+886912345678"),
        ("+351 912 345 678", "+351912345678"),
    ],
)
def test_numbers_are_kept_in_one_form_and_nothing_is_odd(typed, kept):
    assert normalise_phone(typed) == kept
    assert check_phone(typed) == []


@pytest.mark.parametrize(
    ("typed", "finding"),
    [
        ("1381234567", "wrong_length"),
        ("138123456789", "wrong_length"),
        ("", "wrong_length"),
        ("+852 912345", "wrong_length"),
        ("23812345678", "wrong_form"),
        ("12012345678", "wrong_form"),
        ("13812345678/13912345678", "wrong_form"),
        ("138****5678", "wrong_form"),
        ("١٣٨١٢٣٤٥٦٧٨", "wrong_form"),
        ("无", "wrong_form"),
        ("87512378", "no_area_code"),
    ],
)
def test_odd_numbers_have_one_finding(typed, finding):
    assert check_phone(typed) == [finding]


@given(st.text("0123456789+- ()转", max_size=20) | st.text(max_size=20))
@example("R¸")
def test_the_kept_form_stays_as_it_is(typed):
    kept = normalise_phone(typed)
    assert normalise_phone(kept) == kept
    assert check_phone(kept) == check_phone(typed)
