"""How many rows of imports wait in quarantine, and letters to be looked at, on quiet buttons that open them; not there
while none waits.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.jobs import Job
from mediator_desk.views.parts import button


class QuarantineButton(QWidget):
    """Counts by itself, anew after each import and whenever a row is set aside."""

    def __init__(
        self,
        desk: Desk,
        open_quarantine: Callable[[], object],
        parent: QWidget | None = None,
        *,
        open_letters: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.shown_button = button("", open_quarantine, look="link")
        self.shown_button.setToolTip(self.tr("Rows of imports that could not be taken in"))
        row.addWidget(self.shown_button)
        self._can_open_letters = open_letters is not None
        self.letters_button = button("", open_letters or (lambda: None), look="link")
        self.letters_button.setToolTip(self.tr("Letters of consumers in which something is odd"))
        row.addWidget(self.letters_button)
        self.hide()
        for changed in (desk.cases_changed, desk.quarantine_changed, desk.actor_changed):
            changed.connect(self.count)
        self.count()

    def count(self) -> None:
        """Ask again how many rows wait."""
        if self._job:
            self._job.cancel()
        self._job = self._desk.jobs.run(self._count, owner=self, on_done=self._on_counted)

    def _count(self) -> tuple[int, int]:
        from mediator_desk.services.bridge.held import count_held
        from mediator_desk.services.intake import quarantine  # not before the list is there

        with self._desk.database.reading() as db:
            return quarantine.count_open(db), count_held(db) if self._can_open_letters else 0

    def _on_counted(self, counts: tuple[int, int]) -> None:
        rows, letters = counts
        said = (
            (self.shown_button, self.tr("Quarantine ({count})"), rows),
            (self.letters_button, self.tr("Letters to look at ({count})"), letters),
        )
        for shown, text, count in said:
            told = text.format(count=f"{count:,}")
            shown.setText(told)
            shown.setAccessibleName(told)
            shown.setVisible(count > 0)
        self.setVisible(rows + letters > 0)
