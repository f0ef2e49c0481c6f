"""Meetings that are near and not sure yet: each line says who is to be called, and opens who comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediator_desk.conventions.text import without_turns
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.clocks.deadlines import working_days
from mediator_desk.services.office.committee import mediator_of_staff
from mediator_desk.services.sessions import reminders
from mediator_desk.services.sessions.reminders import ToPrepare
from mediator_desk.views import theme
from mediator_desk.views.date_words import exact_moment, near_moment
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.parts import words
from mediator_desk.views.sessions.people import PeopleDialog
from mediator_desk.views.table import Column, DeskTable, Mark, PagedModel, RowList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

WIDTH, ROWS = 900, 7
CANNOT = QT_TRANSLATE_NOOP("ToPrepare", "Cannot come: {names}")
CALL = QT_TRANSLATE_NOOP("ToPrepare", "Call: {names}")
SERVE = QT_TRANSLATE_NOOP("ToPrepare", "Send the notice: {names}")
RECEIPTS = QT_TRANSLATE_NOOP("ToPrepare", "Receipts out: {names}")
BETWEEN = QT_TRANSLATE_NOOP("ToPrepare", "{applicant} and {respondent}")


def to_prepare_words(line: ToPrepare) -> str:
    """Return what is to be done before a meeting, the most pressing first."""
    return " · ".join(_parts(line))


def to_prepare_mark(line: ToPrepare) -> Mark:
    """Return the sign of a meeting that is not sure: another day is to be found, somebody is to be called, or told."""
    if line.cannot_come:
        return Mark("warning-circle", "bad")
    return Mark("phone", "warn") if line.to_call else Mark("file-text", "warn")


def _parts(line: ToPrepare) -> Iterator[str]:
    found = ((CANNOT, line.cannot_come), (CALL, line.to_call), (SERVE, line.to_serve), (RECEIPTS, line.receipts_out))
    for text, names in found:
        if names:
            yield translate("ToPrepare", text).format(names="、".join(without_turns(one) for one in names))


@dataclass(frozen=True)
class _Shown:
    id: int
    at: str
    tip: str
    who: str
    what: str
    mark: Mark
    number: str


class ToPrepareDialog(DeskDialog):
    """The list, for oneself or for everybody. A line that is chosen opens the people of its meeting."""

    acts_by_keys = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Before the next meetings"), self.tr("Close"), parent, width=WIDTH)
        self._desk = desk
        self.cancel_button.hide()
        with desk.database.reading() as db:
            self._mediator_id = mediator_of_staff(db, desk.actor.staff_id)
        self._build()
        self.reload()
        self.table.setFocus()
        desk.case_changed.connect(self.reload)

    def _build(self) -> None:
        text = self.tr("Meetings of the next %n working day(s) that are not sure yet.", "", reminders.AHEAD)
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.whose = SegmentField([(True, self.tr("My cases")), (False, self.tr("All cases"))], self)
        self.whose.choose(self._mediator_id is not None)
        self.whose.setVisible(self._mediator_id is not None)
        self.whose.setMaximumWidth(self.whose.sizeHint().width() + theme.current().px(40))  # the chosen one is bold
        self.whose.chosen.connect(self.reload)
        self.body.addWidget(self.whose)
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "to_prepare", self._desk, self)
        self.table.setAccessibleName(self.tr("Before the next meetings"))
        px = theme.current().px
        self.table.setMinimumHeight(px("header") + ROWS * px("row"))
        self.table.row_activated.connect(lambda session_id: shown(PeopleDialog(self._desk, session_id, self)))
        self.body.addWidget(self.table, 1)
        self._nothing = words(self.tr("Everybody has answered, and everything went out."), tone="mute", wrap=True)
        self.body.addWidget(self._nothing)

    def _columns(self) -> list[Column]:
        return [
            Column("at", self.tr("Meeting"), lambda row: row.at, width=110, tip=lambda row: row.tip, sortable=False),
            Column("who", self.tr("Between"), lambda row: row.who, width=180, leads=True, sortable=False),
            Column("what", self.tr("To be done"), lambda row: row.what, "deadline", 370, lambda row: row.mark,
                   tip=lambda row: row.what, sortable=False),
            Column("number", self.tr("Number"), lambda row: row.number, width=160, sortable=False),
        ]  # fmt: skip

    def reload(self) -> None:
        """Read again what is open."""
        mediator_id = self._mediator_id if self.whose.choice() else None
        today = self._desk.today()
        with self._desk.database.reading() as db:
            lines = reminders.due(db, today, working_days(db), mediator_id=mediator_id)
        self._model.show_source(RowList([self._shown(line) for line in lines]))
        self.table.setVisible(bool(lines))
        self._nothing.setVisible(not lines)

    def _shown(self, line: ToPrepare) -> _Shown:
        sides = {"applicant": without_turns(line.applicant), "respondent": without_turns(line.respondent)}
        return _Shown(
            line.session_id,
            near_moment(line.begins_at, self._desk.today()),
            exact_moment(line.begins_at),
            translate("ToPrepare", BETWEEN).format(**sides),
            to_prepare_words(line),
            to_prepare_mark(line),
            line.number,
        )
