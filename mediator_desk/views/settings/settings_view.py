"""设置: this computer, the committee, people and rooms, time limits, the archive, insurers, subsidies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from mediator_desk.services.office.people import staff_rows
from mediator_desk.views import theme
from mediator_desk.views.messages import Banner
from mediator_desk.views.parts import button, words
from mediator_desk.views.settings.backups.backups_section import BackupsSection
from mediator_desk.views.settings.committee_section import CommitteeSection
from mediator_desk.views.settings.form_types import FormTypesSection
from mediator_desk.views.settings.holidays import HolidaysSection
from mediator_desk.views.settings.insurers import InsurersSection
from mediator_desk.views.settings.people import PeopleSection
from mediator_desk.views.settings.public_page import PublicPageSection
from mediator_desk.views.settings.retention import RetentionSection
from mediator_desk.views.settings.subsidy_rules import SubsidyRulesSection
from mediator_desk.views.settings.this_computer import ThisComputerSection
from mediator_desk.views.settings.time_limits import TimeLimitsSection

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from mediator_desk.desk import Desk

Section = (
    ThisComputerSection
    | CommitteeSection
    | PeopleSection
    | TimeLimitsSection
    | HolidaysSection
    | RetentionSection
    | InsurersSection
    | SubsidyRulesSection
    | FormTypesSection
    | PublicPageSection
    | BackupsSection
)


class SettingsView(QWidget):
    """All settings, one tab each. Ctrl+Tab goes to the next."""

    look_changed = Signal()
    """Colours or text size are others now: lengths that were taken before are those of the old size."""
    language_changed = Signal()
    """Another language is chosen in the settings: whoever can builds the window anew."""

    templates_wanted = Signal()
    """The wording of papers is to be shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read again what the tab in sight shows."""
        self._current().reload()

    def take_focus(self) -> None:
        """Give the keyboard to the tabs."""
        self.tabs.setFocus()

    def show_section(self, name: str) -> None:
        """Show the tab of a section, by the name it has here, such as "backups"."""
        section = getattr(self, name)
        self.tabs.setCurrentIndex(self._sections().index(section))
        self.tabs.setFocus()

    def _build(self) -> None:
        px = theme.current().px
        page = QVBoxLayout(self)
        page.setContentsMargins(px("xl"), px("l"), px("xl"), px("l"))
        page.setSpacing(px("m"))
        head = QHBoxLayout()
        head.addWidget(words(self.tr("Settings"), "page"), 1)
        self.templates_button = button(self.tr("Wording of papers…"), self.templates_wanted.emit, icon="file-text")
        head.addWidget(self.templates_button)
        page.addLayout(head)
        self._banner = Banner(self)
        page.addWidget(self._banner)
        self.this_computer = ThisComputerSection(self._desk)
        self.committee = CommitteeSection(self._desk)
        self.people = PeopleSection(self._desk)
        self.time_limits = TimeLimitsSection(self._desk)
        self.holidays = HolidaysSection(self._desk)
        self.retention = RetentionSection(self._desk)
        self.insurers = InsurersSection(self._desk)
        self.subsidy_rules = SubsidyRulesSection(self._desk)
        self.form_types = FormTypesSection(self._desk)
        self.public_page = PublicPageSection(self._desk)
        self.backups = BackupsSection(self._desk)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setObjectName("many_tabs")
        self.tabs.setAccessibleName(self.tr("Settings"))
        for section, title in (
            (self.this_computer, self.tr("This computer")),
            (self.committee, self.tr("Committee")),
            (self.people, self.tr("People and rooms")),
            (self.time_limits, self.tr("Time limits")),
            (self.holidays, self.tr("Holidays")),
            (self.retention, self.tr("Archive")),
            (self.insurers, self.tr("Insurers")),
            (self.subsidy_rules, self.tr("Subsidies")),
            (self.form_types, self.tr("Monthly form")),
            (self.public_page, self.tr("Mini program")),
            (self.backups, self.tr("Backups")),
        ):
            self.tabs.addTab(_page(section), title)
        page.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _tab: self.reload())
        self.this_computer.look_changed.connect(self.look_changed)
        self.this_computer.language_changed.connect(self._on_language_changed)
        self._desk.committee_changed.connect(self._on_committee_changed)
        self._desk.actor_changed.connect(self._on_actor_changed)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self.reload()

    def _current(self) -> Section:
        return self._sections()[self.tabs.currentIndex()]

    def _sections(self) -> tuple[Section, ...]:
        return (
            self.this_computer,
            self.committee,
            self.people,
            self.time_limits,
            self.holidays,
            self.retention,
            self.insurers,
            self.subsidy_rules,
            self.form_types,
            self.public_page,
            self.backups,
        )

    def _on_committee_changed(self) -> None:
        self._follow_who_works_here()
        if self.isVisible():
            self.reload()

    def _on_actor_changed(self) -> None:
        if self.isVisible() and self._current() is self.this_computer:
            self.this_computer.reload()

    def _follow_who_works_here(self) -> None:
        """Whoever works here may have got another name or role just now."""
        actor = self._desk.actor
        with self._desk.database.reading() as db:
            row = next((row for row in staff_rows(db) if row.id == actor.staff_id), None)
        if row is not None and (row.name, row.role) != (actor.name, actor.role):
            self._desk.sign_in(replace(actor, name=row.name, role=row.role))

    def _on_language_changed(self) -> None:
        self._banner.tell("info", self.tr("The window speaks the other language when the program is opened again."))
        self.language_changed.emit()


def _page(section: QWidget) -> QWidget:
    page = QWidget()
    page.setObjectName("page")
    column = QVBoxLayout(page)
    column.setContentsMargins(0, theme.current().px("l"), 0, 0)
    column.addWidget(section)
    return page
