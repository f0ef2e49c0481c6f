"""Two desks on the same records: this one has a window, at the other one 张敏 works."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mediator_desk.app.news_keeper import NewsKeeper, keep_news
from mediator_desk.database import Database
from mediator_desk.desk import Desk
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.services.office import committee
from tests.services.conftest import Office


class OtherDesk:
    """The other desk: what it does is saved through connections of its own."""

    def __init__(self, desk: Desk, office: Office) -> None:
        url = desk.database._engine.url.render_as_string(hide_password=False)
        self.database = Database.open(url)
        with self.database.writing() as db:
            staff = committee.add_staff(db, "张敏", Role.SECRETARY, by=office.by, now=office.now)
            self.actor = Actor(staff.id, "张敏", Role.SECRETARY, "二号台")
        self.office = replace(office, database=self.database, by=self.actor)

    def do(self, service: Callable[..., object], case_id: int, *arguments: object, **named: object) -> object:
        """Run one service on a case there."""
        return self.office.do(service, case_id, *arguments, **named)

    def close(self) -> None:
        """End that desk."""
        self.database.close()


def listening(qtbot, desk: Desk) -> NewsKeeper:
    """Let this desk hear of the others, and wait until it does."""
    keeper = keep_news(desk)
    qtbot.waitUntil(lambda: keeper._since is not None and (keeper._ear or keeper._watch) is not None)
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    return keeper
