from __future__ import annotations

import multiprocessing

import pytest

from mediator_desk.errors import Refused
from mediator_desk.storage.tries import Moment, Tries


class Clocks:
    """Two clocks that a test sets."""

    def __init__(self) -> None:
        self.wall, self.running = 1_800_000_000.0, 5_000.0

    def __call__(self) -> Moment:
        return Moment(self.wall, self.running)

    def go(self, seconds: float) -> None:
        self.wall += seconds
        self.running += seconds

    def start_anew(self) -> None:
        self.running = 10.0


@pytest.fixture
def clocks():
    return Clocks()


@pytest.fixture
def tries(tmp_path, clocks):
    return Tries(tmp_path / "committee.tries", clocks)


def wait(tries) -> int:
    with pytest.raises(Refused) as told:
        tries.begin()
    assert told.value.code == "too_many_tries"
    assert abs(tries.seconds_left() - told.value.params["seconds"]) <= 1
    return int(told.value.params["seconds"])


def wrong(tries, times):
    for _n in range(times):
        tries.begin()


def test_five_wrong_tries_cost_a_minute_and_each_further_one_twice_as_long(tries, clocks):
    wrong(tries, 5)
    waits = []
    for _n in range(7):
        waits.append(wait(tries))
        clocks.go(waits[-1])
        tries.begin()
    assert [round(seconds, -1) for seconds in waits] == [60, 120, 240, 480, 900, 900, 900]


def test_the_right_passphrase_makes_them_forgotten(tries):
    wrong(tries, 4)
    assert tries.tries_left() == 1
    tries.succeeded()
    assert tries.tries_left() == 5
    wrong(tries, 5)


def test_the_waiting_survives_a_new_start_of_the_program(tries, clocks, tmp_path):
    wrong(tries, 5)
    clocks.go(20)
    assert 38 <= wait(Tries(tmp_path / "committee.tries", clocks)) <= 41


def test_the_waiting_survives_a_new_start_of_the_computer(tries, clocks):
    wrong(tries, 5)
    clocks.start_anew()
    clocks.wall += 30
    assert 28 <= wait(tries) <= 31
    clocks.wall += 31
    tries.begin()


@pytest.mark.parametrize("hours", [-24, -1, 1, 24 * 365])
def test_a_clock_that_is_set_does_not_help(tries, clocks, hours):
    wrong(tries, 5)
    clocks.wall += hours * 3600
    clocks.running += 5
    assert 53 <= wait(tries) <= 60
    clocks.go(56)
    tries.begin()


def test_a_clock_set_back_together_with_a_new_start_lets_the_waiting_begin_anew_and_end(tries, clocks):
    wrong(tries, 5)
    clocks.start_anew()
    clocks.wall -= 7 * 24 * 3600
    assert 59 <= wait(tries) <= 61
    clocks.go(40)
    assert wait(tries) <= 21
    clocks.go(21)
    tries.begin()


def test_a_damaged_file_counts_from_the_beginning_and_stops_nobody(tries, tmp_path):
    (tmp_path / "committee.tries").write_bytes(b"\xff{")
    wrong(tries, 5)
    assert wait(tries)


def test_a_try_counts_before_it_is_made_so_that_ending_the_program_gives_none_for_nothing(tries, tmp_path, clocks):
    tries.begin()
    assert Tries(tmp_path / "committee.tries", clocks).tries_left() == 4


def _begin(place, allowed):
    tries = Tries(place, lambda: Moment(1_800_000_000.0, 5_000.0))
    for _n in range(4):
        try:
            tries.begin()
        except Refused:
            continue
        allowed.put(1)


def test_several_programs_at_once_have_five_tries_together(tmp_path):
    context = multiprocessing.get_context("spawn")
    allowed = context.Queue()
    programs = [context.Process(target=_begin, args=(tmp_path / "committee.tries", allowed)) for _n in range(3)]
    for one in programs:
        one.start()
    for one in programs:
        one.join()
    assert sum(allowed.get() for _n in range(allowed.qsize())) == 5


def test_ones_own_right_passphrase_does_not_forget_the_wrong_tries_at_a_colleague(tries, clocks):
    tried = 0
    for _round in range(3):
        for _n in range(4):
            if tries.seconds_left() == 0:
                tries.begin("person/1")
                tried += 1
        if tries.seconds_left() == 0:
            tries.begin("person/2")
            tries.succeeded("person/2")
    assert tried == 5
    assert 50 <= wait(tries) <= 61


def test_who_signs_in_after_the_wrong_tries_of_another_does_not_wait_afterwards(tries, clocks):
    wrong_at = ["person/1"] * 5
    for one in wrong_at:
        tries.begin(one)
    clocks.go(61)
    tries.begin("person/2")
    tries.succeeded("person/2")
    assert tries.seconds_left() == 0
    tries.begin("person/1")
    assert 110 <= wait(tries) <= 121


def test_tries_at_unknown_names_are_forgotten_with_the_next_right_passphrase(tries):
    wrong(tries, 4)
    tries.begin("person/2")
    tries.succeeded("person/2")
    assert tries.tries_left() == 5


def test_wrong_tries_are_told_once_with_the_first_of_them_and_right_ones_are_not(tries, clocks):
    tries.begin("person/1")
    tries.succeeded("person/1", was_tried=True)
    assert tries.untold() is None
    first = clocks.wall
    wrong(tries, 2)
    clocks.go(30)
    tries.begin("person/1")
    tries.succeeded("person/1", was_tried=True)
    untold = tries.untold()
    assert (untold.wrong, untold.since) == (2, first)
    tries.told(untold)
    assert tries.untold() is None
