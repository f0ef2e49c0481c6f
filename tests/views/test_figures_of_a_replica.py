"""Figures that were read from a replica say so, and as of when; the address is this computer's."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mediator_desk.app.wall_board import read_board
from mediator_desk.desk import Desk
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.storage.replica import GONE, LATE, OTHER, Read, ReadFrom
from mediator_desk.views.settings.replica_field import ReplicaField
from mediator_desk.views.statistics.replica_words import replica_words
from mediator_desk.views.statistics.statistics_view import StatisticsView
from mediator_desk.views.wall_board.wall_board import Asked
from tests.views.agreements_at_hand import window

AT_EIGHT = datetime(2026, 10, 8, 0, 0, tzinfo=UTC)


def read_with(database, read_from):
    def read(work):
        with database.reading() as db:
            return Read(work(db), read_from)

    return read


@pytest.mark.parametrize(
    ("read_from", "said"),
    [
        (ReadFrom(), ""),
        (ReadFrom(AT_EIGHT), "08:00"),
        (ReadFrom(AT_EIGHT, is_behind=True), "08:00"),
        (ReadFrom(why_not=LATE), "server itself"),
        (ReadFrom(why_not=GONE), "cannot be reached"),
        (ReadFrom(why_not=OTHER), "another server"),
    ],
)
def test_the_statistics_say_where_they_were_read(qtbot, staffed_desk, speak, monkeypatch, read_from, said):
    speak("en")
    monkeypatch.setattr(staffed_desk.database.replica, "read", read_with(staffed_desk.database, read_from))
    view = StatisticsView(staffed_desk)
    qtbot.addWidget(view)
    view.show()
    view.reload()
    qtbot.waitUntil(lambda: view.shown is not None and staffed_desk.jobs.is_idle)
    note = view.head.state.toolTip()
    assert (said in note) if said else note == ""
    assert replica_words(read_from) in note


def test_the_board_in_the_hall_says_it_too(staffed_desk, now, monkeypatch):
    read_from = ReadFrom(AT_EIGHT, is_behind=True)
    asked = Asked(month=now.date().replace(day=1), at=now)
    assert replica_words(read_from) not in read_board(staffed_desk.database, asked).words
    monkeypatch.setattr(staffed_desk.database.replica, "read", read_with(staffed_desk.database, read_from))
    assert replica_words(read_from) in read_board(staffed_desk.database, asked).words


@pytest.fixture
def far_desk(jobs, settings, now, postgresql_database) -> Desk:
    """Give a desk on a server, on a computer that was told of a replica."""
    settings.figures_replica = "figures.example"
    given = Desk(jobs=jobs, settings=settings, clock=lambda: now)
    given.open(postgresql_database, Actor(None, "何淑仪", Role.SECRETARY))
    return given


def test_the_address_is_entered_and_counts_at_once(qtbot, far_desk):
    assert far_desk.database.replica.address == "figures.example"
    before = window(qtbot)
    field = ReplicaField(far_desk, before)
    field.address.setText("10.0.0.7:5433")
    field.address.editingFinished.emit()
    assert far_desk.settings.figures_replica == far_desk.database.replica.address == "10.0.0.7:5433"
    hint = field.told.text()
    field.address.setText("postgresql://a:b@c/d")
    field.address.editingFinished.emit()
    assert far_desk.settings.figures_replica == "10.0.0.7:5433"
    assert field.told.text() != hint
    field.address.setText("")
    field.address.editingFinished.emit()
    assert far_desk.database.replica.address == ""


def test_records_in_a_file_have_no_replica(qtbot, staffed_desk):
    assert ReplicaField(staffed_desk, window(qtbot)).isHidden()
