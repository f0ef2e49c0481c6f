"""The screen of the cases: queues, search, conditions, the list, the case at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.models.rights import Right
from mediator_desk.models.words import Role
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.office.committee import mediator_of_staff
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.cases.acts import CaseActs
from mediator_desk.views.cases.assign_button import AssignButton
from mediator_desk.views.cases.bar import CasesBar
from mediator_desk.views.cases.list_tools import ListTools
from mediator_desk.views.cases.listing import CaseListing
from mediator_desk.views.cases.next_case import NextCase
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.openers import (
    AssignOpener,
    CaseOpeners,
    ImportOpener,
    PaperOpeners,
    ReceiveOpener,
    SelectionBar,
)
from mediator_desk.views.cases.pane import CasePane
from mediator_desk.views.cases.quarantine_button import QuarantineButton
from mediator_desk.views.cases.queue_counts import QueueCounts
from mediator_desk.views.cases.queues import QueueList
from mediator_desk.views.cases.reminder_button import ReminderButton
from mediator_desk.views.cases.row_keys import add_row_keys
from mediator_desk.views.parts import holds_keyboard
from mediator_desk.views.permitted import only_at_the_office
from mediator_desk.views.shortcuts import AROUND, shortcut

LIST_WIDTH, PANE_LEAST, PANE_MOST = 764, 296, 460
NARROW_FROM = 1100
PANE_FROM = 660
"""Below, the list has the room alone: Enter opens a case whole."""
PANE_AFTER_MS = 40
"""Rows that one passes while holding an arrow key are not read."""


class CasesView(QWidget):
    """The place where most work is done."""

    def __init__(
        self,
        desk: Desk,
        openers: CaseOpeners,
        open_import: ImportOpener,
        open_quarantine: Callable[[QWidget], object],
        parent: QWidget | None = None,
        *,
        open_receive: ReceiveOpener | None = None,
        open_assign: AssignOpener | None = None,
        open_duplicates: Callable[[QWidget], object] | None = None,
        selection_bar: SelectionBar | None = None,
        papers: PaperOpeners | None = None,
        open_letters: Callable[[QWidget], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._desk = desk
        self._open_import, self._open_quarantine, self._open_letters = open_import, open_quarantine, open_letters
        self._open_receive, self._open_assign, self._open_duplicates = open_receive, open_assign, open_duplicates
        self._next = NextCase(self)
        self._acts = CaseActs(desk, self._next.with_inbox(openers), self, papers=papers)
        self.selection_bar: Any = None
        self._make_bar = selection_bar
        self._build()
        self._connect()
        self._add_shortcuts()
        self._on_actor_changed()

    def show_id(self, case_id: int) -> None:
        """Show one case: in the list where it is there, else in the list of all cases."""
        if not self.listing.table.select_id(case_id):
            self.bar.show_text("")
            self.tools.look.search("")
            self.show_queue(Queue.ALL)
            self.listing.table.select_id(case_id)
        self._show_in_pane(case_id)

    def show_queue(self, queue: Queue | str) -> None:
        """Show the list of a queue, as it is."""
        self.queues.choose(Queue(queue))
        self.tools.look.choose_queue(Queue(queue))

    def show_counted(self, ids: Sequence[int], words: str) -> None:
        """List the cases that a figure counts; `words` say which figure."""
        self.tools.show_counted(ids, words)

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self.listing.take_focus()

    def reload(self) -> None:
        """Ask for list, counts and case again; selection and place stay."""
        if self._desk.heard is None:
            self._next.remember()
        self.pane.reload()
        self.listing.reload()
        self._counts.ask()

    def ask_for_import(self) -> None:
        """Let a person choose a file to take in."""
        self._open_import(None, self, self.banner.tell)

    def receive(self) -> None:
        """Let a person register what came by the door, the telephone, a letter or a court."""
        if self._open_receive is not None:
            self._open_receive(self, self.banner.tell)

    def _show_duplicates(self) -> None:
        if self._open_duplicates is not None:
            self._open_duplicates(self)

    # Building

    def _build(self) -> None:
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.queues, column = QueueList(self), QVBoxLayout()
        self._counts = QueueCounts(self._desk, self.queues)
        row.addWidget(self.queues)
        row.addLayout(column, 1)  # before it is filled: Tab goes in this order
        column.setContentsMargins(px("l"), px("l"), px("l"), px("l"))
        column.setSpacing(px("l"))
        column.addWidget(self._built_bar())
        self.banner = Banner(self)
        column.addWidget(self.banner)
        column.addWidget(self._built_splitter(), 1)

    def _built_bar(self) -> CasesBar:
        self.bar = CasesBar(self)
        for act in (self.bar.new_button, self.bar.import_button):
            only_at_the_office(act, self._desk, Right.WORK_ON_CASES)
        self._search = self.bar.search
        self.assign_button = AssignButton(self._desk, self._assign, self._filter, self)
        letters = None if self._open_letters is None else partial(self._open_letters, self)
        self.quarantine_button = QuarantineButton(
            self._desk, lambda: self._open_quarantine(self), self, open_letters=letters
        )
        reminders = ReminderButton(self._desk, self)
        self.bar.add_before_buttons([reminders, self.assign_button, self.quarantine_button])
        self.bar.duplicates_button.setVisible(self._open_duplicates is not None)
        self.bar.new_button.setVisible(self._open_receive is not None)
        return self.bar

    def _built_splitter(self) -> QSplitter:
        px = theme.current().px
        splitter = QSplitter(Qt.Orientation.Horizontal, self, childrenCollapsible=False)
        left = QWidget(splitter)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("m"))
        self.listing = CaseListing(self._desk, left)
        self.tools = ListTools(self._desk, self.listing, self.queues, self.banner, self)
        column.addWidget(self.tools.bar)
        column.addWidget(self.listing, 1)
        self.pane = CasePane(self._desk, self._acts, splitter)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([px(760), px(356)])
        self._splitter = splitter
        return splitter

    def _connect(self) -> None:
        if self._open_assign is not None:
            self.assign_button.follow(self.listing)
        self._pane_timer = QTimer(self, singleShot=True, interval=PANE_AFTER_MS)
        self._pane_timer.timeout.connect(self._on_row_stayed)
        self.bar.searched.connect(self.tools.look.search)
        self.bar.entered.connect(self.listing.take_focus)
        self.bar.left.connect(self.take_focus)
        self.bar.import_wanted.connect(self.ask_for_import)
        self.bar.receive_wanted.connect(self.receive)
        self.bar.duplicates_wanted.connect(self._show_duplicates)
        self.tools.look.changed.connect(self._on_look_changed)
        self.queues.chosen.connect(lambda: self.tools.look.choose_queue(self.queues.queue))
        self.queues.entered.connect(self.listing.take_focus)
        self._connect_list()
        self._connect_acts()

    def _connect_list(self) -> None:
        self.listing.table.row_selected.connect(lambda _case_id: self._pane_timer.start())
        self.listing.table.row_activated.connect(self._desk.case_wanted)
        self.listing.table.selection_changed.connect(self._show_selection)
        self._next.follow(self.listing, self.pane)
        self.listing.import_wanted.connect(self.ask_for_import)
        self.listing.all_wanted.connect(lambda: self.show_queue(Queue.ALL))
        self.listing.clear_wanted.connect(self.tools.look.clear)
        self.pane.case_wanted.connect(self.show_id)
        self.pane.left.connect(self.listing.take_focus)

    def _connect_acts(self) -> None:
        self._acts.about_to_accept.connect(self._next.on_about_to_accept)
        self._acts.accepted.connect(self._on_accepted)
        self._acts.failed.connect(self.banner.tell_error)
        self._acts.papers_due.connect(lambda news, acts: self.banner.tell("good", news, acts=acts))
        self._acts.finished.connect(self._next.on_dialog_closed)
        desk = self._desk
        desk.case_changed.connect(self._on_acted)
        for changed in (desk.case_changed, desk.cases_changed, desk.committee_changed):
            changed.connect(self.reload)
        desk.actor_changed.connect(self._on_actor_changed)

    def _add_shortcuts(self) -> None:
        shortcut(QKeySequence.StandardKey.Find, self, self._search.setFocus, AROUND)
        self.tools.add_shortcuts(self)
        add_row_keys(self.listing.table, self._do_by_key, self.pane.take_focus)

    # What a person does

    def _assign(self, case_ids: Sequence[int]) -> None:
        if self._open_assign is not None:
            self._open_assign(case_ids, self, self.banner.tell)

    def _filter(self) -> CaseFilter:
        return self.tools.look.case_filter(self._desk.today(), self._counts.mediator_id)

    def _show_filter(self) -> None:
        """Show the chosen queue with what is typed in the search, at once."""
        self.tools.look.search(self._search.text())
        if self.queues.queue is self.tools.look.look.queue:
            self._on_look_changed()
        else:
            self.tools.look.choose_queue(self.queues.queue)

    def _on_look_changed(self) -> None:
        look = self.tools.look.look
        self.queues.choose(look.queue)
        self.bar.show_text(look.text)
        self.tools.show_look()
        self.listing.show_filter(self._filter())
        table = self.listing.table
        if not table.current_id() and table.model().rowCount():
            table.selectRow(0)
        self._pane_timer.start()

    def _show_selection(self) -> None:
        count = self.listing.table.selected_count()
        if self.selection_bar is None and self._make_bar is not None and count > 1:
            self.selection_bar = self._make_bar(self._desk, self.listing.table.selected_ids, self.banner.tell, self)
            self.listing.bar_room.addWidget(self.selection_bar)
        if self.selection_bar is not None:
            self.selection_bar.show_selection(count)
            if count < 2 and holds_keyboard(self.selection_bar):
                self.listing.take_focus()  # before the bar goes, which would pass the keyboard to any neighbour
            self.selection_bar.setVisible(count > 1)

    def _on_row_stayed(self) -> None:
        """Show the chosen case; one that left the list after an act stays in sight while there is more to do on it."""
        case_id = self.listing.table.current_id()
        if case_id or not self.listing.model.rowCount() or not self.pane.offers.primary:
            self._show_in_pane(case_id)

    def _do_by_key(self, offer: Offer) -> None:
        case_id = self.listing.table.current_id()
        if self.pane.case is None or self.pane.case.id != case_id:
            self._show_in_pane(case_id)  # the key may be faster than the pane
        self.pane.do(offer)

    def _show_in_pane(self, case_id: int) -> None:
        self._pane_timer.stop()
        self.pane.show_case(case_id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        px = theme.current().px
        self.queues.show_narrow(is_narrow=self.width() < px(NARROW_FROM))
        if self.pane.isHidden() is not (self.width() < px(PANE_FROM)):
            self.pane.setHidden(self.width() < px(PANE_FROM))
            self._share_room()

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        pane = 0 if self.pane.isHidden() else self.pane.minimumSizeHint().width() + self._splitter.handleWidth()
        return super().minimumSizeHint() - QSize(pane, 0)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        if not event.spontaneous():
            QTimer.singleShot(0, self, self._share_room)

    def _share_room(self) -> None:
        """The list needs its columns first; what is left goes to the case, as far as its lines stay readable."""
        px = theme.current().px
        room = self._splitter.width() - self._splitter.handleWidth()
        pane = min(px(PANE_MOST), max(px(PANE_LEAST), room - px(LIST_WIDTH)))
        self._splitter.setSizes([room - pane, pane])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102
        if len(_files(event)) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102
        for file in _files(event)[:1]:
            event.acceptProposedAction()
            self._open_import(file, self, self.banner.tell)

    # What came

    def _on_acted(self) -> None:
        """Take away the news of the act before; what others do leaves it to be read."""
        if self._desk.heard is None:
            self.banner.clear()

    def _on_accepted(self, case_id: int, number: str) -> None:
        show = (self.tr("Show it"), lambda: self.show_id(case_id))
        acts = [show, *self._acts.print_acts(Offer.ACCEPT, case_id)[:1]]
        self.banner.tell("good", self.tr("Accepted as {number}").format(number=number), acts=acts)
        self.listing.take_focus()

    def _on_actor_changed(self) -> None:
        with self._desk.database.reading() as db:
            own = self._counts.mediator_id = mediator_of_staff(db, self._desk.actor.staff_id)
        self.queues.show_mine(is_shown=own is not None)
        mediates_only = own is not None and self._desk.actor.role is Role.MEDIATOR
        self.tools.reload()
        if last := self.tools.last_view():
            self.tools.show_view(last)
        else:
            self.show_queue(Queue.MINE if mediates_only else Queue.NEW)
        self._counts.ask()


def _files(event: QDragEnterEvent | QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
