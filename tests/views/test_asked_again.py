"""What is asked again before exports, reveals and deletions, as a person answers it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediator_desk.database import Database
from mediator_desk.desk import Desk
from mediator_desk.views.asked_again import AskAgainDialog, ask_again
from mediator_desk.views.passphrase_field import PassphraseField
from tests.views.keys_at_hand import PASSPHRASE, Keyed

WHY = "The list with full numbers leaves the desk."


@pytest.fixture
def keyed(tmp_path):
    return Keyed(tmp_path)


class Clock:
    def __init__(self, now):
        self.now = now


@pytest.fixture
def clock(now):
    return Clock(now)


@pytest.fixture
def keyed_desk(jobs, settings, clock, keyed):
    desk = Desk(jobs=jobs, settings=settings, clock=lambda: clock.now)
    desk.open(Database.open(keyed.url, ring=keyed.ring), keyed.first)
    yield desk
    desk.database.close()


def asked(qtbot):
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), AskAgainDialog))
    return QApplication.activeModalWidget()


def test_the_right_passphrase_goes_on_and_stays_good_for_two_minutes(qtbot, before, keyed_desk, clock):
    done = []
    ask_again(keyed_desk, before, WHY, lambda: done.append("first"))
    dialog = asked(qtbot)
    qtbot.keyClicks(dialog.passphrase.line, PASSPHRASE)
    qtbot.keyClick(dialog.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: done == ["first"])
    clock.now += timedelta(seconds=119)
    ask_again(keyed_desk, before, WHY, lambda: done.append("second"))
    assert done == ["first", "second"]
    clock.now += timedelta(seconds=2)
    ask_again(keyed_desk, before, WHY, lambda: done.append("third"))
    asked(qtbot).reject()
    assert done == ["first", "second"]


def test_another_kind_of_act_and_another_person_are_asked_anew(qtbot, before, keyed_desk, keyed):
    done = []
    ask_again(keyed_desk, before, WHY, lambda: done.append("list"))
    dialog = asked(qtbot)
    dialog.passphrase.line.setText(PASSPHRASE)
    dialog.act_button.click()
    qtbot.waitUntil(lambda: done == ["list"])
    ask_again(keyed_desk, before, "A file is destroyed.", lambda: done.append("file"))
    asked(qtbot).reject()
    keyed_desk.sign_in(keyed.other)
    ask_again(keyed_desk, before, WHY, lambda: done.append("other"))
    asked(qtbot).reject()
    assert done == ["list"]


def test_a_wrong_one_is_said_at_the_field_and_selected(qtbot, before, keyed_desk):
    done = []
    ask_again(keyed_desk, before, WHY, lambda: done.append(1))
    dialog = asked(qtbot)
    qtbot.keyClicks(dialog.passphrase.line, "wrong passphrase")
    dialog.act_button.click()
    qtbot.waitUntil(lambda: "4" in dialog.passphrase.problem.text())
    assert dialog.passphrase.line.hasSelectedText()
    assert done == []
    dialog.reject()


def test_after_five_wrong_ones_the_time_to_wait_is_counted_down(qtbot, before, keyed_desk, keyed):
    ask_again(keyed_desk, before, WHY, print)
    dialog = asked(qtbot)
    for left in range(4, -1, -1):
        dialog.passphrase.line.setText("wrong passphrase")
        dialog.act_button.click()
        qtbot.waitUntil(lambda left=left: keyed.keys.tries.tries_left() == left and dialog._trying._is_trying is False)
    qtbot.waitUntil(lambda: "1:00" in dialog.passphrase.problem.text() or "0:5" in dialog.passphrase.problem.text())
    assert not dialog.act_button.isEnabled()
    dialog.reject()


def test_a_committee_without_keys_goes_on_at_once(before, desk):
    done = []
    ask_again(desk, before, WHY, lambda: done.append(1))
    assert done == [1]


def test_caps_lock_is_told_by_a_capital_that_came_without_shift(qtbot):
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClick(field.line, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert field.caps.isHidden()
    qtbot.keyClick(field.line, "A", Qt.KeyboardModifier.NoModifier)
    assert field.caps.isHidden() is (field.line.text()[-1] != "A")
    qtbot.keyClick(field.line, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert field.caps.isHidden()


def test_what_is_typed_is_shown_on_request_only_and_hidden_again_when_it_is_cleared(qtbot):
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    field.line.setText("four quiet words")
    assert "four" not in field.line.displayText()
    covered = field.eye.icon().pixmap(32).toImage()
    field.eye.click()
    assert field.line.displayText() == "four quiet words"
    assert field.eye.accessibleName() == "Hide what is typed"
    assert field.eye.icon().pixmap(32).toImage() != covered  # an eye is struck through while all can be read
    field.clear()
    assert field.eye.accessibleName() == "Show what is typed"
    field.line.setText("four quiet words")
    assert "four" not in field.line.displayText()
