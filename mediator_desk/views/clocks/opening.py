"""How other screens open the dialogs of clocks; the start of the program hands it to them.

Each imports what it opens when it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.clocks.extend import ExtendDialog
    from mediator_desk.views.clocks.suspend import ResumeDialog, SuspendDialog
    from mediator_desk.views.clocks.why import WhyDialog


def open_why_due(desk: Desk, case_id: int, parent: QWidget) -> WhyDialog:
    """Open the reasons of every date of a case."""
    from mediator_desk.views.clocks.why import WhyDialog

    return shown(WhyDialog(desk, case_id, parent))


def open_suspend(desk: Desk, case_id: int, parent: QWidget) -> SuspendDialog:
    """Open the form that lets a mediation stand still."""
    from mediator_desk.views.clocks.suspend import SuspendDialog

    return shown(SuspendDialog(desk, case_id, parent))


def open_resume(desk: Desk, case_id: int, parent: QWidget) -> ResumeDialog:
    """Open the form that lets a suspended mediation go on."""
    from mediator_desk.views.clocks.suspend import ResumeDialog

    return shown(ResumeDialog(desk, case_id, parent))


def open_extend(desk: Desk, case_id: int, parent: QWidget) -> ExtendDialog:
    """Open the form for more time and the consents to it. Raises Refused("may_not_be_extended")."""
    from mediator_desk.views.clocks.extend import ExtendDialog

    return shown(ExtendDialog(desk, case_id, parent))
