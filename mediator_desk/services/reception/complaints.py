"""Complaints (投诉): passed to the insurer, whose clock is watched, and answered by it.

The insurer has 15 calendar days, 30 for a complicated matter, 60 for the most difficult
(银行业保险业消费投诉处理管理办法, 2020 No. 3); the track of the case says which.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.text import LONGEST_TEXT
from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.life import Act
from mediator_desk.models.procedure import ComplaintPassing
from mediator_desk.models.submission import ReviewProposal
from mediator_desk.models.words import CaseKind, CaseTrack, DueStep, ProposalDecision
from mediator_desk.services.cases.case_life import advance, case_to_change, tell, the_case
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.services.reception import insurers_clock
from mediator_desk.services.reception.insurers_clock import open_passing

LADDER: tuple[CaseTrack | None, ...] = (None, CaseTrack.ORDINARY, CaseTrack.COMPLEX)
"""From the shortest time that an insurer has to the longest."""


@dataclass(frozen=True)
class PassingDraft:
    """How a complaint is passed to its insurer. `words` are the covering note, kept with the act."""

    passed_on: date | None
    passed_to: str = ""
    insurer_number: str = ""
    track: CaseTrack | None = None
    words: str = ""

    def problems(self, today: date, received_on: date) -> list[Problem]:
        """Return what is missing or cannot be."""
        problems = _day_problems("passed_on", self.passed_on, today, received_on, "before_reception")
        if not self.passed_to.strip():
            problems.append(Problem("passed_to", "required"))
        if self.track not in LADDER:
            problems.append(Problem("track", "required"))
        return problems + too_long(ComplaintPassing, self) + _too_long_words("words", self.words)


@dataclass(frozen=True)
class InsurerAnswerDraft:
    """What the insurer answered, and whether the consumer is content with it (None: nobody asked yet)."""

    answered_on: date | None
    answer: str = ""
    is_consumer_content: bool | None = None

    def problems(self, today: date, passed_on: date) -> list[Problem]:
        """Return what is missing or cannot be."""
        problems = _day_problems("answered_on", self.answered_on, today, passed_on, "before_passing")
        if not self.answer.strip():
            problems.append(Problem("answer", "required"))
        return problems + _too_long_words("answer", self.answer)


@dataclass(frozen=True)
class TimeDraft:
    """More time for the insurer: the longer track, and why."""

    track: CaseTrack | None
    words: str = ""

    def problems(self, now_track: CaseTrack | None) -> list[Problem]:
        """Return what is missing or cannot be: time is only ever given, not taken back."""
        place = LADDER.index(now_track) if now_track in LADDER else 0
        problems = [] if self.track in LADDER[place + 1 :] else [Problem("track", "track_not_longer")]
        if not self.words.strip():
            problems.append(Problem("words", "required"))
        return problems + _too_long_words("words", self.words)


@dataclass(frozen=True)
class PassingDetails:
    """A passing as the case shows it; `due_on` None once it is answered or while mediation lets the clock stand."""

    passed_on: date
    passed_to: str
    insurer_number: str
    answered_on: date | None
    answer: str
    is_consumer_content: bool | None
    due_on: date | None
    stands_still: bool
    counted_by: WorkingDays | None
    """The calendar of a limit in working days; None for one in calendar days."""


def pass_to_insurer(db: Session, case_id: int, draft: PassingDraft, *, by: Actor, now: datetime) -> ComplaintPassing:
    """Pass a complaint to its insurer, whose clock starts on the day of passing.

    Raises Invalid, Refused("not_possible_in_state" / "not_possible_for_kind"), Refused("complaint_without_insurer").
    """
    case = case_to_change(db, case_id)
    if problems := draft.problems(china_day(now), china_day(case.received_at)):
        raise Invalid(problems)
    if case.insurer_id is None:
        raise Refused("complaint_without_insurer")
    advance(db, case, Act.PASS_TO_INSURER, by=by, now=now)
    _set_proposals_aside(db, case, draft.words, by, now)
    passed_on = draft.passed_on or china_day(now)
    passing = ComplaintPassing(
        case_id=case.id,
        passed_on=passed_on,
        passed_to=draft.passed_to.strip(),
        insurer_number=draft.insurer_number.strip(),
    )
    db.add(passing)
    case.track = draft.track
    deadlines.end_steps(db, case, passed_on)
    due = deadlines.begin(db, case, DueStep.INSURER_ANSWERS, passed_on)
    told = {"to": passing.passed_to, "on": passed_on, "due_on": due.due_on}
    tell(db, case, "passed_to_insurer", by=by, now=now, reason=draft.words.strip(), **told)
    return passing


def give_insurer_time(db: Session, case_id: int, draft: TimeDraft, *, by: Actor, now: datetime) -> Case:
    """Give the insurer the time of a longer track, counted from the same day, with words that say why.

    Raises Invalid, Refused("not_possible_in_state"), Refused("not_with_insurer").
    """
    case = case_to_change(db, case_id)
    if problems := draft.problems(track_of(db, case_id)):
        raise Invalid(problems)
    advance(db, case, Act.EXTEND, by=by, now=now)
    passing = _open_passing(db, case_id)
    before = case.due_on
    if case.kind is CaseKind.COMPLAINT:
        case.track = draft.track  # after a mediation the track of the case is the mediation's
    deadlines.begin(db, case, DueStep.INSURER_ANSWERS, passing.passed_on, track=draft.track)
    told = {"before": before, "due_on": case.due_on}
    tell(db, case, "insurer_given_time", by=by, now=now, reason=draft.words.strip(), **told)
    return case


def record_answer(
    db: Session, case_id: int, draft: InsurerAnswerDraft, *, by: Actor, now: datetime
) -> ComplaintPassing:
    """Record what the insurer answered; its clock ends. Also where a mediation ended meanwhile and settled nothing.

    Raises Invalid, Refused("not_possible_in_state"), Refused("not_with_insurer").
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.RECORD_ANSWER, by=by, now=now)
    passing = _open_passing(db, case_id)
    if problems := draft.problems(china_day(now), passing.passed_on):
        raise Invalid(problems)
    passing.answered_on = draft.answered_on
    passing.answer = draft.answer.strip()
    passing.is_consumer_content = draft.is_consumer_content
    deadlines.end_steps(db, case, draft.answered_on or china_day(now), DueStep.INSURER_ANSWERS)
    told = {"on": draft.answered_on, "is_content": draft.is_consumer_content}
    tell(db, case, "insurer_answered", by=by, now=now, reason=passing.answer, **told)
    return passing


def passing_draft(db: Session, case_id: int, today: date) -> PassingDraft:
    """Return the passing that is suggested: to the insurer of the case, today, in the shortest time."""
    insurer_id = the_case(db, case_id).insurer_id
    insurer = db.get(Insurer, insurer_id) if insurer_id else None
    return PassingDraft(passed_on=today, passed_to=insurer.name if insurer else "")


def track_of(db: Session, case_id: int) -> CaseTrack | None:
    """Return the track that says how long the insurer of a case has. Raises Refused("case_not_found").

    That of the complaint; once it is a mediation, whose track is its own, the one that the insurer's clock shows.
    """
    case = the_case(db, case_id)
    if case.kind is CaseKind.COMPLAINT:
        return case.track
    number = insurers_clock.days_of(db, case_id)
    longer = (one for one in LADDER if one and _days_of(db, case, one) == number)
    return next(longer, None)


def passings_of(db: Session, case_id: int) -> tuple[PassingDetails, ...]:
    """Return how a case was passed to its insurer and what became of it, in order."""
    rows = list(
        db.scalars(select(ComplaintPassing).where(ComplaintPassing.case_id == case_id).order_by(ComplaintPassing.id))
    )
    if not rows:
        return ()
    rests = any(one.ended_on is None for one in deadlines.suspensions_of(db, case_id, DueStep.INSURER_ANSWERS))
    still = rests and the_case(db, case_id).is_open  # a mediation that settled it leaves nothing to wait for
    running = [one for one in deadlines.open_deadlines(db, case_id) if one.step is DueStep.INSURER_ANSWERS]
    due_on = running[0].due_on if running and not still else None
    days = deadlines.counted_by(db, case_id, DueStep.INSURER_ANSWERS) if due_on else None
    return tuple(
        PassingDetails(
            row.passed_on,
            row.passed_to,
            row.insurer_number,
            row.answered_on,
            row.answer,
            row.is_consumer_content,
            None if row.answered_on else due_on,
            still and row.answered_on is None,
            days,
        )
        for row in rows
    )


def _open_passing(db: Session, case_id: int) -> ComplaintPassing:
    passing = open_passing(db, case_id)
    if passing is None:
        raise Refused("not_with_insurer")
    return passing


def _days_of(db: Session, case: Case, track: CaseTrack) -> int:
    return deadlines.limit_for(db, case, DueStep.INSURER_ANSWERS, track).number


def _set_proposals_aside(db: Session, case: Case, words: str, by: Actor, now: datetime) -> None:
    """What the review noticed is decided by passing the complaint on; where it spoke for a refusal, with words."""
    query = select(ReviewProposal).where(ReviewProposal.case_id == case.id, ReviewProposal.decision.is_(None))
    standing = list(db.scalars(query))
    if any(one.refusal_code for one in standing) and not words.strip():
        raise Invalid([Problem("words", "proposal_needs_words")])
    for proposal in standing:
        proposal.decision, proposal.decision_words = ProposalDecision.SET_ASIDE, words.strip()
        proposal.decided_at, proposal.decided_by = now, by.staff_id


def _day_problems(field: str, day: date | None, today: date, earliest: date, code: str) -> list[Problem]:
    if day is None:
        return [Problem(field, "required")]
    if day > today:
        return [Problem(field, "in_future")]
    return [Problem(field, code)] if day < earliest else []


def _too_long_words(field: str, words: str) -> list[Problem]:
    return [Problem(field, "too_long", {"longest": LONGEST_TEXT})] if len(words.strip()) > LONGEST_TEXT else []
