"""A new agreement after the court's dismissal, a supplementary one, and giving either up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.services.aftercare.renewal import drop_renewal, renew_agreement, supplement_agreement
from mediator_desk.views.aftercare.case_dialog import CaseDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


class RenewalDialog(CaseDialog):
    """Begins a new agreement as a draft of the old one."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_id, self.tr("Make a new agreement?"), self.tr("Begin it"), parent)
        self.keep_input(desk, f"renewal/{case_id}/{len(self._case.aftercare.other_agreements)}", case_id)
        self._explain(
            self.tr(
                "A draft with its own number begins with what the old agreement says and what is still to be paid. The "
                "old one binds until the new one is signed and in force. The figures of past months stay as they are."
            )
        )
        self._field = self._add_words("words", self.tr("What has to be different"))
        self._show_form()
        self._field.setFocus()

    def save(self) -> None:  # noqa: D102
        self._do(renew_agreement, words=self._field.toPlainText())


class SupplementDialog(CaseDialog):
    """Begins a supplementary agreement to the one in force."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_id, self.tr("Make a supplementary agreement?"), self.tr("Begin it"), parent)
        self.keep_input(desk, f"supplement/{case_id}/{len(self._case.aftercare.other_agreements)}", case_id)
        self._explain(
            self.tr(
                "A draft with its own number begins with what is still to be paid; write what the parties change or "
                "add. The agreement in force goes on binding. Once the supplementary one is signed, both bind together "
                "and what is still to be paid is watched as it says."
            )
        )
        self._field = self._add_words("words", self.tr("What the parties want to change or add"))
        self._show_form()
        self._field.setFocus()

    def save(self) -> None:  # noqa: D102
        self._do(supplement_agreement, words=self._field.toPlainText())


class DropRenewalDialog(CaseDialog):
    """Gives up a new agreement; the old one goes on."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_id, self.tr("Give up the new agreement?"), self.tr("Give it up"), parent)
        self.keep_input(desk, f"drop_renewal/{case_id}/{len(self._case.aftercare.other_agreements)}", case_id)
        self._explain(self.tr("The old agreement goes on. The draft stays with its number as one that was given up."))
        self._field = self._add_words("words", self.tr("Why"))
        self._show_form()
        self._field.setFocus()

    def save(self) -> None:  # noqa: D102
        self._do(drop_renewal, words=self._field.toPlainText())
