from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.conventions.audit_chain import (
    BODY,
    HEAD,
    Anchor,
    body_hash,
    canonical,
    content_hash,
    mac,
    read_short,
)

ENTRY = {
    "at": datetime(2026, 10, 8, 1, 0, tzinfo=UTC), "staff_id": 1, "actor_name": "何敏", "desk": "一号台",
    "act": "noted", "case_id": None, "bulk": "", "facts": {"b": "30150.07", "a": [1, None, True]}, "before": None,
    "after": {"cases/1": {"state": "已受理"}}, "reason": "更正",
}  # fmt: skip
SALT = "00" * 16


def test_the_digest_of_an_entry_is_the_same_for_ever():
    assert (
        content_hash(ENTRY, body_hash(ENTRY, SALT))
        == "06016b058d22627b2873ed51272c4c0b3be7d2eb895f972e8bab6ecf72faa55d"
    )
    assert mac(b"k" * 32, 1, 7, "ab", "") == "4cb87dfe27fa2dc8a59f23e55191e5be0b0f7539cfb14a6230cb522a00ffc0e5"


def test_every_column_of_an_entry_counts():
    whole = content_hash(ENTRY, body_hash(ENTRY, SALT))
    for name in (*HEAD, *BODY):
        changed = ENTRY | {name: datetime(2026, 10, 8, 1, 1, tzinfo=UTC) if name == "at" else {"other": "别的"}}
        assert content_hash(changed, body_hash(changed, SALT)) != whole, name


def test_the_order_of_names_and_the_zone_of_an_instant_change_nothing():
    turned = ENTRY | {
        "facts": dict(reversed(ENTRY["facts"].items())),
        "at": ENTRY["at"].astimezone(timezone(timedelta(hours=8))),
    }
    assert canonical(turned, (*HEAD, *BODY)) == canonical(ENTRY, (*HEAD, *BODY))
    assert canonical(ENTRY | {"at": datetime(2026, 10, 8, 1)}, HEAD) == canonical(ENTRY, HEAD)  # noqa: DTZ001


def test_a_number_is_one_number_however_an_engine_wrote_it():
    assert canonical(ENTRY | {"facts": {"n": [1e3, -0.0, 1e22, 1.5]}}, BODY) == canonical(
        ENTRY | {"facts": {"n": [1000, 0, 10**22, 1.5]}}, BODY
    )
    with pytest.raises(TypeError):
        canonical(ENTRY | {"facts": {"n": {1}}}, BODY)


@given(st.integers(1, 10**9), st.text("0123456789abcdef", min_size=64, max_size=64))
def test_what_stands_on_a_paper_is_read_again(seq, hexed):
    assert read_short(Anchor(seq, hexed).short) == Anchor(seq, hexed[:8])


@pytest.mark.parametrize("text", ["", "链", "链 ·", "链 1·ab12cd3", "链 ١·ab12cd34", "链 1·AB12CD34", "链 -1·ab12cd34"])
def test_what_is_no_anchor_is_none(text):
    assert read_short(text) is None
