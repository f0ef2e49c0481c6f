"""The list on paper, as it will be printed: from here it goes to the printer or into a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QPageLayout

from mediator_desk import paths
from mediator_desk.errors import DeskError
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.paper_preview import PaperPreview
from mediator_desk.views.parts import button
from mediator_desk.views.preview_parts import height_of_paper
from mediator_desk.views.printing import ask_and_print, printer_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


class ListPaperDialog(DeskDialog):
    """Shows the pages. `record(name)` is called when they leave the desk; `ask(title, kinds, ending)` gives a file."""

    def __init__(
        self,
        desk: Desk,
        content: bytes,
        record: Callable[[str], object],
        ask: Callable[[str, str, str], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Print the list"), self.tr("Print…"), parent, width=980)
        self._desk, self._content, self._record, self._ask = desk, content, record, ask
        self.preview = PaperPreview(self)
        self.preview.setMinimumHeight(height_of_paper(self))
        self.preview.show_paper(content)
        self.body.addWidget(self.preview, 1)
        self.buttons.insertWidget(0, button(self.tr("Save as PDF…"), self.save_as, icon="file-pdf"))
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setFocus()

    def act(self) -> None:
        """Ask for the printer and print; the dialog stays."""
        self.banner.clear()
        printer = printer_for(1, self.windowTitle())
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        is_printed = ask_and_print(self.preview.document, printer, self)
        if is_printed is None:
            return
        if is_printed:
            self._tell_left(self.tr("The list was handed to the printer"), printer.printerName())
        else:
            kept = self.tr("Is the printer connected? Nothing was lost; save a PDF, or try again.")
            self.banner.tell("bad", self.tr("The printer does not take the list"), kept)

    def save_as(self) -> None:
        """Ask where the PDF goes, and write it there."""
        target = self._ask(self.tr("Save the list as PDF"), self.tr("PDF (*.pdf)"), ".pdf")
        if target is not None:
            self.save_to(target)

    def save_to(self, target: Path) -> None:
        """Write the PDF to `target`, whole or not at all."""
        try:
            with paths.written_whole(target) as draft:
                draft.write_bytes(self._content)
            self._desk.settings.last_export_folder = str(target.parent)
            self._tell_left(self.tr("The PDF is saved"), target.name, str(target))
        except DeskError as error:
            self.banner.tell_error(error)

    def _tell_left(self, news: str, name: str, place: str = "") -> None:
        self._record(name)
        if place:
            self.banner.tell_file(news, Path(place), self._desk.open_file)
        else:
            self.banner.tell("good", news, name)
