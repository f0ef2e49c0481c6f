"""What to do with backups that anybody can read: make them anew under the committee's key, or take them away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.progress_line import ProgressLine
from mediator_desk.views.settings.backups.plain_backups import PlainBackups, remove_plain, seal_plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


class PlainBackupsDialog(DeskDialog):
    """Says where they lie, and does one or the other in a job. `left` are those that are still plain."""

    acts_by_keys = False

    def __init__(self, desk: Desk, found: PlainBackups, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Backups that anybody can read"), self.tr("Encrypt them"), parent, width=600)
        self._desk, self.left = desk, found
        self._is_at_work = False
        why = self.tr(
            "They were made before the records were encrypted: whoever has the folder reads all names and numbers in "
            "them without a passphrase."
        )
        self.body.addWidget(words(why, wrap=True))
        for folder, count in found.folders:
            told = self.tr("%n backup(s) in {folder}", "", count).format(folder=folder)
            self.body.addWidget(words(told, "strong", wrap=True))
        ways = self.tr(
            "Encrypted they stay as they are and open with the passphrases of today. Removed they are gone for good."
        )
        self.body.addWidget(words(ways, tone="ink2", wrap=True))
        self.line = ProgressLine(self)
        self.line.hide()
        self.body.addWidget(self.line)
        self.remove_button = button(self.tr("Remove them"), self._on_remove, look="danger")
        self.buttons.insertWidget(0, self.remove_button)
        self.cancel_button.setFocus()

    def act(self) -> None:
        """Make them anew under the committee's key."""
        self._begin(seal_plain)

    def reject(self) -> None:
        """Close, but not in the midst of it."""
        if not self._is_at_work:
            super().reject()

    def _on_remove(self) -> None:
        self._begin(remove_plain)

    def _begin(self, work: Callable[..., PlainBackups]) -> None:
        self._show_work(is_on=True)
        desk = self._desk
        doing = partial(work, desk.database, desk.settings.backup_target, by=desk.actor, now=desk.now())
        desk.jobs.run(doing, owner=self, on_done=self._on_done, on_failed=self._on_failed)

    def _on_done(self, left: PlainBackups) -> None:
        self._show_work(is_on=False)
        self.left = left
        if not left.count:
            self.accept()
            return
        reason = self.tr("They are damaged, or cannot be written where they lie. Remove them.")
        self.banner.tell("warn", self.tr("%n backup(s) can still be read by anybody", "", left.count), reason)

    def _on_failed(self, error: Exception) -> None:
        self._show_work(is_on=False)
        self.banner.tell_error(error)

    def _show_work(self, *, is_on: bool) -> None:
        self._is_at_work = is_on
        if is_on:
            self.banner.clear()
        self.line.setVisible(is_on)
        for one in (self.act_button, self.remove_button, self.cancel_button):
            one.setEnabled(not is_on)
