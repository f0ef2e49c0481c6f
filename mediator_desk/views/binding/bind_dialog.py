"""Binding the file of a case: what is missing at the left, how it is bound at the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError, Invalid
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.papers.binding import BindDraft
from mediator_desk.services.papers.file_review import review
from mediator_desk.views import theme
from mediator_desk.views.binding.check_up import CheckUp, score_mark
from mediator_desk.views.binding.fault_words import paper_name
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.file_choosing import FileDialog, export_folder
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, hairline, restyle, words
from mediator_desk.views.progress_line import ProgressLine

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.documents.file.parts import BoundFile
    from mediator_desk.jobs import Job

WIDTH, ACT_WIDTH, SCROLLED, WORDS_HEIGHT, LARGEST_VOLUME = 830, 290, 14, 64, 2_000


class BindDialog(DeskDialog):
    """The check-up before a file is bound, and binding it: it stays open, so that one sees where the file went."""

    make_wanted = Signal(object)
    """A paper of the file is to be made."""
    scan_wanted = Signal(object)
    """A scan of a paper of the file is to be brought."""

    redact_wanted = Signal(str)
    """A redacted copy of the file is to be drawn; with the line that names its case."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Bind the file"), self.tr("Bind as PDF…"), parent, width=WIDTH)
        self._desk = desk
        self._job: Job | None = None
        self.keep_input(desk, f"bind_file/{case_id}", case_id)
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        sides = QHBoxLayout()
        sides.setSpacing(theme.current().px("l"))
        self.check_up = CheckUp()
        self.check_up.make_wanted.connect(self.make_wanted)
        self.check_up.scan_wanted.connect(self.scan_wanted)
        sides.addWidget(self.check_up, 1)
        sides.addWidget(hairline(upright=True))
        side = QWidget(self)
        side.setLayout(self._act_side())
        area = FittingArea(side, self)
        area.setFixedWidth(theme.current().px(ACT_WIDTH + SCROLLED))
        sides.addWidget(area)
        self.body.addLayout(sides, 1)
        self.redact_button = button(self.tr("Redacted copy…"), self._on_redact, look="link", icon="prohibit")
        self.buttons.insertWidget(0, self.redact_button)
        self.cancel_button.setText(self.tr("Close"))
        self.form.fill(BindDraft())
        self._look()
        desk.case_changed.connect(self._on_case_changed)

    def bind_into(self, folder: Path) -> None:
        """Bind the file into a folder in the background."""
        from mediator_desk.documents.file.bound_case import bind_case

        draft = self.form.drafted(BindDraft())
        if problems := draft.problems(self._review.lacking):
            raise Invalid(problems)
        work = partial(
            bind_case,
            self._desk.database,
            self._case.id,
            folder,
            by=self._desk.actor,
            now=self._desk.now(),
            volume_mb=draft.volume_mb or None,
            words=draft.words,
        )
        self._show_at_work(is_at_work=True)
        self._job = self._desk.jobs.run(
            work,
            owner=self,
            on_done=self._on_bound,
            on_failed=self._on_failed,
            on_progress=self._far.show_progress,
            on_cancelled=partial(self._show_at_work, is_at_work=False),
        )

    def act(self) -> None:
        """Ask for the folder, once nothing stands in the way, and bind the file there; the dialog stays."""
        self.banner.clear()
        self.form.clear_problems()
        try:
            if problems := self.form.drafted(BindDraft()).problems(self._review.lacking):
                raise Invalid(problems)
            folder = self._ask_for_folder()
            if folder is not None:
                self.bind_into(folder)
        except Invalid as refused:
            self.show_problems(refused.problems)
        except DeskError as error:
            self.banner.tell_error(error)

    def reject(self) -> None:
        """Stop what is under way; else close."""
        if self._job is not None and not self._job.is_over:
            self._job.cancel()
            self._far.say(self.tr("Stopping; nothing is left half made."))
        else:
            super().reject()

    def _act_side(self) -> QVBoxLayout:
        column, px = QVBoxLayout(), theme.current().px
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("m"))
        self._score, self._last = words("", "head"), words("", "fact", "mute", wrap=True)
        self._lacking = words("", "fact", "bad", wrap=True)
        measure = self.tr("A measure of this desk over the seven points of a file review, not a reviewer's own.")
        for part in (self._score, words(measure, "small", "mute", wrap=True), self._lacking, self._last):
            column.addWidget(part)
        self.form = Form()
        size = QSpinBox()
        size.setRange(0, LARGEST_VOLUME)
        size.setSingleStep(10)
        size.setSuffix(self.tr(" MB"))
        size.setSpecialValueText(self.tr("one file"))
        self.form.add("volume_mb", self.tr("Volumes of at most"), size)
        why = self.form.add("words", self.tr("Why it is bound although papers are missing"), QPlainTextEdit())
        why.setFixedHeight(px(WORDS_HEIGHT))
        column.addWidget(self.form)
        told = self.tr("A folder of its own: the PDF with real page numbers, and a list with the hash of every paper.")
        column.addWidget(words(told, "small", "mute", wrap=True))
        column.addStretch(1)
        self._far = ProgressLine(self)
        self._far.end()
        column.addWidget(self._far)
        return column

    def _look(self) -> None:
        with self._desk.database.reading() as db:
            self._review = review(db, self._case.id, now=self._desk.now())
        self.check_up.show_review(self._review)
        score = self._review.score
        self._score.setText(self.tr("{score} of 100").format(score=score))
        restyle(self._score, tone=score_mark(score)[1])
        names = self.tr(", ").join(paper_name(one) for one in self._review.lacking)
        self._lacking.setText(self.tr("Missing: {names}").format(names=names) if names else "")
        self._lacking.setVisible(bool(names))
        self.form.show_field("words", is_shown=bool(names))
        last = self._review.last
        if last is not None:
            told = self.tr("Bound last {moment} by {name}: {pages} pages")
            self._last.setText(told.format(moment=exact_moment(last.bound_at), name=last.by or "—", pages=last.pages))
        self._last.setVisible(last is not None)

    def _ask_for_folder(self) -> Path | None:
        begin = export_folder(self._desk.settings)
        chosen = FileDialog.getExistingDirectory(self, self.tr("Where to put the bound file"), str(begin))
        return Path(chosen) if chosen else None

    def _show_at_work(self, *, is_at_work: bool) -> None:
        self.act_button.setEnabled(not is_at_work)
        self.form.setEnabled(not is_at_work)
        self.cancel_button.setText(self.tr("Stop") if is_at_work else self.tr("Close"))
        if is_at_work:
            self._far.begin(self.tr("Binding the file"))
        else:
            self._far.end()

    def _on_redact(self) -> None:
        self.redact_wanted.emit(case_line(self._case))

    def _on_bound(self, done: BoundFile) -> None:
        self._show_at_work(is_at_work=False)
        self._desk.settings.last_export_folder = str(done.folder.parent)
        self.form.take_as_saved()
        self.input_saved(goes_on=True)
        left_out = self.tr("Not put on pages, each has a page that says why: {names}")
        reason = left_out.format(names=self.tr(", ").join(done.left_out)) if done.left_out else str(done.folder)
        acts = [
            (self.tr("Open it"), lambda: self._desk.open_file(done.volumes[0].path)),
            (self.tr("Show the folder"), lambda: self._desk.open_file(done.folder)),
        ]
        pages = done.pages  # lupdate passes over a call whose number is an attribute
        self.banner.tell("warn" if done.left_out else "good", self.tr("%n page(s) are bound", "", pages), reason, acts)
        self._desk.case_changed.emit(self._case.id)

    def _on_failed(self, error: Exception) -> None:
        self._show_at_work(is_at_work=False)
        if isinstance(error, Invalid):
            self.show_problems(error.problems)
        elif isinstance(error, DeskError):
            self.banner.tell_error(error)

    def _on_case_changed(self, case_id: int) -> None:
        if case_id == self._case.id:
            self._look()
