"""The meeting of a case that is still to be held."""

from __future__ import annotations

from mediator_desk.errors import Refused
from mediator_desk.models.words import SessionState
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.services.sessions.scheduling import SessionRow


def planned_meeting(case: CaseDetails) -> SessionRow:
    """Return the meeting of a case that is still to be held. Raises Refused("session_not_planned")."""
    for meeting in case.sessions:
        if meeting.state is SessionState.PLANNED:
            return meeting
    raise Refused("session_not_planned")
