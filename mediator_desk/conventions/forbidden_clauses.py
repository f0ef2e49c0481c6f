"""Clauses that a mediation agreement must not have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_COURT = r"(?:人民)?法院|仲裁(?:委员会|机构)?"
_SUIT = r"起诉|诉讼|诉至|提起诉|上诉|申请仲裁|提请仲裁|申请司法"
_WAIVER = re.compile(
    rf"(?:不得|不能|不可|不再|不应|不会|不许|无权|禁止|承诺不|保证不|同意不)(?!限制|妨碍|阻止|阻碍|剥夺|干涉|影响)"
    rf"[^。；！\n]{{0,30}}?(?:{_SUIT}|(?:{_COURT})[^。；！\n]{{0,6}}?(?:主张|请求|申请))"
    rf"|(?:放弃|丧失|抛弃)[^。；！\n]{{0,20}}?(?:诉权|{_SUIT}|(?:向|到|由)(?:{_COURT}))"
)
_BODY = r"(?:调解委员会|调委会|委员会|调解组织|调解中心|本会|调解员|协会)"
_FEE = re.compile(
    r"调解(?:服务|工作|劳务)?(?:费用|费|手续费|报酬|酬金)|调处费"
    rf"|{_BODY}[^。；！，\n]{{0,8}}?(?:收取|收费|索取)"
    rf"|(?:向|给|付){_BODY}[^。；！，\n]{{0,8}}?(?:支付|缴纳|交纳|给付|缴付)[^。；！\n]{{0,20}}?(?:费|报酬|酬金|元)"
)
_NEGATED = re.compile(r"(?:不|未|免|无需|无须|没有)[^。；！，\n]{0,6}$")
_BLANKS = re.compile(r"[ \t\u3000]+")


@dataclass(frozen=True)
class ClauseFinding:
    """A wording that must go: position of the term from 0, kind "waives_suit" or "fee", and the words found."""

    position: int
    kind: str
    words: str


def forbidden_clauses(terms: Sequence[str]) -> list[ClauseFinding]:
    """Return what the terms may not say, in their order.

    A waiver of the right to sue is void, because a mediation never bars the way to court (People's Mediation Law
    art. 3 and 32); mediation is free of any fee (art. 4). That no fee is taken may be said.
    """
    return [finding for position, term in enumerate(terms) for finding in _findings(position, _BLANKS.sub("", term))]


def _findings(position: int, term: str) -> list[ClauseFinding]:
    waivers = [ClauseFinding(position, "waives_suit", match[0]) for match in _WAIVER.finditer(term)]
    fees = [ClauseFinding(position, "fee", match[0]) for match in _FEE.finditer(term) if not _is_denied(term, match)]
    return waivers + fees


def _is_denied(term: str, match: re.Match[str]) -> bool:
    """Return whether the fee is only named to say that there is none."""
    return bool(_NEGATED.search(term[: match.start()])) or bool(_NEGATED.search(match[0].removesuffix("收取")))
