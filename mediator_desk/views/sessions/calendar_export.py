"""Meetings go out to other calendar programs: which ones, and whether people are named."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout

from mediator_desk.errors import DeskError
from mediator_desk.exchange.calendar_file import CalendarLook, write_calendar
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.services.office.people import room_rows
from mediator_desk.services.sessions.calendar import mediators
from mediator_desk.services.sessions.calendar_entries import EntryChoice
from mediator_desk.views import theme
from mediator_desk.views.fields import ChoiceField, SegmentField
from mediator_desk.views.file_choosing import FileDialog, export_folder
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.parts import words
from mediator_desk.views.sessions.calendar_work import calendar_content
from mediator_desk.views.taking_out import tell_taken_out

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from PySide6.QtWidgets import QWidget

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk

REMINDERS = (0, 30, 24 * 60)
"""Minutes before a meeting; 0 for none."""


def open_calendar_export(desk: Desk, session_ids: Sequence[int] | None, parent: QWidget) -> CalendarExportDialog:
    """Open the export of these meetings, of all from a day on where None."""
    return shown(CalendarExportDialog(desk, session_ids, parent))


class CalendarExportDialog(DeskDialog):
    """Asks which meetings and how, then for the file. Nothing told in private is ever in it."""

    begins_at_its_act = True

    def __init__(
        self, desk: Desk, session_ids: Sequence[int] | None, parent: QWidget | None = None, *, day: date | None = None
    ) -> None:
        super().__init__(self.tr("Meetings for another calendar"), self.tr("Save as…"), parent)
        self._desk, self._day = desk, day or desk.today()
        self._session_ids = None if session_ids is None else tuple(session_ids)
        self._grid = QFormLayout()
        self._grid.setSpacing(theme.current().px("m"))
        self.body.addLayout(self._grid)
        if self._session_ids is None:
            self._add_which()
        self.names = SegmentField([(False, self.tr("Case numbers only")), (True, self.tr("With names"))])
        self._add(self.tr("It shows"), self.names)
        said = {0: self.tr("None"), 30: self.tr("30 min before"), 24 * 60: self.tr("A day before")}
        self.reminder = SegmentField([(one, said[one]) for one in REMINDERS])
        self._add(self.tr("Reminder"), self.reminder)
        self.body.addWidget(words(self._explained(), "small", "mute", wrap=True))
        self.cancel_button.setText(self.tr("Close"))

    def choice(self) -> EntryChoice:
        """Return which meetings are chosen."""
        if self._session_ids is not None:
            return EntryChoice(session_ids=self._session_ids)
        kind, number = self.whose.choice() or ("", None)
        is_day = self.when.choice() == "day"
        return EntryChoice(
            since=self._day,
            until=self._day if is_day else None,
            mediator_id=number if kind == "mediator" else None,
            room_id=number if kind == "room" else None,
        )

    def look(self) -> CalendarLook:
        """Return how they are to stand in the file."""
        return CalendarLook(with_names=bool(self.names.choice()), minutes_before=int(self.reminder.choice()))

    def act(self) -> None:
        """Ask where the file goes and write it; the dialog stays."""
        self.banner.clear()
        target = self._ask_for_target()
        if target is not None:
            self.write(target)

    def write(self, target: Path) -> None:
        """Write the file in a job."""
        work = partial(_write, self._desk.database, target, self.choice(), self.look(), self._desk.now())
        written = partial(self._on_written, target)
        self._desk.jobs.run(work, owner=self, on_done=written, on_failed=self._on_not_written)

    def _add_which(self) -> None:
        with self._desk.database.reading() as db:
            people, rooms = mediators(db), room_rows(db)
        named = [(("mediator", number), name) for number, name in people]
        named += [(("room", one.id), one.name) for one in rooms if one.is_active]
        self.whose = ChoiceField(named, self.tr("Everybody’s"))
        self.when = SegmentField([("from", self.tr("From {day} on").format(day=self._day.isoformat())),
                                  ("day", self.tr("Only {day}").format(day=self._day.isoformat()))])  # fmt: skip
        self._add(self.tr("Whose meetings"), self.whose)
        self._add(self.tr("When"), self.when)

    def _add(self, name: str, field: QWidget) -> None:
        label = words(name, "fact", "mute")
        label.setBuddy(field)
        field.setAccessibleName(name)
        self._grid.addRow(label, field)

    def _explained(self) -> str:
        return self.tr(
            "Names, home addresses and links stand in it only if you choose so. What was told in private never does."
        )

    def _ask_for_target(self) -> Path | None:
        folder = export_folder(self._desk.settings)
        name = self.tr("Meetings")
        suggested = str(folder / f"{name} {self._day.isoformat()}.ics")
        title, kinds = self.tr("Save the meetings for a calendar"), self.tr("Calendar (*.ics)")
        chosen, _kind = FileDialog.getSaveFileName(self, title, suggested, kinds)
        if not chosen:
            return None
        target = Path(chosen)
        return target if target.suffix.lower() == ".ics" else target.with_name(f"{target.name}.ics")

    def _on_written(self, target: Path, count: int) -> None:
        tell_taken_out(self._desk, TakenOut.CALENDAR, target.name, count=count)
        self._desk.settings.last_export_folder = str(target.parent)
        said = self.tr("%n meeting(s) are in the file", "", count)
        acts = [(self.tr("Open it"), lambda: self._desk.open_file(target))]
        self.banner.tell("good", said, str(target), acts)

    def _on_not_written(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.banner.tell_error(error)


def _write(database: Database, target: Path, choice: EntryChoice, look: CalendarLook, now: datetime) -> int:
    content, count = calendar_content(database, choice, look, now=now)
    write_calendar(content, target)
    return count
