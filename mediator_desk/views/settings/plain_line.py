"""Below the list of the staff of a committee whose records lie in plain files: that they do, and what changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.models.rights import Right
from mediator_desk.services.office.committee import the_committee
from mediator_desk.views import theme
from mediator_desk.views.parts import button, words
from mediator_desk.views.permitted import permit

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class PlainLine(QWidget):
    """One calm line; unseen where people sign in, in practice, and on a server."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("s"))
        hint = self.tr("The committee's records lie on this computer unencrypted: whoever uses it can read them.")
        row.addWidget(words(hint, "fact", "ink2", wrap=True), 1)
        self.protect_button = button(self.tr("Protect…"), desk.protect_wanted.emit, icon="lock")
        row.addWidget(self.protect_button)
        desk.actor_changed.connect(self._follow)
        self.reload()

    def reload(self) -> None:
        """Look again whether it is so."""
        self.setVisible(self._is_so())
        self._follow()

    def _is_so(self) -> bool:
        desk = self._desk
        if not desk.is_open or not desk.database.is_embedded or desk.keys is not None or desk.actor.staff_id is None:
            return False
        with desk.database.reading() as db:
            return not the_committee(db).is_practice

    def _follow(self) -> None:
        if self._desk.is_open:
            permit(self.protect_button, self._desk.actor, Right.KEEP_PASSPHRASES)
