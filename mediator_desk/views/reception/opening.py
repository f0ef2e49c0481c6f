"""How other screens receive a matter, pass a complaint on and answer; the start of the program hands it to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.views.messages import shown
from mediator_desk.views.reception.complaint_dialogs import (
    ConsultationDialog,
    InsurerAnswerDialog,
    InsurerTimeDialog,
    PassToInsurerDialog,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.reception.receive_dialog import ReceiveDialog


Teller = Callable[[str, str, str, Sequence[tuple[str, Callable[[], object]]]], object]
"""Shows news: tone, the news, what belongs below it, and what a person may do about it (word, act)."""


def open_receive(desk: Desk, parent: QWidget, tell: Teller) -> ReceiveDialog:
    """Open the form for a matter that comes in by another way than the mini program; `tell` shows what it became."""
    from mediator_desk.views.reception.receive_dialog import ReceiveDialog

    dialog = ReceiveDialog(desk, parent)
    came: list[int] = []
    dialog.received.connect(lambda case_id, _number: came.append(case_id))
    dialog.received.connect(lambda case_id, number: _tell(desk, case_id, number, tell))
    # The last one is what the hand goes on with: the case that stood there before is not at stake any more.
    dialog.finished.connect(lambda _result: _show_last(desk, came))
    return shown(dialog)


def _show_last(desk: Desk, came: Sequence[int]) -> None:
    if came:
        desk.place_wanted.emit("cases", came[-1])


def _tell(desk: Desk, case_id: int, number: str, tell: Teller) -> None:
    news = QCoreApplication.translate("Reception", "Registered as {number}").format(number=number)
    show = QCoreApplication.translate("Reception", "Show it")
    tell("good", news, "", [(show, lambda: desk.place_wanted.emit("cases", case_id))])


def open_pass_to_insurer(desk: Desk, case_id: int, parent: QWidget) -> PassToInsurerDialog:
    """Open the form that passes a complaint to its insurer."""
    return shown(PassToInsurerDialog(desk, case_id, parent))


def open_insurer_time(desk: Desk, case_id: int, parent: QWidget) -> InsurerTimeDialog:
    """Open the form that gives an insurer more time. Raises Refused("track_is_longest")."""
    return shown(InsurerTimeDialog(desk, case_id, parent))


def open_record_answer(desk: Desk, case_id: int, parent: QWidget) -> InsurerAnswerDialog:
    """Open the form that records the insurer's answer."""
    return shown(InsurerAnswerDialog(desk, case_id, parent))


def open_answer_consultation(desk: Desk, case_id: int, parent: QWidget) -> ConsultationDialog:
    """Open the form that answers a consultation."""
    return shown(ConsultationDialog(desk, case_id, parent))
