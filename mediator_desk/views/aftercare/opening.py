"""How other screens open what comes after the agreement; the start of the program hands it to them.

Each imports what it opens when it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.services.aftercare.archive import close_case, why_needs_words
from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.aftercare.archiving import ArchiveDialog, CorrectionDialog
    from mediator_desk.views.aftercare.closing import CloseDialog
    from mediator_desk.views.aftercare.confirmation import ApplicationDialog, DecisionDialog
    from mediator_desk.views.aftercare.performance import PerformanceDialog
    from mediator_desk.views.aftercare.reminder import ReminderDialog
    from mediator_desk.views.aftercare.renewal import DropRenewalDialog, RenewalDialog, SupplementDialog


def open_performance(desk: Desk, case_id: int, parent: QWidget) -> PerformanceDialog:
    """Open the form that records what is no payment, or a refusal to perform."""
    from mediator_desk.views.aftercare.performance import PerformanceDialog

    return shown(PerformanceDialog(desk, case_id, parent))


def open_reminder(desk: Desk, case_id: int, parent: QWidget) -> ReminderDialog:
    """Open the form that records a reminder."""
    from mediator_desk.views.aftercare.reminder import ReminderDialog

    return shown(ReminderDialog(desk, case_id, parent))


def open_application(desk: Desk, case_id: int, parent: QWidget) -> ApplicationDialog:
    """Open the joint application to a court. Raises Refused("agreement_not_effective")."""
    from mediator_desk.views.aftercare.confirmation import ApplicationDialog

    return shown(ApplicationDialog(desk, case_id, parent))


def open_decision(desk: Desk, case_id: int, parent: QWidget) -> DecisionDialog:
    """Open the form that records the court's decision."""
    from mediator_desk.views.aftercare.confirmation import DecisionDialog

    return shown(DecisionDialog(desk, case_id, parent))


def open_renewal(desk: Desk, case_id: int, parent: QWidget) -> RenewalDialog:
    """Ask whether to begin a new agreement."""
    from mediator_desk.views.aftercare.renewal import RenewalDialog

    return shown(RenewalDialog(desk, case_id, parent))


def open_supplement(desk: Desk, case_id: int, parent: QWidget) -> SupplementDialog:
    """Ask whether to begin a supplementary agreement."""
    from mediator_desk.views.aftercare.renewal import SupplementDialog

    return shown(SupplementDialog(desk, case_id, parent))


def open_drop_renewal(desk: Desk, case_id: int, parent: QWidget) -> DropRenewalDialog:
    """Ask whether to give up the new agreement."""
    from mediator_desk.views.aftercare.renewal import DropRenewalDialog

    return shown(DropRenewalDialog(desk, case_id, parent))


def open_close(desk: Desk, case_id: int, parent: QWidget) -> CloseDialog | None:
    """Close a case at once, or ask why where something is still to come. Raises as close_case."""
    with desk.database.reading() as db:
        asks_why = why_needs_words(db, case_id, desk.today())
    if not asks_why:
        with desk.database.writing() as db:
            close_case(db, case_id, by=desk.actor, now=desk.now())
        desk.case_changed.emit(case_id)
        return None
    from mediator_desk.views.aftercare.closing import CloseDialog

    return shown(CloseDialog(desk, case_id, parent))


def open_archive(desk: Desk, case_id: int, parent: QWidget) -> ArchiveDialog:
    """Ask for the class of a file that goes into the archive."""
    from mediator_desk.views.aftercare.archiving import ArchiveDialog

    return shown(ArchiveDialog(desk, case_id, parent))


def open_correction(desk: Desk, case_id: int, parent: QWidget) -> CorrectionDialog:
    """Open the form that adds a correction beside an archived case."""
    from mediator_desk.views.aftercare.archiving import CorrectionDialog

    return shown(CorrectionDialog(desk, case_id, parent))
