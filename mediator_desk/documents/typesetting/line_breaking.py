"""Where a line of Chinese may end.

Closing punctuation never starts a line (避头), an opening mark never ends one (避尾, both GB/T 15834-2011), and a
number, an amount, a Latin word or the number of a document is never cut, as long as it fits on a line at all.
Marks that follow each other share the blank halves of their squares, and at the end of a line that half is no part
of it. Widths are in the unit of the caller; time is linear in the length of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from itertools import pairwise

NEVER_STARTS_A_LINE = frozenset(
    "，。、；：？！）》〉」』】〕”’…—％,.;:?!)]}>%．］｝〗～〜·‧・–‰℃°′″々〻/／﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞"
)
NEVER_ENDS_A_LINE = frozenset("（《〈「『【〔“‘([{<［｛〖￥＄¥$£€№§/／﹙﹛﹝")
"""The stroke that parts alternatives does neither."""

_BLANK_AFTER = frozenset("，。、；：？！）》〉」』】〕”’．］｝〗")
_BLANK_BEFORE = frozenset("（《〈「『【〔“‘［｛〖")
_BLANK = 0.5
"""Em that these marks leave empty after or before them."""
_DASH_GAP = 0.09
"""Em that two dashes are drawn nearer: a Chinese dash is one line, as wide as two characters."""

LARGEST_SPACING = 0.095
"""The most that justification may put between two characters, in em.

Up to a fifth would still look well; but from a tenth on PDF readers take the gap for a space when text is copied.
"""

_WORD = r"[A-Za-z0-9*\u00c0-\u024f０-９Ａ-Ｚａ-ｚ]+"
_COUNTED = "[年月日时分秒天岁号期条款项份次个页人件名起笔套辆台张米吨度倍层室栋楼座户级]"
# What is counted stays with its number, and so do 第, a currency and a sign.
_UNIT = rf"(?:[%％‰℃°]|[万亿]?元整?|[万亿]|个工作日|个月|平方米|公里|{_COUNTED})"
_CAPITALS = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整"
_LONGEST_CAPITALS = 12
"""Of an amount in capitals that stays whole: a longer one would leave too wide a gap."""
_RUN = re.compile(
    r"(?<![0-9*])[0-9*]{4}(?: [0-9*]{1,4}(?![0-9*]))+"  # an account written in groups of four
    r"|[\u4e00-\u9fff]?〔[0-9]{4}〕第?[0-9]+号"  # the number of a document
    rf"|(?<![{_CAPITALS}])(?=[{_CAPITALS}]*[壹贰叁肆伍陆柒捌玖])[{_CAPITALS}]{{2,{_LONGEST_CAPITALS}}}(?![{_CAPITALS}])"
    rf"|第[一二三四五六七八九十百零〇]+{_COUNTED}"
    rf"|(?:第|[￥¥$]|(?<![A-Za-z0-9])[-+−±])?{_WORD}(?:[-.,:/_@&'+#=~]{_WORD})*{_UNIT}?"
)
_HAN = re.compile(r"[\u3400-\u9fff]{2}")
_FREE, _INSIDE_RUN, _FORBIDDEN, _NEVER = range(4)

Width = Callable[[str], float]


def break_lines(text: str, width_of: Width, width: float, *, indent: float = 0.0, em: float = 0.0) -> list[str]:
    """Return the lines of one paragraph; joined they give the text back.

    The first line is shorter by `indent`. Spaces at the end of a line may hang over. Where a stretch without any
    lawful break is wider than the line, it is cut: inside a number first, against the punctuation rule last.
    Where `em` is given, the size of the type, marks are squeezed, and the lines are to be drawn so.
    """
    costs = _costs(text)
    nearer = [kern * em for kern in kerns(text)]
    ends = [_BLANK * em if character in _BLANK_AFTER else 0.0 for character in text]
    lines: list[str] = []
    start = 0
    while start < len(text):
        end = _fitting(text, start, width_of, width if start else width - indent, nearer, ends)
        if end < len(text):
            end = _best_break(costs, start, end)
        lines.append(text[start:end])
        start = end
    return lines


def kerns(text: str) -> list[float]:
    """Return for each character how much nearer, in em, the next one stands in squeezed type."""
    return [*(_kern(before, after) for before, after in pairwise(text)), 0.0][: len(text)]


def _kern(before: str, after: str) -> float:
    if before in _BLANK_AFTER:
        return _BLANK if after in _BLANK_AFTER or after in _BLANK_BEFORE else 0.0
    if before in _BLANK_BEFORE:
        return _BLANK if after in _BLANK_BEFORE else 0.0
    return _DASH_GAP if before == after == "—" else 0.0


def squeezed_width(line: str, width_of: Width, em: float) -> float:
    """Return how wide a line of squeezed type is, without the blank of a mark at its end."""
    blank = _BLANK if line[-1:] in _BLANK_AFTER else 0.0
    return sum(map(width_of, line)) - em * (sum(kerns(line)) + blank)


def spacing(line: str, width_of: Width, width: float, em: float) -> float:
    """Return the space to add at each stretchable gap so that a line of squeezed type fills `width`.

    It is 0 where that would take more than LARGEST_SPACING: such a line stays ragged.
    """
    line = line.rstrip()
    gaps = sum(stretchable(line))
    slack = width - squeezed_width(line, width_of, em)
    if gaps == 0 or slack <= 0:
        return 0.0
    return slack / gaps if slack / gaps <= em * LARGEST_SPACING else 0.0


def stretchable(line: str) -> list[bool]:
    """Return for each character but the last whether the gap after it may grow: not inside numbers and words."""
    inside = {position for run in _RUN.finditer(line) for position in range(run.start() + 1, run.end())}
    return [
        (position not in inside or _HAN.fullmatch(before + after) is not None)
        and not _attaches(after)
        and not (before == after and after in "—…")
        and "·" not in before + after  # so narrow that readers would take the gap for a space: 阿卜杜拉 ·买买提
        for position, (before, after) in enumerate(pairwise(line), start=1)
    ]


def _costs(text: str) -> list[int]:
    """Return for each position what a break before it would violate."""
    costs = [_NEVER, *(_cost(before, after) for before, after in pairwise(text))]
    for run in _RUN.finditer(text):
        for position in range(run.start() + 1, run.end()):
            costs[position] = max(costs[position], _INSIDE_RUN)
    return costs


def _cost(before: str, after: str) -> int:
    if _attaches(after):
        return _NEVER
    if after == " " or after in NEVER_STARTS_A_LINE or before in NEVER_ENDS_A_LINE:
        return _FORBIDDEN
    return _FREE


def _attaches(character: str) -> bool:
    """Return whether it is drawn upon the character before it: accents, variation selectors, joiners."""
    return character == "\u200d" or unicodedata.category(character) in {"Mn", "Me"}


def _fitting(
    text: str, start: int, width_of: Width, width: float, nearer: Sequence[float], ends: Sequence[float]
) -> int:
    """Return the end of the longest stretch from `start` that fits: at least one character, so that it moves on."""
    used = 0.0
    for position in range(start, len(text)):
        used += width_of(text[position])
        # A thousandth forgives the rounding of sums: 28 characters of 1/28 of the line do fit.
        if used - ends[position] > width + 0.001 and position > start and text[position] != " ":
            return position
        used -= nearer[position]
    return len(text)


def _best_break(costs: list[int], start: int, end: int) -> int:
    for allowed in (_FREE, _INSIDE_RUN, _FORBIDDEN):
        for position in range(end, start, -1):
            if costs[position] <= allowed:
                return position
    return end
