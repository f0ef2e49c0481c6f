"""The month's workbook, read back from its XML: figures equal, text stays text, long digits stay whole."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

from mediator_desk import i18n
from mediator_desk.progress import Cancelled, Progress
from mediator_desk.reports.month import write_month_report
from mediator_desk.reports.safe_text import cell_text
from mediator_desk.services.figures.definitions import DENOMINATORS, RATES
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.register import month_facts
from tests.reports.conftest import COMMITTEE, LONG_DIGITS, TYPED_FORMULA, UNSEEN, WRITTEN_AT, add_month, words_in
from tests.reports.workbook_reader import parts, sheets

TITLES = [
    *("Overview", "By insurer", "By line", "By cause", "By channel", "By mediator", "By outcome"),
    "List of cases",
]
EXCEL_BEGINS = date(1899, 12, 30)


def test_the_workbook_has_a_sheet_for_each_question(written):
    assert list(written.sheets) == TITLES


def test_every_sheet_says_whose_month_it_is_and_who_wrote_it_when(written):
    for sheet in written.sheets.values():
        heads = [row[0] for row in sheet.values()[:4]]
        assert heads[0] == f"Mediation report for 2026-10 · {sheet.title}"
        assert heads[1] == COMMITTEE
        assert heads[2] == "Written 2026-11-01 09:30 (China time) by 陈国华"
        assert heads[3].endswith("Settled privately and withdrawn is not counted as success.")


def test_every_rate_stands_beside_what_it_divides(written):
    overview = written.sheets["Overview"]
    definitions = [row for row in overview.values() if "÷" in row[0]]
    assert len(definitions) == len(RATES)
    assert overview.row_of("Agreed ÷ concluded")[1:5] == ["By month of conclusion", "26", "36", "0.7222"]
    assert overview.row_of("Agreed ÷ accepted")[1:5] == ["By month of conclusion", "26", "37", "0.7027"]
    assert overview.row_of("Agreed ÷ mediated", 1)[1:5] == ["By month of acceptance", "25", "25", "1"]
    for row, definition in zip(definitions, RATES, strict=True):
        assert row[-1] == DENOMINATORS[definition.basis, definition.pool]


def test_the_balance_is_shown_with_its_check(written):
    row = written.sheets["Overview"].row_of("Accepted mediations")
    assert row == ["Accepted mediations", "1", "37", "36", "2", "Even: 1 + 37 = 36 + 2"]


def test_counts_and_amounts_stand_against_earlier_periods(written):
    overview = written.sheets["Overview"]
    assert overview.row_of("Accepted") == ["Accepted", "37", "1", "36", "36", "0", "37", "—"]
    agreed_amount = ["Agreed in cases concluded", "25002.51", "2.5", "0", "25002.51", "—", "0", "25002.51", "—"]
    assert overview.row_of("Agreed in cases concluded") == agreed_amount
    assert overview.row_of("Paid in the period")[1:3] == ["1000.1", "0.1"]


def test_a_ranking_shows_no_rate_where_there_are_too_few_cases(written):
    by_insurer = written.sheets["By insurer"]
    assert by_insurer.row_of("南粤财险")[1:7] == ["35", "0.946", "35", "35", "25", "0.7143"]
    assert by_insurer.row_of("+1+白云人寿")[1:7] == ["1", "0.027", "1", "1", "1", "—"]
    assert by_insurer.row_of("Not filled")[1:7] == ["1", "0.027", "0", "0", "0", "—"]


def test_every_breakdown_ends_in_the_same_total(written):
    for title in TITLES[1:6]:
        total = written.sheets[title].row_of("All")
        assert total[1:7] == ["37", "1", "36", "36", "26", "0.7222"]
        assert total[7:10] == ["75007.5", "25002.51", "1000.1"]


def test_outcomes_say_what_has_become_of_the_new_cases(written):
    by_outcome = written.sheets["By outcome"]
    assert by_outcome.row_of("Agreement reached")[1:3] == ["26", "0.722"]
    assert by_outcome.row_of("Not concluded yet")[1:3] == ["1", "0.027"]
    assert by_outcome.row_of("A party clearly does not want to go on")[1] == "1"


def test_the_list_of_cases_holds_every_case_that_was_counted(written):
    listed = written.sheets["List of cases"].values()
    numbers = [row[0] for row in listed if row[0].startswith("粤保调")]
    assert numbers == [row.number for row in written.facts.register]
    assert len(numbers) == 37


def test_dates_are_dates_amounts_are_numbers_and_long_digits_are_text(written):
    (row,) = [row for row in written.sheets["List of cases"].rows.values() if row["A"].text == _first_number(written)]
    accepted, policy, claimed = row["B"], row["F"], row["P"]
    assert (accepted.text, accepted.number_format) == (str((date(2026, 10, 8) - EXCEL_BEGINS).days), "yyyy-mm-dd")
    assert (policy.text, policy.is_text, policy.number_format) == (LONG_DIGITS, True, "@")
    assert (claimed.text, claimed.is_text, claimed.number_format) == ("3000.3", False, "#,##0.00")


def _first_number(written) -> str:
    return written.facts.register[0].number


def test_nothing_that_a_person_typed_becomes_a_formula(written):
    assert not [sheet.title for sheet in written.sheets.values() if "<f>" in sheet.xml or "<f " in sheet.xml]
    typed = [cell for sheet in written.sheets.values() for cell in sheet.cells() if cell.text.startswith(("=", "+1"))]
    assert {cell.text for cell in typed} == {TYPED_FORMULA, "+1+白云人寿"}
    assert all(cell.is_text and cell.is_quoted for cell in typed)


def test_a_character_that_xml_cannot_hold_is_shown_and_the_rest_is_kept(written):
    subjects = [cell.text for cell in written.sheets["List of cases"].cells()]
    assert "张␁三�的_x005F_x0041_案" in subjects


def test_names_of_persons_are_masked(written):
    whole = "".join(sheet.xml for sheet in written.sheets.values())
    assert "欧阳美玲" not in whole
    names = {row.applicant for row in written.facts.register}
    assert names == {"欧阳*"}


def test_names_beyond_the_basic_plane_are_whole(written):
    assert written.sheets["By mediator"].row_of("陈𬱖")[1] == "36"


def test_the_charts_are_the_office_program_s_own(written):
    charts = [xml.decode() for name, xml in parts(written.file).items() if name.startswith("xl/charts/chart")]
    assert len(charts) == 7
    assert all("<barChart>" in chart and "numRef" in chart for chart in charts)


def test_sheets_are_set_up_for_reading_and_printing(written):
    for sheet in written.sheets.values():
        assert 'orientation="landscape"' in sheet.xml
        assert 'paperSize="9"' in sheet.xml
        assert 'state="frozen"' in sheet.xml
    assert b"_xlnm.Print_Titles" in parts(written.file)["xl/workbook.xml"]


def test_the_same_facts_give_the_same_bytes(written, tmp_path):
    again = tmp_path / "again.xlsx"
    write_month_report(written.facts, again, **words_in(i18n.ENGLISH))
    assert again.read_bytes() == written.file.read_bytes()
    assert b"2026-11-01T01:30:45Z" in parts(again)["docProps/core.xml"]


def test_a_cancel_leaves_the_earlier_workbook_as_it_was(written):
    before = written.file.read_bytes()
    stopped = Progress(is_cancelled=lambda: True)
    with pytest.raises(Cancelled):
        write_month_report(written.facts, written.file, **words_in(i18n.ENGLISH), progress=stopped)
    assert written.file.read_bytes() == before
    assert [path.name for path in written.file.parent.glob("*.xlsx")] == ["month.xlsx"]


def test_progress_counts_every_row(written, tmp_path):
    told = []
    progress = Progress(listener=lambda done, total: told.append((done, total)))
    write_month_report(written.facts, tmp_path / "told.xlsx", **words_in(i18n.ENGLISH), progress=progress)
    assert told[-1][0] == told[-1][1] > 37


def test_an_empty_month_is_a_workbook_too(embedded_database, tmp_path):
    with embedded_database.writing() as db:
        add_month(db)
    with embedded_database.reading() as db:
        facts = month_facts(db, Period.month(2020, 2), written_by="陈国华", written_at=WRITTEN_AT)
    write_month_report(facts, tmp_path / "empty.xlsx", **words_in(i18n.ENGLISH))
    overview = sheets(tmp_path / "empty.xlsx")[0]
    assert overview.row_of("Agreed ÷ accepted")[2:5] == ["0", "0", "—"]
    assert overview.row_of("Accepted mediations")[-1] == "Even: 0 + 0 = 0 + 0"


def test_facts_are_the_same_on_both_databases(database):
    with database.writing() as db:
        add_month(db)
    with database.reading() as db:
        facts = month_facts(db, Period.month(2026, 10), written_by="陈国华", written_at=WRITTEN_AT)
    first = facts.register[0]
    assert (first.insurer, first.mediator, first.days) == ("南粤财险", "陈𬱖", 12)
    assert (first.claimed_amount, first.paid_amount) == (Decimal("3000.30"), Decimal("1000.10"))
    assert facts.figures.totals.accepted == 37


def test_a_chinese_installation_writes_a_chinese_workbook(month, tmp_path):
    write_month_report(month, tmp_path / "月报.xlsx", **words_in(i18n.CHINESE))
    found = sheets(tmp_path / "月报.xlsx")
    shown = {cell.text for sheet in found for cell in sheet.cells() if cell.is_text} | {sheet.title for sheet in found}
    typed = {TYPED_FORMULA, cell_text(UNSEEN)}
    assert {text for text in shown - typed if re.search("[A-Za-z]{2}", text)} == set()


def test_the_spreadsheet_library_is_imported_only_to_write():
    code = "import sys, mediator_desk.reports.month; sys.exit('openpyxl' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
