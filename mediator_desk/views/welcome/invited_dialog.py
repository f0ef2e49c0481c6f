"""Somebody was invited to the server of an office: where to, as whom, and which password from now on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.new_passphrase import NewPassphrase
from mediator_desk.views.parts import words
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.errors import DeskError
    from mediator_desk.server.invitation import Invitation


class InvitedDialog(DeskDialog):
    """Takes a password of one's own; stays until it is `accepted` or told that it `failed`."""

    password_chosen = Signal(str)

    def __init__(self, invitation: Invitation, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Join the server of the office"), self.tr("Join"), parent, width=520)
        self.invitation = invitation
        place = invitation.place
        self.body.addWidget(words(invitation.committee, "strong", wrap=True))
        said = self.tr("{name}, you are invited to work on the server {server}.")
        self.body.addWidget(words(said.format(name=invitation.name, server=place.host), "fact", wrap=True))
        if invitation.brings_another_certificate:
            warned = self.tr(
                "This computer knows that server by another certificate. Join only if whoever keeps the server has "
                "told you that it was renewed."
            )
            self.body.addWidget(words(warned, tone="warn", wrap=True))
        text = self.tr(
            "Choose a password of your own: it is asked for at each start and kept nowhere here. The invitation lets "
            "nobody in after that."
        )
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.new_passphrase = NewPassphrase(label=self.tr("Your password from now on"))
        self.body.addWidget(self.new_passphrase)
        self.new_passphrase.setFocus()

    def is_changed(self) -> bool:
        """The invitation is there once more."""
        return False

    def act(self) -> None:
        """See that both fields will do, and say so."""
        self.banner.clear()
        chosen = self.new_passphrase.checked(KeyOwner(0, self.invitation.name, ""))
        if chosen is not None:
            self.act_button.setEnabled(False)
            self.banner.tell("info", self.tr("Looking for the server …"), stays=True)
            self.password_chosen.emit(chosen)

    def failed(self, error: DeskError) -> None:
        """Tell why it could not be joined; what was typed stays."""
        self.act_button.setEnabled(True)
        self.banner.tell("bad", self.tr("The server could not be joined"), sentence(error))

    def reject(self) -> None:
        """Leave, unless the server is being asked just now."""
        if self.act_button.isEnabled():
            super().reject()
