"""What leaves by the command line is asked for by right before anything is written."""

from __future__ import annotations

import pytest

from mediator_desk.cli import main
from mediator_desk.cli.unlocking import _SIGNED_IN
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from tests.reports.conftest import bring_month


@pytest.fixture
def run_as(embedded_database, capsys):
    """Give what runs a command as somebody whose passphrase opened the records, and returns what it said."""
    bring_month(embedded_database)

    def run(role, *words, expecting):
        signed_in = _SIGNED_IN.set(Actor(None, "周宇", role, "一号台"))
        try:
            assert main(["--database", embedded_database.url, "--language", "en", *map(str, words)]) == expecting
        finally:
            _SIGNED_IN.reset(signed_in)
        return capsys.readouterr()

    return run


@pytest.mark.parametrize(
    "words", [("export", "--all", "--to"), ("report", "--month", "2026-10", "--full-names", "--to")]
)
def test_who_may_not_have_names_in_full_gets_no_file(run_as, tmp_path, words):
    file = tmp_path / "out.xlsx"
    said = run_as(Role.ARCHIVIST, *words, file, expecting=1)
    assert "not done in your role" in said.err
    assert not file.exists()
    run_as(Role.SECRETARY, *words, file, expecting=0)
    assert file.exists()


def test_who_takes_nothing_in_hands_no_rows_back(run_as, tmp_path):
    file = tmp_path / "rows.xlsx"
    said = run_as(Role.ARCHIVIST, "quarantine", "--workbook", file, expecting=1)
    assert "not done in your role" in said.err
    assert not file.exists()
