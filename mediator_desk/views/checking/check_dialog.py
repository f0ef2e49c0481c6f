"""The check (体检): run in a job, what it found told in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from mediator_desk.errors import DeskError
from mediator_desk.services.backups.anchors import anchors_of_backups
from mediator_desk.services.check.whole import Checked, check_everything
from mediator_desk.views import theme
from mediator_desk.views.check_words import summary_words, told
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.progress_dialog import ProgressDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.progress import Progress

WIDTH, LIST_HEIGHT = 720, 200
"""Pixels at 100 %."""


class CheckRecordsDialog(DeskDialog):
    """Whether everything is as it was left: the database, the audit trail, kept files, papers, the index of search."""

    begins_at_its_act = True  # it only looks

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Check of the records"), self.tr("Check now"), parent, width=WIDTH)
        self._desk = desk
        self.cancel_button.setText(self.tr("Close"))
        said = self.tr(
            "Looks whether the database is whole, every entry of the audit trail is unchanged and in its place, every "
            "kept file is there, no other program changed what the cases say, and issued papers and frozen months say "
            "what they said. Nothing is changed."
        )
        self.body.addWidget(words(said, tone="ink2", wrap=True))
        self.found = QPlainTextEdit(self, readOnly=True)
        self.found.setAccessibleName(self.tr("What was found"))
        self.found.setMinimumHeight(theme.current().px(LIST_HEIGHT))
        self.found.setTabChangesFocus(True)
        self.found.setPlaceholderText(self.tr("What is found stands here."))
        self.body.addWidget(self.found, 1)
        self.act_button.setProperty("field_name", "check_records")
        self.found.setProperty("field_name", "check_records")
        self.act_button.setFocus()

    def act(self) -> None:
        """Run the check, with progress that can be cancelled; the dialog stays."""
        self.banner.clear()
        self.found.clear()
        dialog = ProgressDialog(self.tr("The records are being checked"), self)
        dialog.run(self._desk.jobs, self._check, on_done=self._on_checked, on_failed=self._on_failed)

    def _check(self, progress: Progress) -> Checked:
        database = self._desk.database
        with database.reading() as db:
            anchors = anchors_of_backups(db, database.file, database.ring)
            return check_everything(db, database.store, anchors, progress=progress)

    def _on_checked(self, checked: Checked) -> None:
        self.found.setPlaceholderText("")  # nothing found: what that means stands above
        self.found.setPlainText("\n".join(told(checked)))
        self.banner.tell("good" if checked.is_right else "bad", summary_words(checked))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.banner.tell_error(error)
