"""A cable that is pulled says nothing: the desk notices by itself, in seconds, and saves again when it is back."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select

from mediator_desk.models.committee import Room
from tests.network.wire import wire_to

ROOT = Path(__file__).parents[2]
SPACE, HERE, THERE = "desk_far", "desk_v0", "desk_v1"
OUR_ADDRESS, THEIR_ADDRESS = "10.213.77.1", "10.213.77.2"
LONGEST = 60
"""Seconds that a save may take to be told; without the settings of the line it would be over 900."""


@pytest.fixture
def space():
    """Give a network of its own that one cable leads to, where this computer lets the test make one."""
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("ip") is None:
        pytest.skip("only root on Linux makes a network of its own")
    subprocess.run(["ip", "netns", "del", SPACE], capture_output=True, check=False)
    made = subprocess.run(["ip", "netns", "add", SPACE], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("this computer makes no network of its own")
    try:
        _ip(f"link add {HERE} type veth peer name {THERE}")
        _ip(f"link set {THERE} netns {SPACE}")
        _ip(f"addr add {OUR_ADDRESS}/30 dev {HERE}")
        _ip(f"link set {HERE} up")
        _ip(f"-n {SPACE} addr add {THEIR_ADDRESS}/30 dev {THERE}")
        _ip(f"-n {SPACE} link set {THERE} up")
        yield SPACE
    finally:
        subprocess.run(["ip", "link", "del", HERE], capture_output=True, check=False)
        subprocess.run(["ip", "netns", "del", SPACE], capture_output=True, check=False)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_pulled_cable_is_noticed_and_nothing_is_lost_or_done_twice(space, straight):
    url = straight.database._engine.url.render_as_string(hide_password=False)
    with wire_to(url, OUR_ADDRESS) as wire:
        desk = subprocess.Popen(
            ["ip", "netns", "exec", space, sys.executable, "-m", "tests.network.far_desk", wire.url(url)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert desk.stdout.readline().strip() == "ready"
            assert _save(desk, "一号")[0] == "saved"
            _ip(f"link set {HERE} down")
            said, seconds = _save(desk, "二号")
            assert said in {"server_gone", "save_in_doubt"}
            assert seconds < LONGEST
            _ip(f"link set {HERE} up")
            assert _save(desk, "二号")[0] in {"saved", "saved_after_all"}
        finally:
            desk.stdin.close()
            desk.wait(timeout=30)
    with straight.database.reading() as db:
        assert db.scalar(select(func.count()).where(Room.name == "二号")) == 1


def _save(desk: subprocess.Popen[str], name: str) -> tuple[str, float]:
    desk.stdin.write(f"{name}\n")
    desk.stdin.flush()
    said, seconds = desk.stdout.readline().split()
    return said, float(seconds)


def _ip(words: str) -> None:
    subprocess.run(["ip", *words.split()], check=True, capture_output=True)
