"""Changing an offer: from its rung in the room, or from the term of the agreement that follows it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.session_words import SettlementOfferState
from mediator_desk.services.sessions.ladder import ladder
from mediator_desk.services.sessions.offers import change_offer
from mediator_desk.views import theme
from mediator_desk.views.fields import AmountField, ChoiceField, Unreadable
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.offer_words import spoken
from mediator_desk.views.parts import words
from mediator_desk.views.payments_field import PaymentsField

if TYPE_CHECKING:
    from decimal import Decimal

    from mediator_desk.desk import Desk
    from mediator_desk.services.sessions.ladder import Ladder, Rung

TEXT_HEIGHT = 64


class ChangeOfferDialog(DeskDialog):
    """Everything that was written down of an offer. The draft of the agreement follows an accepted one."""

    tells_given_up = False  # it may have been told to the mediator alone

    def __init__(self, desk: Desk, case_id: int, offer_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Change the offer"), self.tr("Save"), parent, width=600)
        self.keep_input(desk, f"change_offer/{offer_id}", case_id)
        self._desk, self._case_id, self._offer_id = desk, case_id, offer_id
        self._confirmed: Decimal | None = None
        self._ladder, self._rung = self._read()
        self._build()
        self.form.fill(self._rung.draft(), reread=lambda: self._read()[1].draft())
        self._compare()

    def _read(self) -> tuple[Ladder, Rung]:
        with self._desk.database.reading() as db:
            found = ladder(db, self._case_id, self._desk.actor)
        rung = found.rung(self._offer_id)
        if rung is None:
            raise Refused("offer_not_found")
        return found, rung

    def _build(self) -> None:
        said = spoken(self._rung, self._desk.today(), tells_authority=False)
        self.body.addWidget(words(said, "fact", "mute", wrap=True))
        is_accepted = self._rung.state is SettlementOfferState.ACCEPTED
        if is_accepted:
            note = self.tr("It is accepted: the draft of the agreement changes with it, in term, amount and payments.")
            self.body.addWidget(words(note, "fact", wrap=True))
        self.form = Form(self)
        hint = self.tr("For the side as a whole; empty where nothing is to be paid.")
        self.amount = self.form.add("amount", self.tr("Amount (yuan)"), AmountField(), hint)
        text = self.form.add("words", self.tr("Why, or under which conditions"), QPlainTextEdit())
        text.setFixedHeight(theme.current().px(TEXT_HEIGHT))
        hint = self.tr("Only where it is paid at several times, or by a certain day; they add up to the amount.")
        self.payments = self.form.add("payments", self.tr("Payments"), PaymentsField(), hint)
        parties = self._ladder.parties[self._rung.side]
        speaker = self.form.add("party_id", self.tr("Who speaks"), ChoiceField(parties, self.tr("The side as one")))
        self.form.show_field("party_id", is_shown=len(parties) > 1)
        speaker.setAccessibleName(self.tr("Who speaks"))
        private = QCheckBox(self.tr("Told to the mediator alone"))
        hint = self.tr("Untick it once the other side may know it.")
        self.form.add("is_private", "", private, hint)
        self.form.show_field("is_private", is_shown=not is_accepted)
        self.body.addWidget(FittingArea(self.form), 1)
        self.amount.textChanged.connect(self._compare)

    def _compare(self) -> None:
        try:
            self.payments.compare_with(self.amount.amount())
        except Unreadable:
            return

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(self.form.filled_with)
        draft = replace(draft, above_claim=draft.amount is not None and draft.amount == self._confirmed)
        try:
            with self._desk.database.writing() as db:
                change_offer(db, self._offer_id, draft, by=self._desk.actor, now=self._desk.now())
        except Invalid as refused:
            if any(problem.code == "above_claim_to_confirm" for problem in refused.problems):
                self._confirmed = draft.amount
            raise
        self._desk.case_changed.emit(self._case_id)
