"""What a role may not do is grey, says why, and comes back with another person."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right
from mediator_desk.models.words import Role
from mediator_desk.views.permitted import only_with

ARCHIVIST, SECRETARY = Actor(None, "周宇", Role.ARCHIVIST), Actor(None, "何敏", Role.SECRETARY)


@pytest.fixture
def act(qtbot, desk):
    window = QWidget()
    qtbot.addWidget(window)
    act = QPushButton("New case", window)
    act.setToolTip("Its own tip")
    desk.sign_in(SECRETARY)
    only_with(act, desk, Right.WORK_ON_CASES)
    yield act
    window.close()


def test_who_has_the_right_finds_a_button_as_its_screen_made_it(act):
    assert act.isEnabled()
    assert act.toolTip() == "Its own tip"


def test_who_lacks_the_right_finds_it_grey_with_the_reason(desk, act):
    desk.sign_in(ARCHIVIST)
    assert not act.isEnabled()
    assert act.toolTip() not in ("", "Its own tip")
    desk.sign_in(SECRETARY)
    assert act.isEnabled()
    assert act.toolTip() == "Its own tip"


def test_its_screen_enables_it_in_vain_without_the_right(desk, act):
    desk.sign_in(ARCHIVIST)
    act.setEnabled(True)
    assert not act.isEnabled()


def test_what_its_screen_disabled_stays_so_with_the_right(desk, act):
    act.setEnabled(False)
    desk.sign_in(ARCHIVIST)
    desk.sign_in(SECRETARY)
    assert not act.isEnabled()


def test_a_window_that_was_disabled_for_a_while_gives_its_buttons_back(desk, act):
    act.window().setEnabled(False)
    act.window().setEnabled(True)
    assert act.isEnabled()
    desk.sign_in(ARCHIVIST)
    act.window().setEnabled(False)
    act.window().setEnabled(True)
    assert not act.isEnabled()
