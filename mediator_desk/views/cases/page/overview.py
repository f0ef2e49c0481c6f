"""The first tab of a case: what it is about at the left, what comes next and what was done at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.models.life import END_STATES
from mediator_desk.models.rights import Right, allows
from mediator_desk.models.words import CaseState, PartySide
from mediator_desk.services.cases.case_details import CaseDetails, case_details
from mediator_desk.views import theme
from mediator_desk.views.cases.dispute_form import DisputeForm
from mediator_desk.views.cases.next_step_form import NextStepForm
from mediator_desk.views.cases.page.card_row import CardRow
from mediator_desk.views.cases.page.in_place import InPlace
from mediator_desk.views.cases.page.scrolled_tab import ScrolledTab
from mediator_desk.views.cases.page.whole_case import WholeCase
from mediator_desk.views.cases.pane_content import CaseContent, Piece
from mediator_desk.views.cases.pane_parties import PartyCard
from mediator_desk.views.cases.pane_parts import Facts, HistoryEntry, Section, shown_text
from mediator_desk.views.cases.pane_source import source_facts
from mediator_desk.views.cases.pane_step import step_parts
from mediator_desk.views.parts import Card, button, hairline, words
from mediator_desk.views.tags_field import TagsField
from mediator_desk.views.wording import dispute_words, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from mediator_desk.views.form import Form

SHOWN_LINES = 8
NOTHING_TOLD = "—"
CLOSED_TO_TAGS = (CaseState.ARCHIVED, CaseState.BINNED)


class Overview(ScrolledTab):
    """Dispute, parties and requests; next step and the newest of the history. Dispute and step are edited in place."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._case_id = desk, case_id
        self._cards = CardRow()
        self.column.addLayout(self._cards)
        self._build_left()
        self._build_right()
        self.column.addStretch(1)

    def _build_left(self) -> None:
        card = Card()
        self._notices = QVBoxLayout()
        card.body.setSpacing(theme.current().px("m"))
        card.body.addLayout(self._notices)
        self.dispute = self._in_place("dispute", self.tr("Dispute"), lambda parent: DisputeForm(*self._of(), parent))
        card.body.addWidget(self.dispute)
        self._parties = QVBoxLayout()
        card.body.addLayout(self._parties)
        card.body.addStretch(1)
        self._cards.addWidget(card, 11)

    def _build_right(self) -> None:
        card = Card()
        card.body.setSpacing(theme.current().px("m"))
        self.step = self._in_place("next_step", self.tr("Next step"), self._step_form)
        card.body.addWidget(self.step)
        card.body.addWidget(self._built_tags())
        self._history = QVBoxLayout()
        card.body.addLayout(self._history)
        card.body.addStretch(1)
        self._cards.addWidget(card, 8)

    def _built_tags(self) -> Section:
        self._tags_part = Section(self.tr("Tags"), heading="section")
        self.tags = TagsField(self._desk)
        self._tags_part.add(self.tags)
        return self._tags_part

    def _of(self) -> tuple[Desk, int]:
        return self._desk, self._case_id

    def _step_form(self, parent: QWidget) -> Form:
        with self._desk.database.reading() as db:
            return NextStepForm(self._desk, case_details(db, self._case_id), parent)

    def _in_place(self, key: str, title: str, make: Callable[[QWidget], Form]) -> InPlace:
        return self.take_part(InPlace(self._desk, self._case_id, f"{key}/{self._case_id}", title, make, self))

    # Showing

    def show_case(self, whole: WholeCase) -> None:
        """Show a case."""
        case = whole.case
        self.dispute.may_edit = case.state is not CaseState.ARCHIVED
        self.step.may_edit = case.state not in END_STATES
        self._show_notices(case)
        self.dispute.show_content(self._dispute_part(case))
        self.refill(self._parties, self._parties_part(case))
        self.step.show_content(self._step_part(case))
        self._show_tags(case)
        self.refill(self._history, self._history_part(case))

    def _show_notices(self, case: CaseDetails) -> None:
        notices = CaseContent(case, self._desk.today(), pieces=(Piece.NOTICES,), heading="section")
        self.content_made.emit(notices)
        has_any = bool(notices.findChildren(QWidget))
        if has_any:
            notices.add_line()
        self.refill(self._notices, notices)
        notices.setVisible(has_any)  # in the page by now: alone it would be a window, and take the keyboard away

    def _dispute_part(self, case: CaseDetails) -> QWidget:
        links = [self._link(self.tr("Mend"), self.dispute.edit)] if self.dispute.may_edit else []
        part = Section(self.tr("Dispute"), links, heading="section", has_line=False)
        if links:
            links[0].setToolTip(self.tr("Mend it here (F2)"))
        if case.facts:
            part.add(shown_text(case.facts, self.tr("What happened")))
        facts = Facts(columns=2)
        facts.add(self.tr("Kind"), dispute_words(case.line, case.cause))
        for label, told in source_facts(case, self._desk.today()):
            facts.add(label, told)
        part.add(facts)
        if case.requests:
            part.body.addWidget(hairline())
            part.add(words(self.tr("What the applicant asks for"), "section"))
            part.add(shown_text(case.requests, self.tr("What the applicant asks for")))
        return part

    def _parties_part(self, case: CaseDetails) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px("xl"))
        grid.setVerticalSpacing(theme.current().px("s"))
        grid.addWidget(hairline(), 0, 0, 1, 2)
        for column, side in enumerate(PartySide):
            grid.setColumnStretch(column, 1)
            grid.addWidget(words(word(side), "fact", "mute"), 1, column)
            shown = [party for party in case.parties if party.side is side]
            for row, party in enumerate(shown, 2):
                card = PartyCard(party, self._desk.today(), desk=self._desk)
                grid.addWidget(card, row, column, Qt.AlignmentFlag.AlignTop)
        return part

    def _step_part(self, case: CaseDetails) -> QWidget:
        links = [self._link(self.tr("Change"), self.step.edit)] if self.step.may_edit else []
        part = Section(self.tr("Next step"), links, heading="section", has_line=False)
        shown = [] if case.state in END_STATES else list(step_parts(case, self._desk.today()))
        for one in shown or [words(NOTHING_TOLD, "fact", "mute")]:
            part.add(one)
        return part

    def _show_tags(self, case: CaseDetails) -> None:
        may_edit = case.state not in CLOSED_TO_TAGS and allows(self._desk.actor, Right.WORK_ON_CASES)
        self.tags.show_case(case.id, case.tags, is_editable=may_edit)
        self._tags_part.setVisible(may_edit or bool(case.tags))

    def _history_part(self, case: CaseDetails) -> QWidget:
        link = self._link(self.tr("All {count}").format(count=case.contents.history), self.history_wanted.emit)
        part = Section(self.tr("History"), [link], heading="section")
        for line in case.history[:SHOWN_LINES]:
            part.add(HistoryEntry(line, self._desk.today()))
        return part

    @staticmethod
    def _link(text: str, act: Callable[[], object]) -> QPushButton:
        return button(text, act, look="link")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._cards.fit(event.size().width())
