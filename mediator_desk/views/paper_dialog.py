"""A paper as it is printed: read and drawn in the background, looked at, saved as PDF, handed to the printer.

Once it has left the desk, its cases keep that.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout

from mediator_desk.conventions.file_names import file_name
from mediator_desk.errors import DeskError
from mediator_desk.views import theme
from mediator_desk.views.file_choosing import FileDialog, export_folder
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.paper_preview import PaperPreview
from mediator_desk.views.parts import button, words
from mediator_desk.views.preview_parts import height_of_paper
from mediator_desk.views.printing import is_printer_chosen, print_paper, printer_for
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.drawn_paper import Drawn
    from mediator_desk.views.fields import SegmentField

WIDTH, LEAST_HEIGHT, USUAL_HEIGHT = 820, 240, 500
"""Pixels at 100 %."""


class PaperDialog(DeskDialog):
    """Looks at a paper. A subclass says with `work` what is read and drawn; it runs in a job."""

    begins_at_its_act = True
    least = LEAST_HEIGHT
    """Pixels at 100 % that the paper keeps at least."""
    besides = 0
    """Pixels at 100 % that a subclass has besides the paper and its choices."""

    def __init__(self, desk: Desk, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, self.tr("Save as PDF…"), parent, width=WIDTH)
        self._desk = desk
        self._drawn: Drawn | None = None
        self._asked = 0
        self.choices = QHBoxLayout()
        self.choices.setSpacing(theme.current().px("s"))
        self.body.addLayout(self.choices)
        self.preview = PaperPreview(self)
        for pages in self.preview.findChildren(QPdfView):
            pages.setMinimumHeight(height_of_paper(self, least=self.least, most=USUAL_HEIGHT, besides=self.besides))
        self.body.addWidget(self.preview, 1)
        self.cancel_button.setText(self.tr("Close"))
        self.print_button = button(self.tr("Print…"), self.print_with_dialog, icon="printer")
        self.buttons.insertWidget(0, self.print_button)
        self._let_out(False)

    def work(self) -> Callable[[], Drawn]:
        """Return what reads and draws the paper as the choices stand; it knows no widget."""
        raise AssertionError("a paper says how it is drawn")

    def add_choice(self, name: str, choice: SegmentField) -> None:
        """Put a choice above the paper, which is drawn anew when it changes."""
        choice.setAccessibleName(name)
        label = words(name, "fact", "mute")
        label.setBuddy(choice)
        self.choices.addWidget(label)
        self.choices.addWidget(choice)
        choice.chosen.connect(self.draw)

    def draw(self) -> None:
        """Draw the paper; what was asked for before and is not drawn yet is forgotten."""
        self._asked += 1
        self._drawn = None
        self._let_out(False)
        done, failed = partial(self._on_drawn, self._asked), partial(self._on_not_drawn, self._asked)
        self._desk.jobs.run(self.work(), owner=self, on_done=done, on_failed=failed)

    def act(self) -> None:
        """Ask where the PDF goes and write it; the dialog stays."""
        self.banner.clear()
        target = self._ask_for_target()
        if target is not None:
            self.write(target)

    def write(self, target: Path) -> None:
        """Write what is shown into a PDF."""
        if self._drawn is not None:
            self.let_out(self._drawn, partial(self._write, target))

    def print_with_dialog(self) -> None:
        """Ask for the printer and print what is shown."""
        self.banner.clear()
        if self._drawn is not None:
            printer = printer_for(1, self._drawn.name)
            if is_printer_chosen(self.preview.document, printer, self):
                self.let_out(self._drawn, partial(self._print, printer))

    def let_out(self, drawn: Drawn, then: Callable[[Drawn], object]) -> None:
        """Give what is about to leave the desk to `then`, as it is to leave it: a subclass may make it final first."""
        then(drawn)

    def printed(self, is_taken: bool | None, printer: QPrinter) -> None:
        """Say what became of printing: taken by the printer, not taken, or None where the person left it."""
        if is_taken and self._drawn is not None and self._tell_out(self._drawn):
            self.banner.tell("good", self.tr("The paper was handed to the printer"), printer.printerName())
        elif is_taken is False:
            kept = self.tr("Is the printer connected? Nothing was lost; save a PDF, or try again.")
            self.banner.tell("bad", self.tr("The printer does not take the paper"), kept)

    # How it is done

    def _let_out(self, may: bool) -> None:
        self.act_button.setEnabled(may)
        self.print_button.setEnabled(may)

    def _write(self, target: Path, drawn: Drawn) -> None:
        work, written = partial(_write, drawn.content, target), partial(self._on_written, drawn)
        self._desk.jobs.run(work, owner=self, on_done=written, on_failed=self._on_not_written)

    def _print(self, printer: QPrinter, _drawn: Drawn) -> None:
        self.printed(print_paper(self.preview.document, printer), printer)

    def _on_drawn(self, asked: int, drawn: Drawn) -> None:
        if asked == self._asked:
            self._drawn = drawn
            self.preview.show_paper(drawn.content)
            self._let_out(True)
            if self.cancel_button.hasFocus():
                self.print_button.setFocus()  # what is usually done with a paper

    def _on_not_drawn(self, asked: int, error: Exception) -> None:
        if asked == self._asked and isinstance(error, DeskError):
            self.preview.tell(sentence(error))

    def _ask_for_target(self) -> Path | None:
        if self._drawn is None:
            return None
        folder = export_folder(self._desk.settings)
        suggested = str(folder / f"{file_name(self._drawn.name)}.pdf")
        title, kinds = self.tr("Save the paper as PDF"), self.tr("PDF (*.pdf)")
        chosen, _kind = FileDialog.getSaveFileName(self, title, suggested, kinds)
        if not chosen:
            return None
        target = Path(chosen)
        return target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf")

    def _on_written(self, drawn: Drawn, target: Path) -> None:
        self._desk.settings.last_export_folder = str(target.parent)
        if self._tell_out(drawn):
            acts = [(self.tr("Open it"), lambda: self._desk.open_file(target))]
            self.banner.tell("good", self.tr("The PDF is saved"), str(target), acts)

    def _on_not_written(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.banner.tell_error(error)

    def _tell_out(self, drawn: Drawn) -> bool:
        """Write down that the paper left the desk. Returns whether that could be; if not, the banner says why."""
        try:
            with self._desk.database.writing() as db:
                drawn.tell(db, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
            return False
        if len(drawn.case_ids) == 1:
            self._desk.case_changed.emit(drawn.case_ids[0])
        elif drawn.case_ids:
            self._desk.cases_changed.emit()
        return True


def _write(content: bytes, target: Path) -> Path:
    from mediator_desk import paths

    with paths.written_whole(target) as draft:
        draft.write_bytes(content)
    return target
