"""The city of an address, as statistics name it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.conventions.cities import GUANGDONG, city_name, city_of


@pytest.mark.parametrize(
    ("address", "city"),
    [
        ("广州市天河区体育西路12号", "广州市"),
        ("广东省深圳市福田区福华路3号", "深圳市"),
        ("中国广东省 佛山市 南海区广州路8号", "佛山市"),
        ("珠海市香洲区中山路1号", "珠海市"),
        ("广州天河区珠江新城", "广州市"),
        ("广东东莞南城街道鸿福路", "东莞市"),
        ("深圳大鹏新区葵涌", "深圳市"),
        ("中山五路33号越秀区", ""),
        ("广东省普宁市流沙镇", "揭阳市"),
        ("台山市台城街道", "江门市"),
        ("湖南省长沙市岳麓区麓山南路", "长沙市"),
        ("北京市西城区金融大街15号", "北京市"),
        ("上海市浦东新区", "上海市"),
        ("广西壮族自治区南宁市青秀区", "南宁市"),
        ("湖北省恩施土家族苗族自治州恩施市", "恩施土家族苗族自治州"),
        ("山东省聊城市东昌府区", "聊城市"),
        ("香港九龙弥敦道100号", "香港特别行政区"),
        ("澳门氹仔", "澳门特别行政区"),
        ("天河城市花园3栋", ""),
        ("桂城街道农贸市场旁", ""),
        ("中山路15号", ""),
        ("中山大道西3号天河区", ""),
        ("天河区体育西路", ""),
        ("", ""),
    ],
)
def test_an_address_says_its_city(address, city):
    assert city_of(address) == city


@pytest.mark.parametrize(
    ("typed", "city"),
    [
        ("广州", "广州市"),
        (" 广 州 市", "广州市"),
        ("普宁市", "揭阳市"),
        ("广东省佛山市", "佛山市"),
        ("长沙市", "长沙市"),
    ],
)
def test_a_typed_city_is_called_as_statistics_call_it(typed, city):
    assert city_name(typed) == city


def test_guangdong_has_twenty_one_cities_that_are_called_by_themselves():
    assert len(set(GUANGDONG)) == 21
    assert all(city_of(f"广东省{city}城区") == city == city_name(city) for city in GUANGDONG)


@given(st.text())
def test_whatever_is_typed_has_a_city_or_none(text):
    assert len(city_of(text)) <= 40
