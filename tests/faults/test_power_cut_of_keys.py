"""The current fails while a committee is encrypted or gets another key: every record and kept file is still read."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from mediator_desk.cli.soak import look, soak
from mediator_desk.database import Database
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.storage import key_holders, protecting
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.storage.keys import KeyFile, keys_beside
from tests.faults import recording
from tests.faults.disk import Disk
from tests.faults.harness import RUN, copied, opened, practice_in
from tests.source_tree import ROOT

pytestmark = pytest.mark.skipif(recording.compiler() is None, reason="no C compiler here (Debian: gcc, libc6-dev)")

CHILD = Path(__file__).parents[1] / "storage" / "killed_child.py"
OWNER, PASSPHRASE = KeyOwner(1, "何敏"), "四月 的 雨伞 7"
SAVES = 20


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch):
    monkeypatch.setattr(key_holders, "MEMORY_KIB", 64)


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """Give a plain committee with some saves in it, contacts and kept files among them."""
    folder = practice_in(tmp_path_factory.mktemp("committee"))
    with closing(opened(folder)) as database:
        soak(database, run=RUN, saves=SAVES, by=Actor(None, "何敏", Role.ADMINISTRATOR))
    return folder


@pytest.fixture(params=["protect", "rekey"])
def begun(request, plain, tmp_path):
    """Give the act, and a committee that it can be done to."""
    folder = copied(plain, tmp_path / "begun")
    if request.param == "rekey":
        protecting.protect(folder / "practice.db", OWNER, PASSPHRASE, None)
    return request.param, folder


def recorded(act, begun, folder):
    work = copied(begun, folder / "work")
    disk, library = Disk(work), recording.compiled(folder)
    words = [sys.executable, CHILD, act, work / "practice.db", "0"]
    watched = recording.environment(library, work, folder / "record") | {"PYTHONPATH": str(ROOT)}
    subprocess.run(words, cwd=ROOT, env=watched, check=True, stdout=subprocess.DEVNULL)
    return disk, list(recording.read_record(folder / "record"))


def found_in(folder):
    """Open the records as they are found, with the keys that are found; then finish, and look again."""
    file = folder / "practice.db"
    keys = KeyFile(keys_beside(file))
    ring = keys.unlock(OWNER.name, PASSPHRASE).ring if keys.is_there else None
    for last in (False, True):
        with closing(Database.open(f"sqlite:///{file.as_posix()}", ring=ring)) as database:
            seen = look(database, RUN)
        assert (seen.damage, seen.missing, seen.last) == ("", (), SAVES)
        if ring is None or last:
            return "before" if ring is None else "after"
        ring = protecting.finish(file, ring).ring
    raise AssertionError("looked at more often than twice")


@pytest.mark.timeout(300)
@pytest.mark.parametrize("points", [6, pytest.param(100, marks=pytest.mark.slow)])
def test_a_power_cut_while_keys_change_takes_no_record(begun, tmp_path, points):
    act, folder = begun
    disk, done = recorded(act, folder, tmp_path)
    random, came = Random(points), Counter()
    wanted = sorted(random.choices(range(len(done)), k=points))
    for place, one in enumerate(done):
        disk.play(one)
        while wanted and wanted[0] == place:
            wanted.pop(0)
            shutil.rmtree(tmp_path / "found", ignore_errors=True)
            disk.cut(random, tmp_path / "found")
            came[found_in(tmp_path / "found")] += 1
    print(f"\n{points} power cuts during {act}: {dict(came)}")
    assert sum(came.values()) == points
