"""What an act on many cases would change, and which of them it leaves out and why: said before it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import DeskError, Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.desk_work import CaseTag
from mediator_desk.models.life import Act, move_of
from mediator_desk.models.rights import Right, allows, may
from mediator_desk.models.words import CaseState
from mediator_desk.services import audit
from mediator_desk.services.cases import guards
from mediator_desk.services.cases.case_life import the_case

MOST_AT_ONCE = 2_000
"""More are no choice that anybody looked at."""

Check = Callable[[Session, Case], Refused | None]
"""Returns why an act leaves a case out, None where it does not."""


@dataclass(frozen=True)
class CaseAtHand:
    """One of many cases, as a list shows it."""

    case_id: int
    number: str
    applicant: str
    respondent: str
    mediator_id: int | None


@dataclass(frozen=True)
class LeftOut:
    """A case that an act leaves out, and why."""

    case: CaseAtHand
    why: Refused


@dataclass(frozen=True)
class BulkSight:
    """Which of the chosen cases will be changed and which are left out, in the order in which they were chosen."""

    will: tuple[CaseAtHand, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of the cases that will be changed."""
        return tuple(one.case_id for one in self.will)

    def reasons(self) -> tuple[tuple[Refused, int], ...]:
        """Return each reason to leave cases out once, and how many cases it concerns, the most first."""
        counted: dict[tuple[str, str], list[Refused]] = {}
        for one in self.left_out:
            counted.setdefault((one.why.code, str(one.why.params.get("state", ""))), []).append(one.why)
        alike = sorted(counted.values(), key=len, reverse=True)
        return tuple((refusals[0], len(refusals)) for refusals in alike)


@dataclass(frozen=True)
class BulkDone:
    """An act on many cases that was done: the id by which it is taken back, and the cases."""

    bulk: str
    case_ids: tuple[int, ...]


def look(db: Session, case_ids: Sequence[int], check: Check) -> BulkSight:
    """Return which of these cases an act would change. Raises Refused("too_many_at_once")."""
    wanted = list(dict.fromkeys(case_ids))
    if len(wanted) > MOST_AT_ONCE:
        raise Refused("too_many_at_once", most=MOST_AT_ONCE)
    found = {case.id: case for case in db.scalars(select(Case).where(Case.id.in_(wanted)))}
    will, left_out = [], []
    for case_id in wanted:
        if (case := found.get(case_id)) is None:
            continue
        at_hand = _at_hand(case)
        why = check(db, case)
        if why is None:
            will.append(at_hand)
        else:
            left_out.append(LeftOut(at_hand, why))
    return BulkSight(tuple(will), tuple(left_out))


def done_to_all(db: Session, case_ids: Iterable[int], act: Callable[[int], object]) -> BulkDone:
    """Do an act to each of these cases, all or none; their entries in the trail belong together.

    Raises Invalid (field cases) where there is none, Refused("not_done_at_once" with the case's number, because of
    what) for the first one that is refused: it changed since the person looked.
    """
    ordered = tuple(sorted(set(case_ids)))  # two desks wait for each other, and never each for the other
    if not ordered:
        raise Invalid([Problem("cases", "required")])
    bulk = audit.new_bulk()
    with audit.in_bulk(db, bulk):
        for case_id in ordered:
            one_of_many(db, case_id, act)
    return BulkDone(bulk, ordered)


def one_of_many(db: Session, case_id: int, act: Callable[[int], object], code: str = "not_done_at_once") -> None:
    """Do an act to one of many cases; a refusal names the case."""
    try:
        act(case_id)
    except Refused as refusal:
        because: DeskError | Problem = refusal.problems[0] if isinstance(refusal, Invalid) else refusal
        raise Refused(code, number=the_case(db, case_id).shown_number, because=because) from refusal


def is_changeable(_db: Session, case: Case) -> Refused | None:
    """Leave out what is read-only: the archive and the bin."""
    if case.state is CaseState.ARCHIVED:
        return Refused("case_is_archived")
    return Refused("case_is_binned", number=case.shown_number) if case.state is CaseState.BINNED else None


def may_do(act: Act, by: Actor, now: datetime) -> Check:
    """Return the check whether an act of the life of a case may be done to it."""

    def check(db: Session, case: Case) -> Refused | None:
        try:
            if not allows(by, move_of(case.state, act, case.kind).right):
                return Refused("not_for_role", role=by.role, act=act)
            guards.check(db, case, act, now)
        except Refused as refusal:
            return refusal
        return None

    return check


def at_the_desk(by: Actor, check: Check) -> Check:
    """Return a check that also asks whether somebody works on cases at all."""

    def whole(db: Session, case: Case) -> Refused | None:
        try:
            may(by, Right.WORK_ON_CASES)
        except Refused as refusal:
            return refusal
        return is_changeable(db, case) or check(db, case)

    return whole


def has_not_tag(tag: str) -> Check:
    """Return the check that leaves out what has a tag already."""
    return lambda db, case: Refused("tagged_already", tag=tag) if _has(db, case, tag) else None


def has_tag(tag: str) -> Check:
    """Return the check that leaves out what does not have a tag."""
    return lambda db, case: None if _has(db, case, tag) else Refused("not_tagged", tag=tag)


def _has(db: Session, case: Case, tag: str) -> bool:
    tags = db.scalars(select(CaseTag.tag).where(CaseTag.case_id == case.id))
    return tag.casefold() in {one.casefold() for one in tags}


def _at_hand(case: Case) -> CaseAtHand:
    return CaseAtHand(case.id, case.shown_number, case.applicant_name, case.respondent_name, case.mediator_id)
