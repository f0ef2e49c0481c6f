"""The frame of every act on many cases: how many it changes, which it leaves out and why, then one act."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.errors import Invalid, Problem
from mediator_desk.services.bulk.sight import BulkDone, BulkSight
from mediator_desk.views.bulk.sight_words import left_out_words, will_change
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.undoing import Teller, undo_many

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


class BulkDialog(DeskDialog):
    """A subclass adds its fields, looks (`look`) and acts (`do`)."""

    columns = 1
    """Of its form."""

    def __init__(
        self,
        desk: Desk,
        case_ids: Sequence[int],
        tell: Teller,
        title: str,
        act_word: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, act_word, parent, width=520)
        self._desk, self._case_ids, self._tell = desk, tuple(case_ids), tell
        self.sight = BulkSight((), ())
        self._will = words("", "strong", wrap=True)
        self._left = words("", "fact", "mute", wrap=True)
        self.body.addWidget(self._will)
        self.form = Form(self, columns=self.columns)
        self.build()
        self.form.take_as_saved()  # what a dialog chooses by itself nobody typed
        self.body.addWidget(self.form)
        self.body.addWidget(self._left)
        self.body.addStretch(1)
        self.form.edited.connect(lambda _name: self.look_again())
        self.look_again()
        if not self.form.names():
            self.cancel_button.setFocus()  # the safe one, where nothing is typed

    def build(self) -> None:
        """Add the fields."""

    def look(self) -> BulkSight:
        """Return what would be changed by what is typed. Raises Invalid for what cannot be yet."""
        raise AssertionError(self)  # every act looks in its own way

    def do(self) -> BulkDone:
        """Do the act to the cases of `sight`."""
        raise AssertionError(self)

    def done_words(self, done: BulkDone) -> str:
        """Return the news that it was done."""
        return self.tr("%n case(s) changed.", "", len(done.case_ids))

    def undone_words(self) -> str:
        """Return what the act was called, for the news that it was taken back."""
        return self.windowTitle()

    def look_again(self) -> None:
        """Say anew how many would be changed."""
        try:
            self.sight = self.look()
        except Invalid:
            self.sight = self.look_before_typing()
        self._will.setText(will_change(self.sight))
        left = left_out_words(self.sight)
        self._left.setText(left)
        self._left.setVisible(bool(left))
        self.act_button.setEnabled(bool(self.sight.will))

    def look_before_typing(self) -> BulkSight:
        """Return what would be changed while what is typed cannot be asked with."""
        return self.sight if self.sight.will else self.look()

    def save(self) -> None:
        """Do it to all that were shown, or to none."""
        if not self.sight.will:
            raise Invalid([Problem("cases", "required")])
        done = self.do()
        self._desk.cases_changed.emit()
        self._desk.schedule_changed.emit()
        undo = partial(undo_many, self._desk, done.bulk, self.undone_words(), self._tell, self.parentWidget())
        self._tell("good", self.done_words(done), acts=[(self.tr("Undo"), undo)])
