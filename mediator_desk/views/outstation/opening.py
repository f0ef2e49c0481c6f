"""How cases are taken along, looked after while they are out, and brought back; dialogs are imported when wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.errors import Refused
from mediator_desk.models.rights import Right, may
from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.outstation.bring_dialog import BringBackDialog
    from mediator_desk.views.outstation.out_dialog import WhatIsOutDialog
    from mediator_desk.views.outstation.take_dialog import TakeAlongDialog
    from mediator_desk.views.undoing import Teller


def open_take_along(desk: Desk, case_ids: Sequence[int], parent: QWidget, tell: Teller) -> TakeAlongDialog:
    """Ask how cases go along. Raises Refused("not_for_role"), ("not_at_outstation"), ("no_case_chosen")."""
    from mediator_desk.services.outstation.checking_out import what_hinders
    from mediator_desk.services.outstation.rule import refuse_at_outstation
    from mediator_desk.views.outstation.take_dialog import TakeAlongDialog

    may(desk.actor, Right.WORK_ON_CASES)
    if not case_ids:
        raise Refused("no_case_chosen")
    with desk.database.reading() as db:
        refuse_at_outstation(db)
        staying = what_hinders(db, case_ids, by=desk.actor)
    stay = {one.case_id for one in staying}
    going = [case_id for case_id in dict.fromkeys(case_ids) if case_id not in stay]
    return shown(TakeAlongDialog(desk, going, staying, tell, parent))


def open_bring_back(desk: Desk, parent: QWidget, tell: Teller) -> BringBackDialog:
    """Ask for the folder that comes back. Raises Refused("not_for_role"), ("not_at_outstation")."""
    from mediator_desk.views.outstation.bring_dialog import BringBackDialog

    _refuse(desk)
    return shown(BringBackDialog(desk, tell, parent))


def open_what_is_out(desk: Desk, parent: QWidget, tell: Teller) -> WhatIsOutDialog:
    """Show what is out. Raises Refused("not_for_role"), ("not_at_outstation")."""
    from mediator_desk.views.outstation.out_dialog import WhatIsOutDialog

    _refuse(desk)
    return shown(WhatIsOutDialog(desk, tell, parent))


def _refuse(desk: Desk) -> None:
    from mediator_desk.services.outstation.rule import refuse_at_outstation

    may(desk.actor, Right.WORK_ON_CASES)
    with desk.database.reading() as db:
        refuse_at_outstation(db)
