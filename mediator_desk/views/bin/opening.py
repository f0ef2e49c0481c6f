"""How the bin is opened and emptied; its dialog is imported when it is first wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from mediator_desk.errors import DeskError
from mediator_desk.views.messages import shown
from mediator_desk.views.parts import button

if TYPE_CHECKING:
    from collections.abc import Callable

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

    made.hide()
    _BinSight(desk, made)
    return made


class _BinSight(QObject):
    """Shows the button while something lies in the bin. It goes with the button, and no signal calls it then."""

    def __init__(self, desk: Desk, shown_button: QPushButton) -> None:
        super().__init__(shown_button)
        self._desk, self._button = desk, shown_button
        desk.cases_changed.connect(self.look)
        desk.case_changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Ask in a job whether something lies there."""
        self._desk.jobs.run(self._has_any, owner=self._button, on_done=self._button.setVisible)

    def _has_any(self) -> bool:
        from mediator_desk.services import bin as desk_bin

        with self._desk.database.reading() as db:
            return desk_bin.has_any(db)


def empty_old_later(desk: Desk, owner: QObject, tell: Callable[[Exception], object]) -> None:
    """Delete in the background what has lain in the bin for thirty days; `tell` is told why it stays."""
    from mediator_desk.views.bin.emptying import empty_old

    def done(was_any: bool) -> None:
        if was_any:
            desk.cases_changed.emit()

    def failed(error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        if error.code == "clock_jumped":
            tell(error)  # what another desk was faster with is done at the next start

    work = partial(empty_old, desk.database, desk.actor, desk.now())
    desk.jobs.run(work, owner=owner, on_done=done, on_failed=failed)
