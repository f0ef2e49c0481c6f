"""What is kept for ever as one exact text: alike facts are alike texts, and come back as they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import NamedTuple

import pytest

from mediator_desk.models.words import CaseState, Line
from mediator_desk.services import canonical as frozen


@dataclass(frozen=True)
class Part:
    amount: Decimal | None
    words: str = ""
    added_later: int = 7


class Entry(NamedTuple):
    case_id: int
    on: date | None
    words: str = ""


@dataclass(frozen=True)
class Whole:
    name: str
    state: CaseState
    line: Line | None
    count: int
    is_so: bool
    on: date
    at: datetime
    begins: time
    parts: tuple[Part, ...]
    pair: tuple[int, str]
    by_line: Mapping[Line, tuple[int, ...]]
    texts: Sequence[str]
    entries: tuple[Entry, ...]
    names: Mapping[int, Entry]
    key: CaseState | int | str | None


WHOLE = Whole(
    name="谢家豪",
    state=CaseState.AGREED,
    line=None,
    count=0,
    is_so=True,
    on=date(2026, 10, 31),
    at=datetime(2026, 10, 8, 1, 0, tzinfo=UTC),
    begins=time(9, 30),
    parts=(Part(Decimal("30150.07"), "一"), Part(None)),
    pair=(1, "二"),
    by_line={Line.ILLNESS: (1, 2), Line.MOTOR: ()},
    texts=("甲", "乙"),
    entries=(Entry(1, date(2026, 10, 8)), Entry(2, None, "丙")),
    names={7: Entry(7, None)},
    key=CaseState.AGREED,
)


def test_the_same_facts_are_the_same_text_and_other_facts_are_not():
    shanghai = timezone(timedelta(hours=8))
    one = {
        "a": Decimal("500"),
        "b": (date(2026, 10, 8), datetime(2026, 10, 8, 1, 0, tzinfo=UTC)),
        "c": CaseState.AGREED,
    }
    same = {"c": CaseState.AGREED, "b": [date(2026, 10, 8), datetime(2026, 10, 8, 9, 0, tzinfo=shanghai)],
            "a": Decimal("500.00")}  # fmt: skip
    assert frozen.canonical(one) == frozen.canonical(same)
    apart = [
        one, one | {"a": "500"}, one | {"a": 500}, one | {"a": Decimal("500.01")}, one | {"c": "agreed"},
        one | {"c": None}, one | {"b": ()}, one | {"b": ("2026-10-08",)}, one | {"b": (time(9, 0),)}, one | {"a": True},
    ]  # fmt: skip
    assert len({frozen.digest(frozen.canonical(facts)) for facts in apart}) == len(apart)


@pytest.mark.parametrize("wrong", [1.5, {1.5: "x"}, {True: "x"}, {"x"}, datetime(2026, 1, 1), Decimal("NaN"), object()])  # noqa: DTZ001
def test_what_cannot_be_exact_is_not_frozen(wrong):
    with pytest.raises(TypeError):
        frozen.canonical({"fact": wrong})


def test_what_was_kept_comes_back_as_it_was():
    assert frozen.thawed(frozen.canonical(WHOLE), Whole) == WHOLE
    assert isinstance(frozen.thawed(frozen.canonical(WHOLE), Whole).state, CaseState)


@pytest.mark.parametrize("key", [CaseState.AGREED, 7, "agreed", None])
def test_what_may_be_of_several_kinds_comes_back_as_what_it_was(key):
    whole = Whole(**{**vars(WHOLE), "key": key})
    back = frozen.thawed(frozen.canonical(whole), Whole).key
    assert (back, type(back)) == (key, type(key))


def test_a_field_that_was_not_there_yet_has_its_default():
    text = frozen.canonical(Part(Decimal(1))).replace(',"added_later":7', "").replace('"added_later":7,', "")
    assert frozen.thawed(text, Part) == Part(Decimal(1))


def test_a_row_that_was_shorter_then_has_the_defaults_of_the_rest():
    assert frozen.thawed('[1,{"day":"2026-10-08"}]', Entry) == Entry(1, date(2026, 10, 8), "")
    with pytest.raises(TypeError):
        frozen.thawed("[1]", Entry)


def test_names_that_are_numbers_are_not_those_that_look_like_them():
    assert frozen.canonical({7: "x"}) != frozen.canonical({"7": "x"})


def test_a_field_without_a_default_that_is_missing_is_told():
    with pytest.raises(TypeError, match="amount"):
        frozen.thawed('{"words":"一"}', Part)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *(('"1"', int), ("1", str), ("1", bool), ("true", int)),
        *(('{"day":"2026-10-08"}', datetime), ("[1]", tuple[int, int])),
    ],
)
def test_what_is_of_another_kind_is_not_taken(text, kind):
    with pytest.raises(TypeError):
        frozen.thawed(text, kind)
