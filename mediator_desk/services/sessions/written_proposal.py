"""The mediator's written proposal (无异议调解方案): who does not object in time has agreed (法发〔2016〕14号).

The parties have seven days from the day on which the last of them got it; one objection in writing ends the mediation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.amounts import is_amount
from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case, MediatorAppointment
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.life import Act
from mediator_desk.models.party import Party
from mediator_desk.models.words import DueStep, EndReason, OutcomeKind
from mediator_desk.services.cases.case_life import advance, case_to_change, end, nothing_due, tell, the_case
from mediator_desk.services.clocks import deadlines

ENDS_BY_OBJECTION = (EndReason.TOO_FAR_APART, EndReason.UNWILLING, EndReason.OTHER)
"""The coded reasons that an objection may have."""


@dataclass(frozen=True)
class WrittenProposalDraft:
    """What the mediator proposes, and on which day each party got it (party id -> day)."""

    text: str = ""
    received: Mapping[int, date | None] = field(default_factory=lambda: MappingProxyType({}))

    def problems(
        self, parties: Mapping[int, str], accepted_on: date | None, today: date, appointed_on: date | None = None
    ) -> list[Problem]:
        """Return what is missing or cannot be; `parties` are the names of the case's parties by their ids.

        The proposal is the mediator's: nobody gets it before `appointed_on`, when the first one was appointed.
        """
        problems = [] if self.text.strip() else [Problem("text", "required")]
        for party_id, name in parties.items():
            on = self.received.get(party_id)
            if on is None:
                problems.append(Problem(received_field(party_id), "day_for_every_party", {"name": name}))
            elif on > today:
                problems.append(Problem(received_field(party_id), "in_future"))
            elif accepted_on and on < accepted_on:
                problems.append(Problem(received_field(party_id), "before_acceptance"))
            elif appointed_on and on < appointed_on:
                problems.append(Problem(received_field(party_id), "before_mediator", {"appointed": appointed_on}))
        return problems


@dataclass(frozen=True)
class ObjectionDraft:
    """A party's objection in writing, and with which code the mediation ends."""

    party_id: int | None = None
    on: date | None = None
    words: str = ""
    end_reason: EndReason | None = EndReason.TOO_FAR_APART
    was_told_other_routes: bool = False
    undisputed_facts: str = ""

    def problems(self, deadline: Deadline, today: date, proposed_on: date | None = None) -> list[Problem]:
        """Return what is missing or cannot be; `proposed_on` is when the first party got the proposal.

        The parties are told of the other routes (People's Mediation Law art. 26); what comes after the last day is no
        objection any more.
        """
        problems = [] if self.party_id else [Problem("party_id", "required")]
        if not self.words.strip():
            problems.append(Problem("words", "required"))
        if self.end_reason not in ENDS_BY_OBJECTION:
            problems.append(Problem("end_reason", "required"))
        if not self.was_told_other_routes:
            problems.append(Problem("was_told_other_routes", "must_be_told"))
        return problems + self._day_problems(deadline, today, proposed_on)

    def _day_problems(self, deadline: Deadline, today: date, proposed_on: date | None) -> list[Problem]:
        if self.on is None:
            return [Problem("on", "required")]
        if self.on > today:
            return [Problem("on", "in_future")]
        if proposed_on and self.on < proposed_on:
            return [Problem("on", "before_proposal", {"proposed": proposed_on})]
        if self.on > deadline.due_on:
            return [Problem("on", "objection_too_late", {"until": deadline.due_on})]
        return []


def received_field(party_id: int) -> str:
    """Return the name of the field that holds the day on which a party got the proposal."""
    return f"received_{party_id}"


def propose_in_writing(db: Session, case_id: int, draft: WrittenProposalDraft, *, by: Actor, now: datetime) -> Case:
    """Put a written proposal before the parties: the time to object runs from the day the last of them got it.

    It is entered while they can still object. Raises Invalid, Refused("not_possible_in_state" / "no_time_limit"),
    Refused with the code of a guard.
    """
    case = case_to_change(db, case_id)
    parties = {party.id: party.name for party in case.parties}
    if problems := draft.problems(parties, case.accepted_on, china_day(now), _appointed_on(db, case_id)):
        raise Invalid(problems)
    advance(db, case, Act.PROPOSE, by=by, now=now)
    case.written_proposal = draft.text.strip()
    days = {name: draft.received[party_id] for party_id, name in parties.items()}
    last = max((day for day in days.values() if day), default=china_day(now))
    deadlines.end_steps(db, case, last, DueStep.CONTACT_OTHER_SIDE)  # whoever got it was reached
    deadline = deadlines.begin(db, case, DueStep.OBJECT, last)
    if deadline.due_on < china_day(now):
        got_last = next(party_id for party_id in parties if draft.received[party_id] == last)
        raise Invalid([Problem(received_field(got_last), "period_to_object_is_over", {"until": deadline.due_on})])
    received = [[name, day.isoformat() if day else ""] for name, day in days.items()]
    tell(db, case, "proposed", by=by, now=now, until=deadline.due_on, received=received, words=draft.text.strip())
    return case


def deem_agreed(db: Session, case_id: int, *, amount: Decimal | None = None, by: Actor, now: datetime) -> Case:
    """Nobody objected in time: the parties have agreed to the proposal, whose agreement is written next.

    `amount` in yuan, None where nothing is paid. Raises Invalid, Refused("not_possible_in_state"),
    Refused("period_to_object_runs") until the last day is over.
    """
    if amount is not None and not is_amount(amount):
        raise Invalid([Problem("amount", "amount_out_of_range")])
    case = case_to_change(db, case_id)
    advance(db, case, Act.DEEM_AGREED, by=by, now=now)
    case.outcome, case.end_reason = OutcomeKind.AGREED, EndReason.AGREEMENT
    case.agreed_amount = amount
    nothing_due(db, case, china_day(now))
    tell(db, case, "deemed_agreed", by=by, now=now, amount=amount)
    return case


def record_objection(db: Session, case_id: int, draft: ObjectionDraft, *, by: Actor, now: datetime) -> Case:
    """A party objects to the proposal in time: the mediation ends without agreement.

    Raises Invalid, Refused("not_possible_in_state"), Refused("party_not_found").
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.OBJECT, by=by, now=now)
    if problems := draft.problems(running_period(db, case_id), china_day(now), proposed_on(db, case_id)):
        raise Invalid(problems)
    party = db.get(Party, draft.party_id)
    if party is None or party.case_id != case_id:
        raise Refused("party_not_found")
    case.outcome, case.end_reason = OutcomeKind.NOT_AGREED, draft.end_reason
    case.was_told_other_routes = True
    case.decision_words = draft.words.strip()
    case.undisputed_facts = draft.undisputed_facts.strip()
    end(db, case, on=max(draft.on or china_day(now), case.accepted_on or date.min, case.mediated_on or date.min))
    tell(db, case, "objected", by=by, now=now, reason=draft.words, name=party.name, on=draft.on)
    return case


def proposal_of(db: Session, case_id: int) -> str:
    """Return the text of the written proposal of a case, "" where there is none. Raises Refused("case_not_found")."""
    return the_case(db, case_id).written_proposal


def proposed_on(db: Session, case_id: int) -> date | None:
    """Return when the first party got the written proposal of a case; None where there is none.

    Only the history has each party's day; where it does not, the day on which the time to object began.
    """
    told = select(AuditEntry.facts).where(AuditEntry.case_id == case_id, AuditEntry.act == "proposed")
    period = select(Deadline.started_on).where(Deadline.case_id == case_id, Deadline.step == DueStep.OBJECT)
    started_on = db.scalar(period.order_by(Deadline.id.desc()).limit(1))
    if started_on is None:
        return None  # none was made, or it was taken back
    facts = db.scalar(told.order_by(AuditEntry.id.desc()).limit(1)) or {}
    days = [date.fromisoformat(day) for _name, day in facts.get("received", ()) if day]
    return min([started_on, *days])


def running_period(db: Session, case_id: int) -> Deadline:
    """Return the time in which the parties may object. Raises Refused("no_time_limit") where none was begun."""
    query = select(Deadline).where(Deadline.case_id == case_id, Deadline.step == DueStep.OBJECT)
    deadline = db.scalars(query.order_by(Deadline.id.desc()).limit(1)).first()
    if deadline is None:
        raise Refused("no_time_limit", step=DueStep.OBJECT)
    return deadline


def _appointed_on(db: Session, case_id: int) -> date | None:
    query = select(func.min(MediatorAppointment.appointed_on)).where(MediatorAppointment.case_id == case_id)
    return db.scalar(query)
