"""What holds for this computer only: who works here, language, colours, text size. Applied at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSysInfo, Signal
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget

from mediator_desk.i18n import CHINESE, ENGLISH
from mediator_desk.models.actor import Actor
from mediator_desk.services.office.people import StaffRow, staff_rows
from mediator_desk.views import theme
from mediator_desk.views.fields import ChoiceField, SegmentField
from mediator_desk.views.form import Form
from mediator_desk.views.parts import Card, words
from mediator_desk.views.settings.calendar_file_field import CalendarFileField
from mediator_desk.views.settings.own_login import OwnLogin
from mediator_desk.views.settings.replica_field import ReplicaField
from mediator_desk.views.settings.scrolled import scrolled
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

WIDEST = 620
TEXT_SIZES = (100, 125, 150, 200)


class ThisComputerSection(QWidget):
    """Settings of this computer."""

    look_changed = Signal()
    """Colours or text size are others now; the theme is applied already."""
    language_changed = Signal()
    """Another language is chosen; words that are shown already stay as they are."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._staff: dict[int, StaffRow] = {}
        self._is_showing = False
        self._build()
        self.form.edited.connect(self._on_edited)

    def reload(self) -> None:
        """Show the settings and who works here."""
        self.own_login.reload()
        self.form.show_field("who", is_shown=self._desk.server is None)
        with self._desk.database.reading() as db:
            self._staff = {row.id: row for row in staff_rows(db) if row.is_active}
        self._is_showing = True
        self.who.offer([(row.id, f"{row.name} · {word(row.role)}") for row in self._staff.values()])
        cast("QListView", self.who.view()).setRowHidden(0, True)  # somebody always works here
        self.who.choose(self._desk.actor.staff_id)
        for name in ("language", "theme", "text_percent", "begin_with", "letters_sound"):
            cast("SegmentField", self.form.field(name)).choose(getattr(self._desk.settings, name))
        self.calendar_file.reload()
        self.replica.reload()
        self._is_showing = False

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card()
        card.setMaximumWidth(px(WIDEST))
        self.own_login = OwnLogin(self._desk)
        card.body.addWidget(self.own_login)
        self.form = Form()
        hint = self.tr("Changes carry this name. Add people under “People and rooms”.")
        self.who = self.form.add("who", self.tr("Who works here"), ChoiceField(), hint)
        # Each language names itself, so that whoever cannot read the other one finds it.
        languages = [(CHINESE, "中文"), (ENGLISH, "English")]
        self.form.add("language", self.tr("Language"), SegmentField(languages))
        themes = [("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        self.form.add("theme", self.tr("Colours"), SegmentField(themes))
        sizes = [(size, f"{size} %") for size in TEXT_SIZES]
        self.form.add("text_percent", self.tr("Text size"), SegmentField(sizes))
        first = [("today", self.tr("Today")), ("last", self.tr("Where I left off"))]
        self.form.add("begin_with", self.tr("Begin with"), SegmentField(first))
        card.body.addWidget(self.form)
        quiet = [(False, self.tr("No sound")), (True, self.tr("A short sound"))]
        self.form.add("letters_sound", self.tr("When a consumer sends something"), SegmentField(quiet))
        self.calendar_file = CalendarFileField(self._desk)
        card.body.addWidget(words(self.tr("File for other calendars"), "fact", "mute"))
        card.body.addWidget(self.calendar_file)
        kept = self.tr("Calendars that subscribe to it show the meetings. It is written after every change.")
        card.body.addWidget(words(kept, "small", "mute", wrap=True))
        self.replica = ReplicaField(self._desk)
        card.body.addWidget(self.replica)
        column.addWidget(scrolled(card), 1)

    def _on_edited(self, name: str) -> None:
        if self._is_showing:
            return
        if name == "who":
            self._sign_in(self.who.choice())
        elif name == "language":
            self._change_language(cast("SegmentField", self.form.field("language")).choice())
        elif name in ("begin_with", "letters_sound"):
            setattr(self._desk.settings, name, cast("SegmentField", self.form.field(name)).choice())
        else:
            self._change_look(name, cast("SegmentField", self.form.field(name)).choice())

    def _sign_in(self, staff_id: int | None) -> None:
        row = self._staff.get(staff_id or 0)
        if row is None:
            self.reload()
            return
        if self._desk.has_sign_in:  # the next one signs in with a passphrase
            self.reload()
            self._desk.other_person_wanted.emit(row.id)
            return
        self._desk.settings.staff_id = row.id
        self._desk.sign_in(Actor(row.id, row.name, row.role, self._desk.actor.desk or QSysInfo.machineHostName()[:100]))

    def _change_language(self, language: str) -> None:
        if language != self._desk.settings.language:
            self._desk.settings.language = language
            self.language_changed.emit()

    def _change_look(self, name: str, value: str | int) -> None:
        settings = self._desk.settings
        if value == getattr(settings, name):
            return
        setattr(settings, name, value)
        theme.apply(cast("QApplication", QApplication.instance()), settings)
        self.look_changed.emit()
