"""Time limits: how long each step may take, and which rule says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QSpinBox, QVBoxLayout, QWidget

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.services import time_limits
from mediator_desk.services.time_limits import MOST_DAYS
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.settings.setting_list import SettingList
from mediator_desk.views.table import Column, Mark

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.time_limits import TimeLimitDraft, TimeLimitRow

STEPS = {
    "decide_acceptance": QT_TRANSLATE_NOOP("TimeLimits", "Decide on acceptance"),
    "contact_other_side": QT_TRANSLATE_NOOP("TimeLimits", "Contact the other side"),
    "supply_papers": QT_TRANSLATE_NOOP("TimeLimits", "Applicant supplies papers"),
    "mediate": QT_TRANSLATE_NOOP("TimeLimits", "Mediate"),
    "mediate_court_before_filing": QT_TRANSLATE_NOOP("TimeLimits", "Mediate for a court, before filing"),
    "mediate_court_after_filing": QT_TRANSLATE_NOOP("TimeLimits", "Mediate for a court, after filing"),
    "pay": QT_TRANSLATE_NOOP("TimeLimits", "Insurer pays after the agreement"),
    "confirm": QT_TRANSLATE_NOOP("TimeLimits", "Ask a court to confirm the agreement"),
}
CHANGED, AS_SHIPPED = Mark("pencil-simple", "warn"), Mark("check", "plain")


class TimeLimitsSection(QWidget):
    """The committee's time limits. A change counts for days that are reckoned from now on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build()

    def reload(self) -> None:
        """Read the list again."""
        with self._desk.database.reading() as db:
            self.list.show_rows(time_limits.time_limit_rows(db))

    def open_dialog(self, limit_id: int) -> None:
        """Change a time limit in a dialog."""
        dialog = TimeLimitDialog(self._desk, limit_id, self)
        try:
            dialog.exec()
        finally:
            dialog.deleteLater()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        explanation = self.tr("A case keeps the last day that it has; what is reckoned from now on follows the change.")
        self.list = SettingList(self._desk, "time_limits", self.tr("Time limits"), self._columns(), explanation)
        self._change = button(self.tr("Change"), self._on_change, icon="pencil-simple")
        self.list.add_acts(self._change)
        self.list.row_activated.connect(self.open_dialog)
        self.list.selection_changed.connect(self._show_acts)
        column.addWidget(self.list)
        self._show_acts()

    def _columns(self) -> list[Column]:
        as_shipped, changed = self.tr("As the rule says"), self.tr("Changed")
        return [
            Column("step", self.tr("Step"), lambda row: step_words(row.step), width=280, leads=True, sortable=False),
            Column("limit", self.tr("Limit"), limit_words, width=130, sortable=False),
            Column("rolls", self.tr("Last day off work"), self._roll_words, width=210, quiet=True, sortable=False),
            Column("source", self.tr("Source"), lambda row: row.source, width=330, tip=lambda row: row.source,
                   quiet=True, sortable=False),
            Column("state", self.tr("State"), lambda row: as_shipped if row.is_as_shipped else changed, "pill", 130,
                   mark=lambda row: AS_SHIPPED if row.is_as_shipped else CHANGED, sortable=False),
        ]  # fmt: skip

    def _roll_words(self, row: TimeLimitRow) -> str:
        if row.in_working_days:
            return "—"  # a working day is never a day off
        return self.tr("the next working day") if row.rolls_over else self.tr("stays")

    def _on_change(self) -> None:
        if limit_id := self.list.table.current_id():
            self.open_dialog(limit_id)

    def _show_acts(self) -> None:
        self._change.setEnabled(bool(self.list.table.current_id()))


class TimeLimitDialog(DeskDialog):
    """One time limit: number, kind of days, roll-over."""

    def __init__(self, desk: Desk, limit_id: int, parent: QWidget | None = None) -> None:
        with desk.database.reading() as db:
            self._draft = time_limits.time_limit_draft(db, limit_id)
            row = next(row for row in time_limits.time_limit_rows(db) if row.id == limit_id)
        super().__init__(step_words(row.step), self.tr("Save"), parent)
        self._desk, self._limit_id = desk, limit_id
        self.body.addWidget(words(self._rule(row), "fact", "ink2", wrap=True))
        self.form = Form(self, columns=2)
        number = self.form.add("number", self.tr("Number of days"), QSpinBox())
        number.setRange(1, MOST_DAYS)
        kinds = [(True, self.tr("Working days")), (False, self.tr("Calendar days"))]
        self._kind = self.form.add("in_working_days", self.tr("Which days count"), SegmentField(kinds), span=2)
        box = QCheckBox(self.tr("A last day off work moves to the next working day"))
        self.form.add("rolls_over", "", box, span=2)
        self.form.edited.connect(lambda _name: self._show_what_matters())
        self.form.fill(self._draft)
        self._show_what_matters()
        self.body.addWidget(self.form)

    def save(self) -> None:  # noqa: D102
        draft: TimeLimitDraft = self.form.drafted(self._draft)
        with self._desk.database.writing() as db:
            time_limits.save_time_limit(db, self._limit_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.committee_changed.emit()

    def _show_what_matters(self) -> None:
        self.form.show_field("rolls_over", is_shown=not self._kind.choice())

    def _rule(self, row: TimeLimitRow) -> str:
        if row.shipped is None:
            return row.source
        rule = self.tr("{source}: {limit}")
        return rule.format(source=row.source, limit=limit_words(row.shipped))


def step_words(step: str) -> str:
    """Return what a step of the time limits is called."""
    return QCoreApplication.translate("TimeLimits", STEPS[step]) if step in STEPS else step


def limit_words(limit: TimeLimitRow | TimeLimitDraft) -> str:
    """Return a time limit as people say it: 3 working days."""
    days = limit.number  # lupdate passes over a call whose number is an attribute
    if limit.in_working_days:
        return QCoreApplication.translate("TimeLimits", "%n working day(s)", "", days)
    return QCoreApplication.translate("TimeLimits", "%n calendar day(s)", "", days)
