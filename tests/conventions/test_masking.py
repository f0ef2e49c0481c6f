"""Masked personal data show enough to tell people apart, and never the whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.conventions.masking import (
    is_masked,
    mask_account,
    mask_name,
    mask_number,
    mask_people,
    mask_phone,
    mask_text,
)
from mediator_desk.conventions.surnames import COMPOUND_SURNAMES, split_surname

VALUES = st.text("0123456789ABX+-", min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张三", "张*"),
        ("张三丰", "张*"),
        ("欧阳美玲", "欧阳*"),
        ("欧阳", "欧*"),
        ("单于", "单*"),
        ("张", "*"),
        ("", ""),
        ("陈𬱖", "陈*"),
        ("张\u202e三丰", "张*"),
        ("李　伟", "李*"),
        ("阿卜杜拉·买买提", "阿*·买*"),
        ("MARIA DEL CARMEN DA SILVA SANTOS", "M* S*"),
        ("IVANOV ALEKSEI", "I* A*"),
        ("JACK", "J*"),
    ],
)
def test_names_keep_the_surname_or_the_initials(name, masked):
    assert mask_name(name) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("44010619880808107x", "4401**********107X"),
        ("440106750815001", "4401*******5001"),
        ("H41876967", "H4*****67"),
        ("23509218", "23****18"),
        ("E618", "E**8"),
        ("123", "***"),
        ("", ""),
    ],
)
def test_document_numbers_keep_their_ends(number, masked):
    assert mask_number(number) == masked


@pytest.mark.parametrize(
    ("phone", "masked"),
    [
        ("138 1234 5678", "138****5678"),
        ("+86 13812345678", "138****5678"),
        ("(020) 8751 2378 转 601", "020-****2378"),
        ("0755-2512345", "0755-****2345"),
        ("+852 9123 4567", "+852****4567"),
        ("87512378", "******78"),
        ("12378", "****8"),
        ("119", "***"),
    ],
)
def test_phones_keep_the_first_three_and_the_last_four(phone, masked):
    assert mask_phone(phone) == masked


def test_accounts_keep_the_last_four():
    assert mask_account("6222 0212 3456 7890 123") == "***************0123"
    assert mask_account("12345678") == "******78"
    assert mask_account("123") == "***"


@given(VALUES)
def test_at_least_half_of_a_number_is_hidden(value):
    for mask in (mask_number, mask_account):
        shown = mask(value)
        assert shown == "" or 15 * shown.count("*") >= 7 * len(shown)


@given(VALUES | st.text(max_size=30))
def test_a_phone_is_never_shown_whole(value):
    shown = mask_phone(value)
    assert shown == "" or is_masked(shown)


@given(st.text(max_size=40))
def test_a_name_is_never_shown_whole(name):
    shown = mask_name(name)
    assert shown == "" or is_masked(shown)
    assert name.strip() not in {*shown.split("*")} - {""}


def test_compound_surnames_have_two_characters():
    assert {len(surname) for surname in COMPOUND_SURNAMES} == {2}
    assert split_surname("司徒国华") == ("司徒", "国华")
    assert split_surname("张三") == ("张", "三")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("李大为 身份证440106199001011235 电话13812345678", "李* 身份证4401**********1235 电话138****5678"),
        ("138 1234 5678 车牌粤A12345", "138****5678 车牌粤A12345"),
        ("020-87512378", "020-****2378"),
        ("卡6222 0201 2345 6789 012", "卡6222***********9012"),
        ("甲公司与李大为等", "甲公司与李*等"),
        ("护照E12345678", "护照E1*****78"),
        ("重疾险 保额1000000元 2026-10-08 出险", "重疾险 保额1000000元 2026-10-08 出险"),
        ("440106199001011235，13812345678,", "4401**********1235，138****5678,"),
        ("13812345678 30150元", "1381********0150元"),
        ("保额1234567.00元", "保额1234567.00元"),
        ("30150.07元，1,234,567.00元，20261008", "30150.07元，1,234,567.00元，20261008"),
    ],
)
def test_a_line_of_free_text_shows_no_name_and_no_long_number(text, masked):
    assert mask_text(text, ["李大", "李大为", "王"]) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("林秀英 440106199001011235", "林秀英 4401**********1235"),
        ("证件44010619880808107x，", "证件4401**********107X，"),
        ("请打13812345678找他", "请打138****5678找他"),
        ("+86 138 1234 5678", "138****5678"),
    ],
)
def test_what_is_certainly_the_number_of_a_person_is_masked_in_a_list(text, masked):
    assert mask_people(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "GDX20260901-900001",
        "粤保调〔2026〕第0001号",
        "440120260918000012",
        "PDAA202644010000012345",
        "2026-11-23 09:30",
        "1234567.00",
        "52,000.00",
    ],
)
def test_numbers_of_matters_amounts_and_instants_stay_in_a_list(text):
    assert mask_people(text) == text
