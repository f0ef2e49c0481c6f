"""The last question before files are destroyed: who approved the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from mediator_desk.errors import DeskError, Invalid
from mediator_desk.services.privacy.destruction import DestructionDraft, destroy_files
from mediator_desk.views import theme
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import restyle, words
from mediator_desk.views.taken_bytes import take_bytes_away

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
        told = self.tr(
            "Everything in them goes: parties, papers, evidence, what was said, what the history tells. Figures and "
            "lists of subsidies that were handed in stay as they were. Backups hold them until they are replaced, the "
            "monthly ones for a year."
        )
        self.body.addWidget(words(told, tone="ink2", wrap=True))
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
        """Destroy the files and close; or say what stands in the way."""
        try:
            with self._desk.database.writing() as db:
                gone = destroy_files(db, self._ids, draft, by=self._desk.actor, now=self._desk.now())
            take_bytes_away(self._desk.database, gone, self._desk.now())
        except Invalid as refused:
            self.show_problems(refused.problems)
        except DeskError as error:
            self.banner.tell_error(error)
        else:
            self.destroyed_files.emit(len(self._ids))
            self.accept()
