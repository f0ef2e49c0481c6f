"""Recording that an instalment was paid."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from mediator_desk.conventions.amounts import figures
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.services.aftercare.performance import record_payment
from mediator_desk.services.aftercare.performance_proof import keep_proof
from mediator_desk.services.cases.case_details import InstalmentDetails, case_details
from mediator_desk.views.agreements.capitals import CapitalsLabel
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import AmountField, ChoiceField, DateField
from mediator_desk.views.file_field import FileField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


class RecordPaymentDialog(DeskDialog):
    """Which instalment was paid, when, and how much; suggests the next one in full, today."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Record a payment"), self.tr("Record it"), parent, width=520)
        self._desk = desk
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
        if self._case.agreement is None:
            raise Refused("no_agreement")
        self._unpaid = [row for row in self._case.agreement.instalments if row.left]
        self.keep_input(desk, f"record_payment/{case_id}/{self._unpaid[0].id if self._unpaid else 0}", case_id)
        self._build()
        self._begin()

    def _build(self) -> None:
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        self.form = Form(self, columns=2)
        offered = [(row.id, self._in_words(row)) for row in self._unpaid]
        self._which = self.form.add(
            "instalment_id", self.tr("Instalment"), ChoiceField(offered, self.tr("Choose")), span=2
        )
        self._day = self.form.add("paid_on", self.tr("Paid on"), DateField())
        self._amount = self.form.add("amount", self.tr("Amount (yuan)"), AmountField())
        self.form.add("in_capitals", self.tr("In capitals"), CapitalsLabel(self._amount), span=2)
        slip = self.tr("Number of the bank's slip, or who saw the payment")
        self.form.add("proof", self.tr("Proof"), QLineEdit(), slip, span=2)
        self.form.add("proof_id", self.tr("File that proves it"), FileField(self.tr("File that proves it")), span=2)
        self.body.addWidget(FittingArea(self.form, self))
        if not self._unpaid:
            self.banner.tell("info", self.tr("Everything is paid"), self.tr("No instalment is open."), stays=True)
            self.act_button.setEnabled(False)

    def _begin(self) -> None:
        first = self._unpaid[0] if self._unpaid else None
        begun = SimpleNamespace(
            instalment_id=first.id if first else None,
            paid_on=self._desk.today(),
            amount=first.left if first else None,
            proof="",
            proof_id=None,
        )
        self.form.fill(begun)
        self.form.edited.connect(lambda name: self._show_amount() if name == "instalment_id" else None)
        self._day.setFocus()

    def _show_amount(self) -> None:
        for row in self._unpaid:
            if row.id == self._which.choice():
                self._amount.show_amount(row.left)

    def _in_words(self, row: InstalmentDetails) -> str:
        text = self.tr("{position}: {amount} yuan, due on {day}")
        return text.format(position=row.position, amount=figures(row.left), day=long_day(row.due_on))

    def save(self) -> None:  # noqa: D102
        typed = SimpleNamespace(instalment_id=None, paid_on=None, amount=None, proof="", proof_id=None)
        needed = ("instalment_id", "paid_on", "amount")
        self.form.read(typed, lambda: [Problem(name, "required") for name in needed if vars(typed)[name] is None])
        if typed.instalment_id is None or typed.paid_on is None or typed.amount is None:
            raise Invalid([Problem("amount", "required")])
        by, now = self._desk.actor, self._desk.now()
        with self._desk.database.writing() as db:
            file, store = typed.proof_id, self._desk.database.store
            kept = keep_proof(db, self._case.id, file, store=store, by=by, now=now) if file else None
            record_payment(
                db,
                typed.instalment_id,
                paid_on=typed.paid_on,
                amount=typed.amount,
                proof=typed.proof,
                proof_id=kept.id if kept else None,
                by=by,
                now=now,
            )
        self._desk.case_changed.emit(self._case.id)
