"""How other screens open the dialogs of served papers; the start of the program hands it to them.

Each imports what it opens when it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.models.procedure_words import PaperKind
    from mediator_desk.views.deliveries.delivery_dialog import DeliveryDialog
    from mediator_desk.views.deliveries.lists import DeliveriesDialog, ReceiptsOutDialog
    from mediator_desk.views.deliveries.receipt_dialog import ReceiptDialog


def open_deliver(desk: Desk, case_id: int, parent: QWidget, *, paper: PaperKind | None = None) -> DeliveryDialog:
    """Open the form that enters a paper as gone out to one person of a case; `paper` is the one that is likely."""
    from mediator_desk.views.deliveries.delivery_dialog import DeliveryDialog

    return shown(DeliveryDialog(desk, case_id, parent, paper=paper))


def open_deliveries(desk: Desk, case_id: int, parent: QWidget) -> DeliveriesDialog:
    """Open the papers that were served in a case."""
    from mediator_desk.views.deliveries.lists import DeliveriesDialog

    return shown(DeliveriesDialog(desk, case_id, parent))


def open_receipt(desk: Desk, delivery_id: int, parent: QWidget) -> ReceiptDialog:
    """Open the receipt of one served paper. Raises Refused("no_longer_there")."""
    from mediator_desk.views.deliveries.receipt_dialog import ReceiptDialog

    return shown(ReceiptDialog(desk, delivery_id, parent))


def open_receipts_out(desk: Desk, parent: QWidget) -> ReceiptsOutDialog:
    """Open the list of receipts that are out, of all cases."""
    from mediator_desk.views.deliveries.lists import ReceiptsOutDialog

    return shown(ReceiptsOutDialog(desk, parent))
