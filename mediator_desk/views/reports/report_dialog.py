"""An own report is put together: its form at the left, its figures at the right, counted while one chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.errors import Invalid
from mediator_desk.models.rights import Right, allows
from mediator_desk.services.figures.rules import labels_of, rules_of
from mediator_desk.services.lists.choices import choices as list_choices
from mediator_desk.services.own_reports import own_rates, own_reports
from mediator_desk.services.own_reports.own_reports import OwnReportDraft, OwnReportRow
from mediator_desk.views import theme
from mediator_desk.views.dialog_showing import size_on_screen
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button
from mediator_desk.views.reports.filter_choices import FilterChoices
from mediator_desk.views.reports.report_files import ReportFiles
from mediator_desk.views.reports.report_form import ReportForm, ReportOnForm, on_form
from mediator_desk.views.reports.report_preview import ReportPreview
from mediator_desk.views.reports.report_words import unread_words

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.figures.definitions import RateDefinition
    from mediator_desk.services.figures.selections import Selection
    from mediator_desk.services.own_reports.own_report_content import ReportContent

WIDTH, HEIGHT, FORM_WIDTH = 1180, 680, 392
MOST_OF_SCREEN = 0.9


class ReportDialog(DeskDialog):
    """Puts a report together (None), or shows one: its figures to everybody, its form to who keeps the settings."""

    kept = Signal(object)
    """It was kept (its row)."""
    cases_wanted = Signal()
    """The cases of a figure are shown in the window below; this dialog is closed, what was typed stays kept."""

    def __init__(self, desk: Desk, report_id: int | None = None, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._row = self._read_row(report_id)
        self._may_change = allows(desk.actor, Right.KEEP_REPORTS)
        is_known = self._row is not None and not self._row.unread
        title = self._row.name if self._row else self.tr("New report")
        word = self.tr("Save") if is_known else self.tr("Keep the report")
        super().__init__(title, word, parent, width=WIDTH)
        self._report_id = self._row.id if self._row and is_known else None
        self.keep_input(desk, f"own_report/{self._report_id or 'new'}")
        self._build()
        if self._row and not is_known:
            self._tell_unread(self._row)
        self.form.edited.connect(lambda _name: self.show_figures())
        self.preview.grid.opened.connect(self.open_cases)
        self.preview.shown.connect(self._show_acts)
        self.show_figures(at_once=True)
        self._show_acts()

    @property
    def name(self) -> str:
        """What the report is called here."""
        return self.form.field("name").text().strip() or self.tr("New report")

    def save(self) -> None:
        """Keep the report. Raises Invalid, Refused."""
        draft = self.form.drafted(self.form.filled_with).draft()
        by, now = self._desk.actor, self._desk.now()
        with self._desk.database.writing() as db:
            kept = own_reports.save_report(db, self._report_id, draft, by=by, now=now)
        self.kept.emit(kept)

    def show_figures(self, *, at_once: bool = False) -> None:
        """Count what stands in the form now."""
        self.preview.show_content(self._content(), at_once=at_once)

    def open_cases(self, selection: Selection) -> None:
        """Show the cases of a figure in the window below; what was typed here and not saved is kept for later."""
        QDialog.reject(self)
        self.cases_wanted.emit()
        self._desk.figure_wanted.emit(selection)

    def _content(self) -> ReportContent | None:
        """Return what the form says, None for what is not whole."""
        try:
            content = self.form.drafted(self.form.filled_with).draft().content
        except Invalid:
            return None
        return None if content.problems() else content

    def _read_row(self, report_id: int | None) -> OwnReportRow | None:
        if report_id is None:
            return None
        with self._desk.database.reading() as db:
            return own_reports.report_row(db, report_id)

    def _read(self) -> ReportOnForm:
        if self._report_id is None:
            content = self._row.content if self._row else None
            return on_form(OwnReportDraft(content=content) if content else OwnReportDraft())
        with self._desk.database.reading() as db:
            return on_form(own_reports.report_draft(db, self._report_id))

    def _definitions(self) -> list[RateDefinition]:
        """Return what rates may be taken by: what is in use, and what the report asks for already."""
        wanted = set(self._row.content.definitions) if self._row else set()
        with self._desk.database.reading() as db:
            usable = list(rules_of(db).definitions)
            known = {one.code for one in usable}
            return usable + [
                one for one in own_rates.own_definitions(db) if one.code in wanted and one.code not in known
            ]

    def _build(self) -> None:
        px = theme.current().px
        with self._desk.database.reading() as db:
            offered = FilterChoices(list_choices(db), labels_of(db))
        row = QHBoxLayout()
        row.setSpacing(px("l"))
        self.form = ReportForm(self._definitions(), offered)
        self.form.fill(self._read(), reread=None if self._report_id is None else self._read)
        self._area = self._scrolled(self.form)
        self._area.setAccessibleName(self.tr("What the report is made of"))
        self._area.setVisible(self._may_change)
        row.addWidget(self._area)
        self.preview = ReportPreview(self._desk, self)
        self.files = ReportFiles(self._desk, self)
        self.excel_button = button(self.tr("Excel…"), self.files.ask_workbook, icon="file-xls")
        self.csv_button = button(self.tr("CSV…"), self.files.ask_csv, icon="export")
        for made in (self.excel_button, self.csv_button):
            self.preview.acts.addWidget(made)
        row.addWidget(self.preview, 1)
        self.body.addLayout(row, 1)
        self.act_button.setVisible(self._may_change)
        if not self._may_change:
            self.cancel_button.setText(self.tr("Close"))
        size_on_screen(self, WIDTH, HEIGHT, most=MOST_OF_SCREEN)

    @staticmethod
    def _scrolled(form: ReportForm) -> QScrollArea:
        px = theme.current().px
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(3), px(3), px("m"), px(3))
        column.addWidget(form)
        column.addStretch(1)
        area.setWidget(inside)
        area.setMinimumHeight(px(300))
        area.setFixedWidth(px(FORM_WIDTH))
        return area

    def _tell_unread(self, row: OwnReportRow) -> None:
        told = self.tr("This version of the program does not know all of “{name}”").format(name=row.name)
        reason = self.tr(
            "Not known: {parts}. It is kept as it is. What is known of it stands below; you can keep that as a report"
            " of another name."
        )
        self.banner.tell("warn", told, reason.format(parts=unread_words(row.unread)), stays=True)

    def _show_acts(self) -> None:
        for act in (self.excel_button, self.csv_button):
            act.setEnabled(self.preview.table is not None)
