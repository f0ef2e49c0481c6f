"""The monthly form and case subsidies by the command line."""

from __future__ import annotations

import json

import pytest

from mediator_desk.cli import main
from tests.cli.test_verbs import committee, place, run, sampled  # noqa: F401 - fixtures

MONTH = "2026-10"


@pytest.fixture
def month(committee):  # noqa: F811 - the fixture
    """Give a month in which the sample committee concluded cases."""
    said = json.loads(committee("--json", "figures", "--month", MONTH).out)
    assert said
    return MONTH


def test_the_form_of_a_month_is_written_as_workbook_and_as_page(committee, place, month):  # noqa: F811
    for ending, begins in ((".xlsx", b"PK"), (".pdf", b"%PDF")):
        file = place / f"form{ending}"
        told = json.loads(committee("--json", "monthly-form", "--month", month, "--to", file).out)
        assert file.read_bytes().startswith(begins)
        assert told["is_frozen"] is False
        assert told["accepted"] >= 0


def test_what_the_cases_of_a_month_bring_is_written(committee, place, month):  # noqa: F811
    file = place / "补贴.xlsx"
    told = json.loads(committee("--json", "subsidies", "--month", month, "--to", file).out)
    assert file.read_bytes().startswith(b"PK")
    looked = json.loads(committee("--json", "subsidies", "--month", month, "--look-through", "--to", file).out)
    assert looked["paid"] + looked["unpaid"] == told["paid"] + told["unpaid"]
    assert looked["paid"] >= told["paid"]
    assert (told["without_score"] > 0, looked["without_score"]) == (True, 0)


def test_cases_that_only_wait_for_the_score_of_their_file_are_told(committee, place, month):  # noqa: F811
    waiting = json.loads(committee("--json", "subsidies", "--month", month, "--to", place / "1.xlsx").out)
    said = committee("subsidies", "--month", month, "--to", place / "2.xlsx").out
    assert f"其中{waiting['without_score']}件只等卷宗评分" in said
    looked = committee("subsidies", "--month", month, "--look-through", "--to", place / "3.xlsx").out
    assert "only wait" not in looked


def test_a_file_of_another_kind_is_refused_with_the_kinds_that_there_are(committee, place):  # noqa: F811
    said = committee("subsidies", "--month", MONTH, "--to", place / "x.csv", expecting=1).err
    assert ".xlsx" in said
    assert not (place / "x.csv").exists()


def test_the_words_of_a_verb_are_told(capsys):
    with pytest.raises(SystemExit):
        main(["monthly-form", "--help"])
    assert "--month" in capsys.readouterr().out
