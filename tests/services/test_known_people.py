"""What the form knows already: people by what is typed of them, their matters and policies, insurers."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import insert, text

from mediator_desk.errors import Refused
from mediator_desk.models.case import Case
from mediator_desk.models.insurer import InsurerAlias
from mediator_desk.models.party import Party
from mediator_desk.models.words import CaseKind, CaseState, Channel, Line, PartyKind, PartySide
from mediator_desk.services.reception import known_people
from tests.services.conftest import NOW

NUMBER = "440106199001011235"


@pytest.fixture
def known(office):
    """Give ways to ask, with two matters of one person and one of a namesake."""
    first = office.receive("林秀英", policy_number="YA1")
    second = office.receive("林秀英", policy_number="YA2")
    namesake = office.receive("林秀英", identity_number="440106198502023310")
    with office.database.writing() as db:
        for case_id in (first, second):
            db.get_one(Case, case_id).parties[0].phone = "13812345678"
        db.get_one(Case, namesake).parties[0].phone = "020-87512378"
    return first, second, namesake


def found(office, typed):
    with office.database.reading() as db:
        return known_people.known_people(db, typed)


def matters(office, **named):
    with office.database.reading() as db:
        return known_people.matters_of(db, **named)


@pytest.mark.parametrize("typed", ["林秀英", "林秀", "4401061990", "440106 1990", "13812345678", "138-1234"])
def test_people_are_found_by_name_document_or_phone_and_shown_masked(office, known, typed):
    person = found(office, typed)[-1]
    assert (person.name, person.matters) == ("林秀英", 2)
    assert (person.identity_number, person.phone) == ("4401**********1235", "138****5678")


@pytest.mark.parametrize("typed", ["02087512378", "020-8751", "020 8751", "(020)8751"])
def test_a_landline_is_found_however_it_is_typed(office, known, typed):
    assert [person.phone for person in found(office, typed)] == (["020-****2378"] if "(" not in typed else [])


@pytest.mark.parametrize("typed", ["", " ", "林", "440", "%", "林%", "_秀英", "秀英", "440106200001011235", "\u202e"])
def test_too_little_and_what_nobody_has_finds_nobody(office, known, typed):
    assert found(office, typed) == []


def test_namesakes_with_different_documents_are_two_people(office, known):
    assert len(found(office, "林秀英")) == 2


def test_the_matters_of_a_person_are_those_of_its_document_and_of_what_was_merged_with_it(office, known):
    first, second, namesake = known
    assert {matter.case_id for matter in matters(office, identity_number=NUMBER)} == {first, second}
    with office.database.writing() as db:
        oldest = db.get_one(Case, first).parties[0]
        for case_id in known:
            db.get_one(Case, case_id).parties[0].same_person_id = oldest.id
    assert {matter.case_id for matter in matters(office, identity_number=NUMBER)} == {first, second, namesake}
    assert matters(office, name="林秀英") == []
    assert len(matters(office, name="林秀英", phone="13812345678")) == 2


def test_policies_are_those_with_the_insurer(office, known):
    every = matters(office, identity_number=NUMBER)
    assert [number for number, _line in known_people.policies_in(every, office.insurer_id)] == ["YA2", "YA1"]
    assert known_people.policies_in(every, office.insurer_id + 1) == []
    assert known_people.policies_in(every, None)[0] == ("YA2", Line.ILLNESS)


@pytest.mark.parametrize("typed", ["粤安", "人寿保险", "YueAn", "yuean", "旧安康"])
def test_insurers_are_found_by_any_part_of_any_name(office, typed):
    with office.database.writing() as db:
        names = ("旧安康人寿保险公司", "YueAn Life")
        db.add_all(InsurerAlias(name=name, insurer_id=office.insurer_id) for name in names)
    with office.database.reading() as db:
        assert [one.short_name for one in known_people.insurers_named(db, typed)] == ["粤安人寿"]
        assert known_people.insurers_named(db, "%") == []
        assert known_people.insurers_named(db, " ") == []


def test_a_person_that_is_gone_gets_a_sentence(office):
    with office.database.reading() as db, pytest.raises(Refused, match="party_not_found"):
        known_people.person_entered_as(db, 4711)


def test_among_many_thousand_people_each_look_up_goes_by_an_index(office):
    count = 5_000
    with office.database.writing() as db:
        row = {
            "kind": CaseKind.MEDIATION, "channel": Channel.VISIT, "state": CaseState.CLOSED, "version": 1,
        }  # fmt: skip
        cases = [row | {"id": 1000 + n, "received_at": NOW - timedelta(days=n)} for n in range(count)]
        db.execute(insert(Case), cases)
        party = {"side": PartySide.APPLICANT, "position": 1, "kind": PartyKind.PERSON, "version": 1}
        people = [
            party | {"case_id": 1000 + n, "name": f"{chr(0x4E00 + n)}秀英", "identity_number": f"44{n:016d}",
                     "phone": f"138{n:08d}"}
            for n in range(count)
        ]  # fmt: skip
        db.execute(insert(Party), people)
    assert [person.name for person in found(office, "丄秀")] == ["丄秀英"]
    if not office.database.is_embedded:
        return
    with office.database.reading() as db:
        plan = [
            " ".join(map(str, row))
            for name in ("丄秀", "44000000000000001", "13800000001")
            for row in db.execute(text(f"EXPLAIN QUERY PLAN {_statement(db, name)}"))
        ]
    assert not any("SCAN parties" in line for line in plan)


def _statement(db, typed):
    condition = known_people._person_condition(db, typed)
    query = known_people.select(Party.id).where(Party.side == PartySide.APPLICANT, condition).order_by(Party.id.desc())
    return str(query.compile(db.get_bind(), compile_kwargs={"literal_binds": True}))
