"""Amounts in capitals and in figures, both ways, and amounts as people type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.conventions.amounts import LARGEST, figures, from_capitals, in_capitals, read_amount

from .vectors import VECTORS

AMOUNTS = st.decimals(min_value=0, max_value=LARGEST, places=2)
# Digits that are mostly zeros: the runs of zeros are where capitals go wrong.
GAPPY = st.text("00001579", min_size=3, max_size=14).map(lambda digits: Decimal(digits).scaleb(-2))
AGAINST_THE_RULES = "|人民币|元|整|贰万壹元整|贰万零零壹元整|壹元|伍角叁分整|壹万壹万元整|5元整|五元整"
DOUBTFUL = (
    "约五万 五万 NaN inf 1e999 1e3 -5 −5 +5 1.234 48,60 4,8600 1,2345 ٤٨٦ ४८ 4² ① ½ 0x10 1_000 1.2.3 1. .5 =1+1 5万5"
    " 1000000000000 9999999万亿 10000亿 0.0000001万"
)


@pytest.mark.parametrize(("figure", "capitals"), VECTORS["amount_in_capitals"].items())
def test_the_published_amounts_come_out_in_capitals(figure, capitals):
    assert in_capitals(Decimal(figure)) == capitals
    assert from_capitals(capitals) == Decimal(figure)


@pytest.mark.parametrize(("figure", "forms"), VECTORS["amount_either"].items())
def test_both_published_forms_are_read_and_one_is_written(figure, forms):
    assert in_capitals(Decimal(figure)) in forms
    assert {from_capitals(form) for form in forms} == {Decimal(figure)}


@given(AMOUNTS | GAPPY)
def test_every_amount_comes_back_from_its_capitals(amount):
    assert from_capitals(in_capitals(amount)) == amount


@given(AMOUNTS | GAPPY)
def test_capitals_have_no_double_zero_and_end_as_the_rules_say(amount):
    text = in_capitals(amount)
    assert "零零" not in text
    assert text.endswith("整") == (amount == int(amount))
    assert text[-1] in "整角分"


@given(GAPPY, GAPPY)
def test_different_amounts_have_different_capitals(one, other):
    assert (in_capitals(one) == in_capitals(other)) == (one == other)


@given(AMOUNTS | GAPPY, st.integers(0, 40))
def test_capitals_with_a_character_missing_are_never_read_as_a_third_amount(amount, place):
    text = in_capitals(amount).removeprefix("人民币")
    damaged = text[: place % len(text)] + text[place % len(text) + 1 :]
    try:
        read = from_capitals(damaged)
    except ValueError:
        return
    assert read == amount or in_capitals(read).replace("零", "").removeprefix("人民币") == damaged.replace("零", "")


@pytest.mark.parametrize(
    ("figure", "capitals"),
    [
        ("0", "人民币零元整"),
        ("0.05", "人民币伍分"),
        ("0.50", "人民币伍角"),
        ("1680.32", "人民币壹仟陆佰捌拾元叁角贰分"),
        ("10.05", "人民币壹拾元零伍分"),
        ("100000500", "人民币壹亿零伍佰元整"),
        ("100005000", "人民币壹亿零伍仟元整"),
        ("110000000", "人民币壹亿壹仟万元整"),
        ("999900000000", "人民币玖仟玖佰玖拾玖亿元整"),
    ],
)
def test_small_and_large_amounts_in_capitals(figure, capitals):
    assert in_capitals(Decimal(figure)) == capitals


@pytest.mark.parametrize("text", ["壹仟肆佰零玖圆伍角正", "人民币 壹仟肆佰零玖元伍角整", "壹仟肆佰零玖元伍角"])
def test_older_characters_and_spaces_in_capitals_are_read(text):
    assert from_capitals(text) == Decimal("1409.50")


@pytest.mark.parametrize("text", AGAINST_THE_RULES.split("|"))
def test_capitals_against_the_rules_are_refused(text):
    with pytest.raises(ValueError, match="not an amount"):
        from_capitals(text)


@pytest.mark.parametrize("amount", ["-0.01", "1000000000000", "0.001", "NaN", "Infinity", "1e999"])
def test_an_amount_out_of_range_has_no_capitals(amount):
    with pytest.raises(ValueError, match="an amount"):
        in_capitals(Decimal(amount))
    with pytest.raises(ValueError, match="an amount"):
        figures(Decimal(amount))


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("48,600元", "48600.00"),
        ("4.86万元", "48600.00"),
        ("4.8612万", "48612.00"),
        ("0.000001万元", "0.01"),
        ("￥４８，６００．５０", "48600.50"),
        ("¥ 48600", "48600.00"),
        ("人民币48600元整", "48600.00"),
        ("1.5亿元", "150000000.00"),
        ("0", "0.00"),
        ("420200.00", "420200.00"),
    ],
)
def test_amounts_are_read_as_people_type_them(typed, amount):
    assert str(read_amount(typed)) == amount


@pytest.mark.parametrize("typed", [*DOUBTFUL.split(" "), "", "9" * 5000])
def test_amounts_that_leave_a_doubt_are_refused(typed):
    with pytest.raises(ValueError, match="amount"):
        read_amount(typed)


@given(AMOUNTS)
def test_figures_are_read_back(amount):
    assert read_amount(figures(amount)) == amount


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_a_value_error(text):
    for read in (read_amount, from_capitals):
        try:
            amount = read(text)
        except ValueError:
            continue
        assert 0 <= amount <= LARGEST
        assert amount == amount.quantize(Decimal("0.01"))


def test_figures_part_thousands():
    assert figures(Decimal(48600)) == "48,600.00"
