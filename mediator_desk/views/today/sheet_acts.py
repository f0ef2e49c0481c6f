"""The day sheet leaves the desk: to the usual printer by one act, into a preview, or into a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QObject
from PySide6.QtPdf import QPdfDocument

from mediator_desk.errors import DeskError, Invalid
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.views.file_choosing import FileDialog, export_folder
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.paper_preview import PaperPreview
from mediator_desk.views.parts import button
from mediator_desk.views.preview_parts import height_of_paper
from mediator_desk.views.printing import ask_and_print, has_printer, print_paper, printer_for
from mediator_desk.views.taking_out import tell_taken_out

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.documents.lists.day_sheet import DaySheet
    from mediator_desk.views.banner import Banner

WIDTH = 720


class SheetActs(QObject):
    """Draws the sheet in the background and prints, shows or saves it; the news goes into the screen's banner."""

    def __init__(self, desk: Desk, window: QWidget, banner: Banner) -> None:
        super().__init__(window)
        self._desk, self._window, self._banner = desk, window, banner

    def print_at_once(self, sheet: DaySheet) -> None:
        """Print one copy on the usual printer; where there is none, show the sheet."""
        self._draw(sheet, partial(self._print, sheet))

    def preview(self, sheet: DaySheet) -> None:
        """Show the sheet as it will be printed."""
        self._draw(sheet, partial(self._show, sheet))

    def save(self, sheet: DaySheet) -> None:
        """Ask for a file and write the sheet there."""
        target = ask_for_target(self._desk, self._window, sheet)
        if target is not None:
            work = partial(_write, sheet, target)
            self._desk.jobs.run(work, owner=self, on_done=self._on_written, on_failed=self._on_failed)

    def print_on(self, content: bytes, printer: QPrinter) -> None:
        """Print a drawn sheet on a printer, and say what became of it."""
        document, buffer = _loaded(content, self)
        if print_paper(document, printer):
            tell_taken_out(self._desk, TakenOut.DAY_SHEET, printer.printerName())
            self._banner.tell("good", self.tr("The day sheet was handed to the printer"), printer.printerName())
        else:
            kept = self.tr("Is the printer connected? Save the sheet as a PDF, or try again.")
            self._banner.tell("bad", self.tr("The printer does not take the day sheet"), kept)
        document.deleteLater()
        buffer.deleteLater()

    def _draw(self, sheet: DaySheet, on_done: object) -> None:
        from mediator_desk.documents.lists.day_sheet import render_day_sheet

        work = partial(render_day_sheet, sheet)
        self._desk.jobs.run(work, owner=self, on_done=on_done, on_failed=self._on_failed)  # type: ignore[arg-type]

    def _print(self, sheet: DaySheet, content: bytes) -> None:
        if has_printer():
            self.print_on(content, printer_for(1, sheet.title))
        else:
            self._show(sheet, content)

    def _show(self, sheet: DaySheet, content: bytes) -> None:
        shown(SheetDialog(self._desk, sheet, content, self._window))

    def _on_written(self, target: Path) -> None:
        tell_taken_out(self._desk, TakenOut.DAY_SHEET, target.name)
        self._desk.settings.last_export_folder = str(target.parent)
        acts = [(self.tr("Open it"), lambda: self._desk.open_file(target))]
        self._banner.tell("good", self.tr("The day sheet is saved"), str(target), acts)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._banner.tell_error(error)


class SheetDialog(DeskDialog):
    """The sheet as it will be printed, to print or save it."""

    def __init__(self, desk: Desk, sheet: DaySheet, content: bytes, parent: QWidget | None = None) -> None:
        super().__init__(sheet.title, self.tr("Print…"), parent, width=WIDTH)
        self._desk, self._sheet, self._content = desk, sheet, content
        self.preview = PaperPreview(self)
        self.preview.setMinimumHeight(height_of_paper(self))
        self.body.addWidget(self.preview, 1)
        self.preview.show_paper(content)
        self.cancel_button.setText(self.tr("Close"))
        self.save_button = button(self.tr("Save as PDF…"), self._on_save, icon="floppy-disk")
        self.buttons.insertWidget(0, self.save_button)
        self.cancel_button.setFocus()

    def save(self) -> None:
        """Ask for the printer and print; the dialog stays where that was left or failed."""
        printer = printer_for(1, self._sheet.title)
        printed = ask_and_print(self.preview.document, printer, self)
        if printed:
            tell_taken_out(self._desk, TakenOut.DAY_SHEET, printer.printerName())
        if printed is False:
            self.banner.tell("bad", self.tr("The printer does not take the day sheet"))
        if not printed:
            raise Invalid([])

    def _on_save(self) -> None:
        target = ask_for_target(self._desk, self, self._sheet)
        if target is None:
            return
        try:
            _write(self._sheet, target)
            tell_taken_out(self._desk, TakenOut.DAY_SHEET, target.name)
        except DeskError as error:
            self.banner.tell_error(error)
            return
        self._desk.settings.last_export_folder = str(target.parent)
        self.banner.tell("good", self.tr("The day sheet is saved"), str(target))


def ask_for_target(desk: Desk, window: QWidget, sheet: DaySheet) -> Path | None:
    """Ask where the sheet goes. Returns None where nothing was chosen."""
    folder = export_folder(desk.settings)
    name = f"{sheet.title.replace(':', ' ').replace('：', ' ').replace('/', '-')}.pdf"
    title = QCoreApplication.translate("SheetActs", "Save the day sheet as PDF")
    chosen, _kind = FileDialog.getSaveFileName(window, title, str(folder / name), "PDF (*.pdf)")
    if not chosen:
        return None
    target = Path(chosen)
    return target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf")


def _loaded(content: bytes, owner: QObject) -> tuple[QPdfDocument, QBuffer]:
    buffer = QBuffer(owner)
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(owner)
    document.load(buffer)
    return document, buffer


def _write(sheet: DaySheet, target: Path) -> Path:
    from mediator_desk.documents.lists.day_sheet import write_day_sheet

    write_day_sheet(sheet, target)
    return target
