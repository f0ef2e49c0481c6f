from __future__ import annotations

from collections.abc import Iterator

import pytest

from mediator_desk.database import Database
from mediator_desk.storage import save_marks
from tests.network.wire import Wire, wire_to
from tests.services.conftest import Office, found


@pytest.fixture
def quick_pauses(monkeypatch):
    """Let nobody wait for a server that the test will not start again."""
    monkeypatch.setattr(save_marks, "PAUSES", (0.0, 0.05, 0.1))


@pytest.fixture
def straight(postgresql_database: Database) -> Office:
    """Give a founded committee on the server, over a line that nobody touches."""
    return found(postgresql_database)


@pytest.fixture
def wire(straight: Office) -> Iterator[Wire]:
    """Give the line that the desk works over."""
    with wire_to(_url_of(straight.database)) as wire:
        yield wire


@pytest.fixture
def far(straight: Office, wire: Wire, quick_pauses) -> Iterator[Database]:
    """Give the same records over that line."""
    database = Database.open(wire.url(_url_of(straight.database)))
    yield database
    wire.mend()
    database.close()


def _url_of(database: Database) -> str:
    return database._engine.url.render_as_string(hide_password=False)
