"""Drawing the paper in the background while its wording is written, with a case or with facts that nobody has."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mediator_desk.errors import DeskError

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.documents.papers.wordings import Wording
    from mediator_desk.documents.typesetting.template import Template
    from mediator_desk.jobs import Job

PAUSE_MS = 400
"""How long typing must pause before the paper is drawn again."""


class TrialMaker(QObject):
    """Draws the newest wording, one at a time."""

    made = Signal(bytes)
    failed = Signal(object)
    """The DeskError that says why there is no paper."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: tuple[Wording, Template, int | None] | None = None
        self._job: Job | None = None
        self._number = 0
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._start)

    def draw_soon(self, wording: Wording, template: Template, case_id: int | None) -> None:
        """Draw when the typing pauses; what is under way is of no use any more."""
        self._wanted = (wording, template, case_id)
        self._number += 1
        self._timer.start()

    def draw_now(self, wording: Wording, template: Template, case_id: int | None) -> None:
        """Draw at once."""
        self.draw_soon(wording, template, case_id)
        self._timer.stop()
        self._start()

    def _start(self) -> None:
        if self._wanted is None or self._desk.jobs.is_closed or (self._job is not None and not self._job.is_over):
            return
        wanted, self._wanted = self._wanted, None
        work = partial(_draw, self._desk.database, *wanted, self._desk.now())
        done, failed = partial(self._on_made, self._number), partial(self._on_failed, self._number)
        self._job = self._desk.jobs.run(work, owner=self, on_done=done, on_failed=failed)

    def _on_made(self, number: int, content: bytes) -> None:
        if number == self._number:
            self.made.emit(content)
        self._start()

    def _on_failed(self, number: int, error: Exception) -> None:
        if number == self._number and isinstance(error, DeskError):
            self.failed.emit(error)
        self._start()


def _draw(database: Database, wording: Wording, template: Template, case_id: int | None, now: datetime) -> bytes:
    # Late, because they load reportlab.
    from mediator_desk.documents.papers.making import draw_order
    from mediator_desk.documents.papers.wording_trial import read_trial
    from mediator_desk.documents.papers.wordings import sample_paper
    from mediator_desk.services.papers.letterhead import letterhead

    with database.reading() as db:
        if case_id is None:
            head = letterhead(db)
        else:
            to_draw = read_trial(db, wording, template, case_id, now=now)
    return sample_paper(wording, template, head) if case_id is None else draw_order(to_draw).content
