"""How other screens open own reports and definitions; the start of the program hands it to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.reports.rate_dialog import RateDialog
    from mediator_desk.views.reports.rates_dialog import RatesDialog
    from mediator_desk.views.reports.report_dialog import ReportDialog
    from mediator_desk.views.reports.reports_dialog import ReportsDialog


def open_own_reports(desk: Desk, parent: QWidget) -> ReportsDialog:
    """Open the list of own reports."""
    from mediator_desk.views.reports.reports_dialog import ReportsDialog

    return shown(ReportsDialog(desk, parent))


def open_own_report(desk: Desk, name: str, parent: QWidget) -> ReportDialog:
    """Open one own report (its id as digits), or a new one ("new"). Raises Refused("no_longer_there")."""
    from mediator_desk.views.reports.report_dialog import ReportDialog

    return shown(ReportDialog(desk, int(name) if name.isdigit() else None, parent))


def open_own_rates(desk: Desk, parent: QWidget) -> RatesDialog:
    """Open every definition of the rate, side by side."""
    from mediator_desk.views.reports.rates_dialog import RatesDialog

    return shown(RatesDialog(desk, parent))


def open_own_rate(desk: Desk, name: str, parent: QWidget) -> RateDialog:
    """Open one own definition (its id as digits), or a new one ("new"). Raises Refused("no_longer_there")."""
    from mediator_desk.views.reports.rate_dialog import RateDialog

    return shown(RateDialog(desk, int(name) if name.isdigit() else None, parent))
