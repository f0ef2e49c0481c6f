"""Where the parts of a workshop stand, of agreements and of wordings: head, news, then the work, side by side."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from mediator_desk.views import theme


def workshop_page(window: QWidget, head: QWidget, banner: QWidget) -> QVBoxLayout:
    """Put head and news into a window; return where the parts go that are worked at."""
    px = theme.current().px
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(head)
    page = QWidget()
    page.setObjectName("page")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column.addWidget(page, 1)
    inside = QVBoxLayout(page)
    inside.setContentsMargins(px("xl"), px("m"), px("xl"), px("l"))
    inside.setSpacing(px("m"))
    inside.addWidget(banner)
    return inside


def side_by_side(shares: Mapping[QWidget, int]) -> QSplitter:
    """Return parts beside each other that can be drawn wider; their shares of the width are per cent."""
    parts = QSplitter(Qt.Orientation.Horizontal)
    parts.setChildrenCollapsible(False)
    for place, (part, share) in enumerate(shares.items()):
        parts.addWidget(part)
        parts.setStretchFactor(place, share)
    parts.setSizes([10 * share for share in shares.values()])
    return parts
