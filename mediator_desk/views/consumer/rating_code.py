"""A link as a square code, on the screen and on a sheet for the consumer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator_desk.views import theme
from mediator_desk.views.code_on_paper import MARGIN_MM, draw_words
from mediator_desk.views.printing import ask_and_draw

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtPrintSupport import QPrinter

QUIET_MODULES = 4
"""White around a code, in its own squares (ISO/IEC 18004)."""
SIDE = 180
"""Pixels at 100 %."""
TITLE_MM, WORDS_MM, CODE_MM, LINK_MM, CODE_SIDE_MM = 30, 50, 85, 150, 55


class LinkCode(QWidget):
    """The code on the screen: dark on white in every look, as cameras want it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Code with the link"))

    def show_link(self, link: str) -> None:
        """Show the code of a link."""
        self._link = link
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        side = theme.current().px(SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        try:
            if self._link:
                draw_link(painter, QRectF(self.rect()), self._link)
        finally:
            painter.end()


def draw_link(painter: QPainter, room: QRectF, link: str) -> None:
    """Draw the code of a link into a square room, with its white."""
    import segno  # late: most screens have no code

    rows = segno.make_qr(link, error="m").matrix
    look = theme.current()
    painter.fillRect(room, look.colour("paper"))
    module = room.width() / (len(rows) + 2 * QUIET_MODULES)
    for y, row in enumerate(rows):
        for x, is_dark in enumerate(row):
            if is_dark:
                left, top = room.left() + (x + QUIET_MODULES) * module, room.top() + (y + QUIET_MODULES) * module
                painter.fillRect(QRectF(left, top, module + 0.4, module + 0.4), look.colour("print"))


def print_link(link: str, committee: str, number: str, window: QWidget) -> bool | None:
    """Ask for the printer and print the sheet. Returns whether it could begin; None where the person left it."""
    title = QCoreApplication.translate("RatingSheet", "Please rate our work")
    return ask_and_draw(
        title, window, lambda painter, printer: draw_sheet(painter, printer, title, link, committee, number)
    )


def draw_sheet(painter: QPainter, printer: QPrinter, title: str, link: str, committee: str, number: str) -> None:
    """Draw the sheet: who asks, about which matter, the code, and the link as it is typed."""
    said = QCoreApplication.translate(
        "RatingSheet",
        "{committee} has finished its work on your matter {number}. Point the camera of your phone at the code, or"
        " open the link below it, and tell us how we did. It works once.",
    )
    draw_words(painter, printer, TITLE_MM, 20, title)
    draw_words(painter, printer, WORDS_MM, 13, said.format(committee=committee, number=number))
    dots = printer.resolution() / 25.4
    side = CODE_SIDE_MM * dots
    draw_link(painter, QRectF(MARGIN_MM * dots, CODE_MM * dots, side, side), link)
    draw_words(painter, printer, LINK_MM, 10, link)
