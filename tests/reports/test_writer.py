"""The writer of workbooks by itself: values exact, formulas placed, rows streamed, the same bytes in any process."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tracemalloc
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from operator import itemgetter

import pytest

from mediator_desk.models.words import Line
from mediator_desk.reports.definitions import (
    COUNT,
    DASH,
    DAY,
    MOMENT,
    RATE,
    SUM,
    YUAN,
    Chart,
    Composed,
    Formula,
    Report,
    ReportColumn,
    Sheet,
    Table,
    Words,
    rounded,
)
from mediator_desk.reports.sheet_xml import Ink, RowStream, as_number, inline_text, text_cell
from mediator_desk.reports.workbook import Wording, write_workbook
from tests.reports.workbook_reader import SeenSheet, parts, sheets

WRITTEN_AT = datetime(2026, 11, 1, tzinfo=UTC)
WORDING = Wording(lambda text: f"[{text}]", lambda member: f"<{member.value}>")

COLUMNS = (
    ReportColumn("Name", itemgetter(0), key="name", width=20),
    ReportColumn("Part", itemgetter(1), COUNT, key="part", total=SUM),
    ReportColumn("Whole", itemgetter(2), COUNT, key="whole", total=SUM),
    ReportColumn("Rate", itemgetter(3), RATE, key="rate", formula=rounded("{part}", "{whole}", 4, least="2")),
)
ROWS = [("a", 1, 4, Decimal("0.25")), ("b", 1, 1, DASH)]
TOTAL = ("all", 2, 5, Decimal("0.4"))


def written(tmp_path, *tables: Table, **of_sheet: object) -> SeenSheet:
    """Write a sheet of these tables and return what stands in the file."""
    report = Report(
        lambda _facts: Words("Title"), lambda _facts: ("typed head",), (Sheet("Sheet", tables, **of_sheet),)
    )
    write_workbook(report, None, tmp_path / "book.xlsx", wording=WORDING, written_at=WRITTEN_AT)
    return sheets(tmp_path / "book.xlsx")[0]


def table_of(rows, **more: object) -> Table:
    return Table("", COLUMNS, rows=lambda _facts: rows, total=lambda _facts: TOTAL, **more)


def test_a_formula_names_the_cells_of_its_row_and_the_total_sums_the_rows(tmp_path):
    sheet = written(tmp_path, table_of(ROWS))
    first, second, total = (sheet.rows[row] for row in (5, 6, 7))
    assert first["D"].formula == 'IF(C5<2,"—",ROUND(B5/C5,4))'
    assert (first["D"].text, second["D"].text, total["D"].text) == ("0.25", "—", "0.4")
    assert (total["B"].formula, total["B"].text) == ("SUM(B5:B6)", "2")
    assert total["D"].formula == 'IF(C7<2,"—",ROUND(B7/C7,4))'


def test_a_total_of_no_rows_is_a_number_and_says_what_is_missing(tmp_path):
    sheet = written(tmp_path, table_of([], empty="Nothing"))
    assert sheet.rows[5]["A"].text == "[Nothing]"
    assert (sheet.rows[6]["B"].formula, sheet.rows[6]["B"].text) == ("", "2")


def test_a_total_has_a_name_that_other_sheets_can_use(tmp_path):
    written(tmp_path, table_of(ROWS, key="lines"))
    assert b"name=\"lines_part\">'[Sheet]'!$B$7" not in parts(tmp_path / "book.xlsx")["xl/workbook.xml"]
    assert b"lines_part" in parts(tmp_path / "book.xlsx")["xl/workbook.xml"]


def test_a_formula_with_an_unknown_key_is_a_mistake_of_the_program(tmp_path):
    wrong = (*COLUMNS, ReportColumn("Wrong", itemgetter(1), COUNT, formula=Formula("{nobody}")))
    with pytest.raises(KeyError):
        written(tmp_path, Table("", wrong, rows=lambda _facts: ROWS))


def test_words_are_translated_members_are_said_and_typed_text_stays(tmp_path):
    values = [Words("{count} of {line}", {"count": 3, "line": Line.MOTOR}), Line.MOTOR, "Typed", _composed()]
    table = Table("", (ReportColumn("What", lambda value: value),), rows=lambda _facts: values)
    sheet = written(tmp_path, table)
    assert [row["A"].text for number, row in sheet.rows.items() if number > 4] == [
        "[3 of <motor>]", "<motor>", "Typed", "[one] <motor>"
    ]  # fmt: skip


def _composed() -> Composed:
    return Composed(say=lambda translate, word: f"{translate('one')} {word(Line.MOTOR)}")


def test_groups_of_columns_have_a_band_over_them(tmp_path):
    columns = tuple(
        ReportColumn(title, itemgetter(place), COUNT, group=group)
        for place, (title, group) in enumerate((("a", ""), ("b", "G"), ("c", "G"), ("d", "H"), ("e", "H")))
    )
    sheet = written(tmp_path, Table("", columns, rows=lambda _facts: [(1, 2, 3, 4, 5)]))
    assert [cell.text for cell in sheet.rows[4].values()] == ["", "[G]", "", "[H]", ""]
    assert 'ref="B4:C4"' in sheet.xml
    assert 'ref="D4:E4"' in sheet.xml
    assert 'topLeftCell="B6"' in sheet.xml


def test_a_chart_keeps_its_numbers_for_readers_that_do_not_look_at_cells(tmp_path):
    written(tmp_path, table_of(ROWS, chart=Chart("Picture", (1, 2), across="Who", up="How many", line=3)))
    chart = parts(tmp_path / "book.xlsx")["xl/charts/chart1.xml"].decode()
    assert chart.count("<numCache>") == 3
    assert "<v>0.25</v>" in chart
    assert "<v>a</v>" in chart
    for title in ("[Picture]", "[Who]", "[How many]", "[Rate]"):
        assert title in chart


def test_a_chart_without_a_number_is_not_drawn(tmp_path):
    dashes = [("a", DASH, DASH, DASH)]
    written(tmp_path, table_of(dashes, chart=Chart("Picture", (3,))))
    assert not [name for name in parts(tmp_path / "book.xlsx") if "chart" in name]


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (Decimal("1E+3"), "1000"),
        (Decimal("-0.00"), "0"),
        (Decimal("12345678901.10"), "12345678901.1"),
        (Decimal("0.0000001"), "0.0000001"),
        (-3, "-3"),
        (date(2026, 10, 8), "46303"),
        (datetime(2026, 10, 7, 22, 0, tzinfo=UTC), "46303.25"),
    ],
)
def test_a_number_is_written_exactly(value, number):
    assert as_number(value) == number


def test_text_is_escaped_and_keeps_its_blanks():
    assert inline_text("a<b>&c") == ("<is><t>a&lt;b&gt;&amp;c</t></is>", False)
    assert inline_text(" a  b ") == ('<is><t xml:space="preserve"> a  b </t></is>', False)
    assert inline_text("=1")[1]
    assert inline_text("  =1")[1]
    assert text_cell("B", 3, "-", Ink(1, 2, 3)) == '<c r="B3" s="3" t="inlineStr"><is><t>-</t></is></c>'


def test_rows_leave_the_memory_as_they_come():
    stream = RowStream(BytesIO())
    for number in range(1, 3):
        stream.row(number, "<c/>" * 40_000)
    assert sum(map(len, stream._parts)) == 0


def test_memory_does_not_grow_with_the_rows(tmp_path):
    columns = (ReportColumn("Text", str, width=30, is_wrapped=True), ReportColumn("Yuan", Decimal, YUAN))
    peaks = []
    for count in (2_000, 20_000):
        table = Table("", columns, rows=lambda _facts, n=count: iter(range(n)), count=lambda _facts, n=count: n)
        tracemalloc.start()
        written_only(tmp_path, table)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    # What was said lately is kept, some hundred texts; nothing else is.
    assert peaks[1] < peaks[0] + 300_000


def written_only(tmp_path, table: Table) -> None:
    report = Report(lambda _facts: Words("Title"), lambda _facts: (), (Sheet("Sheet", (table,)),))
    write_workbook(report, None, tmp_path / "long.xlsx", wording=Wording(str, str), written_at=WRITTEN_AT)


@pytest.mark.parametrize("name", ["day", "moment"])
def test_days_and_instants_have_formats_of_their_own(tmp_path, name):
    value, number_format = {
        "day": (date(2026, 10, 8), DAY), "moment": (datetime(2026, 10, 7, 22, 0, tzinfo=UTC), MOMENT)
    }[name]  # fmt: skip
    columns = (ReportColumn("When", lambda one: one, number_format),)
    sheet = written(tmp_path, Table("", columns, rows=lambda _facts: [value]))
    assert (sheet.rows[5]["A"].number_format, sheet.rows[5]["A"].is_text) == (number_format, False)


def test_the_bytes_are_the_same_in_any_process(tmp_path):
    code = (
        "import sys; from pathlib import Path; from tests.reports import test_writer as t;"
        "t.written(Path(sys.argv[1]), t.table_of(t.ROWS * 40, key='k', chart=t.Chart('P', (1, 2), line=3)),"
        "t.Table('T', tuple(t.replace_span(c) for c in t.COLUMNS), rows=lambda f: t.ROWS * 9))"
    )
    digests = set()
    for seed in ("1", "2", "3"):
        folder = tmp_path / seed
        folder.mkdir()
        environment = os.environ | {"PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, str(folder)], check=True, env=environment)
        digests.add(hashlib.sha256((folder / "book.xlsx").read_bytes()).hexdigest())
    assert len(digests) == 1


def replace_span(column: ReportColumn) -> ReportColumn:
    """Return a column that reaches over two of the sheet."""
    return replace(column, span=2)
