"""Where the file for other calendars lies that this computer keeps up to date, or that there is none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.models.trust_words import TakenOut
from mediator_desk.views import theme
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.taking_out import tell_taken_out

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class CalendarFileField(QWidget):
    """Chooses the file and whether it names people; applied at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("s"))
        self.choose_button = button(self.tr("Choose the file…"), self._on_choose, icon="calendar-blank")
        self.stop_button = button(self.tr("Keep it no more"), lambda: self._keep(""), look="link")
        self.place = words("", "fact", "mute", wrap=True)
        row.addWidget(self.choose_button)
        row.addWidget(self.stop_button)
        row.addStretch(1)
        self.names = SegmentField([(False, self.tr("Case numbers only")), (True, self.tr("With names"))])
        self.names.setAccessibleName(self.tr("What the calendar file shows"))
        self.names.chosen.connect(self._on_names)
        column.addLayout(row)
        column.addWidget(self.place)
        column.addWidget(self.names)
        self.setFocusProxy(self.choose_button)
        self.reload()

    def reload(self) -> None:
        """Show what is set."""
        file = self._desk.settings.calendar_file
        self.place.setText(file or self.tr("No file is kept."))
        self.stop_button.setVisible(bool(file))
        self.names.setVisible(bool(file))
        self.names.choose(self._desk.settings.calendar_names)

    def _on_choose(self) -> None:
        kept = self._desk.settings.calendar_file or str(Path.home() / "mediator-desk.ics")
        title, kinds = self.tr("Which file calendars subscribe to"), self.tr("Calendar (*.ics)")
        chosen, _kind = FileDialog.getSaveFileName(self, title, kept, kinds)
        if chosen:
            self._keep(chosen if chosen.lower().endswith(".ics") else f"{chosen}.ics")

    def _keep(self, file: str) -> None:
        if file:
            tell_taken_out(self._desk, TakenOut.CALENDAR_FILE, Path(file).name)
        self._desk.settings.calendar_file = file
        self.reload()
        self._desk.calendar_file_changed.emit()

    def _on_names(self) -> None:
        if self.names.choice() != self._desk.settings.calendar_names:
            self._desk.settings.calendar_names = bool(self.names.choice())
            self._desk.calendar_file_changed.emit()
