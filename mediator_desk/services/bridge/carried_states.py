"""What a desk without a network says to its bridge: how far matters are, and what consumers are to read.

A desk says all of it each time, of letters alone that its bridge brought: no other case leaves the office. What it no
longer names is forgotten at the bridge (states_brought.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.bridge import CompletionRequest, Letter
from mediator_desk.models.case import Case
from mediator_desk.models.rights import Right, may
from mediator_desk.models.submission import QuarantinedSubmission
from mediator_desk.models.words import SubmissionKind
from mediator_desk.server.public_progress import LOOKED_THROUGH, QUARANTINED, WAITING, cases_query
from mediator_desk.services.bridge.texts import OpenTo, Words, bridge_settings, committee_facts, public_texts
from mediator_desk.services.intake.intake_plan import cases_of
from mediator_desk.services.review.proposals import in_parts
from mediator_desk.services.sight import need_all_cases

LONGEST_WORDS = 2_000
"""Characters of what a consumer is asked: as many as the bridge takes (asking.py)."""


@dataclass(frozen=True)
class Asking:
    """What a consumer is asked to complete."""

    words: str
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class CarriedState:
    """How far the matter of a letter is. `state` is "" where the desk has the letter and nothing is told of it."""

    receipt: str
    state: str
    since: datetime
    can_be_rated: bool = False
    asking: Asking | None = None


@dataclass(frozen=True)
class Public:
    """What consumers are told beside their matters."""

    name: str
    telephone: str
    address: str
    open_to: OpenTo
    texts: Mapping[str, Words] = field(default_factory=dict)
    """The committee's own, by key."""


def public_of(db: Session) -> Public:
    """Return what consumers are to read. Raises Refused("no_committee")."""
    facts = committee_facts(db)
    own = {key: words for key, words in public_texts(db).items() if words.is_own}
    return Public(facts.name, facts.telephone, facts.address, bridge_settings(db), own)


def states_to_carry(db: Session, *, by: Actor) -> Iterator[CarriedState]:
    """Return what is told of every letter that came here. Raises Refused("needs_all_cases")."""
    may(by, Right.WORK_ON_CASES)
    need_all_cases(db)
    return _carried(db)


def _carried(db: Session) -> Iterator[CarriedState]:
    columns = Letter.receipt, Letter.kind, Letter.completes, Letter.came_at, Letter.taken_at, Letter.outcome
    for rows in in_parts(db.execute(select(*columns).order_by(Letter.id)).all()):
        receipts = {row.receipt for row in rows if row.kind is not SubmissionKind.RATING and not row.completes}
        cases = cases_of(db, receipts)
        found = {row["case_id"]: row for row in _told_of(db, set(cases.values()))}
        asked, apart = _asked(db, receipts), _apart(db, receipts)
        for row in rows:
            told = found.get(cases.get(row.receipt, 0))
            waits = row.taken_at is None or (row.outcome == QUARANTINED and row.receipt in apart)
            if told is not None:
                yield _of_case(row.receipt, told, asked.get(row.receipt))
            elif row.receipt in receipts and waits:
                state = WAITING if row.taken_at is None else LOOKED_THROUGH
                yield CarriedState(row.receipt, state, row.taken_at or row.came_at, asking=asked.get(row.receipt))
            else:
                yield CarriedState(row.receipt, "", row.taken_at or row.came_at)


def _told_of(db: Session, case_ids: set[int]) -> Iterator[Mapping[str, Any]]:
    for part in in_parts(case_ids):
        yield from (dict(row) for row in db.execute(cases_query().where(Case.id.in_(part))).mappings())


def _of_case(receipt: str, told: Mapping[str, Any], asking: Asking | None) -> CarriedState:
    if told["papers"] is not None:
        said = [asking.words] if asking else []
        said += filter(None, (told["notice"], _papers(told["papers"], told["until"])))
        asking = Asking("\n".join(said)[:LONGEST_WORDS], asking.columns if asking else ())
    can_be_rated = bool(told["is_rateable"]) and not told["is_rated"]
    return CarriedState(receipt, told["state"], told["since"], can_be_rated, asking)


def _papers(papers: list[str], until: date | None) -> str:
    """Return the papers that a notice names, in Chinese whatever language the desk shows."""
    last = f"请在{until:%Y年%m月%d日}前提交。" if until else ""
    return f"需要补充的材料：{'、'.join(papers)}。{last}" if papers else last


def _asked(db: Session, receipts: set[str]) -> dict[str, Asking]:
    is_open = CompletionRequest.answered_at.is_(None), CompletionRequest.withdrawn_at.is_(None)
    rows = select(CompletionRequest).where(CompletionRequest.receipt.in_(receipts), *is_open)
    return {
        one.receipt: Asking(one.words, tuple(one.columns)) for one in db.scalars(rows.order_by(CompletionRequest.id))
    }


def _apart(db: Session, receipts: set[str]) -> set[str]:
    kept = QuarantinedSubmission.number.in_(receipts), QuarantinedSubmission.settled_at.is_(None)
    return set(db.scalars(select(QuarantinedSubmission.number).where(*kept)))
