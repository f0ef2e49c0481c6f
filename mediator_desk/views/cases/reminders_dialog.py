"""What must not be forgotten, in one list: each line opens its case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.conventions.text import without_turns
from mediator_desk.services.clocks.reminders import Reminder, ReminderKind, reminders
from mediator_desk.services.office.committee import mediator_of_staff
from mediator_desk.views import theme
from mediator_desk.views.date_words import deadline_tone, deadline_words, long_day
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.table import Column, DeskTable, Mark, PagedModel, RowList
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

WIDTH = 860
ICONS = {
    ReminderKind.OVERDUE: "warning-circle",
    ReminderKind.PAYMENT_OVERDUE: "coins",
    ReminderKind.DUE: "clock",
    ReminderKind.PAPERS: "paperclip",
    ReminderKind.CONFIRMATION: "gavel",
}


@dataclass(frozen=True)
class _ShownReminder:
    id: int
    number: str
    applicant: str
    what: str
    mark: Mark
    when: str
    day: str


class RemindersDialog(DeskDialog):
    """The list, for oneself or for everybody. A line that is chosen closes it and asks for its case."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Not to be forgotten"), self.tr("Close"), parent, width=WIDTH)
        self._desk = desk
        self._lines: list[Reminder] = []
        self.cancel_button.hide()
        with desk.database.reading() as db:
            self._mediator_id = mediator_of_staff(db, desk.actor.staff_id)
        self._build()
        self._read()
        self.table.setFocus()

    def _build(self) -> None:
        text = self.tr(
            "Dates over or within three working days, papers to ask for again, the thirty days of the court."
        )
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.whose = SegmentField([(True, self.tr("My cases")), (False, self.tr("All cases"))], self)
        self.whose.choose(self._mediator_id is not None)
        self.whose.setVisible(self._mediator_id is not None)
        self.whose.setMaximumWidth(self.whose.sizeHint().width() + theme.current().px(40))  # the chosen one is bold
        self.whose.chosen.connect(self._read)
        self.body.addWidget(self.whose)
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "reminders", self._desk, self)
        self.table.setAccessibleName(self.tr("Reminders"))
        px = theme.current().px
        self.table.setMinimumHeight(px("header") + 9 * px("row"))
        self.table.row_activated.connect(self._on_chosen)
        self.body.addWidget(self.table, 1)
        self._nothing = words(self.tr("Nothing is over or near. Have a look again tomorrow."), tone="mute")
        self.body.addWidget(self._nothing)

    def _columns(self) -> list[Column]:
        return [
            Column("what", self.tr("What"), lambda row: row.what, "deadline", 300, lambda row: row.mark,
                   sortable=False),
            Column("when", self.tr("When"), lambda row: row.when, width=110, tip=lambda row: row.day, sortable=False),
            Column("number", self.tr("Number"), lambda row: row.number, width=200, leads=True, sortable=False),
            Column("applicant", self.tr("Applicant"), lambda row: row.applicant, width=140, sortable=False),
        ]  # fmt: skip

    def _read(self) -> None:
        mediator_id = self._mediator_id if self.whose.choice() else None
        with self._desk.database.reading() as db:
            self._lines = reminders(db, self._desk.today(), mediator_id=mediator_id)
        self._model.show_source(RowList([_shown(line, self._desk.today()) for line in self._lines]))
        self.table.setVisible(bool(self._lines))
        self._nothing.setVisible(not self._lines)

    def _on_chosen(self, line_id: int) -> None:
        case_id = next((line.case_id for line in self._lines if line.id == line_id), 0)
        if case_id:
            self.accept()
            self._desk.place_wanted.emit("cases", case_id)


def reminder_words(line: Reminder) -> str:
    """Return what is to be done about a reminder."""
    step = word(line.step) if line.step else ""
    if line.kind is ReminderKind.PAYMENT_OVERDUE:
        text = QCoreApplication.translate("Reminders", "Payment {position} is overdue")
        return text.format(position=line.stage)
    if line.kind is ReminderKind.PAPERS:
        return QCoreApplication.translate("Reminders", "Ask for the papers again")
    if line.kind is ReminderKind.CONFIRMATION:
        text = QCoreApplication.translate("Reminders", "Joint application to the court: day {stage} of 30 is over")
        return text.format(stage=line.stage)
    if line.is_provisional:
        return QCoreApplication.translate("Reminders", "{step} (provisional)").format(step=step)
    return step


def _shown(line: Reminder, today: date) -> _ShownReminder:
    tone = "bad" if line.kind in (ReminderKind.OVERDUE, ReminderKind.PAYMENT_OVERDUE) else "warn"
    if line.kind is ReminderKind.CONFIRMATION:
        tone = deadline_tone(line.on, today)
    mark = Mark(ICONS[line.kind], tone)
    applicant = without_turns(line.applicant)
    when = deadline_words(line.on, today, line.counted_by)
    return _ShownReminder(line.id, line.number, applicant, reminder_words(line), mark, when, long_day(line.on))
