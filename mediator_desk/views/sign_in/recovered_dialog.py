"""The records were opened by the recovery code: who is it, and which passphrase from now on?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.messages import DeskDialog, ask
from mediator_desk.views.new_passphrase import NewPassphrase
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class RecoveredDialog(DeskDialog):
    """Takes who one is and a new passphrase; says `chosen`, and stays until it is told that it was kept.

    `known` is the name of who worked here last.
    """

    chosen = Signal(object, str)
    """The KeyOwner and the new passphrase."""

    def __init__(self, people: Sequence[KeyOwner], parent: QWidget | None = None, known: str = "") -> None:
        super().__init__(self.tr("A new passphrase"), self.tr("Go on with it"), parent, width=520)
        self._people = {one.staff_id: one for one in people}
        text = self.tr("The recovery code is right. Say who you are and choose a new passphrase.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.body.addWidget(words(self.tr("Who you are"), "fact", "mute"))
        self.who = ChoiceField([(one.staff_id, one.name) for one in people])
        self.who.setAccessibleName(self.tr("Who you are"))
        self.body.addWidget(self.who)
        self.new_passphrase = NewPassphrase()
        self.body.addWidget(self.new_passphrase)
        preset = next((one for one in people if known in (one.name, one.work_number) or len(people) == 1), None)
        self.who.choose(preset.staff_id if preset else None)
        (self.new_passphrase if preset else self.who).setFocus()

    def act(self) -> None:
        """See that both fields will do, and say so."""
        self.banner.clear()
        owner = self._people.get(self.who.choice() or 0)
        if owner is None:
            self.who.setFocus()
            self.banner.tell("warn", self.tr("Say who you are."))
            return
        passphrase = self.new_passphrase.checked(owner)
        if passphrase is not None:
            self.act_button.setEnabled(False)
            self.chosen.emit(owner, passphrase)

    def failed(self, error: Exception) -> None:
        """Say why it could not be kept; what was typed stays."""
        self.act_button.setEnabled(True)
        self.banner.tell_error(error)

    def reject(self) -> None:
        """Leave, unless the passphrase is being kept just now."""
        if self.act_button.isEnabled():
            super().reject()

    def _may_leave(self) -> bool:
        """Ask always: a code of forty signs was typed for this."""
        question, loss = self.tr("Leave without a new passphrase?"), self.tr("The recovery code is typed again then.")
        return ask(self, question, loss, self.tr("Leave"), safe_word=self.tr("Stay"))
