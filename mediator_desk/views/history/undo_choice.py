"""One edit of the last thirty days, chosen in the history, is taken back; what stands in its way is said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.services.cases.undo_edits import OwnChange, edits_to_undo
from mediator_desk.views import theme
from mediator_desk.views.parts import button, words
from mediator_desk.views.sentences import sentence
from mediator_desk.views.undoing import Teller, said_of, undo_edit

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.views.history.filtered_story import FilteredStory


class UndoChoice(QWidget):
    """Below a story: the button for the line that is chosen, and why that line stays where it does."""

    def __init__(
        self, desk: Desk, case_id: int, filtered: FilteredStory, tell: Teller, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._case_id, self._filtered, self._tell = desk, case_id, filtered, tell
        self._changes: dict[int, OwnChange] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("m"))
        self.undo_button = button(self.tr("Undo this change"), self.undo, icon="arrow-counter-clockwise")
        self._why = words("", "fact", "mute", wrap=True)
        row.addWidget(self.undo_button)
        row.addWidget(self._why, 1)
        filtered.chosen.connect(self._show_choice)
        self._show_choice()

    def read(self) -> None:
        """Ask anew what can be taken back."""
        with self._desk.database.reading() as db:
            found = edits_to_undo(db, self._case_id, by=self._desk.actor, now=self._desk.now())
        self._changes = {change.entry_id: change for change in found}
        self._filtered.show_undoable([entry for entry, change in self._changes.items() if change.refusal is None])
        self._show_choice()

    def undo(self) -> None:
        """Take back the change that is chosen."""
        change = self._changes.get(self._filtered.chosen_entry())
        if change is not None and change.refusal is None:
            undo_edit(self._desk, change, self._tell)

    def _show_choice(self) -> None:
        change = self._changes.get(self._filtered.chosen_entry())
        may_undo = change is not None and change.refusal is None
        if not may_undo and self.window().focusWidget() is self.undo_button:
            self._filtered.story.setFocus()  # a button that rests would pass the keyboard to anybody
        self.undo_button.setEnabled(may_undo)
        if change is None:
            self._why.setText(
                self.tr("Choose a change of the last 30 days. A step is undone on the case, the last first.")
            )
        else:
            self._why.setText(sentence(change.refusal) if change.refusal else said_of(change))
