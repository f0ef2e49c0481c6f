"""The settings of the committee: what it is called, how it numbers, how it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError, Invalid
from mediator_desk.services.office import committee
from mediator_desk.views import theme
from mediator_desk.views.form import Form
from mediator_desk.views.messages import Banner
from mediator_desk.views.parts import Card, button, words
from mediator_desk.views.settings.number_fields import NumberFields
from mediator_desk.views.settings.scrolled import scrolled

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

WIDEST = 860


class CommitteeSection(QWidget):
    """One form, saved as a whole."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._draft: committee.CommitteeDraft | None = None
        self._build()

    def reload(self) -> None:
        """Show the settings as they stand, unless somebody is typing here."""
        if self._draft is None or not self.form.is_changed():
            self.show_saved()

    def show_saved(self) -> None:
        """Show the settings as they stand; what was typed is lost."""
        with self._desk.database.reading() as db:
            self._draft = committee.committee_draft(db)
        self.form.fill(self._draft)
        self._banner.hide()

    def save(self) -> None:
        """Save the form, or show what stands in the way."""
        if self._draft is None:
            return
        self._banner.hide()
        try:
            draft = self.form.drafted(self._draft)
            with self._desk.database.writing() as db:
                committee.save_committee(db, draft, by=self._desk.actor, now=self._desk.now())
        except Invalid as refused:
            self.form.show_problems(refused.problems)
        except DeskError as error:
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
