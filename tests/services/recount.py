"""Figures counted over again in plain Python, from the rows as they were written: the program must say the same.

Nothing of services/figures is used here but the names of what is asked. It is slow, and easy to believe.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

Row = dict[str, Any]
WITHDRAWALS = {"withdrawn", "referred"}


@dataclass
class Recount:
    """The rows of a committee, a period, and how it counts."""

    cases: list[Row]
    payments: list[Row]
    insurer_kinds: Mapping[int, str]
    first: date
    last: date
    settled_counts: bool = False
    wanted: Mapping[str, set[Any]] = field(default_factory=dict)
    """Dimension -> keys that may pass."""

    def rows(self, part: str) -> list[Row]:
        """Return the rows that a part counts: cases, and payments with the case in them."""
        return [row for row in PARTS[part](self) if self.passes(row, part)]

    def ids(self, rows: Iterable[Row]) -> set[int]:
        """Return the ids of the cases of rows."""
        return {row["id"] for row in rows}

    def passes(self, row: Row, part: str) -> bool:
        """Tell whether a row has the wanted keys."""
        return all(self.key(row, dimension, part) in keys for dimension, keys in self.wanted.items())

    def by_key(self, rows: Iterable[Row], dimension: str, part: str) -> dict[Any, list[Row]]:
        """Return the rows of a part by their keys in a dimension."""
        found: dict[Any, list[Row]] = {}
        for row in rows:
            found.setdefault(self.key(row, dimension, part), []).append(row)
        return found

    def key(self, row: Row, dimension: str, part: str) -> Any:
        """Return what a row is filed under."""
        if dimension == "insurer_kind":
            return self.insurer_kinds.get(row["insurer_id"])
        if dimension in ("outcome", "end_reason"):
            return row[dimension] if row["concluded_on"] else None
        if dimension == "band":
            return band(row["claimed_amount"])
        if dimension == "duration":
            return duration(self.days(row, part))
        if dimension == "month":
            day = row["paid_on"] if part == "paid" else row["concluded_on" if part in BY_CONCLUSION else "accepted_on"]
            return day.year * 100 + day.month
        if dimension == "track":
            return row["track"] or "ordinary"
        return row[{"insurer": "insurer_id", "mediator": "mediator_id"}.get(dimension, dimension)] or None

    def days(self, row: Row, part: str) -> int | None:
        """Return how long a case took, or how long it was open when the period began or ended."""
        if part == "opening":
            return (self.first - row["accepted_on"]).days
        if part == "closing":
            return (self.last - row["accepted_on"]).days
        return (row["concluded_on"] - row["accepted_on"]).days if row["concluded_on"] else None

    def mediations(self) -> list[Row]:
        """Return what is counted at all."""
        return [row for row in self.cases if row["kind"] == "mediation" and row["accepted_on"]]

    def is_success(self, row: Row) -> bool:
        """Tell whether a case counts as agreed."""
        if not row["concluded_on"]:
            return False
        return row["outcome"] == "agreed" or (row["outcome"] == "settled_privately" and self.settled_counts)

    def is_gone(self, row: Row) -> bool:
        """Tell whether a concluded case was neither agreed nor failed."""
        left = WITHDRAWALS | (set() if self.settled_counts else {"settled_privately"})
        return row["outcome"] in left

    def is_in(self, day: date | None) -> bool:
        """Tell whether a day is in the period."""
        return day is not None and self.first <= day <= self.last


BY_CONCLUSION = {"concluded", "agreed", "not_agreed", "left_out", "judged"}


def _concluded(r: Recount) -> list[Row]:
    return [row for row in r.mediations() if r.is_in(row["concluded_on"])]


def _accepted(r: Recount) -> list[Row]:
    return [row for row in r.mediations() if r.is_in(row["accepted_on"])]


def _opening(r: Recount) -> list[Row]:
    is_open = [row for row in r.mediations() if row["accepted_on"] < r.first]
    return [row for row in is_open if not row["concluded_on"] or row["concluded_on"] >= r.first]


def _closing(r: Recount) -> list[Row]:
    is_open = [row for row in r.mediations() if row["accepted_on"] <= r.last]
    return [row for row in is_open if not row["concluded_on"] or row["concluded_on"] > r.last]


def _paid(r: Recount) -> list[Row]:
    cases = {row["id"]: row for row in r.mediations()}
    paid = [row for row in r.payments if r.is_in(row["paid_on"]) and row["case_id"] in cases]
    return [cases[row["case_id"]] | {"paid_on": row["paid_on"], "paid": row["paid"]} for row in paid]


PARTS: Mapping[str, Callable[[Recount], list[Row]]] = {
    "opening": _opening,
    "accepted": _accepted,
    "concluded": _concluded,
    "closing": _closing,
    "paid": _paid,
    "agreed": lambda r: [row for row in _concluded(r) if r.is_success(row)],
    "not_agreed": lambda r: [row for row in _concluded(r) if not r.is_success(row) and not r.is_gone(row)],
    "left_out": lambda r: [row for row in _concluded(r) if r.is_gone(row)],
    "judged": lambda r: [row for row in _concluded(r) if not r.is_gone(row)],
    "filed": lambda r: [row for row in _accepted(r) if row["mediator_id"]],
}

AMOUNTS: Mapping[str, tuple[str, str]] = {
    "claimed_amount": ("accepted", "claimed_amount"),
    "agreed_amount": ("agreed", "agreed_amount"),
    "paid_amount": ("paid", "paid"),
}
"""Amount -> the part whose rows are summed, and their field."""


def yuan(rows: Iterable[Row], name: str) -> Decimal:
    """Return the sum of amounts."""
    return sum((row[name] or Decimal(0) for row in rows), Decimal("0.00"))


def rate(r: Recount, code: str) -> tuple[list[Row], list[Row]]:
    """Return what a rate counts above and below the line."""
    accepted, concluded = r.rows("accepted"), r.rows("concluded")
    is_cohort = code.endswith("_cohort")
    among = accepted if is_cohort else concluded
    wins = [row for row in among if r.is_success(row)]
    pool = code.removeprefix("agreed_").removesuffix("_cohort")
    if pool == "accepted":
        return wins, accepted
    if pool == "filed":
        return [row for row in wins if row["mediator_id"]], [row for row in accepted if row["mediator_id"]]
    if pool == "mediated":
        return [row for row in wins if row["mediated_on"]], [row for row in among if row["mediated_on"]]
    return wins, [row for row in among if row["concluded_on"] and not r.is_gone(row)]


def band(amount: Decimal | None) -> str | None:
    """Return the band of an amount in yuan."""
    if amount is None:
        return None
    found = "under_1000"
    for least in (1_000, 10_000, 50_000, 100_000, 500_000):
        if amount >= least:
            found = f"from_{least}"
    return found


def duration(days: int | None) -> str | None:
    """Return the band of a number of days."""
    if days is None:
        return None
    return next((f"within_{most}" for most in (7, 15, 30, 60, 90) if days <= most), "over_90")
