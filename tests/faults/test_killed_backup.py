"""Backing up and restoring are killed at any moment: a backup is whole or none, the records are before or after."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import closing

import pytest

from mediator_desk.cli.soak import soak
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.storage.backups.proving import prove
from mediator_desk.storage.backups.shelf import Shelf, shelf_of
from tests.faults.harness import RUN, child, copied, opened, practice_in, ring_of, seen, words_of
from tests.faults.test_killed_work import let_work, moments

SECRET = "5a" * 32
BY = Actor(None, "何敏", Role.ADMINISTRATOR)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9 and no fork")


@pytest.fixture
def warm():
    with child(["--warm"]) as process:
        yield process
        process.stdin.close()


def with_saves(folder, saves, secret=""):
    with closing(opened(folder, secret)) as database:
        soak(database, run=RUN, saves=saves, by=BY)


def shelf_in(folder):
    return Shelf(shelf_of(folder / "practice.db"))


def proved(folder, secret=""):
    """Prove every backup that counts as one; return their names."""
    shelf = shelf_in(folder)
    for name in shelf.names():
        prove(shelf, name, ring_of(secret))
    return list(shelf.names())


@pytest.mark.timeout(400)
@pytest.mark.parametrize("secret", ["", SECRET], ids=["plain", "encrypted"])
@pytest.mark.parametrize("kills", [2, pytest.param(12, marks=pytest.mark.slow)])
def test_a_backup_that_is_killed_is_whole_or_none(warm, tmp_path, secret, kills):
    begun = practice_in(tmp_path / "begun", secret)
    with_saves(begun, 10, secret)
    whole = let_work(warm, words_of(copied(begun, tmp_path / "work"), "backup", secret=secret))
    assert len(proved(tmp_path / "work", secret)) == 1
    came = Counter()
    for moment in moments(1.3 * whole, kills, seed=kills):
        work = copied(begun, tmp_path / "work")
        let_work(warm, words_of(work, "backup", secret=secret), moment)
        came[len(proved(work, secret))] += 1
        assert (seen(work, secret).damage, seen(work, secret).last) == ("", 10)
    let_work(warm, words_of(tmp_path / "work", "backup", secret=secret))  # what was left in the way is not in the way
    assert proved(tmp_path / "work", secret)
    print(f"\n{kills} kills during a backup: {came[0]} none, {came[1]} whole")
    assert set(came) <= {0, 1}


@pytest.mark.timeout(400)
@pytest.mark.parametrize("kills", [2, pytest.param(12, marks=pytest.mark.slow)])
def test_a_restore_that_is_killed_leaves_the_records_before_or_after(warm, tmp_path, kills):
    begun = practice_in(tmp_path / "begun")
    with_saves(begun, 10)
    let_work(warm, words_of(begun, "backup"))
    name = proved(begun)[0]
    with_saves(begun, 7)

    def restore(folder):
        return words_of(folder, "restore", str(shelf_in(folder).folder / name))

    whole = let_work(warm, restore(copied(begun, tmp_path / "work")))
    assert seen(tmp_path / "work").last == 10
    came = Counter()
    for moment in moments(1.3 * whole, kills, seed=kills):
        work = copied(begun, tmp_path / "work")
        let_work(warm, restore(work), moment)
        found = seen(work)
        assert (found.damage, found.missing) == ("", ())
        came[found.last] += 1
        assert name in proved(work)
    let_work(warm, restore(tmp_path / "work"))
    assert seen(tmp_path / "work").last == 10
    print(f"\n{kills} kills during a restore: {came[17]} before, {came[10]} after")
    assert set(came) <= {10, 17}
