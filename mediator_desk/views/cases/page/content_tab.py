"""A tab of a case that tells pieces of it in cards, and leads on where there is nothing yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.views import theme
from mediator_desk.views.cases.offer_looks import offer_word
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.page.card_row import CardRow
from mediator_desk.views.cases.page.scrolled_tab import ScrolledTab
from mediator_desk.views.cases.page.whole_case import WholeCase
from mediator_desk.views.cases.pane_content import CaseContent, Piece
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import Card, button, words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class ContentTab(ScrolledTab):
    """Pieces of a case, a card for each group of them.

    Where none has anything to tell: `nothing` in a sentence, and the first act that helps.
    """

    def __init__(
        self,
        desk: Desk,
        groups: Sequence[Sequence[Piece]],
        nothing: str,
        helps: Sequence[Offer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._groups, self._helps = desk, groups, helps
        self._row = CardRow()
        self.cards = [self._built_card() for _group in groups]
        self.column.addLayout(self._row)
        self._nothing = Card()
        self._nothing.body.addWidget(self._built_nothing(nothing))
        self.column.addWidget(self._nothing)
        self.column.addStretch(1)

    def _built_card(self) -> Card:
        card = Card()
        self._row.addWidget(card, 1)
        return card

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
        """Show the pieces of a case; a card without any is not there."""
        are_told = [self._fill(card, whole, group) for card, group in zip(self.cards, self._groups, strict=True)]
        for card, is_told in zip(self.cards, are_told, strict=True):
            card.setVisible(is_told)
        self._nothing.setVisible(not any(are_told))
        self.help_button.setVisible(self._help is not None)
        if self._help is not None:
            self.help_button.setText(offer_word(self._help))
            self.help_button.setAccessibleName(self.help_button.text())

    def _fill(self, card: Card, whole: WholeCase, pieces: Sequence[Piece]) -> bool:
        content = CaseContent(whole.case, self._desk.today(), pieces=pieces, offered=self.offered, heading="section")
        self.content_made.emit(content)
        self.refill(card.body, content)
        return bool(content.findChildren(QLabel))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._row.fit(event.size().width())
