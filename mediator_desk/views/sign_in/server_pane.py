"""The dark half of the sign-in page for the server of an office: who was invited here, and the password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.views.parts import button, words
from mediator_desk.views.passphrase_field import PassphraseField
from mediator_desk.views.sentences import sentence
from mediator_desk.views.sign_in.pane_parts import column_of, committee_tile

if TYPE_CHECKING:
    from mediator_desk.errors import DeskError

OF_THE_FIELD = frozenset({"server_refuses_password"})


class ServerPane(QWidget):
    """Takes the password of a person at a server; stays until it is told that it `failed`."""

    password_given = Signal(str)
    others_wanted = Signal()
    """Somebody wants to begin in another way."""

    def __init__(self, title: str, committee: str, name: str, server: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = column_of(self, self.tr("Mediation desk"))
        column.addWidget(words(title, "head", "rail_on", wrap=True))
        place = self.tr("On the server {server}").format(server=server)
        column.addWidget(committee_tile("users", committee, place))
        self._add_fields(column, name)
        column.addStretch(3)
        foot = self.tr("The records are on the server of the office, over an encrypted line. No password is kept here.")
        column.addWidget(words(foot, "small", "rail", wrap=True))

    def take_focus(self) -> None:
        """Give the keyboard to the field."""
        self.password.line.setFocus()

    def failed(self, error: DeskError) -> None:
        """Tell why one is not in; what was typed stays, selected."""
        self.act_button.setEnabled(True)
        self.news.setVisible(error.code not in OF_THE_FIELD)
        if error.code in OF_THE_FIELD:
            self.password.try_again(sentence(error))
        else:
            self.news.setText(sentence(error))
            self.password.line.setFocus()

    def _add_fields(self, column: QVBoxLayout, name: str) -> None:
        self.news = words("", "fact", "rail_on", wrap=True)
        self.news.hide()
        column.addWidget(self.news)
        column.addWidget(words(name, "section", "rail_on", wrap=True))
        self.password = PassphraseField(self.tr("Password"), tone="rail")
        self.password.entered.connect(self._sign_in)
        column.addWidget(self.password)
        self.act_button = button(self.tr("Sign in"), self._sign_in, look="rail_primary")
        column.addWidget(self.act_button)
        other = self.tr("Somebody else, or another way to begin")
        self.others_button = button(other, self.others_wanted.emit, look="rail_link")
        column.addWidget(self.others_button, 0, Qt.AlignmentFlag.AlignLeft)
        for before, after in (
            (self.password.line, self.act_button),
            (self.act_button, self.others_button),
            (self.others_button, self.password.eye),
        ):
            QWidget.setTabOrder(before, after)

    def _sign_in(self) -> None:
        if not self.act_button.isEnabled():
            return
        if not self.password.text():
            self.password.show_problem(self.tr("Type your password."))
            self.password.line.setFocus()
            return
        self.news.hide()
        self.act_button.setEnabled(False)
        self.password_given.emit(self.password.text())
