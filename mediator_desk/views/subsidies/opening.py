"""How case subsidies and the monthly form are opened; their dialogs are imported when they are first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.figures.periods import Period
    from mediator_desk.views.subsidies.lists_dialog import SubsidyListsDialog
    from mediator_desk.views.subsidies.monthly_form_dialog import MonthlyFormDialog
    from mediator_desk.views.subsidies.subsidies_dialog import SubsidiesDialog


def open_subsidies(desk: Desk, month: date, parent: QWidget) -> SubsidiesDialog:
    """Open what the cases that concluded in the month of a day bring to their mediators."""
    from mediator_desk.views.subsidies.subsidies_dialog import SubsidiesDialog

    return shown(SubsidiesDialog(desk, month, parent))


def open_subsidy_lists(desk: Desk, parent: QWidget) -> SubsidyListsDialog:
    """Open the lists of subsidies that were applied for."""
    from mediator_desk.views.subsidies.lists_dialog import SubsidyListsDialog

    return shown(SubsidyListsDialog(desk, parent))


def open_monthly_form(desk: Desk, period: Period, parent: QWidget) -> MonthlyFormDialog:
    """Open the people's-mediation monthly form of a period."""
    from mediator_desk.views.subsidies.monthly_form_dialog import MonthlyFormDialog

    return shown(MonthlyFormDialog(desk, period, parent))
