"""Ctrl+Z at the desk; what it needs is imported when it is first pressed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QKeySequence

from mediator_desk.views.shortcuts import shortcut

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.views.desk_view import DeskView
    from mediator_desk.views.undo_keys import UndoKeys


def undo_by_key(desk: Desk, view: DeskView) -> None:
    """Let the key for undo take back what the person at the desk did last."""
    shortcut(QKeySequence.StandardKey.Undo, view, partial(undo_last, desk, view))


def undo_last(desk: Desk, view: DeskView) -> None:
    """Take back, or offer to take back, what was done last: of the case in sight, else of the whole desk."""
    from mediator_desk.views.undo_keys import UndoKeys

    keys = view.findChild(UndoKeys) or _made(desk, view)
    keys.undo()


def _made(desk: Desk, view: DeskView) -> UndoKeys:
    from mediator_desk.views.history.opening import open_undo
    from mediator_desk.views.undo_keys import UndoKeys

    def in_sight() -> int:
        return getattr(view.screen_in_sight(), "case_in_sight", lambda: 0)()

    def tell(*news: object, **acts: object) -> None:
        """Tell it on the screen in sight: the offer of the act itself gives way there to what became of it."""
        banner: Any = getattr(view.screen_in_sight(), "banner", view.banner)
        banner.tell(*news, **acts)

    return UndoKeys(desk, view, in_sight, tell, lambda case_id, parent: open_undo(desk, case_id, parent))
