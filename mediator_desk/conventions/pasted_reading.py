"""How each field of pasted text is recognised and read. Every pattern is bounded, so the time grows with the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mediator_desk.conventions.amounts import from_capitals, read_amount
from mediator_desk.conventions.identity_documents import IdentityDocumentKind, check_number, normalise_number
from mediator_desk.conventions.pasted_words import (
    CAUSE_WORDS,
    CHANNEL_WORDS,
    COURT_WORDS,
    LINE_WORDS,
    NO_NAME,
    RELATIONS,
    PastedField,
)
from mediator_desk.conventions.phones import normalise_phone
from mediator_desk.conventions.text import typed_ascii

_F = PastedField
_HAN = "[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"
NAME = re.compile(rf"{_HAN}{{2,4}}|{_HAN}{{1,12}}(?:·{_HAN}{{1,12}}){{1,3}}")

_CAPITALS = r"(?:人民币)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,30}[元圆](?:[零壹贰叁肆伍陆柒捌玖角分]{1,6})?[整正]?"
_FIGURES = r"[0-9][0-9,]{0,18}(?:\.[0-9]{1,6})?"
_AMOUNT = rf"(?:(?:人民币)?[¥￥]? ?{_FIGURES} ?(?:[万亿]?[元圆]|万)|[¥￥] ?{_FIGURES}|{_CAPITALS})"
_DATE = r"(?:19|20)[0-9]{2}(?:年|[-/.])[0-9]{1,2}(?:月|[-/.])[0-9]{1,2}(?![0-9])日?"
_PHONE = (
    r"(?<![0-9A-Za-z-])(?:(?:\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}"
    r"|\(?0[0-9]{2,3}\)?[- ]?[2-9][0-9]{6,7}(?:-[0-9]{1,6})?"
    r"|\+85[23][- ]?[0-9]{4}[- ]?[0-9]{4}"
    r"|400[- ]?[0-9]{3}[- ]?[0-9]{4}|400-?[0-9]{4}-?[0-9]{3}|95[0-9]{3,4})(?![0-9A-Za-z])"
)
_ID = r"(?<![0-9A-Za-z])[0-9]{6} ?[0-9]{4} ?[0-9]{4} ?[0-9]{3}[0-9Xx](?![0-9A-Za-z])"
_ID_SAID = rf"{_ID}|(?<![0-9A-Za-z])[0-9]{{15}}(?![0-9A-Za-z])"
_NUMBER = r"(?<![A-Za-z0-9])[A-Za-z0-9][A-Za-z0-9-]{4,39}(?![A-Za-z0-9])"
_COMPANY = re.compile(
    rf"(?P<before>{_HAN}{{2,16}})(?:保险)?(?:股份有限公司|有限责任公司|有限公司|公司)"
    rf"(?:{_HAN}{{1,10}}?(?:分公司|支公司|营业部|营销服务部))?"
)
# Two characters before 人寿 or 财险, right behind such a word: with more it is not clear where the name begins.
_SHORT_COMPANY = re.compile(
    rf"(?:在|向|被|投诉)(?P<it>(?![的了过家企]){_HAN}(?![家企]){_HAN}(?:人寿保险|财产保险|人寿|财险|产险))"
    rf"(?!保险|{_HAN}{{0,8}}公司)"
)
_JOINTS = re.compile(r"投诉|起诉|关于|购买|投保|买了|认为|要求|请求|[在向被由与对的是了]")
_BRAND = re.compile(rf"(?P<brand>{_HAN}{{2,6}}?)(?:人寿|财险|产险|财产|养老|健康|人身|农险|农业|相互|责任|信用|保险)")
# Characters and words that begin or go on a sentence: where one stands, the name does not begin there.
_NO_BRAND = re.compile(
    "[我你他她这那该某为说应已曾但因所没不要和跟同给把找]|申请人|投诉人|本人|客户|对方|昨天|今天|后来|现在|目前|其他|一家"
)
_COURT = rf"\(20[0-9]{{2}}\){_HAN}[0-9]{{0,6}}{_HAN}{{1,8}}[0-9]{{1,7}}号"
_MY_NAME = re.compile(rf"我(?:的名字)?(?:名?叫|的名字是)[ :]?(?P<it>{NAME.pattern})(?=[,。;!.( \n]|$)")
_MYSELF = re.compile(rf"本人(?P<it>{_HAN}{{2,4}})(?=[,( ]{{0,2}}(?:身份证|男|女|联系电话|电话))")
_CHILD_OF = re.compile(rf"我是(?:投诉人|申请人)?{_HAN}{{2,4}}的(?P<it>{'|'.join(RELATIONS)})")
_ASKED_AMOUNT = re.compile(rf"(?:要求|请求|希望|索赔|主张)[^\n。;,0-9¥￥壹贰叁肆伍陆柒捌玖拾]{{0,20}}(?P<it>{_AMOUNT})")
_DAY_OF_INCIDENT = re.compile(rf"(?<![0-9])(?P<it>{_DATE})[^\n。;0-9]{{0,15}}(?:出险|发生|追尾|碰撞|事故|摔伤|受伤)")


_NO_COMPANY = frozenset({"保险公司", "该保险公司", "公司", "该公司", "贵司", "某保险公司", "不详", "不清楚"})


def _any(words: dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_VALUES = {
    _F.APPLICANT_NAME: re.compile(rf"\s*(?P<it>{NAME.pattern})(?=[\s,;。.()/|-]|$)"),
    _F.AGENT_NAME: re.compile(rf"\s*(?P<it>{NAME.pattern})(?=[\s,;。.()/|-]|$)"),
    _F.AGENT_RELATION: re.compile(rf"\s*(?P<it>{_HAN}{{2,8}})"),
    _F.ID_NUMBER: re.compile(_ID_SAID),
    _F.PHONE: re.compile(_PHONE),
    _F.ADDRESS: re.compile(r"\s*(?P<it>[^\n,;。]{4,120})"),
    _F.INSURER_NAME: re.compile(rf"\s*(?P<it>{_HAN}{{2,40}})"),
    _F.POLICY_NUMBER: re.compile(_NUMBER),
    _F.REPORT_NUMBER: re.compile(_NUMBER),
    _F.CLAIM_NUMBER: re.compile(_NUMBER),
    _F.CLAIMED_AMOUNT: re.compile(
        rf"(?<![0-9.,约近])(?P<it>{_AMOUNT}|[0-9]{{1,12}}(?:\.[0-9]{{1,2}})?(?![0-9.,余多几]))(?![余多几])"
    ),
    _F.INCIDENT_ON: re.compile(rf"(?<![0-9])(?P<it>{_DATE})"),
    _F.LINE: re.compile(_any(LINE_WORDS)),
    _F.CAUSE: re.compile(_any(CAUSE_WORDS)),
    _F.IS_IN_COURT: re.compile(_any(COURT_WORDS)),
    _F.REQUESTS: re.compile(r"\s*(?P<it>\S(?:.*\S)?)\s*", re.DOTALL),
    _F.FACTS: re.compile(r"\s*(?P<it>\S(?:.*\S)?)\s*", re.DOTALL),
}
_AT_START = frozenset(
    {_F.APPLICANT_NAME, _F.AGENT_NAME, _F.AGENT_RELATION, _F.ADDRESS, _F.INSURER_NAME, _F.REQUESTS, _F.FACTS}
)
_SEARCHED = (
    (_F.APPLICANT_NAME, _MY_NAME), (_F.APPLICANT_NAME, _MYSELF), (_F.AGENT_RELATION, _CHILD_OF),
    (_F.ID_NUMBER, re.compile(_ID)), (_F.PHONE, re.compile(_PHONE)), (_F.CLAIMED_AMOUNT, _ASKED_AMOUNT),
    (_F.INCIDENT_ON, _DAY_OF_INCIDENT), (_F.LINE, _VALUES[_F.LINE]), (_F.CAUSE, _VALUES[_F.CAUSE]),
    (_F.INSURER_NAME, _SHORT_COMPANY), (_F.COURT_NUMBER, re.compile(_COURT)), (_F.CHANNEL, re.compile(_COURT)),
    (_F.CHANNEL, re.compile(rf"(?<![0-9A-Za-z-])(?:{_any(CHANNEL_WORDS)})(?![0-9A-Za-z])")),
    (_F.IS_IN_COURT, re.compile("|".join(w for w in sorted(COURT_WORDS, key=len, reverse=True) if len(w) > 1))),
)  # fmt: skip


@dataclass(frozen=True)
class Piece:
    """A stretch of text that may be a field."""

    field: PastedField
    start: int
    end: int

    def value(self, text: str) -> str:
        """Return what the stretch says, or nothing if it says nothing after all."""
        return normalised(self.field, text[self.start : self.end])


def normalised(field: PastedField, source: str) -> str:
    """Return the value of a field that a stretch of the source stands for, or nothing if it is none."""
    if field in (_F.APPLICANT_NAME, _F.AGENT_NAME):
        return "" if any(word in source for word in NO_NAME) else source
    if field in (_F.CLAIMED_AMOUNT, _F.INCIDENT_ON):
        return _amount(source) if field is _F.CLAIMED_AMOUNT else _day(source)
    if field in (_F.PHONE, _F.INSURER_PHONE):
        return normalise_phone(source)
    if field is _F.ID_NUMBER:
        return normalise_number(source)
    if field in (_F.POLICY_NUMBER, _F.REPORT_NUMBER, _F.CLAIM_NUMBER):
        number = typed_ascii(source)
        return number if any(character.isdigit() for character in number) else ""
    return _word(field, source)


def read_value(plain: str, field: PastedField, start: int, end: int) -> Iterator[Piece]:
    """Yield what a label announces between two places; only for numbers, words and phones more than one."""
    pattern = _VALUES[field]
    matches = [pattern.match(plain, start, end)] if field in _AT_START else pattern.finditer(plain, start, end)
    for match in matches:
        if match:
            yield _piece(plain, field, match)


def unlabelled(plain: str) -> Iterator[Piece]:
    """Yield what can be recognised without a label."""
    for field, pattern in _SEARCHED:
        for match in pattern.finditer(plain):
            piece = _piece(plain, field, match)
            if field is not _F.ID_NUMBER or not check_number(IdentityDocumentKind.RESIDENT_ID, match[0]):
                yield piece
    yield from _companies(plain)


def _piece(plain: str, field: PastedField, match: re.Match[str]) -> Piece:
    group = "it" if "it" in match.re.groupindex else 0
    start, end = match.span(group)
    if field is _F.PHONE and re.fullmatch(r"95[0-9]+|400[0-9]+", normalise_phone(plain[start:end])):
        return Piece(_F.INSURER_PHONE, start, end)
    if field is _F.ADDRESS:
        end = start + len(plain[start:end].rstrip(" ,"))
    return Piece(field, start, end)


def _companies(plain: str) -> Iterator[Piece]:
    """Yield insurers named in full. Where it is not clear which character begins the name, none is."""
    for match in _COMPANY.finditer(plain):
        joint = max((found.end() for found in _JOINTS.finditer(match["before"])), default=0)
        start = match.start() + joint
        is_whole = joint > 0 or start == 0 or not re.match(_HAN, plain[start - 1])
        brand = _BRAND.match(plain, start, match.end())
        if is_whole and brand and not _NO_BRAND.search(brand["brand"]):
            yield Piece(_F.INSURER_NAME, start, match.end())


def _word(field: PastedField, source: str) -> str:
    plain = typed_ascii(source)
    if field is _F.LINE:
        return LINE_WORDS.get(plain, "")
    if field is _F.CAUSE:
        return CAUSE_WORDS.get(plain, "")
    if field is _F.IS_IN_COURT:
        return COURT_WORDS.get(plain, "")
    if field is _F.CHANNEL:
        court = "court_before_filing" if "诉前" in plain else "court_after_filing" if "号" in plain else ""
        return court or CHANNEL_WORDS.get(plain, "")
    return "" if source in _NO_COMPANY else source.strip()


def _amount(source: str) -> str:
    for read in (read_amount, from_capitals):
        try:
            return str(read(source))
        except ValueError:
            continue
    return ""


def _day(source: str) -> str:
    try:
        year, month, day = (int(part) for part in re.findall(r"[0-9]+", typed_ascii(source)))
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
