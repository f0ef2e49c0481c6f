"""How other screens open what belongs to review; the start of the program hands it to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.services.review.relatives import relatives
from mediator_desk.views.messages import shown
from mediator_desk.views.review.duplicates_dialog import DuplicatesDialog
from mediator_desk.views.review.inbox_dialog import InboxDialog
from mediator_desk.views.review.merge_dialog import MergeDialog
from mediator_desk.views.review.papers_dialogs import AskForPapersDialog, PapersCameDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


def open_compare(desk: Desk, case_id: int, parent: QWidget) -> InboxDialog:
    """Open the inbox at a matter, beside its likely relatives. Raises Refused("case_not_found")."""
    return shown(InboxDialog(desk, case_id, parent))


def open_merge(desk: Desk, case_id: int, parent: QWidget) -> MergeDialog:
    """Open the form that merges a case with one of its likes or another one."""
    with desk.database.reading() as db:
        likes = tuple(one.case.id for one in relatives(db, case_id).shown)
    return shown(MergeDialog(desk, case_id, parent, likes=likes))


def open_ask_for_papers(desk: Desk, case_id: int, parent: QWidget) -> AskForPapersDialog:
    """Open the form that asks the applicant for papers."""
    return shown(AskForPapersDialog(desk, case_id, parent))


def open_papers_came(desk: Desk, case_id: int, parent: QWidget) -> PapersCameDialog:
    """Open the form that notes which papers came. Raises Refused("no_papers_asked")."""
    return shown(PapersCameDialog(desk, case_id, parent))


def open_duplicates(desk: Desk, parent: QWidget) -> DuplicatesDialog:
    """Open the list of people and cases that look like one, and of the merges that stand."""
    return shown(DuplicatesDialog(desk, parent))
