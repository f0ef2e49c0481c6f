"""How the list of cases opens the written proposal; each dialog is imported when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.proposals.deemed import DeemAgreedDialog
    from mediator_desk.views.proposals.objection import ObjectionDialog
    from mediator_desk.views.proposals.propose import ProposeDialog


def open_propose(desk: Desk, case_id: int, parent: QWidget) -> ProposeDialog:
    """Open the form in which a proposal is put before the parties."""
    from mediator_desk.views.proposals.propose import ProposeDialog

    return shown(ProposeDialog(desk, case_id, parent))


def open_objection(desk: Desk, case_id: int, parent: QWidget) -> ObjectionDialog:
    """Open the form that records an objection. Raises Refused("no_time_limit")."""
    from mediator_desk.views.proposals.objection import ObjectionDialog

    return shown(ObjectionDialog(desk, case_id, parent))


def open_deem_agreed(desk: Desk, case_id: int, parent: QWidget) -> DeemAgreedDialog:
    """Open the question whether nobody objected. Raises Refused("no_time_limit")."""
    from mediator_desk.views.proposals.deemed import DeemAgreedDialog

    return shown(DeemAgreedDialog(desk, case_id, parent))
