"""Parts beside each other that go on in the next line where the room ends: chips."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from mediator_desk.views import theme


class FlowLayout(QLayout):
    """Lays its parts out like words in a paragraph; its height follows from its width."""

    def __init__(self, parent: QWidget | None = None, *, gap: str = "s") -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: D102
        self._items.append(item)

    def count(self) -> int:  # noqa: D102
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: D102
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: D102
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: D102
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        margins = self.contentsMargins()
        inside = QRect(0, 0, width - margins.left() - margins.right(), 0)
        return self._place(inside, is_moving=False) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:  # noqa: D102
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: D102
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:  # noqa: D102
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), is_moving=True)

    def _place(self, rect: QRect, *, is_moving: bool) -> int:
        """Return the height that the parts take in this width; move them there where asked to."""
        gap, left, top = theme.current().px(self._gap), rect.left(), rect.top()
        shown = [item for item in self._items if not item.isEmpty()]
        line = max((item.sizeHint().height() for item in shown), default=0)
        for item in shown:
            hint = item.sizeHint()
            width = min(hint.width(), rect.width())
            if left > rect.left() and left + width > rect.right() + 1:
                left, top = rect.left(), top + line + gap
            if is_moving:
                place = QPoint(left, top + (line - hint.height()) // 2)
                item.setGeometry(QRect(place, QSize(width, hint.height())))
            left += width + gap
        return top + line - rect.top()
