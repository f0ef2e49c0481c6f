"""Every way to count success, side by side: shipped ones and the committee's own; and which one is the usual."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.errors import DeskError
from mediator_desk.models.figure_words import Moving
from mediator_desk.models.rights import Right, allows
from mediator_desk.services.figures.reading import BALANCED
from mediator_desk.services.frozen_months.frozen import stated_facts
from mediator_desk.services.own_reports import own_rates
from mediator_desk.services.own_reports.own_report_content import moving_period
from mediator_desk.views import theme
from mediator_desk.views.dialog_showing import size_on_screen
from mediator_desk.views.figure_words import period_words
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.parts import button, words
from mediator_desk.views.reports.rate_dialog import RateDialog
from mediator_desk.views.reports.rate_words import (
    OWN,
    RETIRED,
    USUAL,
    RateLine,
    rate_lines,
    state_mark,
    state_words,
)
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton, QWidget

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.services.figures.periods import Period

WIDTH, HEIGHT, LEAST_ROWS = 1000, 620, 6


class RatesDialog(DeskDialog):
    """The definitions with what last month came to by each. Who may not change what holds for all reads them."""

    acts_by_keys = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Definitions of the success rate"), self.tr("Close"), parent, width=WIDTH)
        self._desk = desk
        self._lines: dict[int, RateLine] = {}
        self._period = moving_period(Moving.LAST_MONTH, desk.today())
        self.cancel_button.hide()
        self._build()
        self.table.row_activated.connect(self.open_rate)
        self.table.row_selected.connect(lambda _id: self._show_chosen())
        self.reload()
        self.table.setFocus()

    def reload(self) -> None:
        """Count last month by every definition again, in a job."""
        work = partial(_read, self._desk.database, self._period)
        self._desk.jobs.run(work, owner=self, on_done=self._on_read, on_failed=self.banner.tell_error)

    def open_rate(self, line_id: int | None = None) -> None:
        """Change an own definition, or add one (None); shipped ones stay as they are."""
        line = self._lines.get(line_id or 0)
        is_own = line is not None and line.id > 0 and bool(line.code)
        if self._may_change and (line is None or is_own):
            dialog = shown(RateDialog(self._desk, line.id if line else None, self))
            dialog.accepted.connect(self._on_changed)

    def choose_current(self) -> None:
        """Make the chosen definition the usual one."""
        if (line := self._current()) is not None:
            self._do(partial(own_rates.choose_usual, code=line.code))

    def retire_current(self) -> None:
        """Offer the chosen definition no more, or again."""
        if (line := self._current()) is not None:
            self._do(partial(own_rates.retire_rate, rate_id=line.id, is_retired=line.state != RETIRED))

    @property
    def _may_change(self) -> bool:
        return allows(self._desk.actor, Right.KEEP_REPORTS)

    def _build(self) -> None:
        px = theme.current().px
        explanation = self.tr(
            "No law says how the success rate is counted, so every rate shows what it divides by what. The usual"
            " definition stands first on screens, sheets and charts."
        )
        self.body.addWidget(words(explanation, "fact", "ink2", wrap=True))
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "reports/rates", self._desk, self)
        self.table.setAccessibleName(self.tr("Definitions of the success rate"))
        self.table.setMinimumHeight(px("header") + LEAST_ROWS * px("row"))
        self.body.addWidget(self.table, 1)
        self.meaning = words("", "fact", wrap=True)
        self.meaning.setMinimumHeight(px(54))
        self.body.addWidget(self.meaning)
        self.add_button = button(self.tr("Add a definition…"), self.open_rate, icon="plus")
        self.change_button = button(self.tr("Change…"), self._on_change, icon="pencil-simple")
        self.retire_button = button(self.tr("Retire"), self.retire_current, icon="archive")
        self.usual_button = button(self.tr("Make it the usual one"), self.choose_current, icon="star")
        for place, made in enumerate(self._acts()):
            self.buttons.insertWidget(place, made)
            made.setVisible(self._may_change)
        size_on_screen(self, WIDTH, HEIGHT)

    def _acts(self) -> list[QPushButton]:
        return [self.add_button, self.change_button, self.retire_button, self.usual_button]

    def _columns(self) -> list[Column]:
        came_to = self.tr("Came to, {month}").format(month=period_words(self._period))
        return [
            Column("name", self.tr("Definition"), lambda row: row.name, width=230, leads=True, sortable=False,
                   tip=lambda row: row.name),
            Column("basis", self.tr("Which month counts"), lambda row: row.basis, width=140, sortable=False),
            Column("came_to", came_to, lambda row: row.came_to, "number", 190, sortable=False),
            Column("state", self.tr("State"), state_words, "pill", 150, mark=state_mark, sortable=False),
            Column("note", self.tr("Remark"), lambda row: row.note, width=170, quiet=True, sortable=False,
                   tip=lambda row: row.note),
        ]  # fmt: skip

    def _on_read(self, lines: list[RateLine]) -> None:
        self._lines = {line.id: line for line in lines}
        wanted = self.table.current_id()
        self._model.show_source(RowList(lines))
        usual = next((line.id for line in lines if line.state == USUAL), lines[0].id)
        self.table.select_id(wanted if wanted in self._lines else usual)
        self._show_chosen()

    def _current(self) -> RateLine | None:
        return self._lines.get(self.table.current_id())

    def _show_chosen(self) -> None:
        line = self._current()
        state = line.state if line else ""
        is_own = line is not None and line.id > 0 and bool(line.code)
        self.meaning.setText(line.meaning if line else "")
        self.change_button.setEnabled(is_own)
        self.retire_button.setEnabled(is_own and state in (OWN, RETIRED))
        self.retire_button.setText(self.tr("Use again") if state == RETIRED else self.tr("Retire"))
        self.usual_button.setEnabled(line is not None and bool(line.code) and state not in (USUAL, RETIRED))

    def _on_change(self) -> None:
        if (line := self._current()) is not None:
            self.open_rate(line.id)

    def _on_changed(self) -> None:
        self._desk.committee_changed.emit()
        self.reload()

    def _do(self, service: Callable[..., object]) -> None:
        self.banner.clear()
        try:
            with self._desk.database.writing() as db:
                service(db, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
        else:
            self._on_changed()


def _read(database: Database, period: Period) -> list[RateLine]:
    with database.reading() as db:
        return rate_lines(stated_facts(db, period, sets=BALANCED), own_rates.rate_rows(db))
