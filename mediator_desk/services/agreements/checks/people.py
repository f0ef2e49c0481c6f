"""People: both sides are there with their numbers, somebody signs for each, agents may settle, the payee is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mediator_desk.conventions.credit_codes import check_credit_code
from mediator_desk.conventions.identity_documents import IdentityDocumentKind, check_number
from mediator_desk.conventions.words_of_terms import amounts_named
from mediator_desk.models.words import PartyKind, PartySide
from mediator_desk.services.agreements.agreements import AgreementDraft
from mediator_desk.services.agreements.checks.checked_case import CaseToCheck, PartyToCheck
from mediator_desk.services.agreements.checks.finding import Finding, Severity, Topic, at, promises
from mediator_desk.services.agreements.paper_words import LETTER
from mediator_desk.services.parties.authority import is_minor

_PAYS_ANOTHER = (
    r"(?:应|须|需|同意|自愿|一次性|分期|于[^。；，]{1,30}[，,]?|在[^。；，]{1,30}[，,]?){0,4}"
    r"(?:(?:支付|给付|赔付|赔偿|偿付|退还|返还)(?:给)?"
    rf"{LETTER}方|向{LETTER}方[^。；，]{{0,12}}?(?:支付|给付|赔付|赔偿|偿付|退还|返还))"
)


def check_parties(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """Both sides are parties, and each says who it is by a number that can be."""
    sides = {party.side for party in case.parties}
    found = [Finding(Topic.PARTIES, Severity.BLOCKS, f"{side}_missing") for side in PartySide if side not in sides]
    for party in case.parties:
        is_person = party.kind is PartyKind.PERSON
        if code := _person_code(party) if is_person else _organisation_code(party):
            found.append(Finding(Topic.PARTIES, Severity.ASKS, code, params={"name": party.name}))
    return found


def check_signers(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """People's Mediation Law art. 29: every party signs and so does a mediator. Somebody must be there who can.

    A minor signs by the guardian (Civil Code art. 19, 20, 23), an organisation by who is in charge of it or by an
    agent with special authority.
    """
    found = [Finding(Topic.SIGNERS, Severity.ASKS, "no_mediator_to_sign")] if not case.mediators else []
    return found + [
        Finding(Topic.SIGNERS, Severity.ASKS, code, params={"name": party.name})
        for party in case.parties
        if (code := _cannot_sign(party, draft))
    ]


def check_authority(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """An agent settles for a party only with special authority (特别授权) whose letter was seen."""
    return [
        Finding(Topic.AUTHORITY, Severity.ASKS, hindrance, params={"name": name, "party": party.name})
        for party in case.parties
        for name, hindrance in party.agents
        if hindrance
    ]


def check_payee(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """Whoever is paid is a party, or a term says why somebody else is."""
    if not draft.amount:
        return []
    payee = "".join(draft.payee.split())
    if not payee:
        return [Finding(Topic.PAYEE, Severity.ASKS, "payee_missing", "payee")]
    if payee not in {"".join(party.name.split()) for party in case.parties}:
        return [Finding(Topic.PAYEE, Severity.ASKS, "payee_no_party", "payee", 0, {"name": draft.payee})]
    return list(_paid_by_payee(draft, case, payee))


def _paid_by_payee(draft: AgreementDraft, case: CaseToCheck, payee: str) -> Iterator[Finding]:
    """Whoever is paid the agreed sum does not pay it: 甲方给付乙方, where 甲 is the payee."""
    letter = next(party.letter for party in case.parties if "".join(party.name.split()) == payee)
    sums = {draft.amount, *(row.amount for row in draft.instalments)}
    for passage in promises(draft) if letter else ():
        for one in re.finditer(rf"{letter}方{_PAYS_ANOTHER}", passage.text) if passage.field == "terms" else ():
            rest = re.split(r"[。；\n]", passage.text[one.start() :])[0]
            if sums & set(amounts_named(rest)):
                yield at(passage, Topic.PAYEE, Severity.ASKS, "payer_is_payee", words=one[0], name=draft.payee)


def check_performance(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """People's Mediation Law art. 29 asks for manner and time of performance, 司法部令第75号 for its place."""
    names = ("performance_manner", "performance_place", "performance_time")
    missing = [name for name in names if not getattr(draft, name).strip()]
    return [Finding(Topic.PERFORMANCE, Severity.ASKS, f"{name}_missing", name) for name in missing]


def _person_code(party: PartyToCheck) -> str:
    if not party.identity_number.strip():
        return "identity_missing"
    kind = party.identity_kind or IdentityDocumentKind.OTHER
    return "identity_odd" if check_number(kind, party.identity_number) else ""


def _organisation_code(party: PartyToCheck) -> str:
    if not party.credit_code.strip():
        return "credit_code_missing"
    return "credit_code_odd" if check_credit_code(party.credit_code) else ""


def _cannot_sign(party: PartyToCheck, draft: AgreementDraft) -> str:
    if party.kind is PartyKind.PERSON:
        is_young = draft.agreed_on is not None and is_minor(party.kind, party.born_on, draft.agreed_on)
        return "minor_without_guardian" if is_young and not party.has_guardian else ""
    may_sign = bool(party.person_in_charge.strip()) or any(not hindrance for _name, hindrance in party.agents)
    return "" if may_sign else "nobody_signs"
