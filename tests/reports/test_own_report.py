"""An own report as a file: its figures are those of the report, its totals live, its cover says what was counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from openpyxl import load_workbook

from mediator_desk.models.figure_words import Dimension, Measure, Moving, Unit
from mediator_desk.reports.own_report import own_report, write_own_report, write_own_report_csv
from mediator_desk.reports.own_report_words import value_text
from mediator_desk.reports.tables_out import report_as_json
from mediator_desk.reports.wording import Wording
from mediator_desk.services.own_reports.own_report_content import PeriodChoice, ReportContent
from mediator_desk.services.own_reports.own_report_reading import checksum, own_report_facts
from mediator_desk.services.own_reports.own_report_table import Kind
from mediator_desk.views.wording import WORDS
from tests.kept_states import practice_committee

WRITTEN_AT = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
ENGLISH = Wording(lambda text: text, lambda member: WORDS[type(member)][member])
EVERY = ReportContent(
    rows=(Dimension.INSURER,),
    columns=tuple(Measure),
    definitions=("agreed_concluded", "agreed_accepted_cohort"),
    period=PeriodChoice(Moving.LAST_QUARTER),
    unit=Unit.WAN,
    ranked_by=Measure.RATE,
)


@pytest.fixture
def facts(embedded_database):
    practice_committee(embedded_database, cases=400, seed=3, months=4, today=date(2026, 10, 8))

    def read(content):
        with embedded_database.reading() as db:
            return own_report_facts(db, "=HYPERLINK(1)", content, written_by="何敏", written_at=WRITTEN_AT)

    return read


def figures_sheet(file, **named):
    return load_workbook(file, **named)["Figures"]


def lines_of(sheet, facts):
    head = next(row for row in sheet.iter_rows() if row[0].value in ("Place", "Insurer", "Line", "Month"))
    first = head[0].row + 1
    return [[cell.value for cell in sheet[row]] for row in range(first, first + len(facts.table.lines))]


def test_the_sheet_holds_every_figure_of_the_report(facts, tmp_path):
    asked = facts(replace(EVERY, unit=Unit.YUAN))
    write_own_report(asked, tmp_path / "r.xlsx", wording=ENGLISH, written_at=WRITTEN_AT)
    for line, row in zip(
        asked.table.lines, lines_of(figures_sheet(tmp_path / "r.xlsx", data_only=True), asked), strict=True
    ):
        for column, one, shown in zip(asked.table.columns, line.cells, row[2:], strict=True):
            if one.value is None:
                assert shown == "—"
            elif column.kind in (Kind.SHARE, Kind.RATE):
                assert round(shown * 100, 2) == pytest.approx(float(one.value))
            else:
                assert shown == pytest.approx(float(one.value))


def test_totals_and_rates_are_formulas_and_wan_is_rounded_from_the_yuan_beside_it(facts, tmp_path):
    asked = facts(EVERY)
    write_own_report(asked, tmp_path / "r.xlsx", wording=ENGLISH, written_at=WRITTEN_AT)
    rows = lines_of(figures_sheet(tmp_path / "r.xlsx"), asked)
    formulas = [cell for cell in rows[-1] if isinstance(cell, str) and cell.startswith("=")]
    assert any("SUM(" in one for one in formulas)
    assert any("ROUND(" in one and "/10000" in one for one in formulas)
    assert any("ROUND(" in one and "IF(" in one for one in formulas)


def test_two_levels_of_lines_are_not_summed_twice(facts, tmp_path):
    asked = facts(ReportContent((Dimension.LINE, Dimension.MONTH), (Measure.ACCEPTED,), period=EVERY.period))
    write_own_report(asked, tmp_path / "r.xlsx", wording=ENGLISH, written_at=WRITTEN_AT)
    assert lines_of(figures_sheet(tmp_path / "r.xlsx"), asked)[-1][2] == asked.table.total.cells[0].value


def test_the_cover_says_what_was_counted_and_carries_the_checksum(facts, tmp_path):
    asked = facts(EVERY)
    write_own_report(asked, tmp_path / "r.xlsx", wording=ENGLISH, written_at=WRITTEN_AT)
    cover = [cell for row in load_workbook(tmp_path / "r.xlsx")["Cover"].iter_rows() for cell in row if cell.value]
    said = "\n".join(str(cell.value) for cell in cover)
    assert {cell.data_type for cell in cover} == {"s"}
    for words in ("2026-07-01 to 2026-09-30", checksum(asked), "Denominator", "2026-10-08 09:00", "何敏"):
        assert words in said


def test_the_same_figures_have_one_checksum_whoever_writes_them(facts):
    asked = facts(EVERY)
    assert checksum(replace(asked, written_by="另一人")) == checksum(asked) != checksum(facts(ReportContent()))


def test_a_name_that_looks_like_a_formula_stays_a_text_in_csv(facts, tmp_path):
    asked = facts(ReportContent(period=EVERY.period))
    write_own_report_csv(asked, tmp_path / "r.csv", wording=ENGLISH)
    text = (tmp_path / "r.csv").read_text(encoding="utf-8-sig")
    assert not any(line.lstrip('"').startswith("=") for line in text.splitlines())
    accepted = value_text(asked.table, asked.table.columns[0], asked.table.total.cells[0].value)
    assert f"Total,{accepted.replace(',', '')}" in text


def test_machines_read_the_same_report(facts):
    asked = facts(ReportContent(period=EVERY.period))
    told = report_as_json(own_report(asked.table, ENGLISH), asked, wording=ENGLISH)
    assert str(asked.table.total.cells[0].value) in str(told)
