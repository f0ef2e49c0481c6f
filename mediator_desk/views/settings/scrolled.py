"""Forms that are higher than a small screen, above all with large text: they scroll, and nothing is cut off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.views import theme

ABOVE_AND_BELOW = 190
"""Pixels at 100 % that title, explanation and buttons of a dialog take."""


def scrolled(part: QWidget) -> QScrollArea:
    """Return an area in which `part` scrolls up and down, with room for the focus ring at its edges."""
    px = theme.current().px
    inside = QWidget()
    inside.setObjectName("scrolled")
    column = QVBoxLayout(inside)
    column.setContentsMargins(px(2), px(2), px("m"), px(2))
    column.addWidget(part)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area


def fit(dialog: QDialog, part: QWidget, width: int) -> None:
    """Make a dialog as high as its scrolled `part` needs, or as the screen allows; `width` in pixels at 100 %."""
    px = theme.current().px
    there_is = dialog.screen().availableGeometry().height() - px(48)
    dialog.resize(px(width), min(part.sizeHint().height() + px(ABOVE_AND_BELOW), there_is))
