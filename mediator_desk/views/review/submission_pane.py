"""The matter at the left of the inbox: how it came, and what was noticed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.conventions.amounts import figures
from mediator_desk.models.words import PartySide
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.services.review.review_inbox import InboxCase
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.decision_dialogs import proposal_words
from mediator_desk.views.note_words import column_word, note_of
from mediator_desk.views.parts import words
from mediator_desk.views.wording import dispute_words, word

LABEL_WIDTH = 104
READ_FIRST = ("业务类型", "申请人姓名", "保险公司", "争议金额", "诉求", "事实经过", "新事实新理由")
"""Columns that are read before the others; the others follow in the order of the export."""
SAID_ABOVE = frozenset({"提交编号", "提交时间"})


class SubmissionPane(QScrollArea):
    """Shows one matter as plain text; scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The matter as it came"))

    def show_case(self, case: InboxCase) -> None:
        """Show a matter from its beginning."""
        px = theme.current().px
        page = QWidget()
        page.setObjectName("scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(px(3), 0, px("m"), 0)
        column.setSpacing(px("s"))
        for proposal in case.details.proposals:
            if proposal.decision is None:
                tone = "warn" if proposal.refusal_code is not None else "info"
                self._note(column, tone, self.tr("Proposed: a person decides"), proposal_words(proposal))
        warnings = [note for note in case.details.submission_notes if note.get("is_warning")]
        remarks = [note for note in case.details.submission_notes if not note.get("is_warning")]
        for tone, title, notes in (
            ("warn", self.tr("Please compare with the papers"), warnings),
            ("info", self.tr("Noticed on arrival"), remarks),
        ):
            if notes:
                self._note(column, tone, title, "\n".join(note_of(note) for note in notes))
        column.addWidget(self._facts(case))
        column.addStretch(1)
        self.setWidget(page)

    def _note(self, column: QVBoxLayout, tone: str, title: str, text: str) -> None:
        banner = Banner(self)
        banner.tell(tone, title, text, stays=True)
        column.addWidget(banner)

    def _facts(self, case: InboxCase) -> QWidget:
        px = theme.current().px
        facts = QWidget()
        grid = QGridLayout(facts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px("m"))
        grid.setVerticalSpacing(px("s"))
        grid.setColumnMinimumWidth(0, px(LABEL_WIDTH))
        grid.setColumnStretch(1, 1)
        for row, (label, text) in enumerate(_as_it_came(case) if case.came_as else self._by_a_form(case.details)):
            title = words(label, "fact", "mute", wrap=True)
            grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_selectable(text), row, 1, Qt.AlignmentFlag.AlignTop)
        return facts

    def _by_a_form(self, case: CaseDetails) -> list[tuple[str, str]]:
        applicants = [party for party in case.parties if party.side is PartySide.APPLICANT]
        amount = "" if case.claimed_amount is None else figures(case.claimed_amount)
        told = [
            (self.tr("Came by"), word(case.channel)),
            (self.tr("Applicant"), "、".join(party.name for party in applicants)),
            (self.tr("Document"), "、".join(party.identity_number for party in applicants)),
            (self.tr("Phone"), "、".join(party.phone for party in applicants if party.phone)),
            (self.tr("Insurer"), case.insurer),
            (self.tr("Dispute"), dispute_words(case.line, case.cause)),
            (self.tr("Claimed"), amount),
            (self.tr("Asks for"), case.requests),
            (self.tr("What happened"), case.facts),
            (self.tr("New facts or reasons"), case.new_facts),
            (self.tr("Policy"), case.policy_number),
            (self.tr("Report"), case.report_number),
            (self.tr("Claim number"), case.claim_number),
        ]
        return [(label, text) for label, text in told if text]


def _as_it_came(case: InboxCase) -> list[tuple[str, str]]:
    places = {column: place for place, column in enumerate(READ_FIRST)}
    columns = [one for one in case.came_as if one[0] not in SAID_ABOVE]
    columns.sort(key=lambda one: places.get(one[0], len(places)))
    return [(column_word(column), text) for column, text in columns]


def _selectable(text: str) -> QLabel:
    label = words(text, "fact", wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
