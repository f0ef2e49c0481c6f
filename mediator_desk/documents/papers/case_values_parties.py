"""The parties of a case in the words of its papers: people and organisations, any number on each side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.identity_documents import age_on
from mediator_desk.documents.papers.meeting_words import (
    SIDES,
    dispute_in_words,
    inline,
    matter_in_words,
    names_in_words,
)
from mediator_desk.documents.papers.writing import day
from mediator_desk.documents.typesetting.template import Scope, Shape
from mediator_desk.models.procedure_words import PartyCapacity
from mediator_desk.models.words import PartyKind, PartySide, RepresentativeKind
from mediator_desk.services.agreements.paper_words import IDENTITY, REPRESENTATIVE, SEX, party_letter
from mediator_desk.services.papers.case_on_paper import CaseOnPaper
from mediator_desk.services.papers.case_parts import PartyInCase, RepresentativeInCase

_REPRESENTATIVE: Shape = dict.fromkeys(
    (
        *("kind", "representative_name", "relation", "representative_identity_number", "representative_phone"),
        *("may_settle", "letter_on", "is_guardian", "is_agent"),
    )
)
_PARTY: Shape = {
    **dict.fromkeys(
        (
            *("letter", "side", "name", "is_person", "is_organisation", "standing", "sex", "ethnicity"),
            *("age", "born_on", "occupation", "phone", "party_address", "identity_kind", "identity_number"),
            *("credit_code", "person_in_charge", "person_in_charge_title", "acting", "who_signs"),
        )
    ),
    "representatives": _REPRESENTATIVE,
}
PARTIES_SHAPE: Shape = {
    **dict.fromkeys(
        (
            *("matter", "dispute_kind", "applicants", "respondents", "everybody", "insurer", "party_count", "copies"),
            *("has_people", "has_organisations", "has_agents", "has_guardians", "applicant_is_one"),
        )
    ),
    "parties": _PARTY,
    "applicant_parties": _PARTY,
    "respondent_parties": _PARTY,
}


def parties_values(facts: CaseOnPaper) -> Scope:
    """Return everything about the parties. Ages are those of the day on which the case was received."""
    on = china_day(facts.received_at)
    every = [_party_values(place, one, on, facts.group_size) for place, one in enumerate(facts.parties)]
    sides = {side: [one.name for one in facts.side(side)] for side in PartySide}
    applicants = sides[PartySide.APPLICANT]
    acting = [one.kind for party in facts.parties for one in party.acting]
    return {
        "matter": matter_in_words(applicants, sides[PartySide.RESPONDENT], facts.cause),
        "dispute_kind": dispute_in_words(facts.cause),
        "applicants": names_in_words(applicants),
        "respondents": names_in_words(sides[PartySide.RESPONDENT]),
        "everybody": names_in_words(one.name for one in facts.parties),
        "insurer": inline(facts.insurer),
        "party_count": str(len(every)),
        "copies": str(len(every) + 1),
        "has_people": any(one.kind is PartyKind.PERSON for one in facts.parties),
        "has_organisations": any(one.kind is PartyKind.ORGANISATION for one in facts.parties),
        "has_agents": RepresentativeKind.AUTHORISED in acting,
        "has_guardians": RepresentativeKind.LEGAL in acting,
        "applicant_is_one": len(applicants) == 1,
        "parties": every,
        "applicant_parties": _of_side(facts, every, PartySide.APPLICANT),
        "respondent_parties": _of_side(facts, every, PartySide.RESPONDENT),
    }


def _of_side(facts: CaseOnPaper, every: Sequence[Scope], side: PartySide) -> list[Scope]:
    return [values for values, party in zip(every, facts.parties, strict=True) if party.side is side]


def _party_values(place: int, one: PartyInCase, on: date, group_size: int | None) -> Scope:
    same = (
        *("name", "occupation", "phone", "identity_number", "credit_code"),
        *("person_in_charge", "person_in_charge_title"),
    )
    is_person = one.kind is PartyKind.PERSON
    return {
        **{name: inline(getattr(one, name)) for name in same},
        "letter": party_letter(place),
        "side": SIDES[one.side],
        "is_person": is_person,
        "is_organisation": not is_person,
        "standing": _standing(one, group_size),
        "sex": SEX[one.sex] if one.sex else "",
        "ethnicity": ethnicity(one.ethnicity),
        "age": str(age_on(one.born_on, on)) if one.born_on else "",
        "born_on": day(one.born_on),
        "party_address": inline(one.address),
        "identity_kind": (IDENTITY[one.identity_kind] if one.identity_kind else "证件号码") if is_person else "",
        "acting": "、".join(_in_short(each) for each in one.acting),
        "who_signs": _who_signs(one),
        "representatives": [representative_values(each) for each in one.acting],
    }


def representative_values(one: RepresentativeInCase) -> Scope:
    """Return who acts for a party; a guardian acts by law, so nobody gave the authority to settle."""
    kind, relation = REPRESENTATIVE[one.kind], inline(one.relation)
    return {
        "kind": kind,
        "representative_name": inline(one.name),
        "relation": "" if relation == kind else relation,
        "representative_identity_number": inline(one.identity_number),
        "representative_phone": inline(one.phone),
        "may_settle": _is_authorised(one),
        "letter_on": day(one.letter_on),
        "is_guardian": one.kind is RepresentativeKind.LEGAL,
        "is_agent": one.kind is RepresentativeKind.AUTHORISED,
    }


def _standing(one: PartyInCase, group_size: int | None) -> str:
    """Return in what capacity a party stands in the case, "" for itself."""
    whom = inline(one.stands_for)
    if one.capacity is PartyCapacity.HEIR:
        return f"系{whom}的继承人" if whom else "系继承人"
    if one.capacity is PartyCapacity.GROUP_REPRESENTATIVE:
        size = f"（共{group_size}人）" if group_size else ""
        return f"代表{whom or '其他申请人'}{size}参加调解"
    return ""


def _in_short(one: RepresentativeInCase) -> str:
    return f"{REPRESENTATIVE[one.kind]}{inline(one.name)}{'（特别授权）' if _is_authorised(one) else ''}"


def _is_authorised(one: RepresentativeInCase) -> bool:
    return one.may_settle and one.kind is not RepresentativeKind.LEGAL


def _who_signs(one: PartyInCase) -> str:
    """Return how a party's line in a signature block begins: the side, the name, and the guardian of a child."""
    guardians = [inline(each.name) for each in one.acting if each.kind is RepresentativeKind.LEGAL]
    beside = f"（法定代理人：{'、'.join(guardians)}）" if guardians else ""
    return f"{SIDES[one.side]}：{inline(one.name)}{beside}"


def ethnicity(word: str) -> str:
    """Return 汉族 for 汉 as well; longer words (such as 穿青人) stay."""
    text = inline(word)
    return f"{text}族" if text and not text.endswith(("族", "人")) else text
