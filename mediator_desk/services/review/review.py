"""Review of what came in: begun, accepted, declined, referred. The program proposes, a person decides with words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.life import Act
from mediator_desk.models.submission import ReviewProposal
from mediator_desk.models.words import CaseKind, DueStep, ProposalDecision, RefusalCode
from mediator_desk.services.cases.case_life import advance, case_to_change, give_up_step, nothing_due, tell
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.numbering import CASES, take_number
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.reception import insurers_clock


@dataclass(frozen=True)
class DeclineDraft:
    """Why a matter is not accepted: the code that is counted and the words that the notice carries."""

    code: RefusalCode | None
    words: str = ""

    def problems(self) -> list[Problem]:
        """Return what is missing: a decline needs its code, and its words where the code alone says too little."""
        problems = [] if self.code else [Problem("code", "required")]
        if not self.words.strip():
            problems.append(Problem("words", "required"))
        return problems


def begin_review(db: Session, case_id: int, *, by: Actor, now: datetime) -> Case:
    """Begin to review a matter that came in; who reviews it is the one of whom its next step is expected.

    Raises Refused("not_possible_in_state").
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.BEGIN_REVIEW, by=by, now=now)
    case.next_step_by = by.name
    tell(db, case, "review_begun", by=by, now=now)
    return case


def accept_case(db: Session, case_id: int, *, words: str = "", by: Actor, now: datetime) -> Case:
    """Accept a mediation: it gets its number, its day of acceptance and its time limit.

    `words` say why where the review proposed to decline it. Raises Refused("not_possible_in_state"),
    Refused("not_possible_for_kind") for a complaint, Invalid where a proposal stands against it and no words are given.
    """
    case = case_to_change(db, case_id)
    proposals = open_proposals(db, case_id)
    if any(proposal.refusal_code for proposal in proposals) and not words.strip():
        raise Invalid([Problem("words", "proposal_needs_words")])
    advance(db, case, Act.ACCEPT, by=by, now=now)
    today = china_day(now)
    template = the_committee(db).case_number_template
    case.number = take_number(db, CASES, today.year, template, given=Case.number)
    case.accepted_on = today
    give_up_step(case)
    deadlines.end_steps(db, case, today)
    deadlines.begin(db, case, DueStep.CONTACT_OTHER_SIDE, today)
    deadlines.begin(db, case, DueStep.MEDIATE, today)
    _decide(proposals, ProposalDecision.SET_ASIDE, words, by, now)
    tell(db, case, "accepted", by=by, now=now, reason=words, number=case.number)
    return case


def decline_case(db: Session, case_id: int, draft: DeclineDraft, *, by: Actor, now: datetime) -> Case:
    """Do not accept a matter (不予受理), with a coded reason. Raises Invalid, Refused("not_possible_in_state")."""
    if problems := draft.problems():
        raise Invalid(problems)
    case = case_to_change(db, case_id)
    advance(db, case, Act.DECLINE, by=by, now=now)
    case.refusal_code = draft.code
    case.decision_words = draft.words.strip()
    _leave_to_insurer(db, case, china_day(now))
    proposals = open_proposals(db, case_id)
    followed = [proposal for proposal in proposals if proposal.refusal_code is draft.code]
    _decide(followed, ProposalDecision.FOLLOWED, draft.words, by, now)
    _decide([p for p in proposals if p not in followed], ProposalDecision.SET_ASIDE, draft.words, by, now)
    tell(db, case, "declined", by=by, now=now, reason=draft.words, code=draft.code)
    return case


def refer_case(db: Session, case_id: int, *, words: str, by: Actor, now: datetime) -> Case:
    """Pass a matter on to the insurer or another body (转办); `words` say to whom and why.

    Raises Invalid, Refused("not_possible_in_state").
    """
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    case = case_to_change(db, case_id)
    advance(db, case, Act.REFER, by=by, now=now)
    case.decision_words = words.strip()
    _leave_to_insurer(db, case, china_day(now))
    _decide(open_proposals(db, case_id), ProposalDecision.SET_ASIDE, words, by, now)
    tell(db, case, "referred", by=by, now=now, reason=words)
    return case


def turn_into_mediation(db: Session, case_id: int, *, by: Actor, now: datetime) -> Case:
    """Make a mediation of a complaint or consultation, as its consumer asks; everything in it is kept.

    What was passed to the insurer stays passed: its clock stands still until the mediation is over.
    Raises Refused("not_possible_in_state") for one that is decided, Refused("already_mediation").
    """
    case = case_to_change(db, case_id)
    if case.kind is CaseKind.MEDIATION:
        raise Refused("already_mediation")
    advance(db, case, Act.TURN_INTO_MEDIATION, by=by, now=now)
    case.kind = CaseKind.MEDIATION
    case.track = None  # it was the complaint's; the insurer's clock keeps the days that it was counted by
    insurers_clock.rest(db, case, china_day(now))
    if all(one.step is not DueStep.DECIDE_ACCEPTANCE for one in deadlines.open_deadlines(db, case_id)):
        deadlines.begin(db, case, DueStep.DECIDE_ACCEPTANCE, china_day(now))
    tell(db, case, "turned_into_mediation", by=by, now=now)
    return case


def open_proposals(db: Session, case_id: int) -> list[ReviewProposal]:
    """Return what the review proposed and nobody has decided."""
    query = select(ReviewProposal).where(ReviewProposal.case_id == case_id, ReviewProposal.decision.is_(None))
    return list(db.scalars(query.order_by(ReviewProposal.id)))


def _leave_to_insurer(db: Session, case: Case, on: date) -> None:
    """Nothing is due here any more; a complaint that was passed to its insurer before is the insurer's to answer."""
    nothing_due(db, case, on)
    insurers_clock.go_on(db, case, on)


def _decide(proposals: list[ReviewProposal], decision: ProposalDecision, words: str, by: Actor, now: datetime) -> None:
    for proposal in proposals:
        proposal.decision = decision
        proposal.decided_at = now
        proposal.decided_by = by.staff_id
        proposal.decision_words = words.strip()
