"""Case numbers from templates, Chinese numerals, dates and copies."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.conventions.numbering import (
    chinese_date,
    chinese_numeral,
    copies_in_words,
    format_number,
    template_problems,
)

TEMPLATE = "粤保调〔{year}〕第{n:04d}号"
CASES = st.tuples(st.integers(2000, 2100), st.integers(1, 99999))


def test_a_case_number_is_made_from_its_template():
    assert format_number(TEMPLATE, 2026, 12) == "粤保调〔2026〕第0012号"
    assert format_number(TEMPLATE, 2026, 12345) == "粤保调〔2026〕第12345号"
    assert format_number("{year}-{n}", 2026, 7) == "2026-7"
    assert format_number("{{甲}}{year}{n:03}", 2026, 7) == "{甲}2026007"


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("第{n}号", "year_missing"),
        ("{year}", "number_missing"),
        ("{year}{n}{n}", "repeated_field"),
        ("{year}{n:,}", "bad_width"),
        ("{year}{n:099999999d}", "bad_width"),
        ("{year}{n!r}", "bad_width"),
        ("{year:>9}{n}", "bad_width"),
        ("{year}{n.__class__}", "unknown_field"),
        ("{year}{n}{0}", "unknown_field"),
        ("{year}{n}{}", "unknown_field"),
        ("{year}{n", "unbalanced_braces"),
        ("{year}{n}}", "unbalanced_braces"),
        ("{year}\n{n}", "not_one_line"),
        ("{year}{n}" + "甲" * 60, "too_long"),
    ],
)
def test_a_bad_template_says_what_is_wrong_and_makes_no_number(template, problem):
    assert problem in template_problems(template)
    with pytest.raises(ValueError, match="no number"):
        format_number(template, 2026, 1)


@pytest.mark.parametrize(("year", "n"), [(2026, 0), (2026, -1), (26, 1), (20260, 1)])
def test_an_impossible_year_or_count_makes_no_number(year, n):
    with pytest.raises(ValueError, match="no number"):
        format_number(TEMPLATE, year, n)


@given(st.text("{}:!nyear0d粤.[]", max_size=30), st.integers(1, 10**6))
def test_any_template_makes_a_number_or_has_problems(template, n):
    if not template_problems(template):
        assert str(n) in format_number(template, 2026, n)


@given(
    st.tuples(st.integers(2000, 2100), st.integers(1, 99999)), st.tuples(st.integers(2000, 2100), st.integers(1, 99999))
)
def test_different_cases_never_share_a_number(one, other):
    assert (format_number(TEMPLATE, *one) == format_number(TEMPLATE, *other)) == (one == other)


@pytest.mark.parametrize(
    ("n", "numeral"),
    [
        (0, "零"),
        (1, "一"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (99, "九十九"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (205, "二百零五"),
        (1010, "一千零一十"),
        (10000, "一万"),
        (10005, "一万零五"),
        (120000, "十二万"),
        (12345, "一万二千三百四十五"),
    ],
)
def test_chinese_numerals(n, numeral):
    assert chinese_numeral(n) == numeral


@given(st.integers(0, 99_999_999), st.integers(0, 99_999_999))
def test_different_numbers_have_different_numerals(one, other):
    assert (chinese_numeral(one) == chinese_numeral(other)) == (one == other)


def test_a_number_out_of_range_has_no_numeral():
    for n in (-1, 10**8):
        with pytest.raises(ValueError, match="no Chinese numeral"):
            chinese_numeral(n)


def test_dates_and_copies_as_papers_write_them():
    assert chinese_date(date(2026, 3, 5)) == "2026年3月5日"
    assert [copies_in_words(copies) for copies in (1, 2, 3, 12)] == ["一", "两", "三", "十二"]
    with pytest.raises(ValueError, match="copies"):
        copies_in_words(0)
