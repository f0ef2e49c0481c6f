"""What a role may not do is greyed out, with the reason where the pointer rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.errors import Refused
from mediator_desk.models.rights import Right, allows
from mediator_desk.views.parts import plain_tip
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

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
    if part.property(_OWN_TIP) is None:
        part.setProperty(_OWN_TIP, part.toolTip())
    may = allows(by, right)
    part.setEnabled(may and is_enabled)
    part.setToolTip(str(part.property(_OWN_TIP)) if may else plain_tip(not_in_your_role(by)))
    return may and is_enabled
