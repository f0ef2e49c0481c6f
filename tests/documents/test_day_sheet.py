"""The day on one page, whatever the day brings."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from mediator_desk.documents.lists.day_sheet import DaySheet, SheetLine, SheetSection, render_day_sheet, write_day_sheet


def section(title, number, count=None, **rest):
    lines = tuple(SheetLine(f"第{one:04}号", f"{title}{one} 与 粤安人寿", "剩 3 个工作日") for one in range(number))
    return SheetSection(title, lines, number if count is None else count, "没有", **rest)


def sheet(*sections):
    return DaySheet("今日单：10月8日 星期四", "陈国华", "测试调委会", sections, "另有 {number} 件，本页未列")


def pages_of(content):
    return PdfReader(BytesIO(content)).pages


def text_of(content):
    return pages_of(content)[0].extract_text()


@pytest.mark.parametrize("number", [0, 1, 5, 12, 40])
def test_a_day_is_one_page_of_a4(number):
    titles = ("调解", "期限", "新提交", "履行", "下一步")
    content = render_day_sheet(sheet(*(section(title, number) for title in titles)))
    (page,) = pages_of(content)
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)


def test_what_does_not_fit_is_counted():
    sections = (section("调解", 40, weight=4), section("期限", 40, 62), section("新提交", 40))
    text = text_of(render_day_sheet(sheet(*sections)))
    left_out = [int(part.split(" ")[1]) for part in text.splitlines() if part.startswith("另有")]
    shown = {title: text.count(f"{title}") - 1 for title in ("调解", "期限", "新提交")}
    assert shown["调解"] > shown["期限"]
    assert sum(left_out) + sum(shown.values()) == 40 + 62 + 40


def test_a_day_that_fits_leaves_nothing_out():
    text = text_of(render_day_sheet(sheet(section("调解", 4), section("期限", 7))))
    assert "另有" not in text
    assert "调解3 与 粤安人寿" in text


def test_an_empty_list_says_so():
    assert "没有" in text_of(render_day_sheet(sheet(section("调解", 0))))


def test_a_name_that_is_too_long_is_cut_and_a_character_that_no_font_has_is_marked():
    long = SheetSection("调解", (SheetLine("09:30", "长" * 200, "第一调解室", "𰻞田"),), 1, "")
    text = text_of(render_day_sheet(sheet(long)))
    assert "…" in text
    assert "〓田" in text


def test_what_people_typed_is_no_markup(tmp_path):
    typed = SheetSection("调解", (SheetLine("09:30", "<b>王&芳</b>", ""),), 1, "")
    write_day_sheet(sheet(typed), tmp_path / "sheet.pdf")
    assert "<b>王&芳</b>" in text_of((tmp_path / "sheet.pdf").read_bytes())
