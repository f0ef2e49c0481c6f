"""Ways to what came in and waits for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


def show_quarantine(desk: Desk, parent: QWidget) -> object:
    """Open the rows of imports that wait in quarantine."""
    from mediator_desk.views.intake.opening import open_quarantine

    return open_quarantine(desk, parent)


def show_held_letters(desk: Desk, parent: QWidget) -> object:
    """Open the letters of consumers that a person looks at first."""
    from mediator_desk.views.intake.opening import open_held_letters

    return open_held_letters(desk, parent)
