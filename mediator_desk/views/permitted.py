"""What a role may not do is greyed out, with the reason where the pointer rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt

from mediator_desk.errors import Refused
from mediator_desk.models.rights import Right, allows, waits
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
    if waits(by, right):
        reason = sentence(Refused("not_at_outstation"))
    else:
        reason = "" if allows(by, right) else not_in_your_role(by)
    return _permit(part, reason, is_enabled=is_enabled)


def _permit(part: QWidget | QAction, reason: str, *, is_enabled: bool) -> bool:
    if not reason and part.property(_OWN_TIP) is not None:
        part.setToolTip(str(part.property(_OWN_TIP)))
        part.setProperty(_OWN_TIP, None)
    elif reason:
        if part.property(_OWN_TIP) is None:
            part.setProperty(_OWN_TIP, part.toolTip())
        part.setToolTip(plain_tip(reason))
    part.setEnabled(not reason and is_enabled)
    return not reason and is_enabled


def only_with(part: QWidget, desk: Desk, right: Right) -> None:
    """Keep a button or field grey, with the reason, as long as who works here lacks a right.

    Its screen goes on enabling it as before: without the right that has no effect.
    """
    _Kept(part, desk, right)


def only_with_all_cases(part: QWidget, desk: Desk) -> None:
    """Keep a button grey, with the reason, for whoever sees a part of the cases: what it does tells of all of them."""
    _Kept(part, desk, None)


def permit_with_all_cases(part: QWidget | QAction, by: Actor, *, is_enabled: bool = True) -> bool:
    """Enable a button or act for who sees all cases, as `permit` does for who has a right."""
    reason = "" if by.sees_all else sentence(Refused("needs_all_cases"))
    return _permit(part, reason, is_enabled=is_enabled)


def only_at_the_office(part: QWidget, desk: Desk, right: Right) -> None:
    """Keep a button grey, with the reason, without a right, and where cases were taken along: none begins there."""
    _Kept(part, desk, right, is_of_office=True)


class _Kept(QObject):
    """Keeps a part grey without a right; without one to ask, for whoever sees a part of the cases."""

    def __init__(self, part: QWidget, desk: Desk, right: Right | None, *, is_of_office: bool = False) -> None:
        super().__init__(part)
        self._is_of_office = is_of_office
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
            if self._is_of_office and self._desk.actor.is_at_outstation:
                _permit(self._part, sentence(Refused("not_at_outstation")), is_enabled=False)
            elif self._right is None:
                permit_with_all_cases(self._part, self._desk.actor, is_enabled=self._is_wanted)
            else:
                permit(self._part, self._desk.actor, self._right, is_enabled=self._is_wanted)
        finally:
            self._is_looking = False
