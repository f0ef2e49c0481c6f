"""What the secretary of the practice committee did with its figures: months handed in, one correction, own ways.

The last whole month is left as it is: whoever practises freezes it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import select

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.case import Case
from mediator_desk.models.figure_words import Dimension, Measure
from mediator_desk.models.life import OPEN_STATES
from mediator_desk.models.words import CaseState, OutcomeKind
from mediator_desk.services.cases import disputes
from mediator_desk.services.figures.definitions import Pool, Settled
from mediator_desk.services.figures.periods import Period, months_later
from mediator_desk.services.frozen_months.freezing import freeze_month
from mediator_desk.services.frozen_months.keeping import settle
from mediator_desk.services.own_reports.own_rates import OwnRateDraft, save_rate
from mediator_desk.services.own_reports.own_report_content import ReportContent
from mediator_desk.services.own_reports.own_reports import OwnReportDraft, save_report
from mediator_desk.services.subsidies.subsidies import look_through, subsidy_sheet
from mediator_desk.services.subsidies.subsidy_lists import SubsidyListDraft, make_list

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from mediator_desk.models.actor import Actor

FROZEN = 2
"""Months before the last whole one."""
LOOKED_THROUGH = 12
"""Files that are not bound, and whose subsidies are applied for all the same."""
RATE_NAME = "协议 ÷ 办结（和解撤回计入）"
REPORT_NAME = "各地市受理与协议"


def state_figures(db: Session, *, first: date, now: datetime, by: Actor) -> None:
    """Hand in two months that lie after `first`, correct one of them, apply for subsidies, keep a rate and a report."""
    this_month = china_day(now).replace(day=1)
    months = [months_later(this_month, -back) for back in range(FROZEN + 1, 1, -1)]
    months = [month for month in months if months_later(month, 1) > first]
    _keep_own_ways(db, by, now)
    for month in months:
        freeze_month(db, month, by=by, now=now)
    if months:
        _correct(db, Period.month(months[-1].year, months[-1].month), by, now)
        _apply_for_subsidies(db, Period.month(months[-1].year, months[-1].month), by, now)


def _keep_own_ways(db: Session, by: Actor, now: datetime) -> None:
    out = (OutcomeKind.WITHDRAWN, OutcomeKind.REFERRED)
    save_rate(db, None, OwnRateDraft(RATE_NAME, Pool.CONCLUDED, out, Settled.COUNTS), by=by, now=now)
    content = ReportContent(
        rows=(Dimension.CITY,),
        columns=(Measure.ACCEPTED, Measure.CONCLUDED, Measure.AGREED, Measure.RATE, Measure.CLAIMED),
    )
    save_report(db, None, OwnReportDraft(REPORT_NAME, content), by=by, now=now)


def _correct(db: Session, month: Period, by: Actor, now: datetime) -> None:
    """Mend the amount of a case that counts in a month that was handed in: a digit was forgotten."""
    fitting = select(Case.id).where(
        Case.accepted_on.between(month.first, month.last),
        Case.state.not_in((*OPEN_STATES, CaseState.ARCHIVED)),
        Case.claimed_amount > 0,
    )
    case_id = db.scalar(fitting.order_by(Case.id).limit(1))
    if case_id is None:
        return
    draft = disputes.dispute_draft(db, case_id)
    amount = (draft.claimed_amount or Decimal(0)) + Decimal("10000.00")
    mended = disputes.DisputeDraft(**{**vars(draft), "claimed_amount": amount})
    disputes.save_dispute(db, case_id, mended, by=by, now=now)
    settle(db)


def _apply_for_subsidies(db: Session, month: Period, by: Actor, now: datetime) -> None:
    waiting = subsidy_sheet(db, month).without_score[:LOOKED_THROUGH]
    scores = look_through(db, waiting, now=now)
    sheet = subsidy_sheet(db, month, looked_through=scores)
    if sheet.paid:
        ids = tuple(case.case_id for case in sheet.paid)
        make_list(db, SubsidyListDraft(month, ids, sheet.amount, scores), by=by, now=now)
