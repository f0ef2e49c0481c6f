"""The settings of the committee: what it is called, how it numbers, how it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError, Invalid
from mediator_desk.models.rights import Right
from mediator_desk.services.office import committee
from mediator_desk.views import theme
from mediator_desk.views.conflict_dialog import is_conflict, settle_form, trail_of
from mediator_desk.views.date_words import near_moment
from mediator_desk.views.form import Form
from mediator_desk.views.input_watch import InputWatch
from mediator_desk.views.meanwhile import Meanwhile
from mediator_desk.views.messages import Banner
from mediator_desk.views.parts import Card, button, words
from mediator_desk.views.permitted import only_with
from mediator_desk.views.settings.hours_fields import HoursFields
from mediator_desk.views.settings.number_fields import NumberFields
from mediator_desk.views.settings.scrolled import scrolled

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.desk import Desk

WIDEST = 860


class CommitteeSection(QWidget):
    """One form, saved as a whole."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build()
        self._unsaved = InputWatch(desk, "committee", self)
        self._unsaved.restored.connect(self._tell_restored)
        Meanwhile(desk, self, self._banner)

    def reload(self) -> None:
        """Show the settings as they stand, unless somebody is typing here."""
        if self.form.filled_with is None:
            self._fill()
            self._unsaved.begin()
        elif not self.form.is_changed():
            self._fill()

    def show_saved(self) -> None:
        """Show the settings as they stand; what was typed is lost."""
        self._unsaved.over(goes_on=True)
        self._fill()

    def _fill(self) -> None:
        self.form.fill(self._read(), reread=self._read)
        self._banner.hide()

    def _read(self) -> committee.CommitteeDraft:
        with self._desk.database.reading() as db:
            return committee.committee_draft(db)

    def _tell_restored(self, since: datetime) -> None:
        moment = near_moment(since, self._desk.today())
        title = self.tr("What you typed and did not save is here again ({moment})").format(moment=moment)
        self._banner.tell("info", title, "", [(self.tr("Show what is saved"), self.show_saved)])

    def save(self) -> None:
        """Save the form, or show what stands in the way."""
        if self.form.filled_with is None:
            return
        self._banner.hide()
        try:
            draft = self.form.drafted(self.form.filled_with)
            with self._desk.database.writing() as db:
                committee.save_committee(db, draft, by=self._desk.actor, now=self._desk.now())
        except Invalid as refused:
            self.form.show_problems(refused.problems)
        except DeskError as error:
            if is_conflict(error) and settle_form(self.form, self, trail_of(self._desk, None)):
                self.save()
            else:
                self._banner.tell_error(error)
        else:
            self.show_saved()
            self._banner.tell("good", self.tr("The settings of the committee are saved."))
            self._desk.committee_changed.emit()

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("m"))
        self._banner = Banner(self)
        column.addWidget(self._banner)
        card = Card()
        card.setMaximumWidth(px(WIDEST))
        self.form = Form(columns=2)
        self._add_fields()
        card.body.addWidget(self.form)
        acts = QHBoxLayout()
        acts.setSpacing(px("s"))
        self.save_button = button(self.tr("Save"), self.save, look="primary")
        self.save_button.setShortcut("Ctrl+S")
        self.save_button.setToolTip(self.tr("Save the settings of the committee (Ctrl+S)"))
        acts.addWidget(self.save_button)
        only_with(self.save_button, self._desk, Right.KEEP_SETTINGS)
        acts.addWidget(button(self.tr("Back to what is saved"), self.show_saved))
        acts.addStretch(1)
        card.body.addLayout(acts)
        column.addWidget(scrolled(card), 1)

    def _add_fields(self) -> None:
        form = self.form
        form.add("name", self.tr("Name of the committee"), QLineEdit(), span=2)
        hint = self.tr("As it stands on the seal and in the signature block of an agreement.")
        form.add("seal_name", self.tr("Name on the seal"), QLineEdit(), hint, span=2)
        hint = self.tr("Named to consumers when nothing is found in the progress look-up.")
        form.add("telephone", self.tr("Telephone"), QLineEdit(), hint)
        form.add("address", self.tr("Address"), QLineEdit())
        self.numbers = NumberFields(form, self._desk.today().year)
        note = self.tr("Numbers that were given stay as they are; a change begins with the next number.")
        form.add_wide(words(note, "small", "mute", wrap=True))
        hint = self.tr("A ranking shows no rate for an insurer or a mediator with fewer cases.")
        least = form.add("least_ranked", self.tr("Fewest cases for a rate"), QSpinBox(), hint)
        least.setRange(1, committee.MOST_RANKED)
        box = QCheckBox(self.tr("A case settled privately and withdrawn counts as success"))
        hint = self.tr("Every rate says on the sheet whether it does.")
        form.add("settled_privately_counts", "", box, hint, span=2)
        HoursFields(form)
        self._add_lock()

    def _add_lock(self) -> None:
        if self._desk.is_open and not self._desk.database.is_embedded:
            return  # who signs in to a server has no keys here that a lock could drop
        self.form.add_wide(words(self.tr("Lock"), "section"))
        hint = self.tr("Then only the passphrase of somebody who works here opens the desk again.")
        idle = self.form.add("idle_minutes", self.tr("Minutes unused until it locks"), QSpinBox(), hint, span=2)
        idle.setRange(1, committee.MOST_IDLE_MINUTES)
