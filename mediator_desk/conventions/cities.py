"""Cities as statistics name them: prefecture-level ones of Guangdong, and of other places as they are written."""

from __future__ import annotations

import re
from types import MappingProxyType

GUANGDONG = (
    *("广州市", "深圳市", "珠海市", "汕头市", "佛山市", "韶关市", "湛江市", "肇庆市", "江门市", "茂名市", "惠州市"),
    *("梅州市", "汕尾市", "河源市", "阳江市", "清远市", "东莞市", "中山市", "潮州市", "揭阳市", "云浮市"),
)
"""The 21 prefecture-level cities of Guangdong, in the order of the province's yearbooks."""

LONGEST_CITY = 40

_COUNTY_CITIES = MappingProxyType(
    {
        "韶关市": "乐昌 南雄",
        "湛江市": "雷州 廉江 吴川",
        "肇庆市": "四会",
        "江门市": "台山 开平 鹤山 恩平",
        "茂名市": "高州 化州 信宜",
        "梅州市": "兴宁",
        "汕尾市": "陆丰",
        "阳江市": "阳春",
        "清远市": "英德 连州",
        "揭阳市": "普宁",
        "云浮市": "罗定",
    }
)
"""County-level cities of Guangdong: people write them without the city that they belong to."""

_BELONGS = MappingProxyType({f"{one}市": city for city, names in _COUNTY_CITIES.items() for one in names.split()})
_BARE = MappingProxyType({city.removesuffix("市"): city for city in GUANGDONG})

_REGIONS = MappingProxyType({"香港": "香港特别行政区", "澳门": "澳门特别行政区"})
_HOME = re.compile(r"(?:中国)?(?:广东省?)?(?P<rest>.*)", re.DOTALL)
_ABOVE = r"(?:[^省市区县]{2,4}省|[^省市县]{2,6}自治区)"
_NAME = r"[^省市区县镇乡村路街道号]{2,12}?(?:自治州|地区|盟|(?<!城)市)"
_OF_A_STREET = r"[东南西北中大一二三四五六七八九十]*[路街道]"
_ELSEWHERE = (
    re.compile(rf"(?:中国)?{_ABOVE}(?P<city>[^省市区县镇乡村路街道号]{{2,12}}?(?:自治州|地区|盟|市))"),
    # Without its province a place is believed where another one below it follows: 城市花园 is none.
    re.compile(rf"(?:中国)?(?P<city>{_NAME})(?=$|[^省市]{{1,8}}[区县旗市镇乡]|[^省市]{{1,6}}(?:街道|路|街))"),
)


def city_of(address: str) -> str:
    """Return the city of an address: one of GUANGDONG ("广州市"), another as it is written, "" where none is.

    It is looked for where an address begins, so that 佛山市南海区广州路 is in 佛山市; a county-level city of Guangdong
    stands for the one that it belongs to.
    """
    whole = "".join(address.split())
    for region, name in _REGIONS.items():
        if whole.removeprefix("中国").startswith(region):
            return name
    found = _HOME.fullmatch(whole)
    return _of_guangdong(found["rest"] if found else whole) or _elsewhere(whole)


def city_name(typed: str) -> str:
    """Return a city as statistics name it: 广州 is 广州市, 普宁市 is in 揭阳市; what is not known stays as typed."""
    name = "".join(typed.split()).removeprefix("广东省")
    return _BARE.get(name) or _BELONGS.get(name) or name


def _of_guangdong(rest: str) -> str:
    for city in GUANGDONG:
        if rest.startswith(city):
            return city
    for county, city in _BELONGS.items():
        if rest.startswith(county):
            return city
    # 广州天河区, but not 中山路 nor 中山大道.
    for bare, city in _BARE.items():
        if re.match(rf"{bare}(?!{_OF_A_STREET})[^省市]{{1,8}}?(?:区|县|镇|街道)", rest):
            return city
    return ""


def _elsewhere(whole: str) -> str:
    for pattern in _ELSEWHERE:
        if found := pattern.match(whole):
            return found["city"][:LONGEST_CITY]
    return ""
