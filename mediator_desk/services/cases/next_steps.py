"""What comes next in a case, when, and who does it: what somebody wrote down, or else what the procedure gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import ClassVar

from sqlalchemy import ColumnElement, and_, or_, select, union
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator, Staff
from mediator_desk.models.life import IN_REVIEW, OPEN_STATES, WITH_OTHERS, Act
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import CaseState, DueStep, Role, SessionState
from mediator_desk.services.cases.case_life import case_to_change, tell, the_case

LONGEST_STEP = 300
FARTHEST = timedelta(days=3653)
"""Ten years: what lies behind them is a slip of the pen."""

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

BEFORE_APPOINTMENT = frozenset({*IN_REVIEW, *WITH_OTHERS, S.ACCEPTED, S.SEEKING_CONSENT})
"""Where nobody mediates yet: what comes next is the secretariat's unless somebody took it on."""


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
    role: Role | None = None
    """Whose it is where nobody is named: review and appointment are the secretariat's."""

    @property
    def is_settled(self) -> bool:
        """Whether it has a day, and a person or a role: the open cases without are `is_unsettled`."""
        return self.on is not None and bool(self.person or self.role)


def next_step_of(db: Session, case: Case) -> NextStep | None:
    """Return what comes next in a case; None for one that has ended for good.

    What was written down goes first, then the nearer of a planned meeting and a last day, then what the state asks for.
    It is expected of whom it names, then of the presiding mediator; until one is appointed, of the secretariat.
    `is_unsettled` says the same in SQL.
    """
    person = case.next_step_by or _mediator_of(db, case)
    role = None if person or case.state not in BEFORE_APPOINTMENT else Role.SECRETARY
    if case.next_step:
        return NextStep(case.next_step_on, person, words=case.next_step, role=role)
    planned = select(MediationSession).where(
        MediationSession.case_id == case.id, MediationSession.state == SessionState.PLANNED
    )
    meeting = db.scalars(planned.order_by(MediationSession.begins_at).limit(1)).first()
    if meeting and (case.due_on is None or china_day(meeting.begins_at) <= case.due_on):
        return NextStep(china_day(meeting.begins_at), person, meeting_at=meeting.begins_at, role=role)
    if case.due_step is not None:
        return NextStep(case.due_on or case.next_step_on, person, due=case.due_step, role=role)
    act = GIVEN.get(case.state)
    return NextStep(case.next_step_on, person, act=act, role=role) if act else None


def is_unsettled() -> ColumnElement[bool]:
    """Return the SQL condition on cases that holds for exactly the open ones whose next step is not settled.

    Nobody is expected where the mediator left and no other was appointed; no day lies ahead where something is written
    without its day, or nothing is written, no last day runs and no meeting is planned.
    """
    # Looked up for each open case by its index: a list of the planned ones would be read from all meetings there are.
    planned = select(MediationSession.id).where(
        MediationSession.case_id == Case.id, MediationSession.state == SessionState.PLANNED
    )
    has_nobody = and_(
        Case.next_step_by == "", Case.mediator_id.is_(None), Case.state.in_(OPEN_STATES - BEFORE_APPOINTMENT)
    )
    has_no_day = or_(
        Case.next_step != "",
        and_(Case.due_on.is_(None), ~planned.exists()),
    )
    return and_(Case.state.in_(OPEN_STATES), or_(has_nobody, and_(Case.next_step_on.is_(None), has_no_day)))


@dataclass(frozen=True)
class NextStepDraft:
    """What somebody writes down as the next step; `version` is that of the case it was read from."""

    TOGETHER: ClassVar = (("words", "on", "who"),)
    """What two desks do not change apart (services/three_ways.py)."""

    words: str = ""
    on: date | None = None
    who: str | None = None
    version: int = 0


def next_step_draft(db: Session, case_id: int, *, by: Actor) -> NextStepDraft:
    """Return what is written down in a case; where nothing is, it would be expected of oneself."""
    case = the_case(db, case_id)
    who = case.next_step_by or (_mediator_of(db, case) if case.next_step else "") or by.name
    return NextStepDraft(case.next_step, case.next_step_on, who, case.version)


def save_next_step(db: Session, case_id: int, draft: NextStepDraft, *, by: Actor, now: datetime) -> Case:
    """Write the next step as `set_next_step` does, unless another desk changed the case since it was read.

    Raises also Refused("changed_at_another_desk").
    """
    may(by, Right.WORK_ON_CASES)
    if case_to_change(db, case_id).version != draft.version:
        raise Refused("changed_at_another_desk")
    return set_next_step(db, case_id, words=draft.words, on=draft.on, who=draft.who or "", by=by, now=now)


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

    Raises Invalid (fields words, on, who), Refused("case_not_found" / "case_is_archived").
    """
    may(by, Right.WORK_ON_CASES)
    who = who.strip() or by.name
    problems = []
    if len(words.strip()) > LONGEST_STEP:
        problems.append(Problem("words", "too_long", {"longest": LONGEST_STEP}))
    if who != by.name and who not in people_to_choose(db):
        problems.append(Problem("who", "not_on_staff", {"name": who}))
    case = case_to_change(db, case_id)
    if on and on < china_day(case.received_at):
        problems.append(Problem("on", "before_reception"))
    if on and on > china_day(now) + FARTHEST:
        problems.append(Problem("on", "too_far_away"))
    if problems:
        raise Invalid(problems)
    case.next_step = words.strip()
    case.next_step_on = on
    case.next_step_by = who if words.strip() or on else ""
    tell(db, case, "next_step", by=by, now=now, words=words.strip(), on=on, who=case.next_step_by)
    return case


def _mediator_of(db: Session, case: Case) -> str:
    mediator = db.get(Mediator, case.mediator_id) if case.mediator_id else None
    return mediator.name if mediator else ""
