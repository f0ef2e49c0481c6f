"""The row in which a new offer is noted while people talk: whose, how much, under which condition."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError, Invalid, Problem
from mediator_desk.models.words import PartySide
from mediator_desk.services.sessions.offer_drafts import OfferDraft, PaymentDraft
from mediator_desk.services.sessions.offers import make_offer
from mediator_desk.views import theme
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.fields import AmountField, ChoiceField, SegmentField, Unreadable
from mediator_desk.views.form import Form
from mediator_desk.views.input_watch import InputWatch
from mediator_desk.views.parts import button, plain_tip, restyle, words
from mediator_desk.views.room.offer_dialogs import PaymentsDialog
from mediator_desk.views.room.private_cover import SEEN_FOR_MS
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mediator_desk.desk import Desk
    from mediator_desk.services.sessions.ladder import Ladder

LONGEST_NAME_SHOWN = 5
LEAST_AMOUNT, LEAST_WIDTH = 96, 460
"""Pixels at 100 %: the field of the amount, and the width in which the whole row finds room."""


class OfferEntry(QWidget):
    """Enter notes the offer, and the row is empty for the next one; the side stays."""

    noted = Signal(int)
    """An offer was noted (its id)."""

    def __init__(self, desk: Desk, case_id: int, meeting_id: int | None, ladder: Ladder, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._case_id, self._meeting_id = desk, case_id, meeting_id
        self._ladder, self._is_open = ladder, False
        self._payments: tuple[PaymentDraft, ...] = ()
        self._confirmed: Decimal | None = None
        self._unseen = QTimer(self, singleShot=True, interval=SEEN_FOR_MS)
        self._build()
        self._unseen.timeout.connect(self.cover)
        title = self.tr("New offer"), ladder.names[PartySide.APPLICANT]
        self.setWindowTitle(" · ".join(filter(None, title)))  # so it is called where unsaved input is listed
        self._watch = InputWatch(desk, f"offer/{case_id}", self, case_id=case_id)
        self._watch.handed_over.connect(self._on_handed_over)
        self._watch.restored.connect(self.cover)
        self._watch.begin()

    # Building

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("xs"))
        self._heading, self._row = QHBoxLayout(), QHBoxLayout()
        for row in (self._heading, self._row):
            row.setSpacing(px("s"))
        self._heading.addWidget(words(self.tr("New offer"), "fact", "mute"))
        self.covered = ElidedLabel(self.tr("Covered: F7 or typing on shows what you write."), "small", "mute")
        self.covered.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.covered.hide()
        self._heading.addStretch(1)
        self._heading.addWidget(self.covered, 1000)
        column.addLayout(self._heading)
        self._row.addWidget(self._side_form())
        self._row.addWidget(self._entry_form(), 1)
        self.note_button = button(self.tr("Note"), self.note)
        self.note_button.setToolTip(self.tr("Enter in the amount or the condition"))
        self._row.addWidget(self.note_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._row)
        column.addLayout(self._beside())
        self.finding = words("", "fact", "bad", wrap=True)
        self.finding.hide()
        column.addWidget(self.finding)
        for field in (self.amount, self.condition):
            field.returnPressed.connect(self.note)
        self.side.chosen.connect(self._on_side)
        self.amount.textEdited.connect(self._on_typed)
        self.condition.textEdited.connect(self._on_typed)
        self.private.toggled.connect(self._on_private)
        self._on_side()

    def _side_form(self) -> Form:
        self.whose = Form(self)
        self.whose.setObjectName("offer_side")
        self.side = self.whose.add("side", "", SegmentField(self._sides()))
        self.side.setAccessibleName(self.tr("Whose offer"))
        self.whose.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        return self.whose

    def _entry_form(self) -> Form:
        self.form = Form(self, columns=8)
        self.form.setObjectName("offer")
        self.amount = self.form.add("amount", "", AmountField(), span=3)
        self.amount.setMinimumWidth(theme.current().px(LEAST_AMOUNT))
        self.amount.setPlaceholderText(self.tr("Amount"))
        self.amount.setAccessibleName(self.tr("Amount of the offer (yuan)"))
        self.condition = self.form.add("words", "", QLineEdit(), span=5)
        self.condition.setPlaceholderText(self.tr("Why, or condition"))
        self.condition.setAccessibleName(self.tr("Why, or under which condition"))
        hints = {
            self.side: self.tr("Who asks or offers."),
            self.amount: self.tr("For the side as a whole; empty where nothing is to be paid."),
            self.condition: self.tr("Why, or under which condition; it goes into the agreement if it is accepted."),
        }
        for field, hint in hints.items():
            field.setProperty("hint", hint)
            field.setWhatsThis(plain_tip(hint))
        self.form.edited.connect(lambda _name: self._clear_finding())
        return self.form

    def _beside(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("l"))
        self.more = Form(self, columns=2)
        self.more.setObjectName("offer_more")
        self.private = self.more.add("is_private", "", QCheckBox(self.tr("In private")))
        self.private.setAccessibleName(self.tr("Told to the mediator alone"))
        self.private.setWhatsThis(self.tr("The other side does not know it: it is shown to the mediator alone."))
        self.private.setToolTip(self.private.whatsThis())
        self.speaker = self.more.add("party_id", "", ChoiceField((), self.tr("The side as one")))
        self.speaker.setAccessibleName(self.tr("Who speaks"))
        self.speaker.setWhatsThis(self.tr("Who of the side says it; the amount is the side's as a whole."))
        row.addWidget(self.more)
        self.payments_button = button(self.tr("Payments…"), self.choose_payments, look="link", icon="calendar-blank")
        row.addWidget(self.payments_button)
        row.addStretch(1)
        self.beside = row
        return row

    def _sides(self) -> list[tuple[PartySide, str]]:
        names = self._ladder.names
        return [
            (side, names[side] if 0 < len(names[side]) <= LONGEST_NAME_SHOWN else self._role(side))
            for side in PartySide
        ]

    def _role(self, side: PartySide) -> str:
        return self.tr("Applicant") if side is PartySide.APPLICANT else self.tr("Insurer")

    # What the panel calls

    def show_ladder(self, ladder: Ladder, *, is_open: bool) -> None:
        """Take what stands by now; what is typed stays. What is private is told only while `is_open`."""
        self._ladder, self._is_open = ladder, is_open
        self._on_side()
        self._warn()

    def choose(self, side: PartySide) -> None:
        """Let the next offer be this side's, and go to its amount."""
        self.side.choose(side)
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_private(self) -> None:
        """Let the next offer be told to the mediator alone, or to the other side too."""
        if self.amount.echoMode() is QLineEdit.EchoMode.NoEcho:
            self.uncover()  # nobody tells the other side what cannot be read
            return
        self.private.toggle()
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> OfferDraft:
        """Return what is typed. Raises Invalid for an amount that cannot be read."""
        try:
            amount = self.amount.amount()
        except Unreadable as reason:
            raise Invalid([Problem("amount", reason.code)]) from None
        draft = OfferDraft(
            self.side.choice(), amount, self.condition.text(), self._payments, self.private.isChecked(),
            self.speaker.choice(), self._meeting_id,
        )  # fmt: skip
        return replace(draft, above_claim=amount is not None and amount == self._confirmed)

    def note(self) -> None:
        """Note the offer; what stands in the way is said below the row."""
        self._clear_finding()
        try:
            draft = self.draft()
            with self._desk.database.writing() as db:
                offer = make_offer(db, self._case_id, draft, by=self._desk.actor, now=self._desk.now())
        except Invalid as refused:
            self._show_problem(refused.problems[0])
        except DeskError as error:
            self._tell(sentence(error), "bad")
        else:
            self._begin_anew()
            self._desk.case_changed.emit(self._case_id)
            self.noted.emit(offer.id)

    def choose_payments(self) -> None:
        """Ask for the payments of what is typed."""
        try:
            amount = self.draft().amount
        except Invalid as refused:
            self._show_problem(refused.problems[0])
            return
        dialog = PaymentsDialog(amount, self._payments, self._desk.today(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take_payments(dialog.chosen))
        dialog.open()

    # What is typed in private is covered like what stands in the ladder

    def is_private_in_sight(self) -> bool:
        """Tell whether an offer in private stands typed here and can be read."""
        return self._is_private_typed() and self.amount.echoMode() is QLineEdit.EchoMode.Normal

    def cover(self) -> None:
        """Let nobody read what is typed of an offer in private; F7 or typing on shows it."""
        if self._is_private_typed():
            self._echo(QLineEdit.EchoMode.NoEcho)

    def uncover(self) -> None:
        """Show what is typed."""
        self._echo(QLineEdit.EchoMode.Normal)
        self._unseen.start()

    def _is_private_typed(self) -> bool:
        return self.private.isChecked() and any(field.text() for field in (self.amount, self.condition))

    def _echo(self, mode: QLineEdit.EchoMode) -> None:
        for field in (self.amount, self.condition):
            field.setEchoMode(mode)
        is_covered = mode is QLineEdit.EchoMode.NoEcho
        self.covered.setVisible(is_covered)
        self.payments_button.setEnabled(not is_covered)

    def _on_private(self, is_private: bool) -> None:
        if is_private:
            self._unseen.start()
        else:
            self._echo(QLineEdit.EchoMode.Normal)

    # What InputWatch asks for beside the forms

    def typed_beside(self) -> dict[str, Any]:
        """Return the payments as JSON holds them."""
        rows = [[str(one.amount or ""), one.due_on.isoformat() if one.due_on else ""] for one in self._payments]
        return {"payments": rows} if rows else {}

    def type_beside(self, typed: dict[str, Any]) -> None:
        """Take payments as `typed_beside` returned them."""
        self._show_payments(
            tuple(
                PaymentDraft(Decimal(amount) if amount else None, date.fromisoformat(due_on) if due_on else None)
                for amount, due_on in typed.get("payments", ())
            )
        )

    # How it is done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow or the text large, the side stands above the row."""
        super().resizeEvent(event)
        is_narrow = self.width() < theme.current().px(LEAST_WIDTH)
        if is_narrow != (self._heading.indexOf(self.whose) >= 0):
            before, after = (self._row, self._heading) if is_narrow else (self._heading, self._row)
            before.removeWidget(self.whose)
            after.insertWidget(2 if is_narrow else 0, self.whose)

    def _begin_anew(self) -> None:
        self.amount.clear()
        self.condition.clear()
        self.private.setChecked(False)
        self._confirmed = None
        self._show_payments(())
        for form in (self.whose, self.form, self.more):
            form.take_as_saved()
        self._watch.over(goes_on=True)
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_handed_over(self) -> None:
        self._confirmed = None
        self._clear_finding()

    def _take_payments(self, payments: tuple[PaymentDraft, ...]) -> None:
        self._show_payments(payments)
        self._watch.touch()
        self.note_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_payments(self, payments: tuple[PaymentDraft, ...]) -> None:
        self._payments = payments
        text = self.tr("%n payment(s)…", "", len(payments)) if payments else self.tr("Payments…")
        self.payments_button.setText(text)
        self.payments_button.setAccessibleName(text)

    def _on_side(self) -> None:
        parties = self._ladder.parties[self.side.choice()]
        self.speaker.offer(parties)
        self.more.show_field("party_id", is_shown=len(parties) > 1)
        self._warn()

    def _on_typed(self) -> None:
        self.uncover()
        self._warn()

    def _clear_finding(self) -> None:
        self.finding.hide()
        restyle(self.amount, problem="")
        self._warn()

    def _show_problem(self, problem: Problem) -> None:
        if problem.code == "above_claim_to_confirm":
            self._confirmed = self.draft().amount
        fields = {"amount": self.amount, "words": self.condition, "payments": self.payments_button}
        field = fields.get(problem.field, self.amount)
        is_asked = problem.code == "above_claim_to_confirm"
        self._tell(sentence(problem), "warn" if is_asked else "bad")
        if field is not self.payments_button:
            restyle(field, problem="warn" if is_asked else "bad")
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _warn(self) -> None:
        """Say that an amount goes beyond the authority to who may know it, and only while nobody else looks."""
        authority = self._ladder.authorities.get(self.side.choice())
        try:
            amount = self.amount.amount()
        except Unreadable:
            return
        if authority is None or not authority.is_exceeded_by(self.side.choice(), amount):
            if self.finding.property("tone") == "warn" and self._confirmed is None:
                self.finding.hide()
            return
        if self._is_open:
            text = self.tr("This is beyond the authority to settle ({amount} yuan).")
            self._tell(text.format(amount=f"{authority.amount:,.2f}"), "warn")
        else:
            self._tell(self.tr("There is something for you alone about this amount: F7 shows it."), "warn")

    def _tell(self, text: str, tone: str) -> None:
        self.finding.setText(text)
        restyle(self.finding, tone=tone)
        self.finding.show()
