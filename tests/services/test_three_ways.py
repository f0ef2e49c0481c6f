from __future__ import annotations

from dataclasses import dataclass

from mediator_desk.services.three_ways import ThreeWays


@dataclass(frozen=True)
class Draft:
    subject: str
    amount: int
    words: str = ""
    version: int = 1


READ = Draft("理赔", 100)


def test_what_only_one_desk_changed_merges_by_itself():
    ways = ThreeWays(READ, Draft("理赔", 200), Draft("退保", 100, version=2))
    assert ways.both_changed == ()
    assert ways.only_theirs == ("subject",)
    assert ways.merged({}) == Draft("退保", 200, version=2)


def test_what_both_changed_to_the_same_is_no_conflict():
    ways = ThreeWays(READ, Draft("理赔", 200), Draft("理赔", 200, version=2))
    assert ways.both_changed == ()
    assert ways.merged({}) == Draft("理赔", 200, version=2)


def test_what_both_changed_has_to_be_chosen_and_the_rest_stands():
    ways = ThreeWays(READ, Draft("理赔", 200, "我的"), Draft("理赔", 300, "", version=5))
    assert ways.both_changed == ("amount",)
    assert ways.merged({"amount": 300}) == Draft("理赔", 300, "我的", version=5)


def test_what_one_desk_emptied_and_the_other_left_stays_empty():
    ways = ThreeWays(Draft("理赔", 1, "旧"), Draft("理赔", 1, ""), Draft("理赔", 2, "旧", version=2))
    assert ways.merged({}) == Draft("理赔", 2, "", version=2)
