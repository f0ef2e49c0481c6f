"""The list of issued papers: rows that are text already when the table asks for them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediator_desk.conventions.text import without_turns
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.procedure_words import PaperState
from mediator_desk.services.papers import paper_list
from mediator_desk.services.papers.paper_list import PaperFilter, PaperRow, PaperTotals
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.table_model import Column, Mark
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

CONTEXT = "IssuedPapers"
TITLES = {
    "number": QT_TRANSLATE_NOOP("IssuedPapers", "Paper number"),
    "paper": QT_TRANSLATE_NOOP("IssuedPapers", "Paper"),
    "state": QT_TRANSLATE_NOOP("IssuedPapers", "State"),
    "applicant": QT_TRANSLATE_NOOP("IssuedPapers", "Applicant"),
    "respondent": QT_TRANSLATE_NOOP("IssuedPapers", "Respondent"),
    "issued": QT_TRANSLATE_NOOP("IssuedPapers", "When"),
    "by": QT_TRANSLATE_NOOP("IssuedPapers", "By"),
    "case": QT_TRANSLATE_NOOP("IssuedPapers", "Case"),
    "mediator": QT_TRANSLATE_NOOP("IssuedPapers", "Mediator"),
    "pages": QT_TRANSLATE_NOOP("IssuedPapers", "Pages"),
}
LATER = QT_TRANSLATE_NOOP("IssuedPapers", "superseded by {number}")
BACK = QT_TRANSLATE_NOOP("IssuedPapers", "taken back on {moment}")
MARKS = {
    PaperState.STANDS: Mark("check", "good"),
    PaperState.SIGNED: Mark("check-circle", "good"),
    PaperState.SUPERSEDED: Mark("stack", "plain"),
    PaperState.WITHDRAWN: Mark("arrow-counter-clockwise", "warn"),
}


@dataclass(frozen=True, slots=True)
class ShownPaper:
    """A paper as the list shows it; `size` in bytes."""

    id: int
    case_id: int
    number: str
    paper: str
    state: str
    mark: Mark
    tip: str
    applicant: str
    respondent: str
    issued: str
    by: str
    case: str
    mediator: str
    pages: str
    row: PaperRow


def shown_paper(row: PaperRow) -> ShownPaper:
    """Return a paper in words."""
    return ShownPaper(
        id=row.id,
        case_id=row.case_id,
        number=row.number,
        paper=word(row.kind),
        state=word(row.state),
        mark=MARKS[row.state],
        tip=state_tip(row),
        applicant=without_turns(row.applicant),
        respondent=without_turns(row.respondent),
        issued=exact_moment(row.issued_at),
        by=row.by,
        case=row.case_number,
        mediator=row.mediator,
        pages=str(row.pages),
        row=row,
    )


def state_tip(row: PaperRow) -> str:
    """Return what the word for the state leaves out: which paper came after, when it was taken back."""
    if row.superseded_by:
        return translate(CONTEXT, LATER).format(number=row.superseded_by)
    return "" if row.withdrawn_at is None else translate(CONTEXT, BACK).format(moment=exact_moment(row.withdrawn_at))


def columns() -> list[Column]:
    """Return the columns of the list, from the left."""
    title = {key: translate(CONTEXT, text) for key, text in TITLES.items()}
    return [
        Column("number", title["number"], lambda row: row.number, width=205, leads=True),
        Column("paper", title["paper"], lambda row: row.paper, width=150),
        Column("state", title["state"], lambda row: row.state, "pill", 150, lambda row: row.mark,
               lambda row: row.tip, sortable=False),
        Column("applicant", title["applicant"], lambda row: row.applicant, width=110),
        Column("respondent", title["respondent"], lambda row: row.respondent, width=130, quiet=True, sortable=False),
        Column("issued", title["issued"], lambda row: row.issued, width=140),
        Column("by", title["by"], lambda row: row.by, width=80, quiet=True, sortable=False),
        Column("case", title["case"], lambda row: row.case, width=180, quiet=True, sortable=False),
        Column("mediator", title["mediator"], lambda row: row.mediator, width=90, sortable=False, usual=False),
        Column("pages", title["pages"], lambda row: row.pages, "number", 70, sortable=False, usual=False),
    ]  # fmt: skip


class PaperSource:
    """The papers of a filter, as rows of a table. `ids` runs in a job."""

    def __init__(self, desk: Desk, asked: PaperFilter) -> None:
        self._desk, self.asked = desk, asked

    def comes_at_once(self) -> bool:
        """Tell whether the first rows are found without a wait that a person would feel."""
        with self._desk.database.reading() as db:
            return paper_list.comes_at_once(db, self.asked)

    def first_rows(self, limit: int) -> Sequence[ShownPaper]:
        """Return the first rows, `limit` at most."""
        with self._desk.database.reading() as db:
            return [shown_paper(row) for row in paper_list.first_papers(db, self.asked, limit)]

    def ids(self) -> array[int]:
        """Return the ids of all rows in order."""
        with self._desk.database.reading() as db:
            return paper_list.paper_ids(db, self.asked)

    def rows(self, ids: Sequence[int]) -> Sequence[ShownPaper]:
        """Return the rows with these ids."""
        with self._desk.database.reading() as db:
            return [shown_paper(row) for row in paper_list.papers(db, ids)]

    def totals(self) -> PaperTotals:
        """Return what the papers come to."""
        with self._desk.database.reading() as db:
            return paper_list.paper_totals(db, self.asked)
