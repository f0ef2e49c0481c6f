"""A month is frozen by the command line, as a scheduler asks it to."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from mediator_desk import i18n
from mediator_desk.cli import DONE, REFUSED, WRONG_USAGE, main
from tests.services.conftest import found


@pytest.fixture
def run(embedded_database, capsys):
    found(embedded_database)

    def run(*words, expecting=DONE):
        given = [*words, "--language", i18n.ENGLISH, "--database", embedded_database.url]
        assert main(given) == expecting
        return capsys.readouterr()

    return run


def test_a_month_that_is_over_is_frozen_once_and_asking_again_changes_nothing(run):
    first = json.loads(run("freeze-month", "2024-02", "--json").out)
    assert (first["done"], first["changed"], first["month"], len(first["sha256"])) == (True, True, "2024-02", 64)
    again = json.loads(run("freeze-month", "2024-02", "--json").out)
    assert again == first | {"changed": False}
    said = run("freeze-month", "2024-02").out
    assert "2024-02 was frozen already" in said
    assert first["by"] in said


def test_the_last_month_needs_no_name(run):
    now = datetime.now(UTC)
    told = json.loads(run("freeze-month", "last", "--json").out)
    assert told["month"] <= f"{now:%Y-%m}"


def test_a_month_that_is_not_over_and_one_before_a_frozen_one_are_refused(run):
    told = run("freeze-month", "2999-01", "--json", expecting=REFUSED)
    assert json.loads(told.out)["code"] == "month_not_over"
    assert "2999-01 is not over" in told.err
    run("freeze-month", "2024-02")
    assert "2024-02 is frozen already" in run("freeze-month", "2024-01", expecting=REFUSED).err


@pytest.mark.parametrize("words", [["freeze-month"], ["freeze-month", "2024-13"], ["unfreeze-month", "2024-02"]])
def test_wrong_usage_has_its_own_exit_code(words):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == WRONG_USAGE


def test_a_month_is_unfrozen_with_a_reason(run):
    run("freeze-month", "2024-02")
    assert "--reason: " in run("unfreeze-month", "2024-02", "--reason", " ", expecting=REFUSED).err
    assert "2024-02 is counted anew" in run("unfreeze-month", "2024-02", "--reason", "漏报一件").out
    assert json.loads(run("freeze-month", "2024-02", "--json").out)["changed"]
