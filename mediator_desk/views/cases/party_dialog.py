"""A party of a case in a dialog: a person or an organisation, its papers, and who acts for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.desk import Desk
from mediator_desk.models.words import CaseState, PartySide
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.views.cases.party_form import PartyForm
from mediator_desk.views.cases.party_removal import RemovePartyDialog
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PartyDialog(DeskDialog):
    """Adds a party, or mends the one with `party_id`. Odd numbers are warned of and kept with a reason.

    While the paper waits for signatures only who acts for the party can be mended.
    """

    def __init__(
        self,
        desk: Desk,
        case: CaseDetails,
        parent: QWidget | None = None,
        *,
        party_id: int | None = None,
        side: PartySide = PartySide.APPLICANT,
    ) -> None:
        is_printed = bool(party_id) and case.state is CaseState.TO_SIGN
        title = self.tr("Mend a party") if party_id else self.tr("Add a party")
        title = self.tr("Who acts for the party") if is_printed else title
        super().__init__(title, self.tr("Save"), parent, width=640)
        self.keep_input(desk, f"party/{case.id}/{party_id or side}", case.id)
        self._desk = desk
        self._case = case
        self._form = PartyForm(desk, case, self, party_id=party_id, side=side)
        self.body.addWidget(FittingArea(self._form), 1)
        self._form.take_focus()
        if is_printed:
            self._tell_what_is_printed()
        elif party_id is not None:
            self._add_removal()

    def _tell_what_is_printed(self) -> None:
        title = self.tr("The paper is printed with this party.")
        text = self.tr("An authority letter that was forgotten is noted here, an agent added. The rest stays.")
        self.banner.tell("info", title, text, stays=True)

    def _add_removal(self) -> None:
        self.remove_button = button(self.tr("Remove this party…"), self._on_remove, look="link", icon="trash")
        self.buttons.insertWidget(0, self.remove_button)

    def _on_remove(self) -> None:
        dialog = RemovePartyDialog(self._desk, self._case.id, self._form.draft, self)
        dialog.accepted.connect(self._on_removed)
        dialog.open()

    def _on_removed(self) -> None:
        self.input_saved()
        self.done(0)

    def save(self) -> None:
        """Save the party."""
        self._form.save()
