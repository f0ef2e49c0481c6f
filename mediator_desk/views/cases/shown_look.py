"""What the list is asked for now: queue, words, conditions, order; and the view that it came from, if any."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mediator_desk.services.cases.case_filter import CaseFilter, Queue, Sort
from mediator_desk.services.lists.looks import ListLook

if TYPE_CHECKING:
    from datetime import date

    from mediator_desk.services.cases.conditions import Condition
    from mediator_desk.services.lists.views import ViewRow


@dataclass(frozen=True)
class Counted:
    """The cases that a figure counts, in words: a bound of the list for as long as one looks at it, never kept."""

    ids: tuple[int, ...]
    words: str


class ShownLook(QObject):
    """The look of the list, changed part by part. Columns belong to the table; they are asked for when they count."""

    changed = Signal()
    """Other cases, or another order, are wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = ListLook()
        self.view: ViewRow | None = None
        self.counted: Counted | None = None
        self._before: tuple[ListLook, ViewRow | None] | None = None

    def case_filter(self, today: date, mediator_id: int | None) -> CaseFilter:
        """Return the filter for the register."""
        look = self.look
        return CaseFilter(
            *(look.queue, today, mediator_id, look.text, look.sort, look.is_descending),
            conditions=look.conditions,
            among=self.counted.ids if self.counted else None,
        )

    def show_counted(self, counted: Counted) -> None:
        """Show the cases that a figure counts; what was shown before comes back with `leave_counted`."""
        if self.counted is None:
            self._before = self.look, self.view
        self.view, self.counted = None, counted
        self.look = replace(self.look, queue=Queue.ALL, conditions=(), text="")
        self.changed.emit()

    def leave_counted(self) -> None:
        """Show again what was shown before the figure was opened."""
        if self.counted is not None and self._before is not None:
            (self.look, self.view), self.counted = self._before, None
            self.changed.emit()

    def choose_queue(self, queue: Queue) -> None:
        """Show a queue as it is: without the conditions and the view of before."""
        self.view = self.counted = None
        self.look = replace(self.look, queue=queue, conditions=())
        self.changed.emit()

    def leave_queue(self) -> None:
        """Look in all cases, by the same conditions."""
        self._change(queue=Queue.ALL)

    def put(self, condition: Condition, place: int = -1) -> None:
        """Add a condition, or put it in place of another."""
        conditions = list(self.look.conditions)
        if 0 <= place < len(conditions):
            conditions[place] = condition
        elif condition not in conditions:
            conditions.append(condition)
        self._change(conditions=tuple(conditions))

    def remove(self, place: int) -> None:
        """Take a condition away."""
        conditions = self.look.conditions
        self._change(conditions=conditions[:place] + conditions[place + 1 :])

    def clear(self) -> None:
        """Take all conditions and words away; the queue stays."""
        self._change(conditions=(), text="")

    def search(self, text: str) -> None:
        """Look for words."""
        if text != self.look.text:
            self._change(text=text)

    def sort(self, sort: Sort, *, is_descending: bool) -> None:
        """Put the cases in another order."""
        self._change(sort=sort, is_descending=is_descending)

    def show_view(self, view: ViewRow) -> None:
        """Show what a view keeps."""
        self.view, self.counted = view, None
        self.look = view.look
        self.changed.emit()

    def with_columns(self, columns: tuple[str, ...], widths: dict[str, int]) -> ListLook:
        """Return what would be kept as a view: what is asked, and the columns that the table shows."""
        return replace(self.look, columns=columns, widths=tuple(widths.items()))

    def is_changed(self, columns: tuple[str, ...]) -> bool:
        """Tell whether the list shows something else than its view keeps."""
        if self.view is None:
            return False
        kept = self.view.look
        return not replace(self.look, columns=columns if kept.columns else ()).is_like(kept)

    def _change(self, **parts: object) -> None:
        self.look = replace(self.look, **parts)  # type: ignore[arg-type]
        self.changed.emit()
