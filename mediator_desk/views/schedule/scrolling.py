"""How far a canvas scrolls: the hours above it and the labels at its left stay where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QAbstractScrollArea

    from mediator_desk.views.schedule.sight import Sight


def set_bars(area: QAbstractScrollArea, sight: Sight) -> None:
    """Let the bars of an area reach over the whole drawing."""
    down, across = area.verticalScrollBar(), area.horizontalScrollBar()
    below, beside = sight.height - sight.header, sight.width - sight.measures.labels
    down.setRange(0, max(0, sight.arrangement.height - below))
    down.setPageStep(max(1, below))
    down.setSingleStep(max(1, sight.measures.lane // 2))
    across.setRange(0, max(0, sight.arrangement.width - sight.width))
    across.setPageStep(max(1, beside))
    across.setSingleStep(max(1, sight.measures.least_hour // 4))


def reveal(area: QAbstractScrollArea, sight: Sight, rect: QRect) -> None:
    """Scroll as little as it takes to bring a part of the whole drawing into sight; large ones begin there."""
    margin, labels = sight.measures.pad, sight.measures.labels
    top, bottom = rect.top() - margin, rect.bottom() + margin
    left, right = rect.left() - labels - margin, rect.right() - labels + margin
    down, across = area.verticalScrollBar(), area.horizontalScrollBar()
    down.setValue(min(max(down.value(), bottom - (sight.height - sight.header)), top))
    across.setValue(min(max(across.value(), right - (sight.width - labels)), left))
