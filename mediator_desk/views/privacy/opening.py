"""How the places of privacy are opened; their dialogs are imported when they are first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.models.rights import Right, may
from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.privacy.due_files_dialog import DueFilesDialog
    from mediator_desk.views.privacy.requests_dialog import RequestsDialog


def open_requests(desk: Desk, parent: QWidget) -> RequestsDialog:
    """Open the register of requests about personal data. Raises Refused("not_for_role")."""
    may(desk.actor, Right.ANSWER_PRIVACY)
    from mediator_desk.views.privacy.requests_dialog import RequestsDialog

    return shown(RequestsDialog(desk, parent))


def open_due_files(desk: Desk, parent: QWidget) -> DueFilesDialog:
    """Open the list of files past their term. Raises Refused("not_for_role")."""
    may(desk.actor, Right.DESTROY_FILES)
    from mediator_desk.views.privacy.due_files_dialog import DueFilesDialog

    return shown(DueFilesDialog(desk, parent))
