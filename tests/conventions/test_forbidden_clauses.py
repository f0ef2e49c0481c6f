"""No agreement bars the way to court, and none takes a fee; and no lawful clause is taken for one that does."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.conventions.forbidden_clauses import ClauseFinding, forbidden_clauses
from mediator_desk.documents.papers.agreement import agreement_template
from tests.conventions.clause_sentences import DOUBTFUL, FEES, LAWFUL, WAIVERS


def test_there_are_sentences_enough_to_judge_by():
    assert len(set(LAWFUL)) >= 60
    assert len({*WAIVERS, *FEES}) >= 60


@pytest.mark.parametrize("term", WAIVERS)
def test_a_waiver_of_the_right_to_sue_is_certain(term):
    assert {(finding.kind, finding.is_certain) for finding in forbidden_clauses([term])} == {("waives_suit", True)}


@pytest.mark.parametrize("term", FEES)
def test_a_fee_is_certain(term):
    assert {(finding.kind, finding.is_certain) for finding in forbidden_clauses([term])} == {("fee", True)}


@pytest.mark.parametrize("term", LAWFUL)
def test_a_lawful_clause_passes(term):
    assert forbidden_clauses([term]) == []


@pytest.mark.parametrize("term", DOUBTFUL)
def test_what_may_be_meant_in_two_ways_is_asked(term):
    assert {finding.is_certain for finding in forbidden_clauses([term])} == {False}


@given(st.lists(st.sampled_from(LAWFUL), min_size=2, max_size=5))
def test_lawful_clauses_stay_lawful_side_by_side(terms):
    assert [one for one in forbidden_clauses(["".join(terms)]) if one.is_certain] == []


@given(st.sampled_from([*WAIVERS, *FEES]), st.sampled_from(LAWFUL))
def test_a_lawful_clause_hides_no_other(term, lawful):
    assert any(one.is_certain for one in forbidden_clauses([lawful + term]))


@pytest.mark.parametrize("term", [*WAIVERS, *FEES, *DOUBTFUL])
def test_the_words_are_those_of_the_term(term):
    assert all(one.words and one.words in term for one in forbidden_clauses([term]))


def test_a_finding_names_its_term_and_its_words():
    assert forbidden_clauses(["按期付清。", "双方不得再向法院起诉。"]) == [
        ClauseFinding(1, "waives_suit", "不得再向法院起诉")
    ]


@pytest.mark.parametrize("piece", ["不得", "放弃", "不得以", "调解员", "向本会支付", "不再", "支付1元", "诉讼"])
def test_a_text_that_repeats_itself_is_read_in_no_time(piece):
    began = time.process_time()
    forbidden_clauses([piece * (6000 // len(piece))])
    assert time.process_time() - began < 1.0


def test_the_shipped_template_has_neither():
    words = [piece for block in agreement_template().blocks for piece in block.node.pieces if isinstance(piece, str)]
    assert forbidden_clauses(words) == []
