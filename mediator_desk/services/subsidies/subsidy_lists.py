"""Lists of case subsidies that were applied for (申报) and published (公示): made once, kept for ever, withdrawn once.

What a list says is kept as exact text, so that it prints the same whatever becomes of its cases and of the rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.figure_work import SubsidyLine, SubsidyList
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit
from mediator_desk.services.canonical import canonical, digest, thawed
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.subsidies.subsidies import (
    CaseSubsidy,
    SubsidySheet,
    subsidy_sheet,
    sum_of,
)
from mediator_desk.services.subsidies.subsidy_rules import lock_subsidies

PUBLISHED_DAYS = 7
"""For how long a publication hangs (K); whoever prints it may say otherwise."""
LONGEST_WORDS = 500


@dataclass(frozen=True)
class SubsidyListDraft:
    """What is applied for: the cases of a period, and what they came to when somebody looked, in yuan."""

    period: Period
    case_ids: tuple[int, ...]
    amount: Decimal
    looked_through: Mapping[int, int] = field(default_factory=dict, hash=False)
    """Scores in percent of files that are not bound, by the ids of their cases."""


@dataclass(frozen=True)
class SubsidyListRow:
    """A list that was made: up to which month, how many cases, their sum in yuan, by whom, and whether it stands."""

    id: int
    month: date
    cases: int
    amount: Decimal
    sha256: str
    made_at: datetime
    made_by: str
    withdrawn_at: datetime | None
    withdrawn_by: str
    withdrawn_words: str


@dataclass(frozen=True)
class KeptList:
    """Everything that a list says, as it was on the day of its making."""

    committee: str
    is_practice: bool
    period: Period
    made_at: datetime
    made_by: str
    cases: tuple[CaseSubsidy, ...]

    @property
    def amount(self) -> Decimal:
        """What it comes to, in yuan."""
        return sum_of(self.cases)


def list_of(
    db: Session, sheet: SubsidySheet, *, by: Actor, now: datetime, case_ids: tuple[int, ...] | None = None
) -> KeptList:
    """Return what a list of a sheet's cases that bring something would say; `case_ids` names some of them."""
    committee = the_committee(db)
    cases = tuple(case for case in sheet.paid if case_ids is None or case.case_id in case_ids)
    return KeptList(committee.name, committee.is_practice, sheet.period, now, by.name, cases)


def make_list(db: Session, draft: SubsidyListDraft, *, by: Actor, now: datetime) -> SubsidyList:
    """Apply for the subsidies of cases: none of them can be applied for again while the list stands.

    Raises Refused("nothing_to_apply_for"), Refused("subsidies_changed") where a case brings something else by now than
    what was looked at (applied for at another desk, bound anew, another rule), Refused("not_for_role").
    """
    may(by, Right.KEEP_SUBSIDIES)
    if not draft.case_ids:
        raise Refused("nothing_to_apply_for")
    lock_subsidies(db)
    sheet = subsidy_sheet(db, draft.period, looked_through=draft.looked_through)
    kept = list_of(db, sheet, by=by, now=now, case_ids=draft.case_ids)
    if len(kept.cases) != len(set(draft.case_ids)) or kept.amount != draft.amount:
        raise Refused("subsidies_changed", amount=kept.amount, cases=len(kept.cases))
    text = canonical(kept)
    row = SubsidyList(
        month=draft.period.last.replace(day=1),
        facts=text,
        sha256=digest(text),
        made_at=now,
        staff_id=by.staff_id,
        made_by=by.name,
    )
    db.add(row)
    db.flush()
    for case in kept.cases:
        line = SubsidyLine(list_id=row.id, case_id=case.case_id, mediator_id=case.mediator_id, amount=case.amount)
        db.add(line)
    facts = {"id": row.id, "month": row.month, "cases": len(kept.cases), "amount": kept.amount}
    audit.record(db, "subsidy_list_made", by=by, at=now, facts=facts)
    return row


def withdraw_list(db: Session, list_id: int, words: str, *, by: Actor, now: datetime) -> SubsidyList:
    """Withdraw a list: it stays, and its cases may be applied for again.

    Raises Invalid (words "required" / "too_long"), Refused("no_longer_there" / "subsidy_list_withdrawn" /
    "not_for_role").
    """
    may(by, Right.KEEP_SUBSIDIES)
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    if len(words.strip()) > LONGEST_WORDS:
        raise Invalid([Problem("words", "too_long", {"longest": LONGEST_WORDS})])
    lock_subsidies(db)
    row = db.get(SubsidyList, list_id, populate_existing=True)
    if row is None:
        raise Refused("no_longer_there")
    if row.withdrawn_at is not None:
        raise Refused("subsidy_list_withdrawn", name=row.withdrawn_by)
    row.withdrawn_at, row.withdrawn_by, row.withdrawn_words = now, by.name, words.strip()
    db.flush()
    db.execute(update(SubsidyLine).where(SubsidyLine.list_id == list_id).values(is_withdrawn=True))
    facts = {"id": row.id, "month": row.month}
    audit.record(db, "subsidy_list_withdrawn", by=by, at=now, facts=facts, reason=words.strip())
    return row


def subsidy_lists(db: Session) -> list[SubsidyListRow]:
    """Return every list that was made, the newest first."""
    lines = (
        select(SubsidyLine.list_id, func.count().label("cases"), func.sum(SubsidyLine.amount).label("amount"))
        .group_by(SubsidyLine.list_id)
        .subquery()
    )
    query = select(SubsidyList, lines.c.cases, lines.c.amount).join(lines, lines.c.list_id == SubsidyList.id)
    return [
        SubsidyListRow(
            row.id, row.month, cases, amount, row.sha256, row.made_at, row.made_by,
            row.withdrawn_at, row.withdrawn_by, row.withdrawn_words,
        )
        for row, cases, amount in db.execute(query.order_by(SubsidyList.id.desc()))
    ]  # fmt: skip


def kept_list(db: Session, list_id: int) -> KeptList:
    """Return what a list says. Raises Refused("no_longer_there" / "subsidy_list_damaged")."""
    row = db.get(SubsidyList, list_id)
    if row is None:
        raise Refused("no_longer_there")
    if digest(row.facts) != row.sha256:
        raise Refused("subsidy_list_damaged")
    return thawed(row.facts, KeptList)
