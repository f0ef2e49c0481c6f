"""The tab of the parties: each in a card of its own, mended where it stands; what was said to whom last."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.models.rights import Right, allows
from mediator_desk.models.words import CaseState, PartySide
from mediator_desk.services.cases.case_details import CaseDetails, case_details
from mediator_desk.services.parties.party_details import PartyDetails
from mediator_desk.views import theme
from mediator_desk.views.cases.offers import Offer, may_edit_parties
from mediator_desk.views.cases.page.in_place import InPlace
from mediator_desk.views.cases.page.scrolled_tab import ScrolledTab
from mediator_desk.views.cases.page.whole_case import WholeCase
from mediator_desk.views.cases.pane_parties import PartyCard
from mediator_desk.views.cases.party_form import PartyForm
from mediator_desk.views.form import Form
from mediator_desk.views.parts import Card, button, words
from mediator_desk.views.permitted import only_with
from mediator_desk.views.wording import word


class PartiesTab(ScrolledTab):
    """Applicants at the left, respondents at the right; links record a contact, add a party, note consents."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._case_id = desk, case_id
        self._cards: dict[int, tuple[Card, InPlace]] = {}
        self._new: dict[PartySide, InPlace] = {}
        self._add_links: dict[PartySide, QPushButton] = {}
        self._acts = QHBoxLayout()
        self._acts.setSpacing(theme.current().px("s"))
        self.column.addLayout(self._acts)
        sides = QHBoxLayout()
        sides.setSpacing(theme.current().px("l"))
        self._sides = {side: self._built_side(sides, side) for side in PartySide}
        self.column.addLayout(sides)
        self.column.addStretch(1)
        self._build_acts()

    def _build_acts(self) -> None:
        contact = button(
            self.tr("Record a contact…"), lambda: self.offer_wanted.emit(Offer.RECORD_CONTACT), icon="phone"
        )
        consents = button(self.tr("Consents to data…"), lambda: self.offer_wanted.emit(Offer.CONSENTS), icon="check")
        self._buttons = {Offer.RECORD_CONTACT: contact, Offer.CONSENTS: consents}
        for one in self._buttons.values():
            self._acts.addWidget(one)
            only_with(one, self._desk, Right.WORK_ON_CASES)
        self._acts.addStretch(1)

    def _built_side(self, sides: QHBoxLayout, side: PartySide) -> QVBoxLayout:
        px = theme.current().px
        column = QVBoxLayout()
        column.setSpacing(px("m"))
        head = QHBoxLayout()
        head.addWidget(words(word(side), "section"))
        head.addStretch(1)
        self._add_links[side] = button(self.tr("Add"), partial(self.add_party, side), look="link")
        head.addWidget(self._add_links[side])
        only_with(self._add_links[side], self._desk, Right.WORK_ON_CASES)
        column.addLayout(head)
        new = InPlace(
            self._desk,
            self._case_id,
            f"party/{self._case_id}/{side}",
            word(side),
            partial(self._form, None, side),
            self,
        )
        new.show_content(QWidget())
        self._new[side] = self.take_part(new)
        below = QVBoxLayout()
        below.setSpacing(px("m"))
        column.addLayout(below)
        column.addWidget(new)
        column.addStretch(1)
        sides.addLayout(column, 1)
        return below

    def add_party(self, side: PartySide) -> None:
        """Open the form of a new party below the others of its side."""
        self._new[side].edit()

    def _form(self, party_id: int | None, side: PartySide, parent: QWidget) -> Form:
        with self._desk.database.reading() as db:
            case = case_details(db, self._case_id)
        return PartyForm(self._desk, case, parent, party_id=party_id, side=side)

    def show_case(self, whole: WholeCase) -> None:
        """Show the parties of a case; a form that is open stays open."""
        case = whole.case
        may_edit = may_edit_parties(case)
        for side in PartySide:
            self._add_links[side].setVisible(may_edit)
            self._new[side].may_edit = may_edit
        for offer, one in self._buttons.items():
            one.setVisible(offer in self.offered)
        self._forget_gone({party.id for party in case.parties})
        for party in case.parties:
            self._show_party(case, party, may_edit=may_edit)

    def _show_party(self, case: CaseDetails, party: PartyDetails, *, may_edit: bool) -> None:
        if party.id not in self._cards:
            self._cards[party.id] = self._built_card(party)
        part = self._cards[party.id][1]
        can_edit = may_edit or case.state is CaseState.TO_SIGN
        part.may_edit = can_edit and allows(self._desk.actor, Right.WORK_ON_CASES)
        link = None
        if can_edit:
            text = self.tr("Mend") if may_edit else self.tr("Authority")
            link = button(text, part.edit, look="link")
            link.setToolTip(self.tr("Mend it here (F2)"))
            only_with(link, self._desk, Right.WORK_ON_CASES)
        part.show_content(PartyCard(party, self._desk.today(), link, self._desk))

    def _built_card(self, party: PartyDetails) -> tuple[Card, InPlace]:
        card = Card()
        key = f"party/{self._case_id}/{party.id}"
        part = InPlace(self._desk, self._case_id, key, party.name, partial(self._form, party.id, party.side), card)
        card.body.addWidget(self.take_part(part))
        self._sides[party.side].addWidget(card)
        return card, part

    def _forget_gone(self, still_there: set[int]) -> None:
        for party_id in set(self._cards) - still_there:
            card, part = self._cards.pop(party_id)
            self.parts.remove(part)
            card.hide()
            card.deleteLater()
