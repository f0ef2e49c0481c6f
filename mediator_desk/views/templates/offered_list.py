"""What may be written at the cursor, in a list below it. The keyboard stays in the text: it is no window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from mediator_desk.views import theme
from mediator_desk.views.parts import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect

    from mediator_desk.documents.papers.template_suggestions import Suggestion

WIDTH, ROWS = 420, 9


class OfferedList(QListWidget):
    """Suggestions, the first one chosen; the text above moves the choice by its keys."""

    taken = Signal(object)
    """A Suggestion was chosen."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("suggestions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(self.tr("What may be written here"))
        self._offered: list[Suggestion] = []
        self._over = over
        self.itemClicked.connect(lambda _item: self.take())
        self.hide()

    def offer(self, found: Sequence[Suggestion], at: QRect) -> None:
        """Show these below a place of the widget that it lies over, or above it where there is no room."""
        self._offered = list(found)
        self.clear()
        for one in found:
            item = QListWidgetItem(f"{one.said}　{one.means}", self)
            item.setToolTip(plain_tip(one.means))
        self.setCurrentRow(0)
        self._place(at)
        self.setVisible(bool(found))
        self.raise_()

    def move_choice(self, step: int) -> None:
        """Choose another one, round at the ends."""
        self.setCurrentRow((self.currentRow() + step) % max(1, self.count()))

    def take(self) -> None:
        """Take the chosen one."""
        if 0 <= self.currentRow() < len(self._offered):
            self.taken.emit(self._offered[self.currentRow()])

    def said(self) -> list[str]:
        """Return what is offered."""
        return [one.said for one in self._offered] if self.isVisible() else []

    def _place(self, at: QRect) -> None:
        over = self._over
        px = theme.current().px
        width = min(px(WIDTH), over.width() - 2 * px("s"))
        row = max(self.sizeHintForRow(0), px(24))
        height = min(row * min(ROWS, self.count()) + px("m"), over.height() - px("xl"))
        self.resize(width, height)
        below = at.bottom() + px("xs")
        top = below if below + height <= over.height() else max(0, at.top() - height - px("xs"))
        self.move(QPoint(max(0, min(at.left(), over.width() - width - px("s"))), top))
