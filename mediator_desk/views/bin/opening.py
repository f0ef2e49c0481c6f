"""How the bin is opened and emptied; its dialog is imported when it is first wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.errors import DeskError
from mediator_desk.views.messages import shown
from mediator_desk.views.parts import button

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QPushButton, QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.bin.bin_dialog import BinDialog
    from mediator_desk.views.bin.put_case import PutCaseDialog


def open_bin(desk: Desk, parent: QWidget) -> BinDialog:
    """Open the bin."""
    from mediator_desk.views.bin.bin_dialog import BinDialog

    return shown(BinDialog(desk, parent))


def open_put_case(desk: Desk, case_id: int, parent: QWidget) -> PutCaseDialog:
    """Open the question whether a case goes into the bin."""
    from mediator_desk.views.bin.put_case import PutCaseDialog

    return shown(PutCaseDialog(desk, case_id, parent))


def bin_button(desk: Desk, parent: QWidget) -> QPushButton:
    """Return a button that opens the bin; it stands there while something lies in it."""
    made = button(QCoreApplication.translate("Bin", "Bin"), partial(open_bin, desk, parent), icon="trash", look="icon")
    made.setToolTip(QCoreApplication.translate("Bin", "The bin: what lies there comes back, or is deleted"))

    def has_any() -> bool:
        from mediator_desk.services import bin as desk_bin

        with desk.database.reading() as db:
            return desk_bin.has_any(db)

    def look() -> None:
        desk.jobs.run(has_any, owner=made, on_done=made.setVisible)

    desk.cases_changed.connect(look)
    desk.case_changed.connect(lambda _case_id: look())
    made.hide()
    look()
    return made


def empty_old_later(desk: Desk, owner: QObject) -> None:
    """Delete in the background what has lain in the bin for thirty days."""
    from mediator_desk.views.bin.emptying import empty_old

    def done(was_any: bool) -> None:
        if was_any:
            desk.cases_changed.emit()

    def failed(error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error  # what another desk was faster with is done at the next start

    work = partial(empty_old, desk.database, desk.actor, desk.now())
    desk.jobs.run(work, owner=owner, on_done=done, on_failed=failed)
