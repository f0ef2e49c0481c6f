"""One day of the calendar, and the dates that were counted again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.services.clocks import holidays
from mediator_desk.views import theme
from mediator_desk.views.date_words import long_day
from mediator_desk.views.day_words import day_words
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.radio_field import RadioField
from mediator_desk.views.table import Column, DeskTable, Mark, PagedModel, RowList
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.desk import Desk
    from mediator_desk.services.clocks.recounting import Recount

AS_KNOWN, WORKED, OFF = "as_known", "worked", "off"
_IS_WORKING = {AS_KNOWN: None, WORKED: True, OFF: False}


class DayDialog(DeskDialog):
    """Says of one day that it is worked or off, against what the program knows."""

    saved = Signal(object)
    """The day was saved: the dates that were counted again."""

    def __init__(self, desk: Desk, on: date, parent: QWidget | None = None) -> None:
        super().__init__(long_day(on), self.tr("Save and count again"), parent)
        self.keep_input(desk, f"day/{on}")
        self._desk, self._on = desk, on
        with desk.database.reading() as db:
            one, name = holidays.own_day(db, on)
        now = day_words(one.day.kind, one.day.name)
        self.body.addWidget(words(self.tr("Now: {day}").format(day=now), tone="ink2", wrap=True))
        self.form = Form(self)
        options = [
            (AS_KNOWN, self.tr("As the program knows it"), ""),
            (WORKED, self.tr("A working day"), self.tr("a make-up day, say")),
            (OFF, self.tr("A day off"), self.tr("by a notice of the State Council or of the province")),
        ]
        self.form.add("kind", self.tr("This day is"), RadioField(options))
        self.form.add("name", self.tr("Name"), QLineEdit(), self.tr("It stands in the reasons of every date over it."))
        kind = (WORKED if one.day.is_worked else OFF) if one.is_own else AS_KNOWN
        self.form.fill(SimpleNamespace(kind=kind, name=name))
        self.body.addWidget(self.form)

    def save(self) -> None:
        """Save the day; every open date is counted again."""
        typed = SimpleNamespace(kind=AS_KNOWN, name="")
        self.form.read(typed)
        named = {"name": typed.name, "by": self._desk.actor, "now": self._desk.now()}
        with self._desk.database.writing() as db:
            found = holidays.save_day(db, self._on, is_working=_IS_WORKING[typed.kind], **named)
        self.saved.emit(found)


@dataclass(frozen=True)
class _ShownRecount:
    id: int
    number: str
    step: str
    change: str
    mark: Mark


class RecountsTable(DeskTable):
    """Dates that are, or would be, counted again: old and new day."""

    def __init__(self, found: Sequence[Recount], desk: Desk, parent: QWidget | None = None) -> None:
        self._desk_model = PagedModel(self._recount_columns(), parent=parent)
        super().__init__(self._desk_model, "recounts", desk, parent)
        self._found = dict(enumerate(found, 1))
        self._desk_model.show_source(RowList([_recount_row(place, one) for place, one in self._found.items()]))
        self.setAccessibleName(self.tr("Dates that are counted again"))
        px = theme.current().px
        self.setMinimumHeight(px("header") + 2 * px("row"))

    def case_of(self, row_id: int) -> int:
        """Return the case of a line."""
        return self._found[row_id].case_id if row_id in self._found else 0

    def _recount_columns(self) -> list[Column]:
        return [
            Column("number", self.tr("Number"), lambda row: row.number, width=190, leads=True, sortable=False),
            Column("step", self.tr("Step"), lambda row: row.step, width=140, sortable=False),
            Column("change", self.tr("Last day"), lambda row: row.change, "deadline", 380, lambda row: row.mark,
                   sortable=False),
        ]  # fmt: skip


class RecountsDialog(DeskDialog):
    """The dates that were counted again; a line opens its case."""

    def __init__(self, found: Sequence[Recount], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Dates that were counted again"), self.tr("Close"), parent, width=780)
        self._desk = desk
        self.cancel_button.hide()
        self.table = RecountsTable(found, desk, self)
        self.table.row_activated.connect(self._on_chosen)
        self.body.addWidget(self.table, 1)

    def _on_chosen(self, row_id: int) -> None:
        if case_id := self.table.case_of(row_id):
            self.accept()
            self._desk.place_wanted.emit("cases", case_id)


def _recount_row(place: int, one: Recount) -> _ShownRecount:
    if one.old_on != one.new_on:
        mark = Mark("arrow-right", "warn" if one.new_on < one.old_on else "info")
        change = f"{one.old_on.isoformat()} → {long_day(one.new_on)}"
    else:
        mark, change = Mark("check", "good"), long_day(one.new_on)
    return _ShownRecount(place, one.number, word(one.step), change + _provisional_words(one), mark)


def _provisional_words(one: Recount) -> str:
    if one.is_provisional:
        return QCoreApplication.translate("RecountsDialog", " · provisional")
    if one.was_provisional:
        return QCoreApplication.translate("RecountsDialog", " · provisional no more")
    return ""
