"""The page at the start of a committee whose people have passphrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from mediator_desk.conventions.china_time import in_china
from mediator_desk.views import theme

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from mediator_desk.views.sign_in.pane import SignInPane
    from mediator_desk.views.sign_in.server_pane import ServerPane

PANE, WAYS_NEED = 520, 620
EVENING_ENDS = 5
"""Hour of the day."""
QWIDGETSIZE_MAX = (1 << 24) - 1
"""Qt's word for a width without bounds; PySide has no name for it."""


class SignInView(QWidget):
    """Sign in (SignInPane, ServerPane) at the left, other ways to begin at the right where there is room for them."""

    def __init__(self, pane: SignInPane | ServerPane, ways: QWidget) -> None:
        super().__init__()
        self.pane = pane
        self._ways = ways
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._scrolled = QScrollArea()
        self._scrolled.setWidgetResizable(True)
        self._scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scrolled.setWidget(self.pane)
        row.addWidget(self._scrolled)
        row.addWidget(ways, 1)

    def take_focus(self) -> None:
        """Give the keyboard to the field that is to be typed in first."""
        self.pane.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        px = theme.current().px
        has_room = self.width() >= px(PANE) + px(WAYS_NEED)
        self._ways.setVisible(has_room)
        # A width of its own only beside the ways: alone it would hold the window as wide as it is for the next page.
        self._scrolled.setMinimumWidth(px(PANE) if has_room else 0)
        self._scrolled.setMaximumWidth(px(PANE) if has_room else QWIDGETSIZE_MAX)


def greeting(hour: int) -> str:
    """Return the greeting of an hour of the day, with the request to sign in."""
    if EVENING_ENDS <= hour < 12:
        return QCoreApplication.translate("SignInView", "Good morning, please sign in")
    if 12 <= hour < 18:
        return QCoreApplication.translate("SignInView", "Good afternoon, please sign in")
    return QCoreApplication.translate("SignInView", "Good evening, please sign in")


def hour_of(now: datetime) -> int:
    """Return the hour of an instant in China, as every clock of the desk shows it."""
    return in_china(now).hour
