"""How the list of cases gets its bar for several rows; it is imported when several are selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.bulk.bar import SelectionBar
    from mediator_desk.views.undoing import Teller


def selection_bar(
    desk: Desk,
    selected_ids: Callable[[], Sequence[int]],
    tell: Teller,
    parent: QWidget,
    *,
    assign: Callable[[Sequence[int], QWidget, Teller], object] | None = None,
    take_along: Callable[[Sequence[int], QWidget, Teller], object] | None = None,
) -> SelectionBar:
    """Return the bar: `selected_ids` gives the chosen cases, `tell` shows news; `assign` opens the assignment,
    `take_along` the question how they go along.
    """
    from mediator_desk.views.bulk.bar import SelectionBar

    return SelectionBar(desk, selected_ids, tell, parent, assign=assign, take_along=take_along)
