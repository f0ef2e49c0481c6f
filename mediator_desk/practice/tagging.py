"""Tags of the practice committee: what somebody there would want to find again."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from mediator_desk.models.life import OPEN_STATES
from mediator_desk.practice.shelf import Row, Shelf

LARGE = Decimal(100_000)
ONE_IN = 23
"""Of the open cases one in so many is to be settled before the feast."""


def put_tags(shelf: Shelf) -> None:
    """Put tags on the cases of a shelf; no dice, so that the cases stay what they are."""
    for case in shelf.rows["cases"]:
        for tag in _tags_of(case):
            shelf.add("case_tags", case_id=case["id"], tag=tag)


def _tags_of(case: Row) -> Iterator[str]:
    if (case.get("claimed_amount") or 0) >= LARGE:
        yield "大额"
    if case.get("is_risky"):
        yield "需关注情绪"
    if case.get("group_size"):
        yield "群体投诉"
    if case["state"] in OPEN_STATES and case["id"] % ONE_IN == 0:
        yield "春节前办结"
