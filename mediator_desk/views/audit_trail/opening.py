"""How the audit trail is opened; its dialog is imported when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.models.rights import Right, may
from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.audit_trail.trail_dialog import AuditTrailDialog


def open_audit_trail(desk: Desk, parent: QWidget) -> AuditTrailDialog:
    """Open the audit trail. Raises Refused("not_for_role")."""
    may(desk.actor, Right.READ_TRAIL)
    from mediator_desk.views.audit_trail.trail_dialog import AuditTrailDialog

    return shown(AuditTrailDialog(desk, parent))
