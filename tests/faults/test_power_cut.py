"""The current fails in the middle of saves: what was told to be saved is on the disk, and nothing is damaged.

Everything that the program does to the disk is recorded by a library between it and the system; then the disk is
built as it may be found after a cut at any point of the record, and opened as the next start does.
"""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from mediator_desk.errors import DeskError
from tests.faults import recording
from tests.faults.disk import Disk
from tests.faults.harness import PLAIN_AND_ENCRYPTED, RUN, child, copied, practice_in, rest_of, seen, words_of

needs_compiler = pytest.mark.skipif(recording.compiler() is None, reason="no C compiler here (Debian: gcc, libc6-dev)")
pytestmark = needs_compiler

FINE, LOST, DAMAGED = "fine", "lost", "damaged"


@pytest.fixture(scope="module")
def recorder(tmp_path_factory):
    return recording.compiled(tmp_path_factory.mktemp("recorder"))


@pytest.fixture(scope="module", params=PLAIN_AND_ENCRYPTED)
def committee(request, tmp_path_factory):
    return practice_in(tmp_path_factory.mktemp("committee"), request.param), request.param


def recorded(recorder, committee, folder, *, saves, synchronous=""):
    """Let a desk save so many times while it is watched; return the disk as it was before, and what was done to it."""
    begun, secret = committee
    work = copied(begun, folder / "work")
    disk = Disk(work)
    words = words_of(work, "soak", "--run", RUN, "--saves", str(saves), "--ack", secret=secret, synchronous=synchronous)
    with child(words, recording.environment(recorder, work, folder / "record")) as desk:
        assert rest_of(desk.stdout, 0) == saves, desk.stderr.read()
    done = list(recording.read_record(folder / "record"))
    (folder / "record").unlink()
    return disk, done


def cuts(disk, done, folder, secret, *, points, seed):
    """Cut the current at so many points of the record; count what the next start finds."""
    random, came = Random(seed), Counter()
    first = next(place for place, one in enumerate(done) if one.what == "a")
    wanted = sorted(random.sample(range(first, len(done)), points))
    for place, one in enumerate(done):
        disk.play(one)
        while wanted and wanted[0] == place:
            wanted.pop(0)
            came[after_cut(disk, random, folder / "found", secret)] += 1
    assert sum(came.values()) == points
    return came


def after_cut(disk: Disk, random: Random, place: Path, secret: str) -> str:
    shutil.rmtree(place, ignore_errors=True)
    disk.cut(random, place)
    try:
        found = seen(place, secret)
    except DeskError:
        return DAMAGED
    if found.damage:
        return DAMAGED
    return FINE if found.last >= disk.acknowledged and not found.missing else LOST


def test_a_save_survives_a_power_cut(recorder, committee, tmp_path):
    disk, done = recorded(recorder, committee, tmp_path, saves=25)
    assert cuts(disk, done, tmp_path, committee[1], points=8, seed=1) == {FINE: 8}


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_no_acknowledged_save_is_lost_at_200_power_cuts(recorder, committee, tmp_path):
    disk, done = recorded(recorder, committee, tmp_path, saves=400)
    came = cuts(disk, done, tmp_path, committee[1], points=200, seed=2)
    print(f"\nFULL: {dict(came)}")
    assert came == {FINE: 200}


@pytest.mark.slow
@pytest.mark.timeout(400)
@pytest.mark.parametrize("synchronous", ["NORMAL", "OFF"])
def test_a_disk_that_is_not_waited_for_loses_so_that_this_harness_can_fail(recorder, committee, tmp_path, synchronous):
    disk, done = recorded(recorder, committee, tmp_path, saves=400, synchronous=synchronous)
    came = cuts(disk, done, tmp_path, committee[1], points=100, seed=3)
    print(f"\n{synchronous}: {dict(came)}")
    assert came[LOST] + came[DAMAGED] >= 20
    if synchronous == "NORMAL":
        assert came[DAMAGED] == 0
