"""More time: the day that is wanted and every party's consent to it, with day and manner."""

from __future__ import annotations

from contextlib import contextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from mediator_desk.errors import Invalid, Problem
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.clocks import extensions
from mediator_desk.services.clocks.extensions import ConsentDraft, ConsentRow, ExtensionDraft, extension_outlook
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import DateField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, plain_tip, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mediator_desk.desk import Desk

WIDTH = 760


class ExtendDialog(DeskDialog):
    """Asks for more time and records consents, in one go or bit by bit. It holds with the last consent."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Extend the time limit"), self.tr("Save"), parent, width=WIDTH)
        self._desk, self._case_id = desk, case_id
        with desk.database.reading() as db:
            self._outlook = extension_outlook(db, case_id)
            line = case_line(case_details(db, case_id))
        asked = f"{self._outlook.asked_on}/{self._outlook.until_on}" if self._outlook.until_on else "new"
        self.keep_input(desk, f"extend/{case_id}/{asked}", case_id)
        self._open_rows = [row for row in self._outlook.consents if row.given_on is None]
        self.body.addWidget(words(line, "fact", "mute", wrap=True))
        self.body.addWidget(words(self._introduction(), tone="ink2", wrap=True))
        self.form = Form(self, columns=6)
        if self._outlook.until_on is None:
            self._add_wish()
        else:
            self._add_drop_button()
        self._add_consents()
        self.body.addWidget(FittingArea(self.form), 1)

    def _introduction(self) -> str:
        due = self.tr("Last day now: {day}. {source}").format(
            day=long_day(self._outlook.due_on), source=self._outlook.source
        )
        if self._outlook.until_on is None:
            return due + "\n" + self.tr("More time holds from the moment at which every party has consented.")
        text = self.tr("Wanted since {asked} until {until}. It holds when every party has consented.")
        asked = self._outlook.asked_on.isoformat() if self._outlook.asked_on else "—"
        return due + "\n" + text.format(asked=asked, until=long_day(self._outlook.until_on))

    def _add_wish(self) -> None:
        self.form.add("until_on", self.tr("New last day"), DateField(), span=3)
        self.form.add("asked_on", self.tr("Asked on"), DateField(), span=3)
        self.form.add("words", self.tr("Why more time is needed"), QLineEdit(), span=6)
        self.form.fill(SimpleNamespace(until_on=None, asked_on=self._desk.today(), words=self._outlook.words))

    def _add_drop_button(self) -> None:
        self.drop_button = button(self.tr("Give it up…"), self._on_drop, look="link", icon="x")
        self.buttons.insertWidget(0, self.drop_button)

    def _add_consents(self) -> None:
        self.form.add_wide(words(self.tr("Consents"), "section"))
        for row in self._outlook.consents:
            if row.given_on is not None:
                text = self.tr("{name}: consented on {day}, {manner}")
                said = text.format(name=row.name, day=row.given_on.isoformat(), manner=row.manner)
                self.form.add_wide(words(said, "fact", "ink2", wrap=True))
            else:
                self._add_consent(row)
        self.form.edited.connect(self._on_edited)

    def _add_consent(self, row: ConsentRow) -> None:
        box = QCheckBox(self.tr("Consents"))
        box.setToolTip(plain_tip(row.name))
        self.form.add(f"given_{row.party_id}", _shortened(row.name), box, span=2)
        day = self.form.add(f"given_on_{row.party_id}", self.tr("On"), DateField(), span=2)
        manner = self.form.add(f"manner_{row.party_id}", self.tr("How"), QLineEdit(), span=2)
        manner.setPlaceholderText(self.tr("in writing, by phone"))
        for field in (day, manner):
            field.setEnabled(False)

    def _on_edited(self, name: str) -> None:
        if name.startswith("given_") and not name.startswith("given_on_"):
            party_id = name.removeprefix("given_")
            is_given = self._box(party_id).isChecked()
            day, manner = (self.form.field(f"{field}_{party_id}") for field in ("given_on", "manner"))
            day.setEnabled(is_given)
            manner.setEnabled(is_given)
            if isinstance(day, DateField) and is_given and not day.text():
                day.show_day(self._desk.today())

    def _box(self, party_id: int | str) -> QCheckBox:
        field = self.form.field(f"given_{party_id}")
        assert isinstance(field, QCheckBox)
        return field

    def save(self) -> None:
        """Ask for the time and record the consents that are ticked, together or not at all."""
        typed = SimpleNamespace(until_on=None, asked_on=None, words="")
        for row in self._open_rows:
            vars(typed).update({f"given_on_{row.party_id}": None, f"manner_{row.party_id}": ""})
        self.form.read(typed)
        with self._desk.database.writing() as db:
            by, now = self._desk.actor, self._desk.now()
            if self._outlook.until_on is None:
                draft = ExtensionDraft(typed.until_on, typed.asked_on, typed.words)
                extensions.ask_extension(db, self._case_id, draft, by=by, now=now)
            for row in self._open_rows:
                if self._box(row.party_id).isChecked():
                    with _beside_fields_of(row):
                        extensions.record_consent(db, self._case_id, _consent_in(typed, row), by=by, now=now)
        self._desk.case_changed.emit(self._case_id)

    def _on_drop(self) -> None:
        dialog = DropDialog(self._desk, self._case_id, self)
        dialog.accepted.connect(lambda: self.done(0))
        dialog.open()


class DropDialog(DeskDialog):
    """Gives up a longer time limit to which a party does not consent."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Give up the longer time limit?"), self.tr("Give it up"), parent)
        self.keep_input(desk, f"drop/{case_id}", case_id)
        self._desk, self._case_id = desk, case_id
        self.cancel_button.setText(self.tr("Keep it"))
        text = self.tr("The last day stays as it is. The history keeps what was asked and who consented.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.form = Form(self)
        self.form.add("words", self.tr("Why it is given up"), QLineEdit())
        self.body.addWidget(self.form)

    def save(self) -> None:
        """Give it up."""
        typed = SimpleNamespace(words="")
        self.form.read(typed)
        with self._desk.database.writing() as db:
            extensions.drop_extension(db, self._case_id, words=typed.words, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)


def _consent_in(typed: SimpleNamespace, row: ConsentRow) -> ConsentDraft:
    values = vars(typed)
    return ConsentDraft(row.party_id, values[f"given_on_{row.party_id}"], values[f"manner_{row.party_id}"])


@contextmanager
def _beside_fields_of(row: ConsentRow) -> Iterator[None]:
    """What is wrong with a consent stands beside the fields of its party."""
    try:
        yield
    except Invalid as refused:
        raise Invalid(
            [Problem(f"{one.field}_{row.party_id}", one.code, one.params) for one in refused.problems]
        ) from refused


def _shortened(name: str) -> str:
    return name if len(name) <= 14 else f"{name[:13]}…"
