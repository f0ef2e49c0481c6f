"""Where the parts of the workshop stand: the head, news, what is typed and its checks, the paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from mediator_desk.views import theme

SHARES = (57, 43)
"""Per cent of the width for what is typed and for the paper."""


def arrange(
    window: QWidget, header: QWidget, banner: QWidget, forms: QWidget, checks: QWidget, preview: QWidget
) -> None:
    """Lay the parts out in the window."""
    px = theme.current().px
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(header)
    page = QWidget()
    page.setObjectName("page")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column.addWidget(page, 1)
    inside = QVBoxLayout(page)
    inside.setContentsMargins(px("xl"), px("m"), px("xl"), px("l"))
    inside.setSpacing(px("m"))
    inside.addWidget(banner)
    inside.addWidget(_halves(_left(forms, checks), preview), 1)


def _left(forms: QWidget, checks: QWidget) -> QWidget:
    left = QWidget()
    column = QVBoxLayout(left)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.current().px("m"))
    column.addWidget(forms, 1)
    below = QHBoxLayout()
    below.setContentsMargins(0, 0, theme.current().px("scroll"), 0)  # as wide as the cards above it
    below.addWidget(checks)
    column.addLayout(below)
    return left


def _halves(left: QWidget, right: QWidget) -> QSplitter:
    halves = QSplitter(Qt.Orientation.Horizontal)
    halves.setChildrenCollapsible(False)
    for place, part in enumerate((left, right)):
        halves.addWidget(part)
        halves.setStretchFactor(place, SHARES[place])
    halves.setSizes([10 * share for share in SHARES])
    return halves
