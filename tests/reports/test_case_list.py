"""A list as a workbook: exactly what was shown, days as days, amounts as numbers, and typed text as the text it is."""

from __future__ import annotations

import tracemalloc
from datetime import UTC, date, datetime
from decimal import Decimal

import openpyxl
import pytest

from mediator_desk.progress import Cancelled, Progress
from mediator_desk.reports.case_list import write_list
from mediator_desk.reports.workbook import Wording
from mediator_desk.services.lists.outlines import ListOut, OutColumn

WRITTEN_AT = datetime(2026, 10, 8, 1, 30, tzinfo=UTC)
COLUMNS = (
    OutColumn("案号", width=176),
    OutColumn("申请人", width=70),
    OutColumn("争议金额（元）", "amount", 90),
    OutColumn("受理日期", "day"),
    OutColumn("办理天数", "count"),
)
ROWS = (
    ("粤保调〔2026〕第2412号", "黄志强", Decimal("48600.00"), date(2026, 9, 11), 27),
    ("粤保调〔2026〕第2411号", '=HYPERLINK("http://example.invalid")', None, None, None),
)
WORDING = Wording(translate=lambda text: text, word=str)


def out(rows=ROWS, columns=COLUMNS, count=None):
    named = {"filter_words": "范围：状态：未结案", "totals": "2 件", "written": "导出人 何敏，2026-10-08 09:30"}
    return ListOut(
        "案件清单", "某调解委员会", columns=columns, rows=lambda: iter(rows), count=count or len(rows), **named
    )


@pytest.fixture
def sheet(tmp_path):
    target = tmp_path / "list.xlsx"
    write_list(out(), target, wording=WORDING, written_at=WRITTEN_AT)
    return openpyxl.load_workbook(target).active


def table_of(sheet):
    """Return the rows from the header on."""
    rows = list(sheet.iter_rows())
    first = next(place for place, row in enumerate(rows) if row[0].value == "案号")
    return rows[first:]


def test_rows_and_columns_are_those_of_the_screen_in_their_order(sheet):
    header, first, second, *_rest = table_of(sheet)
    assert [cell.value for cell in header] == [column.title for column in COLUMNS]
    assert [cell.value for cell in first][:2] == ["粤保调〔2026〕第2412号", "黄志强"]
    assert second[0].value == "粤保调〔2026〕第2411号"


def test_amounts_are_numbers_and_days_are_days(sheet):
    _header, first, second, *_rest = table_of(sheet)
    assert (first[2].value, first[2].data_type, first[2].number_format) == (48600, "n", "#,##0.00")
    assert first[3].is_date
    assert first[3].value.date() == date(2026, 9, 11)
    assert first[4].value == 27
    assert [cell.value for cell in second[2:]] == [None, None, None]


def test_what_looks_like_a_formula_stays_text(sheet):
    _header, _first, second, *_rest = table_of(sheet)
    assert second[1].data_type == "s"
    assert second[1].value == '=HYPERLINK("http://example.invalid")'


def test_the_sheet_says_which_cases_and_who_took_them_out(sheet):
    head = [row[0].value for row in sheet.iter_rows(max_row=6)]
    assert "范围：状态：未结案" in head
    assert "2 件" in head
    assert "导出人 何敏，2026-10-08 09:30" in head


def test_memory_does_not_grow_with_the_rows(tmp_path):
    def peak(count):
        rows = ((f"第{number}号", "某", Decimal(number), date(2026, 1, 1), number) for number in range(count))
        tracemalloc.start()
        write_list(out(rows, count=count), tmp_path / f"{count}.xlsx", wording=WORDING, written_at=WRITTEN_AT)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(10)
    assert peak(2500) < peak(500) * 2


def test_a_cancelled_list_leaves_nothing_behind(tmp_path):
    asked = []

    def stops():
        asked.append(1)
        return len(asked) > 2

    with pytest.raises(Cancelled):
        write_list(
            out(ROWS * 5),
            tmp_path / "list.xlsx",
            wording=WORDING,
            written_at=WRITTEN_AT,
            progress=Progress(is_cancelled=stops),
        )
    assert list(tmp_path.iterdir()) == []
