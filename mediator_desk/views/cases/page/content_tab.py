"""A tab of a case that tells pieces of it in one card, and leads on where there is nothing yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.views import theme
from mediator_desk.views.cases.offer_looks import offer_word
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.page.scrolled_tab import ScrolledTab
from mediator_desk.views.cases.page.whole_case import WholeCase
from mediator_desk.views.cases.pane_content import CaseContent, Piece
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import Card, button, words

MOST_WIDTH = 960
"""Lines stay readable: what stands at their right end belongs to what stands at the left."""


class ContentTab(ScrolledTab):
    """Some pieces of a case. Where none has anything to tell: `nothing` in a sentence, and the first act that helps."""

    def __init__(
        self,
        desk: Desk,
        pieces: Sequence[Piece],
        nothing: str,
        helps: Sequence[Offer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._pieces, self._helps = desk, pieces, helps
        card = Card()
        card.setMaximumWidth(theme.current().px(MOST_WIDTH))
        self._place = QVBoxLayout()
        card.body.addLayout(self._place)
        self._nothing = self._built_nothing(nothing)
        card.body.addWidget(self._nothing)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def _built_nothing(self, nothing: str) -> QWidget:
        empty, px = QWidget(self), theme.current().px
        column = QVBoxLayout(empty)
        column.setContentsMargins(0, px("xl"), 0, px("xl"))
        column.setSpacing(px("m"))
        column.addWidget(IconLabel("chats-circle", "mute", 22), 0, Qt.AlignmentFlag.AlignHCenter)
        said = words(nothing, tone="mute", wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(said)
        self.help_button = button("", self._on_help)
        column.addWidget(self.help_button, 0, Qt.AlignmentFlag.AlignHCenter)
        return empty

    @property
    def _help(self) -> Offer | None:
        return next((offer for offer in self._helps if offer in self.offered), None)

    def _on_help(self) -> None:
        if self._help is not None:
            self.offer_wanted.emit(self._help)

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
        self.help_button.setVisible(self._help is not None)
        if self._help is not None:
            self.help_button.setText(offer_word(self._help))
            self.help_button.setAccessibleName(self.help_button.text())
