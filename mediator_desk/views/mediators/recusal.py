"""Recusal: who asks that a mediator step aside, and what another person decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.errors import Refused
from mediator_desk.models.procedure_words import RecusalDecision, RecusalGround
from mediator_desk.models.words import SessionState
from mediator_desk.services.cases.case_details import CaseDetails, case_details
from mediator_desk.services.mediators import recusals
from mediator_desk.services.mediators.recusals import RecusalDraft, mediators_of_case
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import exact_moment, long_day
from mediator_desk.views.fields import ChoiceField, DateField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.mediators.recusals import RecusalRow


class AskRecusalDialog(DeskDialog):
    """Who asks, against whom, when and on what ground; until it is decided no meeting is planned."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who asks for a recusal?"), self.tr("Record the request"), parent, width=640)
        self.keep_input(desk, f"ask_recusal/{case_id}", case_id)
        self._desk = desk
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
            self._mediators = mediators_of_case(db, case_id).now
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        told = self.tr("Until somebody else has decided, no meeting is planned and no agreement recorded.")
        self.body.addWidget(words(told, tone="ink2", wrap=True))
        self.form = Form(self, columns=2)
        self._add_fields()
        self.body.addWidget(FittingArea(self.form), 1)
        presiding = self._mediators[0].mediator_id if self._mediators else None
        self.form.fill(RecusalDraft(presiding, asked_on=desk.today()))

    def _add_fields(self) -> None:
        add = self.form.add
        mediators = [(one.mediator_id, one.mediator) for one in self._mediators]
        add("mediator_id", self.tr("Who is to step aside"), ChoiceField(mediators, self.tr("Choose a mediator")))
        add("asked_on", self.tr("Asked on"), DateField())
        people = [name for one in self._case.parties for name in (one.name, *(who.name for who in one.representatives))]
        names = [(name, name) for name in dict.fromkeys([*people, *(one.mediator for one in self._mediators)])]
        hint = self.tr("A party, or the mediator himself or herself.")
        add("asked_by", self.tr("Who asks"), ChoiceField(names, self.tr("Choose a person")), hint)
        add("ground", self.tr("Ground"), ChoiceField(choices(RecusalGround), self.tr("Choose a ground")))
        text = add("words", self.tr("In words"), QPlainTextEdit(), span=2)
        text.setFixedHeight(theme.current().px(96))

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(RecusalDraft(None))
        with self._desk.database.writing() as db:
            recusals.ask_recusal(db, self._case.id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)


class DecideRecusalDialog(DeskDialog):
    """The decision on the oldest open request; the mediator concerned does not make it."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Is the recusal granted?"), self.tr("Record the decision"), parent, width=640)
        self._desk = desk
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
            waiting = mediators_of_case(db, case_id).open_recusals
        if not waiting:
            raise Refused("no_recusal_open")
        self._recusal = waiting[0]
        self.keep_input(desk, f"decide_recusal/{self._recusal.id}", case_id)
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        self.body.addWidget(words(self._asked(self._recusal), "strong", wrap=True))
        self.body.addWidget(words(self._recusal.words, tone="ink2", wrap=True))
        self.body.addWidget(words(self._consequence(self._case), "fact", "mute", wrap=True))
        self.form = Form(self)
        decisions = ChoiceField(choices(RecusalDecision), self.tr("Choose a decision"))
        self.form.add("decision", self.tr("Decision"), decisions)
        text = self.form.add("words", self.tr("Reason"), QPlainTextEdit())
        text.setFixedHeight(theme.current().px(80))
        self.body.addWidget(self.form)
        self.form.field("decision").setFocus()

    def _asked(self, one: RecusalRow) -> str:
        text = self.tr("{name} asks that {mediator} step aside: {ground}, {day}.")
        given = {"ground": word(one.ground), "day": long_day(one.asked_on)}
        return text.format(name=one.asked_by, mediator=one.mediator, **given)

    def _consequence(self, case: CaseDetails) -> str:
        told = self.tr("Granted, {mediator} leaves the case at once and is not appointed in it again.")
        parts = [told.format(mediator=self._recusal.mediator)]
        planned = [one for one in case.sessions if one.state is SessionState.PLANNED]
        if planned and case.mediator_id == self._recusal.mediator_id:
            text = self.tr("The meeting of {at} keeps its time and goes to the mediator who is appointed next.")
            parts.append(text.format(at=exact_moment(planned[0].begins_at)))
        return " ".join(parts)

    def save(self) -> None:  # noqa: D102
        decision = self.form.field("decision").choice()
        said = self.form.field("words").toPlainText()
        with self._desk.database.writing() as db:
            recusals.decide_recusal(
                db, self._case.id, self._recusal.id, decision, words=said, by=self._desk.actor, now=self._desk.now()
            )
        self._desk.case_changed.emit(self._case.id)
