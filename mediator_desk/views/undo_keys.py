"""Ctrl+Z at the desk: one's own last change goes back, of the case in sight or else of the whole desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from mediator_desk.services.cases.undo_edits import OwnChange, last_own_change
from mediator_desk.views.sentences import sentence
from mediator_desk.views.undoing import Teller, said_of, undo_edit, undo_many

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

TYPED_INTO = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)

FRESH = timedelta(minutes=1)
"""For so long the key pressed again means what the banner offers."""


class UndoKeys(QObject):
    """What the key does.

    An edit of the case in sight goes back at once; what is elsewhere, a step or many cases is shown first, and goes
    back when the key is pressed again while that is fresh.
    """

    def __init__(
        self,
        desk: Desk,
        window: QWidget,
        case_in_sight: Callable[[], int],
        tell: Teller,
        open_step: Callable[[int, QWidget], object],
    ) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._case_in_sight, self._tell, self._open_step = case_in_sight, tell, open_step
        self._offered: tuple[int, datetime] | None = None

    def undo(self) -> None:
        """Take back, or offer to take back, what this person did last."""
        if isinstance(QApplication.focusWidget(), TYPED_INTO) or not self._desk.is_open:
            return
        in_sight = self._case_in_sight()
        change = self._last(in_sight) if in_sight else None
        is_in_sight = change is not None
        change = change or self._last(0)
        if change is None:
            self._tell("info", self.tr("Nothing of yours from the last 30 days can be undone."))
        elif change.refusal is not None:
            said = self.tr("Cannot be undone: {act}").format(act=said_of(change))
            self._tell("warn", said, sentence(change.refusal), [(self.tr("Show the case"), self._shower(change))])
        elif is_in_sight and not change.bulk and not change.is_step:
            undo_edit(self._desk, change, self._tell)
        elif self._is_offered(change):
            self._offered = None
            self._do(change)
        else:
            self._offer(change)

    def _last(self, case_id: int) -> OwnChange | None:
        with self._desk.database.reading() as db:
            return last_own_change(db, by=self._desk.actor, now=self._desk.now(), case_id=case_id)

    def _offer(self, change: OwnChange) -> None:
        """Nothing out of sight changes by a key alone: the banner says what would go back."""
        said = said_of(change)
        acts: list[tuple[str, Callable[[], object]]] = [(self.tr("Undo"), lambda: self._do(change))]
        if not change.bulk:
            acts.append((self.tr("Show the case"), self._shower(change)))
        self._offered = (change.entry_id, self._desk.now())
        again = self.tr("Press Ctrl+Z again to undo it.")
        self._tell("info", self.tr("Your last change: {act}").format(act=said), again, acts)

    def _is_offered(self, change: OwnChange) -> bool:
        if self._offered is None:
            return False
        entry_id, at = self._offered
        return entry_id == change.entry_id and self._desk.now() - at < FRESH

    def _do(self, change: OwnChange) -> None:
        if change.bulk:
            undo_many(self._desk, change.bulk, said_of(change), self._tell, self._window)
        elif change.is_step:
            self._open_step(change.case_id, self._window)
        else:
            undo_edit(self._desk, change, self._tell)

    def _shower(self, change: OwnChange) -> Callable[[], object]:
        return lambda: self._desk.place_wanted.emit("cases", change.case_id)
