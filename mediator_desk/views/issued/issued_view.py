"""文书: every paper that was issued, over all cases; what came back is checked here, and wording is kept from here."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from mediator_desk.conventions.file_names import file_name
from mediator_desk.errors import DeskError, Refused
from mediator_desk.services.papers.issued import issued_paper
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.dragged_files import MOST_DRAGGED
from mediator_desk.views.drop_target import Dropped, accept_drops, dropped_files
from mediator_desk.views.file_choosing import FileDialog, export_folder
from mediator_desk.views.issued.check_dialog import CheckDialog
from mediator_desk.views.issued.chosen_bar import ChosenBar
from mediator_desk.views.issued.listing import IssuedListing
from mediator_desk.views.issued.openers import IssuedOpeners
from mediator_desk.views.issued.papers_out import papers_out
from mediator_desk.views.issued.together_dialog import TogetherDialog
from mediator_desk.views.messages import shown
from mediator_desk.views.parts import button, words
from mediator_desk.views.progress_dialog import ProgressDialog
from mediator_desk.views.shortcuts import AROUND, shortcut
from mediator_desk.views.shown_list import write_shown_list

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from mediator_desk.desk import Desk


class IssuedView(QWidget):
    """The place of the papers. A file that is dropped anywhere on it is checked."""

    def __init__(self, desk: Desk, openers: IssuedOpeners, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._openers = desk, openers
        self._is_stale = True
        self._build()
        self._connect()
        accept_drops(self, lambda dropped, _point: self.check(dropped))

    def show_id(self, paper_id: int) -> None:
        """Choose one paper in the list."""
        self._read_if_stale()
        self.listing.show_paper(paper_id)

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self._read_if_stale()
        self.listing.take_focus()

    # What a person does

    def open_paper(self, paper_id: int) -> None:
        """Open the very PDF of a paper."""
        with self._desk.database.reading() as db:
            row = issued_paper(db, paper_id)
        if row is not None:
            self._openers.show(row, self)

    def check(self, dropped: Dropped | None = None) -> CheckDialog:
        """Check whether a paper is genuine: what was dropped, or what a person chooses there."""
        dialog = CheckDialog(self._desk, self, show=self._openers.show)
        if dropped:
            dialog.take(dropped)
        return shown(dialog)

    def print_together(self) -> None:
        """Look at the chosen papers as one PDF, to be printed."""
        if rows := self.listing.table.chosen():
            shown(TogetherDialog(self._desk, [one.row for one in rows], self))

    def make_papers(self) -> None:
        """Make other papers of the cases of the chosen ones."""
        if rows := self.listing.table.chosen():
            self._openers.make(list(dict.fromkeys(one.case_id for one in rows)), self.banner.tell, self)

    def export(self) -> None:
        """Ask where a workbook of what is shown goes, and write it."""
        folder = export_folder(self._desk.settings)
        title = self.tr("Issued papers")
        name = file_name(f"{title} {self._desk.today().isoformat()}")
        title, kinds = self.tr("Save the list as a workbook"), self.tr("Excel workbook (*.xlsx)")
        chosen, _kind = FileDialog.getSaveFileName(self, title, str(folder / f"{name}.xlsx"), kinds)
        if chosen:
            target = Path(chosen)
            self.export_to(target if target.suffix.lower() == ".xlsx" else target.with_name(f"{target.name}.xlsx"))

    def export_to(self, target: Path) -> None:
        """Write the workbook in a job, with progress that can be cancelled."""
        table = self.listing.table
        by_key = {column.key: column for column in table.papers.columns}
        columns = [by_key[key] for key in table.columns.shown_keys()]
        out = papers_out(self.listing.asked, columns, self.listing.filters.in_words(), self._desk.now())
        dialog = ProgressDialog(self.tr("The list is being written"), self)
        work, done = partial(write_shown_list, self._desk, out, target), partial(self._on_written, target)
        dialog.run(self._desk.jobs, work, on_done=done, on_failed=self._on_failed)

    # Building

    def _build(self) -> None:
        px = theme.current().px
        page = QVBoxLayout(self)
        page.setContentsMargins(px("xl"), px("l"), px("xl"), px("l"))
        page.setSpacing(px("m"))
        page.addLayout(self._built_header())
        self.banner = Banner(self)
        page.addWidget(self.banner)
        self.listing = IssuedListing(self._desk, self)
        self.bar = ChosenBar(self.print_together, self.make_papers, self)
        self.listing.bar_room.addWidget(self.bar)
        page.addWidget(self.listing, 1)

    def _built_header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("m"))
        row.addWidget(words(self.tr("Papers"), "page"))
        row.addStretch(1)
        self.wording_button = button(self.tr("Wording…"), lambda: self._openers.wording(self), look="link")
        self.wording_button.setToolTip(self.tr("Change what notices, agreements and other papers say"))
        self.clauses_button = button(self.tr("Clause bank…"), lambda: self._openers.clauses(self), look="link")
        self.clauses_button.setToolTip(self.tr("The clauses that agreements are begun with"))
        self.excel_button = button("Excel", self.export, icon="file-xls")
        self.excel_button.setToolTip(self.tr("What is shown, as an Excel workbook (Ctrl+E)"))
        self.check_button = button(self.tr("Check a paper…"), self.check, look="primary", icon="check-circle")
        self.check_button.setToolTip(
            self.tr("Is this PDF, photo or scan a paper that was issued here? It can be dropped anywhere here (Ctrl+O)")
        )
        for one in (self.wording_button, self.clauses_button, self.excel_button, self.check_button):
            row.addWidget(one)
        return row

    def _connect(self) -> None:
        desk, table = self._desk, self.listing.table
        table.row_activated.connect(self.open_paper)
        table.selection_changed.connect(lambda: self.bar.show_selection(table.selected_count()))
        table.not_draggable.connect(self._on_not_draggable)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        self.listing.cases_wanted.connect(lambda: desk.place_wanted.emit("cases", 0))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read_if_stale)
        for changed in (desk.case_changed, desk.cases_changed, desk.committee_changed):
            changed.connect(self._on_changed)
        shortcut("Ctrl+F", self, self.listing.filters.focus_search, AROUND)
        shortcut("Ctrl+E", self, self.export, AROUND)
        shortcut("Ctrl+O", self, self.check, AROUND)
        shortcut("Ctrl+V", self, self._paste, AROUND)

    def _show_menu(self, place: QPoint) -> None:
        table = self.listing.table
        paper_id = table.papers.id_at(table.rowAt(place.y())) if table.rowAt(place.y()) >= 0 else 0
        if not paper_id:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Open the paper"), partial(self.open_paper, paper_id))
        menu.addAction(self.tr("To the case"), partial(self._to_case, paper_id))
        if table.selected_count() > 1:
            menu.addAction(self.bar.together_button.text(), self.print_together)
            menu.addAction(self.bar.make_button.text(), self.make_papers)
        menu.popup(table.viewport().mapToGlobal(place))

    def _to_case(self, paper_id: int) -> None:
        with self._desk.database.reading() as db:
            row = issued_paper(db, paper_id)
        if row is not None:
            self._desk.case_wanted.emit(row.case_id)

    def _paste(self) -> None:
        """Check what was copied elsewhere: a file, or a picture such as a screenshot."""
        if found := dropped_files(QGuiApplication.clipboard().mimeData()):
            self.check(found)
        else:
            self.banner.tell("info", self.tr("There is no file and no picture on the clipboard."))

    # News

    def _on_written(self, target: Path, count: int) -> None:
        self._desk.settings.last_export_folder = str(target.parent)
        acts = [(self.tr("Open it"), lambda: self._desk.open_file(target))]
        self.banner.tell("good", self.tr("%n paper(s) were written.", "", count), str(target), acts)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.banner.tell_error(error)

    def _on_not_draggable(self) -> None:
        self.banner.tell_error(Refused("too_large_to_drag", megabytes=MOST_DRAGGED // 1_000_000))

    def _on_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._soon.start()

    def _read_if_stale(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.listing.reload()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self._read_if_stale()
