"""An own report by the command line, as a scheduler asks for it every month."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import openpyxl
import pytest
from sqlalchemy import select, update

from mediator_desk.cli import main
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.figure_words import Dimension, Measure
from mediator_desk.models.figure_work import OwnReport
from mediator_desk.models.words import Role
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.own_reports.own_report_content import PeriodChoice, ReportContent
from mediator_desk.services.own_reports.own_reports import OwnReportDraft, save_report
from tests.figures_read import read_figures
from tests.reports.conftest import bring_month

OCTOBER = Period.month(2026, 10)
BY_LINE = ReportContent(
    (Dimension.LINE,),
    (Measure.ACCEPTED, Measure.AGREED, Measure.RATE),
    period=PeriodChoice(None, OCTOBER.first, OCTOBER.last),
)


@pytest.fixture
def database(embedded_database):
    bring_month(embedded_database)
    with embedded_database.writing() as db:
        by, now = Actor(None, "何敏", Role.SECRETARY), datetime(2026, 11, 2, 1, 0, tzinfo=UTC)
        save_report(db, None, OwnReportDraft("按险种", BY_LINE), by=by, now=now)
    return embedded_database


@pytest.fixture
def run(database, capsys):
    """Give what runs a command in English and returns what it said."""

    def run(*words, expecting=0):
        assert main(["--database", database.url, "--language", "en", *map(str, words)]) == expecting
        return capsys.readouterr()

    return run


def test_an_own_report_becomes_a_workbook_and_the_trail_keeps_that_it_left(run, database, tmp_path):
    told = json.loads(run("report", "--own", "按险种", "--to", tmp_path / "r.xlsx", "--json").out)
    assert (told["report"], told["first"], told["last"]) == ("按险种", "2026-10-01", "2026-10-31")
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx", data_only=True)["Figures"]
    with database.reading() as db:
        accepted = read_figures(db, OCTOBER).totals.accepted
        facts = db.scalars(select(AuditEntry.facts).where(AuditEntry.act == "list_exported")).one()
    totals = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "Total")
    assert totals[1] == accepted
    assert (facts["file"], facts["filter"]) == ("r.xlsx", "按险种")


def test_csv_and_json_say_the_same_figures(run, tmp_path):
    run("report", "--own", "按险种", "--to", tmp_path / "r.csv")
    run("report", "--own", "按险种", "--to", tmp_path / "r.json")
    figures = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["figures"]
    total = figures["lines"][-1]["values"]
    assert f"Total,{total[0]},{total[1]}" in (tmp_path / "r.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--own", "没有", "--to", "r.xlsx"), "没有"),
        (("--own", "按险种", "--to", "r.txt"), ".txt"),
        (("--own", "按险种", "--to", "2026-10-31", "--to", "r.xlsx"), "itself"),
        (("--own", "按险种", "--definition", "accepted", "--to", "r.xlsx"), "itself"),
        (("--own", "按险种", "--full-names", "--to", "r.xlsx"), "itself"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence_and_nothing_is_written(run, tmp_path, monkeypatch, words, said):
    monkeypatch.chdir(tmp_path)
    told = run("report", *words, expecting=1)
    assert said in told.err
    assert not [file for file in tmp_path.iterdir() if file.suffix in (".xlsx", ".txt")]


def test_a_report_of_a_later_version_is_not_written(run, database, tmp_path):
    with database.writing() as db:
        db.execute(update(OwnReport).values(content={**BY_LINE.to_json(), "version": 2}))
    assert "version" in run("report", "--own", "按险种", "--to", tmp_path / "r.xlsx", expecting=1).err
    assert not (tmp_path / "r.xlsx").exists()
