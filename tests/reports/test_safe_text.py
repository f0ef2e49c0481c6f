"""Typed text in the cells of a workbook."""

from __future__ import annotations

import pytest

from mediator_desk.reports.safe_text import LONGEST, cell_text, looks_like_formula, shown_width


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
