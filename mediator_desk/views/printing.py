"""A PDF on paper, or into a file: what is printed is what was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRect
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtWidgets import QWidget

MOST_DOTS_PER_INCH = 600
"""A page at 600 dpi takes 140 MB while it is drawn; more is not seen."""


def printer_for(copies: int, title: str) -> QPrinter:
    """Return the usual printer, set to A4 and to as many copies as the paper needs."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    printer.setFullPage(True)  # the paper has margins of its own
    printer.setCopyCount(copies)
    return printer


def has_printer() -> bool:
    """Tell whether this computer has a usual printer."""
    return not QPrinterInfo.defaultPrinter().isNull()


def is_printer_chosen(document: QPdfDocument, printer: QPrinter, window: QWidget) -> bool:
    """Ask in the system's dialog for printer, pages and copies. Returns False where the person left it."""
    dialog = QPrintDialog(printer, window)
    dialog.setMinMax(1, max(1, document.pageCount()))
    return dialog.exec() == QPrintDialog.DialogCode.Accepted


def ask_and_print(document: QPdfDocument, printer: QPrinter, window: QWidget) -> bool | None:
    """Ask for the printer and print. Returns whether it could begin; None where the person left it."""
    return print_paper(document, printer) if is_printer_chosen(document, printer, window) else None


def ask_and_draw(title: str, window: QWidget, draw: Callable[[QPainter, QPrinter], None]) -> bool | None:
    """Ask for the printer and draw one sheet on it. Returns whether it could begin; None where the person left it."""
    printer = printer_for(1, title)
    if QPrintDialog(printer, window).exec() != QPrintDialog.DialogCode.Accepted:
        return None
    printer.setResolution(min(printer.resolution(), MOST_DOTS_PER_INCH))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        draw(painter, printer)
    finally:
        painter.end()
    return True


def print_paper(document: QPdfDocument, printer: QPrinter) -> bool:
    """Print all pages of a document, or those that the printer was asked for. Returns whether it could begin."""
    printer.setResolution(min(printer.resolution(), MOST_DOTS_PER_INCH))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        for number, page in enumerate(_pages(document, printer)):
            if number:
                printer.newPage()
            _draw(document, page, painter, printer)
    finally:
        painter.end()
    return True


def _pages(document: QPdfDocument, printer: QPrinter) -> range:
    first, last = printer.fromPage(), printer.toPage()  # both 0 for all pages
    return range(max(first, 1) - 1, min(last or document.pageCount(), document.pageCount()))


def _draw(document: QPdfDocument, page: int, painter: QPainter, printer: QPrinter) -> None:
    place = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
    picture = document.render(page, place.size())
    painter.drawImage(QRect(0, 0, place.width(), place.height()), picture)
