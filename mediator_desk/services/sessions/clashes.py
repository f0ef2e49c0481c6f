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
from mediator_desk.services.first_comers import booked_by
from mediator_desk.services.office.office_hours import OfficeHours, end_of_day
from mediator_desk.services.sessions.booked import (
    Booked,
    PeopleOfCases,
    absences_between,
    booked_between,
    booked_unseen,
    mediators_wanted,
)

LOOKED_AHEAD = 30
"""Working days on which a free time is looked for."""

FARTHEST = timedelta(days=4 * LOOKED_AHEAD)
"""So many working days never take longer."""


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

    `case_number` and `applicant` name the other meeting's case; "" for an absence, a room that is not in use, and
    a case that is not seen here.
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
        if not self.session_id:
            return Refused(f"{self.kind.value}_unseen", **named, begins_at=self.begins_at, ends_at=self.ends_at)
        about: dict[str, object] = {"number": self.case_number, "applicant": self.applicant}
        return Refused(self.kind.value, **named, **about, begins_at=self.begins_at, ends_at=self.ends_at)


class Sights:
    """What was looked up of whole weeks for one meeting or case that is carried about: each week is read once.

    It grows old while others book: whoever drops the meeting asks anew (refuse_clashes).
    """

    def __init__(self) -> None:
        self._weeks: dict[tuple[object, ...], _Sight] = {}
        self._ahead: dict[tuple[object, ...], tuple[list[date], Iterator[date]]] = {}
        self._rooms: dict[int, Room | None] = {}

    def of_day(self, db: Session, wish: Wish, day: date) -> _Sight:
        """Return what is booked in the week of a day around the people of a wish."""
        monday = day - timedelta(days=day.weekday())
        key = wish.case_id, wish.mediator_id, wish.without, monday
        if key not in self._weeks:
            self._weeks[key] = _Sight(db, wish, start_of_day(monday), end_of_day(monday + timedelta(days=6)))
        return self._weeks[key]

    def days_from(self, db: Session, wish: Wish) -> Iterator[date]:
        """Yield the days on which a free time is looked for; those after are found out when they are wanted."""
        key = wish.case_id, wish.mediator_id, wish.without, china_day(wish.begins_at)
        if key not in self._ahead:
            self._ahead[key] = [], _days_from(db, wish)
        known, more = self._ahead[key]
        yield from known
        for day in more:
            known.append(day)
            yield day

    def room(self, db: Session, wish: Wish) -> Room | None:
        """Return the room of a wish; None for none and for one that is gone."""
        if wish.room_id is None:
            return None
        if wish.room_id not in self._rooms:
            self._rooms[wish.room_id] = db.get(Room, wish.room_id, populate_existing=True)
        return self._rooms[wish.room_id]


def clashes(db: Session, wish: Wish, seen: Sights | None = None) -> list[Clash]:
    """Return all that is in the way of a meeting: what is wrong with the room, who is away, then who is elsewhere.

    `seen` keeps what was looked up for the next wish of the same meeting.
    """
    if seen is None:
        sight, room = _Sight(db, wish, wish.begins_at, wish.ends_at), Sights().room(db, wish)
    else:
        sight, room = seen.of_day(db, wish, china_day(wish.begins_at)), seen.room(db, wish)
    return list(sight.in_room(wish, room).clashes(wish.begins_at, wish.ends_at))


def next_free(
    db: Session, wish: Wish, hours: OfficeHours, *, not_before: datetime | None = None, seen: Sights | None = None
) -> datetime | None:
    """Return when a meeting as long as the wish could begin: as near as can be on its day, else on a working day after.

    `not_before` is the earliest beginning: now. None where nothing is free for thirty working days, or the room is not
    in use. `seen` as in `clashes`.
    """
    seen = seen or Sights()
    length, clock = wish.ends_at - wish.begins_at, in_china(wish.begins_at).time()
    since, until = hours.whole(china_day(wish.begins_at))
    if length > until - since:
        return None
    room = seen.room(db, wish)
    for day in seen.days_from(db, wish):
        sight = seen.of_day(db, wish, day).in_room(wish, room)
        if sight.is_room_closed:
            return None
        begins_at = sight.nearest(datetime.combine(day, clock, CHINA), length, hours, not_before)
        if begins_at is not None:
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
            refusal = clash.refusal()
            refusal.params.update(booked_by(db, clash.session_id))
            raise refusal


class _Sight:
    """What is booked in a span, looked up once, and what of it a meeting of the wish would run into."""

    def __init__(self, db: Session, wish: Wish, since: datetime, until: datetime) -> None:
        self._wish = wish
        self._room: Room | None = None
        self._spans: dict[int | None, list[tuple[datetime, datetime]]] = {}
        self._mediators = mediators_wanted(db, wish.case_id, wish.mediator_id, wish.without)
        self._booked = booked_between(db, since, until, wish.without)
        self._booked += booked_unseen(db, wish.case_id, since, until)
        self._people = PeopleOfCases(db, [wish.case_id, *(one.case_id for one in self._booked)])
        first, last = china_day(since), china_day(until)
        self._absences = absences_between(db, self._mediators, first, last)

    def in_room(self, wish: Wish, room: Room | None) -> _Sight:
        """Look with the room of a wish: the same people may be carried from room to room."""
        self._wish, self._room = wish, room
        return self

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
                    # A case has a number; a meeting that is not seen has none, and can be opened by nobody here.
                    shown = one.id if one.case_id else None
                    yield Clash(kind, who, one.begins_at, one.ends_at, one.number, one.applicant, shown)

    def nearest(
        self, wished: datetime, length: timedelta, hours: OfficeHours, not_before: datetime | None
    ) -> datetime | None:
        """Return the free beginning in the office hours that is nearest to one on the same day, in China's time.

        A free time begins as wished, at an edge of the hours, or touches something that is not free.
        """
        taken = self._taken(wished.date())
        touching = {at for since, until in taken for at in (until, since - length)}
        candidates = {wished, *hours.edges(wished.date(), length), *touching}
        for begins_at in sorted((at.astimezone(CHINA) for at in candidates), key=lambda at: (abs(at - wished), at)):
            ends_at = begins_at + length
            is_late_enough = not_before is None or begins_at >= not_before
            is_taken = any(since < ends_at and until > begins_at for since, until in taken)
            if is_late_enough and not is_taken and hours.holds(begins_at, ends_at):
                return begins_at
        return None

    def _taken(self, day: date) -> list[tuple[datetime, datetime]]:
        """Return from when to when on a day the room, a mediator or a person of the wish is not free, in China's time:
        instants of one zone are compared ten times as fast."""
        room_id = self._wish.room_id
        if room_id not in self._spans:
            away = [(start_of_day(one.from_on), end_of_day(one.until_on)) for one in self._absences]
            mine = [one for one in self._booked if any(self._shared(kind, one) for kind in TAKEN)]
            every = [*away, *((one.begins_at, one.ends_at) for one in mine)]
            self._spans[room_id] = [(in_china(since), in_china(until)) for since, until in every]
        first, last = in_china(start_of_day(day)), in_china(end_of_day(day))
        return [one for one in self._spans[room_id] if one[0] < last and one[1] > first]

    def _shared(self, kind: ClashKind, other: Booked) -> list[str]:
        """Return who or what both meetings need."""
        if kind is ClashKind.ROOM:  # no room is nobody's
            is_same = other.room_id is not None and other.room_id == self._wish.room_id
            return [self._room.name] if is_same and self._room else []
        if kind is ClashKind.MEDIATOR:
            return [name for one, name in self._mediators.items() if one in other.mediators]
        theirs = self._people.of(other.case_id) if other.case_id else other.people
        return list(dict.fromkeys(name for one, name in self._people.of(self._wish.case_id).items() if one in theirs))


def _days_from(db: Session, wish: Wish) -> Iterator[date]:
    """Return the day of a wish, whatever it is, and the working days after it, but none on which a mediator is away.

    They are counted one by one: the calendar of the next year is loaded when its days are wanted.
    """
    calendar, day = working_days(db), china_day(wish.begins_at)
    mediators = mediators_wanted(db, wish.case_id, wish.mediator_id, wish.without)
    away = [(one.from_on, one.until_on) for one in absences_between(db, mediators, day, day + FARTHEST)]

    def days() -> Iterator[date]:
        on = day
        for count in range(LOOKED_AHEAD + 1):
            on = calendar.next_working_day(on) if count else on
            if not any(since <= on <= until for since, until in away):
                yield on

    return days()


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
