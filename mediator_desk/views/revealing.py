"""A number of a person is to be shown whole: who asks is asked who it is, and the audit trail is told."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.errors import DeskError, Refused
from mediator_desk.models.rights import Right, allows
from mediator_desk.views.banner import tell_near
from mediator_desk.views.permitted import not_in_your_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.revealing import Wanted


def why_not_revealed(desk: Desk) -> str:
    """Return why who works here may see no number whole; "" where it may be asked for."""
    return "" if allows(desk.actor, Right.REVEAL) else not_in_your_role(desk.actor)


def reveal_number(desk: Desk, window: QWidget, wanted: Wanted, show: Callable[[str], object]) -> None:
    """Ask again who it is, write the look into the trail, and give the whole number to `show`.

    What hinders it is told in the nearest banner above `window`.
    """
    from mediator_desk.views.asked_again import ask_again

    if not allows(desk.actor, Right.REVEAL):
        tell_near(window, Refused("not_for_role", role=desk.actor.role))
        return

    why = QCoreApplication.translate("Revealing", "A number is shown whole. The audit trail says who looked at it.")
    ask_again(desk, window, why, partial(_reveal, desk, window, wanted, show))


def _reveal(desk: Desk, window: QWidget, wanted: Wanted, show: Callable[[str], object]) -> None:
    from mediator_desk.services.revealing import reveal

    try:
        with desk.database.writing() as db:
            value = reveal(db, wanted, by=desk.actor, now=desk.now())
    except DeskError as error:
        tell_near(window, error)
        return
    show(value)
