"""A list on paper: landscape pages, the header on each, the filter in the head, nothing lost but said."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pytest
from pypdf import PdfReader

from mediator_desk.documents.lists.case_list import ROOM, frame_of, render_list, render_list_bytes
from mediator_desk.progress import Cancelled, Progress
from mediator_desk.services.lists.outlines import ListOut, OutColumn

COLUMNS = (
    OutColumn("案号", width=176),
    OutColumn("申请人", width=70),
    OutColumn("下一步", width=120),
    OutColumn("争议金额（元）", "amount", 90),
    OutColumn("受理日期", "day", 90),
)
ROW = ("粤保调〔2026〕第2412号", "黄志强", "联系保险公司", Decimal("48600.00"), date(2026, 9, 11))


def paper(rows=(ROW,), **changed):
    fields = {
        "title": "案件清单",
        "committee": "某调解委员会",
        "filter_words": "范围：状态：未结案",
        "totals": "1 件 · 争议金额合计 48,600.00 元",
        "written": "导出人 何敏，2026-10-08 09:30",
        "columns": COLUMNS,
        "rows": lambda: iter(rows),
        "count": len(rows),
    }
    return ListOut(**(fields | changed))


def pages_of(out):
    return PdfReader(io.BytesIO(render_list_bytes(out))).pages


def test_the_page_is_landscape_and_says_what_it_holds():
    (page,) = pages_of(paper())
    assert page.mediabox.width > page.mediabox.height
    text = page.extract_text()
    for said in ("案件清单", "范围：状态：未结案", "48,600.00", "2026-09-11", "黄志强", "第1页 共1页", "导出人 何敏"):
        assert said in text


def test_every_page_repeats_the_header_and_counts_on():
    pages = pages_of(paper([ROW] * 120))
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        text = page.extract_text()
        assert "受理日期" in text
        assert "范围：状态：未结案" in text
        assert f"第{number}页 共{len(pages)}页" in text
    assert sum(page.extract_text().count("黄志强") for page in pages) == 120


def test_a_long_text_goes_on_in_the_next_line_and_ends_with_a_sign():
    long = "先联系保险公司的理赔部门，再请申请人补交材料。" * 12
    text = pages_of(paper([(*ROW[:2], long, *ROW[3:])]))[0].extract_text()
    assert "先联系保险公司" in text
    assert "…" in text


def test_a_character_without_a_sign_is_replaced_by_one_that_is_seen():
    assert "〓" in pages_of(paper([(ROW[0], "陈\U0001f600某", *ROW[2:])]))[0].extract_text()


def test_a_rare_name_stands_in_the_list_as_it_was_typed():
    assert "𠮷野𠀋" in pages_of(paper([(ROW[0], "𠮷野𠀋", *ROW[2:])]))[0].extract_text()


def test_markup_and_formulas_stay_as_they_were_typed():
    text = pages_of(paper([(ROW[0], "<b>=1+1", *ROW[2:])]))[0].extract_text()
    assert "<b>=1+1" in text.replace("\n", "")


def test_many_columns_share_the_page_in_smaller_type():
    few, many = frame_of(COLUMNS), frame_of(COLUMNS * 4)
    assert many.size < few.size
    assert sum(many.widths) == pytest.approx(ROOM)


def test_an_empty_list_is_a_page_too():
    assert len(pages_of(paper([]))) == 1


def test_the_same_list_gives_the_same_bytes(tmp_path):
    render_list(paper(), tmp_path / "list.pdf")
    assert (tmp_path / "list.pdf").read_bytes() == render_list_bytes(paper())


def test_a_cancelled_paper_leaves_nothing_behind(tmp_path):
    with pytest.raises(Cancelled):
        render_list(paper([ROW] * 50), tmp_path / "list.pdf", Progress(is_cancelled=lambda: True))
    assert list(tmp_path.iterdir()) == []
