"""No room, mediator or party is in two meetings at once: asked while a meeting is planned, and whenever one is saved.

Views ask to show what is in the way (`clashes`) and when it would not be (`next_free`). Services that let a meeting
stand in the calendar call `refuse_clashes`, whose answer is true until the commit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import CHINA, china_day, in_china, start_of_day
from mediator_desk.database import lock_words
from mediator_desk.errors import Refused
from mediator_desk.models.committee import Mediator, Room
from mediator_desk.services.clocks.deadlines import working_days
from mediator_desk.services.office.office_hours import OfficeHours, end_of_day
from mediator_desk.services.sessions.booked import (
    Booked,
    PeopleOfCases,
    absences_between,
    booked_between,
    mediators_wanted,
)

LOOKED_AHEAD = 30
"""Working days on which a free time is looked for."""


class ClashKind(StrEnum):
    """What is in the way of a meeting, in the order in which it is told."""

    ROOM_CLOSED = "room_closed"
    ABSENCE = "mediator_absent"
    ROOM = "room_taken"
    MEDIATOR = "mediator_taken"
    PARTY = "party_taken"


TAKEN = (ClashKind.ROOM, ClashKind.MEDIATOR, ClashKind.PARTY)
"""What no meeting may have, wherever it comes from; the others are asked of meetings that are still to be held."""


@dataclass(frozen=True)
class Wish:
    """When and where a meeting would be. `without` is the meeting that is moved: it is not in its own way."""

    case_id: int
    mediator_id: int | None
    room_id: int | None
    begins_at: datetime
    ends_at: datetime
    without: int | None = None


@dataclass(frozen=True)
class Clash:
    """One thing in the way. `who` is the room, the mediator or the person; from when to when he, she or it is not free.

    `case_number` and `applicant` name the other meeting's case; "" for an absence or a room that is not in use.
    """

    kind: ClashKind
    who: str
    begins_at: datetime
    ends_at: datetime
    case_number: str = ""
    applicant: str = ""
    session_id: int | None = None

    def refusal(self) -> Refused:
        """Return the refusal that says who and when."""
        subject = {ClashKind.PARTY: "name", ClashKind.ROOM: "room", ClashKind.ROOM_CLOSED: "room"}
        named: dict[str, object] = {subject.get(self.kind, "mediator"): self.who}
        if self.kind is ClashKind.ABSENCE:
            last = china_day(self.ends_at - timedelta(seconds=1))
            return Refused(self.kind.value, **named, from_on=china_day(self.begins_at), until_on=last)
        if self.kind is ClashKind.ROOM_CLOSED:
            return Refused(self.kind.value, **named)
        about: dict[str, object] = {"number": self.case_number, "applicant": self.applicant}
        return Refused(self.kind.value, **named, **about, begins_at=self.begins_at, ends_at=self.ends_at)


def clashes(db: Session, wish: Wish) -> list[Clash]:
    """Return all that is in the way of a meeting: what is wrong with the room, who is away, then who is elsewhere."""
    return list(_Sight(db, wish, wish.begins_at, wish.ends_at).clashes(wish.begins_at, wish.ends_at))


def next_free(db: Session, wish: Wish, hours: OfficeHours, *, not_before: datetime | None = None) -> datetime | None:
    """Return when a meeting as long as the wish could begin: as near as can be on its day, else on a working day after.

    `not_before` is the earliest beginning: now. None where nothing is free for thirty working days, or the room is not
    in use.
    """
    length, clock = wish.ends_at - wish.begins_at, in_china(wish.begins_at).time()
    since, until = hours.whole(china_day(wish.begins_at))
    if length > until - since:
        return None
    for day in _days_from(db, wish):
        sight = _Sight(db, wish, start_of_day(day), end_of_day(day))
        if sight.is_room_closed:
            return None
        wished = datetime.combine(day, clock, CHINA)
        for begins_at in sorted(sight.candidates(wished, length, hours), key=lambda at: (abs(at - wished), at)):
            is_late_enough = not_before is None or begins_at >= not_before
            if is_late_enough and hours.holds(begins_at, begins_at + length) and sight.is_free(begins_at, length):
                return begins_at.astimezone(wish.begins_at.tzinfo)
    return None


def refuse_clashes(db: Session, wish: Wish, kinds: Collection[ClashKind] = tuple(ClashKind)) -> None:
    """Raise Refused with the code of the first clash of these kinds (ClashKind), with who and when.

    What was asked is true until the commit: two desks that want the same room, mediator or person wait for each other
    here.
    """
    lock(db, [wish])
    for clash in clashes(db, wish):
        if clash.kind in kinds:
            raise clash.refusal()


class _Sight:
    """What is booked in a span, looked up once, and what of it a meeting of the wish would run into."""

    def __init__(self, db: Session, wish: Wish, since: datetime, until: datetime) -> None:
        self._wish = wish
        self._room = db.get(Room, wish.room_id, populate_existing=True) if wish.room_id else None
        self._mediators = mediators_wanted(db, wish.case_id, wish.mediator_id, wish.without)
        self._booked = booked_between(db, since, until, wish.without)
        self._people = PeopleOfCases(db, [wish.case_id, *(one.case_id for one in self._booked)])
        first, last = china_day(since), china_day(until)
        self._absences = absences_between(db, self._mediators, first, last)

    @property
    def is_room_closed(self) -> bool:
        return self._wish.room_id is not None and (self._room is None or not self._room.is_active)

    def clashes(self, begins_at: datetime, ends_at: datetime) -> Iterator[Clash]:
        """Yield what is in the way between two instants of the span."""
        if self.is_room_closed:
            yield Clash(ClashKind.ROOM_CLOSED, self._room.name if self._room else "", begins_at, ends_at)
        for away in self._absences:
            since, until = start_of_day(away.from_on), end_of_day(away.until_on)
            if since < ends_at and until > begins_at:
                yield Clash(ClashKind.ABSENCE, self._mediators[away.mediator_id], since, until)
        meetings = [one for one in self._booked if one.begins_at < ends_at and one.ends_at > begins_at]
        for kind in TAKEN:
            for one in meetings:
                for who in self._shared(kind, one):
                    yield Clash(kind, who, one.begins_at, one.ends_at, one.number, one.applicant, one.id)

    def is_free(self, begins_at: datetime, length: timedelta) -> bool:
        """Tell whether nothing is in the way of a meeting of this length."""
        return next(self.clashes(begins_at, begins_at + length), None) is None

    def candidates(self, wished: datetime, length: timedelta, hours: OfficeHours) -> set[datetime]:
        """Return the beginnings among which the nearest free one is: a free time touches something that is not free."""
        touching = {at for one in self._booked for at in (one.ends_at, one.begins_at - length)}
        return {at.astimezone(CHINA) for at in {wished, *hours.edges(wished.date(), length), *touching}}

    def _shared(self, kind: ClashKind, other: Booked) -> list[str]:
        """Return who or what both meetings need."""
        if kind is ClashKind.ROOM:  # no room is nobody's
            is_same = other.room_id is not None and other.room_id == self._wish.room_id
            return [self._room.name] if is_same and self._room else []
        if kind is ClashKind.MEDIATOR:
            return [name for one, name in self._mediators.items() if one in other.mediators]
        theirs = self._people.of(other.case_id)
        return list(dict.fromkeys(name for one, name in self._people.of(self._wish.case_id).items() if one in theirs))


def _days_from(db: Session, wish: Wish) -> Iterator[date]:
    """Yield the day of a wish, whatever it is, and the working days after it, but none on which a mediator is away."""
    calendar, day = working_days(db), china_day(wish.begins_at)
    days = [day, *(day := calendar.next_working_day(day) for _count in range(LOOKED_AHEAD))]
    mediators = mediators_wanted(db, wish.case_id, wish.mediator_id, wish.without)
    away = absences_between(db, mediators, days[0], days[-1])
    yield from (one for one in days if not any(each.from_on <= one <= each.until_on for each in away))


def lock(db: Session, wishes: Collection[Wish]) -> None:
    """Keep other desks from booking the same; everybody takes cases, mediators, rooms and people in this order.

    The embedded file has one writer at a time. What only names these rows need not wait (FOR NO KEY UPDATE).
    """
    mediators: set[int] = set()
    for one in wishes:
        mediators |= set(mediators_wanted(db, one.case_id, one.mediator_id, one.without))
    rows = select(Mediator.id).where(Mediator.id.in_(mediators)).order_by(Mediator.id)
    db.execute(rows.with_for_update(key_share=True)).all()
    rooms = {one.room_id for one in wishes if one.room_id is not None}
    if rooms:
        db.execute(select(Room.id).where(Room.id.in_(rooms)).order_by(Room.id).with_for_update(key_share=True)).all()
    people = PeopleOfCases(db, [one.case_id for one in wishes])
    lock_words(db, [word for one in wishes for word in people.known_by(one.case_id)])
