"""How names are read: pinyin in full and its initials, with the readings that characters have as surnames.

Readings of surnames: 现代汉语词典 (7th edition), the entries marked 姓. Given names and companies are read by pypinyin.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, product
from types import MappingProxyType

from mediator_desk.conventions.surnames import split_surname

MOST_READINGS = 4
LONGEST_KEY = 80

_ONE = (
    "仇qiu 单shan 單shan 解xie 区ou 區ou 查zha 任ren 曾zeng 盖ge,gai 蓋ge,gai 朴piao 乐yue,le 樂yue,le 乜nie 洗xian "
    "员yun 員yun 貟yun 召shao 折she 渑sheng 澹tan 牟mu,mou 秘bi 种chong 重chong 繁po 蕃pi 缪miao 繆miao 能nai 薄bo "
    "覃qin,tan 谌chen,shen 諶chen,shen 賁ben 郇xun,huan 郗xi,chi 都du 鈄tou 阚kan 隗wei,kui 適kuo 适kuo 降xiang 黑he "
    "翟zhai,di 卜bu 祭zhai 么yao 角jue 辟bi 华hua 華hua 纪ji 紀ji 宁ning 寧ning 盛sheng 过guo 過guo 那na 逄pang "
    "长zhang 長zhang"
)
_PAIR = (
    "尉迟yu'chi 尉遲yu'chi 万俟mo'qi 長孫zhang'sun 长孙zhang'sun 单于chan'yu 令狐ling'hu 澹台tan'tai 鲜于xian'yu "
    "亓官qi'guan 皇甫huang'fu 乐正yue'zheng 子车zi'ju 呼延hu'yan 宇文yu'wen 赫连he'lian 羊舌yang'she"
)
_NAMED = (
    "乐le,yue 樂le,yue 行xing,hang 重chong,zhong 长chang,zhang 長chang,zhang 朝chao,zhao 茜qian,xi 盛sheng,cheng "
    "晟sheng,cheng 曾zeng,ceng 柏bai,bo 莎sha,suo 单dan,shan 朴pu,piao 芫yan,yuan 炅jiong,gui 禺yu,ou 荨xun,qian"
)
_SURNAMES = MappingProxyType({entry[0]: tuple((one,) for one in entry[1:].split(",")) for entry in _ONE.split()})
_PAIRS = MappingProxyType({entry[:2]: (tuple(entry[2:].split("'")),) for entry in _PAIR.split()})
_GIVEN = MappingProxyType({entry[0]: tuple(entry[1:].split(",")) for entry in _NAMED.split()})
"""Characters of given names that people really read in more than one way."""

_LATIN = re.compile("[^a-z0-9]")


def person_keys(name: str) -> frozenset[str]:
    """Return under what a person's name is found: each reading in full and its initials, small letters without marks.

    郑家豪 -> zhengjiahao, zjh. ü is v, as input methods have it. Nothing for a name without a letter.
    """
    return _keys(_person_readings(name.strip()[:LONGEST_KEY]))


def company_keys(name: str) -> frozenset[str]:
    """Return the same for a company's name."""
    return _keys((_read(name.strip()[:LONGEST_KEY]),))


@lru_cache(maxsize=65536)
def _person_readings(name: str) -> tuple[tuple[str, ...], ...]:
    if name.isascii():
        return (tuple(_LATIN.sub(" ", name.casefold()).split()),)
    surname, given = split_surname(name)
    first = _PAIRS.get(surname) or _SURNAMES.get(surname) or (_read(surname),)
    rest = [_GIVEN.get(character) for character in given]
    if not any(rest):
        ways: tuple[tuple[str, ...], ...] = (_read(given),)
    else:
        read = [one or _read(character) for one, character in zip(rest, given, strict=True)]
        ways = tuple(islice(product(*read), MOST_READINGS)) if all(read) else (_read(given),)
    return tuple((*one, *other) for one, other in islice(product(first, ways), MOST_READINGS))


@lru_cache(maxsize=65536)
def _read(text: str) -> tuple[str, ...]:
    if not text:
        return ()
    from pypinyin import lazy_pinyin  # takes a sixth of a second: not before it is needed

    return tuple(read for one in lazy_pinyin(text) if (read := _LATIN.sub("", one.casefold())))


def _keys(readings: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    full = {"".join(one)[:LONGEST_KEY] for one in readings}
    initials = {"".join(syllable[0] for syllable in one)[:LONGEST_KEY] for one in readings}
    return frozenset((full | initials) - {""})
