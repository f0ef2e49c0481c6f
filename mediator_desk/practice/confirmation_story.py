"""A court is asked to confirm an agreement of a practice case (People's Mediation Law art. 33)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.models.procedure_words import ConfirmationState
from mediator_desk.models.words import CaseState, DueStep
from mediator_desk.practice import words
from mediator_desk.practice.agreement_story import AgreementPaper
from mediator_desk.practice.shelf import Row
from mediator_desk.practice.situations import Situation

if TYPE_CHECKING:
    from mediator_desk.practice.life_story import LifeStory
    from mediator_desk.practice.telling import Desk

WITHDRAWN = 0.05


class ConfirmationStory:
    """Tells of one joint application and what the court decided."""

    def __init__(self, desk: Desk, story: LifeStory, agreement: Row) -> None:
        self._desk, self._story, self._agreement = desk, story, agreement
        self._row: Row = {}

    @property
    def is_dismissed(self) -> bool:
        """Whether the court dismissed the application."""
        return self._row.get("state") is ConfirmationState.DISMISSED

    def is_decided(self) -> bool:
        """Apply and wait for the court; return whether it has decided by now."""
        if not self._story.passes(1, 8):
            return False
        if self._story.today > self._agreement["confirmation_until"]:
            return True
        self._apply()
        if Situation.NOT_DECIDED in self._story.situations or not self._story.passes(5, 15):
            return False
        self._decide()
        return True

    def renew(self, first: AgreementPaper) -> AgreementPaper:
        """Make a new agreement of what the first one said."""
        paper = AgreementPaper(self._desk, self._story, sequence=first.row["sequence"] + 1)
        self._story.case["state"] = CaseState.AGREED
        paper.write_anew(first)
        return paper

    def _apply(self) -> None:
        opening, on = self._story.opening, self._story.today
        self._row = self._desk.shelf.add(
            "judicial_confirmations", agreement_id=self._agreement["id"], court=words.COURT, applied_on=on,
            applicants=[party["name"] for party in (*opening.applicants, opening.respondent)],
            state=ConfirmationState.APPLIED, decided_on=None, document_number="", words="",
        )  # fmt: skip
        self._story.clocks.end(on, DueStep.CONFIRM)
        self._story.tell("confirmation_applied", court=words.COURT, on=on)

    def _decide(self) -> None:
        on = self._story.today
        state = ConfirmationState.CONFIRMED
        if self._story.meets(Situation.DISMISSED):
            state = ConfirmationState.DISMISSED
        elif not self._story.situations and self._desk.rng.random() < WITHDRAWN:
            state = ConfirmationState.WITHDRAWN
        number = f"（{on.year}）粤0106民特{self._agreement['id'] % 900 + 1}号"
        document = "" if state is ConfirmationState.WITHDRAWN else number
        reason = words.DISMISSED_WORDS if state is ConfirmationState.DISMISSED else ""
        self._row |= {"state": state, "decided_on": on, "document_number": document, "words": reason}
        self._story.tell(f"confirmation_{state}", reason=reason, court=words.COURT, document=document, on=on)
