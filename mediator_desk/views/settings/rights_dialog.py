"""Who may do what: the table of rights and roles, and what it is worth on this computer, said honestly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from mediator_desk.models.rights import ROLES, Right
from mediator_desk.models.words import Role
from mediator_desk.views import theme
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

WIDTH, MAY, MAY_NOT = 720, "✓", "—"


class RightsDialog(DeskDialog):
    """One line for each right, one column for each role."""

    begins_at_its_act = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who may do what"), self.tr("Close"), parent, width=WIDTH)
        self.cancel_button.hide()
        self.body.addWidget(words(self._worth(is_server=not desk.database.is_embedded), tone="ink2", wrap=True))
        self.body.addWidget(FittingArea(self._table(desk.actor.role)), 1)

    def save(self) -> None:
        """Close; nothing is changed here."""

    def _worth(self, *, is_server: bool) -> str:
        if is_server:
            return self.tr(
                "The program asks for these rights before every change. On a server they hold as far as each person "
                "has a login of their own there."
            )
        return self.tr(
            "The program asks for these rights before every change. In one file on one computer they keep order and "
            "are no wall: whoever has a passphrase can open the file, and with other programs read and change all of "
            "it. What was done with this program stands in the audit trail."
        )

    def _table(self, own: Role) -> QWidget:
        table = QWidget(self)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, theme.current().px("l"), 0)
        grid.setHorizontalSpacing(theme.current().px("l"))
        grid.setVerticalSpacing(theme.current().px("xs"))
        grid.setColumnStretch(0, 1)
        for column, role in enumerate(Role, start=1):
            head = words(word(role), "fact_strong", "accent" if role is own else "ink2")
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignHCenter)
        for line, right in enumerate(Right, start=1):
            grid.addWidget(words(word(right), "fact", wrap=True), line, 0)
            for column, role in enumerate(Role, start=1):
                may = role in ROLES[right]
                sign = words(MAY if may else MAY_NOT, "fact", "good" if may else "mute")
                said = self.tr("may") if may else self.tr("may not")
                sign.setAccessibleName(f"{word(role)}, {word(right)}: {said}")
                grid.addWidget(sign, line, column, Qt.AlignmentFlag.AlignHCenter)
        return table
