"""What a report says, beside its form: counted in a job a moment after each change, the last one wins."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.services.own_reports.own_report_reading import read_report
from mediator_desk.views import theme
from mediator_desk.views.parts import selectable, words
from mediator_desk.views.reports.report_grid import ReportGrid
from mediator_desk.views.reports.table_words import notes, period_of, state_of
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from datetime import date

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.services.own_reports.own_report_content import ReportContent
    from mediator_desk.services.own_reports.own_report_table import ReportTable

PAUSE_MS = 200
NOTES_HEIGHT, LEAST_HEIGHT = 92, 180


class ReportPreview(QWidget):
    """The table of a report, what period it is of, and what its figures mean."""

    shown = Signal()
    """Another table stands here, or none."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: ReportContent | None = None
        self._asked = 0
        self.table: ReportTable | None = None
        """What is shown; None while it waits for a report that is whole."""
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.count)
        self._build()

    def show_content(self, content: ReportContent | None, *, at_once: bool = False) -> None:
        """Show what a report says, None for one that is not whole yet."""
        self._wanted = content
        self._asked += 1
        if content is None:
            self._timer.stop()
            self._tell(self.tr("The figures wait until the report is whole."))
        elif at_once:
            self.count()
        else:
            self._timer.start()

    def count(self) -> None:
        """Count what is wanted now, in a job."""
        if self._wanted is None or self._desk.jobs.is_closed:
            return
        number = self._asked
        work = partial(_read, self._desk.database, self._wanted, self._desk.today())
        self._desk.jobs.run(
            work,
            owner=self,
            on_done=lambda table: self._on_counted(number, table),
            on_failed=lambda error: self._on_failed(number, error),
        )

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("s"))
        head, told = QHBoxLayout(), QVBoxLayout()
        head.setSpacing(px("m"))
        told.setSpacing(px(2))
        self.period = words("", "section")
        self.state = words("", "fact", "mute", wrap=True)
        told.addWidget(self.period)
        told.addWidget(self.state)
        head.addLayout(told, 1)
        self.acts = QHBoxLayout()
        self.acts.setSpacing(px("s"))
        head.addLayout(self.acts)
        column.addLayout(head)
        self.grid = ReportGrid(self._desk, self)
        self.grid.setMinimumHeight(px(LEAST_HEIGHT))
        column.addWidget(self.grid, 1)
        self.notes = selectable(words("", "small", "mute", wrap=True))
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("What the figures mean"))
        scroll.setFixedHeight(px(NOTES_HEIGHT))
        inside = QWidget()
        inside.setObjectName("scrolled")
        room = QVBoxLayout(inside)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self.notes)
        room.addStretch(1)
        scroll.setWidget(inside)
        column.addWidget(scroll)

    def _on_counted(self, number: int, table: ReportTable) -> None:
        if number != self._asked:
            return  # it was changed again meanwhile: another count is on its way
        self.table = table
        self.grid.show_table(table)
        self.period.setText(period_of(table))
        self.state.setText(state_of(table))
        self.notes.setText("\n".join(notes(table)))
        self.shown.emit()

    def _on_failed(self, number: int, error: Exception) -> None:
        if number == self._asked:
            self._tell(sentence(error))

    def _tell(self, said: str) -> None:
        self.table = None
        self.grid.show_table(None)
        self.period.setText("")
        self.state.setText(said)
        self.notes.setText("")
        self.shown.emit()


def _read(database: Database, content: ReportContent, today: date) -> ReportTable:
    with database.reading() as db:
        return read_report(db, content, today=today)
