"""A list on its way out of the desk, to a workbook or to paper: columns, rows, order and words of the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Cell = str | int | Decimal | date | None
"""Amounts are in yuan, days China's; a text is what the screen shows, and stays as it is."""


@dataclass(frozen=True)
class OutColumn:
    """One column: its title in words, what stands in it, and how wide it is on the screen, in pixels at 100 %."""

    title: str
    kind: Literal["text", "day", "amount", "count"] = "text"
    width: float = 96


@dataclass(frozen=True)
class ListOut:
    """What goes out. All in words already; `rows` is asked once and gives one row after the other."""

    title: str
    committee: str
    filter_words: str
    """Which cases: queue and conditions."""
    totals: str
    """How many, and what they come to."""
    written: str
    """Who took it out, and when."""
    columns: tuple[OutColumn, ...]
    rows: Callable[[], Iterable[tuple[Cell, ...]]]
    count: int
    page_mark: str = "第{page}页 共{pages}页"
    language: str = "zh-CN"
    is_sample: bool = False
