"""Every paper whose words may be changed; a mark tells where the committee's own wording counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from mediator_desk.views.icons import icon
from mediator_desk.views.parts import plain_tip

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from mediator_desk.documents.papers.wordings import Wording

NAME = Qt.ItemDataRole.UserRole


class PaperList(QListWidget):
    """Papers in the order in which a case comes to them."""

    chosen = Signal(str)
    """The name of the template that is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("suggestions")
        self.setAccessibleName(self.tr("Papers"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._on_current)

    def show_papers(self, every: Sequence[Wording]) -> None:
        """List these."""
        for one in every:
            QListWidgetItem(one.title, self).setData(NAME, one.name)

    def mark(self, own: Collection[str], unsaved: Collection[str]) -> None:
        """Mark what the committee worded itself, and where something is not saved."""
        for row in range(self.count()):
            item = self.item(row)
            name = item.data(NAME)
            sign = "pencil-simple" if name in unsaved else "check" if name in own else "file-text"
            item.setIcon(icon(sign, "warn" if name in unsaved else "accent" if name in own else "mute"))
            told = self.tr("not saved") if name in unsaved else self.tr("own wording") if name in own else ""
            title = item.text().split(" · ")[0]
            item.setText(f"{title} · {told}" if told else title)
            item.setToolTip(plain_tip(item.text()))

    def choose(self, name: str) -> None:
        """Choose a paper."""
        for row in range(self.count()):
            if self.item(row).data(NAME) == name:
                self.setCurrentRow(row)

    def _on_current(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(NAME))
