"""Where a text still waits to be filled in: the gaps of a clause, lines to write on, days and sums without figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

_CERTAIN = re.compile(
    r"[_＿]{2,}|\{[^{}\n]{1,30}\}"
    r"|[【〔（(\[][\s\u3000]*[】〕）)\]](?=\s*[元年月日天期%％])|【[\s\u3000×*?？…·.]*】"
    r"|[×*＊?？…·XxＸｘ]{1,8}\s*年\s*[×*＊?？…·XxＸｘ]{1,4}\s*月(?:\s*[×*＊?？…·XxＸｘ]{1,4}\s*[日号])?"
    r"|(?<![0-9０-９零〇一二三四五六七八九十])年[\s\u3000]+月(?:[\s\u3000]+[日号])?"
    r"|年[\s\u3000]+月[\s\u3000]+[日号]|(?<=[0-9])月[\s\u3000]+[日号](?=前|之前|内|止|起|支|付)"
    r"|(?:人民币|[¥￥])(?:[\s\u3000]+|[×*＊?？…·XxＸｘ]{1,12})元|(?:×{1,12}|…{1,4}|[XＸ]{2,12})元"
)
_BRACKETED = re.compile(r"【([^】\n]{0,30})】")
_PERHAPS = re.compile(r"(?<![0-9A-Za-z×*])(?:×{2,12}|[XＸxｘ]{2,12})(?![0-9A-Za-z])|待定|待填|另填")
_TITLE = re.compile(r"《[^《》\n]{1,80}》")
_OF_A_NUMBER = re.compile(r"[0-9]{1,4}")
_TO_FILL = re.compile(r"待|填|空白|某|姓名|日期|金额|时间|地点|名称|号码|账号|期限|天数|比例|事项")


@dataclass(frozen=True)
class Gap:
    """A gap by its words as they stand there; what only looks like one is not certain."""

    words: str
    is_certain: bool


def gaps_in(text: str, names: Set[str] = frozenset()) -> list[Gap]:
    """Return the gaps of a text, each once; `names` are those that the clauses of the bank leave: 【期限】.

    What stands in 《…》 is the title of a policy's conditions or of an order and has its brackets for good, and so has
    the year of a document's number (【2020】12号).
    """
    found = {one.words: one for one in _found(_TITLE.sub(lambda title: "\n" * len(title[0]), text), names)}
    return list(found.values())


def _found(text: str, names: Set[str]) -> Iterator[Gap]:
    for match in _CERTAIN.finditer(text):
        yield Gap(match[0], True)
    for match in _BRACKETED.finditer(text):
        name = match[1].strip()
        if name and not _OF_A_NUMBER.fullmatch(name) and not _CERTAIN.search(match[0]):
            yield Gap(match[0], name in names or bool(_TO_FILL.search(name)))
    for match in _PERHAPS.finditer(_CERTAIN.sub(lambda gap: "\n" * len(gap[0]), text)):
        yield Gap(match[0], False)
