"""Time limits: how long each step may take, for which cases, and which rule says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.services.clocks import time_limits
from mediator_desk.views.dialog_showing import until_answered
from mediator_desk.views.messages import Banner, ask
from mediator_desk.views.parts import button
from mediator_desk.views.settings.setting_list import SettingList
from mediator_desk.views.settings.time_limit_dialogs import (
    AddTimeLimitDialog,
    TimeLimitDialog,
    cases_words,
    limit_words,
)
from mediator_desk.views.table import Column, Mark
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.clocks.time_limits import TimeLimitRow

CHANGED, AS_SHIPPED, OWN = Mark("pencil-simple", "warn"), Mark("check", "plain"), Mark("plus", "info")


class TimeLimitsSection(QWidget):
    """The committee's time limits. A change is for cases that come in from today on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: dict[int, TimeLimitRow] = {}
        self._build()

    def reload(self) -> None:
        """Read the list again."""
        with self._desk.database.reading() as db:
            rows = time_limits.time_limit_rows(db)
        self._rows = {row.id: row for row in rows}
        self.list.show_rows(rows)
        self._show_acts()

    def open_dialog(self, limit_id: int) -> None:
        """Change a time limit in a dialog."""
        until_answered(TimeLimitDialog(self._desk, limit_id, self))

    def end(self) -> None:
        """End the chosen limit of a channel or track, after asking."""
        row = self._rows.get(self.list.table.current_id())
        if row is None or not ask(
            self,
            self.tr("End this time limit?"),
            self.tr("Cases that come in from today on follow the general limit of the step; the others keep theirs."),
            self.tr("End it"),
        ):
            return
        try:
            with self._desk.database.writing() as db:
                version = time_limits.time_limit_draft(db, row.id).version
                time_limits.end_time_limit(db, row.id, version=version, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
        else:
            self._desk.committee_changed.emit()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.banner = Banner(self)
        column.addWidget(self.banner)
        explanation = self.tr("A case keeps the limits that were in force when it came in; a change is for later ones.")
        self.list = SettingList(self._desk, "time_limits", self.tr("Time limits"), self._columns(), explanation)
        self._change = button(self.tr("Change"), self._on_change, icon="pencil-simple")
        self._end = button(self.tr("End"), self.end, icon="x")
        add = button(self.tr("Add a limit"), lambda: until_answered(AddTimeLimitDialog(self._desk, self)), icon="plus")
        self.list.add_acts(add, self._change, self._end)
        self.list.row_activated.connect(self.open_dialog)
        self.list.selection_changed.connect(self._show_acts)
        column.addWidget(self.list)
        self._show_acts()

    def _columns(self) -> list[Column]:
        return [
            Column("step", self.tr("Step"), lambda row: word(row.step), width=190, leads=True, sortable=False),
            Column("limit", self.tr("Limit"), limit_words, width=140, sortable=False),
            Column("cases", self.tr("For which cases"), cases_words, width=210, tip=cases_words, sortable=False),
            Column("rolls", self.tr("Last day off work"), _roll_words, width=160, quiet=True, sortable=False),
            Column("state", self.tr("State"), state_words, "pill", 156, mark=_mark, sortable=False),
            Column("source", self.tr("Source"), lambda row: row.source, width=300, tip=lambda row: row.source,
                   quiet=True, sortable=False),
        ]  # fmt: skip

    def _on_change(self) -> None:
        if limit_id := self.list.table.current_id():
            self.open_dialog(limit_id)

    def _show_acts(self) -> None:
        row = self._rows.get(self.list.table.current_id())
        self._change.setEnabled(row is not None)
        self._end.setEnabled(row is not None and not row.is_general)


def state_words(row: TimeLimitRow) -> str:
    """Return whether a limit is as law and custom give it, was changed, or is the committee's own."""
    if row.shipped is None:
        return QCoreApplication.translate("TimeLimits", "The committee's own")
    if row.is_as_shipped:
        return QCoreApplication.translate("TimeLimits", "As the rule says")
    return QCoreApplication.translate("TimeLimits", "Changed")


def _mark(row: TimeLimitRow) -> Mark:
    if row.shipped is None:
        return OWN
    return AS_SHIPPED if row.is_as_shipped else CHANGED


def _roll_words(row: TimeLimitRow) -> str:
    if row.in_working_days:
        return "—"  # a working day is never a day off
    if row.rolls_over:
        return QCoreApplication.translate("TimeLimits", "the next working day")
    return QCoreApplication.translate("TimeLimits", "stays")
