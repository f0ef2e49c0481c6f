"""The tab of the papers: all fifteen of the file with what the desk knows of each, and what can be made here."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.services.cases.file_papers import FilePaperRow
from mediator_desk.views import theme
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.page.paper_words import paper_mark, paper_name, source_words, state_words
from mediator_desk.views.cases.page.scrolled_tab import ScrolledTab
from mediator_desk.views.cases.page.whole_case import WholeCase
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import TONES, Card, button, words

MADE_HERE = (
    Offer.PRINT_NOTICES, Offer.PRINT_RECORD, Offer.WRITE_AGREEMENT, Offer.SIGN, Offer.RENEW_AGREEMENT, Offer.PROPOSE,
    Offer.PRINT_HISTORY,
)  # fmt: skip
"""Acts whose dialogs make a paper."""


class PapersTab(ScrolledTab):
    """What is made here, then every paper of the file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        made = Card(self.tr("Made here"))
        self._made = QVBoxLayout()
        made.body.addLayout(self._made)
        self._file_card = Card(self.tr("Papers of the file"))
        self._file = QVBoxLayout()
        self._file_card.body.addLayout(self._file)
        self.column.addWidget(made)
        self.column.addWidget(self._file_card)
        self.column.addStretch(1)

    def show_case(self, whole: WholeCase) -> None:
        """Show the papers of a case."""
        self.refill(self._made, self._made_part(whole))
        self.refill(self._file, self._file_part(whole))
        self._file_card.setVisible(bool(whole.papers))

    def _made_part(self, whole: WholeCase) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("s"))
        titles = {
            Offer.PRINT_NOTICES: self.tr("Notices…"),
            Offer.PRINT_RECORD: self.tr("Record of the meeting…"),
            Offer.WRITE_AGREEMENT: self.tr("Agreement…"),
            Offer.SIGN: self.tr("Signatures…"),
            Offer.RENEW_AGREEMENT: self.tr("New agreement…"),
            Offer.PROPOSE: self.tr("Written proposal…"),
            Offer.PRINT_HISTORY: self.tr("History as PDF…"),
        }
        for offer in MADE_HERE:
            if offer in self.offered:
                row.addWidget(button(titles[offer], partial(self.offer_wanted.emit, offer), icon="file-text"))
        row.addStretch(1)
        return part

    def _file_part(self, whole: WholeCase) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px("m"))
        grid.setVerticalSpacing(theme.current().px("s"))
        grid.setColumnStretch(4, 1)
        for row in whole.papers:
            self._add(grid, row)
        return part

    def _add(self, grid: QGridLayout, row: FilePaperRow) -> None:
        mark, place = paper_mark(row), row.position
        ink = TONES[mark.tone][0] if mark.tone else "mute"
        grid.addWidget(words(str(row.position), "fact", "mute"), place, 0)
        grid.addWidget(IconLabel(mark.icon, ink), place, 1)
        link = button(paper_name(row.paper), partial(self.paper_wanted.emit, row), look="link")
        grid.addWidget(link, place, 2)
        grid.addWidget(words(state_words(row), "fact", ink), place, 3)
        grid.addWidget(words(source_words(row), "fact", "mute", wrap=True), place, 4)
