"""The dialogs of the acts on many cases."""

from __future__ import annotations

from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from mediator_desk.models.life import Act
from mediator_desk.services.bulk import acts
from mediator_desk.services.bulk.acts import StepDraft
from mediator_desk.services.bulk.sight import BulkDone, BulkSight
from mediator_desk.services.cases import next_steps, tags
from mediator_desk.views import theme
from mediator_desk.views.bulk.bulk_dialog import BulkDialog
from mediator_desk.views.fields import ChoiceField, DateField
from mediator_desk.views.final_acts import final_words
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.parts import button, words
from mediator_desk.views.undoing import Teller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.desk import Desk

TAGS_OFFERED = 6


class TagDialog(BulkDialog):
    """One tag put on many cases."""

    def __init__(self, desk: Desk, case_ids: Sequence[int], tell: Teller, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_ids, tell, self.tr("Tag cases"), self.tr("Add the tag"), parent)

    def build(self) -> None:
        """Ask for the tag; the most used ones are a click away."""
        self._field = QLineEdit(self)
        self._field.setMaxLength(tags.LONGEST_TAG)
        self.form.add("tag", self.tr("Tag"), self._field, self.tr("A word to find these cases by."))
        with self._desk.database.reading() as db:
            known = tags.all_tags(db)[:TAGS_OFFERED]
        offered = QWidget(self)
        row = FlowLayout(offered)
        for one in known:
            row.addWidget(button(one.tag.replace("&", "&&"), partial(self._field.setText, one.tag), look="chip"))
        offered.setVisible(bool(known))
        self.form.add_wide(offered)

    def look(self) -> BulkSight:
        """Leave out what has the tag already."""
        with self._desk.database.reading() as db:
            return acts.look_at_tagging(db, self._case_ids, self._field.text(), by=self._desk.actor)

    def look_before_typing(self) -> BulkSight:
        """Return which cases may be tagged at all."""
        with self._desk.database.reading() as db:
            return acts.look_at_tagging(db, self._case_ids, "\N{MIDDLE DOT}", by=self._desk.actor)

    def do(self) -> BulkDone:
        """Put the tag on."""
        with self._desk.database.writing() as db:
            return acts.tag_many(db, self.sight.ids, self._field.text(), by=self._desk.actor, now=self._desk.now())


class UntagDialog(BulkDialog):
    """One tag taken off many cases."""

    def __init__(self, desk: Desk, case_ids: Sequence[int], tell: Teller, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_ids, tell, self.tr("Remove a tag"), self.tr("Remove"), parent)

    def build(self) -> None:
        """Let one of the tags of these cases be chosen."""
        with self._desk.database.reading() as db:
            of_cases = tags.tags_of_many(db, self._case_ids)
        every = sorted({tag for found in of_cases.values() for tag in found})
        self._field = ChoiceField([(tag, tag) for tag in every], self.tr("Choose a tag"))
        self.form.add("tag", self.tr("Tag"), self._field)
        if len(every) == 1:
            self._field.choose(every[0])

    def look(self) -> BulkSight:
        """Leave out what does not have the tag."""
        with self._desk.database.reading() as db:
            return acts.look_at_untagging(db, self._case_ids, self._field.choice() or "", by=self._desk.actor)

    def do(self) -> BulkDone:
        """Take the tag off."""
        tag = self._field.choice() or ""
        with self._desk.database.writing() as db:
            return acts.untag_many(db, self.sight.ids, tag, by=self._desk.actor, now=self._desk.now())


class StepsDialog(BulkDialog):
    """The same next step written for many cases."""

    def __init__(self, desk: Desk, case_ids: Sequence[int], tell: Teller, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_ids, tell, self.tr("Set the next step"), self.tr("Write it"), parent)

    def build(self) -> None:
        """Ask what, when and who."""
        with self._desk.database.reading() as db:
            people = next_steps.people_to_choose(db)
        self.form.add("words", self.tr("What comes next"), QLineEdit(self))
        self.form.add("on", self.tr("On"), DateField(self))
        self.form.add("who", self.tr("Who does it"), ChoiceField([(name, name) for name in people], self.tr("Myself")))

    def look(self) -> BulkSight:
        """Leave out what has ended."""
        with self._desk.database.reading() as db:
            return acts.look_at_next_steps(db, self._case_ids, by=self._desk.actor)

    def do(self) -> BulkDone:
        """Write the step."""
        typed = SimpleNamespace(words="", on=None, who="")
        self.form.read(typed)
        draft = StepDraft(typed.words, typed.on, typed.who or "")
        with self._desk.database.writing() as db:
            return acts.set_next_steps(db, self.sight.ids, draft, by=self._desk.actor, now=self._desk.now())


class ReviewDialog(BulkDialog):
    """The review of many submissions begun."""

    def __init__(self, desk: Desk, case_ids: Sequence[int], tell: Teller, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_ids, tell, self.tr("Begin the review"), self.tr("Begin"), parent)

    def look(self) -> BulkSight:
        """Leave out what is past it."""
        with self._desk.database.reading() as db:
            return acts.look_at_reviews(db, self._case_ids, by=self._desk.actor, now=self._desk.now())

    def do(self) -> BulkDone:
        """Begin them."""
        with self._desk.database.writing() as db:
            return acts.begin_reviews(db, self.sight.ids, by=self._desk.actor, now=self._desk.now())


class BinDialog(BulkDialog):
    """Submissions that were slips put into the bin."""

    def __init__(self, desk: Desk, case_ids: Sequence[int], tell: Teller, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_ids, tell, self.tr("Put into the bin?"), self.tr("Put into the bin"), parent)

    def build(self) -> None:
        """Ask why."""
        told = self.tr("Only what is a slip: a test, the same typed twice. What was submitted in earnest is decided.")
        self.body.addWidget(words(told, tone="ink2", wrap=True))
        self.body.addWidget(words(final_words(Act.BIN), "fact", "mute", wrap=True))
        field = self.form.add("words", self.tr("Why"), QPlainTextEdit(self))
        field.setFixedHeight(theme.current().px(64))

    def look(self) -> BulkSight:
        """Leave out what has a number."""
        with self._desk.database.reading() as db:
            return acts.look_at_binning(db, self._case_ids, by=self._desk.actor, now=self._desk.now())

    def do(self) -> BulkDone:
        """Put them there."""
        typed = SimpleNamespace(words="")
        self.form.read(typed)
        with self._desk.database.writing() as db:
            return acts.bin_many(db, self.sight.ids, typed.words, by=self._desk.actor, now=self._desk.now())

    def done_words(self, done: BulkDone) -> str:
        """Say where they are."""
        return self.tr("%n case(s) put into the bin.", "", len(done.case_ids))
