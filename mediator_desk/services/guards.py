"""What must hold before an act, beside the state of the case: looked up here, and nowhere else.

Services ask before they act (case_life.advance), the window asks to say on hover why an act cannot be done yet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.models.agreement import JudicialConfirmation, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.life import Act, Guard, acts_possible, move_of
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.procedure import ComplaintPassing, Recusal
from mediator_desk.models.procedure_words import ConfirmationState, ContactResult
from mediator_desk.models.words import (
    AgreementState,
    DueStep,
    OutcomeKind,
    PartySide,
    RepresentativeKind,
    Role,
    SessionState,
)
from mediator_desk.services import deadlines, insurers_clock
from mediator_desk.services.agreement_rows import agreement_of
from mediator_desk.services.answers import answers_of
from mediator_desk.services.authority import is_minor

NOTED_LATE = timedelta(days=30)
"""An application that was made in time may be written down later; its own day is checked where it is entered."""

Look = Callable[[Session, Case, date], bool]


def check(db: Session, case: Case, act: Act, now: datetime) -> None:
    """Let an act pass for which everything holds. Raises Refused with the code of the first guard that does not."""
    today = china_day(now)
    for guard in move_of(case.state, act, case.kind).guards:
        if not LOOKS[guard](db, case, today):
            raise Refused(guard.value)


def hindrances(db: Session, case: Case, role: Role, now: datetime) -> Mapping[Act, str]:
    """Return the acts that the state of the case allows and something else forbids, each with the refusal's code."""
    found: dict[Act, str] = {}
    today = china_day(now)
    holds: dict[Guard, bool] = {}
    for act in acts_possible(case.state, case.kind):
        move = move_of(case.state, act, case.kind)
        if role not in move.roles:
            found[act] = "not_for_role"
            continue
        for guard in move.guards:
            if guard not in holds:
                holds[guard] = LOOKS[guard](db, case, today)
            if not holds[guard]:
                found.setdefault(act, guard.value)
    return MappingProxyType(found)


def hindrances_of(db: Session, case_id: int, role: Role, now: datetime) -> Mapping[Act, str]:
    """Return the same for a case by its id; nothing for one that is not there."""
    case = db.get(Case, case_id)
    return hindrances(db, case, role, now) if case else MappingProxyType({})


def _is_any(db: Session, *conditions: ColumnElement[bool]) -> bool:
    return bool(db.scalar(select(exists().where(*conditions))))


def _has_mediator(_db: Session, case: Case, _today: date) -> bool:
    return case.mediator_id is not None


def _nobody_refuses(db: Session, case: Case, _today: date) -> bool:
    """People's Mediation Law art. 17: what each party said last about taking part counts."""
    return ContactResult.REFUSES not in answers_of(db, case.id).values()


def _recusal_open(db: Session, case: Case, _today: date) -> bool:
    return _is_any(db, Recusal.case_id == case.id, Recusal.decision.is_(None))


def _no_meeting_planned(db: Session, case: Case, _today: date) -> bool:
    return not _is_any(db, MediationSession.case_id == case.id, MediationSession.state == SessionState.PLANNED)


def _both_sides(_db: Session, case: Case, _today: date) -> bool:
    return {party.side for party in case.parties} == set(PartySide)


def _minors_represented(_db: Session, case: Case, today: date) -> bool:
    return all(
        any(one.kind is RepresentativeKind.LEGAL for one in party.representatives)
        for party in case.parties
        if is_minor(party.kind, party.born_on, today)
    )


def _period_to_object_over(db: Session, case: Case, today: date) -> bool:
    last = deadlines.last_day(db, case.id, DueStep.OBJECT)
    return last is not None and last < today


def _is_renewed(db: Session, case: Case, _today: date) -> bool:
    # The new draft may not be written yet: the effective one that the court dismissed stands behind it.
    return _is_any(db, MediationAgreement.case_id == case.id, MediationAgreement.state == AgreementState.EFFECTIVE)


def _may_still_confirm(db: Session, case: Case, today: date) -> bool:
    agreement = agreement_of(db, case.id)
    until = agreement.confirmation_until if agreement else None
    return until is not None and until + NOTED_LATE >= today


def _confirmation_open(db: Session, case: Case, _today: date) -> bool:
    return _is_confirmation(db, case, ConfirmationState.APPLIED)


def _is_confirmation(db: Session, case: Case, state: ConfirmationState) -> bool:
    agreement = agreement_of(db, case.id)
    return agreement is not None and _is_any(
        db, JudicialConfirmation.agreement_id == agreement.id, JudicialConfirmation.state == state
    )


def _agreement_effective(db: Session, case: Case, _today: date) -> bool:
    agreement = agreement_of(db, case.id)
    if case.outcome is not OutcomeKind.AGREED:
        return True
    return agreement is not None and agreement.state is AgreementState.EFFECTIVE


def _with_insurer(db: Session, case: Case, _today: date) -> bool:
    return _is_any(db, ComplaintPassing.case_id == case.id, ComplaintPassing.answered_on.is_(None))


def _insurers_clock_runs(db: Session, case: Case, _today: date) -> bool:
    return insurers_clock.is_running(db, case.id)


def _not(look: Look) -> Look:
    return lambda db, case, today: not look(db, case, today)


LOOKS: Mapping[Guard, Look] = MappingProxyType(
    {
        Guard.HAS_MEDIATOR: _has_mediator,
        Guard.NOBODY_REFUSES: _nobody_refuses,
        Guard.NO_RECUSAL_OPEN: _not(_recusal_open),
        Guard.RECUSAL_OPEN: _recusal_open,
        Guard.NO_MEETING_PLANNED: _no_meeting_planned,
        Guard.BOTH_SIDES: _both_sides,
        Guard.MINORS_REPRESENTED: _minors_represented,
        Guard.PERIOD_TO_OBJECT_OVER: _period_to_object_over,
        Guard.FIRST_AGREEMENT: _not(_is_renewed),
        Guard.RENEWED_AGREEMENT: _is_renewed,
        Guard.MAY_STILL_CONFIRM: _may_still_confirm,
        Guard.NO_CONFIRMATION_OPEN: _not(_confirmation_open),
        Guard.CONFIRMATION_OPEN: _confirmation_open,
        Guard.CONFIRMATION_DISMISSED: lambda db, case, _today: _is_confirmation(db, case, ConfirmationState.DISMISSED),
        Guard.AGREEMENT_EFFECTIVE: _agreement_effective,
        Guard.WITH_INSURER: _with_insurer,
        Guard.INSURERS_CLOCK_RUNS: _insurers_clock_runs,
    }
)
