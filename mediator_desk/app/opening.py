"""Opening the committee's records: runs in a job, so that the window is there before the database libraries are."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import DeskError

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor
    from mediator_desk.storage.key_ring import KeyRing

PRACTICE_CASES, PRACTICE_MONTHS, PRACTICE_SEED = 60, 4, 1


class Opened(NamedTuple):
    """What the desk is opened with."""

    database: Database
    actor: Actor | None
    """Who works here; None where no committee has been founded yet."""
    is_practice: bool
    has_login: bool = False
    """Whether who works here came in by a login of their own, on the server of an office."""
    committee: str = ""
    """Whose records these are, for the sign-in page."""


def open_committee(url: str, *, is_practice: bool, staff_id: int, now: datetime, ring: KeyRing | None = None) -> Opened:
    """Open the database at `url` at this program's version; an empty one becomes a practice committee on request.

    `staff_id` is who signed in with the keys (`ring`), or worked at this computer last, 0 for nobody.
    Raises Unavailable, Refused, ("committee_has_moved") among them.
    """
    from mediator_desk.database import Database
    from mediator_desk.errors import Refused
    from mediator_desk.services.office.committee import has_committee, refuse_a_left_place, the_committee
    from mediator_desk.services.office.server_people import person_here

    database = Database.open(url, ring=ring)
    try:
        if not database.is_embedded and database.schema_version() is None:
            raise Refused("server_not_made")
        database.migrate()
        with database.reading() as db:
            is_founded = has_committee(db)
            refuse_a_left_place(db)
        if not is_founded and is_practice:
            _fill_practice_committee(database, now)
        elif not is_founded:
            return Opened(database, None, is_practice=False)
        if not database.is_embedded:
            open_kept_files(database, password_in(url))
        with database.reading() as db:
            here, has_login = the_committee(db), person_here(db) is not None
            return Opened(database, actor_at(db, staff_id), here.is_practice, has_login, here.name)
    except BaseException:
        database.close()
        raise


def open_kept_files(database: Database, password: str) -> None:
    """Open the kept files of an office by the password of whose login it is; without a key to them they stay closed.

    So they do where the key of that person is damaged.
    """
    from mediator_desk.services.office import office_keys
    from mediator_desk.services.office.server_people import person_here

    with database.reading() as db:
        has_keys, person = office_keys.has_keys(db), person_here(db)
        person_id = person.staff_id if has_keys and person is not None else None
        ring = office_keys.keys_of_password_if_whole(db, person_id, password) if person_id is not None else None
        waits = person_id is not None and office_keys.wait_for_password(db, person_id)
    if waits and ring is not None and person is not None:
        with contextlib.suppress(DeskError), database.writing(is_beside=True) as db:  # it works without, and waits on
            office_keys.take_exchanged(db, password, ring, by=person)
    database.open_files(ring, is_sealed=has_keys)


def password_in(url: str) -> str:
    """Return the password in a URL, "" for none."""
    from sqlalchemy import make_url

    return str(make_url(url).password or "")


def _fill_practice_committee(database: Database, now: datetime) -> None:
    from mediator_desk.practice import fill_committee
    from mediator_desk.practice.evidence_story import add_sample_evidence
    from mediator_desk.practice.paper_story import add_sample_papers

    with database.writing() as db:
        fill_committee(db, cases=PRACTICE_CASES, seed=PRACTICE_SEED, months=PRACTICE_MONTHS, today=china_day(now))
        store, by = database.store, actor_at(db, 0)
        add_sample_evidence(db, store, by=by, now=now)
        add_sample_papers(db, store, by=by, now=now)


def actor_at(db: Session, staff_id: int) -> Actor:
    """Return who works here: whose login of the server it is; else who did last, else the first of the staff, else the
    person at this computer.
    """
    from mediator_desk.models.actor import Actor
    from mediator_desk.services.office.committee import active_staff
    from mediator_desk.services.office.server_people import person_here
    from mediator_desk.services.office.this_computer import computer_name, person_at_this_computer
    from mediator_desk.services.outstation.rule import outstation_of

    if (person := person_here(db)) is not None:
        return person
    staff = active_staff(db)
    known = next((member for member in staff if member.id == staff_id), staff[0] if staff else None)
    if known is None:
        return person_at_this_computer()
    is_along = outstation_of(db) is not None
    return Actor(known.id, known.name, known.role, computer_name(), is_at_outstation=is_along)
