"""Recording how the mediation of a case ended."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from mediator_desk.models.words import EndReason, OutcomeKind, SessionResult
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.sessions.notes import undisputed_facts_of
from mediator_desk.services.sessions.offer_terms import terms_from
from mediator_desk.services.sessions.outcomes import ACTS, NEEDS_ROUTES, OutcomeDraft, record_outcome
from mediator_desk.views import theme
from mediator_desk.views.agreements.capitals import CapitalsLabel
from mediator_desk.views.case_line import case_line
from mediator_desk.views.fields import AmountField, ChoiceField, DateField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.radio_field import RadioField
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

SUGGESTED = {SessionResult.AGREED: OutcomeKind.AGREED, SessionResult.NOT_AGREED: OutcomeKind.NOT_AGREED}
FREE_REASONS = tuple(one for one in EndReason if one not in (EndReason.AGREEMENT, EndReason.SETTLED_AND_WITHDRAWN))


class OutcomeDialog(DeskDialog):
    """How the mediation ended: the kind in sight, then only the fields that this kind needs."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("How did the mediation end?"), self.tr("Record the outcome"), parent, width=640)
        self.keep_input(desk, f"outcome/{case_id}", case_id)
        self._desk = desk
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
            self._accepted = terms_from(db, case_id)
            self._undisputed = undisputed_facts_of(db, case_id)
        self._build()
        self._begin()

    def _build(self) -> None:
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        self.form = Form(self, columns=2)
        self._kind = self.form.add("kind", "", RadioField(self._kinds()), span=2)
        self._kind.setAccessibleName(self.tr("Outcome"))
        self.form.add("ended_on", self.tr("On"), DateField())
        hint = self.tr("From the accepted offer.") if self._accepted else ""
        self._amount = self.form.add("agreed_amount", self.tr("Agreed amount (yuan)"), AmountField(), hint)
        self._capitals = CapitalsLabel(self._amount)
        self.form.add("in_capitals", self.tr("In capitals"), self._capitals, span=2)
        reasons = [(one, f"{one.value}  {word(one)}") for one in FREE_REASONS]
        self.form.add("end_reason", self.tr("End reason"), ChoiceField(reasons, self.tr("Choose a reason")), span=2)
        told = self.tr("The parties were told of arbitration, administrative and court routes")
        self.form.add("was_told_other_routes", "", QCheckBox(told), self.tr("People's Mediation Law art. 26"), span=2)
        text = self.form.add("words", self.tr("In words"), QPlainTextEdit(), span=2)
        hint = self.tr("What both sides sign as undisputed; they need not prove it again.")
        facts = self.form.add(
            "undisputed_facts", self.tr("Undisputed facts (optional)"), QPlainTextEdit(), hint, span=2
        )
        for field in (text, facts):
            field.setFixedHeight(theme.current().px(64))
        self.body.addWidget(FittingArea(self.form), 1)

    def _kinds(self) -> list[tuple[OutcomeKind, str, str]]:
        meanings = {
            OutcomeKind.AGREED: self.tr("The agreement is written next; it counts when it takes effect."),
            OutcomeKind.NOT_AGREED: self.tr("The mediation ends; the parties learn of the other routes."),
            OutcomeKind.WITHDRAWN: self.tr("The applicant no longer asks for mediation."),
            OutcomeKind.SETTLED_PRIVATELY: self.tr("The parties settled between themselves."),
            OutcomeKind.TERMINATED: self.tr("The committee ends it, for one of the coded reasons."),
        }
        return [(kind, word(kind), meanings[kind]) for kind in meanings if ACTS[kind] in self._case.acts]

    def _begin(self) -> None:
        results = [meeting.result for meeting in self._case.sessions if meeting.result]
        kind = SUGGESTED.get(results[-1]) if results else None
        if self._accepted and ACTS[OutcomeKind.AGREED] in self._case.acts:
            kind = OutcomeKind.AGREED
        amount = self._accepted.amount if self._accepted else None
        draft = OutcomeDraft(kind, self._desk.today(), agreed_amount=amount, undisputed_facts=self._undisputed)
        self.form.fill(draft)
        self._show_fields()
        self.form.edited.connect(lambda name: self._show_fields() if name == "kind" else None)
        (self._amount if kind is OutcomeKind.AGREED else self._kind).setFocus()

    def _show_fields(self) -> None:
        kind = self._kind.choice()
        for name in ("end_reason", "was_told_other_routes", "undisputed_facts"):
            self.form.show_field(name, is_shown=kind in NEEDS_ROUTES)
        for name in ("agreed_amount", "in_capitals"):
            self.form.show_field(name, is_shown=kind is OutcomeKind.AGREED)
        if kind is not OutcomeKind.AGREED and not self._capitals.text():
            self._amount.clear()  # what cannot be read must not stand in the way unseen

    def save(self) -> None:  # noqa: D102
        draft = self._draft()
        with self._desk.database.writing() as db:
            record_outcome(db, self._case.id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)

    def _draft(self) -> OutcomeDraft:
        """Return what is typed, without what stands in fields that this kind does not show."""
        draft = self.form.drafted(OutcomeDraft(None, None))
        if draft.kind not in NEEDS_ROUTES:
            draft = OutcomeDraft(draft.kind, draft.ended_on, None, draft.agreed_amount, draft.words)
        if draft.kind is OutcomeKind.AGREED:
            return draft
        return replace(draft, agreed_amount=None)
