"""What the list comes to: how many cases, how many selected, the sums of all and of the selected ones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.conventions.amounts import figures
from mediator_desk.services.lists import totals
from mediator_desk.services.lists.totals import ListTotals
from mediator_desk.views import theme
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Job


class ListFooter(QWidget):
    """Counts at the left, sums at the right; a second line for what is selected, where that is more than one."""

    def __init__(self, desk: Desk, selected: Callable[[], Sequence[int]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._selected = desk, selected
        self._job: Job | None = None
        self._selected_job: Job | None = None
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(4))
        self._count, self._sum = words("", "fact", "ink2"), ElidedLabel("", "fact", "ink2")
        self._selected_sum = ElidedLabel("", "fact", "accent")
        for left, right in ((self._count, self._sum), (words(""), self._selected_sum)):
            row = QHBoxLayout()
            row.addWidget(left)
            row.addStretch(1)
            row.addWidget(right)
            column.addLayout(row)
            left.setVisible(left is self._count)
        self._selected_sum.hide()

    def show_count(self, count: int, selected: int) -> None:
        """Show how many cases there are; what is selected is added up, the bar above the list counts it."""
        self._count.setText(self.tr("%n case(s)", "", count))
        if self._selected_job:
            self._selected_job.cancel()
            self._selected_job = None
        if selected < 2:
            self._selected_sum.hide()
        else:
            work = partial(self._read, list(self._selected()))
            self._selected_job = self._desk.jobs.run(work, owner=self, on_done=self._show_selected)

    def ask(self, ask: Callable[[], ListTotals]) -> None:
        """Find out in a job what the list comes to."""
        if self._job:
            self._job.cancel()
        self._job = self._desk.jobs.run(ask, owner=self, on_done=self._show_sum)

    @property
    def text(self) -> str:
        """What the footer says, line by line."""
        shown = [self._count, self._sum, self._selected_sum]
        return "\n".join(label.text() for label in shown if not label.isHidden() and label.text())

    def _show_sum(self, found: ListTotals) -> None:
        self._job = None
        self._sum.setText(self._said(found))

    def _said(self, found: ListTotals) -> str:
        claimed = self.tr("Claimed in total {amount} yuan").format(amount=figures(found.claimed))
        agreed = self.tr("agreed {amount} yuan").format(amount=figures(found.agreed))
        return " · ".join([claimed] * bool(found.claimed) + [agreed] * bool(found.agreed))

    def _read(self, case_ids: Sequence[int]) -> ListTotals:
        with self._desk.database.reading() as db:
            return totals.totals_of(db, case_ids)

    def _show_selected(self, found: ListTotals) -> None:
        self._selected_job = None
        self._selected_sum.setText(self.tr("Selected: {sums}").format(sums=self._said(found)))
        self._selected_sum.setVisible(found.count > 1 and bool(self._said(found)))
