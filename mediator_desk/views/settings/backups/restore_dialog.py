"""The question before a backup takes the place of the records."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.models.actor import Actor
from mediator_desk.services.office.committee import active_staff
from mediator_desk.services.office.this_computer import as_the_records_know
from mediator_desk.views.backup_words import moment, reason_words
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.progress_line import ProgressLine
from mediator_desk.views.settings.backups.work import PutBack, put_all_back

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.settings.backups.state import BackupRow


class RestoreDialog(DeskDialog):
    """Says what becomes of what is there now, and restores in a job. `before` tells where that lies."""

    acts_by_keys = False

    def __init__(self, desk: Desk, row: BackupRow, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Put this backup in place of the records?"), self.tr("Restore"), parent)
        self._desk, self._row = desk, row
        self.restored: PutBack | None = None
        manifest = row.manifest
        if manifest is not None:
            said = self.tr("The records become those of {moment} ({reason}): {cases} cases, {files} kept files.")
            facts = {
                "moment": moment(manifest.made_at),
                "reason": reason_words(manifest.reason),
                "cases": manifest.counts.get("cases", 0),
                "files": len(manifest.attachments),
            }
            self.body.addWidget(words(said.format(**facts), "strong", wrap=True))
        rest = self.tr(
            "What was done since then is not in them any more. Before that a backup of today is made, from which it "
            "can be brought back. Close the desk at this computer's other windows first."
        )
        self.body.addWidget(words(rest, tone="ink2", wrap=True))
        self._line = ProgressLine()
        self._line.hide()
        self.body.addWidget(self._line)
        self.cancel_button.setFocus()

    def act(self) -> None:
        """Restore; nothing else can be done in this window meanwhile."""
        self.banner.clear()
        for one in (self.act_button, self.cancel_button):
            one.setEnabled(False)
        self._line.show()
        desk = self._desk
        work = partial(put_all_back, self._row.place, desk.database, by=desk.actor, now=desk.now())
        self._is_at_work = True
        desk.jobs.run(work, owner=self, on_done=self._on_restored, on_failed=self._on_failed)

    _is_at_work = False

    def reject(self) -> None:
        """Close, but not while the records are exchanged."""
        if not self._is_at_work:
            super().reject()

    def _on_restored(self, restored: PutBack) -> None:
        self.restored = restored
        self._is_at_work = False
        self.accept()
        self._go_on_as_whom_the_records_know()
        self._desk.committee_changed.emit()
        self._desk.cases_changed.emit()

    def _go_on_as_whom_the_records_know(self) -> None:
        desk = self._desk
        with desk.database.reading() as db:
            known = as_the_records_know(db, desk.actor)
            first = next(iter(active_staff(db)), None)
        if known is None and desk.keys is not None:
            desk.other_person_wanted.emit(0)
        elif known is None and first is not None:
            desk.sign_in(Actor(first.id, first.name, first.role, desk.actor.desk))
        elif known is not None and known != desk.actor:
            desk.sign_in(known)

    def _on_failed(self, error: Exception) -> None:
        self._is_at_work = False
        self._line.hide()
        for one in (self.act_button, self.cancel_button):
            one.setEnabled(True)
        self.banner.tell_error(error)
