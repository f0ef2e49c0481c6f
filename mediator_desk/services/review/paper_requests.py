"""Papers that the applicant is asked for (补正): asked, reminded of, come in part or whole, lapsed or not wanted.

The applicant's clock is the committee's own rule (SUPPLY_PAPERS, five working days as shipped). While it runs, that of
the decision on acceptance rests; it begins anew when the papers have come or nobody waits for them any more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.life import Act
from mediator_desk.models.procedure import PaperRequest
from mediator_desk.models.procedure_words import PaperRequestResult
from mediator_desk.models.rights import Right, may
from mediator_desk.models.submission import ReviewProposal
from mediator_desk.models.words import CaseState, DueStep, ProposalKind, RefusalCode
from mediator_desk.services.cases.case_life import advance, case_to_change, tell
from mediator_desk.services.clocks import deadlines

MOST_PAPERS = 30
LONGEST_PAPER = 200
REMIND_WITHIN = 2
"""Working days before the last day from which the applicant is reminded."""
LONGEST_HOLIDAY = 366
"""Days in which two working days are surely found."""


@dataclass(frozen=True)
class PaperRequestDraft:
    """Which papers are wanted, one line each, and what else the notice says."""

    papers: tuple[str, ...] = ()
    words: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The papers without empty lines and without one that stands there twice."""
        return tuple(dict.fromkeys(line.strip() for line in self.papers if line.strip()))

    def problems(self) -> list[Problem]:
        """Return what is missing or too much: at least one paper, 30 lines of 200 characters at most."""
        if not self.lines:
            return [Problem("papers", "required")]
        if len(self.lines) > MOST_PAPERS:
            return [Problem("papers", "too_many_papers", {"most": MOST_PAPERS})]
        too_long = any(len(line) > LONGEST_PAPER for line in self.lines)
        return [Problem("papers", "too_long", {"longest": LONGEST_PAPER})] if too_long else []


@dataclass(frozen=True)
class PaperRequestRow:
    """One request for papers as the screen of its case shows it. `due_on` is the last day as it is counted now."""

    id: int
    papers: tuple[str, ...]
    words: str
    asked_on: date
    due_on: date
    reminded_on: date | None
    settled_on: date | None
    result: PaperRequestResult | None
    may_remind_from: date
    counted_by: WorkingDays | None
    """The calendar of a limit in working days; None for one in calendar days."""


def ask_for_papers(db: Session, case_id: int, draft: PaperRequestDraft, *, by: Actor, now: datetime) -> PaperRequest:
    """Ask the applicant for papers; the case waits for them, the clock of the decision ends.

    Raises Invalid, Refused("not_possible_in_state" / "not_possible_for_kind"), Refused("no_time_limit").
    """
    if problems := draft.problems():
        raise Invalid(problems)
    case = case_to_change(db, case_id)
    advance(db, case, Act.ASK_FOR_PAPERS, by=by, now=now)
    today = china_day(now)
    deadlines.end_steps(db, case, today, DueStep.DECIDE_ACCEPTANCE)
    deadline = deadlines.begin(db, case, DueStep.SUPPLY_PAPERS, today)
    request = _asked(db, case, draft.lines, today, deadline.due_on, draft.words.strip())
    facts = {"papers": _listed(draft.lines), "until": deadline.due_on}
    tell(db, case, "papers_asked", by=by, now=now, reason=draft.words.strip(), **facts)
    return request


def papers_came(
    db: Session, case_id: int, papers: Sequence[str], *, words: str = "", by: Actor, now: datetime
) -> tuple[str, ...]:
    """Note which of the papers came; return those that are still asked for, until the same last day.

    With the last one the case is under review again and the clock of the decision begins anew. Raises Invalid where
    none is named, Refused("not_possible_in_state"), Refused("paper_not_asked_for"), Refused("no_papers_asked").
    """
    may(by, Right.WORK_ON_CASES)
    case = case_to_change(db, case_id)
    request = _open_request(db, case)
    came = [line for line in request.papers if line in set(papers)]
    if not came:
        raise Invalid([Problem("papers", "required")])
    if unknown := set(papers) - set(request.papers):
        raise Refused("paper_not_asked_for", paper=min(unknown))
    rest = tuple(line for line in request.papers if line not in came)
    today = china_day(now)
    if rest:
        left = _asked(db, case, rest, request.asked_on, request.due_on, request.words)
        left.reminded_on = request.reminded_on
        request.papers = came
    _settle(request, PaperRequestResult.SUPPLIED, today)
    if not rest:
        _back_to_review(db, case, by, now)
    act = "some_papers_came" if rest else "papers_came"
    tell(db, case, act, by=by, now=now, reason=words.strip(), papers=_listed(came), rest=_listed(rest))
    return rest


def remind(db: Session, case_id: int, *, words: str = "", by: Actor, now: datetime) -> PaperRequest:
    """Note that the applicant was reminded of the papers: from two working days before the last day, once a day.

    Raises Refused("not_possible_in_state"), Refused("no_papers_asked"), Refused("too_early_to_remind"),
    Refused("reminded_today").
    """
    may(by, Right.WORK_ON_CASES)
    case = case_to_change(db, case_id)
    request = _open_request(db, case)
    today = china_day(now)
    if today < (begins_on := _remind_from(deadlines.working_days(db), request.due_on)):
        raise Refused("too_early_to_remind", until=request.due_on, day=begins_on)
    if request.reminded_on == today:
        raise Refused("reminded_today")
    request.reminded_on = today
    facts = {"papers": _listed(request.papers), "until": request.due_on}
    tell(db, case, "papers_reminded", by=by, now=now, reason=words.strip(), **facts)
    return request


def lapse(db: Session, case_id: int, *, words: str = "", by: Actor, now: datetime) -> ReviewProposal:
    """End an overdue request as not supplied: the review proposes to decline, a person decides.

    Raises Refused("not_possible_in_state"), Refused("no_papers_asked"), Refused("papers_not_overdue") until the last
    day is over.
    """
    case = case_to_change(db, case_id)
    request = _open_request(db, case)
    today = china_day(now)
    if request.due_on >= today:
        raise Refused("papers_not_overdue", until=request.due_on)
    _settle(request, PaperRequestResult.LAPSED, today)
    proposal = ReviewProposal(
        case_id=case.id,
        kind=ProposalKind.PAPERS_NOT_SUPPLIED,
        refusal_code=RefusalCode.PAPERS_NOT_SUPPLIED,
        evidence=_listed(request.papers),
    )
    db.add(proposal)
    _back_to_review(db, case, by, now)
    facts = {"papers": _listed(request.papers), "until": request.due_on}
    tell(db, case, "papers_lapsed", by=by, now=now, reason=words.strip(), **facts)
    return proposal


def take_back(db: Session, case_id: int, *, words: str, by: Actor, now: datetime) -> PaperRequest:
    """Want the papers no more; `words` say why. The case is under review again, its clock begins anew.

    Raises Invalid, Refused("not_possible_in_state"), Refused("no_papers_asked").
    """
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    case = case_to_change(db, case_id)
    request = _open_request(db, case)
    _settle(request, PaperRequestResult.TAKEN_BACK, china_day(now))
    _back_to_review(db, case, by, now)
    tell(db, case, "papers_not_wanted", by=by, now=now, reason=words.strip(), papers=_listed(request.papers))
    return request


def requests_of(db: Session, case_id: int) -> tuple[PaperRequestRow, ...]:
    """Return the requests for papers of a case, the oldest first; at most one of them is open."""
    query = select(PaperRequest).where(PaperRequest.case_id == case_id).order_by(PaperRequest.id)
    days = deadlines.working_days(db)
    counted_by = deadlines.counted_by(db, case_id, DueStep.SUPPLY_PAPERS)
    return tuple(_row(request, days, counted_by) for request in db.scalars(query))


def open_request_of(db: Session, case_id: int) -> PaperRequestRow | None:
    """Return the request that a case waits for, None where it waits for none."""
    return next((one for one in requests_of(db, case_id) if one.result is None), None)


def due_reminders(db: Session, today: date) -> list[int]:
    """Return the ids of the cases whose applicant should be reminded today: the last day is near, nobody has yet."""
    query = (
        select(PaperRequest.case_id, PaperRequest.due_on)
        .join(Case, Case.id == PaperRequest.case_id)
        .where(Case.state == CaseState.NEEDS_PAPERS, PaperRequest.result.is_(None), PaperRequest.reminded_on.is_(None))
        .where(PaperRequest.due_on >= today)
        .order_by(PaperRequest.due_on, PaperRequest.id)
    )
    days = deadlines.working_days(db)
    return [case_id for case_id, due_on in db.execute(query) if _remind_from(days, due_on) <= today]


def _listed(papers: Sequence[str]) -> str:
    return "；".join(papers)


def _asked(db: Session, case: Case, papers: Sequence[str], asked_on: date, due_on: date, words: str) -> PaperRequest:
    request = PaperRequest(case_id=case.id, papers=list(papers), asked_on=asked_on, due_on=due_on, words=words)
    db.add(request)
    return request


def _open_request(db: Session, case: Case) -> PaperRequest:
    if case.state is not CaseState.NEEDS_PAPERS:
        raise Refused("not_possible_in_state", state=case.state, act=Act.PAPERS_CAME)
    query = select(PaperRequest).where(PaperRequest.case_id == case.id, PaperRequest.result.is_(None))
    request = db.scalars(query.order_by(PaperRequest.id.desc()).limit(1)).first()
    if request is None:
        raise Refused("no_papers_asked")
    return request


def _settle(request: PaperRequest, result: PaperRequestResult, on: date) -> None:
    request.result = result
    request.settled_on = on


def _back_to_review(db: Session, case: Case, by: Actor, now: datetime) -> None:
    advance(db, case, Act.PAPERS_CAME, by=by, now=now)
    deadlines.begin(db, case, DueStep.DECIDE_ACCEPTANCE, china_day(now))


def _remind_from(days: WorkingDays, due_on: date) -> date:
    earlier = (due_on - timedelta(days=before) for before in range(LONGEST_HOLIDAY))
    return next(day for day in earlier if days.working_days_between(day, due_on) >= REMIND_WITHIN)


def _row(request: PaperRequest, days: WorkingDays, counted_by: WorkingDays | None) -> PaperRequestRow:
    return PaperRequestRow(
        id=request.id,
        papers=tuple(request.papers),
        words=request.words,
        asked_on=request.asked_on,
        due_on=request.due_on,
        reminded_on=request.reminded_on,
        settled_on=request.settled_on,
        result=request.result,
        may_remind_from=_remind_from(days, request.due_on),
        counted_by=counted_by,
    )
