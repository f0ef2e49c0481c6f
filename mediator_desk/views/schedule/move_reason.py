"""Why a meeting is moved, asked where somebody knows of it already."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.errors import Invalid, Problem
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class MoveReasonDialog(DeskDialog):
    """From when to when a meeting is moved, and why. `move` does it; it raises where it cannot be."""

    def __init__(
        self, desk: Desk, session_id: int, said: str, move: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Move this meeting?"), self.tr("Move it"), parent)
        self._move = move
        self.body.addWidget(words(said, "strong", wrap=True))
        told = self.tr("Who takes part was told of it already and will be asked again.")
        self.body.addWidget(words(told, "", "ink2", wrap=True))
        self.form = Form(self)
        self._reason = self.form.add("words", self.tr("Why it is moved"), QLineEdit())
        self.body.addWidget(self.form)
        self._reason.setFocus()
        self.keep_input(desk, f"move_by_hand/{session_id}")

    def save(self) -> None:  # noqa: D102
        reason = self._reason.text().strip()
        if not reason:
            raise Invalid([Problem("words", "required")])
        self._move(reason)
