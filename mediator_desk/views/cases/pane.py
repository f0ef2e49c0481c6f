"""The case at the right: a header that never scrolls, what is known, and at the foot the one next act."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.conventions.text import without_turns
from mediator_desk.desk import Desk
from mediator_desk.errors import DeskError
from mediator_desk.models.life import Act
from mediator_desk.models.words import CaseKind, PartySide
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.cases.acts import CaseActs
from mediator_desk.views.cases.marks import STATE_MARKS
from mediator_desk.views.cases.offer_buttons import OfferButtons
from mediator_desk.views.cases.offers import Offer, Offers
from mediator_desk.views.parts import Card, Pill, button, hairline, holds_keyboard, selectable, words
from mediator_desk.views.presence_board import board_of
from mediator_desk.views.presence_line import PresenceLine
from mediator_desk.views.same_focus import same_focus
from mediator_desk.views.shortcuts import AROUND, shortcut
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from mediator_desk.services.cases.case_details import CaseDetails

LEAST = 296
LEAST_CONTENT = 48
"""Height at 100 % that what is told keeps where a low window leaves little: nothing above it is cut."""


class CasePane(Card):
    """One case. It reads the case when it is asked to show it, and again whenever it changed."""

    case_wanted = Signal(int)
    """A link to another case: its id."""
    left = Signal()
    """The case that had the keyboard is gone: somebody else should take it."""

    def __init__(self, desk: Desk, acts: CaseActs, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, padding=0)
        self._desk = desk
        self._acts = acts
        self._case: CaseDetails | None = None
        self._hindrances: Mapping[Act | Offer, str] = {}
        self._build()
        self._fit()
        theme.current().changed.connect(self._fit)

    def _fit(self) -> None:
        px = theme.current().px
        needed = self._acts_row.minimumSizeHint().width() + 2 * px("l") if self._case else 0
        self.setMinimumWidth(max(px(LEAST), needed))  # the next act is whole

    @property
    def case(self) -> CaseDetails | None:
        """The case that is shown."""
        return self._case

    @property
    def offers(self) -> Offers:
        """What is offered on the case."""
        return self._acts_row.offers

    def show_case(self, case_id: int) -> None:
        """Show a case, or nothing for 0."""
        place = self._scroll.verticalScrollBar().value() if self._case and self._case.id == case_id else 0
        self._case = self._read(case_id) if case_id else None
        had_keyboard = holds_keyboard(self)
        self._stack.setCurrentIndex(0 if self._case is None else 1)
        if had_keyboard and self._case is None:
            self.left.emit()
        if self._case is not None:
            self._show_header(self._case)
            self._acts_row.show_case(self._case, self._hindrances)
            self._fit()
            self._show_content(self._case)
            self._why.setVisible(Offer.WHY_DUE in self.offers.every)
            self._scroll.verticalScrollBar().setValue(place)
        self._tell_shown()

    def _tell_shown(self) -> None:
        """Other desks are told which case is in sight here."""
        case_id = self._case.id if self._case is not None and self.isVisible() else 0
        self.here.show_case(case_id)
        board_of(self._desk).show(self, case_id)

    def reload(self) -> None:
        """Read the case again."""
        self.show_case(self._case.id if self._case else 0)

    def take_focus(self) -> None:
        """Give the keyboard to the next act, or to the case itself where there is none."""
        target = self._acts_row.primary if self.offers.primary is not None else self._scroll
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_whole(self) -> None:
        """Ask for the case as a whole, in a tab of its own."""
        if self._case is not None:
            self._desk.case_wanted.emit(self._case.id)

    def do(self, offer: Offer) -> bool:
        """Do one of the acts that are offered now. Returns whether it is among them."""
        if self._case is None or offer not in self.offers.every:
            return False
        self._acts.do(offer, self._case)
        return True

    def _read(self, case_id: int) -> CaseDetails | None:
        # Not before the list is there: no other module reaches as far as a whole case.
        from mediator_desk.services.cases.case_details import case_details
        from mediator_desk.views.cases.hindered import hindered_acts

        try:
            with self._desk.database.reading() as db:
                self._hindrances = hindered_acts(self._desk, db, case_id)
                return case_details(db, case_id)
        except DeskError:
            return None  # it is gone from the list too by the time that the list has read itself again

    # Building

    def _build(self) -> None:
        px = theme.current().px
        self.body.setContentsMargins(0, px(16), 0, px(16))
        self.body.setSpacing(0)
        self._stack = QStackedWidget(self)
        empty = words(self.tr("Choose a case to see it here."), tone="mute")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(empty)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("m"))
        column.addLayout(self._built_header())
        column.addWidget(self._built_scroll(), 1)
        column.addLayout(self._built_footer())
        self._stack.addWidget(page)
        self.body.addWidget(self._stack)

    def _built_header(self) -> QVBoxLayout:
        px = theme.current().px
        header = QVBoxLayout()
        header.setContentsMargins(px("l"), 0, px("l"), 0)
        header.setSpacing(px("s"))
        self._top = top = QHBoxLayout()
        self._number = selectable(words("", "fact", "ink2"))
        self._pill = Pill()
        top.addWidget(self._number, 1)
        top.addWidget(self._pill)
        header.addLayout(top)
        self._title: QLabel = selectable(words("", "title", wrap=True))
        header.addWidget(self._title)
        self.here = PresenceLine(self._desk, self)
        header.addWidget(self.here)
        self._deadline = Banner(self)
        header.addWidget(self._deadline)
        self._why = button(self.tr("Why this date?"), lambda: self.do(Offer.WHY_DUE), look="link")
        header.addWidget(self._why)
        return header

    def _built_scroll(self) -> QScrollArea:
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Case"))
        self._scroll.setMinimumHeight(theme.current().px(LEAST_CONTENT))
        return self._scroll

    def _built_footer(self) -> QVBoxLayout:
        px = theme.current().px
        footer = QVBoxLayout()
        footer.setContentsMargins(px("l"), 0, px("l"), 0)
        footer.setSpacing(px("m"))
        footer.addWidget(hairline())
        self.open_button = button(self.tr("Open case"), self.open_whole)
        self.open_button.setToolTip(self.tr("The whole case in a tab of its own (Ctrl+Enter)"))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(keys, self, self.open_whole, AROUND)
        self._acts_row = OfferButtons(self._desk, self._acts.is_there, self, before=self.open_button)
        self._acts_row.wanted.connect(self.do)
        footer.addWidget(self._acts_row)
        return footer

    # Showing

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self._tell_shown()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        super().hideEvent(event)
        self._tell_shown()

    def _show_header(self, case: CaseDetails) -> None:
        from mediator_desk.views.cases.deadline_banner import show_deadline

        self._number.setText(case.shown_number)
        mark = STATE_MARKS[case.state]
        state = word(case.state)
        is_mediation = case.kind is CaseKind.MEDIATION
        self._pill.show_state(state if is_mediation else f"{word(case.kind)} · {state}", mark.tone, mark.icon)
        self._pill.setToolTip("" if is_mediation else self.tr("Only a mediation can be accepted and get a number."))
        self._title.setText(self._parties_title(case))
        self._fit_top()
        show_deadline(self._deadline, case, self._desk.today())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit_top()

    def _fit_top(self) -> None:
        """Number and state stand beside each other, or where that is too much one above the other."""
        wanted = self._number.sizeHint().width() + self._pill.sizeHint().width() + self._top.spacing()
        is_narrow = wanted > self.width() - 2 * theme.current().px("l")
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)

    def _parties_title(self, case: CaseDetails) -> str:
        applicants = [party.name for party in case.parties if party.side is PartySide.APPLICANT]
        others = [party.name for party in case.parties if party.side is PartySide.RESPONDENT]
        respondent = case.insurer if len(others) == 1 else "、".join(others)
        names = {"applicant": "、".join(applicants) or "—", "respondent": respondent or "—"}
        return without_turns(self.tr("{applicant} and {respondent}").format(**names))

    def _show_content(self, case: CaseDetails) -> None:
        from mediator_desk.services.cases.file_papers import papers_of_file
        from mediator_desk.views.cases.pane_content import CaseContent

        papers = papers_of_file(case, self._desk.now()) if case.number else ()
        content = CaseContent(case, self._desk.today(), offered=self.offers.every, papers=papers)
        content.contact_wanted.connect(lambda: self.do(Offer.RECORD_CONTACT))
        content.case_wanted.connect(self.case_wanted)
        content.decline_wanted.connect(lambda proposal: self._acts.decline_as_proposed(case, proposal))
        content.party_wanted.connect(lambda party_id: self._acts.mend_party(case, party_id))
        content.party_wanted_for.connect(lambda side: self._acts.add_party(case, side))
        content.dispute_wanted.connect(lambda: self._acts.do(Offer.EDIT_DISPUTE, case))
        content.next_step_wanted.connect(lambda: self._acts.do(Offer.NEXT_STEP, case))
        content.consents_wanted.connect(lambda: self._acts.do(Offer.CONSENTS, case))
        content.history_wanted.connect(lambda: self._acts.do(Offer.PRINT_HISTORY, case))
        with same_focus(self._scroll):
            self._scroll.setWidget(content)
            content.show()
        before: QWidget = self._scroll
        for link in content.findChildren(QPushButton):  # what is made later comes last for Tab, after all the window
            QWidget.setTabOrder(before, link)
            before = link
