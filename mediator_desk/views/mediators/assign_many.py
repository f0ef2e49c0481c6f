"""Many cases assigned at once: a suggestion for each, a tick for each, one act for all, and one way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from mediator_desk.errors import DeskError, Invalid, Problem
from mediator_desk.services.bulk.undoing import undo_bulk
from mediator_desk.services.mediators.assigning_many import assign_many
from mediator_desk.services.mediators.suggestions import CaseToAssign, suggest_many
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.mediators.case_choices import CaseChoices, CaseToGive
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.wording import word_or

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

Teller = Callable[..., object]
WIDTH = 720


class AssignManyDialog(DeskDialog):
    """Says how many cases will be assigned and to whom, balanced over the mediators who are free."""

    def __init__(self, desk: Desk, case_ids: Sequence[int], parent: QWidget | None, tell: Teller) -> None:
        super().__init__(self.tr("Assign cases"), self.tr("Assign"), parent, width=WIDTH)
        self._desk, self._tell = desk, tell
        with desk.database.reading() as db:
            cases = suggest_many(db, case_ids, desk.today())
        self._says = words("", "strong", wrap=True)
        self.body.addWidget(self._says)
        told = self.tr("Who knows the line comes first, balanced over the open cases; nobody away or tied is chosen.")
        self.body.addWidget(words(told, "fact", "mute", wrap=True))
        self.choices = CaseChoices([self._to_give(case) for case in cases])
        self.body.addWidget(FittingArea(self.choices), 1)
        self.choices.changed.connect(self._count)
        self._count()

    def _to_give(self, case: CaseToAssign) -> CaseToGive:
        title = self.tr("{number}  {applicant}").format(number=case.number, applicant=case.applicant)
        # A tie is explained case by case, where the case is appointed: here such a mediator cannot be chosen.
        free = tuple(one for one in case.suggestions if not any(tie.needs_words for tie in one.conflicts))
        return CaseToGive(case.case_id, title, f"{case.respondent} · {word_or(case.line)}", free, case.chosen)

    def _count(self) -> None:
        pairs, without = self.choices.pairs(), self.choices.count_without()
        told = [self.tr("%n case(s) will be assigned.", "", len(pairs))]
        if without:
            told.append(self.tr("%n ticked case(s) have no mediator chosen and stay.", "", without))
        self._says.setText(" ".join(told))
        self.act_button.setEnabled(bool(pairs))

    def save(self) -> None:
        """Assign what is ticked, all or none."""
        if not (pairs := self.choices.pairs()):
            raise Invalid([Problem("cases", "required")])
        with self._desk.database.writing() as db:
            done = assign_many(db, pairs, by=self._desk.actor, now=self._desk.now())
        self._desk.cases_changed.emit()
        desk, tell, mistaken = self._desk, self._tell, self.tr("Assigned by mistake")
        taken_back = self.tr("Taken back: the cases wait to be assigned again.")

        def undo() -> None:
            _take_back(desk, done.bulk, mistaken, tell, taken_back)

        tell("good", self.tr("%n case(s) assigned.", "", len(done.case_ids)), acts=[(self.tr("Undo"), undo)])


def _take_back(desk: Desk, bulk: str, why: str, tell: Teller, told: str) -> None:
    """Undo a batch; the dialog that made it is gone by then."""
    from mediator_desk.views.sentences import sentence

    try:
        with desk.database.writing() as db:
            undo_bulk(db, bulk, why, by=desk.actor, now=desk.now())
    except DeskError as error:
        tell("bad", sentence(error))
        return
    desk.cases_changed.emit()
    tell("info", told)
