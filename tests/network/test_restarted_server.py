"""A server that ends every session, as it does when it is started again."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select, text

from mediator_desk.errors import Unavailable
from mediator_desk.models.committee import Room
from mediator_desk.services.office.committee import add_room


def end_all_sessions(office):
    with office.database._engine.connect() as owner:
        ended = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
        return owner.execute(text(f"{ended} AND datname = current_database()")).scalar_one()


def rooms(office, name):
    with office.database.reading() as db:
        return db.scalar(select(func.count()).where(Room.name == name))


@pytest.mark.parametrize("kind", ["reading", "writing"])
def test_between_two_things_nobody_notices(straight, far, kind):
    with far.reading() as db:
        db.scalar(select(func.count()).select_from(Room))
    assert end_all_sessions(straight)
    with getattr(far, kind)() as db:
        assert db.scalar(select(func.count()).select_from(Room)) == 2


def test_in_the_midst_of_a_save_nothing_is_saved_and_the_next_try_saves(straight, far):
    with pytest.raises(Unavailable, match="server_"), far.writing() as db:
        add_room(db, "三号室", by=straight.by, now=straight.now)
        db.flush()
        end_all_sessions(straight)
    assert rooms(straight, "三号室") == 0
    with far.writing() as db:
        add_room(db, "三号室", by=straight.by, now=straight.now)
    assert rooms(straight, "三号室") == 1


def test_in_the_midst_of_reading_it_is_said(straight, far):
    with pytest.raises(Unavailable, match="server_"), far.reading() as db:
        db.scalar(select(func.count()).select_from(Room))
        end_all_sessions(straight)
        db.scalar(select(func.count()).select_from(Room))


def test_a_slow_line_saves_too(straight, wire, far):
    wire.delay = 0.05
    with far.writing() as db:
        add_room(db, "三号室", by=straight.by, now=straight.now)
    assert rooms(straight, "三号室") == 1
