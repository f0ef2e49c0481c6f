"""The paper leaves the desk: as a file, or printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mediator_desk.conventions.text import clean_name
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.models.words import AgreementState
from mediator_desk.services.papers.printed import PrintedPaper, tell_printed
from mediator_desk.views.file_choosing import FileDialog, export_folder
from mediator_desk.views.printing import ask_and_print, printer_for
from mediator_desk.views.taking_out import tell_taken_out

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.cases.case_details import CaseDetails
    from mediator_desk.views.messages import Banner

FORBIDDEN_IN_NAMES = '<>:"/\\|?*'


class PaperActs(QObject):
    """Asks where a PDF goes and remembers the folder; prints as many copies as the agreement needs."""

    def __init__(self, desk: Desk, window: QWidget, banner: Banner) -> None:
        super().__init__(window)
        self._desk, self._window, self._banner = desk, window, banner

    def ask_for_target(self, number: str) -> Path | None:
        """Ask where the PDF goes. Returns None when nothing was chosen."""
        suggested = str(self._folder() / f"{self._file_name(number)}.pdf")
        title, kinds = self.tr("Save the agreement as PDF"), self.tr("PDF (*.pdf)")
        chosen, _kind = FileDialog.getSaveFileName(self._window, title, suggested, kinds)
        if not chosen:
            return None
        target = Path(chosen)
        return target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf")

    def tell_written(self, target: Path, case: CaseDetails) -> None:
        """Say where the PDF lies, remember its folder and offer to open it; the case keeps that it left the desk."""
        self._keep_out(case, target.name)
        self._desk.settings.last_export_folder = str(target.parent)
        acts = [(self.tr("Open it"), lambda: self._desk.open_file(target))]
        self._banner.tell("good", self.tr("The PDF is saved"), str(target), acts)

    def print_with_dialog(self, document: QPdfDocument, case: CaseDetails, number: str) -> None:
        """Ask for the printer and print; the copies are preset: one for each party and one for the committee."""
        printer = printer_for(len(case.parties) + 1, self._file_name(number))
        is_printed = ask_and_print(document, printer, self._window)
        if is_printed is None:
            return
        if is_printed:
            self._keep_out(case, printer.printerName())
            self._banner.tell("good", self.tr("The paper was handed to the printer"), printer.printerName())
        else:
            kept = self.tr("Is the printer connected? Nothing was lost; save a PDF, or try again.")
            self._banner.tell("bad", self.tr("The printer does not take the paper"), kept)

    def _keep_out(self, case: CaseDetails, where_to: str) -> None:
        """The case keeps that the paper left the desk. A draft binds nobody, but it names people all the same."""
        if case.agreement is None or case.agreement.state is AgreementState.DRAFT:
            tell_taken_out(self._desk, TakenOut.DRAFT, where_to, case_id=case.id)
            return
        printed = PrintedPaper(case.id, PaperKind.AGREEMENT)
        with self._desk.database.writing() as db:
            tell_printed(db, [printed], by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(case.id)

    def _folder(self) -> Path:
        return export_folder(self._desk.settings)

    def _file_name(self, number: str) -> str:
        name = clean_name(self.tr("Mediation agreement {number}").format(number=number)).text
        return "".join("_" if character in FORBIDDEN_IN_NAMES else character for character in name)
