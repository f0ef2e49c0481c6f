"""How the list of cases opens the written proposal; each dialog is imported when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.proposals.deemed import DeemAgreedDialog
    from mediator_desk.views.proposals.objection import ObjectionDialog
    from mediator_desk.views.proposals.propose import ProposeDialog

    Shown = TypeVar("Shown", bound=QDialog)


def open_propose(desk: Desk, case_id: int, parent: QWidget) -> ProposeDialog:
    """Open the form in which a proposal is put before the parties."""
    from mediator_desk.views.proposals.propose import ProposeDialog

    return _shown(ProposeDialog(desk, case_id, parent))


def open_objection(desk: Desk, case_id: int, parent: QWidget) -> ObjectionDialog:
    """Open the form that records an objection. Raises Refused("no_time_limit")."""
    from mediator_desk.views.proposals.objection import ObjectionDialog

    return _shown(ObjectionDialog(desk, case_id, parent))


def open_deem_agreed(desk: Desk, case_id: int, parent: QWidget) -> DeemAgreedDialog:
    """Open the question whether nobody objected. Raises Refused("no_time_limit")."""
    from mediator_desk.views.proposals.deemed import DeemAgreedDialog

    return _shown(DeemAgreedDialog(desk, case_id, parent))


def _shown(dialog: Shown) -> Shown:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
