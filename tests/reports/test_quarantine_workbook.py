"""Rows in quarantine are handed back as a workbook, and come in from it when it is corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import openpyxl
import pytest

from mediator_desk import i18n
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.exchange.mini_program import read_submissions
from mediator_desk.progress import Cancelled, Progress
from mediator_desk.reports.quarantine_workbook import write_quarantine_workbook
from mediator_desk.services.intake import intake, quarantine
from mediator_desk.services.intake.intake_file import COLUMNS, DIGITS_LOST, RETURN_REASON, RawRow
from mediator_desk.views.note_words import note_of
from tests.reports.workbook_reader import parts, sheets
from tests.services.conftest import found

EXPORT = Path(__file__).parent.parent / "data" / "mini_program" / "submissions.json"
AFTER_THE_EXPORT = datetime(2026, 10, 18, 1, 0, tzinfo=UTC)
UNREADABLE_AMOUNT = "GDX20261012-010076"
CORRECTIONS = {
    UNREADABLE_AMOUNT: {"争议金额": "48600.00"},
    "GDX20261013-010077": {"保险公司": "粤安人寿"},
    "GDX20261014-010078": {"申请人姓名": "麦浩然"},
    "GDX20261015-010079": {"提交时间": "2026-10-15 09:00:00"},
    "GDX20261015-010080": {"证件号码": "440106199001011235"},
    "GDX20261015-010081": {"业务类型": "我要调处"},
}
ODD = {
    "申请人姓名": '=HYPERLINK("http://example.invalid","点我")',
    "从业人员": "\u202e张三\u202c",
    "保单号": "440107202600001234",
    "报案号": "-1+1",
    "事实经过": "第一行\n第二行\t<b>粗</b> _x0041_ 😀" + "长" * 10_000,
    "诉求": "@SUM(A1)",
}


@pytest.fixture
def office(embedded_database):
    """Give the office after the import that seven rows did not pass."""
    made = found(embedded_database)
    made.now = AFTER_THE_EXPORT
    take_in(made, read_submissions(EXPORT))
    return made


def take_in(office, parsed):
    with office.database.writing() as db:
        return intake.import_submissions(db, parsed, by=office.by, now=office.now)


def import_row(office, *defects, **fields):
    parsed = read_submissions(EXPORT)
    row = next(row for row in parsed.rows if row.fields["提交编号"] == UNREADABLE_AMOUNT)
    changed = RawRow(row.number, row.fields | fields, defects)
    return take_in(office, replace(parsed, name="另一份.json", sha256="1" * 64, rows=(changed,)))


def rows_of(office):
    with office.database.reading() as db:
        return quarantine.open_rows(db)


@pytest.fixture
def handed_back(office, tmp_path):
    """Give a function that hands back what waits, and returns the file."""

    def hand_back(progress=None, name="退回.xlsx"):
        file = tmp_path / name
        sentence = partial(note_of, language=i18n.CHINESE)
        named = {"sentence": sentence, "written_at": AFTER_THE_EXPORT, "progress": progress or Progress()}
        write_quarantine_workbook(rows_of(office), file, **named)
        return file

    return hand_back


def corrected(file, corrections):
    """Correct cells of the workbook as a person does in a spreadsheet: number -> column -> text."""
    book = openpyxl.load_workbook(file)
    sheet = book.active
    titles = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        for column, text in corrections.get(row[titles.index("提交编号")].value, {}).items():
            row[titles.index(column)].value = text
    book.save(file)
    return read_submissions(file)


def cells_of(file, number):
    sheet = openpyxl.load_workbook(file).active
    titles = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[1].value == number)
    return dict(zip(titles, row, strict=True))


def test_it_has_the_columns_of_the_export_and_the_reasons_in_chinese(handed_back):
    i18n.use_language(i18n.ENGLISH)
    [sheet] = sheets(handed_back())
    heading, *rows = ([cell.text for cell in row.values()] for row in sheet.rows.values())
    assert heading == [RETURN_REASON, *COLUMNS]
    assert len(rows) == 7
    assert any("金额无法读懂" in row[0] for row in rows)
    assert all(any("\u4e00" <= character <= "\u9fff" for character in row[0]) for row in rows)


def test_the_faulty_cell_has_a_ground_of_its_own_and_the_reason_as_comment(handed_back):
    cells = cells_of(handed_back(), UNREADABLE_AMOUNT)
    marked = [column for column, cell in cells.items() if cell.comment]
    assert marked == ["争议金额"]
    assert cells["争议金额"].fill.fgColor.rgb != cells["诉求"].fill.fgColor.rgb
    assert cells["争议金额"].comment.text == cells[RETURN_REASON].value


def test_corrected_it_is_taken_in_and_the_rows_wait_no_longer(office, handed_back):
    summary = take_in(office, corrected(handed_back(), CORRECTIONS))
    assert summary.counts["taken_in"] == len(CORRECTIONS)
    assert summary.counts["quarantined"] == 0
    assert [row.number for row in rows_of(office)] == ["GDX20260904-010004"]


@pytest.mark.parametrize("number", ["", "无编号", "GDX 20261012"])
def test_a_row_without_a_number_of_its_own_is_settled_when_it_comes_with_one(office, handed_back, number):
    import_row(office, 提交编号=number, 争议金额="1")
    book = handed_back()
    taken = take_in(office, corrected(book, {number or None: {"提交编号": "GDX20261012-019076"}}))
    assert taken.counts["taken_in"] == 1
    assert number not in [row.number for row in rows_of(office)]
    assert len(rows_of(office)) == 7


def test_another_submission_of_the_same_person_settles_no_row_without_a_number(office):
    import_row(office, 提交编号="", 争议金额="1")
    import_row(office, 提交编号="GDX20261012-019076", 争议金额="1", 提交时间="2026-10-12 08:00")
    assert "" in [row.number for row in rows_of(office)]


def test_uncorrected_it_changes_nothing(office, handed_back):
    assert not take_in(office, read_submissions(handed_back())).changes_anything
    assert len(rows_of(office)) == 7


def test_saved_as_csv_it_is_read_as_well(office, handed_back, tmp_path):
    sheet = openpyxl.load_workbook(handed_back()).active
    quoted = (
        ",".join('"' + str(value or "").replace('"', '""') + '"' for value in row)
        for row in sheet.iter_rows(values_only=True)
    )
    file = tmp_path / "退回.csv"
    file.write_text("\n".join(quoted), encoding="utf-8-sig")
    assert not take_in(office, read_submissions(file)).changes_anything


def test_a_second_column_of_reasons_or_another_unknown_one_is_still_refused(handed_back):
    file = handed_back()
    for title in (RETURN_REASON, "备注"):
        book = openpyxl.load_workbook(file)
        book.active.cell(1, len(COLUMNS) + 2, title)
        book.save(file)
        with pytest.raises(Refused, match=r"columns_(twice|unknown)"):
            read_submissions(file)


def test_whatever_was_typed_is_text_and_comes_back_as_it_was(office, handed_back):
    import_row(office, 提交编号="GDX20261012-019076", 争议金额="一大笔", **ODD)
    file = handed_back()
    [sheet] = sheets(file)
    assert all(cell.is_text or not cell.text for cell in sheet.cells())
    assert all(cell.number_format == "@" for cell in sheet.cells())
    assert "<f>" not in sheet.xml
    quoted = [cell.text for cell in sheet.cells() if cell.is_quoted]
    assert {ODD["申请人姓名"], ODD["诉求"], ODD["报案号"]} <= set(quoted)
    back = next(row for row in read_submissions(file).rows if row.fields["提交编号"] == "GDX20261012-019076")
    assert {column: back.fields[column] for column in ODD} == ODD


def test_lost_digits_are_marked_and_do_not_come_in_as_if_they_were_whole(office, handed_back):
    rounded = {"提交编号": "GDX20261012-019076", "争议金额": "1", "保单号": "440106199001011000"}
    import_row(office, DIGITS_LOST, **rounded)
    file = handed_back()
    assert [column for column, cell in cells_of(file, rounded["提交编号"]).items() if cell.comment] == ["保单号"]
    assert not take_in(office, read_submissions(file)).changes_anything
    whole = corrected(file, {rounded["提交编号"]: {"保单号": "440106199001011234"}})
    assert take_in(office, whole).counts["taken_in"] == 1


def test_a_text_that_no_cell_can_hold_says_that_it_is_cut(office, handed_back):
    import_row(office, 提交编号="GDX20261012-019076", 争议金额="一大笔", 事实经过="😀" * 20_000)
    reason = cells_of(handed_back(), "GDX20261012-019076")[RETURN_REASON].value
    assert "事实经过：文字太长" in reason


def test_the_same_rows_give_the_same_bytes_and_nothing_of_this_computer(handed_back):
    first, second = handed_back(), handed_back(name="另一份.xlsx")
    assert first.read_bytes() == second.read_bytes()
    assert b"mediator-desk" in parts(first)["docProps/core.xml"]


def test_a_cancel_leaves_the_old_file_as_it_was_and_no_other(handed_back, tmp_path):
    file = handed_back()
    old = file.read_bytes()
    with pytest.raises(Cancelled):
        handed_back(progress=Progress(is_cancelled=lambda: True))
    assert file.read_bytes() == old
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".xlsx"] == [file.name]


def test_a_folder_that_is_gone_is_said(handed_back):
    with pytest.raises(Unavailable):
        handed_back(name="没有的文件夹/退回.xlsx")
