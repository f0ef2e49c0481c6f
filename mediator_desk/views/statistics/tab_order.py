"""The way of the Tab key through cards whose figures come and go: as one reads, whatever was made last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def in_reading_order(before: QWidget, cards: Iterable[QWidget]) -> None:
    """Let Tab go from `before` through the cards in this order, within each line by line."""
    for card in cards:
        for part in sorted(_reached(card), key=lambda one: _place(one, card)):
            QWidget.setTabOrder(before, part)
            before = part


def _reached(card: QWidget) -> Iterator[QWidget]:
    """Yield what Tab reaches in a card; what is part of another one is reached through that."""
    for part in card.findChildren(QWidget):
        above = part.parentWidget()
        is_whole = above is None or above is card or not _takes_tab(above)
        if _takes_tab(part) and is_whole and part.isVisibleTo(card):
            yield part


def _takes_tab(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _place(part: QWidget, card: QWidget) -> tuple[int, int]:
    # By the bottom: figures of a line are of several sizes and stand on it.
    place = part.mapTo(card, QPoint(0, part.height()))
    return place.y() // LINE, place.x()


LINE = 16
"""Pixels within which two parts stand in one line."""
