"""What the papers of a case need of other screens: each way is imported when it is first gone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.errors import DeskError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.models.procedure_words import FilePaper, PaperKind
    from mediator_desk.services.papers.file_scans import FileScan
    from mediator_desk.views.binding.bind_dialog import BindDialog
    from mediator_desk.views.cases.openers import PaperOpeners
    from mediator_desk.views.papers.ways import PaperWays


def paper_openers(desk: Desk) -> PaperOpeners:
    """Return what is done with the papers of a case; each imports what it opens when it does."""
    from mediator_desk.views.cases.openers import PaperOpeners
    from mediator_desk.views.papers import opening

    ways = _ways(desk)
    return PaperOpeners(
        make=partial(opening.open_orders, desk, ways=ways),
        show=partial(opening.open_kept, desk, ways=ways),
        scan=partial(opening.bring_scan, desk),
        write=partial(opening.open_written, desk),
        kinds=partial(opening.open_kinds, desk, ways=ways),
        bind=partial(_bind, desk, ways),
    )


def open_paper_again(desk: Desk, case_id: int, told: str, parent: QWidget) -> object:
    """Open the paper of a case for which a reason was typed, "kind-about". Raises Refused as the screen does."""
    from mediator_desk.views.papers.opening import open_again

    return open_again(desk, case_id, told, parent, ways=_ways(desk))


def open_bind_again(desk: Desk, case_id: int, parent: QWidget) -> object:
    """Open the binding of a file anew. Raises Refused("case_not_found")."""
    return _bind(desk, _ways(desk), case_id, parent)


def _ways(desk: Desk) -> PaperWays:
    from mediator_desk.views.papers.ways import PaperWays

    return PaperWays(partial(_deliver, desk), partial(_show_scan, desk))


def _bind(desk: Desk, ways: PaperWays, case_id: int, parent: QWidget) -> object:
    """Open the binding of a file; what is missing is made or scanned in on the screens of papers."""
    from mediator_desk.documents.papers.kinds import CASE_PAPERS
    from mediator_desk.views.binding.opening import open_bind
    from mediator_desk.views.papers import opening
    from mediator_desk.views.papers.redacting import open_redacted_file

    def make(case_id: int, paper: FilePaper, dialog: BindDialog) -> None:
        kinds = [kind for kind, one in CASE_PAPERS.items() if one.file_paper is paper]
        try:
            opening.open_kinds(desk, case_id, kinds, dialog, ways=ways)
        except DeskError as error:
            dialog.banner.tell_error(error)

    def scan(case_id: int, paper: FilePaper, dialog: BindDialog) -> None:
        opening.bring_scan(desk, case_id, paper, None, dialog, dialog.banner.tell)

    def redact(case_id: int, about: str, dialog: BindDialog) -> None:
        open_redacted_file(desk, case_id, about, dialog)

    return open_bind(desk, case_id, parent, make=make, scan=scan, redact=redact)


def _deliver(desk: Desk, case_id: int, paper: PaperKind, parent: QWidget) -> object:
    from mediator_desk.views.deliveries.opening import open_deliver

    return open_deliver(desk, case_id, parent, paper=paper)


def _show_scan(desk: Desk, scan: FileScan, parent: QWidget) -> object:
    from mediator_desk.views.evidence.opening import open_kept_file

    return open_kept_file(desk, scan.sha256, scan.media_type, scan.name, parent)
