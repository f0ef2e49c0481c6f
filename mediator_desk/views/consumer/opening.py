"""How other screens open what the consumer sees; the start of the program hands it to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.consumer.side_dialog import ConsumerSideDialog


def open_side(desk: Desk, case_id: int, parent: QWidget) -> ConsumerSideDialog:
    """Open what the consumer of a case sees. Raises Refused("case_not_found")."""
    from mediator_desk.views.consumer.side_dialog import ConsumerSideDialog

    return shown(ConsumerSideDialog(desk, case_id, parent))
