"""What comes next in a case, when, and who does it: what somebody wrote down, or else what the procedure gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from sqlalchemy import select, union
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator, Staff
from mediator_desk.models.life import Act
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.words import CaseState, DueStep, SessionState
from mediator_desk.services.case_life import case_to_change, tell

LONGEST_STEP = 300

S, A = CaseState, Act
GIVEN = MappingProxyType(
    {
        S.RECEIVED: A.BEGIN_REVIEW,
        S.UNDER_REVIEW: A.ACCEPT,
        S.NEEDS_PAPERS: A.PAPERS_CAME,
        S.WITH_INSURER: A.RECORD_ANSWER,
        S.ANSWERED: A.CLOSE,
        S.ACCEPTED: A.APPOINT,
        S.SEEKING_CONSENT: A.CONSENT_GIVEN,
        S.IN_MEDIATION: A.SCHEDULE,
        S.SUSPENDED: A.RESUME,
        S.PROPOSED: A.DEEM_AGREED,
        S.AGREED: A.WRITE_AGREEMENT,
        S.TO_SIGN: A.SIGN,
        S.PERFORMING: A.FOLLOW_UP,
        S.WITHDRAWN: A.CLOSE,
        S.SETTLED_PRIVATELY: A.CLOSE,
        S.TERMINATED: A.CLOSE,
        S.CLOSED: A.ARCHIVE,
    }
)
"""What a state asks for where nothing was written down and nothing has a day."""


@dataclass(frozen=True)
class NextStep:
    """What comes next: one of `words`, `meeting_at`, `due` and `act` says what."""

    on: date | None
    person: str
    words: str = ""
    """What somebody wrote down."""
    meeting_at: datetime | None = None
    due: DueStep | None = None
    act: Act | None = None

    @property
    def is_settled(self) -> bool:
        """Whether it has a day and a person; a case without is in the queue of those."""
        return self.on is not None and bool(self.person)


def next_step_of(db: Session, case: Case) -> NextStep | None:
    """Return what comes next in a case; None for one that has ended for good.

    What was written down goes first, then the nearer of a planned meeting and a last day, then what the state asks for.
    """
    person = case.next_step_by or _person_of(db, case)
    if case.next_step:
        return NextStep(case.next_step_on, person, words=case.next_step)
    planned = select(MediationSession).where(
        MediationSession.case_id == case.id, MediationSession.state == SessionState.PLANNED
    )
    meeting = db.scalars(planned.order_by(MediationSession.begins_at).limit(1)).first()
    if meeting and (case.due_on is None or china_day(meeting.begins_at) <= case.due_on):
        mediator = db.get(Mediator, meeting.mediator_id)
        return NextStep(
            china_day(meeting.begins_at), mediator.name if mediator else person, meeting_at=meeting.begins_at
        )
    if case.due_step is not None:
        return NextStep(case.due_on, person, due=case.due_step)
    act = GIVEN.get(case.state)
    return NextStep(case.next_step_on, person, act=act) if act else None


def people_to_choose(db: Session) -> list[str]:
    """Return the names of who may be said to do a next step: the staff and the mediators, each once."""
    staff = select(Staff.name).where(Staff.is_active)
    mediators = select(Mediator.name).where(Mediator.is_active)
    names = union(staff, mediators).subquery()
    return list(db.scalars(select(names.c.name).order_by(names.c.name)))


def set_next_step(
    db: Session, case_id: int, *, words: str, on: date | None, who: str = "", by: Actor, now: datetime
) -> Case:
    """Write what is to be done next on a case, when, and who does it (oneself where nobody is named).

    Raises Invalid (fields words, who), Refused("case_not_found" / "case_is_archived").
    """
    who = who.strip() or by.name
    problems = []
    if len(words.strip()) > LONGEST_STEP:
        problems.append(Problem("words", "too_long", {"longest": LONGEST_STEP}))
    if who != by.name and who not in people_to_choose(db):
        problems.append(Problem("who", "not_on_staff", {"name": who}))
    if problems:
        raise Invalid(problems)
    case = case_to_change(db, case_id)
    case.next_step = words.strip()
    case.next_step_on = on
    case.next_step_by = who if words.strip() or on else ""
    tell(db, case, "next_step", by=by, now=now, words=words.strip(), on=on, who=case.next_step_by)
    return case


def _person_of(db: Session, case: Case) -> str:
    mediator = db.get(Mediator, case.mediator_id) if case.mediator_id else None
    return mediator.name if mediator else case.received_by
