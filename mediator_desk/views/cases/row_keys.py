"""Keys that work while the list has the keyboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.shortcuts import ONLY, shortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.views.table import DeskTable


def add_row_keys(table: DeskTable, do: Callable[[Offer], object], to_case: Callable[[], object]) -> None:
    """A accepts, R compares, F6 and the right arrow go over to the case; where columns lie out of sight, to them."""
    for key, offer in (("A", Offer.ACCEPT), ("R", Offer.COMPARE)):
        shortcut(key, table, partial(do, offer), ONLY)
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        shortcut(keys, table, lambda: table.row_activated.emit(table.current_id()), ONLY)
    shortcut("F6", table, to_case, ONLY)
    shortcut("Right", table, partial(_go_right, table, to_case), ONLY)


def _go_right(table: DeskTable, to_case: Callable[[], object]) -> None:
    bar = table.horizontalScrollBar()
    if bar.value() < bar.maximum():
        bar.setValue(bar.value() + max(1, bar.pageStep() // 4))
    else:
        to_case()
