"""Doing what the case pane offers: at once where nothing is to be asked, else through a dialog."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog

from mediator_desk.desk import Desk
from mediator_desk.errors import DeskError
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.openers import CaseOpeners, PaperOpeners

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.models.words import PartySide
    from mediator_desk.services.cases.case_details import CaseDetails, ProposalDetails

DIALOGS: Mapping[Offer, str] = MappingProxyType(
    {
        Offer.DECLINE: "views.decision_dialogs:DeclineDialog",
        Offer.REFER: "views.decision_dialogs:ReferDialog",
        Offer.APPOINT: "views.cases.appoint_dialog:AppointDialog",
        Offer.REPLACE_MEDIATOR: "views.cases.appoint_dialog:AppointDialog",
        Offer.NEXT_STEP: "views.cases.next_step_dialog:NextStepDialog",
        Offer.EDIT_DISPUTE: "views.cases.dispute_dialog:DisputeDialog",
        Offer.ADD_PARTY: "views.cases.party_dialog:PartyDialog",
    }
)
"""What asks something: module and name of the dialog. Imported when it is wanted: the list is not to wait for it."""

AT_ONCE: Mapping[Offer, str] = MappingProxyType(
    {
        Offer.TURN_INTO_MEDIATION: "services.review.review:turn_into_mediation",
        Offer.TURN_INTO_COMPLAINT: "services.reception.consultations:turn_into_complaint",
    }
)
"""What asks nothing: module and name of the service that does it."""


class CaseActs(QObject):
    """The acts on one case at a time. What becomes of them is told by signals, for the screen to show."""

    about_to_accept = Signal(int)
    """A case is about to leave its queue: its id."""
    accepted = Signal(int, str)
    """A case was accepted: its id and the number that it got."""
    failed = Signal(object)
    """An act that asks nothing could not be done: the error."""
    finished = Signal()
    """A dialog closed: the keyboard goes back to the table."""
    papers_due = Signal(str, object)
    """An act was done whose papers can be printed now: the news, and the acts of a banner that open them."""

    def __init__(
        self, desk: Desk, openers: CaseOpeners, window: QWidget, *, papers: PaperOpeners | None = None
    ) -> None:
        super().__init__(window)
        self._desk, self._papers = desk, papers
        self._openers = openers
        self._window = window

    def is_there(self, offer: Offer) -> bool:
        """Tell whether somebody does this act."""
        if offer is Offer.TAKE_ALONG and self._desk.actor.is_at_outstation:
            return False  # it is along already
        return offer is Offer.ACCEPT or offer in DIALOGS or offer in AT_ONCE or offer in self._openers

    def do(self, offer: Offer, case: CaseDetails) -> None:
        """Do what a person chose."""
        if offer is Offer.ACCEPT:
            self.accept(case)
        elif offer in DIALOGS:
            self.open(
                _named(DIALOGS[offer])(self._desk, case, self._window), partial(self._offer_papers, offer, case.id)
            )
        elif offer in AT_ONCE:
            self._try(lambda: self._write(_named(AT_ONCE[offer]), case.id))
        else:
            self._try(lambda: self._opened(offer, case.id))

    def accept(self, case: CaseDetails) -> None:
        """Accept a matter; words are asked for where something was noticed that speaks against it."""
        if any(one.decision is None and one.refusal_code is not None for one in case.proposals):
            from mediator_desk.views.decision_dialogs import AcceptWithWordsDialog

            dialog = AcceptWithWordsDialog(self._desk, case, self._window)
            dialog.accepted.connect(lambda: self.accepted.emit(case.id, dialog.number))
            self.open(dialog)
            return
        self.about_to_accept.emit(case.id)
        self._try(lambda: self._accept(case.id))

    def decline_as_proposed(self, case: CaseDetails, proposal: ProposalDetails) -> None:
        """Ask whether to decline for the reason that was noticed."""
        from mediator_desk.views.decision_dialogs import DeclineDialog

        self.open(DeclineDialog(self._desk, case, self._window, proposal))

    def mend_party(self, case: CaseDetails, party_id: int) -> None:
        """Open a party of the case."""
        from mediator_desk.views.cases.party_dialog import PartyDialog

        self._try(lambda: self.open(PartyDialog(self._desk, case, self._window, party_id=party_id)))

    def add_party(self, case: CaseDetails, side: PartySide) -> None:
        """Open a new party of a side."""
        from mediator_desk.views.cases.party_dialog import PartyDialog

        self.open(PartyDialog(self._desk, case, self._window, side=side))

    def open(self, dialog: QDialog, on_done: Callable[[], object] | None = None) -> None:
        """Show a dialog, which goes away when it is closed; `on_done` is called where its act was done."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda _result: self.finished.emit())
        if on_done is not None:
            dialog.accepted.connect(on_done)
        dialog.open()

    def print_acts(self, offer: Offer, case_id: int) -> list[tuple[str, Callable[[], object]]]:
        """Return what a banner offers after an act: each paper of it that can be printed now."""
        from mediator_desk.views.cases.paper_offers import papers_after, print_acts

        if self._papers is None:
            return []
        try:
            kinds = papers_after(self._desk, case_id, offer)
        except DeskError:
            return []  # the act is done; its papers are found in the tab of the papers
        return print_acts(self._papers, case_id, kinds, self._window, self.failed.emit)

    def _offer_papers(self, offer: Offer, case_id: int) -> None:
        from mediator_desk.views.cases.paper_offers import news_of_papers

        if acts := self.print_acts(offer, case_id):
            self.papers_due.emit(news_of_papers(), acts)

    def _opened(self, offer: Offer, case_id: int) -> None:
        dialog = self._openers[offer](case_id, self._window)
        if isinstance(dialog, QDialog):
            dialog.finished.connect(lambda _result: self.finished.emit())
            dialog.accepted.connect(partial(self._offer_papers, offer, case_id))

    def _accept(self, case_id: int) -> None:
        from mediator_desk.services.review import review

        with self._desk.database.writing() as db:
            number = review.accept_case(db, case_id, by=self._desk.actor, now=self._desk.now()).number or ""
        self._desk.case_changed.emit(case_id)
        self.accepted.emit(case_id, number)

    def _write(self, service: Callable[..., object], case_id: int) -> None:
        with self._desk.database.writing() as db:
            service(db, case_id, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(case_id)

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except DeskError as error:
            self.failed.emit(error)


def _named(place: str) -> Callable[..., Any]:
    module, _, name = place.partition(":")
    found: Callable[..., Any] = getattr(import_module(f"mediator_desk.{module}"), name)
    return found
