"""How other screens open the outcome of a case and what follows; the start of the program hands it to them.

Each imports what it opens when it does: the list of cases needs neither PDF nor printer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.agreements.clause_bank_dialog import ClauseBankDialog
    from mediator_desk.views.agreements.clause_dialog import ClauseDialog
    from mediator_desk.views.agreements.follow_up import FollowUpDialog
    from mediator_desk.views.agreements.outcome import OutcomeDialog
    from mediator_desk.views.agreements.payment import RecordPaymentDialog
    from mediator_desk.views.agreements.signing import SigningDialog
    from mediator_desk.views.agreements.workshop import AgreementWorkshop


def open_record_outcome(desk: Desk, case_id: int, parent: QWidget) -> OutcomeDialog:
    """Open the form that records how the mediation ended."""
    from mediator_desk.views.agreements.outcome import OutcomeDialog

    return shown(OutcomeDialog(desk, case_id, parent))


def open_agreement(desk: Desk, case_id: int, parent: QWidget) -> AgreementWorkshop:
    """Open the workshop of the agreement."""
    from mediator_desk.views.agreements.workshop import AgreementWorkshop

    return shown(AgreementWorkshop(desk, case_id, parent))


def open_clause_bank(desk: Desk, parent: QWidget) -> ClauseBankDialog:
    """Open the clauses that agreements are begun with."""
    from mediator_desk.views.agreements.clause_bank_dialog import ClauseBankDialog

    return shown(ClauseBankDialog(desk, parent))


def open_clause(desk: Desk, name: str, parent: QWidget) -> ClauseDialog:
    """Open one clause of the bank (its id as digits), or a new one ("new"). Raises Refused("no_longer_there")."""
    from mediator_desk.views.agreements.clause_dialog import ClauseDialog

    return shown(ClauseDialog(desk, int(name) if name.isdigit() else None, parent))


def open_oral_agreement(desk: Desk, case_id: int, parent: QWidget) -> AgreementWorkshop:
    """Open the workshop for an agreement that the parties made orally: it is registered (art. 28)."""
    from mediator_desk.models.words import AgreementForm
    from mediator_desk.views.fields import SegmentField

    workshop = open_agreement(desk, case_id, parent)
    field = workshop.forms.field_or_none("form")
    if workshop.is_draft and isinstance(field, SegmentField):
        field.choose(AgreementForm.ORAL)
    return workshop


def open_signing(desk: Desk, case_id: int, parent: QWidget) -> SigningDialog:
    """Open the places of the paper that are to be signed. Raises Refused("no_agreement")."""
    from mediator_desk.views.agreements.signing import SigningDialog

    return shown(SigningDialog(desk, case_id, parent))


def open_record_payment(desk: Desk, case_id: int, parent: QWidget) -> RecordPaymentDialog:
    """Open the form that records a payment. Raises Refused("no_agreement")."""
    from mediator_desk.views.agreements.payment import RecordPaymentDialog

    return shown(RecordPaymentDialog(desk, case_id, parent))


def open_follow_up(desk: Desk, case_id: int, parent: QWidget) -> FollowUpDialog:
    """Open the form that records a follow-up."""
    from mediator_desk.views.agreements.follow_up import FollowUpDialog

    return shown(FollowUpDialog(desk, case_id, parent))
