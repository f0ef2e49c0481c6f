"""The card of the issued papers: what they are narrowed to, the table, and below what is shown comes to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.services.papers.paper_list import PaperFilter, PaperSort, PaperTotals, paper_choices
from mediator_desk.views import theme
from mediator_desk.views.empty_page import EmptyPage
from mediator_desk.views.issued.filter_row import FilterRow
from mediator_desk.views.issued.paper_rows import PaperSource
from mediator_desk.views.issued.papers_table import PapersTable
from mediator_desk.views.parts import Card, holds_keyboard, words

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Job
    from mediator_desk.services.papers.paper_list import PaperChoices


class IssuedListing(Card):
    """The papers of one filter; until there are any, what is to be done first."""

    cases_wanted = Signal()
    """No paper was issued yet: to the cases, from which they are."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, padding=0)
        self._desk = desk
        self.asked = PaperFilter()
        self.source = PaperSource(desk, self.asked)
        self._job: Job | None = None
        self._build()
        self.filters.changed.connect(lambda: self.show_filter(self._narrowed()))
        self.filters.left.connect(self.take_focus)
        self.table.sort_requested.connect(self._on_sort)
        self.table.papers.counted.connect(self._on_counted)

    def show_filter(self, asked: PaperFilter) -> None:
        """Show the papers of a filter."""
        self.asked, self.source = asked, PaperSource(self._desk, asked)
        self.table.papers.show_source(self.source)
        self._ask_totals()

    def reload(self) -> None:
        """Ask for the same papers again, and for what they may be narrowed to; selection and place stay."""
        if self.table.papers.rowCount():
            self.table.papers.reload()
        else:
            self.table.papers.show_source(self.source)
        self._ask_totals()
        self._desk.jobs.run(self._read_choices, owner=self, on_done=self.filters.offer)

    def show_paper(self, paper_id: int) -> None:
        """Choose a paper, among all where it is not among those that are shown."""
        if not self.table.select_id(paper_id):
            self.filters.clear()
            self.table.select_id(paper_id)

    def take_focus(self) -> None:
        """Give the keyboard to the table, or where it is empty to the button that stands for it."""
        shown = self.table if self._stack.currentIndex() == 0 else self.empty_button
        shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def footer(self) -> str:
        """What is said below the table."""
        return " ".join(filter(None, (self._count.text(), self._sum.text())))

    def _build(self) -> None:
        px = theme.current().px
        self.body.setContentsMargins(0, px("m"), 0, 0)
        self.filters = FilterRow(self)
        self.body.addWidget(self.filters)
        self.table = PapersTable(self._desk, self)
        self.table.setAccessibleName(self.tr("Issued papers"))
        self.table.show_sorting(PaperSort.ISSUED, descends=True)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._built_empty())
        self.body.addWidget(self._stack, 1)
        self.bar_room = QVBoxLayout()
        """Between table and footer: what may be done with several papers that are chosen."""
        self.body.addLayout(self.bar_room)
        self.body.addLayout(self._built_footer())

    def _built_footer(self) -> QHBoxLayout:
        px = theme.current().px
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(8), px(16), px(12))
        self._count, self._sum = words("", "fact", "ink2"), words("", "fact", "ink2")
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._sum)
        return row

    def _built_empty(self) -> QWidget:
        page = EmptyPage("file-text", self._on_empty_button, self)
        self.empty_words, self.empty_button = page.words, page.button
        return page

    # What is asked, and what came

    def _narrowed(self) -> PaperFilter:
        return replace(self.filters.asked(), sort=self.asked.sort, is_descending=self.asked.is_descending)

    def _on_sort(self, key: str, descends: bool) -> None:
        self.table.show_sorting(key, descends=descends)
        self.show_filter(replace(self.asked, sort=PaperSort(key), is_descending=descends))

    def _read_choices(self) -> PaperChoices:
        with self._desk.database.reading() as db:
            return paper_choices(db)

    def _ask_totals(self) -> None:
        if self._job:
            self._job.cancel()
        self._job = self._desk.jobs.run(self.source.totals, owner=self, on_done=self._on_totals)

    def _on_totals(self, found: PaperTotals) -> None:
        self._job = None
        said = self.tr("{pages} pages · {scans} signed scans kept · of {cases} cases")
        text = said.format(pages=f"{found.pages:,}", scans=f"{found.scans:,}", cases=f"{found.cases:,}")
        self._sum.setText(text if found.count else "")

    def _on_counted(self, count: int) -> None:
        self._count.setText(self.tr("%n paper(s)", "", count))
        if not count:
            self._show_empty()
        is_here = holds_keyboard(self._stack)
        self._stack.setCurrentIndex(0 if count else 1)
        if is_here:
            self.take_focus()

    def _show_empty(self) -> None:
        is_narrowed = not self.asked.asks_nothing
        text = self.tr("No paper was issued yet. A paper is issued when it is printed or saved from its case.")
        self.empty_words.setText(self.tr("No issued paper is like this.") if is_narrowed else text)
        self.empty_button.setText(self.tr("Show all papers") if is_narrowed else self.tr("To the cases"))
        self.empty_button.setAccessibleName(self.empty_button.text())

    def _on_empty_button(self) -> None:
        if self.asked.asks_nothing:
            self.cases_wanted.emit()
        else:
            self.filters.clear()
