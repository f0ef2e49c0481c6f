"""A text as it is compared when names and numbers are looked for: however it was typed, and where each part stood."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_TRADITIONAL = (
    "張陳劉黃趙吳孫馬羅鄭謝許馮鄧蕭葉蘇盧蔣賈韋鄒閻陸萬錢嚴賴龍龔歐陽諸葛東鍾譚廖範莊聶齊顏湯溫賀倫"
    "楊華國偉強軍傑輝麗艷蘭鳳龍慶榮義鑫靜瑩嬌娟雲飛鵬濤澤潔軒夢詩語韻樂愛蓮蘋賓學書興業達遠進連運寧"
    "門廣區縣鎮鄉號樓層棟單車險賠償聯係電話號碼銀記賬戶開備關係專業錦銘鈞銳鋒鋼鐵鎮鑒長雙曉顯歲歷"
)
_SIMPLIFIED = (
    "张陈刘黄赵吴孙马罗郑谢许冯邓萧叶苏卢蒋贾韦邹阎陆万钱严赖龙龚欧阳诸葛东钟谭廖范庄聂齐颜汤温贺伦"
    "杨华国伟强军杰辉丽艳兰凤龙庆荣义鑫静莹娇娟云飞鹏涛泽洁轩梦诗语韵乐爱莲苹宾学书兴业达远进连运宁"
    "门广区县镇乡号楼层栋单车险赔偿联系电话号码银记账户开备关系专业锦铭钧锐锋钢铁镇鉴长双晓显岁历"
)
_PLAIN = dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True))
"""Characters of names and addresses that are also written in the traditional way: a cheap selection."""
_DROPPED = frozenset("-‐‑‒–—−_·•‧・∙")
_INVISIBLE = ("Zs", "Zl", "Zp", "Cc", "Cf", "Mn")
LINE_END = "\n"


@dataclass(frozen=True)
class Folded:
    """A folded text. `places` says of each of its characters at which place of the original it stood."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return from where to where a part of the folded text stood in the original."""
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> Folded:
    """Return a text without spaces, hyphens, dots of names and what is not seen; full-width and capitals made plain."""
    folded, places = [], []
    for place, character in enumerate(text):
        for one in _folded(character):
            folded.append(one)
            places.append(place)
    return Folded("".join(folded), tuple(places))


def folded(text: str) -> str:
    """Return only the text of `fold`."""
    return "".join(map(_folded, text))


def goes_on(character: str) -> bool:
    """Tell whether a number or a Latin word goes on with this character; "" at the end of a text: no."""
    is_letter = character.isascii() and character.isalnum()
    return bool(character) and (is_letter or character.isdigit() or character in "*.,_-元万亿")


@lru_cache(maxsize=8192)
def _folded(character: str) -> str:
    if character in _DROPPED:
        return ""
    plain = unicodedata.normalize("NFKC", character).casefold()
    seen = (_PLAIN.get(one, one) for one in plain)
    return "".join(one for one in seen if one not in _DROPPED and unicodedata.category(one) not in _INVISIBLE)
