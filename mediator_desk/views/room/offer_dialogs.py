"""What is decided about an offer: changing it, its payments, accepting it, rescinding that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.errors import Invalid
from mediator_desk.models.words import PartySide
from mediator_desk.services.sessions.offer_drafts import OfferDraft
from mediator_desk.services.sessions.offer_terms import offered_term
from mediator_desk.services.sessions.offers import accept, rescind
from mediator_desk.views import theme
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.offer_words import spoken
from mediator_desk.views.parts import words
from mediator_desk.views.payments_field import PaymentsField

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from mediator_desk.desk import Desk
    from mediator_desk.services.sessions.ladder import Rung
    from mediator_desk.services.sessions.offer_drafts import PaymentDraft

TEXT_HEIGHT = 64


class PaymentsDialog(DeskDialog):
    """The payments of an offer that is not written down yet."""

    def __init__(
        self,
        amount: Decimal | None,
        payments: tuple[PaymentDraft, ...],
        first_day: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("When is it paid?"), self.tr("Take over"), parent)
        self._amount, self._first_day = amount, first_day
        self.chosen = payments
        self.form = Form(self)
        hint = self.tr("They add up to the amount. Leave this empty where no day is named.")
        self.payments = self.form.add("payments", self.tr("Payments"), PaymentsField(), hint)
        self.payments.compare_with(amount)
        self.form.fill(OfferDraft(None, amount, payments=payments))
        self.body.addWidget(FittingArea(self.form), 1)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(OfferDraft(PartySide.APPLICANT, self._amount, "-", above_claim=True))
        if problems := draft.problems(None, self._first_day):
            raise Invalid(problems)
        self.chosen = draft.payments


class AcceptOfferDialog(DeskDialog):
    """Accepting an offer of the other side: what it will say in the agreement stands here before."""

    begins_at_its_act = True

    def __init__(self, desk: Desk, case_id: int, rung: Rung, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Does the other side accept this offer?"), self.tr("Accepted"), parent, width=600)
        self.keep_input(desk, f"accept_offer/{rung.offer_id}", case_id)
        self._desk, self._case_id, self._rung = desk, case_id, rung
        self.body.addWidget(words(spoken(rung, desk.today(), tells_authority=False), "strong", wrap=True))
        self.form = Form(self)
        hint = self.tr("As the agreement is to say them; empty where there are none.")
        self.conditions = self.form.add("words", self.tr("Conditions"), QPlainTextEdit(), hint)
        self.conditions.setFixedHeight(theme.current().px(TEXT_HEIGHT))
        self.form.fill(OfferDraft(rung.side, rung.amount, rung.words))
        self.body.addWidget(self.form)
        self.body.addWidget(words(self.tr("So it stands in the agreement:"), "fact", "mute"))
        self.term = words("", wrap=True)
        self.body.addWidget(self.term)
        note = self.tr("The term stays linked to the offer: change the offer, and the draft says the same.")
        self.body.addWidget(words(note, "small", "mute", wrap=True))
        self.conditions.textChanged.connect(self._show_term)
        self._show_term()
        self.act_button.setFocus()  # mostly nothing is added: Enter accepts

    def _show_term(self) -> None:
        with self._desk.database.reading() as db:
            self.term.setText(offered_term(db, self._rung.offer_id, self.conditions.toPlainText()))

    def save(self) -> None:  # noqa: D102
        given = self.form.drafted(OfferDraft(self._rung.side)).words
        with self._desk.database.writing() as db:
            accept(db, self._rung.offer_id, words=given, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)


class RescindOfferDialog(DeskDialog):
    """The acceptance does not hold: its term leaves the draft of the agreement."""

    def __init__(self, desk: Desk, case_id: int, rung: Rung, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Rescind the acceptance?"), self.tr("Rescind"), parent)
        self.keep_input(desk, f"rescind_offer/{rung.offer_id}", case_id)
        self._desk, self._case_id, self._rung = desk, case_id, rung
        self.body.addWidget(words(spoken(rung, desk.today(), tells_authority=False), "strong", wrap=True))
        note = self.tr("Its term, amount and payments leave the draft of the agreement. The offer stays in the story.")
        self.body.addWidget(words(note, tone="ink2", wrap=True))
        self.form = Form(self)
        text = self.form.add("words", self.tr("Why"), QPlainTextEdit(), self.tr("It stands in the history."))
        text.setFixedHeight(theme.current().px(TEXT_HEIGHT))
        self.body.addWidget(self.form)

    def save(self) -> None:  # noqa: D102
        said = self.form.field("words").toPlainText()
        with self._desk.database.writing() as db:
            rescind(db, self._rung.offer_id, words=said, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)
