"""The evidence list of a case as it is printed: looked at, saved as PDF, handed to the printer."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog

from mediator_desk.conventions.file_names import file_name
from mediator_desk.errors import DeskError
from mediator_desk.services.evidence.evidence_paper import evidence_list_facts
from mediator_desk.views import theme
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.paper_preview import PaperPreview
from mediator_desk.views.parts import button
from mediator_desk.views.printing import print_paper, printer_for
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.evidence.evidence_paper import EvidenceListFacts


class ListPaperDialog(DeskDialog):
    """The list as it stands now; it is drawn in the background. Raises Refused("no_evidence")."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Evidence list"), self.tr("Save as PDF…"), parent, width=820)
        self._desk, self._case_id = desk, case_id
        with desk.database.reading() as db:
            self._facts = evidence_list_facts(db, case_id, now=desk.now())
        self._content = b""
        self.preview = PaperPreview(self)
        for pages in self.preview.findChildren(QPdfView):
            pages.setMinimumHeight(theme.current().px(380))  # it gives room back on a low screen
        self.body.addWidget(self.preview, 1)
        self.cancel_button.setText(self.tr("Close"))
        self.print_button = button(self.tr("Print…"), self.print_with_dialog, icon="printer")
        self.buttons.insertWidget(0, self.print_button)
        self._let_out(False)
        work = partial(_drawn, self._facts)
        desk.jobs.run(work, owner=self, on_done=self._on_drawn, on_failed=self._on_not_drawn)

    def act(self) -> None:
        """Ask where the PDF goes and write it; the dialog stays."""
        self.banner.clear()
        target = self._ask_for_target()
        if target is not None:
            self.write(target)

    def write(self, target: Path) -> None:
        """Write what is shown into a PDF."""
        work = partial(_write, self._content, target)
        self._desk.jobs.run(work, owner=self, on_done=self._on_written, on_failed=self._on_not_written)

    def print_with_dialog(self) -> None:
        """Ask for the printer and print what is shown."""
        self.banner.clear()
        printer = printer_for(1, self._name())
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, max(1, self.preview.document.pageCount()))
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return
        if print_paper(self.preview.document, printer):
            self.banner.tell("good", self.tr("The paper was handed to the printer"), printer.printerName())
        else:
            kept = self.tr("Is the printer connected? Nothing was lost; save a PDF, or try again.")
            self.banner.tell("bad", self.tr("The printer does not take the paper"), kept)

    def _let_out(self, may: bool) -> None:
        self.act_button.setEnabled(may)
        self.print_button.setEnabled(may)

    def _on_drawn(self, content: bytes) -> None:
        self._content = content
        self.preview.show_paper(content)
        self._let_out(True)

    def _on_not_drawn(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.preview.tell(sentence(error))

    def _ask_for_target(self) -> Path | None:
        kept = Path(self._desk.settings.last_export_folder or Path.home())
        folder = kept if kept.is_dir() else Path.home()
        title, kinds = self.tr("Save the evidence list as PDF"), self.tr("PDF (*.pdf)")
        chosen, _kind = QFileDialog.getSaveFileName(self, title, str(folder / f"{self._name()}.pdf"), kinds)
        if not chosen:
            return None
        target = Path(chosen)
        return target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf")

    def _name(self) -> str:
        return file_name(self.tr("Evidence list {number}").format(number=self._facts.number))

    def _on_written(self, target: Path) -> None:
        self._desk.settings.last_export_folder = str(target.parent)
        acts = [(self.tr("Open it"), lambda: self._desk.open_file(target))]
        self.banner.tell("good", self.tr("The PDF is saved"), str(target), acts)

    def _on_not_written(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.banner.tell_error(error)


def _drawn(facts: EvidenceListFacts) -> bytes:
    from mediator_desk.documents.lists.evidence_list import render_evidence_list_bytes

    return render_evidence_list_bytes(facts)


def _write(content: bytes, target: Path) -> Path:
    from mediator_desk import paths

    with paths.written_whole(target) as draft:
        draft.write_bytes(content)
    return target
