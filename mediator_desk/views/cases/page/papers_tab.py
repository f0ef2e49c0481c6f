"""The tab of the papers: all fifteen of the file, the others below; each can be dealt with by one key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.views import theme
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.page.paper_acts import acts_of_file_paper, acts_of_other_paper
from mediator_desk.views.cases.page.paper_lines import PaperLine, file_line, other_line
from mediator_desk.views.cases.page.paper_row import PaperRow, PaperRows
from mediator_desk.views.cases.page.papers_read import PapersOfCase, read_papers
from mediator_desk.views.cases.page.scrolled_tab import ScrolledTab
from mediator_desk.views.cases.page.whole_case import WholeCase
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.parts import Card, button, words

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

MADE_ELSEWHERE = (
    Offer.WRITE_AGREEMENT, Offer.SIGN, Offer.RENEW_AGREEMENT, Offer.SUPPLEMENT_AGREEMENT, Offer.PROPOSE,
    Offer.PRINT_NOTICES, Offer.PRINT_HISTORY,
)  # fmt: skip
"""Acts whose dialogs make a paper, or all of a meeting at once."""


class PapersTab(ScrolledTab):
    """The papers of the file, and those beside it."""

    act_wanted = Signal(object)
    """What is to be done about a paper: a PaperAct."""
    brought = Signal(object, object)
    """A file was dropped onto a paper of the file: its row, and what was dropped."""
    bind_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.papers = PapersOfCase()
        self._file_card, self._others_card = Card(self.tr("Papers of the file")), Card(self.tr("Other papers"))
        self.bind_button = button(self.tr("Bind as PDF…"), self.bind_wanted.emit, look="link", icon="file-pdf")
        self._file_card.header.addWidget(self.bind_button)
        hint = self.tr(
            "Enter does the first act of a line, its letters each of them. A file dropped onto a line is a scan."
        )
        self._file_card.body.addWidget(words(hint, "small", "mute", wrap=True))
        self.file_rows, self.other_rows = (
            PaperRows(self._file_card.title.text()),
            PaperRows(self._others_card.title.text()),
        )
        self._file_card.body.addWidget(self.file_rows)
        self._made = QVBoxLayout()
        self._others_card.body.addLayout(self._made)
        self._others_card.body.addWidget(self.other_rows)
        for card in (self._file_card, self._others_card):
            self.column.addWidget(card)
        self.column.addStretch(1)
        for rows in (self.file_rows, self.other_rows):
            rows.act_wanted.connect(self.act_wanted)
            rows.lead_wanted.connect(self.paper_wanted)
            rows.brought.connect(self.brought)
            rows.entered.connect(self._bring_into_sight)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its lines scroll it

    def show_case(self, whole: WholeCase) -> None:
        """Show the papers of a case."""
        try:
            self.papers = read_papers(self._desk, whole.case.id)
        except DeskError as error:
            self.papers = PapersOfCase()
            self.failed.emit(error)
        self.file_rows.show_lines(self._file_lines(whole))
        self._file_card.setVisible(bool(whole.papers))
        self.other_rows.show_lines(self._other_lines())
        self._show_made()

    def _file_lines(self, whole: WholeCase) -> list[PaperLine]:
        today = self._desk.today()
        return [
            file_line(row, self.papers, acts_of_file_paper(row, self.papers, self.offered), today)
            for row in whole.papers
        ]

    def _other_lines(self) -> list[PaperLine]:
        today, papers = self._desk.today(), self.papers
        lines = [
            other_line(one, papers, acts_of_other_paper(one, papers), today) for one in papers.possible_under(None)
        ]
        return sorted(lines, key=lambda line: line.is_hindered)

    def _show_made(self) -> None:
        titles = {
            Offer.WRITE_AGREEMENT: self.tr("Agreement…"),
            Offer.SIGN: self.tr("Signatures…"),
            Offer.RENEW_AGREEMENT: self.tr("New agreement…"),
            Offer.SUPPLEMENT_AGREEMENT: self.tr("Supplementary agreement…"),
            Offer.PROPOSE: self.tr("Written proposal…"),
            Offer.PRINT_NOTICES: self.tr("Notices of the meeting…"),
            Offer.PRINT_HISTORY: self.tr("History as PDF…"),
        }
        part = QWidget()
        row = FlowLayout(part)
        row.setContentsMargins(0, 0, 0, theme.current().px("s"))
        for offer in MADE_ELSEWHERE:
            if offer in self.offered:
                row.addWidget(button(titles[offer], partial(self.offer_wanted.emit, offer), icon="file-text"))
        self.refill(self._made, part)

    def _bring_into_sight(self, row: PaperRow) -> None:
        self.ensureWidgetVisible(row, 0, theme.current().px("m"))

    def row_of(self, position: int) -> PaperRow | None:
        """Return the line of a paper of the file by its place from 1, None where it has none."""
        return next((row for row in self.file_rows.rows if row.line.number == str(position)), None)
