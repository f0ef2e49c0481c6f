"""All open work of one mediator handed to others: he or she is ill, leaves, or is away for long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case, MediatorAppointment
from mediator_desk.models.committee import Mediator
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import AppointedBy, CaseState, DueStep, SessionState
from mediator_desk.services.cases.case_life import case_to_change, tell, the_case
from mediator_desk.services.mediators import suggestions
from mediator_desk.services.mediators.assignment import (
    LONGEST_WORDS,
    active_mediator,
    add_appointment,
    appointments_now,
    checked_ties,
    end_appointment,
    refuse_busy,
    take_over_meetings,
    told_ties,
)
from mediator_desk.services.mediators.conflicts import conflicts_each
from mediator_desk.services.mediators.roster import LOAD_STATES, roster
from mediator_desk.services.mediators.suggestions import Suggestion
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.sessions.filling import follow

WORK_STATES = (*LOAD_STATES, CaseState.PERFORMING)
"""Where a mediator still has something to do: performance is watched by who mediated (art. 31)."""


@dataclass(frozen=True)
class OpenWork:
    """One case that a mediator has to hand over, as the list to sign has it."""

    case_id: int
    number: str
    applicant: str
    respondent: str
    state: CaseState
    is_presiding: bool
    due_step: DueStep | None
    due_on: date | None
    next_step: str
    next_step_on: date | None
    meetings: tuple[datetime, ...]
    """When the meetings that are planned begin."""

    @property
    def hindrance(self) -> str:
        """Return the code of what keeps the case with the mediator, "" for nothing.

        A paper that is out to sign names its mediators: it is signed, or taken back to draft, before they change.
        """
        return "paper_names_mediator" if self.state is CaseState.TO_SIGN else ""


@dataclass(frozen=True)
class PlannedHandOver:
    """One case to hand over with those who might take it; `chosen` is None where nobody is ready."""

    work: OpenWork
    chosen: int | None
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True)
class HandOverDraft:
    """Who hands over which case to whom: pairs of case and mediator, by their ids."""

    giver_id: int
    pairs: tuple[tuple[int, int], ...]
    words: str = ""
    """Why: it stands in the history of each case and on the list."""
    conflict_words: str = ""
    """Why takers are appointed in spite of what ties them to a case."""

    def problems(self) -> list[Problem]:
        """Return what is missing or too long."""
        problems = [] if self.pairs else [Problem("pairs", "required")]
        if not self.words.strip():
            problems.append(Problem("words", "required"))
        return problems + [
            Problem(name, "too_long", {"longest": LONGEST_WORDS})
            for name in ("words", "conflict_words")
            if len(getattr(self, name).strip()) > LONGEST_WORDS
        ]


@dataclass(frozen=True)
class HandedOver:
    """One line of the list to sign: the case as it was handed over, and who took it."""

    work: OpenWork
    taker: str


@dataclass(frozen=True)
class HandOverList:
    """What the list to sign says (交接清单)."""

    committee: str
    giver: str
    on: date
    words: str
    lines: tuple[HandedOver, ...]
    is_sample: bool

    @property
    def takers(self) -> tuple[str, ...]:
        """Those who took cases, each once, in the order of the list."""
        return tuple(dict.fromkeys(line.taker for line in self.lines))


def open_work(db: Session, mediator_id: int) -> list[OpenWork]:
    """Return every case on which a mediator still has something to do, presided or not, the nearest deadline first."""
    beside = select(MediatorAppointment.case_id).where(
        MediatorAppointment.mediator_id == mediator_id,
        MediatorAppointment.ended_on.is_(None),
        ~MediatorAppointment.is_presiding,
    )
    is_his = (Case.mediator_id == mediator_id) | Case.id.in_(beside)
    cases = list(db.scalars(select(Case).where(is_his, Case.state.in_(WORK_STATES))))
    meetings = _meetings_of(db, [case.id for case in cases])
    work = [_work(case, mediator_id, meetings.get(case.id, ())) for case in cases]
    return sorted(work, key=lambda one: (one.due_on is None, one.due_on or date.max, one.case_id))


def count_open_work(db: Session, mediator_id: int) -> int:
    """Return on how many cases a mediator still has something to do."""
    return len(open_work(db, mediator_id))


def plan_hand_over(db: Session, mediator_id: int, today: date) -> list[PlannedHandOver]:
    """Return a mediator's open work with those who might take each case, balanced over them."""
    rows = {row.id: row for row in roster(db, today) if row.id != mediator_id}
    works = open_work(db, mediator_id)
    case_ids = [work.case_id for work in works]
    ties, sitting = conflicts_each(db, case_ids, today), _mediators_of(db, case_ids)
    lines = dict(db.execute(select(Case.id, Case.line).where(Case.id.in_(case_ids))).all())
    planned = []
    for work in works:
        on_case = sitting.get(work.case_id, set())
        # Who sits beside the one who leaves may take the chair; nobody takes a second place beside himself.
        free = [row for row in rows.values() if work.is_presiding or row.id not in on_case]
        found = suggestions.ordered(free, lines[work.case_id], ties[work.case_id], today)
        chosen = None if work.hindrance else next((one.id for one in found if one.is_ready), None)
        if chosen is not None:
            rows[chosen] = replace(rows[chosen], open_cases=rows[chosen].open_cases + 1)
        planned.append(PlannedHandOver(work, chosen, tuple(found)))
    return planned


def hand_over(db: Session, draft: HandOverDraft, *, by: Actor, now: datetime) -> HandOverList:
    """Hand cases with their planned meetings and next steps to others, all or none, and return the list to sign.

    Raises Invalid, Refused("not_for_role"), Refused("mediator_not_active") for a taker, Refused("not_handed_over" with
    the case's number, because of what) for the first case that cannot be: the paper is out to sign, the taker was
    recused or is at another meeting, another desk gave the case to somebody else.
    """
    may(by, Right.WORK_ON_CASES)
    if problems := draft.problems():
        raise Invalid(problems)
    giver = db.get(Mediator, draft.giver_id)
    if giver is None:
        raise Refused("no_longer_there")
    takers = {taker_id: active_mediator(db, taker_id) for _case_id, taker_id in draft.pairs}
    lines = [
        _hand_over_named(db, case_id, giver, takers[taker_id], draft, by=by, now=now)
        for case_id, taker_id in sorted(dict(draft.pairs).items())
    ]
    committee = the_committee(db)
    return HandOverList(
        committee.name, giver.name, china_day(now), draft.words.strip(), tuple(lines), committee.is_practice
    )


def _hand_over_named(
    db: Session, case_id: int, giver: Mediator, taker: Mediator, draft: HandOverDraft, *, by: Actor, now: datetime
) -> HandedOver:
    try:
        return _hand_over_one(db, case_id, giver, taker, draft, by=by, now=now)
    except Invalid:
        raise
    except Refused as refusal:
        number = the_case(db, case_id).shown_number
        raise Refused("not_handed_over", number=number, because=refusal) from refusal


def _hand_over_one(
    db: Session, case_id: int, giver: Mediator, taker: Mediator, draft: HandOverDraft, *, by: Actor, now: datetime
) -> HandedOver:
    case = case_to_change(db, case_id)
    appointed = appointments_now(db, case.id)
    is_his = case.mediator_id == giver.id or giver.id in {one.mediator_id for one in appointed}
    if not is_his or case.state not in WORK_STATES:
        raise Refused("not_on_case", mediator=giver.name)
    if taker.id == giver.id:
        raise Refused("mediator_unchanged", mediator=giver.name)
    work = _work(case, giver.id, _meetings_of(db, [case.id]).get(case.id, ()))
    if work.hindrance:
        raise Refused(work.hindrance, mediator=giver.name)
    today = china_day(now)
    ties = checked_ties(db, case, taker, draft.conflict_words, today)
    _change_places(db, case, giver, taker, work, draft.words, today)
    if case.next_step_by == giver.name:
        case.next_step_by = taker.name
    facts = told_ties(ties, draft.conflict_words) | {"giver": giver.name, "mediator": taker.name}
    tell(db, case, "handed_over", by=by, now=now, reason=draft.words.strip(), **facts)
    return HandedOver(work, taker.name)


def _change_places(
    db: Session, case: Case, giver: Mediator, taker: Mediator, work: OpenWork, words: str, today: date
) -> None:
    appointed = appointments_now(db, case.id)
    is_there = any(one.mediator_id == taker.id for one in appointed)
    for one in appointed:
        if one.mediator_id == giver.id or (work.is_presiding and one.mediator_id == taker.id):
            end_appointment(one, today, words)
    if work.is_presiding:
        add_appointment(db, case, taker, AppointedBy.COMMITTEE, today)
        case.mediator_id = taker.id
        take_over_meetings(db, case, taker)
        return
    if not is_there:
        refuse_busy(db, case, taker)
        add_appointment(db, case, taker, AppointedBy.COMMITTEE, today, is_presiding=False)
    follow(db, case)


def _work(case: Case, mediator_id: int, meetings: Sequence[datetime]) -> OpenWork:
    return OpenWork(
        case.id, case.shown_number, case.applicant_name, case.respondent_name, case.state,
        case.mediator_id == mediator_id, case.due_step, case.due_on, case.next_step, case.next_step_on,
        tuple(meetings),
    )  # fmt: skip


def _mediators_of(db: Session, case_ids: Sequence[int]) -> Mapping[int, set[int]]:
    """Return who works on each of these cases now, presiding or beside."""
    query = select(MediatorAppointment.case_id, MediatorAppointment.mediator_id).where(
        MediatorAppointment.case_id.in_(case_ids), MediatorAppointment.ended_on.is_(None)
    )
    found: dict[int, set[int]] = {}
    for case_id, mediator_id in db.execute(query):
        found.setdefault(case_id, set()).add(mediator_id)
    return found


def _meetings_of(db: Session, case_ids: Sequence[int]) -> Mapping[int, list[datetime]]:
    query = select(MediationSession.case_id, MediationSession.begins_at).where(
        MediationSession.case_id.in_(case_ids), MediationSession.state == SessionState.PLANNED
    )
    found: dict[int, list[datetime]] = {}
    for case_id, begins_at in db.execute(query.order_by(MediationSession.begins_at)):
        found.setdefault(case_id, []).append(begins_at)
    return found
