"""How other screens open the dialogs about parties; the start of the program hands it to them.

Each imports what it opens when it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.parties.consent import AskConsentDialog, RefuseMediationDialog
    from mediator_desk.views.parties.contact import ContactDialog
    from mediator_desk.views.parties.data_consents import DataConsentsDialog


def open_record_contact(desk: Desk, case_id: int, parent: QWidget) -> ContactDialog:
    """Open the form that records a contact with a party, and what it answered where it is asked."""
    from mediator_desk.views.parties.contact import ContactDialog

    return shown(ContactDialog(desk, case_id, parent))


def open_ask_consent(desk: Desk, case_id: int, parent: QWidget) -> AskConsentDialog:
    """Open the form that notes that the other side was asked whether it takes part."""
    from mediator_desk.views.parties.consent import AskConsentDialog

    return shown(AskConsentDialog(desk, case_id, parent))


def open_refuse_mediation(desk: Desk, case_id: int, parent: QWidget) -> RefuseMediationDialog:
    """Open the form that ends a mediation which a party refuses."""
    from mediator_desk.views.parties.consent import RefuseMediationDialog

    return shown(RefuseMediationDialog(desk, case_id, parent))


def open_data_consents(desk: Desk, case_id: int, parent: QWidget) -> DataConsentsDialog:
    """Open the consents of the parties to the use of sensitive data."""
    from mediator_desk.views.parties.data_consents import DataConsentsDialog

    return shown(DataConsentsDialog(desk, case_id, parent))
