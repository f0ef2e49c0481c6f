"""The payments of an offer: amount and last day, row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.services.agreements.agreements import InstalmentDraft
from mediator_desk.services.sessions.offer_drafts import PaymentDraft
from mediator_desk.views.field_values import show_value, value_of
from mediator_desk.views.instalments_field import InstalmentsField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class PaymentsField(InstalmentsField):
    """Rows of amount and last day, their sum held against the amount of the offer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, has_manner=False)

    def payments(self) -> tuple[PaymentDraft, ...]:
        """Return the rows that hold something."""
        return tuple(PaymentDraft(row.amount, row.due_on) for row in self.instalments())

    def show_payments(self, payments: Sequence[PaymentDraft] | None) -> None:
        """Show payments."""
        self.show_instalments([InstalmentDraft(one.amount, one.due_on) for one in payments or ()])


value_of.register(PaymentsField, PaymentsField.payments)
show_value.register(PaymentsField, PaymentsField.show_payments)
