"""Taking in a notice of holidays: what is odd about it, which days it changes, which dates are counted again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QStackedWidget, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.services.clocks import holidays
from mediator_desk.views import theme
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.sentences import sentence
from mediator_desk.views.settings.holiday_dialogs import RecountsTable
from mediator_desk.views.table import Column, DeskTable, Mark, PagedModel, RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.conventions.holiday_notices import HolidayNotice
    from mediator_desk.desk import Desk
    from mediator_desk.services.clocks.holidays import DayChange
    from mediator_desk.services.clocks.recounting import Recount

WIDTH = 780
DAYS, DATES = "days", "dates"


@dataclass(frozen=True)
class _ShownChange:
    id: int
    day: str
    name: str
    becomes: str
    mark: Mark


class NoticeDialog(DeskDialog):
    """Shows what a notice would change; nothing is written before a person takes it in."""

    entered = Signal(object)
    """The notice was taken in: the dates that were counted again."""

    def __init__(self, desk: Desk, notice: HolidayNotice, file_name: str, parent: QWidget | None = None) -> None:
        years = "、".join(map(str, notice.years))
        with desk.database.reading() as db:
            self._preview = holidays.preview_notice(db, notice)
        super().__init__(self._title(years), self._act_word(), parent, width=WIDTH)
        self._desk, self._notice = desk, notice
        self._is_working = False
        self.form = Form(self)
        self.form.add("source", self.tr("Which notice it is"), QLineEdit(file_name.rpartition(".")[0] or file_name))
        self.body.addWidget(self.form)
        self._add_warnings()
        self._add_tables()

    def _title(self, years: str) -> str:
        return self.tr("Take in the notice for {years}?").format(years=years)

    def _act_word(self) -> str:
        number = len(self._preview.recounts)
        return self.tr("Take in and count %n date(s) again", "", number) if number else self.tr("Take in")

    def _add_warnings(self) -> None:
        self.confirmed = QCheckBox(self.tr("I compared these with the notice: it is as the file says"))
        self.confirmed.setVisible(bool(self._notice.warnings))
        if self._notice.warnings:
            number = len(self._notice.warnings)
            title = self.tr("%n thing(s) to compare with the notice", "", number)
            self.body.addWidget(words(title, "strong", "warn", wrap=True))
            said = QPlainTextEdit("\n".join(sentence(one) for one in self._notice.warnings), readOnly=True)
            said.setAccessibleName(self.tr("What is odd"))
            said.setTabChangesFocus(True)
            said.setFixedHeight(theme.current().px(56))
            self.body.addWidget(said)
            self.body.addWidget(self.confirmed)

    def _add_tables(self) -> None:
        days, dates = len(self._preview.days), len(self._preview.recounts)
        options = [
            (DAYS, self.tr("%n day(s) change", "", days)),
            (DATES, self.tr("%n date(s) counted again", "", dates)),
        ]
        self.shown = SegmentField(options, self)
        self.shown.setMaximumWidth(self.shown.sizeHint().width() + theme.current().px(40))  # the chosen one is bold
        self.body.addWidget(self.shown)
        self._stack = QStackedWidget(self)
        self.days_table = self._built_days()
        self.dates_table = RecountsTable(self._preview.recounts, self._desk, self)
        for table in (self.days_table, self.dates_table):
            table.setMinimumHeight(theme.current().px("header") + theme.current().px("row"))
            self._stack.addWidget(table)
        self.shown.chosen.connect(lambda: self._stack.setCurrentIndex(0 if self.shown.choice() == DAYS else 1))
        self.body.addWidget(self._stack, 1)
        if not days and not dates:
            self.body.addWidget(words(self.tr("The calendar says all of this already."), "fact", "mute"))

    def _built_days(self) -> DeskTable:
        columns = [
            Column("day", self.tr("Day"), lambda row: row.day, width=190, leads=True, sortable=False),
            Column("becomes", self.tr("Becomes"), lambda row: row.becomes, "deadline", 240, lambda row: row.mark,
                   sortable=False),
            Column("name", self.tr("Name"), lambda row: row.name, width=200, sortable=False),
        ]  # fmt: skip
        model = PagedModel(columns, parent=self)
        table = DeskTable(model, "notice_days", self._desk, self)
        table.setAccessibleName(self.tr("Days that change"))
        model.show_source(RowList([self._row(place, one) for place, one in enumerate(self._preview.days, 1)]))
        return table

    def _row(self, place: int, one: DayChange) -> _ShownChange:
        if one.after is None:
            becomes, mark = self.tr("as the program knows it"), Mark("arrow-counter-clockwise", "plain")
        elif one.after:
            becomes, mark = self.tr("working day"), Mark("plus", "warn")
        else:
            becomes, mark = self.tr("day off"), Mark("minus", "bad")
        return _ShownChange(place, long_day(one.on), one.name, becomes, mark)

    def act(self) -> None:
        """Take it in, in the background: many dates may be counted again."""
        source = self.form.field("source")
        typed = source.text().strip() if isinstance(source, QLineEdit) else ""
        self._set_working(is_working=True)
        self._desk.jobs.run(
            partial(self._enter, typed, is_confirmed=self.confirmed.isChecked()),
            owner=self,
            on_done=self._on_entered,
            on_failed=self._on_not_entered,
        )

    @property
    def years(self) -> Sequence[int]:
        """The years that the notice is about."""
        return self._notice.years

    def reject(self) -> None:
        """Close; while dates are being counted it stays."""
        if not self._is_working:
            super().reject()

    def _enter(self, source: str, *, is_confirmed: bool) -> list[Recount]:
        with self._desk.database.writing() as db:
            return holidays.enter_notice(
                db,
                self._notice,
                source=source,
                is_confirmed=is_confirmed,
                by=self._desk.actor,
                now=self._desk.now(),
            )

    def _set_working(self, *, is_working: bool) -> None:
        self._is_working = is_working
        self.act_button.setEnabled(not is_working)
        self.cancel_button.setEnabled(not is_working)

    def _on_entered(self, found: list[Recount]) -> None:
        self._set_working(is_working=False)
        self.accept()
        self.entered.emit(found)

    def _on_not_entered(self, error: Exception) -> None:
        self._set_working(is_working=False)
        if isinstance(error, DeskError):  # a bug goes to the log by itself
            self.banner.tell_error(error)
            if self.confirmed.isVisible() and not self.confirmed.isChecked():
                self.confirmed.setFocus()
