"""What is to be looked after once a case has its agreement: payments, the court's thirty days, follow-ups."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from mediator_desk.models.case import Case
from mediator_desk.services.aftercare.performance_reminders import count_instalments_until, instalments_until
from mediator_desk.services.cases.case_filter import CaseFilter, Queue, condition_of
from mediator_desk.services.clocks.reminders import confirmations
from mediator_desk.services.today.lines import After, AfterKind, Few, Who
from mediator_desk.services.today.names import MOST, count_of, lines_of, names_of, who

NEAR_PAYMENT = timedelta(days=7)
"""Payments of the coming week are looked after."""


def after_of(db: Session, today: date, mediator_id: int | None) -> Few[After]:
    """Return payments over or due within a week and the court's days, the oldest first, then who is to be asked."""
    confirmable = _confirmations(db, today, mediator_id)
    dated = sorted(
        [*_payments(db, today, mediator_id), *confirmable],
        key=lambda line: (line.days_left, line.who.case_id),
    )
    payments = count_instalments_until(db, today + NEAR_PAYMENT, mediator_id=mediator_id)
    follow_ups = _follow_ups(db, today, mediator_id)
    lines = (*dated, *follow_ups.rows)[:MOST]
    return Few(_with_names(db, lines), payments + len(confirmable) + follow_ups.count)


def _payments(db: Session, today: date, mediator_id: int | None) -> list[After]:
    open_ones = instalments_until(db, today + NEAR_PAYMENT, mediator_id=mediator_id, most=MOST)
    return [
        After(
            AfterKind.PAYMENT,
            Who(one.case_id, one.number, one.applicant, one.respondent),
            one.due_on,
            (one.due_on - today).days,
            one.position,
            one.left,
            one.reminded_at,
        )
        for one in open_ones
    ]


def _confirmations(db: Session, today: date, mediator_id: int | None) -> list[After]:
    return [
        After(
            AfterKind.CONFIRMATION,
            Who(case.id, case.shown_number, case.applicant_name, case.respondent_name),
            until,
            (until - today).days,
        )
        for _kind, case, _step, until, _stage in confirmations(db, today)
        if mediator_id is None or case.mediator_id == mediator_id
    ]


def _follow_ups(db: Session, today: date, mediator_id: int | None) -> Few[After]:
    condition = condition_of(CaseFilter(Queue.TO_FOLLOW_UP, today))
    rows = list(db.execute(lines_of(mediator_id).where(condition).order_by(Case.accepted_on, Case.id)))
    return Few(tuple(After(AfterKind.FOLLOW_UP, who(row), None, 0) for row in rows), count_of(rows))


def _with_names(db: Session, lines: tuple[After, ...]) -> tuple[After, ...]:
    """Give the lines the short names of their insurers, as every other line has them."""
    found = names_of(db, Case.id.in_({line.who.case_id for line in lines})) if lines else {}
    return tuple(replace(line, who=found.get(line.who.case_id, line.who)) for line in lines)
