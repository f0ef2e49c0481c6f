"""The program is killed (kill -9) in the middle of its work: what it acknowledged is there, and nothing is damaged."""

from __future__ import annotations

import os
import signal
import sys
import time
from random import Random

import pytest

from tests.faults.harness import (
    PLAIN_AND_ENCRYPTED,
    RUN,
    child,
    copied,
    practice_in,
    read_saves,
    rest_of,
    seen,
    words_of,
)

ROUNDS_OF_ONE_COMMITTEE = 20
SLOWEST_SAVE = 0.015
"""Seconds within which the kill comes after the last line that was waited for: anywhere in a save, or between two."""

needs_kill = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9 and no fork")
pytestmark = needs_kill


@pytest.fixture(params=PLAIN_AND_ENCRYPTED)
def secret(request):
    return request.param


def killed_after(warm, words, saves, random):
    """Let a desk work until it told of so many saves, kill it, and return how many it told of before its end."""
    print(*words, file=warm.stdin, flush=True)
    pid = int(warm.stdout.readline().removeprefix("pid "))
    told = read_saves(warm.stdout, saves)
    time.sleep(random.random() * SLOWEST_SAVE)  # a random moment is what this is about
    os.kill(pid, signal.SIGKILL)
    for line in iter(warm.stdout.readline, "ended\n"):
        if line.startswith("saved "):
            told = int(line.split()[1])
    assert told >= saves
    return told


def killed_again_and_again(warm, begun, folder, secret, *, rounds, saves, seed):
    """Kill a desk so often; look each time whether everything that it told of is there. Returns how much that was."""
    random, acknowledged, told_here = Random(seed), 0, 0
    work = copied(begun, folder / "work")
    words = words_of(work, "soak", "--run", RUN, "--ack", secret=secret)
    for one in range(rounds):
        if one and one % ROUNDS_OF_ONE_COMMITTEE == 0:
            work, told_here = copied(begun, work), 0
        told = killed_after(warm, words, saves + random.randrange(saves), random)
        found = seen(work, secret)
        assert (found.damage, found.missing) == ("", ())
        assert told_here + told <= found.last <= told_here + told + 1
        told_here, acknowledged = found.last, acknowledged + told
    return acknowledged


def test_a_desk_that_is_killed_loses_no_acknowledged_save(warm, tmp_path, secret):
    begun = practice_in(tmp_path / "begun", secret)
    assert killed_again_and_again(warm, begun, tmp_path, secret, rounds=5, saves=5, seed=1) >= 25


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_hundred_kills_lose_none_of_thousands_of_saves(warm, tmp_path, secret):
    """Twice, plain and encrypted: 200 rounds, more than 10,000 acknowledged saves."""
    begun = practice_in(tmp_path / "begun", secret)
    acknowledged = killed_again_and_again(warm, begun, tmp_path, secret, rounds=100, saves=36, seed=2)
    print(f"\n100 kills, {acknowledged} acknowledged saves, 0 lost, 0 damaged")
    assert acknowledged >= 5_000


@pytest.mark.slow
def test_a_desk_that_tells_before_it_commits_loses_so_that_this_harness_can_fail(warm, tmp_path):
    random, begun, lost = Random(4), practice_in(tmp_path / "begun"), 0
    for _one in range(8):
        work = copied(begun, tmp_path / "work")
        told = killed_after(warm, words_of(work, "soak", "--run", RUN, "--ack", early=True), 4, random)
        lost += told > seen(work).last
    print(f"\ntold before the commit: {lost} of 8 kills lose a save")
    assert lost >= 2


def test_the_program_itself_is_killed_and_goes_on_where_it_stopped(tmp_path):
    """Without the warm process: the command as an outside harness has it."""
    work = practice_in(tmp_path / "work")
    with child(words_of(work, "soak", "--run", RUN, "--ack")) as desk:
        told = read_saves(desk.stdout, 7)
        desk.kill()
        told = rest_of(desk.stdout, told)
    with child(words_of(work, "soak", "--run", RUN, "--saves", "3", "--ack")) as desk:
        assert rest_of(desk.stdout, 0) == 3
    found = seen(work)
    assert (found.damage, found.missing) == ("", ())
    assert told + 3 <= found.last <= told + 4
