"""Look-alikes are listed with their reason, bounded, and stay away once a person said what they are."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from mediator_desk.errors import Refused
from mediator_desk.models.case import Case
from mediator_desk.models.review_words import Likeness
from mediator_desk.models.words import CaseKind
from mediator_desk.services.review.duplicates import _traits, like_cases, like_people, one_slip_apart, standing_merges
from mediator_desk.services.review.merging import merge_cases, merge_people, undo_merge
from mediator_desk.services.review.telling_apart import tell_cases_apart, tell_people_apart

NUMBER, FAR = "440106198502094767", "441900199307260978"


def entry(office, name="谢家豪", number=NUMBER, phone="", born_on=None):
    case_id = office.receive(name=name, identity_number=number)
    with office.database.writing() as db:
        party = db.get_one(Case, case_id).parties[0]
        party.phone, party.born_on = phone, born_on
        return party.id


def listed(office):
    with office.database.reading() as db:
        return {(one.first.party_id, one.second.party_id): one.why for one in like_people(db)}


def listed_cases(office):
    with office.database.reading() as db:
        return {(one.first.id, one.second.id): one.why for one in like_cases(db)}


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [
        ("440106198502094767", "440106198502094867", True),
        ("440106198502094767", "440106198520094767", True),
        ("440106198502094767", "440106198502094776", True),
        ("440106198502094767", "440106198502094767", False),
        ("440106198502094767", "440106198502094858", False),
        ("440106198502094767", "44010619850209476", False),
        ("AB", "BA", True),
        ("ABC", "CBA", False),
    ],
)
def test_a_slip_is_one_other_digit_or_two_neighbours_that_changed_places(one, other, is_slip):
    assert one_slip_apart(one, other) is is_slip


@pytest.mark.parametrize(
    ("why", "ones", "others"),
    [
        (Likeness.NAME_AND_PHONE, {"phone": "13800138000"}, {"phone": "13800138000", "number": FAR}),
        (Likeness.NAME_AND_PHONE, {"phone": "13800138000"}, {"phone": "13800138000", "number": ""}),
        (Likeness.NAME_AND_BIRTH_DAY, {"born_on": date(1985, 2, 9)}, {"born_on": date(1985, 2, 9), "number": ""}),
        (Likeness.NAME_AND_NEAR_NUMBER, {}, {"number": "440106198502094776"}),
        (Likeness.NAME_AND_NEAR_NUMBER, {}, {"number": "540106198502094767"}),
    ],
)
def test_the_same_name_with_phone_birth_day_or_a_near_number_is_listed(office, why, ones, others):
    first, second = entry(office, **ones), entry(office, **others)
    entry(office, name="林秀英", **others)
    entry(office, number="E99999999")
    assert listed(office) == {(first, second): (why,)}


def test_the_same_name_alone_and_the_same_number_are_not_listed(office):
    entry(office, phone="13800138000")
    entry(office, phone="13800138000")
    entry(office, number=FAR, phone="13900139000")
    assert listed(office) == {}


def test_merged_people_are_listed_no_more_until_the_merge_is_undone(office):
    first, second = entry(office, phone="13800138000"), entry(office, number=FAR, phone="13800138000")
    merge = office.do(merge_people, first, second)
    assert listed(office) == {}
    with office.database.reading() as db:
        (row,) = standing_merges(db)
    assert row.id == merge.id
    assert len(row.names) == 2
    office.do(undo_merge, merge.id)
    assert set(listed(office)) == {(first, second)}
    with office.database.reading() as db:
        assert standing_merges(db) == ()


def test_those_told_apart_stay_away_with_all_their_entries(office):
    first, second = entry(office, phone="13800138000"), entry(office, number=FAR, phone="13800138000")
    entry(office, phone="13800138000")
    office.do(tell_people_apart, second, first, words="父子同名")
    assert listed(office) == {}
    with pytest.raises(Refused, match="told_apart_already"):
        office.do(tell_people_apart, first, second)
    with pytest.raises(Refused, match="merged_with_itself"):
        office.do(tell_people_apart, first, first)


def test_the_list_of_people_is_bounded(office):
    for number in range(5):
        entry(office, number=f"E{number}{number}{number}{number}{number}", phone="13800138000")
    with office.database.reading() as db:
        assert len(like_people(db, most=3)) == 3
        assert len(like_people(db)) == 10
        pair = like_people(db)[0]
    assert pair.first.phone == "138****8000"
    assert pair.first.case.insurer == "粤安人寿"


@pytest.mark.parametrize(
    ("why", "fields"),
    [
        (Likeness.SAME_POLICY, {"policy_number": "P-1"}),
        (Likeness.SAME_REPORT, {"report_number": "R-1"}),
        (Likeness.SAME_CLAIM, {"claim_number": "C-1"}),
    ],
)
def test_open_cases_of_one_matter_within_sixty_days_are_listed(office, why, fields):
    first = office.receive(**fields)
    office.now += timedelta(days=60)
    second = office.receive(**fields)
    office.receive()
    office.receive(identity_number=FAR, **fields)
    office.receive(kind=CaseKind.COMPLAINT, **fields)
    assert listed_cases(office) == {(first, second): (why,)}
    office.now += timedelta(days=1)
    office.receive(**fields)
    assert (first, second + 4) not in listed_cases(office)


def test_two_accepted_cases_are_not_listed_and_a_decided_one_stands_first(office):
    office.accept(policy_number="P-1")
    office.accept(policy_number="P-1")
    assert listed_cases(office) == {}
    waiting = office.receive(policy_number="P-2")
    accepted = office.accept(policy_number="P-2")
    assert listed_cases(office) == {(accepted, waiting): (Likeness.SAME_POLICY,)}


def test_merged_cases_and_cases_told_apart_are_listed_no_more(office):
    first, second, third = (office.receive(policy_number="P-1") for _ in range(3))
    assert len(listed_cases(office)) == 3
    office.do(merge_cases, first, second)
    assert set(listed_cases(office)) == {(first, third)}
    office.do(tell_cases_apart, third, first, words="两次住院")
    assert listed_cases(office) == {}
    with pytest.raises(Refused, match="told_apart_already"):
        office.do(tell_cases_apart, first, third)


def test_standing_merges_cost_three_statements_however_many_there_are(local_office):
    office = local_office
    for number in range(4):
        first, second = (entry(office, name=f"陈{number}", number=f"E{number}{one}345") for one in "12")
        office.do(merge_people, first, second)
    statements = []
    with office.database.reading() as db:
        event.listen(db.connection(), "before_cursor_execute", lambda *seen: statements.append(seen[2]))
        rows = standing_merges(db)
    assert [row.names[0].split()[0] for row in rows] == ["陈3", "陈2", "陈1", "陈0"]
    assert len(statements) == 3


@given(number=st.text("0123456789X", min_size=1, max_size=18), place=st.integers(0, 17), other=st.sampled_from("0X"))
def test_numbers_that_are_a_slip_apart_always_share_a_trait(number, place, other):
    place %= len(number)
    slips = [number[:place] + other + number[place + 1 :]]
    slips.append(number[:place] + number[place : place + 2][::-1] + number[place + 2 :])

    def traits(one):
        return set(_traits(SimpleNamespace(phone="", born_on=None, identity_number=one)))

    assert all(traits(number) & traits(slip) for slip in slips)
