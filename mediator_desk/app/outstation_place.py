"""Where cases are taken along and come back: what opens each dialog, and how a folder is opened at the start."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.cases.view import CasesView
    from mediator_desk.views.desk_view import DeskView
    from mediator_desk.views.undoing import Teller


def outstation_acts(desk: Desk, view: DeskView) -> dict[str, Callable[[], object]]:
    """Return what opens each, by the keys of their commands."""
    return {
        "taken_along": partial(show_what_is_out, desk, view, view.banner.tell),
        "bring_back": partial(bring_back, desk, view, view.banner.tell),
    }


def take_along(desk: Desk, case_ids: Sequence[int], parent: QWidget, tell: Teller) -> object:
    """Open the question how cases go along. Raises Refused as open_take_along does."""
    from mediator_desk.views.outstation.opening import open_take_along

    return open_take_along(desk, case_ids, parent, tell)


def take_chosen_along(desk: Desk, cases: CasesView) -> object:
    """Open the question for what is chosen in the list of cases. Raises Refused as open_take_along does."""
    return take_along(desk, cases.listing.table.selected_ids(), cases, cases.banner.tell)


def bring_back(desk: Desk, parent: QWidget, tell: Teller) -> object:
    """Ask for the folder that comes back. Raises Refused as open_bring_back does."""
    from mediator_desk.views.outstation.opening import open_bring_back

    return open_bring_back(desk, parent, tell)


def show_what_is_out(desk: Desk, parent: QWidget, tell: Teller) -> object:
    """Show who has which cases along. Raises Refused as open_what_is_out does."""
    from mediator_desk.views.outstation.opening import open_what_is_out

    return open_what_is_out(desk, parent, tell)


def ask_for_taken_along(desk: Desk, view: DeskView) -> Path | None:
    """Ask for the folder of cases that were taken along; return the database in it.

    None where nobody chose, or where it is no such folder, which is said.
    """
    from mediator_desk.exchange.outstation_file import file_in
    from mediator_desk.views.file_choosing import FileDialog

    title = QCoreApplication.translate("OutstationPlace", "Folder of the cases that were taken along")
    begin = desk.settings.last_outstation_folder or str(Path.home())
    chosen = FileDialog.getExistingDirectory(view, title, begin)
    if not chosen:
        return None
    try:
        file = file_in(Path(chosen))
    except DeskError:
        said = QCoreApplication.translate("OutstationPlace", "There are no cases that were taken along in this folder")
        reason = QCoreApplication.translate(
            "OutstationPlace", "Choose the folder that was made when they were taken; outstation.db lies in it."
        )
        view.banner.tell("warn", said, reason)
        return None
    desk.settings.last_outstation_folder = str(file.parent.parent)
    return file
