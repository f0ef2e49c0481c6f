"""The committee's own reports: looked at, put together, copied, renamed, deleted, written to files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right, allows
from mediator_desk.services.own_reports import own_reports
from mediator_desk.views import theme
from mediator_desk.views.dialog_showing import size_on_screen
from mediator_desk.views.messages import DeskDialog, ask, shown
from mediator_desk.views.parts import button, words
from mediator_desk.views.reports.name_dialog import ReportNameDialog
from mediator_desk.views.reports.report_dialog import ReportDialog
from mediator_desk.views.reports.report_words import ReportLine, report_line, state_words
from mediator_desk.views.shortcuts import AROUND, shortcut
from mediator_desk.views.table import Column, DeskTable, Mark, PagedModel, RowList

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton, QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.own_reports.own_reports import DeletedReport, OwnReportRow

WIDTH, HEIGHT, LEAST_ROWS = 1000, 600, 4
READY, UNREAD = Mark("check-circle", "good"), Mark("warning", "warn")


class ReportsDialog(DeskDialog):
    """Every own report with what it is. Who may not change what holds for the committee opens and exports them."""

    acts_by_keys = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Own reports"), self.tr("Close"), parent, width=WIDTH)
        self._desk = desk
        self._rows: dict[int, OwnReportRow] = {}
        self.cancel_button.hide()
        self._build()
        self.table.row_activated.connect(self.open_report)
        self.table.selection_changed.connect(self._show_acts)
        shortcut("F2", self.table, self.rename_current, AROUND)
        shortcut("Del", self.table, self.delete_current, AROUND)
        self.reload()
        (self.table if self._rows else self.new_button).setFocus()

    def reload(self) -> None:
        """Read the reports again."""
        with self._desk.database.reading() as db:
            rows = own_reports.report_rows(db)
        self._rows = {row.id: row for row in rows}
        wanted = self.table.current_id()
        self._model.show_source(RowList([report_line(row) for row in rows]))
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if rows:
            self.table.select_id(wanted if wanted in self._rows else rows[0].id)
        self._show_acts()

    def open_report(self, report_id: int | None = None) -> None:
        """Show a report with its figures, to look at and to change; or put a new one together (None)."""
        dialog = shown(ReportDialog(self._desk, report_id or None, self))
        dialog.kept.connect(self._on_kept)
        dialog.cases_wanted.connect(self.accept)  # the list of cases stands in the window below

    def rename_current(self) -> None:
        """Ask for another name of the chosen report."""
        if (row := self._current()) is not None and self._may_change:
            self._ask_name(row, is_copy=False)

    def copy_current(self) -> None:
        """Ask for the name of a copy."""
        if (row := self._current()) is not None and self._may_change:
            self._ask_name(row, is_copy=True)

    def delete_current(self) -> None:
        """Ask, and delete the chosen report; it can be brought back as long as this stays open."""
        row = self._current()
        if row is None or not self._may_change:
            return
        question = self.tr("Delete the report “{name}”?").format(name=row.name)
        told = self.tr("It goes for everybody. Figures and cases stay as they are, and so do files that were written.")
        if ask(self, question, told, self.tr("Delete"), danger=True, safe_word=self.tr("Keep it")):
            deleted = self._do(lambda db, **named: own_reports.delete_report(db, row.id, **named))
            if deleted is not None:
                self._tell_deleted(deleted)

    @property
    def _may_change(self) -> bool:
        return allows(self._desk.actor, Right.KEEP_REPORTS)

    def _build(self) -> None:
        px = theme.current().px
        explanation = self.tr(
            "A report is a table of the committee's figures: its lines, columns, filters, definition and period are"
            " kept, the figures are counted when it is opened. A frozen month stays as it was handed in."
        )
        self.body.addWidget(words(explanation, "fact", "ink2", wrap=True))
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "reports/own", self._desk, self)
        self.table.setAccessibleName(self.tr("Own reports"))
        self.table.setMinimumHeight(px("header") + LEAST_ROWS * px("row"))
        self.body.addWidget(self.table, 1)
        self.empty = words(self.tr("No report was put together yet."), tone="ink2", wrap=True)
        self.body.addWidget(self.empty, 1)
        self.new_button = button(self.tr("New report…"), self.open_report, icon="plus")
        self.open_button = button(self.tr("Open…"), self._on_open, icon="columns")
        self.copy_button = button(self.tr("Copy…"), self.copy_current, icon="copy")
        self.rename_button = button(self.tr("Rename…"), self.rename_current, icon="pencil-simple")
        self.delete_button = button(self.tr("Delete…"), self.delete_current, icon="trash")
        self.rename_button.setToolTip(self.tr("Rename the chosen report (F2)"))
        self.delete_button.setToolTip(self.tr("Delete the chosen report (Delete)"))
        for place, made in enumerate(self._acts()):
            self.buttons.insertWidget(place, made)
        size_on_screen(self, WIDTH, HEIGHT)

    def _acts(self) -> list[QPushButton]:
        return [self.new_button, self.open_button, self.copy_button, self.rename_button, self.delete_button]

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Report"), lambda row: row.name, width=190, leads=True, sortable=False,
                   tip=lambda row: row.name),
            Column("rows", self.tr("Lines"), lambda row: row.rows, width=150, sortable=False, tip=lambda row: row.rows),
            Column("columns", self.tr("Columns"), lambda row: row.columns, width=224, quiet=True, sortable=False,
                   tip=lambda row: row.columns),
            Column("period", self.tr("Period"), lambda row: row.period, width=130, sortable=False),
            Column("state", self.tr("State"), state_words, "pill", 160, mark=_mark, sortable=False),
            Column("made", self.tr("Made by"), lambda row: row.made, width=90, quiet=True, sortable=False),
        ]  # fmt: skip

    def _current(self) -> OwnReportRow | None:
        return self._rows.get(self.table.current_id())

    def _show_acts(self) -> None:
        is_chosen = self._current() is not None
        for act in self._acts():
            act.setVisible(self._may_change or act is self.open_button)
            act.setEnabled(is_chosen or act is self.new_button)

    def _on_open(self) -> None:
        if (row := self._current()) is not None:
            self.open_report(row.id)

    def _ask_name(self, row: OwnReportRow, *, is_copy: bool) -> None:
        dialog = ReportNameDialog(self._desk, row, self, is_copy=is_copy)
        dialog.accepted.connect(lambda: self._on_kept(dialog.kept))
        shown(dialog)

    def _on_kept(self, kept: OwnReportRow | None) -> None:
        self.reload()
        if kept is not None:
            self.table.select_id(kept.id)

    def _tell_deleted(self, deleted: DeletedReport) -> None:
        said = self.tr("The report “{name}” is deleted.").format(name=deleted.name)
        self.banner.tell("info", said, "", [(self.tr("Bring it back"), lambda: self._bring_back(deleted))])

    def _bring_back(self, deleted: DeletedReport) -> None:
        self.banner.clear()
        self._on_kept(self._do(lambda db, **named: own_reports.bring_back(db, deleted, **named)))

    def _do(self, act: Callable[..., Any]) -> Any:  # noqa: ANN401 - what the act returns
        self.banner.clear()
        done = None
        try:
            with self._desk.database.writing() as db:
                done = act(db, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
        self.reload()
        return done


def _mark(line: ReportLine) -> Mark:
    return READY if line.is_readable else UNREAD
