"""Taking in a file: it is read in the background, shown row by row, and taken in when a person says so."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.errors import DeskError
from mediator_desk.exchange.mini_program import read_submissions
from mediator_desk.jobs import Job
from mediator_desk.progress import Progress
from mediator_desk.services.intake import intake
from mediator_desk.services.intake.intake_file import ParsedFile
from mediator_desk.services.intake.intake_plan import Fate, ImportSummary
from mediator_desk.views import theme
from mediator_desk.views.backing_up import back_up_before_import
from mediator_desk.views.intake.rows import ShownRow, shown_rows
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.progress_line import ProgressLine
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList

Preview = tuple[ParsedFile, ImportSummary, list[ShownRow]]


class ImportDialog(DeskDialog):
    """One file of submissions. It begins to read at once; nothing is written before a person takes it in."""

    imported = Signal(object)
    """The file was taken in: what became of its rows (ImportSummary)."""

    def __init__(self, desk: Desk, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Take in {file}").format(file=file.name), self.tr("Take in"), parent, width=920)
        self._desk = desk
        self._parsed: ParsedFile | None = None
        self._job: Job | None = None
        self._build()
        self._start(partial(self._read, file), self.tr("The file is being read …"), self._on_read)

    # Building

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._built_waiting())
        self._stack.addWidget(self._built_preview())
        self.body.addWidget(self._stack)
        self.act_button.setEnabled(False)

    def _built_waiting(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        self._line = ProgressLine(page)
        column.addWidget(self._line)
        column.addStretch(1)
        return page

    def _built_preview(self) -> QWidget:
        px = theme.current().px
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("m"))
        self._counts = words("", "strong", wrap=True)
        column.addWidget(self._counts)
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "import", self._desk, self)
        self.table.setAccessibleName(self.tr("Rows of the file"))
        self.table.setMinimumHeight(px("header") + 8 * px("row"))
        self.table.row_selected.connect(self._on_row_selected)
        column.addWidget(self.table, 1)
        self._said = words("", "fact", "ink2", wrap=True)
        self._said.setMinimumHeight(px(40))
        column.addWidget(self._said)
        return page

    def _columns(self) -> list[Column]:
        return [
            Column("row", self.tr("Row"), lambda row: row.row_number, "number", width=56, sortable=False),
            Column("number", self.tr("Submission"), lambda row: row.number, width=168, leads=True, sortable=False),
            Column("applicant", self.tr("Applicant"), lambda row: row.applicant, width=100, sortable=False),
            Column("fate", self.tr("Becomes"), lambda row: row.fate, "pill", 120, lambda row: row.mark, sortable=False),
            Column("said", self.tr("Noticed"), lambda row: row.findings, width=400, quiet=True, sortable=False),
        ]

    # Reading and taking in, in the background

    def _read(self, file: Path, progress: Progress) -> Preview:
        parsed = read_submissions(file)
        with self._desk.database.reading() as db:
            summary = intake.preview_import(db, parsed, now=self._desk.now(), progress=progress)
        return parsed, summary, shown_rows(summary)

    def _take_in(self, parsed: ParsedFile, progress: Progress) -> ImportSummary:
        back_up_before_import(self._desk.database, self._desk.now())
        with self._desk.database.writing() as db:
            return intake.import_submissions(db, parsed, by=self._desk.actor, now=self._desk.now(), progress=progress)

    def act(self) -> None:
        """Take in what was read."""
        if self._parsed is not None:
            self._start(
                partial(self._take_in, self._parsed), self.tr("The rows are being taken in …"), self._on_taken_in
            )

    def reject(self) -> None:
        """Close; work under way is stopped first, and nothing is left half taken in."""
        if self._job is not None:
            self._job.cancel()
            self._line.say(self.tr("Stopping; nothing is left half made."))
            self.cancel_button.setEnabled(False)
        else:
            super().reject()

    def _start(self, work: Callable[..., Any], doing: str, on_done: Callable[[Any], None]) -> None:
        self.banner.hide()
        self._stack.setCurrentIndex(0)
        self._line.begin(doing)
        self.act_button.setEnabled(False)
        self._job = self._desk.jobs.run(
            work,
            owner=self,
            on_done=on_done,
            on_failed=self._on_failed,
            on_progress=self._line.show_progress,
            on_cancelled=self._on_stopped,
        )

    def _on_stopped(self) -> None:
        self._job = None
        self.reject()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._stack.setCurrentIndex(1 if self._parsed else 0)
        self._line.end()
        if isinstance(error, DeskError):
            self.banner.tell_error(error)
        self.act_button.setEnabled(self._parsed is not None)

    def _on_read(self, preview: Preview) -> None:
        self._job = None
        self._parsed, summary, rows = preview
        self._counts.setText(self._counted(summary))
        self._model.show_source(RowList(rows))
        self._stack.setCurrentIndex(1)
        if rows:
            self.table.selectRow(0)
        self._offer(summary)

    def _offer(self, summary: ImportSummary) -> None:
        counts = summary.counts
        new = counts[Fate.TAKEN_IN] + counts[Fate.RATING]
        self.act_button.setEnabled(summary.changes_anything)
        self.act_button.setVisible(summary.changes_anything)
        text = self.tr("Take in {count}") if new else self.tr("Keep {count} rows apart")
        self.act_button.setText(text.format(count=new or counts[Fate.QUARANTINED]))
        if summary.changes_anything:
            self.act_button.setFocus()
        else:
            self.banner.tell("info", self.tr("Everything in this file is here already. Nothing changes."), stays=True)
            self.cancel_button.setText(self.tr("Close"))
            self.cancel_button.setFocus()

    def _on_taken_in(self, summary: ImportSummary) -> None:
        self._job = None
        self._desk.cases_changed.emit()
        self.imported.emit(summary)
        self.accept()

    def _on_row_selected(self, row_id: int) -> None:
        number = self._model.number_of(row_id) if row_id else None
        row = self._model.row(number) if number is not None else None
        self._said.setText(row.findings if isinstance(row, ShownRow) else "")

    def _counted(self, summary: ImportSummary) -> str:
        texts = {
            Fate.TAKEN_IN: self.tr("{count} to take in"),
            Fate.RATING: self.tr("{count} ratings"),
            Fate.ALREADY_HERE: self.tr("{count} already here"),
            Fate.QUARANTINED: self.tr("{count} cannot be read and are kept apart"),
            Fate.ALREADY_QUARANTINED: self.tr("{count} kept apart before"),
        }
        counts = summary.counts
        return " · ".join(text.format(count=f"{counts[fate]:,}") for fate, text in texts.items() if counts[fate])
