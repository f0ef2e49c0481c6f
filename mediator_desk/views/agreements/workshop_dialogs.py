"""The dialogs that stand before the workshop of the agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from mediator_desk.services.agreements.agreement_paper import draft_facts
from mediator_desk.services.agreements.clause_values import clause_values
from mediator_desk.views.agreements.back_to_draft import BackToDraftDialog
from mediator_desk.views.agreements.clause_chooser import ClauseChooser
from mediator_desk.views.agreements.signing import SigningDialog
from mediator_desk.views.change_offer import ChangeOfferDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.agreements.agreements import AgreementDraft
    from mediator_desk.views.agreements.terms_field import TermsField


class WorkshopDialogs(QObject):
    """Opens each of them over the workshop; what it did is seen by what the desk tells."""

    def __init__(self, desk: Desk, case_id: int, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._case_id, self._window = desk, case_id, window

    def take_back(self) -> None:
        """Ask why the paper is taken back to be mended."""
        self._open(BackToDraftDialog(self._desk, self._case_id, self._window))

    def sign(self) -> None:
        """Show the places that are to be signed."""
        self._open(SigningDialog(self._desk, self._case_id, self._window))

    def change_offer(self, offer_id: int, terms: TermsField) -> None:
        """Change the offer that a term follows, then go back to that term."""
        dialog = ChangeOfferDialog(self._desk, self._case_id, offer_id, self._window)
        dialog.finished.connect(lambda _result: terms.go_to(terms.linked_place()))
        self._open(dialog)

    def choose_clause(self, draft: AgreementDraft, terms: TermsField) -> None:
        """Offer the clauses of the bank, filled with what is typed; the first gap of the one chosen is selected."""
        with self._desk.database.reading() as db:
            facts = draft_facts(db, self._case_id, draft, today=self._desk.today())
        dialog = ClauseChooser(self._desk, self._case_id, clause_values(facts), self._window)
        dialog.chosen.connect(terms.add_clause)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
