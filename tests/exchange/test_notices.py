"""A notice of holidays is read in a process of its own, and says the same as when it is read at the desk."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from mediator_desk.conventions.holiday_notices import read_holiday_notice
from mediator_desk.errors import Invalid, Refused, Unavailable
from mediator_desk.exchange import notices
from mediator_desk.exchange.notices import child_command, read_notice_file
from tests.exchange.test_damaged_notices import CSV, ICS


def kept(folder: Path, raw: bytes) -> Path:
    file = folder / "notice"
    file.write_bytes(raw)
    return file


@pytest.mark.parametrize("raw", [CSV, ICS, CSV.replace("元旦".encode(), b"'=1+1")], ids=["csv", "ics", "formula"])
def test_the_child_says_what_the_file_says(tmp_path, raw):
    assert read_notice_file(kept(tmp_path, raw)) == read_holiday_notice(raw)


def test_problems_come_back_with_their_lines_and_days(tmp_path):
    raw = "日期,类型,名称\n2027-01-01,放假,元旦\n2027-01-01,上班,元旦\n".encode()
    with pytest.raises(Invalid) as told:
        read_notice_file(kept(tmp_path, raw))
    (problem,) = told.value.problems
    assert (problem.field, problem.code) == ("row", "off_and_worked")
    assert problem.params == {"row": 3, "on": date(2027, 1, 1), "first": 2}


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(Unavailable, match="file_not_readable"):
        read_notice_file(tmp_path / "nothing.csv")


@pytest.mark.parametrize("does", ["pass", "print('{')", "import os; os.abort()", "print('{\"days\": 1}')"])
def test_a_child_that_breaks_or_talks_nonsense_is_a_refusal(tmp_path, monkeypatch, does):
    monkeypatch.setattr(notices, "child_command", lambda: [child_command()[0], "-c", does])
    with pytest.raises(Refused, match="file_too_complex"):
        read_notice_file(kept(tmp_path, CSV))


def test_a_frozen_program_starts_itself_to_be_the_child(monkeypatch):
    monkeypatch.setattr("sys.frozen", True, raising=False)
    program, *verb = child_command()
    told = subprocess.run(
        [program, "-m", "mediator_desk", *verb],
        input=CSV,
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert told.stdout.startswith(b'{"years": [2027]')
