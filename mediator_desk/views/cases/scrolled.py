"""A form that may be taller than the screen: it scrolls, the buttons of its dialog stay in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QScrollArea

from mediator_desk.views import theme
from mediator_desk.views.form import Form

AROUND = 240
"""What a dialog needs above and below its form, and the screen above and below the dialog."""


def scrolled(form: Form) -> QScrollArea:
    """Return a frame in which the form scrolls where the screen is too low for all of it."""
    px = theme.current().px
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    form.setContentsMargins(0, 0, px(14), 0)
    form.setObjectName("scrolled")
    area.setWidget(form)
    room = QGuiApplication.primaryScreen().availableGeometry().height() - px(AROUND)
    area.setMinimumHeight(min(form.sizeHint().height() + px(4), room))
    return area
