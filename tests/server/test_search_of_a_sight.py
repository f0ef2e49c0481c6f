"""Who sees own cases only searches these alone: the index of their ids is asked, not every case of the committee."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("who", ["mediator", "other"])
def test_the_cases_by_their_ids_are_those_that_a_login_sees(wall, who):
    with wall.connected(who) as raw:
        seen = {one for (one,) in raw.execute("SELECT id FROM cases").fetchall()}
        assert {one for (one,) in raw.execute("SELECT desk_seen_cases()").fetchall()} == seen
        found = {one for (one,) in raw.execute("SELECT rowid FROM case_words").fetchall()}
    with wall.connected("") as raw:
        every = {one for (one,) in raw.execute("SELECT id FROM cases").fetchall()}
        indexed = {one for (one,) in raw.execute("SELECT rowid FROM case_words").fetchall()}
    assert found == seen & indexed
    assert found
    assert seen < every


def test_a_search_asks_no_case_that_is_out_of_sight(wall):
    with wall.connected("mediator") as raw:
        raw.execute("SET enable_seqscan = off")
        asked = "EXPLAIN (COSTS OFF) SELECT rowid FROM case_words WHERE words @@ '''何国'''::tsquery"
        plan = [line for (line,) in raw.execute(asked).fetchall()]
    assert any("Cond: (rowid = ANY" in line for line in plan), plan


def test_a_search_of_all_cases_asks_the_index_of_words(wall):
    with wall.connected("secretary") as raw:
        raw.execute("SET enable_seqscan = off")
        asked = "EXPLAIN (COSTS OFF) SELECT rowid FROM case_words WHERE words @@ '''何国'''::tsquery"
        plan = [line for (line,) in raw.execute(asked).fetchall()]
    assert any("Cond: (words @@" in line for line in plan), plan
