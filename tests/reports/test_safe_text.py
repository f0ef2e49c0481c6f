"""Typed text in the cells of a workbook."""

from __future__ import annotations

import pytest

from mediator_desk.reports.safe_text import LONGEST, cell_text, csv_text, looks_like_formula, shown_width


@pytest.mark.parametrize("text", ["=1+1", "+86 138", "-5", "@SUM(A1)", "\t=1", " =1", "＝1"])
def test_what_a_program_could_take_for_a_formula_is_noticed(text):
    assert looks_like_formula(text)


@pytest.mark.parametrize("text", ["", "张三", "1-2", "3600元"])
def test_plain_text_is_no_formula(text):
    assert not looks_like_formula(text)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("一\r\n二\r三\n四\t五", "一\n二\n三\n四\t五"),
        ("a\x00b\x0bc\x1f", "a␀b␋c␟"),
        ("\ud800\uffff", "\ufffd\ufffd"),
        ("_x000D_", "_x005F_x000D_"),
        ("a_xyz_b _x12_", "a_xyz_b _x12_"),
        ("䶮𬱖·𬍛", "䶮𬱖·𬍛"),
    ],
)
def test_text_reads_in_the_cell_as_it_was_typed(typed, kept):
    assert cell_text(typed) == kept


def test_a_text_too_long_for_a_cell_ends_visibly():
    longest = "字" * LONGEST
    assert cell_text(longest) == longest
    assert cell_text(longest + "字") == "字" * (LONGEST - 1) + "…"
    assert cell_text("𬱖" * LONGEST).endswith("𬱖…")


def test_chinese_characters_are_two_wide():
    assert shown_width("n 少于 30") == 9


@pytest.mark.parametrize("text", ["=1+1", "+86 138", "-5", "@SUM(A1)", "\t=1", " =1", "＝1", "'quoted"])
def test_a_csv_file_has_an_apostrophe_before_what_a_spreadsheet_would_compute(text):
    assert csv_text(text) == f"'{text}"


@pytest.mark.parametrize("text", ["440107202600001234", "00437810040152", "007"])
def test_a_csv_file_keeps_long_digits_and_leading_zeros_whole(text):
    assert csv_text(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "0", "—", "张三", "2026-10", "1-2", "39.5%", "G1870655425682"])
def test_a_csv_file_leaves_other_texts_as_they_are(text):
    assert csv_text(text) == text
