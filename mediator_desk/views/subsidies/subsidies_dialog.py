"""What the cases of a month bring to whom, and why; from here they are applied for."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.conventions.amounts import figures
from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right, allows
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.services.figures.periods import Period, months_later
from mediator_desk.services.subsidies.subsidies import SubsidySheet, look_through, subsidy_sheet, sum_of
from mediator_desk.services.subsidies.subsidy_lists import SubsidyListDraft, make_list
from mediator_desk.views import theme
from mediator_desk.views.dialog_showing import size_on_screen
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.figure_words import period_words
from mediator_desk.views.messages import DeskDialog, ask, shown
from mediator_desk.views.named_cases import NamedCases
from mediator_desk.views.parts import button, words
from mediator_desk.views.progress_dialog import ProgressDialog
from mediator_desk.views.subsidies.files_out import FilesOut
from mediator_desk.views.subsidies.lists_dialog import SubsidyListsDialog
from mediator_desk.views.subsidies.rows import (
    EVERYBODY,
    case_lines,
    mediator_columns,
    mediator_lines,
    paid_columns,
    unpaid_columns,
)
from mediator_desk.views.subsidies.written import write_sheet
from mediator_desk.views.table import DeskTable, PagedModel, RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.progress import Progress
    from mediator_desk.services.subsidies.subsidies import CaseSubsidy
    from mediator_desk.views.table import Column

WIDTH, HEIGHT, MEDIATORS_WIDTH = 1220, 640, 270
MOST_OF_SCREEN = 0.88


class SubsidiesDialog(DeskDialog):
    """The sheet of a month, or of several; each line opens its case, each mediator the list of theirs."""

    opened = Signal()
    """A case is shown elsewhere: the dialog has closed."""
    acts_by_keys = False

    def __init__(self, desk: Desk, month: date, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Case subsidies"), self.tr("Apply for these…"), parent, width=WIDTH)
        self._desk, self._month = desk, month.replace(day=1)
        self._sheet: SubsidySheet | None = None
        self._looked: dict[int, int] = {}
        self._left_out: set[int] = set()
        self.files = FilesOut(desk, self.banner, self)
        self.cancel_button.setText(self.tr("Close"))
        self._build()
        self._connect()
        self._show_acts()
        self.reload()

    @property
    def period(self) -> Period:
        """The months that are shown: the chosen one, or those up to it."""
        months = self._month.month if self.span.choice() == "year" else int(self.span.choice())
        return Period.of_months(months_later(self._month, 1 - months), months)

    def reload(self) -> None:
        """Read the sheet again, in a job."""
        self._month_words.setText(period_words(self.period))
        work = partial(_read, self._desk.database, self.period, dict(self._looked))
        done = partial(self._on_read, self.period)
        self._desk.jobs.run(work, owner=self, on_done=done, on_failed=self.banner.tell_error)

    def show_month(self, month: date) -> None:
        """Show another month."""
        self._month = month.replace(day=1)
        self._left_out.clear()
        self.reload()

    def look_through(self) -> None:
        """Look the files that are not bound through for their scores: it takes a moment for each."""
        if self._sheet is None or not self._sheet.without_score:
            return
        ids, database, now = self._sheet.without_score, self._desk.database, self._desk.now()

        def work(progress: Progress) -> dict[int, int]:
            with database.reading() as db:
                return look_through(db, ids, now=now, progress=progress)

        dialog = ProgressDialog(self.tr("The files are looked through"), self)
        dialog.run(self._desk.jobs, work, on_done=self._on_looked, on_failed=self.banner.tell_error)

    def leave_out(self) -> None:
        """Leave the chosen cases to another time, or take them in again."""
        chosen = set(self.paid.selected_ids())
        self._left_out = self._left_out - chosen if chosen <= self._left_out else self._left_out | chosen
        self._show_cases()

    def act(self) -> None:
        """Ask, then make the list; the dialog stays."""
        self.banner.clear()
        chosen = self._chosen()
        if self._sheet is None or not chosen:
            return
        question = self.tr("Apply for the subsidies of {count} case(s), {amount} yuan?")
        text = self.tr(
            "The list is kept as it is now. None of its cases can be applied for again, unless the list is withdrawn"
            " with a reason."
        )
        said = question.format(count=len(chosen), amount=figures(sum_of(chosen)))
        if ask(self, said, text, self.tr("Apply")):
            self.apply()

    def apply(self) -> None:
        """Make the list of the cases that are not left out, and say where it is."""
        chosen, desk = self._chosen(), self._desk
        ids = tuple(case.case_id for case in chosen)
        draft = SubsidyListDraft(self.period, ids, sum_of(chosen), dict(self._looked))
        try:
            with desk.database.writing() as db:
                list_id = make_list(db, draft, by=desk.actor, now=desk.now()).id
        except DeskError as error:
            self.banner.tell_error(error)
            self.reload()
            return
        self.reload()
        acts = [(self.tr("Print and publish it"), lambda: self.show_lists(list_id))]
        self.banner.tell("good", self.tr("The list is made."), "", acts)

    def show_lists(self, list_id: int = 0) -> None:
        """Show the lists that were made."""
        dialog = shown(SubsidyListsDialog(self._desk, self, list_id=list_id))
        dialog.changed.connect(self.reload)

    def export(self) -> None:
        """Ask for a file and write the sheet as a workbook."""
        if self._sheet is not None:
            name = self.tr("Case subsidies {period}").format(period=period_words(self.period))
            write = partial(write_sheet, self._desk.database, self._sheet, self._desk.actor.name, self._desk.now())
            self.files.ask_and_write(name, ".xlsx", write, what=TakenOut.SUBSIDY_SHEET)

    # How it is built

    def _build(self) -> None:
        px = theme.current().px
        self.body.addLayout(self._head())
        self.verdict = words("", "fact", "ink2", wrap=True)
        self.body.addWidget(self.verdict)
        row = QHBoxLayout()
        row.setSpacing(px("l"))
        self.mediators = self._table("mediators", mediator_columns(), self.tr("Mediators and their sums"))
        self.mediators.setFixedWidth(px(MEDIATORS_WIDTH))
        row.addWidget(self.mediators)
        row.addLayout(self._cases(), 1)
        self.body.addLayout(row, 1)
        self.look_button = button(self.tr("Look files through"), self.look_through, icon="magnifying-glass")
        self.leave_button = button(self.tr("Leave out"), self.leave_out, icon="minus")
        self.lists_button = button(self.tr("Lists made…"), self.show_lists, icon="list")
        self.export_button = button(self.tr("Excel…"), self.export, icon="file-xls")
        for place, made in enumerate((self.look_button, self.leave_button, self.lists_button, self.export_button)):
            self.buttons.insertWidget(place, made)
        size_on_screen(self, WIDTH, HEIGHT, most=MOST_OF_SCREEN)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("m"))
        self.earlier_button = button(self.tr("Month before"), look="icon", icon="caret-left")
        self.later_button = button(self.tr("Month after"), look="icon", icon="caret-right")
        self._month_words = words("", "section")
        self.span = SegmentField(
            [
                ("1", self.tr("This month")),
                ("3", self.tr("Three months up to it")),
                ("year", self.tr("The year up to it")),
            ]
        )
        self.span.setAccessibleName(self.tr("Concluded in"))
        for part in (self.earlier_button, self._month_words, self.later_button):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(words(self.tr("Concluded in"), "fact", "mute"))
        row.addWidget(self.span)
        return row

    def _cases(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.current().px("s"))
        self.part = SegmentField([("paid", self.tr("With a subsidy")), ("unpaid", self.tr("Without"))])
        self.part.setAccessibleName(self.tr("Which cases"))
        top = QHBoxLayout()
        top.addWidget(self.part)
        top.addStretch(1)
        column.addLayout(top)
        self.paid = self._table("paid", paid_columns(), self.tr("Cases with a subsidy"))
        self.unpaid = self._table("unpaid", unpaid_columns(), self.tr("Cases without"))
        self.stack = QStackedWidget()
        for table in (self.paid, self.unpaid):
            self.stack.addWidget(table)
        column.addWidget(self.stack, 1)
        return column

    def _table(self, name: str, columns: Sequence[Column], title: str) -> DeskTable:
        table = DeskTable(PagedModel(columns, parent=self), f"subsidies/{name}", self._desk, self)
        table.setAccessibleName(title)
        table.setMinimumHeight(theme.current().px(160))
        return table

    def _connect(self) -> None:
        self.earlier_button.clicked.connect(lambda: self.show_month(months_later(self._month, -1)))
        self.later_button.clicked.connect(lambda: self.show_month(months_later(self._month, 1)))
        self.span.chosen.connect(lambda: self.show_month(self._month))
        self.part.chosen.connect(self._show_part)
        self.mediators.selection_changed.connect(self._show_cases)
        self.mediators.row_activated.connect(self.open_cases_of)
        for table in (self.paid, self.unpaid):
            table.row_activated.connect(self.open_case)
            table.selection_changed.connect(self._show_acts)
        self._desk.committee_changed.connect(self.reload)

    # What happens

    def open_case(self, case_id: int) -> None:
        """Show a case as a whole, and close."""
        self.accept()
        self._desk.case_wanted.emit(case_id)
        self.opened.emit()

    def open_cases_of(self, mediator_id: int) -> None:
        """Show the cases behind a mediator's sum as a list, and close."""
        cases = [case for case in self._paid() if mediator_id in (EVERYBODY, case.mediator_id)]
        if not cases:
            return
        who = "" if mediator_id == EVERYBODY else f" · {cases[0].mediator}"
        said = self.tr("Case subsidies {period}").format(period=period_words(self.period)) + who
        self.accept()
        self._desk.figure_wanted.emit(NamedCases(tuple(case.case_id for case in cases), said))
        self.opened.emit()

    def _on_read(self, period: Period, sheet: SubsidySheet) -> None:
        if period != self.period:
            return  # of a month that was left meanwhile
        self._sheet = sheet
        wanted = self.mediators.current_id() or EVERYBODY
        lines = mediator_lines(sheet.cases)
        _show(self.mediators, lines)
        self.mediators.select_id(wanted if wanted in {line.id for line in lines} else EVERYBODY)
        self.verdict.setText(self._verdict(sheet))
        self._show_cases()

    def _verdict(self, sheet: SubsidySheet) -> str:
        said = self.tr("{paid} case(s) bring {amount} yuan; {unpaid} bring nothing, each with its reason.")
        unpaid, waiting = len(sheet.unpaid), len(sheet.without_score)
        whole = said.format(paid=len(sheet.paid), amount=figures(sheet.amount), unpaid=unpaid)
        if not waiting:
            return whole
        text = self.tr("{count} of them wait for the score of their file: bind it, or look it through.")
        return f"{whole} {text.format(count=waiting)}"

    def _on_looked(self, scores: dict[int, int]) -> None:
        self._looked |= scores
        self.reload()

    def _show_part(self) -> None:
        self.stack.setCurrentWidget(self.paid if self.part.choice() == "paid" else self.unpaid)
        self._show_acts()

    def _show_cases(self) -> None:
        if self._sheet is None:
            return
        mediator_id = self.mediators.current_id() or EVERYBODY
        shown_cases = [case for case in self._paid() if mediator_id in (EVERYBODY, case.mediator_id)]
        _show(self.paid, case_lines(shown_cases, self._left_out))
        _show(self.unpaid, case_lines(self._sheet.unpaid, ()))
        self._show_acts()

    def _show_acts(self) -> None:
        may = allows(self._desk.actor, Right.KEEP_SUBSIDIES)
        is_paid_shown = self.part.choice() == "paid"
        chosen = set(self.paid.selected_ids()) if is_paid_shown else set()
        self.leave_button.setVisible(is_paid_shown)
        self.leave_button.setEnabled(bool(chosen))
        is_back = bool(chosen) and chosen <= self._left_out
        self.leave_button.setText(self.tr("Take in again") if is_back else self.tr("Leave out"))
        self.look_button.setVisible(self._sheet is not None and bool(self._sheet.without_score))
        self.export_button.setEnabled(self._sheet is not None)
        self.act_button.setVisible(may)
        self.act_button.setEnabled(bool(self._chosen()))

    def _paid(self) -> tuple[CaseSubsidy, ...]:
        return self._sheet.paid if self._sheet is not None else ()

    def _chosen(self) -> list[CaseSubsidy]:
        return [case for case in self._paid() if case.case_id not in self._left_out]


def _show(table: DeskTable, rows: Sequence[object]) -> None:
    wanted = table.current_id()
    table.model().show_source(RowList(rows))  # type: ignore[attr-defined, arg-type]
    if wanted:
        table.select_id(wanted)


def _read(database: Database, period: Period, looked: dict[int, int]) -> SubsidySheet:
    with database.reading() as db:
        return subsidy_sheet(db, period, looked_through=looked)
