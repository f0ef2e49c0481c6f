"""How many cases each queue holds, counted in a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mediator_desk.services.cases import register
from mediator_desk.services.cases.case_filter import Queue

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Job
    from mediator_desk.views.cases.queues import QueueList


class QueueCounts(QObject):
    """Counts again whenever it is asked, and shows what it found; a count that is overtaken is dropped."""

    def __init__(self, desk: Desk, queues: QueueList) -> None:
        super().__init__(queues)
        self._desk, self._queues = desk, queues
        self._job: Job | None = None
        self.mediator_id: int | None = None
        """Whose the queue of one's own cases is."""

    def ask(self) -> None:
        """Count again."""
        if self._job:
            self._job.cancel()
        self._job = self._desk.jobs.run(self._counts, owner=self, on_done=self._queues.show_counts)

    def _counts(self) -> dict[Queue, int]:
        with self._desk.database.reading() as db:
            return register.queue_counts(db, Queue, mediator_id=self.mediator_id, today=self._desk.today())
