"""What the room opens in other screens; the start of the program wires them together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from mediator_desk.models.words import SessionResult

    CaseDialogOpener = Callable[[int, QWidget], QDialog]
    """Opens a dialog on a case (its id) before a window, and returns it."""
    RecordOpener = Callable[[int, QWidget, SessionResult | None], QDialog]
    """The same for the record of the meeting, with the result that is to be confirmed (None: nobody said yet)."""


@dataclass(frozen=True)
class RoomActs:
    """The dialogs in which a result of the meeting is confirmed, and the next act of its case done."""

    record: RecordOpener
    plan: CaseDialogOpener
    adjourn: CaseDialogOpener
    propose: CaseDialogOpener
    suspend: CaseDialogOpener
    outcome: CaseDialogOpener
    agreement: CaseDialogOpener
    oral_agreement: CaseDialogOpener
    ask_recusal: CaseDialogOpener
    add_person: CaseDialogOpener
    """Asks who else takes part in the meeting that is planned."""
