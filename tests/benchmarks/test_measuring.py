"""The benchmarks' own arithmetic, and what their peer looks like."""

from __future__ import annotations

import subprocess
import sys
from itertools import count

from tests.benchmarks.measuring import Paired, Ratio, in_turns
from tests.source_tree import ROOT


def test_one_slow_moment_spoils_one_pair_only():
    assert Paired(ours=(2.0, 2.0, 90.0), peer=(1.0, 1.0, 1.0)).ratio == 2.0


def test_a_pair_that_was_slow_on_both_sides_counts_like_the_others():
    assert Paired(ours=(2.0, 20.0, 2.0), peer=(1.0, 10.0, 1.0)).ratio == 2.0


def test_the_sides_take_turns_in_coming_first():
    order = []
    clock = count(1)

    def side(name):
        return lambda: order.append(name) or float(next(clock))

    in_turns(side("ours"), side("peer"), pairs=2)
    assert order == ["ours", "peer", "ours", "peer", "peer", "ours"]


def test_a_missed_target_is_said_so():
    assert "MISSED" in str(Ratio("start", 1.5, 1.3))
    assert "reached" in str(Ratio("start", 1.3, 1.3))


def test_the_bare_window_says_when_it_is_painted():
    command = [sys.executable, "-m", "tests.benchmarks.hello"]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert said.split() == ["first_paint"]
