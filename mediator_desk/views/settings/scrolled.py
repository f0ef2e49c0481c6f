"""A card that scrolls in the tab of the settings in which it does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.views import theme

if TYPE_CHECKING:
    from mediator_desk.views.parts import Card


def scrolled(card: Card, *, sideways: bool = False) -> QScrollArea:
    """Return an area in which the card scrolls; `sideways` for what cannot be narrower than it is."""
    inside = QWidget()
    inside.setObjectName("scrolled")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, theme.current().px("m"), 0)
    column.addWidget(card)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    if not sideways:
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(card.title.text())
    area.setWidget(inside)
    return area
