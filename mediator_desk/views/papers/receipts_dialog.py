"""The receipts (送达回证) of a paper, to be signed when it is served: for every party, or for one side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import PartySide
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.paper_dialog import PaperDialog
from mediator_desk.views.papers import paper_work
from mediator_desk.views.papers.ways import NOWHERE, PaperWays
from mediator_desk.views.parts import button
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.drawn_paper import Drawn

FOR_APPLICANTS = frozenset({PaperKind.NOTICE_OF_REFUSAL, PaperKind.NOTICE_TO_SUPPLY, PaperKind.REFERRAL_NOTICE})
"""Papers that go to who asked: the other side has nothing to do with the matter yet."""


class PaperReceiptsDialog(PaperDialog):
    """One receipt for each person. That the paper went out is entered from here."""

    def __init__(
        self, desk: Desk, case_id: int, paper: PaperKind, parent: QWidget | None = None, *, ways: PaperWays = NOWHERE
    ) -> None:
        super().__init__(desk, self.tr("Receipts: {paper}").format(paper=word(paper)), parent)
        self._case_id, self._paper, self._ways = case_id, paper, ways
        with desk.database.reading() as db:
            self._parties = case_details(db, case_id).parties
        sides = [(None, self.tr("Every party")), (PartySide.APPLICANT, self.tr("Applicants")),
                 (PartySide.RESPONDENT, self.tr("Respondents"))]  # fmt: skip
        self.side = SegmentField([one for one in sides if one[0] is None or self._ids(one[0])])
        self.side.choose(PartySide.APPLICANT if paper in FOR_APPLICANTS else None)
        self.add_choice(self.tr("For"), self.side)
        self.choices.addStretch(1)
        if ways.deliver is not None:
            self.buttons.insertWidget(0, button(self.tr("It went out…"), self._on_deliver, look="link", icon="check"))
        self.draw()

    def _ids(self, side: PartySide | None) -> list[int]:
        return [one.id for one in self._parties if side in (None, one.side)]

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        name, ids = self.tr("Receipts {number}"), self._ids(self.side.choice())
        return partial(paper_work.receipts, self._desk.database, self._case_id, self._paper, ids, name)

    def _on_deliver(self) -> None:
        if self._ways.deliver is not None:
            self._ways.deliver(self._case_id, self._paper, self)
