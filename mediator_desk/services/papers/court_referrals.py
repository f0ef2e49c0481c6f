"""What belongs to a case that a court handed over (委派, 委托): the court, its papers, and when they went back.

法释〔2016〕14号: the committee signs for the court's papers, mediates, and tells the court what came of it. The day of
signing is the case's (court_papers_on), the court's number stands among the numbers of others.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.text import kept_text
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.paper_work import CourtReferral
from mediator_desk.models.rights import Right, may
from mediator_desk.services.cases.case_life import case_to_change, tell, the_case
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.services.reception.receive_drafts import COURTS

MOST_PAPERS = 200
LONGEST_LINE = 300


@dataclass(frozen=True)
class CourtReferralDraft:
    """The court's side of a case; `papers` one line each. `version` is 0 where nothing was entered yet."""

    TOGETHER: ClassVar = (("court", "judge", "telephone"),)
    """What two desks do not change apart (services/three_ways.py)."""

    court: str = ""
    judge: str = ""
    telephone: str = ""
    papers: tuple[str, ...] = ()
    """What the court handed over: the list of what goes back."""
    reported_on: date | None = None
    """When the court was told what came of it."""
    returned_on: date | None = None
    """When its papers went back."""
    version: int = 0

    def problems(self, case: Case, now: datetime) -> list[Problem]:
        """Return what is missing or cannot be: nothing is reported before the court's papers came, or tomorrow."""
        problems = [] if self.court.strip() else [Problem("court", "required")]
        for name in ("reported_on", "returned_on"):
            on: date | None = getattr(self, name)
            if on and on > china_day(now):
                problems.append(Problem(name, "in_future"))
            elif on and case.court_papers_on and on < case.court_papers_on:
                problems.append(Problem(name, "before_court_papers", {"came": case.court_papers_on}))
        if len(self.papers) > MOST_PAPERS:
            problems.append(Problem("papers", "too_many_court_papers", {"most": MOST_PAPERS}))
        if any(len(one.strip()) > LONGEST_LINE for one in self.papers):
            problems.append(Problem("papers", "too_long", {"longest": LONGEST_LINE}))
        return problems + too_long(CourtReferral, self)


def court_referral_draft(db: Session, case_id: int) -> CourtReferralDraft:
    """Return what is known of the court of a case; an empty draft where nothing was entered.

    Raises Refused("case_not_found"), Refused("not_from_a_court") for a case that no court handed over.
    """
    _refuse_others(the_case(db, case_id))
    row = _row(db, case_id)
    if row is None:
        return CourtReferralDraft()
    return CourtReferralDraft(
        row.court, row.judge, row.telephone, tuple(row.papers), row.reported_on, row.returned_on, row.version
    )


def court_referral_of(db: Session, case_id: int) -> CourtReferralDraft | None:
    """Return what is known of the court that handed a case over; None where nothing was entered."""
    return court_referral_draft(db, case_id) if _row(db, case_id) is not None else None


def save_court_referral(
    db: Session, case_id: int, draft: CourtReferralDraft, *, by: Actor, now: datetime
) -> CourtReferral:
    """Enter or mend what belongs to the court of a case.

    Raises Invalid, Refused("case_not_found" / "case_is_archived" / "not_from_a_court" / "changed_at_another_desk").
    """
    may(by, Right.WORK_ON_CASES)
    case = case_to_change(db, case_id)
    _refuse_others(case)
    if problems := draft.problems(case, now):
        raise Invalid(problems)
    row = _row_as_read(db, case_id, draft.version)
    is_new = row is None
    row = row or CourtReferral(case_id=case_id)
    row.court, row.judge, row.telephone = (
        kept_text(one).strip() for one in (draft.court, draft.judge, draft.telephone)
    )
    row.papers = [kept_text(one).strip() for one in draft.papers if one.strip()]
    row.reported_on, row.returned_on = draft.reported_on, draft.returned_on
    db.add(row)
    if db.is_modified(row):
        tell(db, case, "court_added" if is_new else "court_changed", by=by, now=now, name=row.court)
    return row


def remove_court_referral(db: Session, case_id: int, version: int, *, by: Actor, now: datetime) -> None:
    """Take out what was entered of the court; the trail keeps it.

    Raises Refused("case_not_found" / "case_is_archived" / "no_longer_there" / "changed_at_another_desk").
    """
    may(by, Right.WORK_ON_CASES)
    case = case_to_change(db, case_id)
    if (row := _row(db, case_id)) is None:
        raise Refused("no_longer_there")
    if row.version != version:
        raise Refused("changed_at_another_desk")
    db.delete(row)
    tell(db, case, "court_removed", by=by, now=now, name=row.court)


def _refuse_others(case: Case) -> None:
    if case.channel not in COURTS:
        raise Refused("not_from_a_court")


def _row_as_read(db: Session, case_id: int, version: int) -> CourtReferral | None:
    row = _row(db, case_id)
    if (row.version if row else 0) != version:
        raise Refused("changed_at_another_desk")
    return row


def _row(db: Session, case_id: int) -> CourtReferral | None:
    return db.scalars(
        select(CourtReferral).where(CourtReferral.case_id == case_id).execution_options(populate_existing=True)
    ).first()
