"""The facts of an agreement under the names that its template uses, written as papers write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from mediator_desk.conventions import amounts, numbering
from mediator_desk.documents.typesetting.template import Scope, Shape
from mediator_desk.models.words import EffectRule, RepresentativeKind
from mediator_desk.services.agreements import paper_words
from mediator_desk.services.agreements.agreement_facts import (
    AgreementFacts,
    InstalmentFacts,
    PartyFacts,
    RepresentativeFacts,
)

_REPRESENTATIVE = (
    "kind",
    "representative_name",
    "relation",
    "representative_identity_number",
    "representative_phone",
    "may_settle",
)
_PARTY = (
    "letter",
    "name",
    "is_person",
    "sex",
    "ethnicity",
    "age",
    "occupation",
    "credit_code",
    "address",
    "person_in_charge",
    "person_in_charge_title",
    "phone",
    "identity_kind",
    "identity_number",
    "who_signs",
)
_OWN = (
    *(
        "committee_name",
        "seal_name",
        "number",
        "case_number",
        "facts",
        "dispute_points",
        "copies",
        "recorder",
        "signed_on",
        "effect_from",
        "is_online",
        "first_number",
        "first_on",
    ),
    *("amount", "amount_in_capitals", "performance_manner", "performance_place", "performance_time", "has_performance"),
    *(
        "payee",
        "bank",
        "account",
        "has_account",
        "line",
        "policy_number",
        "claim_number",
        "report_number",
        "has_policy",
    ),
    *("insured", "beneficiary", "policy_effect", "settles_finally"),
)

SHAPE: Shape = {
    **dict.fromkeys(_OWN),
    "parties": {**dict.fromkeys(_PARTY), "representatives": dict.fromkeys(_REPRESENTATIVE)},
    "terms": dict.fromkeys(("ordinal", "item")),
    "instalments": dict.fromkeys(("ordinal", "amount", "amount_in_capitals", "due_on", "manner")),
    "mediators": dict.fromkeys(("mediator_name",)),
}
"""The names that an agreement's template may use."""


def template_of(facts: AgreementFacts) -> str:
    """Return the name of the template that an agreement is made by: written, oral, or supplementary."""
    if facts.is_oral:
        return "oral_agreement"
    return "supplementary_agreement" if facts.supplements else "mediation_agreement"


def copies_needed(facts: AgreementFacts) -> int:
    """Return how many originals there must be: one for each party and one for the committee (PML art. 29)."""
    return len(facts.parties) + 1


def agreement_values(facts: AgreementFacts) -> Scope:
    """Return the facts under the names of SHAPE. Raises ValueError for an amount with a third decimal."""
    return {
        **_own_values(facts),
        **_insurance_values(facts),
        **_performance_values(facts),
        "parties": [_party_values(party) for party in facts.parties],
        "terms": _term_values(facts.terms),
        "instalments": [_instalment_values(instalment) for instalment in facts.instalments],
        "mediators": [{"mediator_name": _inline(name)} for name in facts.mediators if name.strip()],
    }


def _own_values(facts: AgreementFacts) -> dict[str, str | bool]:
    return {
        "committee_name": _inline(facts.committee_name),
        "seal_name": _inline(facts.seal_name or facts.committee_name),
        "number": _inline(facts.number),
        "case_number": _inline(facts.case_number),
        "facts": _flowing(facts.facts),
        "dispute_points": _flowing(facts.dispute_points),
        "copies": numbering.copies_in_words(max(facts.copies, copies_needed(facts))),
        "recorder": _inline(facts.recorder),
        "signed_on": _day(facts.signed_on),
        "effect_from": paper_words.EFFECT[facts.effect_rule],
        "is_online": facts.effect_rule is EffectRule.ONLINE,
        "first_number": _inline(facts.supplements),
        "first_on": _day(facts.supplements_on),
    }


def _insurance_values(facts: AgreementFacts) -> dict[str, str | bool]:
    named = {
        name: _inline(getattr(facts, name))
        for name in ("line", "policy_number", "report_number", "claim_number", "insured", "beneficiary")
    }
    return {
        **named,
        "has_policy": any(named.values()),
        "policy_effect": _inline(facts.policy_effect),
        "settles_finally": facts.settles_finally,
    }


def _performance_values(facts: AgreementFacts) -> dict[str, str | bool]:
    ways = {
        name: _inline(getattr(facts, name)) for name in ("performance_manner", "performance_place", "performance_time")
    }
    account = {name: _inline(getattr(facts, name)) for name in ("payee", "bank", "account")}
    has_account = any(account.values())
    return {
        **ways,
        **account,
        **_amount_values(facts.amount or None),  # where nothing is paid, no sum of nothing is agreed
        "has_account": has_account,
        "has_performance": any(ways.values()) or has_account or bool(facts.amount) or bool(facts.instalments),
    }


def _party_values(party: PartyFacts) -> Scope:
    same = (
        "name",
        "sex",
        "occupation",
        "credit_code",
        "address",
        "person_in_charge",
        "person_in_charge_title",
        "phone",
    )
    return {
        **{name: _inline(getattr(party, name)) for name in same},
        "letter": party.side_letter,
        "is_person": party.is_person,
        "ethnicity": _ethnicity(_inline(party.ethnicity)),
        "age": "" if party.age is None else str(party.age),
        "identity_kind": _inline(party.identity_kind_word) or "证件号码",
        "identity_number": _inline(party.identity_number),
        "who_signs": _who_signs(party),
        "representatives": [_representative_values(one) for one in party.representatives],
    }


def _who_signs(party: PartyFacts) -> str:
    """Return how a party's line in the signature block begins: for a child the guardian signs (Civil Code art. 23)."""
    kind = paper_words.REPRESENTATIVE[RepresentativeKind.LEGAL]
    guardians = [_inline(one.name) for one in party.representatives if one.kind_word == kind]
    beside = f"（{kind}：{'、'.join(guardians)}）" if guardians else ""
    return f"{party.side_letter}方：{_inline(party.name)}{beside}"


def _representative_values(one: RepresentativeFacts) -> Scope:
    """Return who speaks for a party; a guardian acts by law, so nobody gave the authority to settle."""
    kind, relation = _inline(one.kind_word) or "委托代理人", _inline(one.relation)
    return {
        "kind": kind,
        "representative_name": _inline(one.name),
        "relation": "" if relation == kind else relation,
        "representative_identity_number": _inline(one.identity_number),
        "representative_phone": _inline(one.phone),
        "may_settle": one.may_settle and kind != paper_words.REPRESENTATIVE[RepresentativeKind.LEGAL],
    }


def _term_values(terms: tuple[str, ...]) -> list[Scope]:
    written = [text for term in terms if (text := _flowing(term))]
    return [{"ordinal": numbering.chinese_numeral(n), "item": text} for n, text in enumerate(written, start=1)]


def _instalment_values(instalment: InstalmentFacts) -> Scope:
    return {
        "ordinal": numbering.chinese_numeral(instalment.position),
        **_amount_values(instalment.amount),
        "due_on": _day(instalment.due_on),
        "manner": _inline(instalment.manner),
    }


def _amount_values(amount: Decimal | None) -> dict[str, str]:
    """Write figures and capitals from the same Decimal, so that they cannot differ."""
    if amount is None:
        return {"amount": "", "amount_in_capitals": ""}
    return {"amount": amounts.figures(amount), "amount_in_capitals": amounts.in_capitals(amount)}


def _day(day: date | None) -> str:
    return numbering.chinese_date(day) if day else ""


def _ethnicity(word: str) -> str:
    """Return 汉族 for 汉 as well; longer words (such as 穿青人) stay."""
    return f"{word}族" if word and not word.endswith(("族", "人")) else word


def _flowing(text: str) -> str:
    """Return long text with its paragraphs, without the spaces that were typed to indent them."""
    return "\n".join(line.strip().replace("\t", " ") for line in text.splitlines() if line.strip())


def _inline(text: str) -> str:
    """Return text that goes into a sentence: on one line, without a full stop of its own."""
    return " ".join(text.split()).rstrip("。；")
