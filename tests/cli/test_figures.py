"""Figures and reports by the command line, as a scheduler asks for them."""

from __future__ import annotations

import csv
import json
from datetime import UTC, date, datetime
from decimal import Decimal

import openpyxl
import pytest
from pypdf import PdfReader
from sqlalchemy import select

from mediator_desk.cli import main
from mediator_desk.database import Database
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.words import OutcomeKind, Role
from mediator_desk.services.figures.rules import own_code
from mediator_desk.services.own_reports.own_rates import OwnRateDraft, choose_usual, save_rate
from tests.reports.conftest import LONG_DIGITS, TYPED_FORMULA, bring_month

SECRETARY = Actor(None, "何敏", Role.SECRETARY, "一号台")
NOW = datetime(2026, 11, 12, 2, 30, tzinfo=UTC)


@pytest.fixture
def url(embedded_database):
    """Give the address of a database with a month of cases."""
    bring_month(embedded_database)
    return embedded_database.url


@pytest.fixture
def run(url, capsys):
    """Give what runs a command in English and returns what it said."""

    def run(*words, expecting=0):
        assert main(["--database", url, "--language", "en", *map(str, words)]) == expecting
        return capsys.readouterr()

    return run


def test_a_machine_gets_the_figures_of_a_month_with_exact_numbers(run):
    told = json.loads(run("figures", "--month", "2026-10", "--json").out)
    assert (told["first"], told["last"], told["frozen"]) == ("2026-10-01", "2026-10-31", [])
    assert told["totals"]["agreed_amount"] == "25002.51"
    assert told["balance"] == {"opening": 1, "new": 37, "concluded": 36, "closing": 2, "corrected": 0, "is_even": True}
    (rate,) = [one for one in told["rates"] if one["code"] == "agreed_concluded"]
    assert (rate["numerator"], rate["denominator"], rate["percent"]) == (26, 36, "72.22")
    assert sum(line["accepted"] for line in told["breakdowns"]["insurer"]["lines"]) == 37
    assert len(told["checksum"]) == 64


def test_a_person_gets_the_figures_in_sentences_with_what_is_divided(run):
    said = run("figures", "--month", "2026-10").out
    assert said.startswith("2026-10: 37 accepted, 36 concluded, 26 agreed; open 1 before, 2 after. provisional")
    assert "Agreed ÷ concluded · by month of conclusion: 26 ÷ 36 = 72.22 %" in said


def test_the_checksum_is_that_of_the_figures_and_not_of_the_moment(run):
    first, second = (json.loads(run("figures", "--month", "2026-10", "--json").out)["checksum"] for _ in range(2))
    other = json.loads(run("figures", "--month", "2026-09", "--json").out)["checksum"]
    assert first == second != other


def test_any_days_become_a_workbook(run, tmp_path):
    run("report", "--from", "2026-10-05", "--to", "2026-10-31", "--to", tmp_path / "days.xlsx")
    cover = openpyxl.load_workbook(tmp_path / "days.xlsx")["Cover"]
    assert cover["A1"].value == "Mediation report from 2026-10-05 to 2026-10-31 · Cover"


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ([], "agreed_concluded"),
        (["--definition", "accepted"], "agreed_accepted"),
        (["--definition", "filed", "--basis", "accepted"], "agreed_filed_cohort"),
        (["--basis", "accepted"], "agreed_concluded_cohort"),
        (["--definition", "agreed_mediated_cohort"], "agreed_mediated_cohort"),
        (["--definition", "agreed_mediated_cohort", "--basis", "concluded"], "agreed_mediated"),
    ],
)
def test_a_definition_is_named_by_what_it_divides_by_or_by_its_code(run, asked, code):
    assert json.loads(run("figures", "--month", "2026-10", "--json", *asked).out)["definition"] == code


def test_a_definition_that_nobody_has_is_refused(run, tmp_path):
    said = run("report", "--month", "2026-10", "--definition", "best", "--to", tmp_path / "x.xlsx", expecting=1)
    assert "best" in said.err
    assert not (tmp_path / "x.xlsx").exists()


@pytest.fixture
def own(url):
    """Give the name of a definition that the committee made, and takes now as its usual one."""
    return make_usual(url, "本会口径")


def make_usual(url, name):
    database = Database.open(url)
    with database.writing() as db:
        rate = save_rate(db, None, OwnRateDraft(name, left_out=(OutcomeKind.REFERRED,)), by=SECRETARY, now=NOW)
        choose_usual(db, own_code(rate.id), by=SECRETARY, now=NOW)
    database.close()
    return name


@pytest.mark.parametrize("asked", [[], ["--definition", "本会口径"], ["--basis", "concluded"]])
def test_the_committees_own_definition_is_taken_where_it_is_the_usual_one_or_named(run, own, asked):
    told = json.loads(run("figures", "--month", "2026-10", "--json", *asked).out)
    assert told["definition"] == "own_1"


def test_an_own_definition_by_the_other_basis_is_refused_and_no_other_one_taken_for_it(run, own):
    for words in (["--basis", "accepted"], ["--definition", own, "--basis", "accepted"]):
        said = run("figures", "--month", "2026-10", *words, expecting=1).err
        assert own in said
        assert "--basis" in said


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_the_report_of_a_frozen_month_stays_though_another_definition_is_the_usual_one_now(run, url, tmp_path, ending):
    run("freeze-month", "2026-10")
    before, after = (tmp_path / f"{name}.{ending}" for name in ("before", "after"))
    run("report", "--month", "2026-10", "--to", before)
    make_usual(url, "本会口径")
    run("report", "--month", "2026-10", "--to", after)
    assert before.read_bytes() == after.read_bytes()


def test_a_definition_that_was_made_after_the_month_was_frozen_is_refused_by_its_name(run, url):
    run("freeze-month", "2026-10")
    own = make_usual(url, "本会口径")
    said = run("figures", "--month", "2026-10", "--definition", own, expecting=1).err
    assert f"there was no definition “{own}” yet" in said
    assert json.loads(run("figures", "--month", "2026-10", "--json").out)["definition"] == "agreed_concluded"
    assert json.loads(run("figures", "--month", "2026-11", "--json").out)["definition"] == "own_1"


def test_csv_has_every_table_and_nothing_that_a_spreadsheet_would_compute(run, tmp_path):
    run("report", "--month", "2026-10", "--to", tmp_path / "month.csv")
    assert (tmp_path / "month.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "month.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+1", "@"))]
    assert f"'{TYPED_FORMULA}" in cells
    assert f"'{LONG_DIGITS}" in cells
    (insurer,) = [row for row in rows if row[:1] == ["南粤财险"] and len(row) > 12]
    assert insurer[1:10] == ["35", "94.6%", "35", "25", "10", "0", "25", "35", "71.43%"]
    assert insurer[10:13] == ["75007.50", "25002.50", "1000.10"]


def test_json_has_the_same_tables_and_the_figures_under_names_that_stay(run, tmp_path):
    run("report", "--month", "2026-10", "--to", tmp_path / "month.json")
    told = json.loads((tmp_path / "month.json").read_text(encoding="utf-8"))
    tables = {table["key"]: table for sheet in told["sheets"] for table in sheet["tables"]}
    keys = [column["key"] for column in tables["by_insurer"]["columns"]]
    total = dict(zip(keys, tables["by_insurer"]["total"], strict=True))
    assert (total["accepted"], Decimal(total["rate"]), total["agreed_amount"]) == (37, Decimal("0.7222"), "25002.51")
    assert told["figures"]["totals"]["accepted"] == len([r for r in tables["cases"]["rows"] if r[1] == 1])
    assert TYPED_FORMULA in [row[12] for row in tables["cases"]["rows"]]


@pytest.mark.parametrize(
    "words",
    [
        ("--month", "2026-10", "--to", "2026-10-31", "--to", "x.xlsx"),
        ("--from", "2026-10-01", "--to", "x.xlsx"),
        ("--from", "2026-10-02", "--to", "2026-10-01", "--to", "x.xlsx"),
        ("--month", "2026-10", "--to", "x.doc"),
        ("--month", "2026-10", "--to", "x.xlsx", "--to", "y.xlsx"),
    ],
)
def test_what_is_asked_for_in_two_ways_or_by_halves_is_refused_with_a_sentence(run, words):
    said = run("report", *words, expecting=1).err
    assert said.strip()
    assert "(" not in said


def test_what_is_missing_is_named_by_the_option_that_says_it(run):
    assert run("figures", "--from", "2026-10-01", expecting=1).err.startswith("--to: ")


def test_names_in_full_are_asked_for_and_the_trail_keeps_who_did(run, url, tmp_path):
    run("report", "--month", "2026-10", "--to", tmp_path / "masked.xlsx")
    run("report", "--month", "2026-10", "--full-names", "--to", tmp_path / "full.xlsx")
    names = {name: _texts(tmp_path / f"{name}.xlsx") for name in ("masked", "full")}
    assert "欧阳*" in names["masked"]
    assert "欧阳美玲" not in names["masked"]
    assert "欧阳美玲" in names["full"]
    database = Database.open(url)
    with database.reading() as db:
        (masked,) = db.scalars(select(AuditEntry).where(AuditEntry.act == "report_exported"))
        assert (masked.facts["count"], masked.facts["file"]) == (37, "masked.xlsx")
        (entry,) = db.scalars(select(AuditEntry).where(AuditEntry.act == "full_report_exported"))
        assert entry.facts == {
            "first": date(2026, 10, 1).isoformat(), "last": "2026-10-31", "count": 37, "file": "full.xlsx"
        }  # fmt: skip
    database.close()


def _texts(file):
    return {cell for sheet in openpyxl.load_workbook(file) for row in sheet.iter_rows(values_only=True) for cell in row}


def test_a_pdf_is_the_month_on_paper_in_chinese_with_the_definition_that_was_asked_for(run, tmp_path):
    file = tmp_path / "report.pdf"
    told = json.loads(run("report", "--month", "2026-10", "--definition", "filed", "--to", file, "--json").out)
    assert (told["definition"], told["is_frozen"]) == ("agreed_filed", False)
    words = "".join("".join(page.extract_text().split()) for page in PdfReader(file).pages)
    assert "2026年10月调解工作月报" in words
    assert "采用口径：协议÷立案·按办结月：26÷36＝72.22%" in words


def test_names_in_full_are_not_on_paper_and_the_trail_says_so(run, url, tmp_path):
    run("report", "--month", "2026-10", "--full-names", "--to", tmp_path / "report.pdf")
    database = Database.open(url)
    with database.reading() as db:
        acts = set(db.scalars(select(AuditEntry.act)))
    database.close()
    assert "report_exported" in acts
    assert "full_report_exported" not in acts
    assert "欧阳美玲" not in "".join(page.extract_text() for page in PdfReader(tmp_path / "report.pdf").pages)
