"""The recovery code on one sheet. It goes to the printer only: a file of it would be a key that lies about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrinter

from mediator_desk.views.printing import ask_and_draw

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

MARGIN_MM, TITLE_MM, CODE_MM, TEXT_MM = 25, 30, 55, 95


def print_code(code: str, window: QWidget) -> bool | None:
    """Ask for the printer and print. Returns whether it could begin; None where the person left it."""
    title = QCoreApplication.translate("CodeOnPaper", "Recovery code of the mediation desk")
    return ask_and_draw(title, window, lambda painter, printer: draw_code(painter, printer, title, code))


def draw_code(painter: QPainter, printer: QPrinter, title: str, code: str) -> None:
    """Draw the sheet: what it is, the code in two rows, what becomes of it."""
    groups = code.split("-")
    kept = QCoreApplication.translate(
        "CodeOnPaper",
        "Whoever has this paper can open the committee's records. Lock it away where the seal is kept. It is used at"
        " the sign-in page under “Forgotten passphrase”. A newer code makes this one worthless.",
    )
    draw_words(painter, printer, TITLE_MM, 18, title)
    draw_words(painter, printer, CODE_MM, 20, "  ".join(groups[:4]) + "\n" + "  ".join(groups[4:]))
    draw_words(painter, printer, TEXT_MM, 11, kept)


def draw_words(painter: QPainter, printer: QPrinter, top: int, points: int, text: str) -> None:
    """Draw words from a margin to the other, `top` millimetres below the edge of the paper."""
    dots = printer.resolution() / 25.4
    font = QFont()
    font.setPointSize(points)
    painter.setFont(font)
    width = printer.paperRect(QPrinter.Unit.DevicePixel).width() - 2 * MARGIN_MM * dots
    room = QRectF(MARGIN_MM * dots, top * dots, width, 60 * dots)
    painter.drawText(room, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft), text)
