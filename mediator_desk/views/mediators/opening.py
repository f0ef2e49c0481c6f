"""How other screens open the dialogs about mediators; the start of the program hands it to them.

Each imports what it opens when it does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.mediators.assign_many import AssignManyDialog
    from mediator_desk.views.mediators.hand_over import HandOverDialog
    from mediator_desk.views.mediators.recusal import AskRecusalDialog, DecideRecusalDialog
    from mediator_desk.views.mediators.several import SeveralMediatorsDialog

    Teller = Callable[..., object]
    """Shows news in a banner: tone, news, reason, acts."""


def open_mediators(desk: Desk, case_id: int, parent: QWidget) -> SeveralMediatorsDialog:
    """Open the mediators of a case: who presides, who sits beside."""
    from mediator_desk.views.mediators.several import SeveralMediatorsDialog

    return shown(SeveralMediatorsDialog(desk, case_id, parent))


def open_ask_recusal(desk: Desk, case_id: int, parent: QWidget) -> AskRecusalDialog:
    """Open the form that records who asks that a mediator step aside."""
    from mediator_desk.views.mediators.recusal import AskRecusalDialog

    return shown(AskRecusalDialog(desk, case_id, parent))


def open_decide_recusal(desk: Desk, case_id: int, parent: QWidget) -> DecideRecusalDialog:
    """Open the decision on the oldest open recusal of a case. Raises Refused("no_recusal_open")."""
    from mediator_desk.views.mediators.recusal import DecideRecusalDialog

    return shown(DecideRecusalDialog(desk, case_id, parent))


def open_assign_many(desk: Desk, case_ids: Sequence[int], parent: QWidget, tell: Teller) -> AssignManyDialog:
    """Open the list of cases to be assigned at once; `tell` says afterwards how many were, with a way back."""
    from mediator_desk.views.mediators.assign_many import AssignManyDialog

    return shown(AssignManyDialog(desk, case_ids, parent, tell))


def open_hand_over(desk: Desk, mediator_id: int, parent: QWidget) -> HandOverDialog:
    """Open all open work of a mediator, to be handed over."""
    from mediator_desk.views.mediators.hand_over import HandOverDialog

    return shown(HandOverDialog(desk, mediator_id, parent))
