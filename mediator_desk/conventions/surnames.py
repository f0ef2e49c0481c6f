"""Where the surname ends in a Chinese name."""

from __future__ import annotations

# Each has two characters.
_JOINED = (
    "欧阳司徒司马司空上官诸葛东方东郭独孤南宫南门西门万俟闻人夏侯尉迟公羊公冶公孙公西澹台宗政"
    "濮阳淳于单于太叔申屠仲孙叔孙轩辕令狐钟离宇文长孙慕容鲜于闾丘皇甫呼延端木百里赫连拓跋乐正"
    "梁丘左丘第五漆雕巫马亓官司寇子车颛孙壤驷榖梁谷梁段干羊舌微生歐陽諸葛東方"
)
COMPOUND_SURNAMES = frozenset(_JOINED[place : place + 2] for place in range(0, len(_JOINED), 2))


def split_surname(name: str) -> tuple[str, str]:
    """Return surname and given name of a Chinese name: 欧阳美玲 -> 欧阳, 美玲; 欧阳 -> 欧, 阳; 张 -> 张, nothing."""
    length = 2 if len(name) > 2 and name[:2] in COMPOUND_SURNAMES else 1
    return name[:length], name[length:]
