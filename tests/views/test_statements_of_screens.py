"""What each screen asks a server for: few statements, and no more for each row.

Between a desk and its server there are milliseconds for every statement, wherever the desk is: a list that asks once
more for each row is quick beside the server and slow at an outstation.
"""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from sqlalchemy import event

from mediator_desk.desk import Desk
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from tests.views.agreements_at_hand import window
from tests.views.dialogs_at_hand import Stage
from tests.views.screens_at_hand import Window

MOST = 110
"""Statements to bring any screen to the front, with everything beside it that asks again; the room asks most."""
MOST_OF = {
    "cases all": 10,
    "cases new": 70,
    "a case that came in": 60,
    "case overview": 50,
    "case history": 5,
    "schedule week": 12,
    "statistics": 60,
    "enquiry": 3,
}
"""Those that a person sees most often; a list with the pane of its first case."""
MORE = 100
"""Cases that come to the twenty or so of the stage."""
OF_ANOTHER_CASE = 40
"""The first case of a list may be another one then: its pane may show more."""


@pytest.fixture
def desk(jobs, settings, now, postgresql_database) -> Desk:
    """Give an open desk at which a secretary works on the records of a server."""
    given = Desk(jobs=jobs, settings=settings, clock=lambda: now)
    given.open(postgresql_database, Actor(None, "何淑仪", Role.SECRETARY))
    return given


@pytest.fixture
def stage(qtbot, desk) -> Stage:
    """Give a committee on the server with work in every state."""
    return Stage(desk, window(qtbot), lambda: qtbot.waitUntil(lambda: desk.jobs.is_idle))


@pytest.mark.slow
def test_a_screen_asks_a_server_little_and_the_same_with_many_cases(qtbot, stage):
    _asked_by_screens(qtbot, stage)  # what is arranged on the way stands then
    few = _asked_by_screens(qtbot, stage)
    for number in range(MORE):
        (stage.office.in_mediation if number % 3 else stage.office.receive)(name=f"林大{number}", identity_number="")
    many = _asked_by_screens(qtbot, stage)
    grown = {name: (few[name], asked) for name, asked in many.items() if asked > few[name] + OF_ANOTHER_CASE}
    assert not grown, "one more for each row"
    too_many = {name: asked for name, asked in many.items() if asked > MOST_OF.get(name, MOST)}
    assert not too_many
    assert sum(many.values()) > len(many), "nothing was counted"


def _asked_by_screens(qtbot, stage) -> Counter[str]:
    """Return how many statements each screen took to come to the front a second time."""
    shown = Window(stage)
    asked, names = Counter(), [""]

    def note(_connection, _cursor, words, *_more):
        asked[names[0]] += words.lstrip()[:6].upper() == "SELECT"

    engine = stage.desk.database._engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        for name, show in shown.screens():
            names[0] = name
            show()
            stage.settle()
    finally:
        event.remove(engine, "before_cursor_execute", note)
        shown.view.close()
        shown.view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return asked
