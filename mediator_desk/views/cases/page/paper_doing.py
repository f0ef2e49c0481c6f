"""Doing what the tab of the papers and the strip above it offer: through the dialogs of another screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from mediator_desk.errors import DeskError
from mediator_desk.services.cases.file_papers import FilePaperRow, PaperState
from mediator_desk.views.cases.page.paper_acts import Doing, PaperAct, acts_of_file_paper

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.models.procedure_words import FilePaper
    from mediator_desk.views.banner import Banner
    from mediator_desk.views.cases.offers import Offer
    from mediator_desk.views.cases.openers import PaperOpeners
    from mediator_desk.views.drop_target import Dropped


class PaperDoing(QObject):
    """The acts on the papers of one case. Without openers only acts on the case itself are done."""

    offer_wanted = Signal(object)
    finished = Signal()
    """A dialog closed: the keyboard goes back to where it was."""

    def __init__(self, desk: Desk, case_id: int, openers: PaperOpeners | None, window: QWidget, banner: Banner) -> None:
        super().__init__(window)
        self._desk, self._case_id, self._openers = desk, case_id, openers
        self._window, self._banner = window, banner

    def follow(self, tab: QWidget) -> None:
        """Do what is wanted in a tab, where it is the one of the papers."""
        from mediator_desk.views.cases.page.papers_tab import PapersTab  # it knows how papers are made

        if not isinstance(tab, PapersTab):
            return
        tab.act_wanted.connect(self.do)
        tab.brought.connect(self.bring)
        tab.bind_wanted.connect(self.bind)
        tab.bind_button.setVisible(self._openers is not None and self._openers.bind is not None)

    def do(self, act: PaperAct) -> None:
        """Do an act about a paper."""
        ways: dict[Doing, Callable[[PaperOpeners], object]] = {
            Doing.OPEN: lambda open_: open_.show(self._case_id, act.issued, act.scans, self._window),
            Doing.PRINT: lambda open_: open_.make(self._case_id, act.orders, self._window),
            Doing.SCAN: lambda open_: self._scan(open_, act.paper, None),
            Doing.WRITE: lambda open_: act.written and open_.write(self._case_id, act.written, self._window),
        }
        if act.offer is not None:
            self.offer_wanted.emit(act.offer)
        else:
            self._try(ways[act.doing])

    def bring(self, row: FilePaperRow, dropped: Dropped) -> None:
        """Take a file that was dropped onto a paper of the file."""
        self._try(lambda open_: self._scan(open_, row.paper, dropped))

    def bind(self) -> None:
        """Bind the file as PDF."""
        self._try(lambda open_: open_.bind and open_.bind(self._case_id, self._window))

    def is_done_from_strip(self, row: FilePaperRow, offered: Collection[Offer]) -> bool:
        """Open what there is of a paper, or begin to make it. Returns whether it could: else its tab tells of it."""
        act = self._first(row, offered)
        if act is None:
            return False
        self.do(act)
        return True

    def _first(self, row: FilePaperRow, offered: Collection[Offer]) -> PaperAct | None:
        from mediator_desk.views.cases.page.papers_read import read_papers

        try:
            acts = acts_of_file_paper(row, read_papers(self._desk, self._case_id), offered)
        except DeskError as error:
            self._banner.tell_error(error)
            return None
        wanted = {Doing.OPEN} if row.state is PaperState.THERE else {Doing.OPEN, Doing.PRINT, Doing.WRITE}
        may = (one for one in acts if one.offer is not None or self._openers is not None)
        return next((one for one in may if one.doing in wanted), None)

    def _scan(self, openers: PaperOpeners, paper: FilePaper | None, dropped: Dropped | None) -> object:
        return paper and openers.scan(self._case_id, paper, dropped, self._window, self._banner.tell)

    def _try(self, act: Callable[[PaperOpeners], object]) -> None:
        if self._openers is None:
            return
        try:
            opened = act(self._openers)
        except DeskError as error:
            self._banner.tell_error(error)
            return
        if isinstance(opened, QDialog):
            opened.finished.connect(lambda _result: self.finished.emit())
