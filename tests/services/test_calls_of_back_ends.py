"""What back ends are called for: each change until it arrived, later and later, and not for ever."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mediator_desk.models.bridge import BridgeCall
from mediator_desk.services.bridge import calls
from mediator_desk.services.review import merging
from tests.services.conftest import NOW
from tests.services.test_letters import a_letter, put
from tests.services.test_state_changes import came, under_review

ME = "wx-gd"
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def noted(office):
    """Note calls of a back end behind a cursor; return the new cursor."""

    def noted(after=None, *, now=LATER):
        with office.database.writing() as db:
            begun = calls.resumed_at(db, ME) if after is None else after
            return calls.note_calls(db, ME, begun, now=now)

    return noted


@pytest.fixture
def due(office):
    """Return what is to be called for."""

    def due(now=LATER, most=100):
        with office.database.reading() as db:
            return calls.due_calls(db, ME, most=most, now=now)

    return due


def failed(office, call, *, now, spread=1.0):
    with office.database.writing() as db:
        return calls.note_failed(db, call.id, spread=spread, now=now)


def stands(office):
    with office.database.reading() as db:
        return calls.calls_of(db)


def test_a_back_end_is_called_for_each_change_of_its_letters_in_their_order(office, noted, due):
    receipt, case_id = came(office, sender=ME)
    came(office, "k2", sender="else", 证件号码="H12345678")
    under_review(office, case_id)
    noted()
    assert [(one.receipt, one.state) for one in due()] == [
        (receipt, "state.received"), (receipt, "state.under_review"),
    ]  # fmt: skip


def test_changes_that_come_again_are_noted_once_however_often_the_bridge_starts(office, noted, due):
    _receipt, case_id = came(office, sender=ME)
    cursor = noted(now=NOW)
    assert noted(cursor, now=NOW) == cursor
    under_review(office, case_id)
    for _start in range(3):
        noted()
    assert len(due()) == 2


def test_an_entry_that_was_seen_late_is_not_passed_over_by_a_new_start(office, noted, due):
    """The newest call has a higher number than one that was not committed yet when the bridge ended."""
    _receipt, case_id = came(office, sender=ME)
    under_review(office, case_id)
    noted()
    with office.database.writing() as db:
        db.delete(db.get_one(BridgeCall, due()[0].id))  # as if it had not been seen
    noted()
    assert len(due()) == 2


def test_matters_of_one_case_are_each_called_for(office, noted, due):
    first, kept = came(office, sender=ME)
    second, merged = came(office, "k2", sender=ME)
    with office.database.writing() as db:
        merging.merge_cases(db, kept, merged, by=office.by, now=NOW)
    under_review(office, kept)
    noted()
    reviewed = [one for one in due() if one.state == "state.under_review"]
    assert {one.receipt for one in reviewed} == {first, second}
    assert len({one.change_id for one in reviewed}) == 1


def test_what_arrived_is_called_for_no_more(office, noted, due):
    came(office, sender=ME)
    noted()
    (call,) = due()
    with office.database.writing() as db:
        calls.note_arrived(db, call.id, now=LATER)
    assert failed(office, call, now=LATER) is None  # somebody else's late failure changes nothing
    assert due(LATER + timedelta(days=30)) == ()
    (one,) = stands(office)
    assert (one.waiting, one.given_up, one.arrived_at) == (0, 0, LATER)


def test_what_does_not_arrive_is_tried_later_and_later_and_given_up_after_a_week(office, noted, due):
    came(office, sender=ME)
    noted()
    now, waits = LATER, []
    while found := due(now):
        again = failed(office, found[0], now=now)
        if again is None:
            break
        assert due(again - timedelta(seconds=1)) == ()
        waits.append(again - now)
        now = again
    assert waits[:4] == [timedelta(minutes=minutes) for minutes in (1, 2, 4, 8)]
    assert max(waits) == timedelta(hours=6)
    assert timedelta(days=7) < now - NOW < timedelta(days=7, hours=7)
    (one,) = stands(office)
    assert (one.client, one.waiting, one.given_up, one.given_up_since) == (ME, 0, 1, NOW)
    with office.database.writing() as db:
        assert calls.call_again(db, ME, now=now) == 1
    assert len(due(now)) == 1


def test_a_bridge_that_did_not_run_for_a_month_gives_nothing_up_unread(office, noted, due):
    came(office, sender=ME)
    late = NOW + timedelta(days=30)
    noted(now=late)
    for _try in range(calls.LEAST_TRIES - 1):
        (call,) = due(late)
        late = failed(office, call, now=late)
    assert failed(office, call, now=late) is None


@pytest.mark.parametrize("spread", [0.0, 0.3, 1.0])
def test_calls_that_failed_together_come_back_apart(spread):
    whole = timedelta(minutes=4)
    assert calls.wait_after(3, spread) == whole / 2 + whole / 2 * spread


def test_a_letter_that_nobody_took_in_is_no_change(office, noted, due):
    put(office, a_letter(sender=ME))
    noted()
    assert due() == ()
