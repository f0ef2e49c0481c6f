"""A line that breaks in the midst of a save: what was saved is not saved twice, what was not is said."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select, text

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.committee import Room
from mediator_desk.services import audit
from mediator_desk.services.office.committee import add_room
from mediator_desk.storage import save_marks
from tests.network.wire import is_commit


def add(database, office, name):
    with database.writing() as db:
        add_room(db, name, by=office.by, now=office.now)


def rooms(office, name):
    with office.database.reading() as db:
        return db.scalar(select(func.count()).where(Room.name == name))


def test_a_save_whose_answer_is_lost_counts_as_saved(straight, wire, far):
    wire.after = is_commit
    _cut_once(wire)
    add(far, straight, "三号室")
    assert wire.cuts == 1
    assert rooms(straight, "三号室") == 1


def test_a_save_that_never_reached_the_server_is_told_and_may_be_done_again(straight, wire, far):
    wire.wanted = lambda chunk, is_from_desk: not is_commit(chunk, is_from_desk)
    _cut_once(wire)
    with pytest.raises(Unavailable, match="server_gone"):
        add(far, straight, "三号室")
    assert rooms(straight, "三号室") == 0
    wire.mend()
    add(far, straight, "三号室")
    assert rooms(straight, "三号室") == 1


def test_a_line_that_breaks_before_the_commit_saves_nothing(straight, wire, far):
    with pytest.raises(Unavailable, match="server_gone"), far.writing() as db:
        add_room(db, "三号室", by=straight.by, now=straight.now)
        db.flush()
        wire.cut()
    assert rooms(straight, "三号室") == 0
    add(far, straight, "三号室")
    assert rooms(straight, "三号室") == 1


def test_while_nobody_can_say_nothing_else_is_saved_and_then_it_is_told(straight, wire, far):
    wire.after = is_commit
    _stay_down(wire)
    with pytest.raises(Unavailable, match="save_in_doubt"):
        add(far, straight, "三号室")
    with pytest.raises(Unavailable, match="save_in_doubt"):
        add(far, straight, "三号室")  # the person presses again
    wire.mend()
    with pytest.raises(Refused, match="saved_after_all"):
        add(far, straight, "三号室")  # and again, when the line is there
    assert rooms(straight, "三号室") == 1
    add(far, straight, "四号室")
    assert rooms(straight, "四号室") == 1


def test_a_save_in_doubt_that_did_not_arrive_is_done_by_the_next_try(straight, wire, far):
    wire.wanted = lambda chunk, is_from_desk: not is_commit(chunk, is_from_desk)
    _stay_down(wire)
    with pytest.raises(Unavailable, match="save_in_doubt"):
        add(far, straight, "三号室")
    wire.mend()
    add(far, straight, "三号室")
    assert rooms(straight, "三号室") == 1


@pytest.mark.parametrize("lost", [1, 2, 3])
def test_a_save_that_never_arrived_is_not_taken_for_one_though_the_answer_to_its_claim_is_lost(
    straight, wire, far, lost
):
    """The commit never comes to the server; then the desk claims its mark, and hears nothing of that so many times."""
    commits = [0]

    def wanted(chunk, is_from_desk):
        commits[0] += is_commit(chunk, is_from_desk)
        return not (is_commit(chunk, is_from_desk) and commits[0] == 1)

    wire.wanted = wanted
    wire.after = lambda chunk, is_from_desk: is_commit(chunk, is_from_desk) and 1 < commits[0] <= 1 + lost
    with pytest.raises(Unavailable, match=r"server_gone|save_in_doubt"):
        add(far, straight, "三号室")
    wire.mend()
    add(far, straight, "三号室")
    assert commits[0] > 1
    assert rooms(straight, "三号室") == 1


def test_work_beside_leaves_it_to_the_person_to_hear_of_a_late_save(straight, wire, far):
    wire.after = is_commit
    _stay_down(wire)
    with pytest.raises(Unavailable, match="save_in_doubt"):
        add(far, straight, "三号室")
    wire.mend()
    with far.writing(is_beside=True):
        pass
    with pytest.raises(Refused, match="saved_after_all"):
        add(far, straight, "三号室")


def test_a_save_that_is_still_under_way_is_waited_for(straight, wire, far):
    """The server has the rows and not the commit: the mark waits, and the rows are given up."""
    wire.wanted = lambda chunk, is_from_desk: not is_commit(chunk, is_from_desk)
    _cut_once(wire)
    with pytest.raises(Unavailable, match="server_gone"):
        add(far, straight, "三号室")
    with straight.database.reading() as db:
        assert db.scalar(text("SELECT count(*) FROM save_marks")) == 2  # the founding, and the claim


@pytest.mark.slow
def test_two_hundred_saves_over_a_line_that_breaks_anywhere_are_neither_lost_nor_done_twice(straight, wire, far):
    import random

    chance = random.Random(7)
    said, told = set(), set()
    for number in range(200):
        left = chance.randrange(1, 40)
        wire.after = _after_chunks(wire, left, chance.random() < 0.5)
        try:
            add(far, straight, f"{number}号室")
            said.add(number)
        except (Unavailable, Refused) as error:
            told.add(error.code)
        wire.mend()
    with straight.database.reading() as db:
        names = [name for name in db.scalars(select(Room.name)) if name[:-2].isdecimal()]
    assert len(names) == len(set(names))
    assert said <= {int(name[:-2]) for name in names}
    assert told <= {"server_gone", "save_in_doubt", "saved_after_all"}
    assert 20 < len(said) < 200  # the line did break


def _cut_once(wire) -> None:
    """Let everything through once the line was cut."""
    original_wanted, original_after = wire.wanted, wire.after
    wire.wanted = lambda chunk, is_from_desk: wire.cuts > 0 or original_wanted(chunk, is_from_desk)
    wire.after = lambda chunk, is_from_desk: wire.cuts == 0 and original_after(chunk, is_from_desk)


def _stay_down(wire) -> None:
    """Take no new connection once the line was cut."""
    original_wanted, original_after = wire.wanted, wire.after

    def wanted(chunk: bytes, is_from_desk: bool) -> bool:
        goes_on = original_wanted(chunk, is_from_desk)
        wire.is_up = wire.is_up and goes_on
        return goes_on

    def after(chunk: bytes, is_from_desk: bool) -> bool:
        is_last = original_after(chunk, is_from_desk)
        wire.is_up = wire.is_up and not is_last
        return is_last

    wire.wanted, wire.after = wanted, after


def _after_chunks(wire, left: int, is_from_desk: bool):
    seen = [0]

    def after(_chunk: bytes, is_this_from_desk: bool) -> bool:
        seen[0] += is_this_from_desk == is_from_desk
        return wire.cuts == before and seen[0] >= left

    before = wire.cuts
    return after


def test_a_desk_that_took_a_lost_answer_for_no_save_would_save_twice(straight, wire, far, monkeypatch):
    """The control of all the others."""
    monkeypatch.setattr(save_marks.SaveMarks, "_has_arrived", lambda *_anything: False)
    wire.after = is_commit
    _cut_once(wire)
    with pytest.raises(Unavailable, match="server_gone"):
        tell(far, straight)
    tell(far, straight)
    assert told(straight) == 2


def test_the_same_is_told_once_by_a_desk_that_asks_for_its_mark(straight, wire, far):
    wire.after = is_commit
    _cut_once(wire)
    tell(far, straight)
    assert told(straight) == 1


def tell(database, office):
    with database.writing() as db:
        audit.record(db, "backed_up", by=office.by, at=office.now)


def told(office):
    with office.database.reading() as db:
        return db.scalar(select(func.count()).where(AuditEntry.act == "backed_up"))
