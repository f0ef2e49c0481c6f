"""Adjourning a meeting: it does not take place as planned or is broken off, and perhaps the next is agreed at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.actor import Actor
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import SessionState
from mediator_desk.services.cases.case_life import tell
from mediator_desk.services.sessions.ladder import offers_in_words
from mediator_desk.services.sessions.room import get_up, meeting_to_change
from mediator_desk.services.sessions.scheduling import (
    SessionDraft,
    forget_day,
    plan_session,
    reason_problems,
)


@dataclass(frozen=True)
class AdjournDraft:
    """Why a meeting is adjourned, and when the parties meet next; None where that is not settled yet."""

    words: str = ""
    next: SessionDraft | None = None

    def problems(self) -> list[Problem]:
        """Return what is missing or cannot be, of the next meeting too."""
        return reason_problems(self.words) + (self.next.problems() if self.next else [])


def adjourn_session(
    db: Session, session_id: int, draft: AdjournDraft, *, by: Actor, now: datetime
) -> MediationSession | None:
    """Adjourn a meeting that is planned or under way, plan the next one in the same transaction, and return that.

    What was noted down stays: the committee must be able to prove that it tried. Raises Invalid,
    Refused("session_not_planned"), for the next meeting as scheduling.plan_session does.
    """
    may(by, Right.WORK_ON_CASES)
    if problems := draft.problems():
        raise Invalid(problems)
    meeting, case = meeting_to_change(db, session_id)
    meeting.state, meeting.end_words = SessionState.ADJOURNED, draft.words.strip()
    if meeting.opened_at is not None:
        get_up(db, meeting, now)
        # What both sides stood at when they parted: the record says it, whatever is offered later.
        meeting.applicant_offer, meeting.respondent_offer = offers_in_words(db, case.id)
        case.mediated_on = case.mediated_on or china_day(meeting.opened_at)
    forget_day(case)
    tell(db, case, "session_adjourned", by=by, now=now, reason=draft.words.strip(), sequence=meeting.sequence)
    return plan_session(db, case.id, draft.next, by=by, now=now) if draft.next else None
