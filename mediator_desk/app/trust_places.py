"""Where the records are looked through and kept: trail, check, backups, rights. Each is imported when it is wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.desk_view import DeskView


def trust_acts(desk: Desk, view: DeskView) -> dict[str, Callable[[], object]]:
    """Return what opens each, by the keys of their commands."""
    return {
        "audit_trail": partial(show_audit_trail, desk, view),
        "check_records": partial(check_records, desk, view),
        "backups": partial(show_setting, view, "backups"),
        "passphrases": partial(show_setting, view, "people"),
        "rights": partial(show_rights, desk, view),
    }


def show_audit_trail(desk: Desk, parent: QWidget) -> object:
    """Show who did what, over all cases. Raises Refused("not_for_role")."""
    from mediator_desk.views.audit_trail.opening import open_audit_trail

    return open_audit_trail(desk, parent)


def check_records(desk: Desk, parent: QWidget) -> object:
    """Open the check whether everything is as it was left. Raises Refused("not_for_role")."""
    from mediator_desk.views.checking.opening import open_check

    return open_check(desk, parent)


def show_rights(desk: Desk, parent: QWidget) -> object:
    """Show which role may do what."""
    from mediator_desk.views.messages import shown
    from mediator_desk.views.settings.rights_dialog import RightsDialog

    return shown(RightsDialog(desk, parent))


def show_setting(view: DeskView, name: str) -> None:
    """Show a tab of the settings by its name."""
    view.show_place("settings")
    screen: Any = view.screen_of("settings")
    screen.show_section(name)
