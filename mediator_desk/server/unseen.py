"""Asking an office's server what a login sees, and what must be known of the cases that it does not see.

Without a wall everybody sees everything: then nothing is asked, and there is nothing unseen.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, text

from mediator_desk.models.trust_words import Sight
from mediator_desk.server.logins import is_walled


class UnseenEntry(NamedTuple):
    """An entry of the trail that is not shown here: of the committee, or of a case that went out of sight."""

    id: int
    case_id: int | None
    act: str
    actor_name: str
    at: datetime
    tables: tuple[str, ...]
    """Of which tables rows were changed."""


class Load(NamedTuple):
    """How much a mediator has to do."""

    open_cases: int
    overdue: int
    meetings: int


class UnseenBooking(NamedTuple):
    """A planned meeting of a case that is not seen here. Instants are UTC."""

    id: int
    room_id: int | None
    begins_at: datetime
    ends_at: datetime
    mediators: frozenset[int]
    people: frozenset[str]
    """The identity numbers of those who are in the case at hand as well."""


def sight_here(connection: Connection) -> Sight:
    """Return which cases this login sees; all where there is no wall, and for a login that is nobody's."""
    if not is_walled(connection):
        return Sight.ALL
    found = connection.execute(text("SELECT public.desk_sight()")).scalar()
    return Sight(found) if found else Sight.ALL


def own_mediators(connection: Connection) -> frozenset[int]:
    """Return which mediators of the roster this login is: one, or none."""
    return frozenset(connection.execute(text("SELECT public.desk_mediator_ids()")).scalars())


def newest_entry(connection: Connection) -> int:
    """Return the id of the newest entry of the trail, whether it is seen or not; 0 for none. Only with a wall."""
    return int(connection.execute(text("SELECT public.desk_newest_entry()")).scalar_one())


def unseen_news(connection: Connection, entry_id: int) -> list[UnseenEntry]:
    """Return the entries behind one (its id) that are not shown here, and still are news."""
    if not is_walled(connection):
        return []
    rows = connection.execute(text("SELECT * FROM public.desk_news_unseen(:since)"), {"since": entry_id})
    return [UnseenEntry(row.id, row.case_id, row.act, row.actor_name, row.at, tuple(row.tables)) for row in rows]


def loads(connection: Connection, today: date, since: datetime, until: datetime) -> Mapping[int, Load]:
    """Return by mediator what each has to do, with meetings planned between two instants. Only with a wall."""
    asked = text("SELECT * FROM public.desk_loads(:today, :since, :until)")
    rows = connection.execute(asked, {"today": today, "since": since, "until": until})
    return {row.mediator_id: Load(row.open_cases, row.overdue, row.meetings) for row in rows}


def open_cases(connection: Connection) -> Mapping[int, int]:
    """Return by mediator how many cases are under way. Only with a wall."""
    rows = connection.execute(text("SELECT mediator_id, open_cases FROM public.desk_loads(CURRENT_DATE, now(), now())"))
    return {row.mediator_id: row.open_cases for row in rows}


def submissions_unseen(connection: Connection, hashes: Mapping[str, str]) -> dict[str, bool]:
    """Return which of these submissions (number -> hash) belong to cases out of sight, and whether as they are here."""
    if not hashes or not is_walled(connection):
        return {}
    asked = text("SELECT * FROM public.desk_submissions_unseen(CAST(:numbers AS text[]), CAST(:hashes AS text[]))")
    rows = connection.execute(asked, {"numbers": list(hashes), "hashes": list(hashes.values())})
    return {row.number: row.is_same for row in rows}


def is_given(connection: Connection, table: str, number: str) -> bool:
    """Tell whether a number is some case's or agreement's, or void, whether that is seen here or not."""
    if not is_walled(connection):
        return False
    asked = text("SELECT public.desk_is_given(:what, :wanted)")
    return bool(connection.execute(asked, {"what": table, "wanted": number}).scalar())


def booked_unseen(connection: Connection, case_id: int, since: datetime, until: datetime) -> list[UnseenBooking]:
    """Return the planned meetings of cases out of sight that touch a span, seen from the case at hand."""
    if not is_walled(connection):
        return []
    asked = text("SELECT * FROM public.desk_booked_unseen(:case, :since, :until)")
    rows = connection.execute(asked, {"case": case_id, "since": since, "until": until})
    return [
        UnseenBooking(row.id, row.room_id, row.begins_at, row.ends_at, frozenset(row.mediators), frozenset(row.people))
        for row in rows
    ]


def alike_unseen(connection: Connection, case_id: int) -> list[tuple[str, Collection[str]]]:
    """Return the cases out of sight that may be of one matter or person with a case: masked number, and why."""
    if not is_walled(connection):
        return []
    rows = connection.execute(text("SELECT number, why FROM public.desk_alike_unseen(:case)"), {"case": case_id})
    return [(row.number, tuple(row.why)) for row in rows]
