"""A committee with work in every state on a server with logins, and the desk of whoever signs in there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import psycopg
from sqlalchemy import event, make_url

from mediator_desk.database import Database
from mediator_desk.desk import Desk
from mediator_desk.jobs import Jobs
from mediator_desk.models.actor import Actor
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role
from mediator_desk.server.making import init_server
from mediator_desk.services.frozen_months.freezing import freeze_month
from mediator_desk.services.office import server_people
from mediator_desk.services.office.server_people import ServerPersonDraft
from mediator_desk.settings import Settings
from tests.server.walled_office import PEOPLE
from tests.services.conftest import NOW
from tests.views.dialogs_at_hand import Stage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

NAME = "office_screens"


class SeenByLogin:
    """The server of a stage, and the way to its desk for each of its people."""

    def __init__(self, url: str, window: QWidget, jobs: Jobs, settings: Settings) -> None:
        self._server = url.replace("+psycopg", "")
        init_server(f"{url}/{NAME}")
        self.url = f"{url}/{NAME}"
        self.jobs, self.settings = jobs, settings
        self.everything = Database.open(self.url)
        desk = Desk(jobs=jobs, settings=settings, clock=lambda: NOW)
        desk.open(self.everything, Actor(None, "何敏", Role.SECRETARY, "一号台"))
        self.stage = Stage(desk, window, lambda: None)
        self.logins: dict[str, tuple[str, str]] = {}
        self.actors: dict[str, Actor] = {}
        soon = datetime.now(UTC) + timedelta(hours=1)
        keeper = Actor(None, "机房", Role.ADMINISTRATOR, "一号台")
        with self.everything.writing() as db:
            for who, (name, role) in PEOPLE.items():
                given = server_people.add_person(db, ServerPersonDraft(name, role), by=keeper, now=soon)
                self.logins[who] = given.login, given.password
        for who, (login, password) in self.logins.items():
            place = make_url(self.url).set(username=login, password=password)
            asking = Database.open(place.render_as_string(hide_password=False))
            with asking.reading() as db:
                self.actors[who] = server_people.person_here(db)
            asking.close()

        self._give_to_the_first_mediator()

    def _give_to_the_first_mediator(self) -> None:
        """Let one mediator have all cases of the stage that somebody has; of the other one there are some more."""
        first, second = self.stage.office.mediator_ids
        with psycopg.connect(self.url.replace("+psycopg", ""), autocommit=True) as raw:
            raw.execute("SET session_replication_role = replica")
            for table in ("cases", "mediator_appointments", "mediation_sessions"):
                raw.execute(f"UPDATE {table} SET mediator_id = {first} WHERE mediator_id = {second}")
        for _one in range(3):
            self.stage.office.in_mediation(1, name="白晓晓")

    def close(self) -> None:
        """Leave the server, and take the office away: the next test has a new one."""
        self.everything.close()
        with psycopg.connect(f"{self._server}/postgres", autocommit=True) as raw:
            raw.execute(f"DROP DATABASE {NAME} WITH (FORCE)")

    def freeze(self) -> None:
        """Freeze the last month, as a secretary does at its end."""
        with self.everything.writing() as db:
            freeze_month(db, date(2026, 9, 1), by=self.actors["secretary"], now=self.stage.desk.now())

    @contextmanager
    def desk(self, who: str, until_idle: Callable[[Desk], object]) -> Iterator[tuple[Stage, list[str]]]:
        """Give the stage as somebody has it at a desk of their own, and what the server refuses there."""
        login, password = self.logins[who]
        place = make_url(self.url).set(username=login, password=password)
        database = Database.open(place.render_as_string(hide_password=False))
        refused: list[str] = []
        event.listen(database._engine, "handle_error", lambda said: refused.append(_told(said)))
        desk = self.stage.desk
        before, actor = desk.database, desk.actor
        desk.open(database, self.actors[who])
        self.stage._until_idle = lambda: until_idle(desk)
        cases = {name: one for name, one in vars(self.stage).items() if isinstance(one, int)}
        if desk.actor.sight is Sight.ARCHIVED:  # no other case of the stage is shown to whoever keeps the files
            vars(self.stage).update(dict.fromkeys(cases, self.stage.archived))
        try:
            yield self.stage, refused
        finally:
            vars(self.stage).update(cases)
            desk.open(before, actor)
            database.close()


def _told(said: object) -> str:
    words = str(said.original_exception).splitlines()[0]
    return f"{words} | {' '.join((said.statement or '').split())[:160]}"
