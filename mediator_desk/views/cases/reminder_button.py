"""How much must not be forgotten today, on a bell above the list of cases that opens it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.jobs import Job
from mediator_desk.views.icons import set_icon
from mediator_desk.views.parts import button, plain_tip


class ReminderButton(QWidget):
    """Counts by itself, anew whenever cases, meetings or the calendar changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.shown_button = button(self.tr("Reminders"), self._on_pressed, icon="bell")
        self.shown_button.setText("")
        row.addWidget(self.shown_button)
        for changed in (
            desk.case_changed,
            desk.cases_changed,
            desk.committee_changed,
            desk.actor_changed,
        ):
            changed.connect(self.count)
        self.count()

    def count(self) -> None:
        """Ask again how much there is."""
        if self._job:
            self._job.cancel()
        self._job = self._desk.jobs.run(self._count, owner=self, on_done=self._on_counted)

    def _on_pressed(self) -> None:
        from mediator_desk.views.cases.reminders_dialog import RemindersDialog  # not before the list is there

        dialog = RemindersDialog(self._desk, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _count(self) -> tuple[int, int]:
        from mediator_desk.services.clocks.reminders import ReminderKind, reminders  # not before the list is there
        from mediator_desk.services.office.committee import mediator_of_staff

        over = (ReminderKind.OVERDUE, ReminderKind.PAYMENT_OVERDUE)
        with self._desk.database.reading() as db:
            mediator_id = mediator_of_staff(db, self._desk.actor.staff_id)
            lines = reminders(db, self._desk.today(), mediator_id=mediator_id)
        return len(lines), sum(line.kind in over for line in lines)

    def _on_counted(self, found: tuple[int, int]) -> None:
        self._job = None
        number, over = found
        self.shown_button.setText(f"{number:,}" if number else "")
        set_icon(self.shown_button, "bell", "bad" if over else "ink")
        if number:
            text = self.tr("%n date(s) and papers not to be forgotten", "", number)
            late = self.tr("%n overdue", "", over)
            text = f"{text}, {late}" if over else text
        else:
            text = self.tr("Nothing is over or near")
        self.shown_button.setToolTip(plain_tip(text))
        self.shown_button.setAccessibleName(text)
