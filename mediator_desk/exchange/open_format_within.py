"""What rows are called within their case: "applicant-1", "meeting-2", "file-3"."""

from __future__ import annotations

from collections.abc import Container, Mapping
from itertools import count
from types import MappingProxyType
from typing import Any

NUMBERED = MappingProxyType(
    {
        "mediation_sessions": ("meeting", "sequence"),
        "session_people": ("person", "position"),
        "agreements": ("agreement", "sequence"),
        "issued_papers": ("paper", "sequence"),
    }
)
"""Tables whose rows are named by a number of their own: "meeting-2"."""

COUNTED = MappingProxyType(
    {
        "attachments": "file",
        "settlement_offers": "offer",
        "representatives": "representative",
        "paper_requests": "request",
        "recusals": "recusal",
        "deadlines": "deadline",
        "extensions": "extension",
        "paper_deliveries": "delivery",
        "follow_ups": "follow-up",
        "inquiries": "inquiry",
    }
)
"""Tables whose rows are named by their place among the others: "file-1"."""

WITHIN_CASE = frozenset({"parties", *NUMBERED, *COUNTED})
"""Tables whose rows are named within their case."""


def name_within_case(table: str, values: Mapping[str, Any], above: str, taken: Container[str]) -> str:
    """Return what a row of WITHIN_CASE is called: `above` is the name of the row it hangs on, "" for none.

    Rows without a number are counted from 1 over the names that are `taken`; what was told in private is counted
    apart, so that an export without it calls the others the same.
    """
    before = f"{above} " if above else ""
    if table == "parties":
        return f"{values['side'].value}-{values['position']}"
    if table in NUMBERED:
        what, number = NUMBERED[table]
        return f"{before}{what}-{values[number]}"
    what = "private-offer" if values.get("is_private") else COUNTED[table]
    return next(name for place in count(1) if (name := f"{before}{what}-{place}") not in taken)
