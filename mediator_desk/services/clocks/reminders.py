"""What must not be forgotten today: dates over or near, papers to ask for again, payments, the court's thirty days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.models.agreement import JudicialConfirmation, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.procedure import PaperRequest
from mediator_desk.models.procedure_words import ConfirmationState
from mediator_desk.models.words import AgreementState, CaseState, DueStep
from mediator_desk.services.aftercare.performance_reminders import overdue_instalments
from mediator_desk.services.clocks.deadlines import counted_in_working_days, working_days
from mediator_desk.services.review.paper_requests import due_reminders

NEAR = 3
"""Working days before a last day from which it is reminded of."""
CONFIRMATION_STAGES = (20, 25, 28)
"""Days from effect on which the thirty days to ask the court (People's Mediation Law art. 33) are reminded of."""
OF_PERFORMANCE = frozenset({DueStep.PERFORM, DueStep.PAY})
"""Steps whose days are those of payments, which have lines of their own."""
MOST = 500
"""Lines of one kind: more than that nobody reads."""


class ReminderKind(StrEnum):
    """Why a case is reminded of."""

    OVERDUE = "overdue"
    PAYMENT_OVERDUE = "payment_overdue"
    DUE = "due"
    PAPERS = "papers"
    CONFIRMATION = "confirmation"


OF_CLOCK = frozenset({ReminderKind.OVERDUE, ReminderKind.DUE, ReminderKind.PAPERS})
"""Kinds whose day is the nearest of the case's limits; the others' days are not counted by its rule."""


@dataclass(frozen=True)
class Reminder:
    """One line: a case and the day that it is about."""

    id: int
    """From 1, in the order of the list."""
    kind: ReminderKind
    case_id: int
    number: str
    applicant: str
    step: DueStep | None
    on: date
    is_provisional: bool
    stage: int
    """Days from effect for a confirmation (20, 25 or 28), position of an instalment, else 0."""
    counted_by: WorkingDays | None = None
    """The calendar of a limit in working days; None for one in calendar days."""


_Line = tuple[ReminderKind, Case, DueStep | None, date, int]


def reminders(db: Session, today: date, *, mediator_id: int | None = None) -> list[Reminder]:
    """Return what is overdue, due in the next three working days or to be reminded of, the oldest day of a kind first.

    For the cases of one mediator where one is given. A clock that stands still is neither near nor overdue.
    """
    days = working_days(db)
    near_until = days.add_working_days(today, NEAR)
    papers = list(_papers(db, today))
    asked = {case.id for _kind, case, *_rest in papers}
    dated = _dated(db, today, near_until, asked)
    lines: list[_Line] = [*dated, *_payments(db, today, mediator_id), *papers, *confirmations(db, today)]
    wanted = [line for line in lines if mediator_id is None or line[1].mediator_id == mediator_id]
    order = {kind: place for place, kind in enumerate(ReminderKind)}
    wanted.sort(key=lambda line: (order[line[0]], line[3], line[1].id))
    in_working_days = counted_in_working_days(db, [case.id for kind, case, *_rest in wanted if kind in OF_CLOCK])
    calendars = dict.fromkeys(in_working_days, days)
    return [_reminder(place, line, calendars.get(line[1].id)) for place, line in enumerate(wanted, 1)]


def _reminder(place: int, line: _Line, days: WorkingDays | None) -> Reminder:
    kind, case, step, on, stage = line
    is_provisional = case.due_is_provisional and kind in (ReminderKind.DUE, ReminderKind.OVERDUE)
    by = days if kind in OF_CLOCK else None
    return Reminder(place, kind, case.id, case.shown_number, case.applicant_name, step, on, is_provisional, stage, by)


def _dated(db: Session, today: date, until: date, asked: set[int]) -> Iterator[_Line]:
    """Dates of the cases; papers and payments have lines of their own."""
    query = select(Case).where(Case.due_on <= until).order_by(Case.due_on, Case.id).limit(MOST)
    for case in db.scalars(query):
        if case.due_on is None or (case.due_step is DueStep.SUPPLY_PAPERS and case.id in asked):
            continue
        if case.due_on >= today:
            yield ReminderKind.DUE, case, case.due_step, case.due_on, 0
        elif case.due_step not in OF_PERFORMANCE:
            yield ReminderKind.OVERDUE, case, case.due_step, case.due_on, 0


def _payments(db: Session, today: date, mediator_id: int | None) -> Iterator[_Line]:
    overdue = overdue_instalments(db, today, mediator_id=mediator_id, most=MOST)
    cases = {case.id: case for case in db.scalars(select(Case).where(Case.id.in_({one.case_id for one in overdue})))}
    for one in overdue:
        yield ReminderKind.PAYMENT_OVERDUE, cases[one.case_id], DueStep.PERFORM, one.due_on, one.position


def _papers(db: Session, today: date) -> Iterator[_Line]:
    """Applicants to remind today; who let the last day pass stands under what is overdue."""
    case_ids = due_reminders(db, today)[:MOST]
    query = (
        select(Case, PaperRequest.due_on)
        .join(PaperRequest, PaperRequest.case_id == Case.id)
        .where(Case.id.in_(case_ids), PaperRequest.result.is_(None))
        .order_by(PaperRequest.due_on, PaperRequest.id)
    )
    for case, due_on in db.execute(query):
        yield ReminderKind.PAPERS, case, DueStep.SUPPLY_PAPERS, due_on, 0


def confirmations(db: Session, today: date) -> Iterator[_Line]:
    """Yield the cases in whose last days nobody has asked the court yet, each with the last day and the days passed.

    Nobody must; whoever wants to must know how many days are left.
    """
    has_applied = select(JudicialConfirmation.id).where(
        JudicialConfirmation.agreement_id == MediationAgreement.id,
        JudicialConfirmation.state != ConfirmationState.WITHDRAWN,  # it may be made again
    )
    query = (
        select(Case, MediationAgreement.effective_on, MediationAgreement.confirmation_until)
        .join(MediationAgreement, MediationAgreement.case_id == Case.id)
        .where(Case.state == CaseState.PERFORMING, MediationAgreement.state == AgreementState.EFFECTIVE)
        .where(MediationAgreement.effective_on <= today - timedelta(days=CONFIRMATION_STAGES[0]))
        .where(MediationAgreement.confirmation_until >= today, ~has_applied.exists())
        .order_by(MediationAgreement.confirmation_until, Case.id)
        .limit(MOST)
    )
    for case, effective_on, until in db.execute(query):
        if effective_on is not None and until is not None:
            passed = (today - effective_on).days
            stage = max(one for one in CONFIRMATION_STAGES if one <= passed)
            yield ReminderKind.CONFIRMATION, case, DueStep.CONFIRM, until, stage
