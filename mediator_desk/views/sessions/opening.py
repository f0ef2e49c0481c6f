"""How other screens open the dialogs of meetings; app.py hands these functions to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt

from mediator_desk.views.sessions.plan import MoveSessionDialog, PlanSessionDialog
from mediator_desk.views.sessions.record import RecordSessionDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from mediator_desk.desk import Desk

    Shown = TypeVar("Shown", bound=QDialog)


def open_plan_session(desk: Desk, case_id: int, parent: QWidget) -> PlanSessionDialog:
    """Open the form that plans the next meeting of a case."""
    return _shown(PlanSessionDialog(desk, case_id, parent))


def open_cancel_or_move_session(desk: Desk, case_id: int, parent: QWidget) -> MoveSessionDialog:
    """Open the planned meeting of a case, to move or cancel it. Raises Refused("session_not_planned")."""
    return _shown(MoveSessionDialog(desk, case_id, parent))


def open_record_session(desk: Desk, case_id: int, parent: QWidget) -> RecordSessionDialog:
    """Open the record of the planned meeting of a case. Raises Refused("session_not_planned")."""
    return _shown(RecordSessionDialog(desk, case_id, parent))


def _shown(dialog: Shown) -> Shown:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
