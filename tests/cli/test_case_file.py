"""The verb that binds a file."""

from __future__ import annotations

import json

import pytest

from mediator_desk.cli import main
from tests.services.after_effect import in_force
from tests.services.conftest import found


@pytest.fixture
def office(embedded_database):
    return found(embedded_database)


def run(office, number, *options):
    return main(["case-file", number, "--database", office.database.url, "--language", "en", *options])


def test_a_file_is_bound_into_a_folder_and_told_to_machines(office, tmp_path, capsys):
    number = office.case(in_force(office)).number
    place = tmp_path / "bound"
    place.mkdir()
    assert run(office, number, "-o", str(place), "--reason", "被申请人系法人", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    (folder,) = place.iterdir()
    assert told["folder"] == str(folder)
    assert [one["name"] for one in told["volumes"]] == [f"{number} 卷宗.pdf"]
    assert told["left_out"] == []


def test_missing_papers_are_named_and_nothing_is_written(office, tmp_path, capsys):
    number = office.case(in_force(office)).number
    place = tmp_path / "bound"
    place.mkdir()
    assert run(office, number, "-o", str(place)) == 1
    assert "身份证明材料" in capsys.readouterr().err
    assert list(place.iterdir()) == []


def test_a_folder_that_is_not_there_is_refused(office, tmp_path, capsys):
    number = office.case(in_force(office)).number
    assert run(office, number, "-o", str(tmp_path / "nowhere")) == 1
    assert capsys.readouterr().err
