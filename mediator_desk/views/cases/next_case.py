"""Which case comes after the one that was just worked on: the list goes on, the keyboard with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mediator_desk.views.cases.offers import Offer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.views.cases.listing import CaseListing
    from mediator_desk.views.cases.openers import CaseOpener, CaseOpeners
    from mediator_desk.views.cases.pane import CasePane


class NextCase(QObject):
    """Keeps the place in the list while cases leave it one by one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._following = 0
        self._is_deciding = False

    def follow(self, listing: CaseListing, pane: CasePane) -> None:
        """Go on in this list, beside this case."""
        self._listing, self._pane = listing, pane
        listing.model.counted.connect(lambda _count: self._on_counted())

    def remember(self) -> None:
        """Note the row below the current one: the list is about to be read again."""
        self._following = self._listing.row_after(self._listing.table.current_id()) or self._following

    def with_inbox(self, openers: CaseOpeners) -> CaseOpeners:
        """Return the openers; in the inbox one case after the other is decided, and the list goes on behind it."""
        opener = openers.get(Offer.COMPARE)
        if opener is None:
            return openers

        def open_it(case_id: int, parent: QWidget, open_inbox: CaseOpener = opener) -> object:
            opened = open_inbox(case_id, parent)
            self._is_deciding = True
            return opened

        return {**openers, Offer.COMPARE: open_it}

    def on_about_to_accept(self, case_id: int) -> None:
        """The next case is chosen before this one leaves its queue, so that the list keeps its place."""
        following = self._listing.row_after(case_id)
        if following and case_id == self._listing.table.current_id():
            self._listing.table.select_id(following)

    def on_dialog_closed(self) -> None:
        """The keyboard goes back to the table, or to the case where its row left the table and more is to do on it."""
        was_deciding, self._is_deciding = self._is_deciding, False
        if was_deciding or self._listing.table.current_id() or not self._pane.offers.primary:
            self._listing.take_focus()
        else:
            self._pane.take_focus()

    def _on_counted(self) -> None:
        """Go on with the next case where the one just worked on left the list and nothing is left to do on it."""
        table, following = self._listing.table, self._following
        self._following = 0
        if table.current_id() or (self._pane.offers.primary and not self._is_deciding):
            return
        if not following or not table.select_id(following):
            table.selectRow(0)  # no harm where there is none
