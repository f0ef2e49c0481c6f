"""The screen of the cases: queues, search, the list, the case at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.jobs import Job
from mediator_desk.models.words import Role
from mediator_desk.services.cases import register
from mediator_desk.services.cases.case_filter import CaseFilter, Queue, Sort
from mediator_desk.services.mediators import assignment
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.cases.acts import CaseActs
from mediator_desk.views.cases.assign_button import AssignButton
from mediator_desk.views.cases.listing import CaseListing
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.openers import CaseOpeners
from mediator_desk.views.cases.pane import CasePane
from mediator_desk.views.cases.quarantine_button import QuarantineButton
from mediator_desk.views.cases.queues import QueueList
from mediator_desk.views.cases.reminder_button import ReminderButton
from mediator_desk.views.icons import icon
from mediator_desk.views.parts import button

ReceiveOpener = Callable[[QWidget, Callable[..., object]], object]
"""Opens the form for what comes in by other ways before a window; calls back with tone, news, reason and acts."""

ImportOpener = Callable[[Path | None, QWidget, Callable[..., object]], object]
"""Opens the import of a file (None: asks which) before a window; calls back with tone, news, reason and acts."""

AssignOpener = Callable[[Sequence[int], QWidget, Callable[..., object]], object]
"""Opens the assignment of many cases (their ids) before a window; calls back with tone, news, reason and acts."""

LIST_WIDTH, PANE_LEAST, PANE_MOST = 764, 296, 460
NARROW_FROM = 1100
SEARCH_AFTER_MS, PANE_AFTER_MS = 200, 40
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
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._desk = desk
        self._open_import = open_import
        self._open_quarantine = open_quarantine
        self._open_receive = open_receive
        self._open_assign = open_assign
        self._open_duplicates = open_duplicates
        self._acts = CaseActs(desk, openers, self)
        self._mediator_id: int | None = None
        self._counts_job: Job | None = None
        self._following = 0
        self._sorting = (Sort.RECEIVED, True)
        self._build()
        self._connect()
        self._add_shortcuts()
        self._on_actor_changed()

    def show_id(self, case_id: int) -> None:
        """Show one case: in the list where it is there, else in the list of all cases."""
        if not self.listing.table.select_id(case_id):
            self._search.clear()
            self.queues.choose(Queue.ALL)
            self._show_filter()
            self.listing.table.select_id(case_id)
        self._show_in_pane(case_id)

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self.listing.take_focus()

    def reload(self) -> None:
        """Ask for list, counts and case again; selection and place stay."""
        self._following = self.listing.row_after(self.listing.table.current_id()) or self._following
        self.pane.reload()
        self.listing.reload()
        self._ask_for_counts()

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

    def _build(self) -> None:
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.queues = QueueList(self)
        row.addWidget(self.queues)
        column = QVBoxLayout()
        row.addLayout(column, 1)  # before it is filled: Tab goes in this order
        column.setContentsMargins(px("l"), px("l"), px("l"), px("l"))
        column.setSpacing(px("l"))
        column.addLayout(self._built_bar())
        self.banner = Banner(self)
        column.addWidget(self.banner)
        column.addWidget(self._built_splitter(), 1)

    def _built_bar(self) -> QHBoxLayout:
        px = theme.current().px
        bar = QHBoxLayout()
        bar.setSpacing(px("s"))
        self._search = QLineEdit(self, clearButtonEnabled=True)
        self._search.setObjectName("search")
        self._search.setPlaceholderText(self.tr("Search names, case, policy and report numbers"))
        self._search.setAccessibleName(self.tr("Search the cases"))
        self._search.setToolTip(self.tr("Search the cases (Ctrl+F)"))
        self._search.setMaximumWidth(px(420))
        self._sign = self._search.addAction(icon("magnifying-glass", "mute"), QLineEdit.ActionPosition.LeadingPosition)
        theme.current().changed.connect(self._on_theme_changed)
        bar.addWidget(self._search, 1)
        bar.addStretch(1)
        bar.addWidget(ReminderButton(self._desk, self))
        self.assign_button = AssignButton(self._desk, self._assign, self._filter, self)
        bar.addWidget(self.assign_button)
        self.quarantine_button = QuarantineButton(self._desk, lambda: self._open_quarantine(self), self)
        bar.addWidget(self.quarantine_button)
        self.duplicates_button = button(self.tr("Duplicates"), self._show_duplicates, look="link")
        self.duplicates_button.setVisible(self._open_duplicates is not None)
        self.duplicates_button.setToolTip(self.tr("People and cases that look like one (Ctrl+D)"))
        bar.addWidget(self.duplicates_button)
        self.import_button = button(self.tr("Import"), self.ask_for_import, icon="download-simple")
        self.import_button.setToolTip(self.tr("Take in an export of the mini program (Ctrl+I)"))
        bar.addWidget(self.import_button)
        self.new_button = button(self.tr("New case"), self.receive, icon="plus")
        self.new_button.setToolTip(self.tr("Register a visit, a call, a letter, a court's papers (Ctrl+N)"))
        self.new_button.setVisible(self._open_receive is not None)
        bar.addWidget(self.new_button)
        return bar

    def _built_splitter(self) -> QSplitter:
        px = theme.current().px
        splitter = QSplitter(Qt.Orientation.Horizontal, self, childrenCollapsible=False)
        self.listing = CaseListing(self._desk, splitter)
        self.pane = CasePane(self._desk, self._acts, splitter)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([px(760), px(356)])
        self._splitter = splitter
        return splitter

    def _connect(self) -> None:
        if self._open_assign is not None:
            self.assign_button.follow(self.listing)
        self._search_timer = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._search_timer.timeout.connect(self._show_filter)
        self._search.textChanged.connect(lambda _text: self._search_timer.start())
        self._search.returnPressed.connect(self._on_search_entered)
        self._pane_timer = QTimer(self, singleShot=True, interval=PANE_AFTER_MS)
        self._pane_timer.timeout.connect(self._on_row_stayed)
        self.queues.chosen.connect(self._show_filter)
        self.queues.entered.connect(self.listing.take_focus)
        self.listing.table.row_selected.connect(lambda _case_id: self._pane_timer.start())
        self.listing.model.counted.connect(lambda _count: self._on_counted())
        self.listing.table.row_activated.connect(lambda _case_id: self.pane.take_focus())
        self.listing.table.sort_requested.connect(self._on_sort_requested)
        self.listing.import_wanted.connect(self.ask_for_import)
        self.listing.all_wanted.connect(self._on_all_wanted)
        self.pane.case_wanted.connect(self.show_id)
        self.pane.left.connect(self.listing.take_focus)
        self._connect_acts()

    def _on_theme_changed(self) -> None:
        self._sign.setIcon(icon("magnifying-glass", "mute"))

    def _on_case_changed(self, _case_id: int) -> None:
        self.banner.clear()  # the news of the act before

    def _connect_acts(self) -> None:
        self._acts.about_to_accept.connect(self._on_about_to_accept)
        self._acts.accepted.connect(self._on_accepted)
        self._acts.failed.connect(self.banner.tell_error)
        self._acts.finished.connect(self._on_dialog_closed)
        self._desk.case_changed.connect(self._on_case_changed)
        self._desk.case_changed.connect(self.reload)
        self._desk.cases_changed.connect(self.reload)
        self._desk.schedule_changed.connect(self.reload)
        self._desk.committee_changed.connect(self.reload)
        self._desk.actor_changed.connect(self._on_actor_changed)

    def _add_shortcuts(self) -> None:
        around, only = Qt.ShortcutContext.WidgetWithChildrenShortcut, Qt.ShortcutContext.WidgetShortcut
        table = self.listing.table
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search.setFocus, context=around)
        QShortcut(QKeySequence("Ctrl+I"), self, self.ask_for_import, context=around)
        QShortcut(QKeySequence("Ctrl+D"), self, self._show_duplicates, context=around)
        QShortcut(QKeySequence("Ctrl+N"), self, self.receive)  # also where the list is empty and nothing has the focus
        for key, offer in (("A", Offer.ACCEPT), ("R", Offer.COMPARE)):
            QShortcut(QKeySequence(key), table, partial(self._do_by_key, offer), context=only)
        QShortcut(QKeySequence("Escape"), self._search, self.take_focus, context=only)  # what was typed stays

    # What a person does

    def _assign(self, case_ids: Sequence[int]) -> None:
        if self._open_assign is not None:
            self._open_assign(case_ids, self, self.banner.tell)

    def _filter(self) -> CaseFilter:
        sort, is_descending = self._sorting
        return CaseFilter(
            self.queues.queue, self._desk.today(), self._mediator_id, self._search.text(), sort, is_descending
        )

    def _show_filter(self) -> None:
        self._search_timer.stop()
        self.listing.show_filter(self._filter())
        table = self.listing.table
        if not table.current_id() and table.model().rowCount():
            table.selectRow(0)
        self._pane_timer.start()

    def _on_row_stayed(self) -> None:
        """Show the chosen case; one that left the list after an act stays in sight while there is more to do on it."""
        case_id = self.listing.table.current_id()
        if case_id or not self.listing.model.rowCount() or not self.pane.offers.primary:
            self._show_in_pane(case_id)

    def _on_counted(self) -> None:
        """Go on with the next case where the one just worked on left the list and nothing is left to do on it."""
        table, following = self.listing.table, self._following
        self._following = 0
        if table.current_id() or self.pane.offers.primary:
            return
        if not following or not table.select_id(following):
            table.selectRow(0)  # no harm where there is none

    def _on_search_entered(self) -> None:
        self._show_filter()
        self.listing.take_focus()

    def _do_by_key(self, offer: Offer) -> None:
        case_id = self.listing.table.current_id()
        if self.pane.case is None or self.pane.case.id != case_id:
            self._show_in_pane(case_id)  # the key may be faster than the pane
        self.pane.do(offer)

    def _on_sort_requested(self, key: str, descends: bool) -> None:
        self._sorting = (Sort(key), descends)
        self.listing.table.show_sorting(key, descends=descends)
        self._show_filter()

    def _on_all_wanted(self) -> None:
        self.queues.choose(Queue.ALL)
        self._show_filter()

    def _show_in_pane(self, case_id: int) -> None:
        self._pane_timer.stop()
        self.pane.show_case(case_id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.queues.show_narrow(is_narrow=self.width() < theme.current().px(NARROW_FROM))

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

    def _on_about_to_accept(self, case_id: int) -> None:
        """The next case is chosen before this one leaves its queue, so that the list keeps its place."""
        following = self.listing.row_after(case_id)
        if following and case_id == self.listing.table.current_id():
            self.listing.table.select_id(following)

    def _on_accepted(self, case_id: int, number: str) -> None:
        acts = [(self.tr("Show it"), lambda: self.show_id(case_id))]
        self.banner.tell("good", self.tr("Accepted as {number}").format(number=number), acts=acts)
        self.listing.take_focus()

    def _on_dialog_closed(self) -> None:
        """The keyboard goes back to the table, or to the case where its row has left the table."""
        if self.listing.table.current_id() or not self.pane.offers.primary:
            self.listing.take_focus()
        else:
            self.pane.take_focus()

    def _on_actor_changed(self) -> None:
        with self._desk.database.reading() as db:
            self._mediator_id = assignment.mediator_of_staff(db, self._desk.actor.staff_id)
        self.queues.show_mine(is_shown=self._mediator_id is not None)
        mediates_only = self._mediator_id is not None and self._desk.actor.role is Role.MEDIATOR
        self.queues.choose(Queue.MINE if mediates_only else Queue.NEW)
        self._show_filter()
        self._ask_for_counts()

    def _ask_for_counts(self) -> None:
        if self._counts_job:
            self._counts_job.cancel()
        self._counts_job = self._desk.jobs.run(self._counts, owner=self, on_done=self.queues.show_counts)

    def _counts(self) -> dict[Queue, int]:
        with self._desk.database.reading() as db:
            return register.queue_counts(db, Queue, mediator_id=self._mediator_id, today=self._desk.today())


def _files(event: QDragEnterEvent | QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
