"""One kind of paper for all chosen cases: how many are made and which are left out is said first."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from mediator_desk.errors import DeskError, Invalid, Problem
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.views.bulk import papers_work
from mediator_desk.views.bulk.many_papers import ManyPapersDialog
from mediator_desk.views.bulk.papers_work import PapersAhead, PapersWritten
from mediator_desk.views.bulk.sight_words import left_out_words
from mediator_desk.views.fields import ChoiceField, SegmentField
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.parts import words
from mediator_desk.views.progress_dialog import ProgressDialog
from mediator_desk.views.sentences import sentence
from mediator_desk.views.taking_out import tell_taken_out
from mediator_desk.views.undoing import Teller, tell_error
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Job
    from mediator_desk.models.procedure_words import PaperKind
    from mediator_desk.progress import Progress
    from mediator_desk.services.papers.order import PaperOrder


class BulkPapersDialog(DeskDialog):
    """Which paper, final or as a draft, into one PDF or a file for each."""

    def __init__(self, desk: Desk, case_ids: Sequence[int], tell: Teller, parent: QWidget) -> None:
        super().__init__(self.tr("Papers of many cases"), self.tr("Look at them…"), parent, width=560)
        self._desk, self._case_ids, self._tell, self._window = desk, tuple(case_ids), tell, parent
        self.ahead = PapersAhead()
        self._job: Job | None = None
        self._will, self._left = words("", "strong", wrap=True), words("", "fact", "mute", wrap=True)
        self.form = Form(self, columns=2)
        self._build()
        self.body.addWidget(self.form)
        self.body.addWidget(self._will)
        self.body.addWidget(self._left)
        self.body.addStretch(1)
        self.form.take_as_saved()
        self.form.edited.connect(self._on_edited)
        self._show_ahead()
        self.form.take_focus()

    def _build(self) -> None:
        from mediator_desk.documents.papers.kinds import CASE_PAPERS

        kinds = [(kind, word(kind)) for kind in CASE_PAPERS]
        self.form.add("paper", self.tr("Which paper"), ChoiceField(kinds, self.tr("Choose")), span=2)
        into = SegmentField([(False, self.tr("One PDF, to be printed")), (True, self.tr("A file for each"))])
        self.form.add("into", self.tr("Into"), into, span=2)
        draft = SegmentField([(False, self.tr("Final")), (True, self.tr("Draft"))])
        self.form.add("is_draft", self.tr("As"), draft, span=2)
        why = self.form.add("words", self.tr("Why some are made anew"), QLineEdit(), self._why_hint(), span=2)
        why.setMaxLength(300)

    def _why_hint(self) -> str:
        return self.tr("Those were issued, and their cases say something else by now. Without a reason they stay.")

    @property
    def orders(self) -> tuple[PaperOrder, ...]:
        """The papers that would be made as the form stands."""
        is_draft, why = self.form.field("is_draft").choice(), self.form.field("words").text().strip()
        return self.ahead.orders(with_changed=bool(is_draft or why))

    def _on_edited(self, name: str) -> None:
        if name == "paper":
            self._look()
        else:
            self._show_ahead()

    def _look(self) -> None:
        """Look ahead in the background; what was asked for before is given up."""
        self._give_up()
        self.ahead = PapersAhead()
        kind: PaperKind | None = self.form.field("paper").choice()
        self._show_ahead()
        if kind is None:
            return
        self._will.setText(self.tr("Looking at the cases …"))
        work = partial(papers_work.look_ahead, self._desk.database, self._case_ids, kind, self._desk.now())
        self._job = self._desk.jobs.run(
            work, owner=self, on_done=self._on_looked, on_failed=self._on_not_looked, on_progress=self._on_progress
        )

    def _give_up(self) -> None:
        if self._job is not None and not self._job.is_over:
            self._job.cancel()

    def _on_progress(self, done: int, total: int) -> None:
        self._will.setText(self.tr("Looking at the cases: {done} of {total} …").format(done=done, total=total))

    def _on_looked(self, ahead: PapersAhead) -> None:
        self.ahead = ahead
        self._show_ahead()

    def _on_not_looked(self, error: Exception) -> None:
        self._will.setText("")
        if isinstance(error, DeskError):
            self.banner.tell_error(error)

    def _show_ahead(self) -> None:
        count, into = len(self.orders), self.form.field("into").choice()
        is_known = bool(self.ahead.papers or self.ahead.left_out)
        self._will.setText(self.tr("%n paper(s) will be made.", "", count) if is_known else "")
        left = left_out_words(self.ahead.sight)
        self._left.setText(left)
        self._left.setVisible(bool(left))
        is_draft = self.form.field("is_draft").choice()
        self.form.show_field("words", is_shown=bool(self.ahead.changed) and not is_draft)
        self.act_button.setText(self.tr("Choose a folder…") if into else self.tr("Look at them…"))
        self.act_button.setEnabled(bool(count))

    def save(self) -> None:
        """Show them in one PDF, or ask for the folder and write them there."""
        if not self.orders:
            raise Invalid([Problem("paper", "required")])
        if self.form.field("into").choice():
            kept = self._desk.settings.last_export_folder or str(Path.home())
            folder = FileDialog.getExistingDirectory(self, self.tr("Folder for the papers"), kept)
            if not folder:
                raise Invalid([Problem("into", "required")])
            self.write(Path(folder))
        else:
            self._show_together()

    def _show_together(self) -> None:
        name, why = word(self.form.field("paper").choice()), self.form.field("words").text().strip()
        is_draft = self.form.field("is_draft").choice()
        shown(ManyPapersDialog(self._desk, self.orders, name, self._window, is_draft=is_draft, why=why))

    def write(self, folder: Path) -> None:
        """Make the papers and write them into this folder; when it is stopped, none is there."""
        is_draft, why = self.form.field("is_draft").choice(), self.form.field("words").text().strip()
        work = partial(_write, self._desk, self.orders, folder, is_draft, why)
        tell, desk = self._tell, self._desk
        told, open_word = self.tr("Papers written: {count}"), self.tr("Open the folder")

        def done(written: PapersWritten) -> None:
            desk.settings.last_export_folder = str(folder)
            desk.cases_changed.emit()
            reasons = "\n".join([str(folder), *dict.fromkeys(sentence(one) for one in written.refused)])
            acts = [(open_word, lambda: desk.open_file(folder))]
            tell("warn" if written.refused else "good", told.format(count=len(written.files)), reasons, acts)

        def failed(error: Exception) -> None:
            if isinstance(error, DeskError):
                tell_error(tell, error)

        stopped, kept = (
            self.tr("Stopped: no file was written"),
            self.tr("Papers that were final by then stay so in their cases: making them again gives the very same."),
        )

        def cancelled() -> None:
            if not is_draft:
                desk.cases_changed.emit()
            tell("warn", stopped, "" if is_draft else kept)

        progress = ProgressDialog(self.tr("Writing the papers …"), self._window)
        progress.run(desk.jobs, work, on_done=done, on_failed=failed, on_cancelled=cancelled)

    def done(self, result: int) -> None:
        """Close; what is still being looked at is given up."""
        self._give_up()
        super().done(result)


def _write(
    desk: Desk, orders: Sequence[PaperOrder], folder: Path, is_draft: bool, why: str, progress: Progress
) -> PapersWritten:
    if is_draft:
        made = papers_work.draw_all(desk.database, orders, True, desk.now(), progress)
    else:
        made = papers_work.finalise_all(desk.database, orders, why, desk.actor, desk.now(), progress)
    written = papers_work.write_all(made, folder)
    if is_draft:
        tell_taken_out(desk, TakenOut.DRAFT, folder.name, count=len(written.files))
    return written
