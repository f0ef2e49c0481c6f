from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.conventions.search_tokens import folded, holds, number_holds, pieces_of, query_of, without_separators

LETTERS = st.text(st.sampled_from("ab1Z２Ｂ保险人寿郑𬱖·，。 -_éßΣ㎡½ⅣｶÅ"), max_size=14)


def found_by_pieces(term, texts):
    pieces = pieces_of(texts)
    *whole, last = term.pieces or (None,)
    if term.is_beginning and not any(piece.startswith(last) for piece in pieces):
        return False
    return set(whole if term.is_beginning else term.pieces) <= pieces


@given(LETTERS, LETTERS, LETTERS)
def test_a_text_has_the_pieces_of_each_of_its_parts(before, part, after):
    for term in query_of(part).terms:
        if len(term.folded) > 1:
            assert found_by_pieces(term, [before + part + after])


@given(LETTERS, LETTERS)
def test_a_text_with_the_pieces_of_an_exact_term_holds_it(text, part):
    for term in query_of(part).terms:
        if term.is_exact and found_by_pieces(term, [text]):
            assert holds(term.text, term.folded, text)


@given(LETTERS, LETTERS, LETTERS)
def test_a_part_of_a_text_folds_to_a_part_of_the_folded_text(before, part, after):
    assert folded(part) in folded(before + part + after)


@given(LETTERS)
def test_pieces_hold_nothing_that_a_database_cuts_or_quotes(text):
    for piece in pieces_of([text], [text]):
        assert piece.replace("_", "-").isalnum()


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("郑家豪", {"郑家", "家豪"}),
        ("GDX2026", {"gdx2", "dx20", "x202", "2026", "026", "26"}),
        ("第12号", {"第1", "12", "2号"}),
        ("１２３", {"123", "23"}),
        ("陈𬱖", {"陈𬱖"}),
        ("王", set()),
        ("、。（）", set()),
    ],
)
def test_letters_are_cut_in_pairs_and_ascii_in_fours(text, pieces):
    assert pieces_of([text]) == pieces


def test_a_number_is_cut_as_if_written_without_spaces_too():
    assert pieces_of([], ["44-01"]) == {"44", "01", "4401", "401"}
    assert pieces_of(["44-01"]) == {"44", "01"}


def test_what_looks_like_one_number_is_looked_for_as_one():
    number = query_of("４401 0519-90").number
    assert number is not None
    assert number.folded == "4401051990"
    assert number_holds("4401051990", "440 105 199001011235")
    assert query_of("谢家豪 4401").number is None
    assert query_of("abc").number is None
    assert without_separators("P 1234/56-7") == "p1234567"


@pytest.mark.parametrize("text", ["zjh", "Zheng Jiahao", "xi'an"])
def test_what_may_be_pinyin_is_looked_for_as_such(text):
    assert query_of(text).spelling == text.replace(" ", "").replace("'", "").lower()


@pytest.mark.parametrize("text", ["z", "郑", "zjh1", "z-j"])
def test_what_is_no_pinyin_is_not(text):
    assert query_of(text).spelling == ""


@pytest.mark.parametrize("text", ["", "  ", "\u3000"])
def test_nothing_typed_looks_for_nothing(text):
    assert query_of(text).terms == ()
