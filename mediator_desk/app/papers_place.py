"""The place of the papers, with the dialogs of other screens that it leads to; each is imported when it is wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.papers.issued import IssuedRow
    from mediator_desk.views.undoing import Teller

PAPERS = "papers"


def papers_place(desk: Desk) -> QWidget:
    """Return the place that lists every issued paper."""
    from mediator_desk.views.agreements.opening import open_clause_bank
    from mediator_desk.views.issued.issued_view import IssuedView
    from mediator_desk.views.issued.openers import IssuedOpeners
    from mediator_desk.views.templates.opening import open_templates

    openers = IssuedOpeners(
        show=partial(_show, desk),
        make=partial(_make, desk),
        wording=partial(open_templates, desk),
        clauses=partial(open_clause_bank, desk),
    )
    return IssuedView(desk, openers)


def check_paper(desk: Desk, parent: QWidget) -> object:
    """Open the check whether a paper that came back is genuine."""
    from mediator_desk.views.issued.check_dialog import CheckDialog
    from mediator_desk.views.messages import shown

    return shown(CheckDialog(desk, parent, show=partial(_show, desk)))


def _show(desk: Desk, row: IssuedRow, parent: QWidget) -> object:
    from mediator_desk.views.messages import shown
    from mediator_desk.views.papers.issued_dialog import IssuedPaperDialog

    return shown(IssuedPaperDialog(desk, row, parent, leads_to_case=True))


def _make(desk: Desk, case_ids: Sequence[int], tell: Teller, parent: QWidget) -> object:
    from mediator_desk.views.bulk.papers_dialog import BulkPapersDialog
    from mediator_desk.views.messages import shown

    return shown(BulkPapersDialog(desk, case_ids, tell, parent))
