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
from mediator_desk.reports.checks import CHECKED
from mediator_desk.reports.month import write_month_report
from mediator_desk.reports.safe_text import cell_text
from mediator_desk.services.figures.definitions import RATES, explained, rate_title
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.plain_figures import checksum
from mediator_desk.views import wording
from tests.reports.conftest import COMMITTEE, LONG_DIGITS, TYPED_FORMULA, UNSEEN, add_month, facts_of, words_in
from tests.reports.workbook_reader import parts, sheets

TITLES = [
    *("Cover", "Overview"),
    *("By insurer", "By line", "By cause", "By channel", "By mediator", "By city", "By amount and track", "By outcome"),
    *("Flow of 12 months", "Ranking of insurers", "Open cases", "Performance and follow-up", "Corrections"),
    "List of cases",
]
EXCEL_BEGINS = date(1899, 12, 30)


def test_the_workbook_has_a_sheet_for_each_question(written):
    assert list(written.sheets) == TITLES


def test_every_sheet_says_whose_figures_it_has_and_how_they_are_counted(written):
    for title in TITLES[1:]:
        assert [row[0] for row in written.sheets[title].values()[:5]] == [
            f"Mediation report for 2026-10 · {title}",
            COMMITTEE,
            "State: provisional: not frozen yet, figures may still change."
            " Written 2026-11-01 09:30 (China time) by 陈国华",
            "Agreed ÷ concluded · by month of conclusion: 26 ÷ 36 = 72.22 %",
            "Filters: none: all accepted mediations",
        ]


def test_the_cover_says_what_the_report_is(written):
    cover = {row[0]: row[1] for row in written.sheets["Cover"].values() if len(row) == 2}
    assert cover["Period"] == "2026-10"
    assert cover["Success rate"] == "Agreed ÷ concluded · by month of conclusion: 26 ÷ 36 = 72.22 %"
    assert cover["What this rate counts"].startswith("Numerator: agreed cases concluded in the period.")
    assert cover["List of cases"] == "names of persons masked; identity numbers and telephones left out"
    assert cover["Checksum of the figures"] == checksum(written.facts)


def test_every_definition_is_told_in_plain_words(written):
    told = [row for row in written.sheets["Cover"].values() if "÷" in row[0] and len(row) == 5]
    assert len(told) == len(RATES)
    for row, definition in zip(told, RATES, strict=True):
        meaning = explained(definition, settled_privately_counts=False, translate=str, word=wording.word)
        assert (row[0], row[4]) == (rate_title(definition, translate=str), meaning)


def test_every_rate_stands_beside_what_it_divides(written):
    overview = written.sheets["Overview"]
    definitions = [row for row in overview.values() if "÷" in row[0] and len(row) == 10]
    assert len(definitions) == len(RATES)
    assert overview.row_of("Agreed ÷ concluded · by month of conclusion")[1:4] == ["26", "36", "0.7222"]
    assert overview.row_of("Agreed ÷ accepted · by month of conclusion")[1:4] == ["26", "37", "0.7027"]
    assert overview.row_of("Agreed ÷ mediated · by month of acceptance")[1:4] == ["25", "25", "1"]


def test_the_balance_is_shown_with_its_check(written):
    row = written.sheets["Overview"].row_of("Accepted mediations")
    assert row == ["Accepted mediations", "1", "0", "37", "36", "2", "Even"]


def test_counts_and_amounts_stand_against_earlier_periods(written):
    overview = written.sheets["Overview"]
    assert overview.row_of("Accepted") == ["Accepted", "37", "1", "36", "36", "0", "37", "—"]
    agreed_amount = ["Agreed in cases concluded", "25002.51", "0", "25002.51", "—", "0", "25002.51", "—", "2.5"]
    assert overview.row_of("Agreed in cases concluded") == agreed_amount
    paid = overview.row_of("Paid in the period")
    assert (paid[1], paid[-1]) == ("1000.1", "0.1")


def test_every_breakdown_is_checked_against_the_others(written):
    checks = [row for row in written.sheets["Overview"].values() if row[-1] == "The same"]
    assert [row[0] for row in checks] == list(CHECKED.values())
    assert {tuple(row[1:4]) for row in checks} == {("37", "36", "26")}


def test_a_ranking_shows_no_rate_where_there_are_too_few_cases(written):
    by_insurer = written.sheets["By insurer"]
    assert by_insurer.row_of("南粤财险")[1:10] == ["35", "0.946", "35", "25", "10", "0", "25", "35", "0.7143"]
    assert by_insurer.row_of("+1+白云人寿")[1:10] == ["1", "0.027", "1", "1", "0", "0", "1", "1", "—"]
    assert by_insurer.row_of("Not filled")[1:10] == ["1", "0.027", "0", "0", "0", "0", "0", "0", "—"]
    ranking = written.sheets["Ranking of insurers"]
    assert ranking.row_of("南粤财险")[1:5] == ["1", "25", "35", "0.7143"]
    assert ranking.row_of("+1+白云人寿")[1:5] == ["—", "1", "1", "—"]


def test_every_breakdown_ends_in_the_same_total(written):
    for title in TITLES[2:9]:
        total = written.sheets[title].row_of("All")
        assert total[1:10] == ["37", "1", "36", "26", "10", "0", "26", "36", "0.7222"]
        assert total[10:13] == ["75007.5", "25002.51", "1000.1"]


def test_outcomes_say_what_has_become_of_the_new_cases(written):
    by_outcome = written.sheets["By outcome"]
    assert by_outcome.row_of("Agreement reached")[1:3] == ["26", "0.722"]
    assert by_outcome.row_of("Not concluded yet")[1:3] == ["1", "0.027"]
    assert by_outcome.row_of("A party clearly does not want to go on")[1] == "1"


def test_twelve_months_flow_into_each_other(written):
    months = [
        row for row in written.sheets["Flow of 12 months"].values() if re.fullmatch("20[0-9]{2}-[0-9]{2}", row[0])
    ]
    assert [row[0] for row in months][::11] == ["2025-11", "2026-10"]
    assert months[-1] == ["2026-10", "1", "0", "37", "36", "2", "26", "26", "36", "0.7222", "provisional", "Even"]
    assert [row[5] for row in months[:-1]] == [row[1] for row in months[1:]]


def test_the_list_of_cases_holds_every_case_that_was_counted(written):
    listed = written.sheets["List of cases"].values()
    numbers = [row[0] for row in listed if row[0].startswith("粤保调")]
    assert numbers == [row.number for row in written.facts.register]
    assert len(numbers) == 37
    assert written.sheets["List of cases"].row_of("All") == ["All", "37", "36", "26", "75007.5", "25002.51"]


def test_dates_are_dates_amounts_are_numbers_and_long_digits_are_text(written):
    (row,) = [row for row in written.sheets["List of cases"].rows.values() if row["A"].text == _first_number(written)]
    accepted, policy, claimed = row["E"], row["J"], row["T"]
    assert (accepted.text, accepted.number_format) == (str((date(2026, 10, 8) - EXCEL_BEGINS).days), "yyyy-mm-dd")
    assert (policy.text, policy.is_text, policy.number_format) == (LONG_DIGITS, True, "@")
    assert (claimed.text, claimed.is_text, claimed.number_format) == ("3000.3", False, "#,##0.00")


def _first_number(written) -> str:
    return written.facts.register[0].number


def test_nothing_that_a_person_typed_becomes_a_formula(written):
    formulas = [cell for sheet in written.sheets.values() for cell in sheet.cells() if cell.formula]
    assert not [cell.formula for cell in formulas if "HYPERLINK" in cell.formula or cell.formula.startswith("1")]
    typed = [cell for sheet in written.sheets.values() for cell in sheet.cells() if cell.text.startswith(("=", "+1"))]
    assert {cell.text for cell in typed} == {TYPED_FORMULA, "+1+白云人寿", "=1+1"}
    assert all(cell.is_text and cell.is_quoted and not cell.formula for cell in typed)


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
    assert len(charts) == 13
    assert all("<numCache>" in chart and "<strCache>" in chart for chart in charts)
    assert all(chart.count("<title>") == 3 + ("<lineChart>" in chart) for chart in charts)


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
    facts = facts_of(embedded_database, Period.month(2020, 2))
    write_month_report(facts, tmp_path / "empty.xlsx", **words_in(i18n.ENGLISH))
    overview = sheets(tmp_path / "empty.xlsx")[1]
    assert overview.row_of("Agreed ÷ accepted · by month of conclusion")[1:4] == ["0", "0", "—"]
    assert overview.row_of("Accepted mediations")[1:] == ["0", "0", "0", "0", "0", "Even"]


def test_a_period_of_several_months_is_told_by_month_too(embedded_database, tmp_path):
    with embedded_database.writing() as db:
        add_month(db)
    write_month_report(
        facts_of(embedded_database, Period.quarter(2026, 4)), tmp_path / "q.xlsx", **words_in(i18n.ENGLISH)
    )
    by_month = next(sheet for sheet in sheets(tmp_path / "q.xlsx") if sheet.title == "By month")
    assert by_month.row_of("2026-10")[1:4] == ["37", "1", "36"]
    assert by_month.row_of("All")[1:4] == ["37", "1", "36"]


def test_facts_are_the_same_on_both_databases(database):
    with database.writing() as db:
        add_month(db)
    facts = facts_of(database)
    first = facts.register[0]
    assert (first.insurer, first.mediator, first.days) == ("南粤财险", "陈𬱖", 12)
    assert (first.claimed_amount, first.paid_amount) == (Decimal("3000.30"), Decimal("1000.10"))
    assert facts.figures.totals.accepted == 37


def test_a_chinese_installation_writes_a_chinese_workbook(month, tmp_path):
    write_month_report(month, tmp_path / "月报.xlsx", **words_in(i18n.CHINESE))
    found = sheets(tmp_path / "月报.xlsx")
    shown = {cell.text for sheet in found for cell in sheet.cells() if cell.is_text} | {sheet.title for sheet in found}
    typed = {TYPED_FORMULA, cell_text(UNSEEN), checksum(month)}
    assert {text for text in shown - typed if re.search("[A-Za-z]{2}", text)} == set()


def test_the_spreadsheet_library_is_imported_only_to_write():
    code = "import sys, mediator_desk.reports.month; sys.exit('openpyxl' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
