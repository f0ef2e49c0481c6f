"""What is told of a case, section by section, in the pane and on the page. Links ask for acts, which others do."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mediator_desk.conventions.amounts import figures
from mediator_desk.models.life import END_STATES
from mediator_desk.models.words import CaseState, OutcomeKind, PartySide, RefusalCode
from mediator_desk.services.cases.case_details import CaseDetails, ProposalDetails
from mediator_desk.services.cases.file_papers import FilePaperRow
from mediator_desk.views import theme
from mediator_desk.views.cases.offers import Offer, may_edit_parties
from mediator_desk.views.cases.page.paper_words import counts_words, lacking_words
from mediator_desk.views.cases.pane_aftercare import (
    Part,
    aftercare_parts,
    archive_parts,
    countdown_notes,
    follow_up_parts,
)
from mediator_desk.views.cases.pane_agreement import agreement_parts, clash_notes, session_parts
from mediator_desk.views.cases.pane_complaint import passing_sections
from mediator_desk.views.cases.pane_mediators import mediator_parts
from mediator_desk.views.cases.pane_parties import PartyCard, PartyNotes
from mediator_desk.views.cases.pane_parts import Facts, HistoryEntry, Note, Section, shown_text
from mediator_desk.views.cases.pane_review import review_parts
from mediator_desk.views.cases.pane_source import source_facts, source_sections
from mediator_desk.views.cases.pane_step import step_parts
from mediator_desk.views.date_words import long_day
from mediator_desk.views.note_words import note_of
from mediator_desk.views.parts import button, hairline
from mediator_desk.views.wording import dispute_words, word


class Piece(StrEnum):
    """A part of what is told of a case."""

    FACTS = "facts"
    NOTICES = "notices"
    """What is to be decided or looked at first: the 30 days, papers asked for, relatives, notes, consents."""
    NEXT_STEP = "next_step"
    PASSINGS = "passings"
    RESULT = "result"
    AFTERCARE = "aftercare"
    TEXTS = "texts"
    SOURCE = "source"
    PARTIES = "parties"
    MEDIATORS = "mediators"
    SESSIONS = "sessions"
    FOLLOW_UPS = "follow_ups"
    FILE = "file"
    HISTORY = "history"


P = Piece
PANE = (
    P.FACTS, P.FILE, P.NOTICES, P.NEXT_STEP, P.PASSINGS, P.RESULT, P.AFTERCARE, P.TEXTS, P.SOURCE, P.PARTIES,
    P.MEDIATORS, P.SESSIONS, P.FOLLOW_UPS, P.HISTORY,
)  # fmt: skip
"""From what is to be decided down to what was done."""


class CaseContent(QWidget):
    """One case, or `pieces` of it; `offered` are the acts that links may lead to. `heading` is the look of titles."""

    case_wanted = Signal(int)
    """A link to another case: its id."""
    decline_wanted = Signal(object)
    """Decline for the reason of a proposal."""
    party_wanted = Signal(int)
    """Mend a party: its id."""
    party_wanted_for = Signal(object)
    """Add a party to a side."""
    contact_wanted = Signal()
    dispute_wanted = Signal()
    next_step_wanted = Signal()
    consents_wanted = Signal()
    history_wanted = Signal()
    people_wanted = Signal()
    """Who comes to the planned meeting."""
    served_wanted = Signal()
    """The papers that were served."""
    meeting_wanted = Signal(int)
    """A planned meeting is to be seen in the calendar: its id."""

    def __init__(
        self,
        case: CaseDetails,
        today: date,
        parent: QWidget | None = None,
        *,
        pieces: Sequence[Piece] = PANE,
        offered: Collection[Offer] = (),
        heading: str = "",
        papers: Sequence[FilePaperRow] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("scrolled")
        self._case, self._today = case, today
        self._offered, self._heading, self._papers = offered, heading, papers
        px = theme.current().px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*((0,) * 4 if heading else (px("l"), 0, px(12), px("l"))))
        self._column.setSpacing(px("m"))
        shows = self._shows()
        for piece in pieces:
            shows[piece]()
        self._column.addStretch(1)

    def add_line(self) -> None:
        """Part what follows below from what is told here."""
        self._column.addWidget(hairline())

    def _shows(self) -> Mapping[Piece, Callable[[], object]]:
        case, today = self._case, self._today
        return {
            P.FACTS: lambda: self._column.addWidget(self._facts()),
            P.NOTICES: self._notices,
            P.NEXT_STEP: self._next_step,
            P.PASSINGS: lambda: self._tell(passing_sections(case, today)),
            P.RESULT: self._result,
            P.AFTERCARE: lambda: self._tell(aftercare_parts(case, today)),
            P.TEXTS: self._texts,
            P.SOURCE: lambda: self._tell(source_sections(case)),
            P.PARTIES: self._parties,
            P.MEDIATORS: lambda: self._tell(mediator_parts(case)),
            P.SESSIONS: self._sessions,
            P.FOLLOW_UPS: lambda: self._tell(follow_up_parts(case, today)),
            P.FILE: lambda: self._tell(archive_parts(case, today)),
            P.HISTORY: self._history,
        }

    def _notices(self) -> None:
        for note in (*countdown_notes(self._case, self._today), *clash_notes(self._case)):
            self._column.addWidget(note)
        self._tell(review_parts(self._case, self._today, self.case_wanted.emit))
        for part in (self._proposals, self._notes, self._party_notes):
            part()

    def _link(self, text: str, act: object) -> QPushButton:
        return button(text, act, look="link")  # type: ignore[arg-type]

    def _section(self, title: str, *links: QPushButton) -> Section:
        is_first = bool(self._heading) and self._column.count() == 0
        section = Section(title, links, self, heading=self._heading, has_line=not is_first)
        self._column.addWidget(section)
        return section

    def _facts(self) -> Facts:
        case, facts = self._case, Facts(self)
        text = self.tr("{phone} ({side})")
        phones = (text.format(phone=party.phone, side=word(party.side)) for party in case.parties if party.phone)
        facts.add(self.tr("Dispute"), dispute_words(case.line, case.cause))
        if case.claimed_amount is not None:
            amount = self.tr("{amount} yuan").format(amount=figures(case.claimed_amount))
            facts.add(self.tr("Claimed"), amount, look="fact_strong", tone="")
        facts.add(self.tr("Phone"), "\n".join(phones))
        facts.add(self.tr("Mediator"), case.mediator)
        if self._papers:
            facts.add(self.tr("File"), counts_words(self._papers))
            facts.add("", lacking_words(self._papers), tone="bad")
        for label, told in source_facts(case, self._today):
            facts.add(label, told)
        facts.add(self.tr("Tags"), " · ".join(case.tags))
        return facts

    def _proposals(self) -> None:
        for proposal in self._case.proposals:
            self._column.addWidget(self._proposal(proposal))

    def _proposal(self, proposal: ProposalDetails) -> Note:
        links = []
        is_open = proposal.decision is None
        if is_open and proposal.refusal_code is not None and self._case.number is None:
            text = self.tr("Decline for this reason…")
            links.append(self._link(text, lambda: self.decline_wanted.emit(proposal)))
        related_id = proposal.related_case_id
        if related_id is not None:
            links.append(self._link(self.tr("Show the earlier matter"), lambda: self.case_wanted.emit(related_id)))
        text = self.tr("Evidence: {evidence}").format(evidence=proposal.evidence)
        if proposal.related_number:
            text += "\n" + self.tr("Earlier matter: {number}").format(number=proposal.related_number)
        if proposal.decision is not None:
            text += f"\n{word(proposal.decision)}: {proposal.decision_words}"
        tone = "warn" if is_open and proposal.refusal_code is not None else "info"
        return Note(tone, "warning" if tone == "warn" else "link", word(proposal.kind), text, links)

    def _notes(self) -> None:
        notes = self._case.submission_notes
        warnings = [note_of(note) for note in notes if note.get("is_warning")]
        remarks = [note_of(note) for note in notes if not note.get("is_warning")]
        if self._case.new_facts:
            text = self.tr("New facts or reasons: {facts}")
            remarks.append(text.format(facts=self._case.new_facts))
        if warnings:
            title = self.tr("Please compare with the papers")
            self._column.addWidget(Note("warn", "warning", title, "\n".join(warnings)))
        if remarks:
            self._column.addWidget(Note("info", "info", self.tr("Noticed on arrival"), "\n".join(remarks)))

    def _next_step(self) -> None:
        if self._case.state in END_STATES:
            return
        section = self._section(self.tr("Next step"), self._link(self.tr("Change"), self.next_step_wanted.emit))
        for part in step_parts(self._case, self._today):
            section.add(part)

    def _result(self) -> None:
        case = self._case
        if case.refusal_code is not None or case.state is CaseState.REFERRED:
            self._closing(word(case.refusal_code) if isinstance(case.refusal_code, RefusalCode) else "")
        elif case.outcome is not None:
            self._closing("" if case.outcome is OutcomeKind.AGREED or not case.end_reason else word(case.end_reason))
        if case.agreement is not None:
            self._tell(agreement_parts(case.agreement))

    def _closing(self, reason: str) -> None:
        case = self._case
        section = self._section(self.tr("Outcome"))
        facts = Facts()
        facts.add(self.tr("Result"), word(case.outcome or case.state), look="fact_strong", tone="")
        facts.add(self.tr("Reason"), reason)
        facts.add(self.tr("In words"), case.decision_words)
        facts.add(self.tr("Concluded"), long_day(case.concluded_on) if case.concluded_on else "")
        section.add(facts)

    def _texts(self) -> None:
        links = []
        if self._case.state is not CaseState.ARCHIVED:
            links = [self._link(self.tr("Mend"), self.dispute_wanted.emit)]
        titles = (
            (self.tr("What the applicant asks for"), self._case.requests),
            (self.tr("What happened"), self._case.facts),
        )
        for title, text in titles:
            if text:
                self._section(title, *links).add(shown_text(text, title))
                links = []

    def _party_notes(self) -> None:
        consents = self._link(self.tr("Consents…"), self.consents_wanted.emit)
        for note in PartyNotes(self._case, self._today).notes(consents):
            self._column.addWidget(note)

    def _parties(self) -> None:
        may_edit, may_contact = may_edit_parties(self._case), Offer.RECORD_CONTACT in self._offered
        for side in PartySide:
            links = []
            if may_contact and side is PartySide.APPLICANT:
                links = [self._link(self.tr("Record a contact…"), self.contact_wanted.emit)]
            if may_edit:
                links += [self._link(self.tr("Add"), lambda side=side: self.party_wanted_for.emit(side))]
            section = self._section(word(side), *links)
            for party in self._case.parties:
                if party.side is side:
                    section.add(PartyCard(party, self._today, self._mend_link(party.id)))

    def _mend_link(self, party_id: int) -> QPushButton | None:
        """Return what opens a party: to mend it, or while the paper waits for signatures who acts for it."""
        if may_edit_parties(self._case):
            return self._link(self.tr("Mend"), lambda: self.party_wanted.emit(party_id))
        if self._case.state is CaseState.TO_SIGN:
            return self._link(self.tr("Authority"), lambda: self.party_wanted.emit(party_id))
        return None

    def _sessions(self) -> None:
        """Tell the meetings; from the page one calls who is to come, and looks at what was served."""
        links = []
        if self._heading and Offer.WHO_COMES in self._offered:
            links.append(self._link(self.tr("Who comes…"), self.people_wanted.emit))
        if self._heading and Offer.SERVED_PAPERS in self._offered:
            links.append(self._link(self.tr("Served papers…"), self.served_wanted.emit))
        parts = session_parts(self._case, self.meeting_wanted.emit, is_whole=bool(self._heading))
        self._tell(parts, *links)

    def _tell(self, parts: Iterable[Part], *links: QPushButton) -> None:
        for title, shown in parts:
            section = self._section(title, *links)
            for one in shown:
                section.add(one)

    def _history(self) -> None:
        lines = self._case.history
        if not lines:
            return
        count = self._case.contents.history
        text = self.tr("All {count}…").format(count=count)
        links = [self._link(text, self.history_wanted.emit)] if count > len(lines) else []
        section = self._section(self.tr("History"), *links)
        for line in lines:
            section.add(HistoryEntry(line, self._today))
