"""An offer as it is written down, and what cannot be in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mediator_desk.conventions.amounts import is_amount
from mediator_desk.errors import Problem
from mediator_desk.models.words import PartySide

LONGEST_WORDS = 2000
MOST_PAYMENTS = 60


@dataclass(frozen=True)
class PaymentDraft:
    """One payment of an offer: yuan, and the last day to pay."""

    amount: Decimal | None
    due_on: date | None


@dataclass(frozen=True)
class OfferDraft:
    """What one side asks for or offers: the sum for the whole side, whoever of it speaks."""

    side: PartySide | None
    amount: Decimal | None = None
    """Yuan; None where nothing is to be paid, which needs words."""
    words: str = ""
    payments: tuple[PaymentDraft, ...] = ()
    is_private: bool = False
    """Told to the mediator alone."""
    party_id: int | None = None
    """Who of the side speaks; None for the side as one."""
    session_id: int | None = None
    above_claim: bool = False
    """Whether a person said that more than was claimed is meant."""
    version: int = 0

    def problems(self, claimed: Decimal | None, first_day: date) -> list[Problem]:
        """Return what is missing or does not fit; nothing is paid before `first_day`, when the offer is made."""
        problems = [] if self.side else [Problem("side", "required")]
        if len(self.words.strip()) > LONGEST_WORDS:
            problems.append(Problem("words", "too_long", {"longest": LONGEST_WORDS}))
        return problems + self._amount_problems(claimed) + self._payment_problems(first_day)

    def _amount_problems(self, claimed: Decimal | None) -> list[Problem]:
        if self.amount is None:
            return [] if self.words.strip() else [Problem("amount", "amount_or_words")]
        if not is_amount(self.amount):
            return [Problem("amount", "amount_out_of_range")]
        if claimed is not None and self.amount > claimed and not self.above_claim:
            return [Problem("amount", "above_claim_to_confirm", {"claimed": claimed})]
        return []

    def _payment_problems(self, first_day: date) -> list[Problem]:
        if self.payments and not self.amount:
            return [Problem("payments", "payments_without_amount")]
        if len(self.payments) > MOST_PAYMENTS:
            return [Problem("payments", "too_many_payments", {"most": MOST_PAYMENTS})]
        problems: list[Problem] = []
        for position, payment in enumerate(self.payments, 1):
            if payment.amount is None or not is_amount(payment.amount) or payment.amount <= 0:
                problems.append(Problem("payments", "instalment_needs_amount", {"position": position}))
            if payment.due_on is None:
                problems.append(Problem("payments", "instalment_needs_date", {"position": position}))
            elif payment.due_on < first_day:
                problems.append(Problem("payments", "payment_before_offer", {"position": position, "day": first_day}))
        days = [payment.due_on for payment in self.payments if payment.due_on]
        if days != sorted(days):
            problems.append(Problem("payments", "instalments_out_of_order"))
        return problems or self._sum_problems()

    def _sum_problems(self) -> list[Problem]:
        total = sum((payment.amount or Decimal(0) for payment in self.payments), Decimal(0))
        if not self.payments or total == self.amount or self.amount is None:
            return []
        return [Problem("payments", "instalments_differ", {"sum": total, "amount": self.amount})]
