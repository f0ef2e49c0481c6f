"""States that changed, page by page: what back ends are called for."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mediator_desk.services.bridge import asking, changes, taking_in
from mediator_desk.services.review import merging, review
from tests.services.conftest import NOW
from tests.services.test_letters import a_letter, put

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def asked(office):
    """Ask for changes as a back end does."""

    def asked(after=0, *, now=LATER, **more):
        with office.database.reading() as db:
            return changes.state_changes(db, after, now=now, **more)

    return asked


def came(office, key="k1", **fields):
    receipt = put(office, a_letter(key, **fields))
    with office.database.writing() as db:
        done = taking_in.take_in_letters(db, store=office.database.store, by=office.by, now=NOW)
    return receipt.number, done.cases[0]


def under_review(office, case_id):
    with office.database.writing() as db:
        review.begin_review(db, case_id, by=office.by, now=NOW)


def test_each_change_is_told_once_in_its_order(office, asked):
    receipt, case_id = came(office)
    under_review(office, case_id)
    page = asked()
    assert [(one.receipt, one.state) for one in page.rows] == [
        (receipt, "state.received"), (receipt, "state.under_review"),
    ]  # fmt: skip
    assert asked(page.cursor).rows == ()
    assert asked(page.cursor).cursor == page.cursor


def test_changes_of_the_last_minutes_come_again(office, asked):
    came(office)
    page = asked(now=NOW)
    assert len(page.rows) == 1
    assert asked(page.cursor, now=NOW) == page


def test_a_page_holds_no_more_than_asked_for(office, asked):
    _receipt, case_id = came(office)
    under_review(office, case_id)
    first = asked(most=1)
    second = asked(first.cursor, most=1)
    assert [one.state for one in (*first.rows, *second.rows)] == ["state.received", "state.under_review"]


def test_a_back_end_hears_of_its_own_letters_only(office, asked):
    came(office)
    receipt, _case = came(office, "k2", sender="小程序", 证件号码="H12345678")
    assert [one.receipt for one in asked(sender="小程序").rows] == [receipt]
    assert asked(sender="别的").rows == ()


def test_a_case_of_the_telephone_is_nobodys_change(office, asked):
    office.receive()
    assert asked().rows == ()


def test_a_merged_matter_goes_on_under_its_own_receipt(office, asked):
    first, kept = came(office)
    second, merged = came(office, "k2")
    before = asked().cursor
    with office.database.writing() as db:
        merging.merge_cases(db, kept, merged, by=office.by, now=NOW)
    under_review(office, kept)
    assert {(one.receipt, one.state) for one in asked(before).rows} == {
        (first, "state.under_review"), (second, "state.under_review"),
    }  # fmt: skip


def test_a_page_never_ends_between_matters_of_one_case(office, asked):
    first, kept = came(office)
    second, merged = came(office, "k2")
    before = asked().cursor
    with office.database.writing() as db:
        merging.merge_cases(db, kept, merged, by=office.by, now=NOW)
    under_review(office, kept)
    cursor, told = before, []
    while (page := asked(cursor, most=1)).cursor != cursor:
        cursor = page.cursor
        told += [one.receipt for one in page.rows if one.state == "state.under_review"]
    assert sorted(told) == sorted([first, second])


def test_that_a_consumer_is_asked_is_a_change(office, asked):
    receipt, _case = came(office)
    with office.database.writing() as db:
        asking.ask_to_complete(db, receipt, "请补充保单。", by=office.by, now=NOW)
    assert [one.state for one in asked().rows] == ["state.received", "state.to_complete"]
