"""The export of the mini program is read whole, the same from each format, or refused with a reason."""

from __future__ import annotations

import json
import subprocess
import time
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter

from mediator_desk.errors import Refused
from mediator_desk.exchange.mini_program import child_command, read_submissions
from mediator_desk.services.intake.intake_file import COLUMNS

EXPORTS = Path(__file__).parents[1] / "data" / "mini_program"
MOMENT = datetime(2026, 9, 1, 13, 45)  # noqa: DTZ001 - a cell has no zone
SOON = 10
"""Seconds that no refusal may take."""

HEADING = ",".join(COLUMNS)
ONE_ROW = "GDX20260901-010001,我要调处" + "," * 24
WORKBOOK_PARTS = {
    "xl/workbook.xml": '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Type="x/worksheet" Target="worksheets/sheet1.xml" '
    'Id="rId1"/></Relationships>',
}
HEADING_CELLS = "".join(f'<c t="inlineStr"><is><t>{column}</t></is></c>' for column in COLUMNS)


def kept(folder: Path, name: str, content: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def workbook(folder: Path, cells: str, *, heading: str = HEADING_CELLS, before: str = "") -> Path:
    sheet = f'{before}<worksheet><sheetData><row r="1">{heading}</row>{cells}</sheetData></worksheet>'
    return zipped(folder, {**WORKBOOK_PARTS, "xl/worksheets/sheet1.xml": sheet})


def zipped(folder: Path, parts: dict[str, str]) -> Path:
    with zipfile.ZipFile(folder / "book.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return folder / "book.xlsx"


def export(*records: object, **others: object) -> str:
    return json.dumps({"format": "gd-mini-program-export/1", "submissions": list(records), **others})


def refusal_of(file: Path) -> str:
    began = time.monotonic()
    with pytest.raises(Refused) as caught:
        read_submissions(file)
    assert time.monotonic() - began < SOON
    return caught.value.code


def test_each_format_gives_the_same_rows():
    files = [read_submissions(EXPORTS / f"submissions.{ending}") for ending in ("json", "csv", "xlsx")]
    assert [(file.format, file.encoding) for file in files] == [
        ("json", "utf-8-sig"), ("csv", "gb18030"), ("xlsx", ""),
    ]  # fmt: skip
    rows = [[row.fields for row in file.rows] for file in files]
    assert rows[0] == rows[1] == rows[2]
    assert [file.record_count for file in files] == [85, 85, 85]


def test_rows_are_numbered_as_a_person_counts_them():
    assert read_submissions(EXPORTS / "submissions.json").rows[0].number == 1
    assert read_submissions(EXPORTS / "submissions.csv").rows[0].number == 2
    assert read_submissions(EXPORTS / "submissions.xlsx").rows[-1].number == 86


def test_columns_may_stand_in_another_order(tmp_path):
    turned = ",".join(reversed(COLUMNS)) + "\n" + ",".join(reversed(ONE_ROW.split(",")))
    fields = read_submissions(kept(tmp_path, "a.csv", turned)).rows[0].fields
    assert (fields["提交编号"], fields["业务类型"]) == ("GDX20260901-010001", "我要调处")


def test_a_chosen_encoding_is_used(tmp_path):
    file = kept(tmp_path, "a.csv", f"{HEADING}\n{ONE_ROW}".encode("gb18030"))
    assert read_submissions(file, encoding="gb18030").encoding == "gb18030"
    with pytest.raises(Refused, match="not_text"):
        read_submissions(file, encoding="utf-8-sig")


def test_a_file_of_utf_8_with_a_mark_at_its_start_is_read(tmp_path):
    file = kept(tmp_path, "a.csv", b"\xef\xbb\xbf" + f"{HEADING}\n{ONE_ROW}".encode())
    assert read_submissions(file).record_count == 1


def test_a_text_too_long_is_cut_and_said(tmp_path):
    long = "字" * 20_001
    row = read_submissions(kept(tmp_path, "a.json", export(dict.fromkeys(COLUMNS, "") | {"诉求": long}))).rows[0]
    assert row.defects == ("text_too_long",)
    assert len(row.fields["诉求"]) == 20_000


def test_a_number_in_json_keeps_each_digit(tmp_path):
    record = json.dumps(dict.fromkeys(COLUMNS, "") | {"证件号码": 0}).replace(": 0", ": 441900199307260978")
    file = kept(tmp_path, "a.json", export().replace("[]", f"[{record}]"))
    assert read_submissions(file).rows[0].fields["证件号码"] == "441900199307260978"


def test_numbers_and_dates_of_a_workbook_become_text(tmp_path):
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, COLUMNS)
    sheet.write_string(1, 0, "GDX20260901-010001")
    sheet.write_datetime(1, 2, MOMENT, book.add_format({"num_format": "yyyy/m/d h:mm"}))
    sheet.write_number(1, 17, 48600.5)
    sheet.write_string(1, 3, "=1+1")
    book.close()
    fields = read_submissions(tmp_path / "a.xlsx").rows[0].fields
    assert (fields["提交时间"], fields["争议金额"], fields["申请人姓名"]) == ("2026-09-01T13:45:00", "48600.5", "=1+1")


def test_a_spreadsheet_that_lost_digits_is_told(tmp_path):
    file = workbook(tmp_path, '<row r="2"><c r="A2"><v>1</v></c><c r="F2"><v>4.41900199307260E+17</v></c></row>')
    assert read_submissions(file).rows[0].defects == ("digits_lost",)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "file_empty"),
        ("姓名,电话\n张三,1", "columns_missing"),
        (HEADING + ",备注\n" + ONE_ROW, "columns_unknown"),
        (HEADING + ",诉求\n" + ONE_ROW, "columns_twice"),
        (HEADING + "\n", "no_rows"),
        (HEADING + '\n"GDX20260901-010001,我要调处', "quotes_not_closed"),
        (HEADING + '\n"GDX"20260901,我要调处', "quotes_not_closed"),
        (HEADING + "\nGDX20260901-010001,我要调处", "record_of_other_length"),
        (f'{HEADING}\nA,"\nGDX20260901-010002,我要调处,2026-09-01T13:45:00+08:00"' + "," * 24, "records_run_together"),
        (HEADING + "\n\x00" + ONE_ROW, "not_text"),
        (HEADING.encode("utf-16"), "not_text"),
        (b"\x81\x00\xff\xff", "not_text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_excel"),
        (b"PK\x03\x04 not a zip", "workbook_damaged"),
        ('{"format": "another/1", "submissions": []}', "unknown_format"),
        ("[]", "unknown_format"),
        ('{"format": NaN}', "json_number"),
        ('{"format": 1e999}', "json_number"),
        ('{"format": 1, "format": 2}', "json_key_twice"),
        ('{"format": ', "json_damaged"),
        ("[" * 21, "json_too_deep"),
        ("[" * 1_000_000, "json_too_deep"),
        ('{"' + '\\"' * 500_000, "json_damaged"),
        (export({"姓名": "张三"}), "columns_missing"),
        (export(dict.fromkeys(COLUMNS, "a"), count=2), "record_count_differs"),
        (lambda: HEADING + ("\n" + ONE_ROW) * 200_001, "too_many_rows"),
        ("," * 2_000_000, "line_too_long"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(tmp_path, content, code):
    content = content() if callable(content) else content  # what is large is not kept as long as the run
    assert refusal_of(kept(tmp_path, "a.file", content)) == code


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "cell_too_far"),
        ('<row r="2"><c r="XFD2"><v>1</v></c></row>', "cell_too_far"),
        ('<row r="2"><c r="AB2"><v>1</v></c></row>', "record_of_other_length"),
        ('<row r="2"><c t="s"><v>7</v></c></row>', "workbook_damaged"),
        ('<row r="2"><c><v>1e999</v></c></row>', "workbook_damaged"),
        ('<row r="2"><c r="A²"><v>1</v></c></row>', "workbook_damaged"),
        ("<row>" + "<a>" * 100, "workbook_too_large"),
        ('<row><c a="' + "x" * 5_000_000 + '"/></row>', "workbook_damaged"),
        ("<row>", "workbook_damaged"),
        ("", "no_rows"),
    ],
)  # fmt: skip
def test_a_crafted_sheet_is_refused(tmp_path, cells, code):
    assert refusal_of(workbook(tmp_path, cells)) == code


def test_a_workbook_with_a_document_type_is_refused(tmp_path):
    assert refusal_of(workbook(tmp_path, "", before='<!DOCTYPE a [<!ENTITY b "c">]>')) == "workbook_has_dtd"


def test_a_bomb_is_refused_before_it_is_inflated(tmp_path):
    parts = {**WORKBOOK_PARTS, "xl/worksheets/sheet1.xml": " " * 200_000_001}
    assert refusal_of(zipped(tmp_path, parts)) == "workbook_too_large"


def test_a_far_cell_without_text_does_no_harm(tmp_path):
    file = workbook(tmp_path, '<row r="2"><c><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>')
    assert read_submissions(file).record_count == 1


def test_missing_columns_are_named(tmp_path):
    with pytest.raises(Refused) as caught:
        read_submissions(kept(tmp_path, "a.csv", HEADING.replace(",诉求", "") + "\na"))
    assert caught.value.params == {"columns": "诉求"}


def test_a_file_too_large_is_not_even_opened(tmp_path):
    assert refusal_of(kept(tmp_path, "a.csv", b"a" * 20_000_001)) == "file_too_large"


def test_a_file_that_is_not_there_is_said(tmp_path):
    assert refusal_of(tmp_path / "nothing.csv") == "file_not_found"


def test_the_child_is_this_program_without_other_packages():
    assert child_command()[1:] == ["-S", "-P", "-m", "mediator_desk.exchange.parsing_child"]


def test_a_frozen_program_starts_itself_to_be_the_child(monkeypatch):
    monkeypatch.setattr("sys.frozen", True, raising=False)
    program, *verb = child_command()
    told = subprocess.run(
        [program, "-m", "mediator_desk", *verb, str(EXPORTS / "submissions.csv")],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert told.stdout.splitlines()[-1] == b'{"rows": 85}'
