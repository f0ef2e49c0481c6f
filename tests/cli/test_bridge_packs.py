"""Packs as typed: two computers get to know each other, letters go one way and states the other."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from mediator_desk.cli import main
from mediator_desk.database import Database
from mediator_desk.models.bridge import Letter
from mediator_desk.services.bridge import letters
from tests.services.conftest import found
from tests.services.test_letters import a_letter


@pytest.fixture
def run(embedded_database, embedded_template, tmp_path, capsys):
    """Type a command at the desk or at the bridge, and return what it says as JSON."""
    found(embedded_database)
    bridge = tmp_path / "bridge.db"
    shutil.copyfile(embedded_template, bridge)
    places = {"desk": embedded_database.url, "bridge": f"sqlite:///{bridge.as_posix()}"}

    def run(side, *words, expecting=0):
        given = ["--database", places[side], "--language", "zh_CN", "--json", "bridge", *map(str, words)]
        assert main([*given, "--keys", str(tmp_path / f"{side}.json")]) == expecting
        return json.loads(capsys.readouterr().out)

    run.places = places
    return run


def introduce(run, tmp_path):
    cards = {side: tmp_path / f"{side}.card" for side in ("desk", "bridge")}
    marks = {side: run(side, "pair", "--side", side, "--to", cards[side])["own"] for side in cards}
    assert run("desk", "pair", "--file", cards["bridge"])["other"] == marks["bridge"]
    assert run("bridge", "pair", "--file", cards["desk"])["other"] == marks["desk"]


def test_letters_and_states_are_carried(run, tmp_path):
    introduce(run, tmp_path)
    stick = tmp_path / "stick"
    stick.mkdir()
    assert run("desk", "pack", "--to", stick)["kind"] == "states"
    (states,) = stick.iterdir()
    assert run("bridge", "unpack", "--file", states)["arrived"] == 0
    with closing(Database.open(run.places["bridge"])) as database, database.writing() as db:
        letters.put_letter(db, a_letter(), now=datetime.now(UTC))
    packed = run("bridge", "pack", "--to", stick)
    assert (packed["kind"], packed["entries"]) == ("letters", 1)
    assert run("desk", "unpack", "--file", packed["file"])["new"] == 1
    assert run("desk", "unpack", "--file", packed["file"], expecting=1)["code"] == "pack_came_before"
    assert run("desk", "take-in")["taken"] == 1
    states = run("desk", "pack", "--to", stick)
    assert run("bridge", "unpack", "--file", states["file"])["arrived"] == 1


@pytest.mark.slow
def test_killed_while_a_pack_comes_in_it_goes_on_with_nothing_lost_and_nothing_twice(run, tmp_path):
    introduce(run, tmp_path)
    run("bridge", "unpack", "--file", run("desk", "pack", "--to", tmp_path)["file"])
    with closing(Database.open(run.places["bridge"])) as database, database.writing() as db:
        given = [letters.put_letter(db, a_letter(f"k{one}"), now=datetime.now(UTC)).number for one in range(400)]
    place = run("bridge", "pack", "--to", tmp_path)["file"]
    command = [sys.executable, "-m", "mediator_desk", "--database", run.places["desk"], "bridge", "unpack"]
    kills = 0
    with closing(Database.open(run.places["desk"])) as database:
        for wanted in (20, 90, 200):
            with subprocess.Popen([*command, "--file", place, "--keys", str(tmp_path / "desk.json")]) as killed:
                while killed.poll() is None and _count(database) < wanted:
                    time.sleep(0.01)
                killed.kill()
            kills += killed.returncode == -signal.SIGKILL
            assert 0 < _count(database) <= 400
        assert kills == 3
        done = run("desk", "unpack", "--file", place)
        assert done["new"] + done["was_here"] == 400
        with database.reading() as db:
            assert sorted(db.scalars(select(Letter.receipt))) == sorted(given)


def _count(database):
    with database.reading() as db:
        return db.scalar(select(func.count()).select_from(Letter))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("pack", "--to", "x"), "no_pack_keys"),
        (("pack",), "pack_needs"),
        (("unpack",), "unpack_needs"),
        (("pair",), "pair_needs"),
        (("pair", "--to", "card"), "no_pack_keys"),
    ],
)
def test_what_is_lacking_is_said(run, words, code):
    assert run("desk", *words, expecting=1)["code"] == code


def test_a_computer_stands_on_one_side(run, tmp_path):
    run("desk", "pair", "--side", "desk", "--to", tmp_path / "card")
    assert run("desk", "pair", "--side", "bridge", "--to", tmp_path / "card", expecting=1)["code"] == "side_is_set"
    assert run("desk", "pack", "--to", tmp_path, expecting=1)["code"] == "no_other_side"
    assert run("desk", "pair", "--file", tmp_path / "card", expecting=1)["code"] == "card_of_same_side"
