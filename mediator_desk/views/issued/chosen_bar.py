"""The bar that shows while several papers are chosen: how many, and what can be done with all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views import theme
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.issued.papers_table import MOST_AT_ONCE
from mediator_desk.views.parts import button, words

if TYPE_CHECKING:
    from collections.abc import Callable

from PySide6.QtWidgets import QWidget


class ChosenBar(QWidget):
    """`together` looks at the chosen papers as one PDF, `make` opens papers of their cases."""

    def __init__(self, together: Callable[[], object], make: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("selection_bar")
        px = theme.current().px
        row = FlowLayout(self)
        row.setContentsMargins(px(16), px("s"), px(16), px("s"))
        self._count = words("", "fact_strong", "accent")
        self._count.setContentsMargins(0, 0, px("m"), 0)
        self.together_button = button(self.tr("Print them together…"), together, icon="printer")
        self.make_button = button(self.tr("Other papers of their cases…"), make, icon="file-text")
        for part in (self._count, self.together_button, self.make_button):
            row.addWidget(part)
        self.hide()

    def show_selection(self, count: int) -> None:
        """Say how many papers are chosen; shown for two or more."""
        text = self.tr("%n chosen", "", count)
        if count > MOST_AT_ONCE:
            text = self.tr("{count} chosen: at most {most} at once").format(count=count, most=MOST_AT_ONCE)
        self._count.setText(text)
        self.setAccessibleName(text)
        for one in (self.together_button, self.make_button):
            one.setEnabled(count <= MOST_AT_ONCE)
        self.setVisible(count > 1)
