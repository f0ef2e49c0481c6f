"""A complaint goes to its insurer, gets more time, is answered; a consultation is answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.words import CaseTrack
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.reception import complaints, consultations
from mediator_desk.services.reception.complaints import InsurerAnswerDraft, PassingDraft, TimeDraft
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import ChoiceField, DateField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.radio_field import RadioField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

Draft = TypeVar("Draft", PassingDraft, TimeDraft)

LONGEST_QUESTION = 400
"""Characters of a question that stand above its answer."""

CONTEXT = "InsurerTime"
TIMES = (
    (None, QT_TRANSLATE_NOOP("InsurerTime", "15 days"), QT_TRANSLATE_NOOP("InsurerTime", "the usual time")),
    (
        CaseTrack.ORDINARY,
        QT_TRANSLATE_NOOP("InsurerTime", "30 days"),
        QT_TRANSLATE_NOOP("InsurerTime", "a complicated matter"),
    ),
    (
        CaseTrack.COMPLEX,
        QT_TRANSLATE_NOOP("InsurerTime", "60 days"),
        QT_TRANSLATE_NOOP("InsurerTime", "a very difficult one"),
    ),
)
"""How long an insurer has, by the rules that ship; the day itself is counted by the committee's own limits."""


class _OnACase(DeskDialog):
    """A dialog on one case: its line on top, the form below."""

    def __init__(self, desk: Desk, case_id: int, title: str, act_word: str, parent: QWidget | None) -> None:
        super().__init__(title, act_word, parent, width=560)
        self._desk = desk
        self._case_id = case_id
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        self.form = Form(self, columns=2)

    def _show_form(self) -> None:
        self.body.addWidget(FittingArea(self.form), 1)

    def _add_text(self, name: str, label: str, hint: str = "", height: int = 120) -> None:
        self.form.add(name, label, QPlainTextEdit(), hint, span=2).setFixedHeight(theme.current().px(height))


def _times(longer_than: CaseTrack | None, *, includes_it: bool) -> list[tuple[object, str, str]]:
    place = complaints.LADDER.index(longer_than) + (0 if includes_it else 1)
    # A choice of None would be no choice: the shortest time stands for itself as "".
    return [
        (track or "", translate(CONTEXT, time), translate(CONTEXT, meaning)) for track, time, meaning in TIMES[place:]
    ]


def _with_track(draft: Draft) -> Draft:
    return replace(draft, track=draft.track or None)


class PassToInsurerDialog(_OnACase):
    """To whom a complaint is passed, when, and how long the insurer has."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_id, self.tr("Pass the complaint to the insurer?"), self.tr("Pass it on"), parent)
        self.keep_input(desk, f"pass_to_insurer/{case_id}", case_id)
        with desk.database.reading() as db:
            self._draft = complaints.passing_draft(db, case_id, desk.today())
        add = self.form.add
        add("passed_to", self.tr("To"), QLineEdit(), span=2).setMaxLength(200)
        add("passed_on", self.tr("Passed on"), DateField())
        add("insurer_number", self.tr("The insurer's number for it"), QLineEdit()).setMaxLength(100)
        hint = self.tr("Calendar days from the day of passing; days in mediation are not counted.")
        self._time = add("track", self.tr("Time to answer"), RadioField(_times(None, includes_it=True)), hint, span=2)
        self._add_text("words", self.tr("Covering note"), height=72)
        self.form.fill(self._draft)
        self._time.choose("")
        self._show_form()
        self.form.field("passed_to").setFocus()

    def save(self) -> None:
        """Pass the complaint on."""
        draft = self.form.drafted(self._draft)
        with self._desk.database.writing() as db:
            complaints.pass_to_insurer(db, self._case_id, _with_track(draft), by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)


class InsurerTimeDialog(_OnACase):
    """More time for the insurer, and why."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_id, self.tr("Give the insurer more time?"), self.tr("Give it"), parent)
        self.keep_input(desk, f"insurer_time/{case_id}/{len(self._case.passings)}", case_id)
        with desk.database.reading() as db:
            track = complaints.track_of(db, case_id)
        longer = _times(track, includes_it=False)
        if not longer:
            raise Refused("track_is_longest")
        if self._case.due_on:
            text = self.tr("The insurer has until {day} now.").format(day=long_day(self._case.due_on))
            self.body.addWidget(words(text, tone="ink2", wrap=True))
        hint = self.tr("Counted from the day on which the complaint was passed on.")
        field = self.form.add("track", self.tr("Time to answer"), RadioField(longer), hint, span=2)
        self._add_text("words", self.tr("Why"), height=96)
        field.choose(longer[0][0])
        self.form.fill(None)
        self._show_form()
        self.form.field("words").setFocus()

    def save(self) -> None:
        """Give the insurer more time."""
        draft = self.form.drafted(TimeDraft(None))
        with self._desk.database.writing() as db:
            complaints.give_insurer_time(
                db, self._case_id, _with_track(draft), by=self._desk.actor, now=self._desk.now()
            )
        self._desk.case_changed.emit(self._case_id)


class InsurerAnswerDialog(_OnACase):
    """What the insurer answered, and whether the consumer is content."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_id, self.tr("What did the insurer answer?"), self.tr("Record it"), parent)
        self.keep_input(desk, f"insurer_answer/{case_id}/{len(self._case.passings)}", case_id)
        add = self.form.add
        add("answered_on", self.tr("Answered on"), DateField())
        content = [(True, self.tr("Content")), (False, self.tr("Not content"))]
        add("is_consumer_content", self.tr("The consumer is"), ChoiceField(content, self.tr("Not asked yet")))
        hint = self.tr("A consumer who is not content may ask for mediation: everything here is kept.")
        self._add_text("answer", self.tr("The answer"), hint, 168)
        self.form.fill(InsurerAnswerDraft(desk.today()))
        self._show_form()
        self.form.field("answer").setFocus()

    def save(self) -> None:
        """Record the answer."""
        draft = self.form.drafted(InsurerAnswerDraft(None))
        with self._desk.database.writing() as db:
            complaints.record_answer(db, self._case_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)


class ConsultationDialog(_OnACase):
    """What a person who asked was told; the consultation is closed with it."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_id, self.tr("What is the answer?"), self.tr("Answer and close"), parent)
        self.keep_input(desk, f"consultation/{case_id}", case_id)
        for question in (self._case.facts, self._case.requests):
            if question:
                shown = question if len(question) <= LONGEST_QUESTION else f"{question[:LONGEST_QUESTION]}…"
                self.body.addWidget(words(shown, tone="ink2", wrap=True))
        self._add_text("words", self.tr("The answer"), self.tr("It stays with the consultation."), 168)
        self._show_form()

    def save(self) -> None:
        """Answer the consultation."""
        field = self.form.field("words")
        text = field.toPlainText() if isinstance(field, QPlainTextEdit) else ""
        with self._desk.database.writing() as db:
            consultations.answer_consultation(db, self._case_id, words=text, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)
