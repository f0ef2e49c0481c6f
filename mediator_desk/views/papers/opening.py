"""How other screens open the papers of a case; the start of the program hands it to them.

Each imports what it opens when it does: the list of cases needs neither PDF nor printer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.errors import Refused
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.views.messages import shown
from mediator_desk.views.papers.ways import NOWHERE, PaperWays

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QDialog, QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.documents.papers.kinds import PossibleOrder
    from mediator_desk.models.procedure_words import FilePaper
    from mediator_desk.services.papers.file_scans import FileScan
    from mediator_desk.services.papers.issued import IssuedRow
    from mediator_desk.services.papers.order import PaperOrder
    from mediator_desk.views.drop_target import Dropped
    from mediator_desk.views.papers.case_paper_dialog import CasePaperDialog
    from mediator_desk.views.papers.scanning import ScanningIn


def open_orders(
    desk: Desk, case_id: int, orders: Sequence[PaperOrder], parent: QWidget, *, ways: PaperWays = NOWHERE
) -> CasePaperDialog:
    """Open papers of a case to be printed; of several one is chosen there. Raises Refused("case_not_found")."""
    names = {one.order: one for one in _possible(desk, case_id)}
    return _opened(desk, [names[one] for one in orders if one in names], parent, ways)


def open_kinds(
    desk: Desk, case_id: int, kinds: Sequence[PaperKind], parent: QWidget, *, ways: PaperWays = NOWHERE
) -> CasePaperDialog:
    """Open every paper of these kinds that can be made now.

    Raises Refused with the reason why none of them can be made, Refused("case_not_found").
    """
    wanted = [one for one in _possible(desk, case_id) if one.order.kind in kinds]
    possible = sorted((one for one in wanted if not one.hindrance), key=lambda one: kinds.index(one.order.kind))
    if not possible and wanted:
        raise Refused(wanted[0].hindrance)
    return _opened(desk, possible, parent, ways)


def open_again(desk: Desk, case_id: int, told: str, parent: QWidget, *, ways: PaperWays = NOWHERE) -> CasePaperDialog:
    """Open the paper for which a reason was typed, "kind-about", first among all that stand in its place in the file.

    Raises Refused("no_longer_there") where it cannot be made any more, Refused("case_not_found").
    """
    from mediator_desk.documents.papers.kinds import CASE_PAPERS

    kind, _dash, about = told.rpartition("-")
    place = {one for one, paper in CASE_PAPERS.items() if paper.file_paper is CASE_PAPERS[PaperKind(kind)].file_paper}
    made = [one for one in _possible(desk, case_id) if not one.hindrance and one.order.kind in place]
    made.sort(key=lambda one: (one.order.kind, one.order.about_id or 0) != (kind, int(about)))
    return _opened(desk, made, parent, ways)


def open_kept(
    desk: Desk,
    case_id: int,
    issued: Sequence[IssuedRow],
    scans: Sequence[FileScan],
    parent: QWidget,
    *,
    ways: PaperWays = NOWHERE,
) -> object:
    """Open what there is of a paper: the only issued version at once, else the list of all."""
    from mediator_desk.views.papers.issued_dialog import IssuedPaperDialog
    from mediator_desk.views.papers.kept_dialog import KeptPapersDialog

    if len(issued) == 1 and not scans:
        return shown(IssuedPaperDialog(desk, issued[0], parent))
    return shown(KeptPapersDialog(desk, issued, scans, parent, case_id=case_id, ways=ways))


def bring_scan(
    desk: Desk, case_id: int, paper: FilePaper, dropped: Dropped | None, parent: QWidget, tell: Callable[..., object]
) -> ScanningIn:
    """Take scans of a paper of the file: what was dropped, or files that a person chooses."""
    from mediator_desk.views.papers.scanning import ScanningIn

    scanning = ScanningIn(desk, case_id, paper, parent, tell)
    if dropped is None:
        scanning.ask()
    else:
        scanning.take(dropped)
    return scanning


def open_written(desk: Desk, case_id: int, kind: PaperKind, parent: QWidget, *, about_id: int | None = None) -> QDialog:
    """Open the form for what a paper says in somebody's own words. Raises Refused("not_from_a_court")."""
    from mediator_desk.services.papers.order import PaperOrder
    from mediator_desk.views.papers.written import form_for

    dialog = form_for(desk, PaperOrder(kind, case_id, about_id), parent)
    if dialog is None:
        raise Refused("paper_takes_no_text")
    return shown(dialog)


def open_court(desk: Desk, case_id: int, parent: QWidget) -> QDialog:
    """Open what belongs to the court of a case. Raises Refused("not_from_a_court")."""
    from mediator_desk.views.papers.court_dialog import CourtDialog

    return shown(CourtDialog(desk, case_id, parent))


def open_inquiry(desk: Desk, case_id: int, parent: QWidget) -> QDialog:
    """Open the form that writes down that somebody was asked."""
    return open_written(desk, case_id, PaperKind.INQUIRY_RECORD, parent)


def open_words_again(desk: Desk, case_id: int, paper: str, parent: QWidget) -> QDialog:
    """Open the words that were being added to a paper."""
    return open_written(desk, case_id, PaperKind(paper), parent)


def open_inquiry_again(desk: Desk, case_id: int, inquiry: str, parent: QWidget) -> QDialog:
    """Open the inquiry that was being written ("0" a new one). Raises Refused where it was taken out meanwhile."""
    return open_written(desk, case_id, PaperKind.INQUIRY_RECORD, parent, about_id=int(inquiry))


def _possible(desk: Desk, case_id: int) -> list[PossibleOrder]:
    from mediator_desk.documents.papers.kinds import orders_possible
    from mediator_desk.services.papers.case_reading import case_on_paper

    with desk.database.reading() as db:
        return orders_possible(case_on_paper(db, case_id, now=desk.now()))


def _opened(desk: Desk, possible: Sequence[PossibleOrder], parent: QWidget, ways: PaperWays) -> CasePaperDialog:
    from mediator_desk.documents.papers.meeting_words import PAPERS
    from mediator_desk.views.papers.case_paper_dialog import CasePaperDialog
    from mediator_desk.views.wording import word

    if not possible:
        raise Refused("no_longer_there")
    named = [(one.order, word(one.order.kind) + one.name.removeprefix(PAPERS[one.order.kind])) for one in possible]
    return shown(CasePaperDialog(desk, named, parent, ways=ways))
