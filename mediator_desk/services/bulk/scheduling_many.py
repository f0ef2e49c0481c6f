"""Several meetings of one mediator, one after another in one room: a day's work planned in one act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.life import Act
from mediator_desk.services import audit
from mediator_desk.services.bulk.sight import BulkDone, BulkSight, Check, look, may_do, one_of_many
from mediator_desk.services.cases.case_life import case_to_change
from mediator_desk.services.sessions.booking import ask_day_off
from mediator_desk.services.sessions.clashes import Wish, lock
from mediator_desk.services.sessions.scheduling import SessionDraft, plan_session

SHORTEST, LONGEST = 10, 8 * 60
"""Minutes of a meeting."""


@dataclass(frozen=True)
class BlockDraft:
    """Consecutive meetings of a day. Times are China's; `minutes` of each, `pause` minutes between two."""

    day: date | None
    begins: time | None
    room_id: int | None
    minutes: int = 60
    pause: int = 0
    on_day_off: bool = False
    """Whether it was asked and answered that the meetings take place though the day is no working day."""

    def problems(self, count: int) -> list[Problem]:
        """Return what is missing or cannot be for so many meetings: they end on the day on which they begin."""
        found = [Problem(name, "required") for name in ("day", "begins", "room_id") if getattr(self, name) is None]
        if not SHORTEST <= self.minutes <= LONGEST:
            found.append(Problem("minutes", "out_of_range", {"least": SHORTEST, "most": LONGEST}))
        if not 0 <= self.pause <= LONGEST:
            found.append(Problem("pause", "out_of_range", {"least": 0, "most": LONGEST}))
        if not found and not self._fits(count):
            found.append(Problem("begins", "block_too_long"))
        return found

    def drafts(self, count: int) -> list[SessionDraft]:
        """Return the meetings, the first first. Raises Invalid for a block with problems."""
        if (problems := self.problems(count)) or self.day is None or self.begins is None:
            raise Invalid(problems)
        first = datetime.combine(self.day, self.begins)
        starts = [first + timedelta(minutes=(self.minutes + self.pause) * place) for place in range(count)]
        ends = [start + timedelta(minutes=self.minutes) for start in starts]
        return [
            SessionDraft(self.day, start.time(), end.time(), room_id=self.room_id, on_day_off=self.on_day_off)
            for start, end in zip(starts, ends, strict=True)
        ]

    def _fits(self, count: int) -> bool:
        if self.begins is None or count < 1:
            return count == 0
        whole = count * self.minutes + (count - 1) * self.pause
        return self.begins.hour * 60 + self.begins.minute + whole < 24 * 60


def look_at_block(
    db: Session, case_ids: Sequence[int], mediator_id: int | None, *, by: Actor, now: datetime
) -> BulkSight:
    """Return the cases of this mediator for which a meeting may be planned."""
    return look(db, case_ids, _of_mediator(mediator_id, may_do(Act.SCHEDULE, by, now)))


def plan_block(db: Session, case_ids: Sequence[int], draft: BlockDraft, *, by: Actor, now: datetime) -> BulkDone:
    """Plan a meeting for each case, in this order, all or none.

    Raises Invalid (cases, day, on_day_off, begins, room_id, minutes, pause), Refused("not_done_at_once") naming the
    case and what is in the way: a room, mediator or party that is taken, a case that changed.
    """
    ordered = list(dict.fromkeys(case_ids))
    if not ordered:
        raise Invalid([Problem("cases", "required")])
    plans = dict(zip(ordered, draft.drafts(len(ordered)), strict=True))
    ask_day_off(db, plans[ordered[0]])
    bulk = audit.new_bulk()
    _lock_all(db, plans)
    with audit.in_bulk(db, bulk):
        for case_id in ordered:
            one_of_many(db, case_id, lambda one: plan_session(db, one, plans[one], by=by, now=now))
    return BulkDone(bulk, tuple(ordered))


def _lock_all(db: Session, plans: Mapping[int, SessionDraft]) -> None:
    """Take everything before the first is planned: who plans one of these alone waits, and neither for the other."""
    wishes = []
    for case_id in sorted(plans):
        one_of_many(db, case_id, lambda one: case_to_change(db, one))
        begins_at, ends_at = plans[case_id].span()
        mediator_id = db.scalar(select(Case.mediator_id).where(Case.id == case_id))
        wishes.append(Wish(case_id, mediator_id, plans[case_id].room_id, begins_at, ends_at))
    lock(db, wishes)


def mediators_of_cases(db: Session, case_ids: Sequence[int]) -> list[tuple[int, str]]:
    """Return who presides in these cases (id, name), the one with the most of them first."""
    count = func.count()
    query = select(Mediator.id, Mediator.name).join(Case, Case.mediator_id == Mediator.id)
    query = query.where(Case.id.in_(list(case_ids))).group_by(Mediator.id, Mediator.name)
    return [(one, name) for one, name in db.execute(query.order_by(count.desc(), Mediator.id))]


def _of_mediator(mediator_id: int | None, check: Check) -> Check:
    def whole(db: Session, case: Case) -> Refused | None:
        return check(db, case) or (None if case.mediator_id == mediator_id else Refused("of_another_mediator"))

    return whole
