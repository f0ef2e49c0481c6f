"""The history of a case: read as a story, filtered, copied and printed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mediator_desk.conventions.text import clean_name
from mediator_desk.errors import DeskError
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.history import history
from mediator_desk.services.office.committee import the_committee
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.file_choosing import FileDialog, export_folder
from mediator_desk.views.history.filtered_story import FilteredStory
from mediator_desk.views.history.story import below
from mediator_desk.views.history.undo_choice import UndoChoice
from mediator_desk.views.history_words import told_sentence
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.taking_out import tell_taken_out

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.documents.lists.case_history import HistoryPaper
    from mediator_desk.services.cases.history import HistoryLine

FORBIDDEN_IN_NAMES = '<>:"/\\|?*'


class HistoryDialog(DeskDialog):
    """Everything that was done to a case, the newest first; what is in sight is what is copied and printed."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("History"), self.tr("Save as PDF…"), parent, width=820)
        self._desk = desk
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
            lines = history(db, case_id)
            self._committee = the_committee(db).name
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        self._filtered = FilteredStory(desk, case_id, self)
        self.story = self._filtered.story
        self.story.setMinimumHeight(theme.current().px(360))
        self._filtered.show_lines(lines)
        self.body.addWidget(self._filtered, 1)
        self.undo_choice = UndoChoice(desk, case_id, self._filtered, self.banner.tell, self)
        self.body.addWidget(self.undo_choice)
        self.undo_choice.read()
        desk.case_changed.connect(self._on_case_changed)
        self.cancel_button.setText(self.tr("Close"))
        self.buttons.insertWidget(0, button(self.tr("Copy"), self.copy))
        self._filtered.copied.connect(self._tell_copied)
        self._filtered.text.setFocus()

    def _on_case_changed(self, case_id: int) -> None:
        if case_id == self._case.id:
            with self._desk.database.reading() as db:
                self._filtered.show_lines(history(db, case_id))
            self.undo_choice.read()

    def copy(self) -> None:
        """Copy what is chosen, or all that is in sight, as text."""
        self._filtered.copy()

    def _tell_copied(self, count: int) -> None:
        self.banner.tell("good", self.tr("Copied: {count} entries").format(count=count))

    def act(self) -> None:
        """Ask where the PDF goes and write it in the background; the dialog stays."""
        self.banner.clear()
        target = self._ask_for_target()
        if target is not None:
            self.write(target)

    def write(self, target: Path) -> None:
        """Write what is in sight into a PDF."""
        work = partial(_write, self.paper(), target)
        self._desk.jobs.run(work, owner=self, on_done=self._on_written, on_failed=self._on_not_written)

    def paper(self) -> HistoryPaper:
        """Return what is printed: the lines in sight, the oldest first, as a story is told."""
        from mediator_desk.documents.lists.case_history import HistoryPaper

        return HistoryPaper(
            title=self.tr("History of the case"),
            number=self._case.shown_number,
            about=self._about(),
            committee=self._committee,
            lines=tuple(_printed(line) for line in reversed(self.story.lines.lines)),
            page_mark=self.tr("page {page} of {pages}"),
        )

    def _about(self) -> str:
        """What is printed while a filter hides lines says so: a part is not to pass for the whole."""
        line = case_line(self._case)
        return line if self._filtered.is_whole else f"{line} · {self._filtered.count.text()}"

    def _ask_for_target(self) -> Path | None:
        folder = export_folder(self._desk.settings)
        name = clean_name(self.tr("History {number}").format(number=self._case.shown_number)).text
        safe = "".join("_" if character in FORBIDDEN_IN_NAMES else character for character in name)
        title, kinds = self.tr("Save the history as PDF"), self.tr("PDF (*.pdf)")
        chosen, _kind = FileDialog.getSaveFileName(self, title, str(folder / f"{safe}.pdf"), kinds)
        if not chosen:
            return None
        target = Path(chosen)
        return target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf")

    def _on_written(self, target: Path) -> None:
        tell_taken_out(self._desk, TakenOut.HISTORY, target.name, case_id=self._case.id)
        self._desk.settings.last_export_folder = str(target.parent)
        acts = [(self.tr("Open it"), lambda: self._desk.open_file(target))]
        self.banner.tell("good", self.tr("The PDF is saved"), str(target), acts)

    def _on_not_written(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.banner.tell_error(error)


def _printed(line: HistoryLine) -> tuple[str, str]:
    return f"{exact_moment(line.at)}  {told_sentence(line)}", below(line)


def _write(paper: HistoryPaper, target: Path) -> Path:
    from mediator_desk.documents.lists.case_history import render_history

    render_history(paper, target)
    return target
