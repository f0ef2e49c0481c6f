"""The dark half of the sign-in page for an office's server: who comes, and the password. The lock shows the same."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from mediator_desk.server.line import ServerPlace
from mediator_desk.views import theme
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.parts import button, words
from mediator_desk.views.passphrase_field import PassphraseField
from mediator_desk.views.passphrase_try import PassphraseTry
from mediator_desk.views.sentences import sentence
from mediator_desk.views.sign_in.pane_parts import column_of, committee_tile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mediator_desk.desk import Desk
    from mediator_desk.errors import DeskError
    from mediator_desk.settings import KnownLogin

MOST_NAMES = 8
"""So many people of an office are offered; others type their name."""
_LOGIN = re.compile(r"[a-z][a-z0-9_]{0,62}")


class ServerPane(QWidget):
    """Takes a person and the password; `come` is called in the job with where and by whom, and gives the result."""

    opened = Signal(object)
    """What `come` returned."""
    others_wanted = Signal()
    """Somebody wants to begin in another way."""
    join_wanted = Signal()
    """Somebody wants to join another server, or has an invitation."""

    def __init__(
        self,
        desk: Desk,
        logins: Sequence[KnownLogin],
        come: Callable[[ServerPlace, str], Any],
        *,
        title: str,
        reason: str = "",
        is_start: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`logins`: at least one, whoever is likely to come first; `is_start`: other ways to begin are offered too."""
        super().__init__(parent)
        self._desk, self._logins, self._come = desk, tuple(logins), come
        self._office = self._logins[0].office
        column = column_of(self, self.tr("Mediation desk"))
        column.addWidget(words(title, "head", "rail_on", wrap=True))
        if reason:
            column.addWidget(words(reason, "fact", "rail", wrap=True))
        self._tiles = QVBoxLayout()
        column.addLayout(self._tiles)
        self._add_fields(column, is_start=is_start)
        column.addStretch(3)
        foot = self.tr("The records are on the server of the office, over an encrypted line. No password is kept here.")
        self._foot = QHBoxLayout()
        self._foot.setSpacing(theme.current().px("m"))
        self._foot.addWidget(words(foot, "small", "rail", wrap=True), 1)
        column.addLayout(self._foot)
        self._show_office(self._logins[0])

    def take_focus(self) -> None:
        """Give the keyboard to the field that is to be typed in first."""
        (self.password.line if self.name.text() else self.name).setFocus()

    def add_at_foot(self, part: QWidget) -> None:
        """Put something below everything else, at the right of the words there."""
        self._foot.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)

    def tell(self, error: DeskError) -> None:
        """Say what stands in the way and is not about what was typed; that stays."""
        self.tell_news(sentence(error))
        self.password.line.setFocus()

    def tell_news(self, told: str) -> None:
        """Say something above the fields."""
        self.news.setText(told)
        self.news.show()

    # Building

    def _add_fields(self, column: QVBoxLayout, *, is_start: bool) -> None:
        self.news = words("", "fact", "rail_on", wrap=True)
        self.news.hide()
        column.addWidget(self.news)
        label = words(self.tr("Name or login"), "fact", "rail")
        self.name = QLineEdit()
        self.name.setMaxLength(100)
        self.name.setAccessibleName(label.text())
        label.setBuddy(self.name)
        self.password = PassphraseField(self.tr("Password"), tone="rail")
        self.name.returnPressed.connect(self.password.line.setFocus)
        self.password.entered.connect(self._sign_in)
        self._names = QWidget()
        self._names_flow = FlowLayout(self._names)
        for part in (label, self.name, self._names, self.password):
            column.addWidget(part)
        self.remember = QCheckBox(self.tr("Remember the name here"))
        self.remember.setChecked(bool(self._desk.settings.remembers_name))
        self.forgotten = button(self.tr("Forgotten password"), self._on_forgotten, look="rail_link")
        row = QHBoxLayout()
        row.addWidget(self.remember, 1)
        row.addWidget(self.forgotten)
        column.addLayout(row)
        self.act_button = button(self.tr("Sign in"), self._sign_in, look="rail_primary")
        column.addWidget(self.act_button)
        self.join_button = button(self.tr("An invitation, or another server…"), self.join_wanted.emit, look="rail_link")
        self.others_button = button(self.tr("Another way to begin"), self.others_wanted.emit, look="rail_link")
        for way in (self.join_button, self.others_button):
            way.setVisible(is_start)
            column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        for before, after in (
            (self.password.line, self.remember),
            (self.remember, self.forgotten),
            (self.forgotten, self.act_button),
            (self.act_button, self.join_button),
            (self.join_button, self.others_button),
            (self.others_button, self.password.eye),
        ):
            QWidget.setTabOrder(before, after)
        self._trying = PassphraseTry(self._desk.jobs, self._place("").tries, self.password, self.act_button)

    def _show_office(self, known: KnownLogin) -> None:
        """Show an office and who came from here to it; whoever came last stands in the field."""
        self._office = known.office
        while (item := self._tiles.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        place = self.tr("On the server {server}").format(server=known.host)
        self._tiles.addWidget(committee_tile("users", known.committee or known.database, place))
        others = {one.office: one for one in reversed(self._logins) if one.office != self._office}
        if others:
            self.office_button = button(self.tr("Another office…"), self._offer_offices, look="rail_link")
            self.offices = QMenu(self.office_button)
            for one in reversed(others.values()):
                shown = f"{one.committee or one.database} · {one.host}"
                self.offices.addAction(shown, partial(self._choose_office, one))
            self._tiles.addWidget(self.office_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.name.setText(self._shown(known))
        self._offer_names()
        self._trying.count_at(self._place("").tries)

    def _offer_offices(self) -> None:
        self.offices.popup(self.office_button.mapToGlobal(self.office_button.rect().bottomLeft()))

    def _choose_office(self, known: KnownLogin) -> None:
        self.news.hide()
        self.password.clear()
        self._show_office(known)
        self.take_focus()

    def _offer_names(self) -> None:
        """Offer those who come from here, where there are several: nobody has to type a name."""
        while (item := self._names_flow.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        people = self._people()
        for one in people[:MOST_NAMES] if len(people) > 1 else ():
            self._names_flow.addWidget(button(self._shown(one), partial(self._choose, one), look="rail_link"))
        self._names.setVisible(len(people) > 1)

    def _choose(self, known: KnownLogin) -> None:
        self.name.setText(self._shown(known))
        self.password.clear()
        self.password.line.setFocus()

    # Acts

    def _people(self) -> list[KnownLogin]:
        return [one for one in self._logins if one.office == self._office and one.login]

    def _shown(self, known: KnownLogin) -> str:
        """Return the name of somebody, with the login where two have the same."""
        alike = [one for one in self._people() if one.name == known.name]
        return f"{known.name} ({known.login})" if len(alike) > 1 else known.name

    def _place(self, login: str) -> ServerPlace:
        return ServerPlace(*self._office, login)

    def _login(self) -> str:
        """Return the login of whom the field names, "" for nobody who is known here and no login."""
        typed = self.name.text().strip()
        for one in self._people():
            if typed in (self._shown(one), one.login):
                return one.login
        return typed if _LOGIN.fullmatch(typed) else ""

    def _on_forgotten(self) -> None:
        self.tell_news(
            self.tr(
                "An administrator of the office gives you a new invitation: a file that is opened where one begins at "
                "this computer. Nobody can look up a password."
            )
        )

    def _sign_in(self) -> None:
        login, typed = self._login(), self.password.text()
        if not login or not typed:
            self._ask_for_missing()
            return
        self.news.hide()
        self._trying.begin(partial(self._come, self._place(login), typed), self._on_opened, self.tell)

    def _ask_for_missing(self) -> None:
        if not self.name.text().strip():
            missing = self.tr("Type your name or your login.")
        elif not self._login():
            missing = self.tr("Nobody of this name came from this computer yet. Type the login, like office_p3.")
        else:
            self.password.line.setFocus()
            if self._trying.may_begin:
                self.password.show_problem(self.tr("Type your password."))
            return
        self.name.setFocus()
        self.tell_news(missing)

    def _on_opened(self, result: object) -> None:
        self._desk.settings.remembers_name = self.remember.isChecked()
        self.password.clear()
        self.opened.emit(result)
