"""What must hold before an act, beside the state of the case: looked up here, and nowhere else.

Services ask before they act (case_life.advance), the window asks to say on hover why an act cannot be done yet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import cached_property
from types import MappingProxyType

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.models.agreement import JudicialConfirmation, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.committee import VoidNumber
from mediator_desk.models.life import Act, Guard, acts_possible, move_of
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.procedure import ComplaintPassing, Merge, Recusal
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
from mediator_desk.services.agreements.agreement_rows import agreement_of
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.parties.answers import answers_of
from mediator_desk.services.parties.authority import is_minor
from mediator_desk.services.reception import insurers_clock

NOTED_LATE = timedelta(days=30)
"""An application that was made in time may be written down later; its own day is checked where it is entered."""


def check(db: Session, case: Case, act: Act, now: datetime) -> None:
    """Let an act pass for which everything holds. Raises Refused with the code of the first guard that does not."""
    sight = _Sight(db, case, now)
    for guard in move_of(case.state, act, case.kind).guards:
        if not HOLDS[guard](sight):
            raise Refused(guard.value)


def hindrances(db: Session, case: Case, role: Role, now: datetime) -> Mapping[Act, str]:
    """Return the acts that the state of the case allows and something else forbids, each with the refusal's code."""
    sight = _Sight(db, case, now)
    found: dict[Act, str] = {}
    for act in acts_possible(case.state, case.kind):
        move = move_of(case.state, act, case.kind)
        missing = (guard.value for guard in move.guards if not HOLDS[guard](sight))
        code = next(missing, "") if role in move.roles else "not_for_role"
        if code:
            found[act] = code
    return MappingProxyType(found)


def hindrances_of(db: Session, case_id: int, role: Role, now: datetime) -> Mapping[Act, str]:
    """Return the same for a case by its id; nothing for one that is not there."""
    case = db.get(Case, case_id)
    return hindrances(db, case, role, now) if case else MappingProxyType({})


class _Sight:
    """What the guards ask about one case at one moment; each question is put to the database once."""

    def __init__(self, db: Session, case: Case, now: datetime) -> None:
        self._db = db
        self._case = case
        self._today = china_day(now)

    def _is_any(self, *conditions: ColumnElement[bool]) -> bool:
        return bool(self._db.scalar(select(exists().where(*conditions))))

    @property
    def has_mediator(self) -> bool:
        return self._case.mediator_id is not None

    @cached_property
    def is_refused_by_a_party(self) -> bool:
        """People's Mediation Law art. 17: what each party said last about taking part counts."""
        return ContactResult.REFUSES in answers_of(self._db, self._case.id).values()

    @cached_property
    def is_recusal_open(self) -> bool:
        return self._is_any(Recusal.case_id == self._case.id, Recusal.decision.is_(None))

    @cached_property
    def is_meeting_planned(self) -> bool:
        return self._is_any(MediationSession.case_id == self._case.id, MediationSession.state == SessionState.PLANNED)

    @property
    def has_both_sides(self) -> bool:
        return {party.side for party in self._case.parties} == set(PartySide)

    @property
    def are_minors_represented(self) -> bool:
        return all(
            any(one.kind is RepresentativeKind.LEGAL for one in party.representatives)
            for party in self._case.parties
            if is_minor(party.kind, party.born_on, self._today)
        )

    @cached_property
    def is_period_to_object_over(self) -> bool:
        last = deadlines.last_day(self._db, self._case.id, DueStep.OBJECT)
        return last is not None and last < self._today

    @cached_property
    def _agreement(self) -> MediationAgreement | None:
        return agreement_of(self._db, self._case.id)

    @cached_property
    def is_renewed(self) -> bool:
        # The new draft may not be written yet: the effective one that the court dismissed stands behind it.
        return self._is_any(
            MediationAgreement.case_id == self._case.id, MediationAgreement.state == AgreementState.EFFECTIVE
        )

    @property
    def is_agreement_effective(self) -> bool:
        """A case that did not end with an agreement needs none."""
        if self._case.outcome is not OutcomeKind.AGREED:
            return True
        return self._agreement is not None and self._agreement.state is AgreementState.EFFECTIVE

    @property
    def may_still_confirm(self) -> bool:
        until = self._agreement.confirmation_until if self._agreement else None
        return until is not None and until + NOTED_LATE >= self._today

    @cached_property
    def confirmations(self) -> frozenset[ConfirmationState]:
        """Where the applications to a court stand that were made for the agreement."""
        if self._agreement is None:
            return frozenset()
        asked = select(JudicialConfirmation.state).where(JudicialConfirmation.agreement_id == self._agreement.id)
        return frozenset(self._db.scalars(asked))

    @cached_property
    def is_with_insurer(self) -> bool:
        return self._is_any(ComplaintPassing.case_id == self._case.id, ComplaintPassing.answered_on.is_(None))

    @cached_property
    def runs_insurers_clock(self) -> bool:
        return insurers_clock.is_running(self._db, self._case.id)

    @property
    def had_number(self) -> bool:
        """A number that was given once is void for ever, and the register says which case had it."""
        return self._case.number is not None or self._is_any(VoidNumber.case_id == self._case.id)

    @property
    def has_hangers_on(self) -> bool:
        """Whether the matter went to its insurer, or another one goes on with it."""
        case_id = self._case.id
        return self._is_any(ComplaintPassing.case_id == case_id) or self._is_any(
            or_(Merge.kept_case_id == case_id, Merge.merged_case_id == case_id), Merge.undone_at.is_(None)
        )


HOLDS: Mapping[Guard, Callable[[_Sight], bool]] = MappingProxyType(
    {
        Guard.HAS_MEDIATOR: lambda sight: sight.has_mediator,
        Guard.NOBODY_REFUSES: lambda sight: not sight.is_refused_by_a_party,
        Guard.NO_RECUSAL_OPEN: lambda sight: not sight.is_recusal_open,
        Guard.RECUSAL_OPEN: lambda sight: sight.is_recusal_open,
        Guard.NO_MEETING_PLANNED: lambda sight: not sight.is_meeting_planned,
        Guard.BOTH_SIDES: lambda sight: sight.has_both_sides,
        Guard.MINORS_REPRESENTED: lambda sight: sight.are_minors_represented,
        Guard.PERIOD_TO_OBJECT_OVER: lambda sight: sight.is_period_to_object_over,
        Guard.FIRST_AGREEMENT: lambda sight: not sight.is_renewed,
        Guard.RENEWED_AGREEMENT: lambda sight: sight.is_renewed,
        Guard.MAY_STILL_CONFIRM: lambda sight: sight.may_still_confirm,
        Guard.NO_CONFIRMATION_OPEN: lambda sight: ConfirmationState.APPLIED not in sight.confirmations,
        Guard.CONFIRMATION_OPEN: lambda sight: ConfirmationState.APPLIED in sight.confirmations,
        Guard.CONFIRMATION_DISMISSED: lambda sight: ConfirmationState.DISMISSED in sight.confirmations,
        Guard.AGREEMENT_EFFECTIVE: lambda sight: sight.is_agreement_effective,
        Guard.WITH_INSURER: lambda sight: sight.is_with_insurer,
        Guard.INSURERS_CLOCK_RUNS: lambda sight: sight.runs_insurers_clock,
        Guard.NEVER_NUMBERED: lambda sight: not sight.had_number,
        Guard.NOTHING_HANGS_ON_IT: lambda sight: not sight.has_hangers_on,
    }
)
