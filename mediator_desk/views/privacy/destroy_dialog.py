"""The last question before files are destroyed: who approved the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from mediator_desk.errors import Invalid
from mediator_desk.services.privacy.destruction import DestructionDraft
from mediator_desk.views import theme
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import restyle, words
from mediator_desk.views.privacy.destroying import destroy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.privacy.retention_list import DueFile


class DestroyDialog(DeskDialog):
    """Says what goes and what stays. It cannot be undone, and who does it is asked again."""

    destroyed_files = Signal(int)
    """So many files were destroyed."""
    acts_by_keys = False

    def __init__(self, desk: Desk, files: Sequence[DueFile], parent: QWidget | None = None) -> None:
        title = self.tr("Destroy %n file(s) for ever?", "", len(files))
        super().__init__(title, self.tr("Destroy"), parent, width=560)
        restyle(self.act_button, look="danger")
        self._desk, self._ids = desk, [file.case_id for file in files]
        self._is_at_work = False
        told = self.tr(
            "Everything in them goes: parties, papers, evidence, what was said, what the history tells. Figures and "
            "lists of subsidies that were handed in stay as they were. Backups hold them until they are replaced, the "
            "monthly ones for a year."
        )
        self.body.addWidget(words(told, tone="ink2", wrap=True))
        before = self.tr("A backup is made first; without one nothing is destroyed.")
        self.body.addWidget(words(before, tone="ink2", wrap=True))
        numbers = self.tr(", ").join(file.number for file in files[:5])
        more = self.tr(" and %n more", "", len(files) - 5) if len(files) > 5 else ""
        self.body.addWidget(words(numbers + more, "fact", "mute", wrap=True))
        self.form = Form(self)
        hint = self.tr("A second person, who signed the list.")
        self.form.add("approved_by", self.tr("Approved by"), QLineEdit(), hint).setMaxLength(100)
        field = self.form.add("words", self.tr("What is to be said of it"), QPlainTextEdit())
        field.setFixedHeight(theme.current().px(64))
        self.form.fill(DestructionDraft())
        self.form.judge = lambda draft: draft.problems(desk.actor)
        self.body.addWidget(FittingArea(self.form), 1)

    def act(self) -> None:
        """Ask again who is at the desk, then destroy."""
        self.banner.clear()
        draft = self.form.drafted(DestructionDraft())
        if problems := draft.problems(self._desk.actor):
            self.show_problems(problems)
            return
        from mediator_desk.views.asked_again import ask_again  # late: it leads to the keys

        ask_again(self._desk, self, self.windowTitle(), partial(self.destroy_now, draft))

    def destroy_now(self, draft: DestructionDraft) -> None:
        """Back the records up and destroy the files in a job, then close; or say what stands in the way."""
        self._set_at_work(is_at_work=True)
        self.banner.tell("info", self.tr("A backup is made first …"), stays=True)
        desk = self._desk
        work = partial(destroy, desk.database, self._ids, draft, by=desk.actor, now=desk.now())
        desk.jobs.run(work, owner=self, on_done=self._on_destroyed, on_failed=self._on_failed)

    def reject(self) -> None:
        """Close, but not while files are being destroyed."""
        if not self._is_at_work:
            super().reject()

    def _set_at_work(self, *, is_at_work: bool) -> None:
        self._is_at_work = is_at_work
        for one in (self.act_button, self.cancel_button):
            one.setEnabled(not is_at_work)

    def _on_destroyed(self, _nothing: object) -> None:
        self._set_at_work(is_at_work=False)
        self.destroyed_files.emit(len(self._ids))
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._set_at_work(is_at_work=False)
        self.banner.clear()
        if isinstance(error, Invalid):
            self.show_problems(error.problems)
        else:
            self.banner.tell_error(error)
