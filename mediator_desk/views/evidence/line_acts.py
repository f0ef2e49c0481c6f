"""What is done to lines as a whole: put in order, turned, put into the bin and taken out again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from mediator_desk.errors import DeskError
from mediator_desk.services.evidence.binning import bin_evidence, restore_evidence
from mediator_desk.services.evidence.lines import arrange_evidence, turn_evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.banner import Banner
    from mediator_desk.views.evidence.evidence_list import EvidenceList


class LineActs(QObject):
    """Acts on the chosen lines; each is told to the desk, what cannot be done to the banner."""

    def __init__(self, desk: Desk, case_id: int, files: EvidenceList, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._case_id, self._files, self._banner, self._window = desk, case_id, files, banner, window

    def arrange(self, ids: Sequence[int]) -> None:
        """Put the lines in this order; those that were chosen stay chosen."""
        self._do(arrange_evidence, list(ids))

    def turn(self, degrees: int) -> None:
        """Turn how the line that is looked at is shown."""
        line = self._files.current_line()
        if line is not None and self._files.may_change:
            self._do(turn_evidence, line.id, degrees)

    def put_in_bin(self) -> None:
        """Put the chosen lines into the bin, and offer to take them out again."""
        lines = self._files.chosen()
        ids = [line.id for line in lines]
        if not ids or not self._files.may_change or not self._do(bin_evidence, ids):
            return
        said = self.tr("Put into the bin: {name}").format(name=lines[0].shown_title)
        if len(lines) > 1:
            said = self.tr("Put into the bin: {count} files").format(count=len(lines))
        self._banner.tell("info", said, "", [(self.tr("Take back"), partial(self._restore, ids))])

    def fill_menu(self, save: Callable[[], object], describe: Callable[[], object]) -> QMenu:
        """Return a menu of everything that can be done to the chosen lines."""
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        may, has_chosen = self._files.may_change, bool(self._files.chosen())
        for text, keys, act, is_change in (
            (self.tr("Describe"), "F2", describe, True),
            (self.tr("Move up"), "Alt+Up", partial(self._files.move_chosen, -1), True),
            (self.tr("Move down"), "Alt+Down", partial(self._files.move_chosen, 1), True),
            (self.tr("Turn right"), "Ctrl+]", partial(self.turn, 90), True),
            (self.tr("Turn left"), "Ctrl+[", partial(self.turn, -90), True),
            (self.tr("Save as…"), "Ctrl+S", save, False),
            (self.tr("Put into the bin"), "Del", self.put_in_bin, True),
        ):
            entry = menu.addAction(f"{text}\t{keys}", act)
            entry.setEnabled(has_chosen and (may or not is_change))
        return menu

    def _restore(self, ids: Sequence[int]) -> None:
        self._banner.clear()
        if self._do(restore_evidence, ids):
            self._files.select_row(self._files.lines.row_of(ids[-1]))

    def _do(self, service: Callable[..., object], *arguments: object) -> bool:
        try:
            with self._desk.database.writing() as db:
                service(db, self._case_id, *arguments, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self._banner.tell_error(error)
            return False
        self._desk.case_changed.emit(self._case_id)
        return True
