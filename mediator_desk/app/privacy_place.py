"""How the places of privacy are reached: the register of requests, the files past their term."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


def show_privacy_requests(desk: Desk, parent: QWidget) -> object:
    """Show the register of requests about personal data. Raises Refused("not_for_role")."""
    from mediator_desk.views.privacy.opening import open_requests

    return open_requests(desk, parent)


def show_due_files(desk: Desk, parent: QWidget) -> object:
    """Show the files whose term of retention is over. Raises Refused("not_for_role")."""
    from mediator_desk.views.privacy.opening import open_due_files

    return open_due_files(desk, parent)
