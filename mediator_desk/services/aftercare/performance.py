"""Performance of an agreement: what is due, what was paid or done, what is refused (People's Mediation Law art. 31).

How far an agreement is performed is looked up from its payments and days each time, and kept nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Protocol

from sqlalchemy.orm import Session

from mediator_desk.conventions.amounts import is_amount
from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import Instalment, InstalmentPart, MediationAgreement
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case
from mediator_desk.models.life import Act
from mediator_desk.models.procedure_words import PerformanceState
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import AgreementState, CaseState, DueStep
from mediator_desk.services.agreements.agreement_rows import agreement_in_force
from mediator_desk.services.cases.case_life import advance, case_to_change, tell
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.first_comers import telling_first
from mediator_desk.services.office.setting_rows import too_long

NOTHING = Decimal("0.00")


@dataclass(frozen=True)
class Performance:
    """How far the agreement in force is performed: paid and left in yuan, with what is past its day."""

    state: PerformanceState
    paid: Decimal
    left: Decimal
    overdue: Decimal
    """What should have been paid by now."""
    overdue_since: date | None
    """The day of the oldest payment that is past it."""
    performed_on: date | None
    """Day on which what is no payment was done."""
    refused_on: date | None
    words: str

    @property
    def is_over(self) -> bool:
        """Whether nothing more is to be done."""
        return self.state is PerformanceState.PERFORMED


@dataclass(frozen=True)
class PerformanceDraft:
    """What was done that is no payment, or that somebody refuses to do what was agreed."""

    is_refused: bool = False
    on: date | None = None
    words: str = ""
    """What was done and how; of a refusal, who refuses and in which words."""

    def problems(self, today: date, agreement: MediationAgreement) -> list[Problem]:
        """Return what is missing or cannot be: nothing is refused that does not bind yet."""
        problems = [] if self.words.strip() else [Problem("words", "required")]
        if self.on is None:
            return [Problem("on", "required"), *problems]
        if self.on > today:
            problems.append(Problem("on", "in_future"))
        if self.on < agreement.agreed_on:
            problems.append(Problem("on", "before_agreement"))
        elif self.is_refused and agreement.effective_on and self.on < agreement.effective_on:
            problems.append(Problem("on", "before_effect"))
        return problems


def performance_of(db: Session, case_id: int, *, today: date) -> Performance | None:
    """Return how far the agreement in force of a case is performed; None where none has taken effect."""
    agreement = agreement_in_force(db, case_id)
    return performance_in(agreement, today) if agreement else None


class Payment(Protocol):
    """A payment of an agreement, as a row or as a screen has it."""

    @property
    def due_on(self) -> date: ...  # noqa: D102
    @property
    def paid_on(self) -> date | None: ...  # noqa: D102
    @property
    def paid_amount(self) -> Decimal | None: ...  # noqa: D102
    @property
    def left(self) -> Decimal: ...  # noqa: D102


class Performable(Protocol):
    """An agreement in force, as a row or as a screen has it."""

    @property
    def instalments(self) -> Sequence[Payment]: ...  # noqa: D102
    @property
    def performed_on(self) -> date | None: ...  # noqa: D102
    @property
    def performance_refused_on(self) -> date | None: ...  # noqa: D102
    @property
    def performance_words(self) -> str: ...  # noqa: D102


def performance_in(agreement: Performable, today: date) -> Performance:
    """Return how far an agreement is performed, as its rows tell on a day."""
    rows = agreement.instalments
    late = [row for row in rows if row.left and row.due_on < today]
    left = sum((row.left for row in rows), NOTHING)
    return Performance(
        state=_state(agreement, left, is_late=bool(late)),
        paid=sum((row.paid_amount or NOTHING for row in rows), NOTHING),
        left=left,
        overdue=sum((row.left for row in late), NOTHING),
        overdue_since=min((row.due_on for row in late), default=None),
        performed_on=agreement.performed_on,
        refused_on=agreement.performance_refused_on,
        words=agreement.performance_words,
    )


def _state(agreement: Performable, left: Decimal, *, is_late: bool) -> PerformanceState:
    rows = agreement.instalments
    if (rows and not left) or (not rows and agreement.performed_on):
        return PerformanceState.PERFORMED
    if _is_still_refused(agreement):
        return PerformanceState.REFUSED
    if is_late:
        return PerformanceState.OVERDUE
    is_begun = agreement.performed_on or any(row.paid_amount for row in rows)
    return PerformanceState.PARTLY if is_begun else PerformanceState.PENDING


def _is_still_refused(agreement: Performable) -> bool:
    """A payment after the refusal says more than the words did."""
    refused_on = agreement.performance_refused_on
    return refused_on is not None and not any(
        row.paid_on is not None and row.paid_on > refused_on for row in agreement.instalments
    )


def watch_performance(db: Session, case: Case, agreement: MediationAgreement, *, on: date) -> None:
    """Begin, on the day of effect, to watch the day of the first payment.

    A sum for which no day was agreed is due within the days that the law gives an insurer (Insurance Law art. 23); it
    becomes a payment of position 0, which can be recorded as the others can.
    """
    if agreement.amount and not agreement.instalments:
        due_on = deadlines.begin(db, case, DueStep.PAY, on).due_on
        agreement.instalments.append(Instalment(position=0, amount=agreement.amount, due_on=due_on))
        db.flush()
    else:
        show_next_payment(db, case, agreement, on)


def record_payment(
    db: Session,
    instalment_id: int,
    *,
    paid_on: date,
    amount: Decimal,
    proof: str = "",
    proof_id: int | None = None,
    by: Actor,
    now: datetime,
) -> Instalment:
    """Record that an instalment was paid, `amount` in yuan; a part leaves it due, and the rest is added to it.

    `proof` says what proves it, `proof_id` is a kept file of the case. Of an instalment paid in parts each part
    counts in the month in which it was paid; what proves each is added. A closed case still takes payments.
    Raises Invalid, Refused("agreement_not_effective" / "agreement_is_renewed" / "instalment_is_paid" /
    "case_is_archived" / "not_for_role").
    """
    instalment = db.get(Instalment, instalment_id)
    agreement = db.get(MediationAgreement, instalment.agreement_id) if instalment else None
    if instalment is None or agreement is None:
        raise Refused("agreement_not_effective")
    case = _case_to_perform(db, agreement, by=by, now=now)
    with telling_first(db, case.id, by):
        if not instalment.left:
            raise Refused("instalment_is_paid")
    problems = _problems(instalment, agreement, paid_on, amount, china_day(now))
    if problems := problems + _proof_problems(db, case, instalment, proof, proof_id):
        raise Invalid(problems)
    _add_part(instalment, paid_on, amount)
    instalment.proof = _proofs(instalment, proof)
    instalment.proof_id = proof_id or instalment.proof_id
    show_next_payment(db, case, agreement, china_day(now))
    facts: dict[str, Any] = {"position": instalment.position or 1, "paid_on": paid_on, "proof": proof.strip()}
    tell(db, case, "instalment_paid", by=by, now=now, amount=amount, **facts)
    return instalment


def record_performance(
    db: Session, case_id: int, draft: PerformanceDraft, *, by: Actor, now: datetime
) -> MediationAgreement:
    """Record that what is no payment was done, or that a party refuses to perform.

    Who is refused has two ways: both parties may still ask a court to confirm the agreement while the 30 days run
    (art. 33), and each may sue. Raises Invalid, Refused("not_possible_in_state" / "agreement_not_effective").
    """
    case = case_to_change(db, case_id)
    agreement = agreement_in_force(db, case_id)
    if agreement is None:
        raise Refused("agreement_not_effective")
    if problems := draft.problems(china_day(now), agreement):
        raise Invalid(problems)
    advance(db, case, Act.RECORD_PERFORMANCE, by=by, now=now)
    if draft.is_refused:
        agreement.performance_refused_on = draft.on
    else:
        agreement.performed_on, agreement.performance_refused_on = draft.on, None
    agreement.performance_words = draft.words.strip()
    act = "performance_refused" if draft.is_refused else "performed"
    tell(db, case, act, by=by, now=now, reason=draft.words.strip(), on=draft.on)
    return agreement


def show_next_payment(db: Session, case: Case, agreement: MediationAgreement, today: date) -> None:
    """Let the clock of the next payment run, none where everything is paid or the case is performed no more."""
    unpaid = [row.due_on for row in agreement.instalments if row.left]
    if not unpaid:
        deadlines.end_steps(db, case, today, DueStep.PERFORM, DueStep.PAY)
    elif case.state is CaseState.PERFORMING and all(row.is_agreed for row in agreement.instalments):
        deadlines.begin_until(db, case, DueStep.PERFORM, today, min(unpaid))


def _case_to_perform(db: Session, agreement: MediationAgreement, *, by: Actor, now: datetime) -> Case:
    may(by, Right.WORK_ON_CASES)
    case = case_to_change(db, agreement.case_id)
    if agreement.state is not AgreementState.EFFECTIVE:
        raise Refused("agreement_not_effective")
    if case.state in (CaseState.AGREED, CaseState.TO_SIGN):
        raise Refused("agreement_is_renewed")  # the new one says what is still to be paid
    if case.state is not CaseState.CLOSED:
        advance(db, case, Act.RECORD_PERFORMANCE, by=by, now=now)
    return case


def _problems(
    instalment: Instalment, agreement: MediationAgreement, paid_on: date, amount: Decimal, today: date
) -> list[Problem]:
    problems = [Problem("paid_on", "in_future")] if paid_on > today else []
    if paid_on < agreement.agreed_on:
        problems.append(Problem("paid_on", "before_agreement"))
    if not is_amount(amount) or not 0 < amount <= instalment.left:
        problems.append(Problem("amount", "amount_out_of_range"))
    return problems


def _add_part(instalment: Instalment, paid_on: date, amount: Decimal) -> None:
    """Add a payment to what was paid before; whatever was not paid on the last day is kept as a part of its own."""
    last_on, paid = instalment.paid_on, instalment.paid_amount or NOTHING
    if last_on is not None and paid_on != last_on:
        on_last_day = paid - sum((part.amount for part in instalment.parts), NOTHING)
        earlier = amount if paid_on < last_on else on_last_day
        instalment.parts.append(InstalmentPart(paid_on=min(paid_on, last_on), amount=earlier))
    instalment.paid_on = max(paid_on, last_on or paid_on)
    instalment.paid_amount = paid + amount


def _proof_problems(db: Session, case: Case, instalment: Instalment, proof: str, proof_id: int | None) -> list[Problem]:
    problems = too_long(Instalment, _Proof(_proofs(instalment, proof)))
    file = db.get(Attachment, proof_id) if proof_id is not None else None
    if proof_id is not None and (file is None or file.case_id != case.id):
        problems.append(Problem("proof_id", "file_of_another_case"))
    return problems


@dataclass(frozen=True)
class _Proof:
    proof: str


def _proofs(instalment: Instalment, proof: str) -> str:
    return "; ".join(part for part in dict.fromkeys((instalment.proof, proof.strip())) if part)
