"""Who works here at an office's server: the person of the login, who changes the password or lets another sign in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.parts import button, words
from mediator_desk.views.settings.own_password import change_own, changed_words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class OwnLogin(QWidget):
    """Unseen where nobody has a login: there it is chosen who works here."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("xs"))
        column.addWidget(words(self.tr("Who works here"), "fact", "mute"))
        self.who = words("", "strong", wrap=True)
        self.where = words("", "fact", "ink2", wrap=True)
        self.said = words("", "small", "good", wrap=True)
        self.change_button = button(self.tr("Change password…"), self._change, icon="lock")
        self.other_button = button(self.tr("Another person…"), lambda: desk.other_person_wanted.emit(0))
        row = QHBoxLayout()
        row.setSpacing(px("s"))
        row.addWidget(self.change_button)
        row.addWidget(self.other_button)
        row.addStretch(1)
        for part in (self.who, self.where):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.said)
        desk.actor_changed.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Show whose login it is."""
        self.said.hide()
        place = self._desk.server if self._desk.is_open else None
        self.setVisible(place is not None)
        if place is not None:
            actor = self._desk.actor
            self.who.setText(f"{actor.name} · {word(actor.role)}")
            told = self.tr("By the login {login} on the server {server}. Another person signs in with a password.")
            self.where.setText(told.format(login=place.login, server=place.host))

    def _change(self) -> None:
        change_own(self._desk, self, self._on_changed)

    def _on_changed(self) -> None:
        self.said.setText(changed_words(self._desk))
        self.said.show()
