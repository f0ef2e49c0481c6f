"""The sign of who works here, at the foot of the rail: it opens what that person can do about being here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from mediator_desk.views.parts import plain_tip

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class PersonSign(QPushButton):
    """The first letter of a name; its menu locks the desk, changes passphrase or password, or lets another come."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("initial")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.acts = QMenu(self)
        self.acts.aboutToShow.connect(self._fill)
        self.setMenu(self.acts)
        self.hide()

    def follow(self) -> None:
        """Show who works here now."""
        name = self._desk.actor.name
        self.setText(name[:1].replace("&", "&&"))
        self.setToolTip(plain_tip(name))
        self.setAccessibleName(self.tr("Working here: {name}").format(name=name))
        self.show()

    def _fill(self) -> None:
        self.acts.clear()
        if self._desk.has_sign_in:
            self.acts.addAction(self.tr("Lock the desk"), self._desk.lock_wanted.emit)
            is_there = self._desk.server is not None
            word = self.tr("Change password…") if is_there else self.tr("Change passphrase…")
            change = self.acts.addAction(word, self._change_own)
            change.setEnabled(self._desk.actor.staff_id is not None)
        self.acts.addAction(self.tr("Another person…"), self._let_another_come)

    def _change_own(self) -> None:
        from mediator_desk.views.settings.own_password import change_own  # not before the first paint

        change_own(self._desk, self.window(), lambda: None)

    def _let_another_come(self) -> None:
        """Where people sign in the next one does; else it is chosen in the settings who works here."""
        if self._desk.has_sign_in:
            self._desk.other_person_wanted.emit(0)
        else:
            self._desk.place_wanted.emit("settings", 0)
