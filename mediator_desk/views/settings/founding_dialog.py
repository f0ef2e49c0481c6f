"""Founding a committee: the first thing that is seen on an empty database, and done in a minute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSysInfo, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.conventions.china_time import china_day
from mediator_desk.desk import clock_of_this_computer
from mediator_desk.errors import Invalid
from mediator_desk.services.office.committee import FOUNDERS, FirstPeopleDraft, FoundingDraft, found_office
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.settings.number_fields import NumberFields
from mediator_desk.views.settings.own_fields import LinesField
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor

WIDTH = 680


class FoundingDialog(DeskDialog):
    """Asks for names; everything else has a value that will do. `exec` is true when the committee was founded.

    `founder` is then who founded it, at this computer: give it to the desk, and its staff_id to the settings.
    Without a database nothing is founded yet: `drafted` gives what is to be, and the dialog stays for who goes back.
    """

    drafted = Signal(object, object)
    """A FoundingDraft and a FirstPeopleDraft without problems."""

    def __init__(
        self,
        database: Database | None,
        clock: Callable[[], datetime] = clock_of_this_computer,
        parent: QWidget | None = None,
    ) -> None:
        act = self.tr("Found the committee") if database else self.tr("Next: your passphrase")
        super().__init__(self.tr("Found your committee"), act, parent, width=WIDTH)
        self._database = database
        self._clock = clock
        self._seal_follows = FoundingDraft().name
        self.founder: Actor | None = None
        self._build()

    def save(self) -> None:
        """Found the committee with its first people and rooms."""
        if self._database is None:
            return
        founding, people = self._drafts()
        with self._database.writing() as db:
            self.founder = found_office(db, founding, people, desk=QSysInfo.machineHostName()[:100], now=self._clock())

    def act(self) -> None:
        """Found the committee and close; without a database give the drafts and stay."""
        if self._database is not None:
            super().act()
            return
        self.banner.clear()
        try:
            founding, people = self._drafts()
        except Invalid as refused:
            self.show_problems(refused.problems)
            return
        if problems := [*founding.problems(), *people.problems()]:
            self.show_problems(problems)
        else:
            self.drafted.emit(founding, people)

    def _drafts(self) -> tuple[FoundingDraft, FirstPeopleDraft]:
        return self.form.drafted(FoundingDraft()), self.form.drafted(FirstPeopleDraft())

    def _build(self) -> None:
        self.cancel_button.setText(self.tr("Not now"))
        self.body.addWidget(
            words(
                self.tr("Only the names are missing. Everything here can be changed later in the settings."),
                tone="ink2",
                wrap=True,
            )
        )
        self.form = Form(columns=2)
        self._add_people()
        self._add_committee()
        self.form.fill(FirstPeopleDraft())
        self.form.fill(FoundingDraft())
        self.form.edited.connect(self._on_edited)
        self.body.addWidget(FittingArea(self.form), 1)
        self.form.field("your_name").setFocus()

    def _add_people(self) -> None:
        form = self.form
        form.add("your_name", self.tr("Your name"), QLineEdit())
        form.add(
            "your_role", self.tr("What you do here"), SegmentField([(role, word(role)) for role in FOUNDERS]), span=2
        )
        hint = self.tr("One name a line. If you mediate too, write your own name as well.")
        form.add("mediator_names", self.tr("Mediators"), LinesField(), hint)
        hint = self.tr("One room a line. A room with “video” (视频) in its name has no door.")
        form.add("room_names", self.tr("Rooms"), LinesField(), hint)

    def _add_committee(self) -> None:
        form = self.form
        form.add("name", self.tr("Name of the committee"), QLineEdit(), span=2)
        hint = self.tr("As it stands on the seal and in the signature block of an agreement.")
        form.add("seal_name", self.tr("Name on the seal"), QLineEdit(), hint, span=2)
        hint = self.tr("Named to consumers when nothing is found in the progress look-up.")
        form.add("telephone", self.tr("Telephone"), QLineEdit(), hint)
        form.add("address", self.tr("Address"), QLineEdit())
        self.numbers = NumberFields(form, china_day(self._clock()).year)

    def _on_edited(self, name: str) -> None:
        """Let the name on the seal follow the committee's name until it is another one."""
        if name != "name":
            return
        typed, seal = self.form.field("name"), self.form.field("seal_name")
        if isinstance(typed, QLineEdit) and isinstance(seal, QLineEdit):
            if seal.text() == self._seal_follows:
                seal.setText(typed.text())
            self._seal_follows = typed.text()
