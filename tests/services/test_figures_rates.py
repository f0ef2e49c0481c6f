"""Rates, shares and changes against the published figures, and the rounding they need."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.services.figures.definitions import RATES, Basis
from mediator_desk.services.figures.rates import change, half_up, in_wan, percent, ranked_percent, share

GOLDEN = json.loads((Path(__file__).parent.parent / "data" / "golden_statistics.json").read_text("utf-8"))


@pytest.mark.parametrize("published", GOLDEN["rates"], ids=lambda each: f"{each['source']}, {each['definition']}")
def test_a_published_rate_comes_out_exactly(published):
    decimals = len(published["percent"].partition(".")[2])
    assert str(percent(published["numerator"], published["denominator"], decimals)) == published["percent"]


@pytest.mark.parametrize("published", GOLDEN["rates"], ids=lambda each: each["source"])
def test_every_published_definition_is_one_of_ours(published):
    code = published["definition"].replace("/", "_")
    assert code in {definition.code for definition in RATES}


def test_almost_all_is_not_all():
    assert percent(5807, 5808, 2) == Decimal("99.98")
    assert percent(1202 - 181, 1202, 2) == Decimal("84.94")
    assert percent(5808, 5808, 2) == Decimal("100.00")


def test_a_half_is_rounded_up_and_away_from_zero():
    assert percent(1, 2000, 1) == Decimal("0.1")
    assert percent(-1, 2000, 1) == Decimal("-0.1")
    assert half_up(Fraction(-309, 20), 1) == Decimal("-15.5")


def test_nothing_to_divide_by_gives_no_rate():
    assert percent(0, 0, 2) is None
    assert share(3, 0) is None
    assert change(7, 0).percent is None
    assert change(7, 0).difference == 7


def test_a_ranking_shows_no_rate_under_the_least_number_of_cases():
    assert ranked_percent(29, 29, least=30) is None
    assert ranked_percent(15, 30, least=30) == Decimal("50.00")


def test_changes_of_the_published_month_come_out_exactly():
    last_year = change(869, 1028)
    assert (str(last_year.difference), str(last_year.percent)) == ("-159", "-15.5")
    last_month = change(869, 840)
    assert (str(last_month.difference), str(last_month.percent)) == ("29", "3.5")


def test_yuan_become_wan_with_half_up():
    assert str(in_wan(Decimal("28738000.00"))) == "2873.80"
    assert str(in_wan(Decimal("50.00"))) == "0.01"
    assert str(in_wan(Decimal("49.99"))) == "0.00"


def test_definitions_have_codes_of_their_own_and_both_period_bases():
    codes = [definition.code for definition in RATES]
    assert len(set(codes)) == len(codes)
    assert {(each.title, each.basis) for each in RATES} == {(each.title, basis) for each in RATES for basis in Basis}


@given(numerator=st.integers(0, 10**9), denominator=st.integers(1, 10**9), decimals=st.integers(0, 4))
def test_rounding_is_never_off_by_more_than_half_of_the_last_digit(numerator, denominator, decimals):
    rounded = percent(numerator, denominator, decimals)
    exact = Fraction(numerator * 100, denominator)
    assert -Fraction(1, 2) < (exact - Fraction(rounded)) * 10**decimals < Fraction(1, 2) or (
        (Fraction(rounded) - exact) * 10**decimals == Fraction(1, 2)
    )
    assert -rounded.as_tuple().exponent == decimals
