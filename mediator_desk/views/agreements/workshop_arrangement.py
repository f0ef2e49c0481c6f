"""Where the parts of the workshop stand: the head, news, what is typed and its checks, the paper."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.workshop_page import side_by_side, workshop_page

SHARES = (57, 43)
"""Per cent of the width for what is typed and for the paper."""


def arrange(
    window: QWidget, header: QWidget, banner: QWidget, forms: QWidget, checks: QWidget, preview: QWidget
) -> None:
    """Lay the parts out in the window."""
    left = _left(forms, checks)
    workshop_page(window, header, banner).addWidget(side_by_side({left: SHARES[0], preview: SHARES[1]}), 1)


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
