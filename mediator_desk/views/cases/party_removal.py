"""Taking out a party that was added by mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.conventions.text import without_turns
from mediator_desk.desk import Desk
from mediator_desk.services.parties import parties
from mediator_desk.services.parties.parties import PartyDraft
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import restyle, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class RemovePartyDialog(DeskDialog):
    """Asks whether to take a party out of its case; what stands in the way is said in it."""

    acts_by_keys = False

    def __init__(self, desk: Desk, case_id: int, party: PartyDraft, parent: QWidget | None = None) -> None:
        title = self.tr("Remove {name} from the case?").format(name=without_turns(party.name))
        super().__init__(title, self.tr("Remove"), parent)
        self._desk, self._case_id, self._party_id = desk, case_id, party.party_id or 0
        text = self.tr("The party, who acts for it and its consents go. The history keeps that it was here.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.act_button.setDefault(False)
        restyle(self.act_button, look="danger")
        self.cancel_button.setDefault(True)
        self.cancel_button.setFocus()

    def save(self) -> None:
        """Remove the party."""
        with self._desk.database.writing() as db:
            parties.remove_party(db, self._party_id, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)
