"""How the check is opened; its dialog is imported when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.models.rights import Right, may
from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.checking.check_dialog import CheckRecordsDialog


def open_check(desk: Desk, parent: QWidget) -> CheckRecordsDialog:
    """Open the check of the records. Raises Refused("not_for_role")."""
    may(desk.actor, Right.CHECK_HEALTH)
    from mediator_desk.views.checking.check_dialog import CheckRecordsDialog

    return shown(CheckRecordsDialog(desk, parent))
