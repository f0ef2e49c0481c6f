"""How the list of cases opens a history, and takes a step back; each dialog is imported when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.history.filtered_story import HistoryPanel
    from mediator_desk.views.history.history_dialog import HistoryDialog
    from mediator_desk.views.history.undo_dialog import UndoDialog


def open_history(desk: Desk, case_id: int, parent: QWidget) -> HistoryDialog:
    """Open the history of a case."""
    from mediator_desk.views.history.history_dialog import HistoryDialog

    return shown(HistoryDialog(desk, case_id, parent))


def history_panel(desk: Desk, case_id: int, parent: QWidget) -> HistoryPanel:
    """Return the history of a case for a tab of its page."""
    from mediator_desk.views.history.filtered_story import HistoryPanel

    return HistoryPanel(desk, case_id, parent)


def open_undo(desk: Desk, case_id: int, parent: QWidget) -> UndoDialog:
    """Open the question whether to take the last step back. Raises Refused("nothing_to_undo")."""
    from mediator_desk.views.history.undo_dialog import UndoDialog

    return shown(UndoDialog(desk, case_id, parent))
