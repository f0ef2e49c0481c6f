"""What a role may not do is greyed out, with the reason where the pointer rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt

from mediator_desk.errors import Refused
from mediator_desk.models.rights import Right, allows
from mediator_desk.views.parts import plain_tip
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor

_OWN_TIP = "tip_of_its_own"


def not_in_your_role(by: Actor) -> str:
    """Return the sentence that says that somebody's role does not do this, and who may."""
    return sentence(Refused("not_for_role", role=by.role))


def permit(part: QWidget | QAction, by: Actor, right: Right, *, is_enabled: bool = True) -> bool:
    """Enable a button, field or act where who works here has the right, and `is_enabled` holds besides.

    Without the right it is greyed out and says why; its own tip comes back with the right. Returns whether it is
    enabled.
    """
    may = allows(by, right)
    if may and part.property(_OWN_TIP) is not None:
        part.setToolTip(str(part.property(_OWN_TIP)))
        part.setProperty(_OWN_TIP, None)
    elif not may:
        if part.property(_OWN_TIP) is None:
            part.setProperty(_OWN_TIP, part.toolTip())
        part.setToolTip(plain_tip(not_in_your_role(by)))
    part.setEnabled(may and is_enabled)
    return may and is_enabled


def only_with(part: QWidget, desk: Desk, right: Right) -> None:
    """Keep a button or field grey, with the reason, as long as who works here lacks a right.

    Its screen goes on enabling it as before: without the right that has no effect.
    """
    _Kept(part, desk, right)


class _Kept(QObject):
    def __init__(self, part: QWidget, desk: Desk, right: Right) -> None:
        super().__init__(part)
        self._part, self._desk, self._right = part, desk, right
        self._is_wanted, self._is_looking = part.isEnabled(), False
        part.installEventFilter(self)
        desk.actor_changed.connect(self._look)
        self._look()

    def eventFilter(self, part: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.EnabledChange and not self._is_looking:
            # What its own screen says of it: a window that is disabled for a while says nothing of its parts.
            self._is_wanted = not self._part.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)
            self._look()
        return super().eventFilter(part, event)

    def _look(self) -> None:
        if not self._desk.is_open:
            return
        self._is_looking = True
        try:
            permit(self._part, self._desk.actor, self._right, is_enabled=self._is_wanted)
        finally:
            self._is_looking = False
