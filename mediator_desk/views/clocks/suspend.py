"""Letting a mediation stand still, and letting it go on."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.procedure_words import SuspensionKind
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.clocks import suspensions
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.clocks.clock_words import still_words
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import DateField, Unreadable
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.radio_field import RadioField
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

WIDTH = 560


class SuspendDialog(DeskDialog):
    """Why a mediation stands still, and from which day on."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Suspend the mediation?"), self.tr("Suspend"), parent, width=WIDTH)
        self.keep_input(desk, f"suspend/{case_id}", case_id)
        self._desk, self._case_id = desk, case_id
        with desk.database.reading() as db:
            line = case_line(case_details(db, case_id))
        self.body.addWidget(words(line, "fact", "mute", wrap=True))
        text = self.tr("The clock stands still and nothing is overdue. Both days are kept.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.form = Form(self)
        self.body.addWidget(FittingArea(self.form), 1)
        self._add_fields()

    def _add_fields(self) -> None:
        kinds = [
            (SuspensionKind.APPRAISAL, self.tr("an appraiser works on it; the time is not counted")),
            (SuspensionKind.SUSPECTED_SHAM, self.tr("it must be reported as well (法释〔2016〕14号)")),
            (SuspensionKind.OTHER, self.tr("say in words what is waited for")),
        ]
        field = RadioField([(kind, word(kind), meaning) for kind, meaning in kinds])
        self._kind = self.form.add("kind", self.tr("Reason"), field)
        hint = self.tr("The first day that is not counted any more.")
        self._on = self.form.add("on", self.tr("From which day on"), DateField(), hint)
        self._words = self.form.add("words", self.tr("What is waited for, and how long it may take"), QPlainTextEdit())
        self._words.setFixedHeight(theme.current().px(84))
        self.form.fill(SimpleNamespace(kind=SuspensionKind.APPRAISAL, on=self._desk.today(), words=""))
        self._words.setFocus()

    def save(self) -> None:
        """Suspend the mediation."""
        typed = SimpleNamespace(kind=None, on=None, words="")
        self.form.read(typed)
        if typed.kind is None or typed.on is None:
            raise Invalid([Problem(name, "required") for name in ("kind", "on") if getattr(typed, name) is None])
        with self._desk.database.writing() as db:
            suspensions.suspend_case(db, self._case_id, **vars(typed), by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)


class ResumeDialog(DeskDialog):
    """From which day on a suspended mediation counts again, and what its last day is then."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Go on with the mediation?"), self.tr("Go on"), parent)
        self._desk, self._case_id = desk, case_id
        with desk.database.reading() as db:
            case = case_details(db, case_id)
        since = case.clock.stands_still.began_on if case.clock.stands_still else ""
        self.keep_input(desk, f"resume/{case_id}/{since}", case_id)
        self.body.addWidget(words(case_line(case), "fact", "mute", wrap=True))
        if case.clock.stands_still:
            self.body.addWidget(words(still_words(case.clock.stands_still), tone="ink2", wrap=True))
        self.form = Form(self)
        hint = self.tr("The first day that is counted again.")
        self._on = self.form.add("on", self.tr("From which day on"), DateField(), hint)
        self.body.addWidget(self.form)
        self._outcome = words("", "strong", wrap=True)
        self.body.addWidget(self._outcome)
        self.form.edited.connect(lambda _name: self._show_outcome())
        self.form.fill(SimpleNamespace(on=desk.today()))
        self._show_outcome()

    def save(self) -> None:
        """Let the clock go on."""
        typed = SimpleNamespace(on=None)
        self.form.read(typed, lambda: [] if typed.on else [Problem("on", "required")])
        with self._desk.database.writing() as db:
            suspensions.resume_case(db, self._case_id, on=typed.on, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)

    def _show_outcome(self) -> None:
        try:
            on = self._on.day()
        except Unreadable:
            on = None
        due_on = None
        if on is not None:
            with self._desk.database.reading() as db:
                due_on = suspensions.due_after_resuming(db, self._case_id, on)
        self._outcome.setText(self.tr("Last day then: {day}").format(day=long_day(due_on)) if due_on else "")
