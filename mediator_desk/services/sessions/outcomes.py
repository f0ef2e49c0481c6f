"""How a mediation ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.amounts import is_amount
from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.life import Act
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.words import CaseState, DueStep, EndReason, OutcomeKind, SessionState
from mediator_desk.services.cases.case_life import advance, case_to_change, end, nothing_due, tell
from mediator_desk.services.sessions.offer_terms import terms_from
from mediator_desk.services.sessions.rights_rows import recusal_problems
from mediator_desk.services.sessions.written_proposal import proposed_on

ACTS = MappingProxyType(
    {
        OutcomeKind.AGREED: Act.RECORD_AGREED,
        OutcomeKind.NOT_AGREED: Act.TERMINATE,
        OutcomeKind.TERMINATED: Act.TERMINATE,
        OutcomeKind.WITHDRAWN: Act.WITHDRAW,
        OutcomeKind.SETTLED_PRIVATELY: Act.SETTLE_PRIVATELY,
    }
)
FIXED_REASONS = MappingProxyType(
    {OutcomeKind.AGREED: EndReason.AGREEMENT, OutcomeKind.SETTLED_PRIVATELY: EndReason.SETTLED_AND_WITHDRAWN}
)
NEEDS_ROUTES = frozenset({OutcomeKind.NOT_AGREED, OutcomeKind.TERMINATED})


@dataclass(frozen=True)
class OutcomeDraft:
    """How the mediation of a case ended."""

    kind: OutcomeKind | None
    ended_on: date | None
    end_reason: EndReason | None = None
    agreed_amount: Decimal | None = None
    """Yuan; may stay empty where nothing is to be paid."""
    words: str = ""
    was_told_other_routes: bool = False
    undisputed_facts: str = ""
    """What both sides sign as undisputed where they do not agree (无争议事实记载, 法发〔2016〕14号)."""

    def problems(self, today: date, accepted_on: date | None, received_on: date) -> list[Problem]:
        """Return what is missing or cannot be.

        People's Mediation Law art. 26: without an agreement the parties are told of the other routes.
        """
        problems = [Problem(name, "required") for name in ("kind", "ended_on") if getattr(self, name) is None]
        if self.ended_on and self.ended_on > today:
            problems.append(Problem("ended_on", "in_future"))
        if self.ended_on and accepted_on and self.ended_on < accepted_on:
            problems.append(Problem("ended_on", "before_acceptance"))
        if self.ended_on and self.ended_on < received_on:
            problems.append(Problem("ended_on", "before_reception"))
        if self.agreed_amount is not None and not is_amount(self.agreed_amount):
            problems.append(Problem("agreed_amount", "amount_out_of_range"))
        return problems + self._reason_problems()

    def _reason_problems(self) -> list[Problem]:
        problems = []
        if self.kind not in FIXED_REASONS and self.end_reason in FIXED_REASONS.values():
            problems.append(Problem("end_reason", "reason_of_another_end"))
        if self.kind in NEEDS_ROUTES and self.end_reason is None:
            problems.append(Problem("end_reason", "required"))
        if self.kind in NEEDS_ROUTES and not self.was_told_other_routes:
            problems.append(Problem("was_told_other_routes", "must_be_told"))
        if self.end_reason is EndReason.OTHER and not self.words.strip():
            problems.append(Problem("words", "required"))
        return problems


def record_outcome(db: Session, case_id: int, draft: OutcomeDraft, *, by: Actor, now: datetime) -> Case:
    """Record how the mediation ended. An agreed case still needs its agreement: it concludes when that takes effect.

    Raises Invalid (problem "recusal_wanted": nothing is agreed under a mediator whom somebody does not want),
    Refused("not_possible_in_state"), Refused("session_still_planned"),
    Refused("no_session_held") for an agreement without a meeting.
    """
    case = case_to_change(db, case_id)
    problems = draft.problems(china_day(now), case.accepted_on, china_day(case.received_at))
    problems += [
        *_order_problems(db, case, draft),
        *_period_problems(db, case, draft),
        *_offer_problems(db, case, draft),
        *(recusal_problems(db, case) if draft.kind is OutcomeKind.AGREED else ()),
    ]
    if problems:
        raise Invalid(problems)
    if draft.kind is None or draft.ended_on is None or draft.kind not in ACTS:
        raise Refused("outcome_not_possible")
    if draft.kind is OutcomeKind.AGREED and case.mediated_on is None:
        raise Refused("no_session_held")
    advance(db, case, ACTS[draft.kind], by=by, now=now)
    case.outcome = draft.kind
    case.end_reason = FIXED_REASONS.get(draft.kind, draft.end_reason)
    case.was_told_other_routes = draft.was_told_other_routes
    case.decision_words = draft.words.strip()
    if draft.kind in NEEDS_ROUTES:
        case.undisputed_facts = draft.undisputed_facts.strip()
    if draft.kind is OutcomeKind.AGREED:
        case.agreed_amount = draft.agreed_amount
        nothing_due(db, case, china_day(now))
    else:
        end(db, case, on=draft.ended_on)
    tell(db, case, f"outcome_{draft.kind}", by=by, now=now, reason=draft.words, amount=draft.agreed_amount)
    return case


def _order_problems(db: Session, case: Case, draft: OutcomeDraft) -> list[Problem]:
    """Nothing ends before what was done in it: a meeting that was held, a proposal that a party got."""
    if draft.ended_on is None:
        return []
    held = select(func.max(MediationSession.begins_at)).where(
        MediationSession.case_id == case.id, MediationSession.state == SessionState.HELD
    )
    last_held = db.scalar(held)
    if last_held and draft.ended_on < china_day(last_held):
        return [Problem("ended_on", "before_last_meeting", {"held": china_day(last_held)})]
    proposed = proposed_on(db, case.id)
    if proposed and draft.ended_on < proposed:
        return [Problem("ended_on", "before_proposal", {"proposed": proposed})]
    return []


def _offer_problems(db: Session, case: Case, draft: OutcomeDraft) -> list[Problem]:
    """What was agreed is what was accepted: the agreement begins with that. A written proposal stands above it."""
    linked = terms_from(db, case.id) if draft.kind is OutcomeKind.AGREED and not case.written_proposal else None
    if linked is None or (draft.agreed_amount or None) == linked.amount:
        return []
    return [Problem("agreed_amount", "amount_accepted", {"amount": linked.amount or Decimal(0)})]


def _period_problems(db: Session, case: Case, draft: OutcomeDraft) -> list[Problem]:
    """End reason 6: the period is over only after its last day, and never while its clock stands still."""
    if draft.end_reason is not EndReason.PERIOD_OVER or draft.ended_on is None:
        return []
    query = select(func.max(Deadline.due_on)).where(Deadline.case_id == case.id, Deadline.step == DueStep.MEDIATE)
    until = db.scalar(query.where(Deadline.ended_on.is_(None)))
    if until is None or (draft.ended_on > until and case.state is not CaseState.SUSPENDED):
        return []
    return [Problem("end_reason", "period_not_over", {"until": until})]
