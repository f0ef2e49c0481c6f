"""Names and numbers in the text of an agreement are those that are registered in the case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mediator_desk.conventions.words_of_terms import narrowed
from mediator_desk.models.words import PartyKind
from mediator_desk.services.agreements.agreements import AgreementDraft
from mediator_desk.services.agreements.checks.checked_case import CaseToCheck
from mediator_desk.services.agreements.checks.finding import (
    ACCOUNTS_OF_IT,
    Finding,
    Severity,
    Topic,
    at,
    passages,
    promises,
)
from mediator_desk.services.agreements.checks.near import distance_at_most, near_spellings
from mediator_desk.services.agreements.paper_words import LETTER

LEAST_NUMBER, MOST_SLIPS = 10, 2
"""A shorter number is near too many others."""
LEAST_PERSON, LONGEST_PERSON = 3, 8
"""A name of two characters differs by one from half of all others."""
_NUMBER = re.compile(r"(?<![0-9A-Za-z-])[0-9A-Za-z](?:[0-9A-Za-z-]{8,38})[0-9A-Za-z](?![0-9A-Za-z-])")
_ACCOUNT = re.compile(
    r"(?:[账帐][号户]|卡号)(?:号码|号)?[^0-9，。；]{0,12}?([0-9][0-9 -]{6,30}[0-9])(?![0-9A-Za-z元.,])"
)
_POLICY_BARE = re.compile(
    r"(?:保险单|保单|保险合同)\s*[（(]?\s*((?=[A-Za-z-]*[0-9])[0-9A-Za-z-]{6,40})(?![0-9A-Za-z年月日.])"
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}")
_SEVERAL = re.compile(r"[、,，;；\s]+")
_CALLED = re.compile(rf"({LETTER})方\s*[（(：:]?\s*")
_LABELS = {
    "policy": re.compile(r"(?:保险单|保单|保险合同)(?:编号|号码|号)\s*[为是：:]?\s*([0-9A-Za-z-]{5,40})"),
    "report": re.compile(r"报案(?:编号|号码|号)\s*[为是：:]?\s*([0-9A-Za-z-]{5,40})"),
    "claim": re.compile(r"(?:赔案|立案|理赔)(?:编号|号码|号)\s*[为是：:]?\s*([0-9A-Za-z-]{5,40})"),
}


@dataclass(frozen=True)
class _Number:
    """A registered number: what kind it is ("identity", "credit", "account", "policy" …), whose it is."""

    kind: str
    text: str
    name: str = ""


def check_names(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """Names, identity numbers, credit codes and the account are written as they are registered."""
    return [
        *_near_names(draft, case),
        *_called_as_another(draft, case),
        *_numbers_told(draft, case),
    ]


def _numbers_told(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    near = list(_near_numbers(draft, case, {"identity", "credit", "account"}, Topic.NAMES))
    told = {(one.field, one.position, one.params["words"]) for one in near}
    return near + [one for one in _accounts(draft) if (one.field, one.position, one.params["words"]) not in told]


def _accounts(draft: AgreementDraft) -> Iterator[Finding]:
    """An account that a term names is the one under Money."""
    account = _joined(draft.account)
    for passage in promises(draft) if account else ():
        for typed in dict.fromkeys(_ACCOUNT.findall(narrowed(passage.text))):
            if _joined(typed) != account:
                yield at(passage, Topic.NAMES, Severity.ASKS, "account_number_differs", words=typed)


def check_policy(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """The policy, the claim and the report have one number throughout: in the case, the facts and the terms."""
    labelled = [
        at(passage, Topic.POLICY, Severity.ASKS, f"{kind}_number_differs", words=number, registered=registered)
        for passage in passages(draft)
        for kind, label in _LABELS.items()
        for number in label.findall(narrowed(passage.text))
        if not _is_registered(number, registered := getattr(case, f"{kind}_number"))
    ]
    found = {(one.field, one.position, one.params["words"]): one for one in labelled}
    for one in (*_near_numbers(draft, case, set(_LABELS), Topic.POLICY), *_bare_policies(draft, case)):
        found.setdefault((one.field, one.position, one.params["words"]), one)
    return list(found.values())


def _bare_policies(draft: AgreementDraft, case: CaseToCheck) -> Iterator[Finding]:
    """A number right after 保单 or 保险合同 is one of a policy too."""
    for passage in passages(draft) if case.policy_number else ():
        for number in _POLICY_BARE.findall(narrowed(passage.text)):
            if not _is_registered(number, case.policy_number) and not _DATE.fullmatch(number):
                params = {"words": number, "registered": case.policy_number}
                yield at(passage, Topic.POLICY, Severity.ASKS, "policy_number_differs", **params)


def _is_registered(number: str, registered: str) -> bool:
    """Tell whether a number is one of those that the case knows; lines between its parts say nothing."""
    return _joined(number) in {_joined(one) for one in _SEVERAL.split(registered)}


def _joined(number: str) -> str:
    return re.sub(r"[\s-]", "", number).upper()


def _numbers(draft: AgreementDraft, case: CaseToCheck) -> list[_Number]:
    found = [_Number("account", "".join(draft.account.split()), draft.payee)]
    for party in case.parties:
        found.append(_Number("identity", party.identity_number, party.name))
        found.append(_Number("credit", party.credit_code, party.name))
        found += [_Number("identity", number, party.name) for number in party.other_numbers]
    for kind in _LABELS:
        found += [_Number(kind, one) for one in _SEVERAL.split(getattr(case, f"{kind}_number"))]
    return [one for one in found if len(_joined(one.text)) >= LEAST_NUMBER]


def _near_numbers(draft: AgreementDraft, case: CaseToCheck, kinds: set[str], topic: Topic) -> Iterator[Finding]:
    numbers = _numbers(draft, case)
    right = {_joined(one.text): one for one in numbers}
    for passage in passages(draft):
        for typed in dict.fromkeys(_NUMBER.findall(narrowed(passage.text))):
            plain = _joined(typed)
            if plain in right or len(plain) < LEAST_NUMBER:
                continue
            near = next((one for number, one in right.items() if distance_at_most(plain, number, MOST_SLIPS)), None)
            if near is not None and near.kind in kinds:
                yield at(passage, topic, Severity.ASKS, f"near_{near.kind}_number", words=typed, name=near.name)


def _near_names(draft: AgreementDraft, case: CaseToCheck) -> Iterator[Finding]:
    """Long names anywhere, those of people in what binds: an account of the dispute names other people too."""
    known = _known_names(draft, case)
    organisations = [party.name for party in case.parties if party.kind is PartyKind.ORGANISATION]
    people = [party.name for party in case.parties if party.kind is PartyKind.PERSON]
    for passage in passages(draft):
        for name in organisations:
            for typed in near_spellings(_without(passage.text, known - {name}), name):
                yield at(passage, Topic.NAMES, Severity.ASKS, "near_name", words=typed, name=name)
        for name in people if passage.field not in ACCOUNTS_OF_IT else ():
            for typed in _near_people(_without(passage.text, known), name):
                yield at(passage, Topic.NAMES, Severity.ASKS, "near_name", words=typed, name=name)


def _known_names(draft: AgreementDraft, case: CaseToCheck) -> set[str]:
    found = {*case.mediators, draft.recorder.strip(), draft.insured.strip(), draft.beneficiary.strip()}
    for party in case.parties:
        found |= {party.name, party.person_in_charge, *party.others}
    return {name for name in found if len(name) > 1}


def _without(text: str, names: set[str]) -> str:
    """Return the text with blanks in the place of names that stand there as they are registered."""
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "\n" * len(name))
    return text


def _near_people(text: str, name: str) -> Iterator[str]:
    """Give words of the same length and surname of which one character differs."""
    if not LEAST_PERSON <= len(name) <= LONGEST_PERSON:
        return
    for place in range(len(text) - len(name) + 1):
        words = text[place : place + len(name)]
        if words[0] == name[0] and words.isalpha() and sum(a != b for a, b in zip(words, name, strict=True)) == 1:
            yield words


def _called_as_another(draft: AgreementDraft, case: CaseToCheck) -> Iterator[Finding]:
    """甲方 with the name of 乙方 after it is a slip that turns the agreement round."""
    names = sorted(((party.name, party.letter) for party in case.parties), key=lambda one: -len(one[0]))
    for passage in promises(draft):
        for called in _CALLED.finditer(passage.text):
            rest = passage.text[called.end() :]
            named = next(((name, letter) for name, letter in names if name and rest.startswith(name)), None)
            if named and named[1] and named[1] != called[1]:
                words = called[0] + named[0]
                # 赔付甲方某公司的费用 may be the costs of that company.
                severity = Severity.ASKS if rest[len(named[0]) :].startswith(("的", "已", "所")) else Severity.BLOCKS
                yield at(passage, Topic.NAMES, severity, "called_as_another", words=words, letter=named[1])
