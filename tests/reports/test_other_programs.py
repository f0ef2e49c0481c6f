"""The month's workbook in another program: LibreOffice opens it, shows the same, and computes the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from operator import itemgetter
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import column_index_from_string

from mediator_desk import i18n
from mediator_desk.practice import fill_committee
from mediator_desk.reports.definitions import (
    Report,
    ReportColumn,
    Sheet,
    Table,
    Words,
    in_wan_of,
    rounded,
)
from mediator_desk.reports.month import write_month_report
from mediator_desk.reports.workbook import Wording, write_workbook
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.rates import half_up, in_wan
from tests.reports.conftest import LONG_DIGITS, TYPED_FORMULA, WRITTEN_AT, facts_of, words_in
from tests.reports.other_programs import ALWAYS, AS_COMPUTED, Rows, in_libreoffice
from tests.reports.workbook_reader import SeenCell, sheets


@pytest.fixture
def shown(written, tmp_path) -> dict[str, list[list[str]]]:
    """Give what LibreOffice shows in each sheet without computing anything: the figures kept in the cells."""
    found = in_libreoffice(written.file, tmp_path)
    return {title: [[cell for cell in row if cell] for row in rows] for title, rows in found.items()}


def test_libreoffice_shows_the_same_figures_and_texts(shown, written):
    assert set(shown) == set(written.sheets)
    assert ["Accepted mediations", "1", "0", "37", "36", "2", "Even"] in shown["Overview"]
    title = "Agreed ÷ concluded · by month of conclusion"
    (rate,) = [row for row in shown["Overview"] if row[:1] == [title]]
    assert rate[1:4] == ["26", "36", "72.22%"]
    (insurer,) = [row for row in shown["By insurer"] if row[:1] == ["南粤财险"]]
    assert insurer[1:10] == ["35", "94.6%", "35", "25", "10", "0", "25", "35", "71.43%"]
    assert insurer[10:13] == ["75007.5", "25002.5", "1000.1"]
    cells = [cell for row in shown["List of cases"] for cell in row]
    assert TYPED_FORMULA in cells
    assert LONG_DIGITS in cells
    assert "张␁三�的_x0041_案" in cells
    assert "2026-10-08" in cells


@dataclass(frozen=True)
class Compared:
    """A formula whose cell differs from what the program wrote beside it."""

    place: str
    formula: str
    kept: str
    computed: str


def differences(file: Path, folder: Path) -> tuple[list[Compared], int]:
    """Return the formulas that LibreOffice computes to something else, and how many there are."""
    computed = in_libreoffice(file, folder, how=AS_COMPUTED, recompute=ALWAYS)
    found, formulas = [], 0
    for sheet in sheets(file):
        for number, row in sheet.rows.items():
            for column, cell in row.items():
                formulas += bool(cell.formula)
                seen = _seen(computed[sheet.title], number, column_index_from_string(column))
                if not _is_same(cell, seen):
                    found.append(Compared(f"{sheet.title}!{column}{number}", cell.formula, cell.text, seen))
    return found, formulas


def _seen(rows: Rows, number: int, column: int) -> str:
    # What is empty to the end is left out.
    row = rows[number - 1] if number <= len(rows) else []
    return row[column - 1] if column <= len(row) else ""


def _is_same(cell: SeenCell, computed: str) -> bool:
    if cell.is_text or not cell.text:
        # LibreOffice reads the escape of an escape as it is meant, the reader of the tests as it stands.
        return computed == cell.text.replace("_x005F_", "_")
    if "yy" in cell.number_format:
        found = datetime.fromisoformat(computed.replace("/", "-")) - datetime(1899, 12, 30)  # noqa: DTZ001 - as there
        return abs(Decimal(found.total_seconds()) / 86_400 - Decimal(cell.text)) < Decimal("1E-6")
    # A sum of amounts may differ in the sixteenth digit: computers hold such numbers to fifteen.
    return abs(Decimal(computed.rstrip("%")) / (100 if "%" in computed else 1) - Decimal(cell.text)) < Decimal("1E-8")


def test_every_formula_computes_to_the_figure_of_the_program(written, tmp_path):
    found, formulas = differences(written.file, tmp_path)
    assert found == []
    assert formulas > 300


@pytest.mark.slow
def test_the_formulas_of_a_large_committee_compute_to_its_figures(embedded_database, tmp_path):
    with embedded_database.writing() as db:
        fill_committee(db, cases=1200, seed=7, months=14, today=date(2026, 11, 20))
    for name, period in {"month": Period.month(2026, 10), "quarter": Period.quarter(2026, 3)}.items():
        file = tmp_path / f"{name}.xlsx"
        write_month_report(facts_of(embedded_database, period), file, **words_in(i18n.ENGLISH))
        found, formulas = differences(file, tmp_path / name)
        assert found == []
        assert formulas > 800


def test_halves_are_rounded_up_by_the_formulas_too(tmp_path):
    pairs = ((part, whole) for whole in range(1, 700) for part in range(whole))
    halves = [pair for pair in pairs if Fraction(*pair) * 20_000 % 2 == 1]
    amounts = [Decimal(fen) / 100 for fen in range(5000, 5_000_000, 10_000)] + [Decimal("9999.995"), Decimal("49.99")]
    tables = (_rates(halves), _amounts(amounts))
    report = Report(lambda _facts: Words("Halves"), lambda _facts: (), (Sheet("Halves", tables),))
    file = tmp_path / "halves.xlsx"
    write_workbook(report, None, file, wording=Wording(str, str), written_at=WRITTEN_AT)
    assert len(halves) > 100
    found, formulas = differences(file, tmp_path)
    assert found == []
    assert formulas == len(halves) + len(amounts)


def _rates(halves: list[tuple[int, int]]) -> Table:
    return Table(
        "Rates",
        (
            ReportColumn("Part", itemgetter(0), "0", key="part"),
            ReportColumn("Whole", itemgetter(1), "0", key="whole"),
            ReportColumn(
                "Rate", lambda pair: half_up(Fraction(*pair), 4), "0.0000", formula=rounded("{part}", "{whole}", 4)
            ),
        ),
        rows=lambda _facts: halves,
    )


def _amounts(amounts: list[Decimal]) -> Table:
    return Table(
        "Amounts",
        (
            ReportColumn("Yuan", lambda amount: amount, "0.000", key="yuan"),
            ReportColumn("Wan", in_wan, "0.00", formula=in_wan_of("yuan")),
        ),
        rows=lambda _facts: amounts,
    )


def test_a_reader_that_does_not_compute_finds_the_figures(written):
    book = openpyxl.load_workbook(written.file, data_only=True, read_only=True)
    rows = [[cell for cell in row if cell is not None] for row in book["By insurer"].iter_rows(values_only=True)]
    assert ["All", 37, 1, 36, 26, 10, 0, 26, 36, 0.7222] in [row[:10] for row in rows]
    assert len(list(book["List of cases"].iter_rows())) > 37


def test_the_totals_stand_under_names_that_other_sheets_use(written):
    book = openpyxl.load_workbook(written.file)
    assert book.defined_names["by_insurer_accepted"].attr_text == "'By insurer'!$B$12"
    overview = {cell.value for row in book["Overview"].iter_rows() for cell in row}
    assert "=by_insurer_accepted" in overview
