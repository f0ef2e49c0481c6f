"""The city of a case: found by the address of its first applicant, until somebody enters another one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mediator_desk.services.cases import disputes, register
from mediator_desk.services.cases.case_filter import CaseFilter, Queue, Sort
from mediator_desk.services.cases.conditions import NOT_FILLED, Condition, Field, Manner
from mediator_desk.services.cases.undo_edits import last_own_change, undo_change
from mediator_desk.services.lists.choices import choices
from mediator_desk.services.parties import parties
from mediator_desk.services.reception import receiving
from tests.services.conftest import TODAY
from tests.services.test_parties import drafts, second_applicant
from tests.services.test_receiving import LIN, draft


def live_at(office, case_id, address, place=0):
    office.do(parties.save_party, case_id, replace(drafts(office, case_id)[place], address=address))
    return office.case(case_id).city


def enter_city(office, case_id, city):
    with office.database.reading() as db:
        read = disputes.dispute_draft(db, case_id)
    office.do(disputes.save_dispute, case_id, replace(read, city=city))


def test_the_address_of_the_first_applicant_says_the_city(office):
    case_id = office.receive()
    assert live_at(office, case_id, "广东省佛山市南海区广州路8号") == "佛山市"
    assert live_at(office, case_id, "珠海市香洲区中山路1号") == "珠海市"


def test_who_comes_second_and_the_other_side_say_nothing(office):
    case_id = office.receive()
    office.do(parties.save_party, case_id, replace(second_applicant(), address="深圳市福田区"))
    assert office.case(case_id).city == ""
    assert live_at(office, case_id, "东莞市南城街道", place=2) == ""


def test_a_city_that_somebody_entered_stays_when_the_address_changes(office):
    case_id = office.receive()
    enter_city(office, case_id, "普宁市")
    assert office.case(case_id).city == "揭阳市"
    assert live_at(office, case_id, "广州市天河区") == "揭阳市"


def test_a_mended_address_is_taken_back_with_its_city(office):
    case_id = office.receive()
    live_at(office, case_id, "广州市天河区")
    live_at(office, case_id, "惠州市惠城区")
    with office.database.writing() as db:
        change = last_own_change(db, by=office.by, now=office.now)
        undo_change(db, change.entry_id, by=office.by, now=office.now)
    assert office.case(case_id).city == "广州市"


def test_a_matter_that_is_taken_in_says_its_city(office):
    with office.database.writing() as db:
        case = receiving.receive_case(db, draft(applicant=LIN), by=office.by, now=office.now)
        assert case.city == "广州市"


@pytest.mark.parametrize(
    ("wanted", "found"), [(("广州市",), 1), ((NOT_FILLED,), 1), (("长沙市", NOT_FILLED), 2), (("深圳市",), 0)]
)
def test_lists_are_filtered_and_ordered_by_city(office, wanted, found):
    for city in ("广州市", "长沙市", ""):
        office.accept(city=city, identity_number="")
    condition = Condition(Field.CITY, Manner.ONE_OF, wanted)
    assert not condition.problems()
    assert Condition.of_json(condition.to_json()) == condition
    with office.database.reading() as db:
        among = CaseFilter(Queue.ALL, TODAY, sort=Sort.CITY, conditions=(condition,))
        assert len(register.ids(db, among)) == found
        everything = CaseFilter(Queue.ALL, TODAY, sort=Sort.CITY, is_descending=False)
        rows = register.rows(db, list(register.ids(db, everything)))
        assert rows[-1].city == ""
        assert choices(db).cities[-1] == "长沙市"
