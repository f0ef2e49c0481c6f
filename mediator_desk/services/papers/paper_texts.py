"""What a person adds to a paper of a case in words of their own: a note on the file, what a court should know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.text import LONGEST_TEXT, kept_text
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.paper_work import PaperText
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.rights import Right, may
from mediator_desk.services.cases.case_life import case_to_change, tell, the_case

TAKES_TEXT = frozenset(
    {
        *(PaperKind.FILE_COVER, PaperKind.FILE_NOTE, PaperKind.BACK_COVER),
        *(PaperKind.CERTIFICATE_OF_MEDIATION, PaperKind.CONFIRMATION_REQUEST),
        PaperKind.WRITTEN_PROPOSAL,  # prepared here, until it goes to the parties
        *(PaperKind.COURT_REPORT, PaperKind.RETURN_LIST, PaperKind.PROOF_OF_PERFORMANCE),
    }
)
"""The papers that have a place for it. What an agreement or a record says is entered where it belongs."""


@dataclass(frozen=True)
class PaperTextDraft:
    """What is added to one paper of a case; `version` is 0 where nothing was added yet."""

    paper: PaperKind
    text: str = ""
    """Lines are paragraphs; "" takes out what was added."""
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what cannot be."""
        problems = [] if self.paper in TAKES_TEXT else [Problem("paper", "paper_takes_no_text")]
        if len(self.text) > LONGEST_TEXT:
            problems.append(Problem("text", "too_long", {"longest": LONGEST_TEXT}))
        return problems


def paper_texts_of(db: Session, case_id: int) -> MappingProxyType[PaperKind, str]:
    """Return what was added to the papers of a case."""
    query = select(PaperText).where(PaperText.case_id == case_id).order_by(PaperText.id)
    return MappingProxyType({one.paper: one.text for one in db.scalars(query)})


def paper_text_draft(db: Session, case_id: int, paper: PaperKind) -> PaperTextDraft:
    """Return what was added to a paper, an empty draft where nothing was. Raises Refused("case_not_found")."""
    the_case(db, case_id)
    row = _row(db, case_id, paper)
    return PaperTextDraft(paper, row.text, row.version) if row else PaperTextDraft(paper)


def save_paper_text(db: Session, case_id: int, draft: PaperTextDraft, *, by: Actor, now: datetime) -> None:
    """Add words to a paper, mend them, or take them out (an empty text).

    Raises Invalid, Refused("case_not_found" / "case_is_archived" / "changed_at_another_desk").
    """
    may(by, Right.WORK_ON_CASES)
    case = case_to_change(db, case_id)
    if problems := draft.problems():
        raise Invalid(problems)
    row = _row(db, case_id, draft.paper)
    if (row.version if row else 0) != draft.version:
        raise Refused("changed_at_another_desk")
    text = kept_text(draft.text).strip()
    if text == (row.text if row else ""):
        return
    if row is not None and not text:
        db.delete(row)
        tell(db, case, "paper_text_removed", by=by, now=now, paper=draft.paper)
        return
    is_new = row is None
    row = row or PaperText(case_id=case_id, paper=draft.paper)
    row.text = text
    db.add(row)
    tell(db, case, "paper_text_added" if is_new else "paper_text_changed", by=by, now=now, paper=draft.paper)


def _row(db: Session, case_id: int, paper: PaperKind) -> PaperText | None:
    query = select(PaperText).where(PaperText.case_id == case_id, PaperText.paper == paper)
    return db.scalars(query.execution_options(populate_existing=True)).first()
