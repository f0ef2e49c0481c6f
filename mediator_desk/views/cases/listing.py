"""The list in the middle: the table, its footer, and what stands there when nothing is to be listed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediator_desk import i18n
from mediator_desk.conventions.amounts import figures
from mediator_desk.desk import Desk
from mediator_desk.jobs import Job
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.views import theme
from mediator_desk.views.cases.rows import CaseSource
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import Card, button, holds_keyboard, words
from mediator_desk.views.table import Column, DeskTable, PagedModel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

GIVEN_UP_FIRST = ("respondent", "dispute", "amount")
WIDENED_FROM, MOST_WIDENED = 1.15, 1.5
"""Less room than that goes to the last column alone: the time limit needs it."""
NARROWEST = 48
"""Pixels at 100 % below which a column says nothing any more."""


class CaseListing(Card):
    """The cases of one filter."""

    import_wanted = Signal()
    """Nothing is here yet: take in a first file."""
    all_wanted = Signal()
    """Nothing is in this queue: look in all cases."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, padding=0)
        self._desk = desk
        self._source: CaseSource | None = None
        self._sum_job: Job | None = None
        self._build()
        self._model.counted.connect(self._on_counted)
        self.table.selection_changed.connect(self._show_count)

    def show_filter(self, case_filter: CaseFilter) -> None:
        """Show the cases of a filter."""
        self._source = CaseSource(self._desk, case_filter)
        self._model.show_source(self._source)
        self._ask_for_sum()

    def reload(self) -> None:
        """Ask for the same cases again; selection and place stay."""
        self._model.reload()
        self._ask_for_sum()

    def row_after(self, case_id: int) -> int:
        """Return the id of the case below, or above the last one; 0 where there is no other."""
        number = self._model.number_of(case_id)
        if number is None or self._model.rowCount() < 2:
            return 0
        is_last = number + 1 == self._model.rowCount()
        return self._model.id_at(number - 1 if is_last else number + 1)

    def take_focus(self) -> None:
        """Give the keyboard to the table, or where it is empty to the button that stands for it."""
        shown = self.table if self._stack.currentIndex() == 0 else self.empty_button
        shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def model(self) -> PagedModel:
        """The rows."""
        return self._model

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        kept = self._desk.settings.layout_of("table/cases")
        if kept:
            self._narrow_to_room(kept.get("widths", {}))
        else:
            self._share_room()

    def _share_room(self) -> None:
        """Until a person sets the columns, they share the room there is; where it is short, some stay in the pane."""
        header, px = self.table.horizontalHeader(), theme.current().px
        usual = {column.key: px(column.width) for column in self._model.columns}
        room = self.width() - px("scroll")  # the table itself may be hidden, and then has an old width
        hidden: set[str] = set()
        for key in GIVEN_UP_FIRST:
            if sum(usual.values()) - sum(usual[one] for one in hidden) > room:
                hidden.add(key)
        share = room / sum(width for key, width in usual.items() if key not in hidden)
        factor = 1.0 if share < WIDENED_FROM else min(MOST_WIDENED, share)
        with QSignalBlocker(header):  # what nobody chose is not remembered
            for number, (key, width) in enumerate(usual.items()):
                header.setSectionHidden(number, key in hidden)
                header.resizeSection(number, int(width * factor))
        self.table.updateGeometries()
        self.table.viewport().update()

    def _narrow_to_room(self, kept: dict[str, int]) -> None:
        """What a person set stays as far as there is room; else all but the numbers give way to the last column."""
        header, px, columns = self.table.horizontalHeader(), theme.current().px, self._model.columns
        shown = [number for number in range(len(columns)) if not header.isSectionHidden(number)]
        last = max(shown, key=header.visualIndex)
        widths = {one: px(int(kept.get(columns[one].key, columns[one].width))) for one in shown if one != last}
        room = self.width() - px("scroll") - px(columns[last].width)
        giving = sum(width for one, width in widths.items() if not columns[one].leads)
        missing = max(0, sum(widths.values()) - room)
        with QSignalBlocker(header):  # it comes back with the room
            for number, width in widths.items():
                given = 0 if columns[number].leads or not giving else -(-missing * width // giving)
                header.resizeSection(number, max(px(NARROWEST), width - given))
        self.table.updateGeometries()
        self.table.viewport().update()

    # Building

    def _build(self) -> None:
        px = theme.current().px
        self.body.setContentsMargins(0, px(2), 0, 0)
        self.body.setSpacing(0)
        self._model = PagedModel(self._columns(), self._desk.jobs, self)
        self.table = DeskTable(self._model, "cases", self._desk.settings, self)
        self.table.setAccessibleName(self.tr("Cases"))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._built_empty())
        self.body.addWidget(self._stack, 1)
        footer = QHBoxLayout()
        footer.setContentsMargins(px(16), px(12), px(16), px(12))
        self._count, self._sum = words("", "fact", "ink2"), words("", "fact", "ink2")
        footer.addWidget(self._count)
        footer.addStretch(1)
        footer.addWidget(self._sum)
        self.body.addLayout(footer)

    def _columns(self) -> list[Column]:
        # English words are longer than Chinese ones.
        dispute, state, due = (94, 108, 106) if i18n.language() == i18n.CHINESE else (120, 132, 118)
        return [
            Column("number", self.tr("Number"), lambda row: row.number, width=176, leads=True),
            Column("applicant", self.tr("Applicant"), lambda row: row.applicant, width=70),
            Column("respondent", self.tr("Respondent"), lambda row: row.respondent, width=92, quiet=True),
            Column("dispute", self.tr("Dispute"), lambda row: row.dispute, width=dispute, sortable=False, quiet=True),
            Column("amount", self.tr("Amount (yuan)"), lambda row: row.amount, "number", width=90),
            Column("state", self.tr("State"), lambda row: row.state, "pill", state, *_STATE),
            Column("due", self.tr("Time limit"), lambda row: row.due, "deadline", due, *_DUE),
        ]

    def _built_empty(self) -> QWidget:
        px = theme.current().px
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setSpacing(px("m"))
        column.addStretch(1)
        column.addWidget(IconLabel("tray", "mute", 22), 0, Qt.AlignmentFlag.AlignHCenter)
        self._empty_words = words("", tone="ink2", wrap=True)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._empty_words)
        self.empty_button = button("", self._on_empty_button)
        column.addWidget(self.empty_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return page

    # What came

    def _ask_for_sum(self) -> None:
        if self._sum_job:
            self._sum_job.cancel()
        source = self._source
        if source is not None:
            self._sum_job = self._desk.jobs.run(source.claimed_total, owner=self, on_done=self._show_sum)

    def _show_sum(self, total: Decimal) -> None:
        self._sum_job = None
        self._sum.setText(self.tr("Claimed in total {amount} yuan").format(amount=figures(total)) if total else "")

    def _on_counted(self, count: int) -> None:
        self._show_count()
        if not count:
            self._show_empty()
        self._show_page(self.table if count else self.empty_button)

    def _show_page(self, target: QWidget) -> None:
        """Show the table or what stands for it; the keyboard stays here where it was here."""
        is_here = holds_keyboard(self)
        self._stack.setCurrentIndex(0 if target is self.table else 1)
        if is_here and not target.hasFocus():
            self.take_focus()

    def _show_count(self) -> None:
        count = self.tr("%n case(s)", "", self._model.rowCount())
        selected = len(self.table.selectionModel().selectedRows())
        more = " · " + self.tr("%n selected", "", selected) if selected else ""
        self._count.setText(count + more)

    @property
    def _waits_for_import(self) -> bool:
        case_filter = self._source.case_filter if self._source else None
        return case_filter is not None and case_filter.queue in (Queue.NEW, Queue.ALL) and not case_filter.text

    def _show_empty(self) -> None:
        case_filter = self._source.case_filter if self._source else None
        text = case_filter.text if case_filter else ""
        if text:
            said = self.tr("No case here has “{text}” in its names or numbers.").format(text=text)
        elif not self._waits_for_import:
            said = self.tr("Nothing waits in this queue.")
        elif case_filter and case_filter.queue is Queue.ALL:
            said = self.tr("No cases yet. Import an export of the mini program to begin.")
        else:
            said = self.tr("Nothing new. An export of the mini program brings new submissions.")
        self._empty_words.setText(said)
        self.empty_button.setText(self.tr("Import a file") if self._waits_for_import else self.tr("Look in all cases"))

    def _on_empty_button(self) -> None:
        (self.import_wanted if self._waits_for_import else self.all_wanted).emit()


_STATE = (lambda row: row.state_mark, lambda row: row.state_tip)
"""The sign of a state, and what it says on hover: that a complaint is no mediation."""
_DUE = (lambda row: row.due_mark, lambda row: row.due_tip)
"""The sign of a deadline, and what it says on hover: the exact day."""
