"""What people typed like a formula stands as text in every workbook and every CSV file that the program writes."""

from __future__ import annotations

import ast
import csv
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial

import pytest

from mediator_desk import i18n
from mediator_desk.cli import main
from mediator_desk.reports.case_list import write_list
from mediator_desk.reports.own_report import write_own_report, write_own_report_csv
from mediator_desk.reports.subsidies import Publication, write_application, write_publication
from mediator_desk.reports.workbook import Wording
from mediator_desk.services.lists.outlines import ListOut, OutColumn
from mediator_desk.services.own_reports.own_report_reading import own_report_facts
from mediator_desk.views import wording
from tests.documents.test_subsidy_lists import case, kept
from tests.planting import plant
from tests.reports.test_own_report import EVERY
from tests.reports.workbook_reader import sheets
from tests.source_tree import files, tree

MARKS = ('=HYPERLINK("http://x.invalid","点我")', "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "＝1+1")
SIGNS = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"-?[0-9][0-9.,%]*")
AT = datetime(2026, 11, 1, 2, 50, tzinfo=UTC)
CHINESE = Wording(partial(i18n.translate, "Reports"), wording.word)


def live_in_workbook(file, mark):
    """Return every cell that a spreadsheet would compute although a person typed it, or that lost its apostrophe."""
    cells = [cell for sheet in sheets(file) for cell in sheet.cells()]
    assert any(mark.strip() in cell.text for cell in cells), f"{file.name} holds nothing that was typed"
    computed = [cell for cell in cells if cell.formula and mark[1:6] in cell.formula]
    unquoted = [cell for cell in cells if cell.text.startswith(mark) and not (cell.is_text and cell.is_quoted)]
    return [*computed, *unquoted]


def live_in_csv(file, mark):
    """Return every field that a spreadsheet would compute."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        fields = [field for row in csv.reader(opened) for field in row]
    assert any(mark.strip() in field for field in fields), f"{file.name} holds nothing that was typed"
    return [field for field in fields if field.lstrip(" ").startswith(SIGNS) and not NUMBER.fullmatch(field)]


LIVE = {".xlsx": live_in_workbook, ".csv": live_in_csv}


@pytest.fixture
def committee(embedded_database):
    from tests.kept_states import practice_committee

    practice_committee(embedded_database, cases=400, seed=3, months=4, today=date(2026, 10, 8))
    return embedded_database


@pytest.fixture
def run(committee):
    def run(*words):
        assert main(["--database", committee.url, "--json", *map(str, words)]) == 0

    return run


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("month.xlsx", ("report", "--month", "2026-09", "--to")),
        ("month.csv", ("report", "--month", "2026-09", "--to")),
        ("full.xlsx", ("report", "--month", "2026-09", "--full-names", "--to")),
        ("form.xlsx", ("monthly-form", "--month", "2026-09", "--to")),
        ("subsidies.xlsx", ("subsidies", "--month", "2026-09", "--to")),
    ],
)
def test_no_file_of_the_command_line_holds_a_typed_formula(committee, run, tmp_path, name, words, mark):
    assert plant(committee, mark) > 15
    file = tmp_path / name
    run(*words, file)
    assert LIVE[file.suffix](file, mark) == []


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_no_own_report_holds_a_typed_formula(committee, tmp_path, mark, ending):
    plant(committee, mark)
    with committee.reading() as db:
        facts = own_report_facts(db, mark, EVERY, written_by=mark, written_at=AT)
    file = tmp_path / f"own{ending}"
    if ending == ".csv":
        write_own_report_csv(facts, file, wording=CHINESE)
    else:
        write_own_report(facts, file, wording=CHINESE, written_at=AT)
    assert LIVE[ending](file, mark) == []


@pytest.mark.parametrize("mark", MARKS)
def test_no_list_holds_a_typed_formula(tmp_path, mark):
    columns = (OutColumn(mark, width=90), OutColumn("金额", "amount", 90))
    named = {"filter_words": mark, "totals": mark, "written": mark}
    shown = ListOut(mark, mark, columns=columns, rows=lambda: iter([(mark, Decimal("1.00"))] * 3), count=3, **named)
    write_list(shown, tmp_path / "list.xlsx", wording=CHINESE, written_at=AT)
    assert live_in_workbook(tmp_path / "list.xlsx", mark) == []


@pytest.mark.parametrize("mark", MARKS)
def test_no_list_of_subsidies_holds_a_typed_formula(tmp_path, mark):
    texts = dict.fromkeys(("applicant", "applicant_masked", "respondent", "respondent_masked", "mediator"), mark)
    shown = kept(case(1, **texts), made_by=mark)
    write_application(shown, tmp_path / "a.xlsx", wording=CHINESE)
    write_publication(Publication(shown, mark), tmp_path / "p.xlsx", wording=CHINESE)
    for name in ("a.xlsx", "p.xlsx"):
        assert live_in_workbook(tmp_path / name, mark) == []


def test_every_writer_of_workbooks_and_csv_is_tried_here():
    tried = {
        *("write_month_report", "write_report_file", "write_monthly_form", "write_subsidies", "write_application"),
        *("write_publication", "write_own_report", "write_own_report_csv", "write_own_report_file", "write_list"),
        *("write_csv", "write_workbook"),
    }
    elsewhere = {
        "write_json": "no spreadsheet computes it",
        "write_quarantine_workbook": "tests/reports/test_quarantine_workbook.py",
    }
    writers = {
        node.name
        for path in files("reports")
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("write_")
    }
    assert writers == tried | set(elsewhere)


def test_a_formula_in_a_csv_file_is_noticed(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("名称,数\n=1+1,-2.50\n", encoding="utf-8-sig")
    assert live_in_csv(file, "=1+1") == ["=1+1"]
