from __future__ import annotations

import json

import pytest

from mediator_desk import i18n
from mediator_desk.cli import DONE, REFUSED, WRONG_USAGE, main
from mediator_desk.services.agreements import agreements
from tests.services.conftest import found


@pytest.fixture
def url(embedded_database):
    return embedded_database.url


def run(*words):
    return main([*words, "--language", i18n.ENGLISH])


def test_a_refusal_for_machines_names_its_code(url, capsys):
    assert run("agreement", "2026-1", "--to", "x.pdf", "--database", url, "--json") == REFUSED
    answer = json.loads(capsys.readouterr().out)
    assert (answer["done"], answer["code"]) == (False, "no_such_case_number")


@pytest.mark.parametrize(
    "words",
    [
        ("report", "--month", "2026-13", "--to", "x"),
        ("report", "--month", "0001-01", "--to", "x"),
    ],
)
def test_a_month_that_no_calendar_here_has_is_wrong_usage(words, capsys):
    with pytest.raises(SystemExit) as ended:
        run(*words)
    assert ended.value.code == WRONG_USAGE
    assert capsys.readouterr().err


def test_an_empty_number_is_nobodys_case(embedded_database, url, capsys, tmp_path):
    office = found(embedded_database)
    office.do(agreements.save_agreement, office.agreed(), office.agreement_draft())
    assert run("agreement", " ", "--to", str(tmp_path / "x.pdf"), "--database", url) == REFUSED
    assert not (tmp_path / "x.pdf").exists()


def test_a_look_at_cases_of_the_open_format_takes_nothing_in(embedded_database, url, capsys, tmp_path):
    office = found(embedded_database)
    office.accept()
    assert run("export", "--all", "--to", str(tmp_path / "moved"), "--database", url) == DONE
    other = f"sqlite:///{(tmp_path / 'other.db').as_posix()}"
    assert run("import", str(tmp_path / "moved"), "--dry-run", "--database", other) == DONE
    assert run("export", "--all", "--to", str(tmp_path / "none"), "--database", other) in (DONE, REFUSED)
    assert not list((tmp_path / "none").rglob("*0001*"))
