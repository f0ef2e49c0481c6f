"""The office that many desks work on at once: a server of its own, invented cases, and people with logins."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, make_url, select, text

from mediator_desk.database import Database
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator, Staff
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role
from mediator_desk.practice.fill import fill_committee
from mediator_desk.server.making import init_server
from mediator_desk.services.check.chain import verify_chain
from mediator_desk.services.check.past import past_the_desk
from mediator_desk.services.office import server_people
from mediator_desk.services.office.server_people import ServerPersonDraft
from tests.postgres_cluster import running_cluster

NAME, SEED, MONTHS = "office_load", 7, 6
CLERK = Actor(None, "机房", Role.ADMINISTRATOR, "机房")
LASTING = {
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "autovacuum": "on",
    "max_connections": "250",
    "shared_buffers": "256MB",
}
"""A save counts here once it is on the disk, as on the server of an office."""


@dataclass(frozen=True)
class Person:
    """Somebody who works at a desk: the login, and what it is for."""

    url: str
    staff_id: int
    name: str
    role: Role
    sight: Sight


class LoadOffice:
    """The server, as whoever keeps it sees it."""

    def __init__(self, cluster: str) -> None:
        self.url = f"{cluster}/{NAME}"
        init_server(self.url)
        self.database = Database.open(self.url)
        self._of_the_filling: frozenset[str] = frozenset()

    def fill(self, cases: int) -> None:
        """Found a committee of so many invented cases."""
        with self.database.writing() as db:
            fill_committee(db, cases=cases, seed=SEED, months=MONTHS, today=datetime.now(UTC).date())
        self.tidy()
        self._of_the_filling = frozenset(self.faults())  # no desk worked yet

    def tidy(self) -> None:
        """Let the server know its tables, as it does by itself after a while."""
        with self.database._engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("VACUUM ANALYZE"))

    def people(self, desks: int) -> list[Person]:
        """Give so many people a login: of twenty an archivist, nine mediators (six see own cases only), secretaries."""
        with self.database.reading() as db:
            busy = select(Mediator.name).join(Case, Case.mediator_id == Mediator.id).where(Mediator.is_active)
            names = list(db.scalars(busy.group_by(Mediator.name).order_by(func.count().desc(), Mediator.name)))
        return [self._person(place, names) for place in range(desks)]

    def _person(self, place: int, mediators: list[str]) -> Person:
        role, sight = Role.SECRETARY, Sight.ALL
        name = f"秘书{place}号"
        if place % 20 == 19:
            role, sight, name = Role.ARCHIVIST, Sight.ALL, f"档案{place}号"
        elif place % 2 == 0 and place // 2 < len(mediators):
            role, sight, name = Role.MEDIATOR, Sight.ALL if place % 6 == 4 else Sight.OWN, mediators[place // 2]
        return self.invited(name, role, sight)

    def invited(self, name: str, role: Role, sight: Sight) -> Person:
        """Give somebody of this name a login."""
        with self.database.writing() as db:
            soon = datetime.now(UTC) + timedelta(hours=1)
            given = server_people.add_person(db, ServerPersonDraft(name, role, sight), by=CLERK, now=soon)
            staff_id = db.scalars(select(Staff.id).where(Staff.login == given.login)).one()
        place = make_url(self.url).set(username=given.login, password=given.password)
        return Person(place.render_as_string(hide_password=False), staff_id, name, role, sight)

    def lost(self, saved: list[list[object]]) -> list[str]:
        """Return which of the saves that desks were told of as saved are not there, each exactly once."""
        missing = []
        with self.database.reading() as db:
            texts: dict[int, str] = dict(db.execute(select(Case.id, Case.requests)).all())
            numbers: dict[int, str | None] = dict(db.execute(select(Case.id, Case.number)).all())
            asked = text("SELECT words FROM contacts WHERE words LIKE 'load%'")
            contacts = list(db.scalars(asked))
            for kind, case_id, mark in saved:
                found = {
                    "dispute": lambda c=case_id, m=mark: texts.get(c, "").count(str(m)),
                    "contact": lambda m=mark: contacts.count(m),
                    "reception": lambda c=case_id, m=mark: int(numbers.get(c) == m),
                }[str(kind)]()
                if found != 1:
                    missing.append(f"{kind} {mark} of case {case_id} is there {found} times")
        given = [number for number in numbers.values() if number]
        missing += [f"number {one} was given twice" for one in {*given} if given.count(one) > 1]
        return missing

    def faults(self) -> list[str]:
        """Return what the check finds in the trail since desks work: broken links, and rows that no entry tells of."""
        with self.database.reading() as db:
            found = [str(one) for one in (*verify_chain(db), *past_the_desk(db))]
        return [one for one in found if one not in self._of_the_filling]

    def close(self) -> None:
        """Let go of the server."""
        self.database.close()


@contextlib.contextmanager
def load_office() -> Iterator[LoadOffice]:
    """Give the office on a server of its own, gone at the end."""
    with running_cluster(lambda _folder: LASTING) as cluster:
        office = LoadOffice(cluster)
        try:
            yield office
        finally:
            office.close()
