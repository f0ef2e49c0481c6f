"""How other screens open the dialogs of meetings; the start of the program hands it to them.

Each imports what it opens when it does: the list of cases needs neither PDF nor printer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.models.words import SessionResult
    from mediator_desk.services.sessions.scheduling import SessionDraft
    from mediator_desk.views.sessions.adjourn import AdjournSessionDialog
    from mediator_desk.views.sessions.papers import NoticesDialog, RecordPaperDialog
    from mediator_desk.views.sessions.people import PeopleDialog
    from mediator_desk.views.sessions.person_form import AddPersonDialog
    from mediator_desk.views.sessions.plan import MoveSessionDialog, PlanSessionDialog
    from mediator_desk.views.sessions.record import RecordSessionDialog
    from mediator_desk.views.sessions.serve import ServeDialog
    from mediator_desk.views.sessions.to_prepare import ToPrepareDialog


def open_plan_session(
    desk: Desk, case_id: int, parent: QWidget, *, wanted: SessionDraft | None = None
) -> PlanSessionDialog:
    """Open the form that plans the next meeting of a case; `wanted` is a time and room that was pointed at."""
    from mediator_desk.views.sessions.plan import PlanSessionDialog

    return shown(PlanSessionDialog(desk, case_id, parent, wanted=wanted))


def open_cancel_or_move_session(
    desk: Desk, case_id: int, parent: QWidget, *, wanted: SessionDraft | None = None
) -> MoveSessionDialog:
    """Open the planned meeting of a case, to move, adjourn or cancel it; `wanted` is where it was moved to.

    Raises Refused("session_not_planned").
    """
    from mediator_desk.views.sessions.plan import MoveSessionDialog

    return shown(MoveSessionDialog(desk, case_id, parent, wanted=wanted))


def open_adjourn_session(desk: Desk, case_id: int, parent: QWidget) -> AdjournSessionDialog:
    """Open the planned meeting of a case, to adjourn it. Raises Refused("session_not_planned")."""
    from mediator_desk.views.sessions.adjourn import AdjournSessionDialog

    return shown(AdjournSessionDialog(desk, case_id, parent))


def open_people(desk: Desk, session_id: int, parent: QWidget) -> PeopleDialog:
    """Open who comes to a meeting, to call everybody. Raises Refused("session_not_planned")."""
    from mediator_desk.views.sessions.people import PeopleDialog

    return shown(PeopleDialog(desk, session_id, parent))


def open_notices_of_meeting(desk: Desk, session_id: int, parent: QWidget) -> NoticesDialog:
    """Open the notices of one planned meeting."""
    from mediator_desk.views.sessions import papers

    return papers.open_notices(desk, [session_id], parent)


def open_add_person(desk: Desk, case_id: int, parent: QWidget) -> AddPersonDialog:
    """Open the form for somebody else who takes part in the planned meeting of a case.

    Raises Refused("session_not_planned").
    """
    from mediator_desk.services.cases.case_details import case_details
    from mediator_desk.views.sessions.person_form import AddPersonDialog
    from mediator_desk.views.sessions.planned import planned_meeting

    with desk.database.reading() as db:
        meeting = planned_meeting(case_details(db, case_id))
    return shown(AddPersonDialog(desk, meeting.id, case_id, parent))


def open_people_of_case(desk: Desk, case_id: int, parent: QWidget) -> PeopleDialog:
    """Open who comes to the planned meeting of a case. Raises Refused("session_not_planned")."""
    from mediator_desk.services.cases.case_details import case_details
    from mediator_desk.views.sessions.planned import planned_meeting

    with desk.database.reading() as db:
        meeting = planned_meeting(case_details(db, case_id))
    return open_people(desk, meeting.id, parent)


def open_serve(desk: Desk, session_ids: Sequence[int], parent: QWidget) -> ServeDialog:
    """Open the form that enters a paper as gone out to all parties of these meetings: after notices were printed."""
    from mediator_desk.views.sessions.serve import ServeDialog

    return shown(ServeDialog(desk, session_ids, parent))


def open_to_prepare(desk: Desk, parent: QWidget) -> ToPrepareDialog:
    """Open the list of meetings that are near and not sure yet: who is to be called, served, asked for a receipt."""
    from mediator_desk.views.sessions.to_prepare import ToPrepareDialog

    return shown(ToPrepareDialog(desk, parent))


def open_notices_of_case(desk: Desk, case_id: int, parent: QWidget) -> NoticesDialog:
    """Open the notices of the planned meeting of a case. Raises Refused("session_not_planned")."""
    from mediator_desk.views.sessions import papers

    return papers.open_notices_of_case(desk, case_id, parent)


def open_record_of_case(desk: Desk, case_id: int, parent: QWidget) -> RecordPaperDialog:
    """Open the record of the planned or else the last meeting of a case. Raises Refused("session_not_planned")."""
    from mediator_desk.views.sessions import papers

    return papers.open_record_of_case(desk, case_id, parent)


def open_record_session(
    desk: Desk, case_id: int, parent: QWidget, *, result: SessionResult | None = None
) -> RecordSessionDialog:
    """Open the record of the planned meeting of a case; `result` is how it ended, where that was said already.

    Raises Refused("session_not_planned").
    """
    from mediator_desk.views.sessions.record import RecordSessionDialog

    return shown(RecordSessionDialog(desk, case_id, parent, result=result))
