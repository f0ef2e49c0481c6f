"""Joining the server of an office: where it is, and who one is there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox

from mediator_desk.errors import Invalid, Problem
from mediator_desk.server.line import USUAL_PORT, ServerPlace
from mediator_desk.views.drop_target import accept_drops
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.errors import DeskError
    from mediator_desk.views.drop_target import Dropped


@dataclass(frozen=True)
class ServerDraft:
    """A PostgreSQL server as it is entered."""

    server: str = ""
    port: int = USUAL_PORT
    database: str = "mediator_desk"
    login: str = ""
    password: str = ""

    def problems(self) -> list[Problem]:
        """Return what is missing."""
        return [Problem(name, "required") for name in ("server", "database", "login") if not getattr(self, name)]

    @property
    def place(self) -> ServerPlace:
        """Where that is, and by which login."""
        return ServerPlace(self.server, self.port, self.database, self.login)

    @property
    def remembered(self) -> str:
        """What the computer remembers of it: everything but the password."""
        return f"{self.login}@{self.server}:{self.port}/{self.database}"

    @classmethod
    def of(cls, remembered: str) -> ServerDraft:
        """Return what `remembered` said once; an empty draft for what cannot be read."""
        login, _at, place = remembered.rpartition("@")
        address, _slash, database = place.partition("/")
        server, _colon, port = address.rpartition(":")
        if not (login and server and database and port.isascii() and port.isdigit()):
            return cls()
        return cls(server, int(port), database, login)


class JoinDialog(DeskDialog):
    """Asks for the server. It stays open until `joined` or `failed` is called."""

    join_wanted = Signal(object)
    """A person wants to join this server (ServerDraft)."""
    invitation_given = Signal(object)
    """A person was invited: the file (Path), which nobody has looked into yet."""

    def __init__(self, remembered: str = "", parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Join a server of the office"), self.tr("Join"), parent, width=560)
        text = self.tr("Whoever keeps the server tells you what is typed here. Your password is never kept here.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.body.addLayout(self._invited())
        self.form = Form(self, columns=2)
        hint = self.tr("Like office.local or 192.168.1.20.")
        self.form.add("server", self.tr("Server"), QLineEdit(), hint)
        self.form.add("port", self.tr("Port"), QSpinBox(), self.tr("5432 unless you were told another one.")).setRange(
            1, 65535
        )
        self.form.add("database", self.tr("Database"), QLineEdit(), self.tr("The name that you were given."), span=2)
        self.form.add("login", self.tr("Login"), QLineEdit(), self.tr("Your own, not a shared one."))
        password = self.form.add("password", self.tr("Password"), QLineEdit(), self.tr("It is not kept."))
        password.setEchoMode(QLineEdit.EchoMode.Password)
        self.form.fill(ServerDraft.of(remembered))
        self.body.addWidget(self.form)
        if remembered:
            password.setFocus()

    def _invited(self) -> QHBoxLayout:
        row = QHBoxLayout()
        text = self.tr("Were you sent an invitation? Drop the file here, or open it: nothing needs to be typed then.")
        row.addWidget(words(text, "fact", wrap=True), 1)
        self.invitation_button = button(self.tr("Open an invitation…"), self._choose_invitation, icon="folder-open")
        row.addWidget(self.invitation_button)
        accept_drops(self, lambda dropped, _where: self._on_dropped(dropped))
        return row

    def _choose_invitation(self) -> None:
        kinds = self.tr("Invitation (*.mdinvite)")
        chosen, _kind = FileDialog.getOpenFileName(self, self.tr("Open an invitation"), "", kinds)
        if chosen:
            self.invitation_given.emit(Path(chosen))

    def _on_dropped(self, dropped: Dropped) -> None:
        if dropped.paths:
            self.invitation_given.emit(dropped.paths[0])

    def is_changed(self) -> bool:
        """Nothing here is worth a question."""
        return False

    def act(self) -> None:
        """Try to join; the dialog stays until that is known."""
        self.banner.clear()
        try:
            draft = self.form.drafted(ServerDraft())
            if problems := draft.problems():
                raise Invalid(problems)
        except Invalid as refused:
            self.show_problems(refused.problems)
            return
        self.act_button.setEnabled(False)
        self.banner.tell("info", self.tr("Looking for the server …"), stays=True)
        self.join_wanted.emit(draft)

    def failed(self, error: DeskError) -> None:
        """Tell why it could not be joined; what was typed stays."""
        self.act_button.setEnabled(True)
        what = sentence(error)
        self.banner.tell("bad", self.tr("The server could not be joined"), f"{what}\n{error.params.get('detail', '')}")
