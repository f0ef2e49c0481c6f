"""The tab of the history, when the database goes away and comes back."""

from __future__ import annotations

import pytest

from mediator_desk.database import Database
from mediator_desk.views.history.filtered_story import HistoryPanel
from tests.views.agreements_at_hand import office_of


@pytest.fixture
def panel(qtbot, desk):
    office = office_of(desk)
    made = HistoryPanel(desk, office.in_mediation())
    qtbot.addWidget(made)
    return made


def _server_is_away(_database):
    from mediator_desk.errors import Unavailable

    raise Unavailable("server_gone")


def test_a_server_that_is_away_is_said_in_the_tab(panel, monkeypatch):
    monkeypatch.setattr(Database, "reading", _server_is_away)
    panel.show()
    assert panel._banner.text


def test_the_history_is_read_when_the_server_is_there_again(panel, monkeypatch):
    monkeypatch.setattr(Database, "reading", _server_is_away)
    panel.show()
    monkeypatch.undo()
    panel.hide()
    panel.show()
    assert panel._banner.text == ""
    assert panel.filtered.story.lines.lines
