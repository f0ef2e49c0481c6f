"""The people's-mediation monthly form: the page beside its lines, each of which opens its cases."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.documents.lists.monthly_form import render_monthly_form_bytes
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.services.figures.periods import Period, months_later
from mediator_desk.services.lists.exports import record_taken_out
from mediator_desk.services.monthly_form.form_lines import FormSource
from mediator_desk.services.monthly_form.monthly_form import FormLine, MonthlyForm, read_monthly_form
from mediator_desk.views import theme
from mediator_desk.views.drawn_paper import Drawn
from mediator_desk.views.figure_words import percent_words, period_words
from mediator_desk.views.named_cases import NamedCases
from mediator_desk.views.paper_dialog import PaperDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.subsidies.files_out import FilesOut
from mediator_desk.views.subsidies.written import write_form
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor

LINES_WIDTH, WHOLE_WIDTH = 320, 1080


@dataclass(frozen=True)
class FormRow:
    """A line of the form in words, with its cases."""

    id: int
    name: str
    count: str
    share: str
    case_ids: tuple[int, ...]


@dataclass(frozen=True)
class DrawnForm(Drawn):
    """The page, and the form that it shows."""

    form: MonthlyForm | None = None


class MonthlyFormDialog(PaperDialog):
    """The form of a month as it is stated: a frozen one as it was handed in."""

    besides = 24

    def __init__(self, desk: Desk, period: Period, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("Monthly form of people's mediation"), parent)
        self._period = period
        self._rows: dict[int, FormRow] = {}
        self._form: MonthlyForm | None = None
        self.files = FilesOut(desk, self.banner, self)
        self._build()
        self.show_period(period)

    def show_period(self, period: Period) -> None:
        """Show the form of another period."""
        self._period = period
        self._words.setText(period_words(period))
        self.draw()

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        name = self.tr("Monthly form {period}").format(period=period_words(self._period))
        return partial(_drawn, self._desk.database, self._period, name)

    def open_cases(self, row_id: int) -> None:
        """Show the cases of a line in the list of cases, and close."""
        row = self._rows.get(row_id)
        if row is None or not row.case_ids:
            return
        said = f"{self.tr('Monthly form {period}').format(period=period_words(self._period))} · {row.name}"
        self.accept()
        self._desk.figure_wanted.emit(NamedCases(row.case_ids, said))

    def export(self) -> None:
        """Ask for a file and write the form as a workbook."""
        if self._drawn is not None and self._form is not None:
            write = partial(write_form, self._form, self._desk.now())
            self.files.ask_and_write(self._drawn.name, ".xlsx", write, what=TakenOut.MONTHLY_FORM)

    def _build(self) -> None:
        px = theme.current().px
        self.earlier_button = button(self.tr("Month before"), self._earlier, look="icon", icon="caret-left")
        self.later_button = button(self.tr("Month after"), self._later, look="icon", icon="caret-right")
        self._words = words("", "section")
        for part in (self.earlier_button, self._words, self.later_button):
            self.choices.addWidget(part)
        self.choices.addStretch(1)
        self.table = DeskTable(PagedModel(_columns(), parent=self), "monthly_form", self._desk, self)
        self.table.setAccessibleName(self.tr("Lines of the form; Enter opens the cases"))
        self.table.setFixedWidth(px(LINES_WIDTH))
        self.table.row_activated.connect(self.open_cases)
        self.body.removeWidget(self.preview)
        row = QHBoxLayout()
        row.setSpacing(px("l"))
        row.addWidget(self.table)
        row.addWidget(self.preview, 1)
        self.body.addLayout(row, 1)
        self.excel_button = button(self.tr("Excel…"), self.export, icon="file-xls")
        self.buttons.insertWidget(0, self.excel_button)
        self.setMinimumWidth(min(px(WHOLE_WIDTH), self._most_wide()))

    def _earlier(self) -> None:
        self.show_period(Period.of_months(months_later(self._period.first, -1), 1))

    def _later(self) -> None:
        self.show_period(Period.of_months(months_later(self._period.first, 1), 1))

    def _on_drawn(self, asked: int, drawn: Drawn) -> None:
        super()._on_drawn(asked, drawn)
        if asked == self._asked and isinstance(drawn, DrawnForm) and drawn.form is not None:
            self._form = drawn.form
            rows = _rows(drawn.form)
            self._rows = {row.id: row for row in rows}
            self.table.model().show_source(RowList(rows))  # type: ignore[attr-defined]


def _drawn(database: Database, period: Period, name: str) -> DrawnForm:
    with database.reading() as db:
        form = read_monthly_form(db, period)
    return DrawnForm(render_monthly_form_bytes(form), name, partial(_tell, name), form=form)


def _tell(name: str, db: Any, *, by: Actor, now: datetime) -> None:  # noqa: ANN401 - a Session
    record_taken_out(db, TakenOut.MONTHLY_FORM, file_name=name, by=by, now=now)


def _columns() -> list[Column]:
    return [
        Column("name", QCoreApplication.translate("MonthlyForm", "Line"), lambda row: row.name, width=150, leads=True,
               tip=lambda row: row.name, sortable=False),
        Column("count", QCoreApplication.translate("MonthlyForm", "Cases"), lambda row: row.count, "number", 64,
               sortable=False),
        Column("share", QCoreApplication.translate("MonthlyForm", "Of accepted"), lambda row: row.share, "number", 84,
               sortable=False),
    ]  # fmt: skip


def _rows(form: MonthlyForm) -> list[FormRow]:
    """Return the lines in the order of the page."""
    named = [
        (QCoreApplication.translate("MonthlyForm", "Accepted"), form.accepted),
        (QCoreApplication.translate("MonthlyForm", "Agreed"), form.agreed),
        *((_name(line), line) for line in (*form.sources, *form.types)),
    ]
    return [
        FormRow(place, name, f"{line.count:,}", percent_words(line.share), line.case_ids)
        for place, (name, line) in enumerate(named, 1)
    ]


def _name(line: FormLine) -> str:
    return word(line.name) if isinstance(line.name, FormSource) else line.name
