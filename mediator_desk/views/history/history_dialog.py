"""The history of a case: read as a story, filtered, copied and printed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from mediator_desk.conventions.text import clean_name
from mediator_desk.errors import DeskError
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.history import history
from mediator_desk.services.office.committee import the_committee
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.history.groups import Group, group_word, is_wanted
from mediator_desk.views.history.story import Story, below, line_text
from mediator_desk.views.history_words import told_sentence
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.documents.case_history import HistoryPaper
    from mediator_desk.services.cases.history import HistoryLine

FORBIDDEN_IN_NAMES = '<>:"/\\|?*'


class HistoryDialog(DeskDialog):
    """Everything that was done to a case, the newest first; what is in sight is what is copied and printed."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("History"), self.tr("Save as PDF…"), parent, width=820)
        self._desk = desk
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
            self._lines = history(db, case_id)
            self._committee = the_committee(db).name
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        self.body.addLayout(self._built_filter())
        self._count = words("", "fact", "mute")
        self.story = Story(self)
        self.story.setAccessibleName(self.tr("History"))
        self.story.setMinimumHeight(theme.current().px(360))
        self.body.addWidget(self.story, 1)
        self.body.addWidget(self._count)
        self.cancel_button.setText(self.tr("Close"))
        self.buttons.insertWidget(0, button(self.tr("Copy"), self.copy))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.story).activated.connect(self.copy)
        self._show_lines()
        self._text.setFocus()

    def _built_filter(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("m"))
        self._group = SegmentField([(group, group_word(group)) for group in Group])
        self._group.setAccessibleName(self.tr("Part of the history"))
        self._group.choose(Group.ALL)
        self._text = QLineEdit()
        self._text.setPlaceholderText(self.tr("Find in the history"))
        self._text.setAccessibleName(self._text.placeholderText())
        self._text.setClearButtonEnabled(True)
        row.addWidget(self._group)
        row.addWidget(self._text, 1)
        self._group.chosen.connect(lambda *_chosen: self._show_lines())
        self._text.textChanged.connect(lambda _text: self._show_lines())
        return row

    def _show_lines(self) -> None:
        group = self._group.choice() or Group.ALL
        wanted = [line for line in self._lines if is_wanted(line, group, self._text.text())]
        self.story.lines.show_lines(wanted)
        shown = self.tr("{shown} of {total} entries").format(shown=len(wanted), total=len(self._lines))
        self._count.setText(shown)

    def copy(self) -> None:
        """Copy what is chosen, or all that is in sight, as text."""
        chosen = self.story.chosen()
        QGuiApplication.clipboard().setText("\n".join(line_text(line) for line in chosen))
        self.banner.tell("good", self.tr("Copied: {count} entries").format(count=len(chosen)))

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
        from mediator_desk.documents.case_history import HistoryPaper

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
        is_whole = len(self.story.lines.lines) == len(self._lines)
        return case_line(self._case) if is_whole else f"{case_line(self._case)} · {self._count.text()}"

    def _ask_for_target(self) -> Path | None:
        kept = Path(self._desk.settings.last_export_folder or Path.home())
        folder = kept if kept.is_dir() else Path.home()
        name = clean_name(self.tr("History {number}").format(number=self._case.shown_number)).text
        safe = "".join("_" if character in FORBIDDEN_IN_NAMES else character for character in name)
        title, kinds = self.tr("Save the history as PDF"), self.tr("PDF (*.pdf)")
        chosen, _kind = QFileDialog.getSaveFileName(self, title, str(folder / f"{safe}.pdf"), kinds)
        if not chosen:
            return None
        target = Path(chosen)
        return target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf")

    def _on_written(self, target: Path) -> None:
        self._desk.settings.last_export_folder = str(target.parent)
        acts = [(self.tr("Open it"), lambda: self._desk.open_file(target))]
        self.banner.tell("good", self.tr("The PDF is saved"), str(target), acts)

    def _on_not_written(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.banner.tell_error(error)


def _printed(line: HistoryLine) -> tuple[str, str]:
    return f"{exact_moment(line.at)}  {told_sentence(line)}", below(line)


def _write(paper: HistoryPaper, target: Path) -> Path:
    from mediator_desk.documents.case_history import render_history

    render_history(paper, target)
    return target
