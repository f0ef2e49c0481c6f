from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from mediator_desk.conventions.search_tokens import folded, holds, number_holds, pieces_of, query_of, without_separators
from mediator_desk.conventions.spellings import spellings

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


@given(LETTERS, LETTERS, LETTERS)
def test_the_patterns_of_a_text_fit_just_the_texts_that_hold_it(before, part, after):
    engine = dbapi2.connect(":memory:")
    patterns = spellings(folded(part))
    for found in (before + part + after, before + after):
        fits = any(engine.execute("SELECT ? GLOB ?", (found, one)).fetchone()[0] for one in patterns)
        assert fits == (bool(patterns) and folded(part) in folded(found))
    engine.close()


@pytest.mark.parametrize("text", ["]", "^", "-", "*", "[", "·", "％", "李 明", "-*[", "？！"])
def test_what_a_pattern_would_read_as_its_own_is_only_text(text):
    engine = dbapi2.connect(":memory:")
    for found, is_held in ((f"a{text}b", True), ("ab", False), ("a明b李c", False)):
        fits = [engine.execute("SELECT ? GLOB ?", (found, one)).fetchone()[0] for one in spellings(folded(text))]
        assert any(fits) == is_held
    engine.close()


def test_no_pattern_is_longer_than_the_engine_takes():
    engine = dbapi2.connect(":memory:")
    for text in ("李 " * 599 + "明", "李e" * 600, "李 " * 3000):
        fits = [engine.execute("SELECT ? GLOB ?", (text, one)).fetchone()[0] for one in spellings(text)]
        assert any(fits) == bool(fits)
    engine.close()


def test_single_letters_alone_ask_for_the_whole_too_and_beside_a_word_for_themselves():
    assert query_of("李 明").whole.text == "李 明"
    beside = query_of("投保人 李 明")
    assert beside.whole is None
    assert [term.pieces for term in beside.terms] == [("投保", "保人"), (), ()]
    assert query_of("谢家豪 4401").whole is query_of("李").whole is None
