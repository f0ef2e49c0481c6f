"""Who takes part in a practice case: consumers, heirs, groups, children with guardians, agents, and the insurer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from mediator_desk.conventions.identity_documents import IdentityDocumentKind, age_on
from mediator_desk.models.procedure_words import ConsentScope, PartyCapacity
from mediator_desk.models.words import PartyKind, PartySide, RepresentativeKind
from mediator_desk.practice.companies import Company
from mediator_desk.practice.people import Person, invented_person
from mediator_desk.practice.shelf import Row, Shelf
from mediator_desk.services.intake.intake_rules import GUARDED_UNTIL

SECOND_APPLICANT, AGENT = 0.03, 0.07
MOST_REPRESENTATIVES = 5
"""Of a group (Civil Procedure Law art. 56: two to five)."""


def applicant_row(shelf: Shelf, case: Row, person: Person, position: int) -> Row:
    """Put a person on the shelf as an applicant of a case."""
    return shelf.add(
        "parties", case_id=case["id"], side=PartySide.APPLICANT, position=position, kind=PartyKind.PERSON,
        name=person.name, capacity=PartyCapacity.OWN, stands_for="", phone=person.phone, address=person.address,
        same_person_id=None, identity_kind=person.identity_kind, identity_number=person.identity_number,
        identity_reason="", sex=person.sex, ethnicity="汉族", born_on=person.born_on, occupation=person.occupation,
        insurer_id=None, credit_code="", person_in_charge="", person_in_charge_title="",
    )  # fmt: skip


def insurer_row(shelf: Shelf, case: Row, company: Company) -> Row:
    """Put the insurer on the shelf as the other side of a case."""
    return shelf.add(
        "parties", case_id=case["id"], side=PartySide.RESPONDENT, position=1, kind=PartyKind.ORGANISATION,
        name=company.branch, capacity=PartyCapacity.OWN, stands_for="", phone=company.telephone,
        address=company.address, same_person_id=None, identity_kind=None, identity_number="", identity_reason="",
        sex=None, ethnicity="", born_on=None, occupation="", insurer_id=case["insurer_id"],
        credit_code=company.credit_code, person_in_charge=company.person_in_charge, person_in_charge_title="负责人",
    )  # fmt: skip


def act_for_child(rng: Random, shelf: Shelf, case: Row, row: Row, guardian: Person, today: date) -> None:
    """Let the applicant be a child for whom the guardian acts; of one under 14 the guardian's consent is kept."""
    child = invented_person(rng, today, youngest=3, oldest=17)
    row |= {
        "name": child.name, "identity_kind": child.identity_kind, "identity_number": child.identity_number,
        "sex": child.sex, "born_on": child.born_on, "occupation": "学生",
    }  # fmt: skip
    case["applicant_name"] = child.name
    _add_representative(shelf, row, guardian, RepresentativeKind.LEGAL, "法定代理人", may_settle=True, letter_on=None)
    if (age_on(child.born_on, today) or 0) < GUARDED_UNTIL:
        case["is_sensitive"] = True
        consent(shelf, row, ConsentScope.CHILD, guardian.name, today)


def consent(shelf: Shelf, party: Row, scope: ConsentScope, given_by: str, on: date) -> None:
    """Keep a consent to the use of sensitive data."""
    shelf.add(
        "data_consents", party_id=party["id"], scope=scope, given_by=given_by, given_on=on, manner="书面同意书",
        withdrawn_on=None,
    )  # fmt: skip


def act_by_authority(rng: Random, shelf: Shelf, party: Row, today: date) -> None:
    """Let an agent act for the applicant, most of them with special authority."""
    agent = invented_person(rng, party["born_on"] + timedelta(days=365 * 60))
    relation = rng.choice(("配偶", "子女", "律师", "兄弟姐妹"))
    letter_on = today - timedelta(days=rng.randint(0, 12))
    kind, may_settle = RepresentativeKind.AUTHORISED, rng.random() < 0.7
    _add_representative(shelf, party, agent, kind, relation, may_settle=may_settle, letter_on=letter_on)


def stand_as_heirs(rng: Random, shelf: Shelf, case: Row, first: Row, today: date) -> list[Row]:
    """Let the applicant be one of two heirs of the insured; return the other."""
    deceased = invented_person(rng, today, youngest=50).name
    second = applicant_row(shelf, case, invented_person(rng, today), 2)
    for row in (first, second):
        row |= {"capacity": PartyCapacity.HEIR, "stands_for": deceased}
    case["applicant_name"] = f"{first['name']}等"
    return [second]


def stand_for_group(rng: Random, shelf: Shelf, case: Row, first: Row, today: date) -> list[Row]:
    """Let the applicant be one of the representatives of a group; return the others."""
    number = rng.randint(2, MOST_REPRESENTATIVES)
    others = [applicant_row(shelf, case, invented_person(rng, today), place) for place in range(2, number + 1)]
    for row in (first, *others):
        row |= {"capacity": PartyCapacity.GROUP_REPRESENTATIVE, "stands_for": "同一批投保人"}
    case |= {"applicant_name": f"{first['name']}等", "group_size": rng.randint(11, 64)}
    return others


def with_passport(rng: Random, person: Person) -> Person:
    """Return the same human with another document."""
    number = f"E{rng.randrange(10**8):08d}"
    return replace(person, identity_kind=IdentityDocumentKind.PASSPORT, identity_number=number)


def _add_representative(
    shelf: Shelf,
    party: Row,
    person: Person,
    kind: RepresentativeKind,
    relation: str,
    *,
    may_settle: bool,
    letter_on: date | None,
) -> None:
    is_resident = person.identity_kind is IdentityDocumentKind.RESIDENT_ID
    shelf.add(
        "representatives", party_id=party["id"], kind=kind, name=person.name, relation=relation,
        identity_number=person.identity_number if is_resident else "", phone=person.phone, may_settle=may_settle,
        letter_on=letter_on,
    )  # fmt: skip
