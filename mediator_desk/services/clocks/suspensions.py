"""Clocks that stand still: a mediation that is suspended (中止), and both days of it kept.

Time for an appraisal (鉴定) is not counted (人民法院在线调解规则 2022); a suspected sham mediation is suspended and
reported (法释〔2016〕14号). While a clock stands nothing is overdue; when it goes on, its last day is counted again.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.deadline import Suspension
from mediator_desk.models.life import Act
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.procedure_words import SuspensionKind
from mediator_desk.models.words import DueStep, SessionState
from mediator_desk.services.cases.case_life import advance, case_to_change, tell
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.clocks.deadlines import STOPPED_BY, STOPS_MEDIATION

STOPPED = frozenset(step for step, kinds in STOPPED_BY.items() if kinds & STOPS_MEDIATION)
"""The clocks that stand still with the mediation."""


def suspend_case(
    db: Session,
    case_id: int,
    *,
    words: str,
    kind: SuspensionKind = SuspensionKind.OTHER,
    on: date | None = None,
    by: Actor,
    now: datetime,
) -> Case:
    """Suspend a mediation from a day on (today where none is given), which is the first that does not count.

    Raises Invalid (fields words, kind, on), Refused("not_possible_in_state"), Refused("session_still_planned").
    """
    case = case_to_change(db, case_id)
    began_on = on or china_day(now)
    problems = [] if words.strip() else [Problem("words", "required")]
    if kind not in STOPS_MEDIATION:
        problems.append(Problem("kind", "required"))
    problems += _begin_problems(db, case, began_on, china_day(now))
    if problems:
        raise Invalid(problems)
    advance(db, case, Act.SUSPEND, by=by, now=now)
    stand_still(db, case, kind, began_on, words.strip())
    tell(db, case, "suspended", by=by, now=now, reason=words, suspension=kind, on=began_on)
    return case


def resume_case(db: Session, case_id: int, *, on: date | None = None, by: Actor, now: datetime) -> Case:
    """Go on with a suspended mediation from a day on (today where none is given), the first that counts again.

    Raises Invalid (field on), Refused("not_possible_in_state").
    """
    case = case_to_change(db, case_id)
    ended_on = on or china_day(now)
    began = [still.began_on for still in deadlines.open_suspensions(db, case.id, STOPS_MEDIATION)]
    if ended_on > china_day(now):
        raise Invalid([Problem("on", "in_future")])
    if any(ended_on < one for one in began):
        raise Invalid([Problem("on", "before_suspension", {"began": max(began)})])
    advance(db, case, Act.RESUME, by=by, now=now)
    go_on(db, case, STOPS_MEDIATION, ended_on)
    tell(db, case, "resumed", by=by, now=now, on=ended_on, due_on=case.due_on)
    return case


def stand_still(db: Session, case: Case, kind: SuspensionKind, on: date, words: str = "") -> Suspension:
    """Let the clocks that this kind stops stand still from a day on; the last days stay as they are meanwhile."""
    suspension = Suspension(case_id=case.id, kind=kind, began_on=on, words=words)
    db.add(suspension)
    deadlines.show_nearest(db, case)
    return suspension


def go_on(db: Session, case: Case, kinds: frozenset[SuspensionKind], on: date) -> None:
    """Let the clocks that stand still go on; `on` counts again, and the last days are counted anew."""
    for suspension in deadlines.open_suspensions(db, case.id, kinds):
        suspension.ended_on = on
    db.flush()
    deadlines.recount(db, case)


def _begin_problems(db: Session, case: Case, began_on: date, today: date) -> list[Problem]:
    """Return why the mediation may not stand still from a day on: it went on after it, or a clock has run out.

    What is over when the suspension is written down is not revived by it: more time takes every party's consent.
    """
    if code := _begin_problem(db, case, began_on, today):
        return [Problem("on", code)]
    over = [one for one in deadlines.open_deadlines(db, case.id) if one.due_on < today and one.step in STOPPED]
    # The time to contact the other side may be over; it must only not be brought back.
    kept = [one for one in over if one.step is DueStep.MEDIATE or began_on <= one.due_on]
    return [Problem("on", "clock_is_over", {"step": one.step, "due": one.due_on}) for one in kept[:1]]


def _begin_problem(db: Session, case: Case, began_on: date, today: date) -> str:
    """Return what is wrong with the first day, "" for nothing: spans never overlap."""
    if began_on > today:
        return "in_future"
    if case.accepted_on and began_on < case.accepted_on:
        return "before_acceptance"
    query = select(func.max(Suspension.ended_on))
    last = db.scalar(query.where(Suspension.case_id == case.id, Suspension.kind.in_(STOPS_MEDIATION)))
    if last and began_on < last:
        return "before_last_suspension"
    held = select(func.max(MediationSession.begins_at)).where(
        MediationSession.case_id == case.id, MediationSession.state == SessionState.HELD
    )
    met = db.scalar(held)
    return "suspended_before_meeting" if met and began_on < china_day(met) else ""


def due_after_resuming(db: Session, case_id: int, on: date) -> date | None:
    """Return the last day that a suspended mediation will have if it counts again from a day on; nothing is written.

    None where no clock of it stands, or where the day lies before it stood.
    """
    standing = next((one for one in deadlines.open_deadlines(db, case_id) if one.step is DueStep.MEDIATE), None)
    known = deadlines.suspensions_of(db, case_id, DueStep.MEDIATE)
    if standing is None or any(one.ended_on is None and on < one.began_on for one in known):
        return None
    spans = [Suspension(began_on=one.began_on, ended_on=one.ended_on or on) for one in known]
    extensions = deadlines.extensions_of(db, standing.id)
    return deadlines.reckon(standing, deadlines.working_days(db), spans, extensions).ends_on
