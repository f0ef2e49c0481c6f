"""How others open what belongs to the figures; the start of the program hands it to them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.statistics.freezing_dialogs import UnfreezeDialog


def open_unfreeze(desk: Desk, month: str, parent: QWidget) -> UnfreezeDialog:
    """Open the question why the freeze of a month ("2026-09") is taken back, where its reason was typed already."""
    from mediator_desk.services.figures.periods import Period
    from mediator_desk.views.statistics.freezing_dialogs import UnfreezeDialog

    return shown(UnfreezeDialog(desk, Period.of_months(date.fromisoformat(f"{month}-01"), 1), parent))
