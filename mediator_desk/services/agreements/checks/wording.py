"""Wording: what an agreement may not say, and what a court would call unclear.

A court does not confirm what is unclear: who pays whom how much, and until when, must stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mediator_desk.conventions.forbidden_clauses import forbidden_clauses
from mediator_desk.conventions.gaps_in_text import gaps_in
from mediator_desk.conventions.words_of_terms import amounts_named
from mediator_desk.models.words import PartySide
from mediator_desk.services.agreements.agreements import AgreementDraft
from mediator_desk.services.agreements.checks.checked_case import CaseToCheck
from mediator_desk.services.agreements.checks.finding import (
    ACCOUNTS_OF_IT,
    Finding,
    Passage,
    Severity,
    Topic,
    at,
    promises,
)
from mediator_desk.services.agreements.paper_words import LETTER

_VAGUE = re.compile(
    r"尽快|尽早|尽量|尽力|及时(?![^，。；]{0,8}(?:通知|告知|报案|反馈|联系|签收|查收|领取|说明))|适时|适当|酌情|视情况|视情形"
    r"|妥善(?!保管|保存)|原则上|择日|择期|近期内?|日后再|以后再|另行约定"
    r"|(?:协商|商量|协调)(?:解决|处理|确定)|(?:另行|再行|自行)(?:协商|商定|协调)"
    r"|合理(?:的)?(?:期限|时间|费用|金额)|(?:有关|相关|一定)(?:的)?(?:费用|损失|款项|金额)|若干"
    r"|(?:元|日|天|月)左右|大约|(?<![合契预签条公特])约(?=\s*[0-9])"
)
_OPEN = re.compile(
    r"(?:后续|其余|其他|剩余|二次手术)[^，。；]{0,16}?(?:另行|另案|再行|可以?再)[^，。；]{0,4}?(?:申请|主张|理赔|索赔|协商|处理|起诉)"
    r"|不因本协议而?(?:了结|终结)|不影响[^，。；]{0,10}(?:另行|再次)(?:申请|主张|理赔|索赔)|保留[^，。；]{0,12}(?:理赔|索赔|主张|请求)[^，。；]{0,4}权"
)
_DENIED = re.compile(r"(?:不再|无需|无须|不必|不得|不予)[^，。；]{0,4}$")
_PRONOUN = re.compile(r"(?<![其吉])[他她它](?![人方项国处])|我方|我司|本公司|本单位|你方|贵方|贵司|该方")
_ITS = re.compile(r"(?<![极尤与何])其(?![中他余它次间实一二])")
_CALLED = re.compile(rf"({LETTER})方(?!案|面|式|法(?!定|人|院|律))")
_PAYS = re.compile(r"支付|给付|赔付|赔偿|偿付|偿还|退还|返还|补偿|垫付")
_SUM_BEFORE = re.compile(
    r"(?:上述|前述|上列|该笔?|该项|此|本条|前款|余下|剩余|未付|全部|其余)的?(?:款|费用|金额|保险|赔)"
)
_SIDES = {"申请人": PartySide.APPLICANT, "被申请人": PartySide.RESPONDENT}
_SIDE = re.compile(r"被?申请人")
_PROMISED = re.compile(r"(?:应|将|须|需|同意|自愿|负责|一次性|于[^，。；]{1,20}|向[^，。；]{1,30})[^，。；]{0,12}?$")


def check_clauses(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """No waiver of the right to sue, no fee (People's Mediation Law art. 3, 4 and 32)."""
    return forbidden(draft)


def forbidden(draft: AgreementDraft) -> list[Finding]:
    """Return where an agreement gives up the way to court or takes a fee."""
    return [
        at(passage, Topic.CLAUSES, Severity.BLOCKS if one.is_certain else Severity.ASKS, one.code, words=one.words)
        for passage in promises(draft)
        for one in forbidden_clauses([passage.text])
    ]


def gaps(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """Return where something is still to be filled in: what certainly is blocks, what only looks like it asks."""
    return [
        at(
            passage, Topic.CLEAR, Severity.BLOCKS if gap.is_certain else Severity.ASKS,
            "gap_left" if gap.is_certain else "gap_perhaps", words=gap.words,
        )
        for passage in promises(draft)
        for gap in gaps_in(passage.text, case.gap_names)
    ]  # fmt: skip


def check_clear(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """Say what is still to be filled in, and what does not say who, how much or until when.

    The dispute and what is in dispute stand in every agreement (People's Mediation Law art. 29); a supplementary one
    refers to those of the first.
    """
    found = gaps(draft, case)
    for name in ACCOUNTS_OF_IT if not case.is_supplement else ():
        if not getattr(draft, name).strip():
            found.append(Finding(Topic.CLEAR, Severity.ASKS, f"{name}_missing", name))
    found += _left_open(draft)
    for passage in promises(draft):
        found += _vague(passage)
        found += _calls(passage, case)
        if passage.field == "terms":
            found += _payment(passage, case)
    return found


def _left_open(draft: AgreementDraft) -> Iterator[Finding]:
    """A claim that is settled finally leaves nothing of it open."""
    for passage in promises(draft) if draft.settles_finally else ():
        for words in _OPEN.finditer(passage.text):
            yield at(passage, Topic.CLEAR, Severity.ASKS, "finally_but_open", words=words[0])


def _vague(passage: Passage) -> Iterator[Finding]:
    told = [one[0] for one in _VAGUE.finditer(passage.text) if not _DENIED.search(passage.text[: one.start()])]
    for words in dict.fromkeys(told):
        yield at(passage, Topic.CLEAR, Severity.ASKS, "vague_words", words=words)


def _calls(passage: Passage, case: CaseToCheck) -> Iterator[Finding]:
    """Everybody who is named by a letter, a side or a pronoun is one person whom the paper names."""
    letters = {party.letter for party in case.parties}
    for letter in dict.fromkeys(_CALLED.findall(passage.text)):
        if letters != {""} and letter not in letters and letter != "己":  # 己方 is one's own side
            is_certain = not any(f"{letter}方" in name for name in _names(case))  # 丁方正 may be somebody's name
            severity = Severity.BLOCKS if is_certain else Severity.ASKS
            yield at(passage, Topic.CLEAR, severity, "letter_of_nobody", words=f"{letter}方")
    for words in dict.fromkeys(_SIDE.findall(passage.text)):
        if sum(party.side is _SIDES[words] for party in case.parties) > 1:
            yield at(passage, Topic.CLEAR, Severity.ASKS, "side_of_several", words=words)
    for words in dict.fromkeys(_PRONOUN.findall(passage.text)):
        yield at(passage, Topic.CLEAR, Severity.ASKS, "pronoun", words=words)
    if len(case.parties) > 2:
        for words in ("双方", "对方"):
            if words in passage.text:
                yield at(passage, Topic.CLEAR, Severity.ASKS, "two_of_several", words=words)
    yield from _possessives(passage)


def _names(case: CaseToCheck) -> Iterator[str]:
    for party in case.parties:
        yield from (party.name, party.person_in_charge, *party.others)


def _possessives(passage: Passage) -> Iterator[Finding]:
    """其 after two parties may be either's."""
    for sentence in re.split(r"[。；\n]", passage.text):
        its = _ITS.search(sentence)
        if its and len(set(_CALLED.findall(sentence[: its.start()]))) > 1:
            words = sentence[its.start() : its.end() + 2]
            yield at(passage, Topic.CLEAR, Severity.ASKS, "pronoun", words=words)
            return


def _payment(passage: Passage, case: CaseToCheck) -> Iterator[Finding]:
    """A term that promises money says who pays, and how much."""
    text = passage.text
    verb = next((one for one in _PAYS.finditer(text) if _PROMISED.search(text[: one.start()])), None)
    amounts = amounts_named(text)
    if verb is not None and not amounts and "元整" not in text and not _SUM_BEFORE.search(text):
        yield at(passage, Topic.CLEAR, Severity.ASKS, "payment_without_amount", words=verb[0])
    is_named = bool(_CALLED.search(text) or _SIDE.search(text)) or any(
        party.name and party.name in text for party in case.parties
    )
    first = _PAYS.search(text)
    if first and amounts and not is_named and not _SUM_BEFORE.search(text):
        yield at(passage, Topic.CLEAR, Severity.ASKS, "payment_without_payer", words=first[0])
