"""Holidays: the calendar of a year, the committee's own days in it, and the notice that settles it."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError, Invalid
from mediator_desk.exchange.notices import read_notice_file
from mediator_desk.services.clocks import holidays
from mediator_desk.views import theme
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.dialog_showing import until_answered
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.messages import Banner, ask
from mediator_desk.views.parts import Card, Pill, button, words
from mediator_desk.views.sentences import sentence
from mediator_desk.views.settings.holiday_calendar import YearCalendar
from mediator_desk.views.settings.holiday_dialogs import DayDialog, RecountsDialog
from mediator_desk.views.settings.notice_dialog import NoticeDialog
from mediator_desk.views.settings.scrolled import scrolled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from mediator_desk.conventions.holiday_notices import HolidayNotice
    from mediator_desk.desk import Desk
    from mediator_desk.services.clocks.holidays import YearNotice
    from mediator_desk.services.clocks.recounting import Recount

YEARS_BEFORE, YEARS_AFTER = 2, 3
MOST_SENTENCES = 8
AROUND = 62
"""Pixels at 100 % beside the calendar: the card's edges and the scroll bar."""


class HolidaysSection(QWidget):
    """The calendar by which every date is counted. Whatever changes here counts the open dates again at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notices: dict[int, YearNotice] = {}
        self._build()

    def reload(self) -> None:
        """Read the calendar of the chosen year again."""
        today = self._desk.today()
        years = range(today.year - YEARS_BEFORE, today.year + YEARS_AFTER + 1)
        chosen = self.year.choice() or today.year
        with self._desk.database.reading() as db:
            self._notices = {one.year: one for one in holidays.year_notices(db, years[0], years[-1])}
            days = holidays.calendar_year(db, chosen)
        with QSignalBlocker(self.year):
            self.year.offer([(year, str(year)) for year in years])
            self.year.choose(chosen)
        self.calendar.show_year(days)
        self._show_notice()

    def open_notice(self, file: Path) -> None:
        """Read a notice and show what it would change, or why it cannot be taken in."""
        self.banner.clear()
        self._desk.jobs.run(
            partial(read_notice_file, file),
            owner=self,
            on_done=partial(self._show_notice_of, file.name),
            on_failed=partial(self._tell_refused, file.name),
        )

    def _show_notice_of(self, name: str, notice: HolidayNotice) -> None:
        dialog = NoticeDialog(self._desk, notice, name, self)
        dialog.entered.connect(lambda _found: self._show_years(dialog.years))
        dialog.entered.connect(self.tell_recounts)
        until_answered(dialog)

    def _tell_refused(self, name: str, error: Exception) -> None:
        if not isinstance(error, Invalid):
            self.banner.tell_error(error)
            return
        said = [sentence(problem) for problem in error.problems[:MOST_SENTENCES]]
        self.banner.tell("bad", self.tr("{file} was not taken in").format(file=name), "\n".join(said))

    def _show_years(self, years: Sequence[int]) -> None:
        """What was taken in is what is looked at next."""
        offered = [year for year in years if year in self._notices]
        if offered and self.year.choice() not in offered:
            self.year.choose(offered[-1])

    def open_day(self, on: date) -> None:
        """Say of one day that it is worked or off."""
        dialog = DayDialog(self._desk, on, self)
        dialog.saved.connect(self.tell_recounts)
        until_answered(dialog)

    def take_back(self) -> None:
        """Take back the notice of the year that is shown, after asking."""
        year = self.year.choice()
        text = self.tr("Its days go, and dates counted through {year} are provisional again.").format(year=year)
        if not ask(self, self.tr("Take back the notice for {year}?").format(year=year), text, self.tr("Take it back")):
            return
        try:
            with self._desk.database.writing() as db:
                found = holidays.take_back_notice(db, year, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
        else:
            self.tell_recounts(found)

    def tell_recounts(self, found: list[Recount]) -> None:
        """Say how many dates were counted again, and let everything that shows them look again."""
        self._desk.committee_changed.emit()
        self._desk.cases_changed.emit()
        self.reload()
        if not found:
            self.banner.tell("good", self.tr("The calendar is saved. No open date is another one."))
            return
        text = self.tr("The calendar is saved. %n open date(s) were counted again.", "", len(found))
        self.banner.tell(
            "good", text, acts=[(self.tr("Show them"), lambda: until_answered(RecountsDialog(found, self._desk, self)))]
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.calendar.fit(self.width() - theme.current().px(AROUND))

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("m"))
        self.banner = Banner(self)
        column.addWidget(self.banner)
        column.addLayout(self._built_bar())
        self.calendar = YearCalendar(self)
        self.calendar.setAccessibleName(self.tr("Calendar of the year"))
        self.calendar.chosen.connect(self.open_day)
        card = Card(padding=16)
        card.body.addWidget(self.calendar)
        legend = self.tr("Red: day off. With +: make-up working day. Underlined: the committee's own table. "
                         "Choose a day to change it.")  # fmt: skip
        card.body.addWidget(words(legend, "small", "mute", wrap=True))
        area = scrolled(card, sideways=True)
        area.setAccessibleName(self.calendar.accessibleName())
        column.addWidget(area, 1)

    def _built_bar(self) -> QHBoxLayout:
        px = theme.current().px
        bar = QHBoxLayout()
        bar.setSpacing(px("m"))
        self.year = ChoiceField(nothing=self.tr("Year"))
        self.year.setAccessibleName(self.tr("Year"))
        self.year.currentIndexChanged.connect(lambda _place: self._on_year_chosen())
        self.pill = Pill()
        self._said = words("", "fact", "ink2", wrap=True)
        self.back_button = button(self.tr("Take it back…"), self.take_back, look="link")
        self.take_button = button(self.tr("Take in the notice…"), self._on_take, icon="download-simple")
        hint = self.tr("A table (CSV) or a calendar (iCalendar) with the days off and the make-up days of a year")
        self.take_button.setToolTip(hint)
        for part in (self.year, self.pill):
            bar.addWidget(part)
        bar.addWidget(self._said, 1)
        bar.addWidget(self.back_button)
        bar.addWidget(self.take_button)
        return bar

    def _on_year_chosen(self) -> None:
        if self.year.choice():
            self.reload()

    def _show_notice(self) -> None:
        one = self._notices[self.year.choice()]
        self.back_button.setVisible(one.entered_at is not None)
        if one.entered_at is not None:
            self.pill.show_state(self.tr("Notice entered"), "good", "check")
            text = self.tr("{source}, taken in {at}")
            self._said.setText(text.format(source=one.source or "—", at=exact_moment(one.entered_at)))
        elif one.is_announced:
            self.pill.show_state(self.tr("Notice known"), "good", "check")
            self._said.setText(self.tr("The program knows the notice for this year."))
        else:
            self.pill.show_state(self.tr("Provisional"), "warn", "hourglass-medium")
            self._said.setText(self.tr("The notice for this year is not entered: dates in it are provisional."))

    def _on_take(self) -> None:
        kinds = self.tr("Notices (*.csv *.ics *.txt);;All files (*)")
        name, _kind = FileDialog.getOpenFileName(self, self.tr("Take in the notice"), "", kinds)
        if name:
            self.open_notice(Path(name))
