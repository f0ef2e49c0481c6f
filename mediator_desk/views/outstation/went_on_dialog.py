"""A folder went on after its cases came back: what never came is listed, entered by hand, and the folder set aside."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError, Invalid
from mediator_desk.views import theme
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.named_cases import NamedCases
from mediator_desk.views.outstation.words import found_words
from mediator_desk.views.parts import button, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor
    from mediator_desk.services.outstation.intact import Done
    from mediator_desk.views.undoing import Teller

WIDTH = 720


class WentOn(NamedTuple):
    """A folder that holds work which never came, and what opens it."""

    folder: Path
    passphrase: str
    many: int
    what: Sequence[Done]
    """The first of it."""


class WentOnDialog(DeskDialog):
    """What was done in the folder and never came. Nothing is changed before somebody says what became of it."""

    acts_by_keys = False

    def __init__(self, desk: Desk, found: WentOn, tell: Teller, parent: QWidget | None = None) -> None:
        title = self.tr("This folder went on after its cases came back")
        super().__init__(title, self.tr("Set the folder aside"), parent, width=WIDTH)
        self._desk, self._found, self._tell = desk, found, tell
        self._is_at_work = False
        self.keep_input(desk, f"folder_copy/{hashlib.sha256(str(found.folder).encode()).hexdigest()[:12]}")
        never_came = self.tr("Nothing was brought back: %n thing(s) that were done in it never came.", "", found.many)
        self.body.addWidget(words(never_came, tone="ink2", wrap=True))
        self.body.addWidget(self._listed(), 1)
        if self._case_ids:
            self.list_button = button(self.tr("List these cases"), self._list, icon="list")
            self.body.addWidget(self.list_button, 0, Qt.AlignmentFlag.AlignLeft)
        guide = self.tr(
            "Enter at the office by hand what counts; the folder can be opened and printed from. Then set it aside: it "
            "can still be read, and nothing is saved in it any more."
        )
        self.body.addWidget(words(guide, tone="ink2", wrap=True))
        self.form = Form(self)
        reason = self.tr("It stays in the audit trail.")
        field = self.form.add("words", self.tr("What became of it"), QPlainTextEdit(self), reason)
        field.setFixedHeight(theme.current().px(64))
        self.body.addWidget(self.form)

    def typed_beside(self) -> dict[str, Any]:
        """Return which folder it is, so that it can be opened again; its passphrase is kept nowhere."""
        return {"folder": str(self._found.folder)} if self.form.is_changed() else {}

    def type_beside(self, _typed: dict[str, Any]) -> None:
        """Nothing is typed again: this folder is open here."""

    def act(self) -> None:
        """Set the folder aside in a job."""
        self.banner.clear()
        self._set_busy(is_busy=True)
        desk, said = self._desk, self.form.field("words").toPlainText()
        work = partial(set_folder_aside, desk.database, self._found, said, by=desk.actor, now=desk.now())
        desk.jobs.run(work, owner=self, on_done=self._on_aside, on_failed=self._on_failed)

    def reject(self) -> None:
        """Close, but not while the folder is being set aside."""
        if not self._is_at_work:
            super().reject()

    @property
    def _case_ids(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(one.case_id for one in self._found.what if one.case_id is not None))

    def _listed(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        for one in self._found.what:
            column.addWidget(words(found_words(one), wrap=True))
        if more := self._found.many - len(self._found.what):
            column.addWidget(
                words(self.tr("… and {count} more: read them in the folder.").format(count=more), tone="mute")
            )
        column.addStretch(1)
        return FittingArea(page)

    def _list(self) -> None:
        self.reject()
        if not self.isVisible():
            self._desk.figure_wanted.emit(NamedCases(self._case_ids, self.windowTitle()))

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_at_work = is_busy
        for part in (self.form, self.act_button, self.cancel_button):
            part.setEnabled(not is_busy)

    def _on_aside(self, _count: int) -> None:
        self._set_busy(is_busy=False)
        self.form.take_as_saved()
        self.accept()
        rest = self.tr("It can still be read with its passphrase. When nobody needs it any more, delete it by hand.")
        self._tell("good", self.tr("The folder is set aside"), rest)

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(is_busy=False)
        if isinstance(error, Invalid):
            self.show_problems(error.problems)
        elif isinstance(error, DeskError):
            self.banner.tell_error(error)


def set_folder_aside(office: Database, found: WentOn, said: str, *, by: Actor, now: datetime) -> int:
    """Open the folder and set it aside; runs in a job. Raises what open_outstation and set_aside raise."""
    from mediator_desk.exchange.outstation_file import open_outstation, set_aside

    file = open_outstation(found.folder, found.passphrase)
    try:
        return set_aside(office, file, said, by=by, now=now)
    finally:
        file.close()
