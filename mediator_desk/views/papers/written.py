"""Which form holds what a paper says in somebody's own words: the inquiry, the court, a text that is added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.procedure_words import PaperKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.papers.order import PaperOrder
    from mediator_desk.views.messages import DeskDialog

CONTEXT = "WrittenPapers"
COURT_PAPERS = frozenset({PaperKind.RETURN_LIST})
MEND = QT_TRANSLATE_NOOP("WrittenPapers", "Mend the inquiry…")
COURT = QT_TRANSLATE_NOOP("WrittenPapers", "The court's papers…")
ADD = QT_TRANSLATE_NOOP("WrittenPapers", "Add words…")


def word_for_form(kind: PaperKind) -> str:
    """Return what leads to the form of a paper, "" where it has none."""
    from mediator_desk.services.papers.paper_texts import TAKES_TEXT

    if kind is PaperKind.INQUIRY_RECORD:
        return translate(CONTEXT, MEND)
    if kind in COURT_PAPERS:
        return translate(CONTEXT, COURT)
    return translate(CONTEXT, ADD) if kind in TAKES_TEXT else ""


def form_for(desk: Desk, order: PaperOrder, parent: QWidget) -> DeskDialog | None:
    """Return the form of a paper, None where it has none. Raises Refused as the form does."""
    from mediator_desk.services.papers.paper_texts import TAKES_TEXT
    from mediator_desk.views.papers.court_dialog import CourtDialog
    from mediator_desk.views.papers.inquiry_dialog import InquiryDialog
    from mediator_desk.views.papers.text_dialog import PaperTextDialog

    if order.kind is PaperKind.INQUIRY_RECORD:
        return InquiryDialog(desk, order.case_id, parent, inquiry_id=order.about_id or 0)
    if order.kind in COURT_PAPERS:
        return CourtDialog(desk, order.case_id, parent)
    return PaperTextDialog(desk, order.case_id, parent, paper=order.kind) if order.kind in TAKES_TEXT else None
