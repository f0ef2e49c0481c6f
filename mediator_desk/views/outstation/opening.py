"""How cases are taken along, looked after while they are out, and brought back; dialogs are imported when wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mediator_desk.errors import Refused
from mediator_desk.models.rights import Right, may
from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.kept_inputs import Kept
    from mediator_desk.views.outstation.bring_dialog import BringBackDialog
    from mediator_desk.views.outstation.give_up_dialog import GiveUpDialog
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


def open_take_this_along(desk: Desk, case_id: int, screen: Any) -> TakeAlongDialog:  # noqa: ANN401 - it has a banner
    """Ask how one case goes along; the banner of its screen tells what came of it. Raises as open_take_along does."""
    return open_take_along(desk, [case_id], screen, screen.banner.tell)


def open_take_along_again(desk: Desk, kept: Kept, screen: Any) -> TakeAlongDialog:  # noqa: ANN401 - it has a banner
    """Ask again for the cases of a form that was left with something typed. Raises as open_take_along does."""
    case_ids = kept.content.get("beside", {}).get("case_ids", [])
    return open_take_along(desk, case_ids, screen, screen.banner.tell)


def open_bring_back(desk: Desk, parent: QWidget, tell: Teller, folder: Path | None = None) -> BringBackDialog:
    """Ask for the folder that comes back; `folder`: the one that was chosen before.

    Raises Refused("not_for_role"), ("not_at_outstation").
    """
    from mediator_desk.views.outstation.bring_dialog import BringBackDialog

    _refuse(desk)
    return shown(BringBackDialog(desk, tell, parent, folder))


def open_bring_back_again(desk: Desk, kept: Kept, screen: Any) -> BringBackDialog:  # noqa: ANN401 - it has a banner
    """Ask again for the folder whose comparison was left with something chosen: its passphrase is never kept.

    Raises as open_bring_back does.
    """
    from pathlib import Path

    folder = kept.content.get("beside", {}).get("folder")
    return open_bring_back(desk, screen, screen.banner.tell, Path(folder) if folder else None)


def open_give_up(desk: Desk, checkout_id: int, parent: QWidget) -> GiveUpDialog:
    """Ask why a folder is waited for no more.

    Raises Refused("no_such_checkout", number), ("checkout_is_over", at), ("not_for_role"), ("not_at_outstation").
    """
    from mediator_desk.services.outstation.listing import checkout_row
    from mediator_desk.views.outstation.give_up_dialog import GiveUpDialog

    _refuse(desk)
    with desk.database.reading() as db:
        row = checkout_row(db, checkout_id)
    if row is None:
        raise Refused("no_such_checkout", number=checkout_id)
    if row.ended_at is not None:
        raise Refused("checkout_is_over", at=row.ended_at)
    return shown(GiveUpDialog(desk, row, parent))


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
