"""Judicial confirmation (司法确认): the joint application, its 30 days, and what the court decided.

People's Mediation Law art. 33, Civil Procedure Law art. 205-206: the parties apply together, within 30 days from the
day of effect, at a basic people's court. The application is theirs; the desk records it, watches the days and warns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import JudicialConfirmation, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.life import Act
from mediator_desk.models.procedure_words import ConfirmationState
from mediator_desk.models.words import DueStep, RepresentativeKind
from mediator_desk.services.agreements.agreement_rows import agreement_in_force
from mediator_desk.services.cases.case_life import advance, case_to_change, tell, the_case
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.office.setting_rows import too_long

STAGES = (20, 25, 28)
"""Days after effect from which the case counts down, with a stronger sign each time."""

DECIDED = (ConfirmationState.CONFIRMED, ConfirmationState.DISMISSED, ConfirmationState.WITHDRAWN)
FINAL = frozenset({ConfirmationState.CONFIRMED, ConfirmationState.DISMISSED})
"""What a court said once is not asked again; a withdrawn application may be repeated while the days run."""


@dataclass(frozen=True)
class ApplicationDraft:
    """The joint application as it is entered: who applies, where, when."""

    applied_on: date | None
    court: str = ""
    party_ids: tuple[int, ...] = ()
    words: str = ""

    def problems(self, today: date, agreement: MediationAgreement, case: Case) -> list[Problem]:
        """Return what is missing or cannot be: every party applies, from the day of effect to the last of the 30."""
        problems = too_long(JudicialConfirmation, self)
        problems += [] if self.court.strip() else [Problem("court", "required")]
        missing = [party.name for party in case.parties if party.id not in self.party_ids]
        if missing:
            problems.append(Problem("party_ids", "confirmation_not_joint", {"missing": "、".join(missing)}))
        return problems + _day_problems("applied_on", self.applied_on, today, agreement)


def _day_problems(field: str, on: date | None, today: date, agreement: MediationAgreement) -> list[Problem]:
    until = agreement.confirmation_until
    if on is None:
        return [Problem(field, "required")]
    if on > today:
        return [Problem(field, "in_future")]
    if agreement.effective_on is None or on < agreement.effective_on:
        return [Problem(field, "before_effect")]
    return [Problem(field, "after_confirmation_period", {"until": until})] if until and on > until else []


@dataclass(frozen=True)
class DecisionDraft:
    """What became of the application; `document_number` is that of the court's ruling."""

    state: ConfirmationState | None = None
    decided_on: date | None = None
    document_number: str = ""
    words: str = ""

    def problems(self, today: date, applied_on: date) -> list[Problem]:
        """Return what is missing or cannot be; why a court dismissed decides how the parties go on."""
        problems = too_long(JudicialConfirmation, self)
        if self.state not in DECIDED:
            problems.append(Problem("state", "required"))
        if self.decided_on is None:
            problems.append(Problem("decided_on", "required"))
        elif self.decided_on > today:
            problems.append(Problem("decided_on", "in_future"))
        elif self.decided_on < applied_on:
            problems.append(Problem("decided_on", "before_application"))
        if self.state in FINAL and not self.document_number.strip():
            problems.append(Problem("document_number", "required"))
        if self.state is ConfirmationState.DISMISSED and not self.words.strip():
            problems.append(Problem("words", "required"))
        return problems


@dataclass(frozen=True)
class Countdown:
    """How the 30 days stand: `gone` and `left` in calendar days; `stage` is 0, 1, 2 or 3, see STAGES."""

    until: date
    gone: int
    left: int
    stage: int


def confirmations_of(db: Session, agreement_id: int) -> list[JudicialConfirmation]:
    """Return the applications for one agreement, the first one first."""
    query = select(JudicialConfirmation).where(JudicialConfirmation.agreement_id == agreement_id)
    return list(db.scalars(query.order_by(JudicialConfirmation.id)))


def countdown_of(db: Session, agreement: MediationAgreement, *, today: date) -> Countdown | None:
    """Return how the 30 days of an agreement stand; None where nobody may or need apply any more."""
    asked = [one.state for one in confirmations_of(db, agreement.id)]
    return countdown(agreement.effective_on, agreement.confirmation_until, asked, today)


def countdown(
    effective_on: date | None, until: date | None, asked: Iterable[ConfirmationState], today: date
) -> Countdown | None:
    """Return the same from what is known of an agreement; `asked` is where its applications stand."""
    if effective_on is None or until is None or today > until:
        return None
    if any(state is not ConfirmationState.WITHDRAWN for state in asked):
        return None
    gone = (today - effective_on).days
    return Countdown(until, gone, (until - today).days, sum(gone >= stage for stage in STAGES))


def application_draft(db: Session, *, today: date) -> ApplicationDraft:
    """Return an application for today, at the court of the last one, or else at that of the committee's seat.

    Nobody applies in it yet: who enters it says so of each party. Competent is the court of a party's domicile, of the
    subject-matter, or of the seat of the mediation organisation.
    """
    last = select(JudicialConfirmation.court).order_by(JudicialConfirmation.id.desc()).limit(1)
    court = db.scalar(last) or court_of_seat(the_committee(db).address)
    return ApplicationDraft(today, court)


_SEAT = re.compile(r"(?:[^省]{2,7}省)?(?P<city>[^市]{2,10}市)(?P<district>[^区县市]{1,10}[区县市])?")


def court_of_seat(address: str) -> str:
    """Return the name of the basic people's court of an address (广州市天河区…), "" where it names no district."""
    found = _SEAT.match("".join(address.split()))
    return f"{found['city']}{found['district']}人民法院" if found and found["district"] else ""


def confirmation_warnings(db: Session, case_id: int) -> list[str]:
    """Return codes of what a court may refuse to confirm in the agreement: unclear content above all.

    A warning stops nobody: the parties decide whether they apply. Raises Refused("agreement_not_effective").
    """
    agreement, case = _in_force(db, case_id), the_case(db, case_id)
    looks = {
        "unclear_day_to_pay": bool(agreement.amount) and not any(row.is_agreed for row in agreement.instalments),
        "unclear_manner": not agreement.performance_manner.strip(),
        "unclear_time": not agreement.performance_time.strip() and not agreement.instalments,
        "unclear_payee": bool(agreement.amount) and not agreement.payee.strip(),
        "agent_without_authority": any(
            one.kind is RepresentativeKind.AUTHORISED and not one.may_settle
            for party in case.parties
            for one in party.representatives
        ),
    }
    return [code for code, is_so in looks.items() if is_so]


def apply_for_confirmation(
    db: Session, case_id: int, draft: ApplicationDraft, *, by: Actor, now: datetime
) -> JudicialConfirmation:
    """Record that all parties asked a court to confirm the agreement.

    Raises Invalid, Refused("not_possible_in_state" / "agreement_not_effective" / "confirmation_undecided" /
    "confirmation_period_over" / "confirmation_decided").
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.APPLY_FOR_CONFIRMATION, by=by, now=now)
    agreement = _in_force(db, case_id)
    if any(one.state in FINAL for one in confirmations_of(db, agreement.id)):
        raise Refused("confirmation_decided")
    if problems := draft.problems(china_day(now), agreement, case):
        raise Invalid(problems)
    application = JudicialConfirmation(
        agreement_id=agreement.id,
        court=draft.court.strip(),
        applied_on=draft.applied_on,
        applicants=[party.name for party in case.parties],
        state=ConfirmationState.APPLIED,
        words=draft.words.strip(),
    )
    db.add(application)
    deadlines.end_steps(db, case, china_day(now), DueStep.CONFIRM)
    facts = {"court": application.court, "on": draft.applied_on}
    tell(db, case, "confirmation_applied", by=by, now=now, reason=application.words, **facts)
    return application


def record_confirmation(
    db: Session, case_id: int, draft: DecisionDraft, *, by: Actor, now: datetime
) -> JudicialConfirmation:
    """Record what became of the application: confirmed, dismissed, or withdrawn by the parties.

    Confirmed and not performed: enforceable. Dismissed: the parties vary the agreement, make a new one, or sue.
    Raises Invalid, Refused("not_possible_in_state" / "no_confirmation_open").
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.RECORD_CONFIRMATION, by=by, now=now)
    applications = confirmations_of(db, _in_force(db, case_id).id)
    application = next((one for one in applications if one.state is ConfirmationState.APPLIED), None)
    if application is None:
        raise Refused("no_confirmation_open")
    if problems := draft.problems(china_day(now), application.applied_on):
        raise Invalid(problems)
    application.state = draft.state or application.state
    application.decided_on = draft.decided_on
    application.document_number = draft.document_number.strip()
    application.words = "\n".join(part for part in (application.words, draft.words.strip()) if part)
    facts = {"court": application.court, "document": application.document_number, "on": draft.decided_on}
    tell(db, case, f"confirmation_{draft.state}", by=by, now=now, reason=draft.words.strip(), **facts)
    return application


def _in_force(db: Session, case_id: int) -> MediationAgreement:
    agreement = agreement_in_force(db, case_id)
    if agreement is None:
        raise Refused("agreement_not_effective")
    return agreement
