"""How the start of the program opens the search over everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views.finder.finder_dialog import FinderDialog
from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.command import Command


def open_finder(
    desk: Desk, commands: Sequence[Command], parent: QWidget, show_person: Callable[[str], object]
) -> FinderDialog:
    """Open the search over cases, people and these commands; `show_person` lists the cases of a name."""
    return shown(FinderDialog(desk, commands, parent, show_person=show_person))
