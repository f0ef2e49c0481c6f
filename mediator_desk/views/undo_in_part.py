"""Some of many cases cannot go back: which, why, and whether the others go back alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.services.bulk.undoing import BulkUndo

MOST_NAMED = 50


class UndoInPartDialog(DeskDialog):
    """Names the cases that stay as they are, each with its reason."""

    def __init__(self, sight: BulkUndo, undo: Callable[[], object], parent: QWidget | None = None) -> None:
        can = len({change.case_id for change in sight.changes})
        act = self.tr("Undo in %n case(s)", "", can)
        super().__init__(self.tr("Undo what can be undone?"), act, parent, width=560)
        self._undo = undo
        told = self.tr("Something happened in these cases since. They stay as they are.")
        self.body.addWidget(words(told, tone="ink2", wrap=True))
        lines = [
            self.tr("{number}: {reason}").format(number=one.case.number, reason=sentence(one.why))
            for one in sight.stay[:MOST_NAMED]
        ]
        if len(sight.stay) > MOST_NAMED:
            lines.append(self.tr("and %n more", "", len(sight.stay) - MOST_NAMED))
        self.body.addWidget(FittingArea(words("\n".join(lines), "fact", wrap=True)), 1)
        self.cancel_button.setText(self.tr("Leave all as it is"))
        self.cancel_button.setFocus()

    def save(self) -> None:
        """Take back what can be."""
        self._undo()
