"""Drawing the paper in the background, while somebody types."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mediator_desk import paths
from mediator_desk.errors import DeskError
from mediator_desk.services.agreements.agreement_paper import agreement_facts, draft_facts

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Job
    from mediator_desk.services.agreements.agreement_facts import AgreementFacts
    from mediator_desk.services.agreements.agreements import AgreementDraft

PAUSE_MS = 400
"""How long typing must pause before the paper is drawn again."""


@dataclass(frozen=True)
class Paper:
    """A drawn paper and the facts that it says."""

    content: bytes
    facts: AgreementFacts


class PaperMaker(QObject):
    """Draws the paper of a draft (or, without one, of the saved agreement), one at a time, the newest last."""

    made = Signal(object)
    """A Paper."""
    failed = Signal(object)
    """The DeskError that says why there is no paper."""
    written = Signal(object)
    """The Path of a file that was written."""
    not_written = Signal(object)
    """The DeskError that says why a file was not written."""

    def __init__(self, desk: Desk, case_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._case_id = desk, case_id
        self._draft: AgreementDraft | None = None
        self._job: Job | None = None
        self._is_stale = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._start)

    def draw_soon(self, draft: AgreementDraft | None) -> None:
        """Draw when the typing pauses."""
        self._draft = draft
        self._timer.start()

    def draw_now(self, draft: AgreementDraft | None) -> None:
        """Draw at once."""
        self._draft = draft
        self._timer.stop()
        self._start()

    def write(self, draft: AgreementDraft | None, target: Path) -> Job:
        """Write the paper into a file, whole or not at all; `written` or `not_written` tell how it went."""
        work = partial(_write, self._desk.database, self._case_id, draft, self._desk.today(), target)
        return self._desk.jobs.run(work, owner=self, on_done=self.written.emit, on_failed=self._on_not_written)

    def _start(self) -> None:
        if self._desk.jobs.is_closed:  # the program ends while somebody typed
            return
        if self._job is not None and not self._job.is_over:
            self._is_stale = True
            return
        self._is_stale = False
        work = partial(_draw, self._desk.database, self._case_id, self._draft, self._desk.today())
        self._job = self._desk.jobs.run(work, owner=self, on_done=self._on_made, on_failed=self._on_failed)

    def _on_made(self, paper: Paper) -> None:
        self.made.emit(paper)
        self._go_on()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.failed.emit(error)
        self._go_on()

    def _on_not_written(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.not_written.emit(error)

    def _go_on(self) -> None:
        if self._is_stale:
            self._start()


def _facts(database: Database, case_id: int, draft: AgreementDraft | None, today: date) -> AgreementFacts:
    with database.reading() as db:
        return draft_facts(db, case_id, draft, today=today) if draft else agreement_facts(db, case_id)


def _draw(database: Database, case_id: int, draft: AgreementDraft | None, today: date) -> Paper:
    # Late, because they load reportlab.
    from mediator_desk.documents.papers.agreement import render_agreement_bytes
    from mediator_desk.documents.proof.agreement_papers import final_agreement

    facts = _facts(database, case_id, draft, today)
    if draft is None:
        with database.reading() as db:
            issued = final_agreement(db, database.store, case_id)
        if issued is not None:  # what is signed is the paper that was issued, and no other
            return Paper(issued.content, facts)
    return Paper(render_agreement_bytes(facts), facts)


def _write(database: Database, case_id: int, draft: AgreementDraft | None, today: date, target: Path) -> Path:
    with paths.written_whole(target) as file:
        file.write_bytes(_draw(database, case_id, draft, today).content)
    return target
