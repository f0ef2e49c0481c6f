"""How many rows of imports wait in quarantine, on a quiet button that opens them; not there while none waits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.jobs import Job
from mediator_desk.views.parts import button


class QuarantineButton(QWidget):
    """Counts by itself, anew after each import and whenever a row is set aside."""

    def __init__(self, desk: Desk, open_quarantine: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.shown_button = button("", open_quarantine, look="link")
        self.shown_button.setToolTip(self.tr("Rows of imports that could not be taken in"))
        row.addWidget(self.shown_button)
        self.hide()
        for changed in (desk.cases_changed, desk.quarantine_changed, desk.actor_changed):
            changed.connect(self.count)
        self.count()

    def count(self) -> None:
        """Ask again how many rows wait."""
        if self._job:
            self._job.cancel()
        self._job = self._desk.jobs.run(self._count, owner=self, on_done=self._on_counted)

    def _count(self) -> int:
        from mediator_desk.services.intake import quarantine  # not before the list is there

        with self._desk.database.reading() as db:
            return quarantine.count_open(db)

    def _on_counted(self, count: int) -> None:
        text = self.tr("Quarantine ({count})").format(count=f"{count:,}")
        self.shown_button.setText(text)
        self.shown_button.setAccessibleName(text)
        self.setVisible(count > 0)
