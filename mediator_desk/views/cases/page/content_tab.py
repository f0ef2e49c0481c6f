"""A tab of a case that tells pieces of it in one card, and leads on where there is nothing yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.views import theme
from mediator_desk.views.cases.page.scrolled_tab import ScrolledTab
from mediator_desk.views.cases.page.whole_case import WholeCase
from mediator_desk.views.cases.pane_content import CaseContent, Piece
from mediator_desk.views.parts import Card, words

MOST_WIDTH = 960
"""Lines stay readable: what stands at their right end belongs to what stands at the left."""


class ContentTab(ScrolledTab):
    """Some pieces of a case; `nothing` is said where none of them has anything to tell."""

    def __init__(self, desk: Desk, pieces: Sequence[Piece], nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._pieces = desk, pieces
        card = Card()
        card.setMaximumWidth(theme.current().px(MOST_WIDTH))
        self._place = QVBoxLayout()
        card.body.addLayout(self._place)
        self._nothing = words(nothing, tone="mute", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card.body.addWidget(self._nothing)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def show_case(self, whole: WholeCase) -> None:
        """Show the pieces of a case."""
        content = CaseContent(
            whole.case, self._desk.today(), pieces=self._pieces, offered=self.offered, heading="section"
        )
        self.content_made.emit(content)
        has_any = bool(content.findChildren(QLabel))
        self.refill(self._place, content)
        content.setVisible(has_any)
        self._nothing.setVisible(not has_any)
