"""What there is of a paper: its issued versions and its scans, each opened with Enter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediator_desk.conventions.text import without_turns
from mediator_desk.errors import DeskError
from mediator_desk.services.bin import put_file
from mediator_desk.views import theme
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.messages import DeskDialog, ask, shown
from mediator_desk.views.papers.issued_dialog import IssuedPaperDialog
from mediator_desk.views.papers.kept_words import issued_mark, issued_state, issued_tip, scan_word
from mediator_desk.views.papers.ways import NOWHERE, PaperWays
from mediator_desk.views.parts import button
from mediator_desk.views.table import Column, DeskTable, Mark, PagedModel, RowList
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.papers.file_scans import FileScan
    from mediator_desk.services.papers.issued import IssuedRow

WIDTH, ROWS = 860, 6


@dataclass(frozen=True)
class _Line:
    """One line; `id` is that of the issued paper, or below zero that of the scan."""

    id: int
    name: str
    number: str
    moment: str
    by: str
    state: str
    mark: Mark
    tip: str


class KeptPapersDialog(DeskDialog):
    """The versions of a paper, the last one first, and its scans."""

    acts_by_keys = False

    def __init__(
        self,
        desk: Desk,
        issued: Sequence[IssuedRow],
        scans: Sequence[FileScan],
        parent: QWidget | None = None,
        *,
        case_id: int = 0,
        ways: PaperWays = NOWHERE,
    ) -> None:
        super().__init__(self.tr("What there is of it"), self.tr("Open"), parent, width=WIDTH)
        self._desk, self._case_id, self._ways = desk, case_id, ways
        self._issued = {one.id: one for one in issued}
        self._scans = {-one.id: one for one in scans}
        self.cancel_button.setText(self.tr("Close"))
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "kept_papers", desk, self)
        self.table.setAccessibleName(self.windowTitle())
        px = theme.current().px
        self.table.setMinimumHeight(px("header") + ROWS * px("row"))
        self.table.row_activated.connect(self._open)
        self.table.row_selected.connect(self._on_selected)
        self.bin_button = button(self.tr("Put the scan into the bin…"), self._on_bin, look="link", icon="trash")
        self.buttons.insertWidget(0, self.bin_button)
        self.body.addWidget(self.table, 1)
        self._show()
        self.table.setFocus()

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Paper"), lambda row: row.name, width=190, leads=True, sortable=False),
            Column("number", self.tr("Number or file"), lambda row: row.number, width=210, sortable=False),
            Column("moment", self.tr("When"), lambda row: row.moment, width=130, sortable=False),
            Column("by", self.tr("By"), lambda row: row.by, width=80, sortable=False),
            Column("state", self.tr("State"), lambda row: row.state, "deadline", 200, lambda row: row.mark,
                   tip=lambda row: row.tip, sortable=False),
        ]  # fmt: skip

    def _show(self) -> None:
        lines = [_issued_line(one) for one in self._issued.values()] + [_scan_line(one) for one in self._scans.values()]
        self._model.show_source(RowList(lines))
        if lines:
            self.table.selectRow(0)
        self._on_selected(self.table.current_id())

    def _on_selected(self, line_id: int) -> None:
        self.bin_button.setVisible(line_id in self._scans)
        self.act_button.setEnabled(line_id in self._issued or line_id in self._scans)

    def act(self) -> None:
        """Open the line that is chosen; the list stays."""
        self._open(self.table.current_id())

    def _open(self, line_id: int) -> None:
        self.banner.clear()
        try:
            if line_id in self._issued:
                shown(IssuedPaperDialog(self._desk, self._issued[line_id], self))
            elif line_id in self._scans and self._ways.show_scan is not None:
                self._ways.show_scan(self._scans[line_id], self)
        except DeskError as error:
            self.banner.tell_error(error)

    def _on_bin(self) -> None:
        scan = self._scans.get(self.table.current_id())
        question = self.tr("Put the scan into the bin?")
        told = self.tr("It comes back from there within thirty days.")
        if scan is None or not ask(self, question, told, self.tr("Put into the bin"), danger=True):
            return
        try:
            with self._desk.database.writing() as db:
                put_file(db, scan.id, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
            return
        del self._scans[-scan.id]
        self._desk.case_changed.emit(self._case_id)
        if not self._issued and not self._scans:
            self.accept()
        else:
            self._show()


def _issued_line(row: IssuedRow) -> _Line:
    moment, state = exact_moment(row.issued_at), issued_state(row)
    return _Line(row.id, word(row.kind), row.number, moment, row.by, state, issued_mark(row), issued_tip(row))


def _scan_line(scan: FileScan) -> _Line:
    name, moment = without_turns(scan.name), exact_moment(scan.added_at)
    paper = word(scan.paper).replace("\n", "")  # a tile's name says where it breaks
    return _Line(-scan.id, paper, name, moment, scan.by, scan_word(), Mark("paperclip", "plain"), name)
