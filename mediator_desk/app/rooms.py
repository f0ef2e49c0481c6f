"""The room in which a meeting is held, with the dialogs of other screens that it leads to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.models.words import SessionResult
    from mediator_desk.views.room.room_acts import RoomActs
    from mediator_desk.views.room.room_view import RoomView


def room_place(desk: Desk) -> QWidget:
    """Return the place that holds the room of one meeting."""
    from mediator_desk.views.room.room_place import RoomPlace

    return RoomPlace(partial(_room, desk))


def enter_todays_room(desk: Desk) -> bool:
    """Enter the room of the meeting that is on or comes next today. Returns False where there is none."""
    from mediator_desk.views.room.opening import enter_room, todays_meeting

    meeting_id = todays_meeting(desk)
    if meeting_id:
        enter_room(desk, meeting_id)
    return bool(meeting_id)


def _room(desk: Desk, meeting_id: int, parent: QWidget) -> RoomView:
    from mediator_desk.views.room.room_view import RoomView

    return RoomView(desk, meeting_id, _acts(desk), parent)


def _acts(desk: Desk) -> RoomActs:
    from mediator_desk.views.agreements import opening as agreements
    from mediator_desk.views.clocks import opening as clocks
    from mediator_desk.views.mediators import opening as mediators
    from mediator_desk.views.proposals import opening as proposals
    from mediator_desk.views.room.room_acts import RoomActs
    from mediator_desk.views.sessions import opening as sessions

    def record(case_id: int, parent: QWidget, result: SessionResult | None) -> QDialog:
        return sessions.open_record_session(desk, case_id, parent, result=result)

    return RoomActs(
        record=record,
        plan=partial(sessions.open_plan_session, desk),
        adjourn=partial(sessions.open_adjourn_session, desk),
        propose=partial(proposals.open_propose, desk),
        suspend=partial(clocks.open_suspend, desk),
        outcome=partial(agreements.open_record_outcome, desk),
        agreement=partial(agreements.open_agreement, desk),
        oral_agreement=partial(agreements.open_oral_agreement, desk),
        ask_recusal=partial(mediators.open_ask_recusal, desk),
        add_person=partial(sessions.open_add_person, desk),
    )
