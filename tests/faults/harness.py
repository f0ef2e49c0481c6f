"""What the tests of faults share: practice committees, desks in processes of their own, and a look at both."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import IO

import pytest

from mediator_desk.cli.soak import SoakFound, look
from mediator_desk.database import Database
from mediator_desk.practice import fill_committee
from mediator_desk.storage.key_ring import KeyRing
from tests.migrated import migrated
from tests.quick_place import quick_place
from tests.source_tree import ROOT

_place = tempfile.TemporaryDirectory(prefix="mediator_desk_practice_", dir=quick_place())

RUN = "r"
SECRET = "5a" * 32
PLAIN_AND_ENCRYPTED = (pytest.param("", id="plain", marks=pytest.mark.slow), pytest.param(SECRET, id="encrypted"))
"""Both kinds of file; the encrypted one does all that the plain one does and more, so the fast suite has that one."""
TODAY = date(2026, 10, 8)


def ring_of(secret: str) -> KeyRing | None:
    """Return the ring with one key, None for a file that is not encrypted."""
    return KeyRing("aaaaaaaaaaaaaaaa", {"aaaaaaaaaaaaaaaa": bytes.fromhex(secret)}) if secret else None


def opened(folder: Path, secret: str = "") -> Database:
    """Open the database in a folder, as a start does."""
    ring = ring_of(secret)
    return Database.open(url_of(folder), ring=ring) if ring else Database.open(url_of(folder))


def url_of(folder: Path) -> str:
    return f"sqlite:///{(folder / 'practice.db').as_posix()}"


def practice_in(folder: Path, secret: str = "", *, cases: int = 12) -> Path:
    """Make a small practice committee in a folder, closed and complete on the disk. Returns the folder."""
    shutil.copytree(_made(secret, cases), folder, dirs_exist_ok=True)
    return folder


@functools.cache
def _made(secret: str, cases: int) -> Path:
    """Fill one for the whole run, each test begins with a copy. Returns its folder."""
    folder = Path(_place.name) / f"{cases}{secret}"
    with closing(migrated(folder / "practice.db", ring_of(secret))) as database, database.writing() as db:
        fill_committee(db, cases=cases, seed=3, months=2, today=TODAY)
    return folder


def seen(folder: Path, secret: str = "", run: str = RUN) -> SoakFound:
    """Open the database as the next start does, and look for the saves of a run."""
    with closing(opened(folder, secret)) as database:
        database.migrate()
        return look(database, run)


def words_of(folder: Path, *words: str, secret: str = "", synchronous: str = "", early: bool = False) -> list[str]:
    """Return the words for a child that works in a folder."""
    given = ["--early"] if early else []
    given += ["--secret", secret] if secret else []
    given += ["--synchronous", synchronous] if synchronous else []
    return [*given, *words, "--database", url_of(folder)]


def child(words: Sequence[str], environment: dict[str, str] | None = None, **more: object) -> subprocess.Popen[str]:
    """Start a desk in a process of its own."""
    command = [sys.executable, "-m", "tests.faults.child", *words]
    streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    started = environment or dict(os.environ)
    return subprocess.Popen(command, cwd=ROOT, env=started, text=True, **{**streams, **more})


def read_saves(stream: IO[str], least: int) -> int:
    """Read until so many saves were told. Returns the number of the last one that was."""
    told = 0
    while told < least:
        line = stream.readline()
        if not line:
            break
        if line.startswith("saved "):
            told = int(line.split()[1])
    return told


def rest_of(stream: IO[str], told: int) -> int:
    """Read what was still told of saves before the end."""
    for line in stream:
        if line.startswith("saved ") and line.endswith("\n"):
            told = int(line.split()[1])
    return told


def copied(folder: Path, to: Path) -> Path:
    """Copy a closed committee."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(folder, to)
    return to
