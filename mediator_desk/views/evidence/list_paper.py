"""The evidence list of a case as it is printed: looked at, saved as PDF, handed to the printer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.services.evidence.evidence_paper import evidence_list_facts
from mediator_desk.services.papers.printed import PrintedPaper, tell_printed
from mediator_desk.views.drawn_paper import Drawn
from mediator_desk.views.paper_dialog import PaperDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.evidence.evidence_paper import EvidenceListFacts


class ListPaperDialog(PaperDialog):
    """The list as it stands now; it is drawn in the background. Raises Refused("no_evidence")."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("Evidence list"), parent)
        self._case_id = case_id
        with desk.database.reading() as db:
            self._facts = evidence_list_facts(db, case_id, now=desk.now())
        self.draw()

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        name = self.tr("Evidence list {number}").format(number=self._facts.number)
        return partial(_drawn, self._facts, self._case_id, name)


def _drawn(facts: EvidenceListFacts, case_id: int, name: str) -> Drawn:
    from mediator_desk.documents.lists.evidence_list import render_evidence_list_bytes

    printed = [PrintedPaper(case_id, PaperKind.EVIDENCE_LIST)]
    return Drawn(render_evidence_list_bytes(facts), name, partial(tell_printed, papers=printed), (case_id,))
