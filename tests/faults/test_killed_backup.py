"""Backing up and restoring are killed at any moment: a backup is whole or none, the records are before or after."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import closing
from random import Random

import pytest

from mediator_desk.cli.soak import soak
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.storage import key_holders
from mediator_desk.storage.backups.proving import prove
from mediator_desk.storage.backups.shelf import Shelf, shelf_of
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.storage.keys import KeyFile, keys_beside
from tests.faults.harness import PLAIN_AND_ENCRYPTED, RUN, copied, opened, practice_in, ring_of, seen, words_of
from tests.faults.killing import around, let_work

NAMED_AS_BACKUP = "names [0-9]{8}T[0-9]{6}Z"
BY = Actor(None, "何敏", Role.ADMINISTRATOR)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9 and no fork")


def with_saves(folder, saves, secret=""):
    with closing(opened(folder, secret)) as database:
        soak(database, run=RUN, saves=saves, by=BY)


def with_keys(folder, secret, monkeypatch):
    """Put a key file beside encrypted records: they are restored only where somebody could open them again."""
    monkeypatch.setattr(key_holders, "MEMORY_KIB", 64)
    if secret:
        KeyFile(keys_beside(folder / "practice.db")).create(ring_of(secret), KeyOwner(1, BY.name), "四月 的 雨伞 7")


def shelf_in(folder):
    return Shelf(shelf_of(folder / "practice.db"))


def proved(folder, secret=""):
    """Prove every backup that counts as one; return their names."""
    shelf = shelf_in(folder)
    for name in shelf.names():
        prove(shelf, name, ring_of(secret))
    return list(shelf.names())


@pytest.mark.timeout(400)
@pytest.mark.parametrize("secret", PLAIN_AND_ENCRYPTED)
@pytest.mark.parametrize("kills", [4, pytest.param(16, marks=pytest.mark.slow)])
def test_a_backup_that_is_killed_is_whole_or_none(warm, tmp_path, secret, kills):
    begun = practice_in(tmp_path / "begun", secret)
    with_saves(begun, 10, secret)
    words = ["--marks", *words_of(tmp_path / "work", "backup", secret=secret)]
    for _twice in range(2):  # all is loaded from the first time on
        copied(begun, tmp_path / "work")
        told = let_work(warm, words)
    assert len(proved(tmp_path / "work", secret)) == 1
    came = Counter()
    for moment in around(told, NAMED_AS_BACKUP, kills, random=Random(kills)):
        work = copied(begun, tmp_path / "work")
        let_work(warm, words, moment)
        came[len(proved(work, secret))] += 1
        assert (seen(work, secret).damage, seen(work, secret).last) == ("", 10)
    let_work(warm, words)  # what was left in the way is not in the way
    assert proved(tmp_path / "work", secret)
    print(f"\n{kills} kills during a backup: {came[0]} none, {came[1]} whole")
    assert set(came) == {0, 1}


@pytest.mark.timeout(400)
@pytest.mark.parametrize("secret", PLAIN_AND_ENCRYPTED)
@pytest.mark.parametrize("kills", [4, pytest.param(16, marks=pytest.mark.slow)])
def test_a_restore_that_is_killed_leaves_the_records_before_or_after(warm, tmp_path, monkeypatch, secret, kills):
    begun, work = practice_in(tmp_path / "begun", secret), tmp_path / "work"
    with_keys(begun, secret, monkeypatch)
    with_saves(begun, 10, secret)
    let_work(warm, words_of(begun, "backup", secret=secret))
    name = proved(begun, secret)[0]
    with_saves(begun, 7, secret)
    words = ["--marks", *words_of(work, "restore", str(shelf_in(work).folder / name), secret=secret)]
    for _twice in range(2):
        copied(begun, work)
        told = let_work(warm, words)
    assert seen(work, secret).last == 10
    came = Counter()
    for moment in around(told, r"names practice\.db$", kills, random=Random(kills)):
        copied(begun, work)
        let_work(warm, words, moment)
        found = seen(work, secret)
        assert (found.damage, found.missing) == ("", ())
        came[found.last] += 1
        assert name in proved(work, secret)
    let_work(warm, words)
    assert seen(work, secret).last == 10
    print(f"\n{kills} kills during a restore: {came[17]} before, {came[10]} after")
    assert set(came) == {10, 17}
