"""The window itself. It is painted before anything else is imported: two grounds, as the desk will stand on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QMainWindow, QWidget

from mediator_desk.views import palette

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from mediator_desk.settings import Settings

FIRST_WIDTH, FIRST_HEIGHT = 1440, 900
TITLE_BAR = 40
"""About what the system puts above a window."""


class Frame(QMainWindow):
    """The window of the desk; where it stood and how large it was is remembered."""

    first_painted = Signal()
    """The frame was drawn once: after this event it is time to import and build the rest."""

    def __init__(self, settings: Settings, *, is_dark: bool) -> None:
        super().__init__()
        self._settings = settings
        self._is_painted = False
        self._show_grounds(palette.colours(is_dark=is_dark))
        kept = QByteArray.fromBase64(settings.window_geometry.encode())
        if kept.isEmpty() or not self.restoreGeometry(kept):
            self._take_first_size()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.first_painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102
        self._settings.window_geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        super().closeEvent(event)

    def _take_first_size(self) -> None:
        self.resize(FIRST_WIDTH, FIRST_HEIGHT)
        room = self.screen().availableSize()
        if room.width() < FIRST_WIDTH or room.height() < FIRST_HEIGHT + TITLE_BAR:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _show_grounds(self, colours: dict[str, str]) -> None:
        # By palettes: the first call of QPainter.fillRect loads all of Qt's enums, a sixth of a bare window's start.
        rail_colour, canvas_colour = QColor(colours["rail"]), QColor(colours["canvas"])
        self.setPalette(QPalette(canvas_colour, canvas_colour))
        ground = QWidget(self)
        rail = QWidget(ground)
        rail.setAutoFillBackground(True)
        rail.setPalette(QPalette(rail_colour, rail_colour))
        rail.resize(round(palette.lengths()["rail"] * self._settings.text_percent / 100), self.maximumHeight())
        self.setCentralWidget(ground)
