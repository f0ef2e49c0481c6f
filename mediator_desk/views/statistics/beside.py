"""Two cards beside each other, or one below the other where there is too little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QWidget

from mediator_desk.views import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

LEAST_WIDE = 900
"""Pixels at 100 % from which on two cards stand beside each other."""


class Beside(QWidget):
    """Two cards; `shares` say how the room is divided between them."""

    def __init__(self, left: QWidget, right: QWidget, shares: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.current().px("l"))
        for card, part in zip((left, right), shares, strict=True):
            self._row.addWidget(card, part)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(theme.current().px(320), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        is_wide = self.width() >= theme.current().px(LEAST_WIDE)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
