"""Names of insurers: the company behind a branch, the short name that people say, life or property.

These are guesses from the name, for the first filling of a directory; a person may correct each of them.
"""

from __future__ import annotations

import re

_BRANCH = r"(?:分公司|支公司|营业部|营销部|服务部|事业部|办事处|代表处|服务中心|理赔中心|销售中心)"
# The longer form first: 股份有限公司 also ends in 有限公司.
_LEGAL_FORM = r"(?:股份有限公司|有限责任公司|有限公司|保险公司|相互保险社)"
_COMPANY_AND_BRANCH = re.compile(rf"(?P<company>.+?{_LEGAL_FORM})(?P<branch>.*{_BRANCH})")
_ENDING = re.compile(r"(?:股份有限公司|有限责任公司|有限公司|公司)$")
_SAID_WITHOUT_INSURANCE = ("人寿", "养老", "健康")
_PROPERTY = re.compile(r"财产|财险|产险|农业|农险|车险|责任|信用|相互财")
_LIFE = re.compile(r"人寿|寿险|养老|健康|人身")


def company_of(name: str) -> str:
    """Return the company that a branch belongs to: 粤安人寿保险股份有限公司广东分公司 -> 粤安人寿保险股份有限公司.

    Only what follows the legal form and ends as a branch does is cut; any other name comes back as it is, without
    the white space around it.
    """
    trimmed = name.strip()
    match = _COMPANY_AND_BRANCH.fullmatch(trimmed)
    return match["company"] if match else trimmed


def short_name(name: str) -> str:
    """Return the name without legal form and branch; 保险 goes after 人寿, 养老 and 健康: 粤安人寿, 南粤财产保险."""
    company = company_of(name)
    short = _ENDING.sub("", company) or company
    for kind in _SAID_WITHOUT_INSURANCE:
        if short.endswith(f"{kind}保险"):
            return short.removesuffix("保险")
    return short


def is_life_insurer(name: str) -> bool | None:
    """Return True for a life, pension or health insurer, False for a property insurer, None if the name is silent.

    A name with both words (人寿财产保险) belongs to a property insurer.
    """
    short = short_name(name)  # first of all: 有限责任公司 is no liability insurance
    if _PROPERTY.search(short):
        return False
    return True if _LIFE.search(short) else None
