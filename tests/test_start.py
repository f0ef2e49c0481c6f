"""The start as a person has it: a process of its own, watched through what it prints."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from mediator_desk.app.bugs import without_long_numbers
from mediator_desk.app.measuring import HEAVY, VARIABLE
from tests.source_tree import ROOT


@pytest.fixture(scope="module")
def practice_start(tmp_path_factory):
    """Start on a new practice committee and give the lines that the program printed."""
    folder = tmp_path_factory.mktemp("start")
    url = f"sqlite:///{(folder / 'practice.db').as_posix()}"
    environ = {**os.environ, VARIABLE: "1", "MEDIATOR_DESK_DATA": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "mediator_desk", "--practice", "--database", url]
    ended = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=100, check=False)
    assert ended.returncode == 0, ended.stderr
    return [line.split() for line in ended.stdout.splitlines()]


def test_no_heavy_library_is_loaded_at_the_first_paint(practice_start):
    said, seconds, *heavy = practice_start[0]
    assert said == "first_paint"
    assert float(seconds) > 0
    assert heavy == []


def test_the_queue_is_filled_after_the_first_paint(practice_start):
    assert [line[0] for line in practice_start] == ["first_paint", "queue_filled"]
    assert float(practice_start[1][1]) > float(practice_start[0][1])


def test_the_watched_libraries_are_those_that_cost_much():
    assert {"sqlalchemy", "alembic", "openpyxl", "reportlab", "pypinyin", "holidays", "PySide6.QtCharts"} <= set(HEAVY)


def test_no_identity_number_reaches_the_log():
    text = "ValueError: 44010519820314123X, 13800005678, line 120, 2026-10-08"
    assert without_long_numbers(text) == "ValueError: ######, ######, line 120, 2026-10-08"
