"""The folder of cases that came back is removed: what is in it is said, and it goes only when a person says so."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.errors import DeskError
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.parts import restyle, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.exchange.outstation_folder import FolderContents, FolderMark
    from mediator_desk.views.undoing import Teller

MOST_NAMED = 5
BYTES_OF_A_MEGABYTE = 1_000_000


class RemoveFolderDialog(DeskDialog):
    """What is in the folder, and what stays. The safe button has the focus."""

    acts_by_keys = False

    def __init__(self, desk: Desk, found: FolderContents, tell: Teller, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Remove this folder?"), self.tr("Remove the folder"), parent)
        self._desk, self._found, self._tell = desk, found, tell
        self._is_at_work = False
        self.body.addWidget(words(str(found.mark.folder), "strong", wrap=True))
        self.body.addWidget(words("\n".join(self._lines()), tone="ink2", wrap=True))
        self.body.addStretch(1)
        restyle(self.act_button, look="danger")
        self.cancel_button.setText(self.tr("Keep it"))
        self.act_button.setDefault(False)
        self.cancel_button.setDefault(True)
        self.cancel_button.setFocus()

    def act(self) -> None:
        """Remove the folder in a job; what stands in the way is said here."""
        from mediator_desk.exchange.outstation_folder import remove_it

        self.banner.clear()
        self._set_busy(is_busy=True)
        desk = self._desk
        work = partial(remove_it, desk.database, self._found, by=desk.actor, now=desk.now())
        desk.jobs.run(work, owner=self, on_done=self._on_removed, on_failed=self._on_failed)

    def reject(self) -> None:
        """Close, but not while the folder is being removed."""
        if not self._is_at_work:
            super().reject()

    def _lines(self) -> list[str]:
        found = self._found
        megabytes = max(0.1, found.size / BYTES_OF_A_MEGABYTE)
        inside = self.tr("In it: the cases, encrypted, with their keys, and %n kept file(s)", "", found.kept_files)
        lines = [self.tr("{inside}; {size} MB.").format(inside=inside, size=f"{megabytes:.1f}")]
        lines.append(self.tr("All of it is at the office. The folder cannot be brought back from any bin."))
        if found.others:
            names = self.tr(", ").join(found.others[:MOST_NAMED]) + ("…" if len(found.others) > MOST_NAMED else "")
            lines.append(self.tr("This stays, and the folder with it: {names}").format(names=names))
        lines.append(self.tr("Copies of the folder at other places are not touched."))
        return lines

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_at_work = is_busy
        for part in (self.act_button, self.cancel_button):
            part.setEnabled(not is_busy)

    def _on_removed(self, is_gone: bool) -> None:
        self._set_busy(is_busy=False)
        self.accept()
        if is_gone:
            self._tell("good", self.tr("The folder is removed"))
        else:
            rest = self.tr("What somebody else put into it is still there: {folder}")
            told = rest.format(folder=self._found.mark.folder)
            self._tell("good", self.tr("The cases are removed from the folder"), told)

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(is_busy=False)
        if isinstance(error, DeskError):
            self.banner.tell_error(error)


def ask_to_remove(desk: Desk, mark: FolderMark, tell: Teller, parent: QWidget | None) -> None:
    """Look in a job what is in the folder, then ask; where it is not the same any more, that is told."""
    from mediator_desk.exchange.outstation_folder import contents_of
    from mediator_desk.views.sentences import sentence

    def ask(found: FolderContents) -> None:
        shown(RemoveFolderDialog(desk, found, tell, parent))

    def on_failed(error: Exception) -> None:
        if isinstance(error, DeskError):
            tell("warn", sentence(error))

    desk.jobs.run(partial(contents_of, mark), owner=parent or desk, on_done=ask, on_failed=on_failed)
