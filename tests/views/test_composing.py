"""Half a word is nobody's business: while an input method composes, no key of the desk does anything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from mediator_desk.views.cases.bar import CasesBar
from mediator_desk.views.composing import ComposingGuard
from mediator_desk.views.finder.finder_dialog import FinderDialog
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.shortcuts import shortcut

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _guard(qapp):
    guard = ComposingGuard(qapp)
    yield
    guard.deleteLater()


def compose(field: QWidget, text: str) -> None:
    """Let an input method show letters that are not written yet."""
    QApplication.sendEvent(field, QInputMethodEvent(text, []))


def write(field: QWidget, text: str) -> None:
    """Let an input method write what was chosen."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


class Asking(DeskDialog):
    """A dialog with one field, that counts how often it did what it is for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Name", "Save", parent)
        self.field, self.saved = QLineEdit(self), []
        self.body.addWidget(self.field)

    def act(self) -> None:
        self.saved.append(self.field.text())


@pytest.fixture
def asking(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = Asking(window)
    with qtbot.waitActive(dialog):
        dialog.open()
    dialog.field.setFocus()
    yield dialog
    dialog.hide()


def test_a_dialog_does_nothing_while_a_word_is_composed(asking):
    compose(asking.field, "chen jian")
    QTest.keyClick(asking.field, Qt.Key.Key_Return, CTRL)
    assert asking.saved == []


def test_a_dialog_saves_the_word_that_was_written(asking):
    compose(asking.field, "chen")
    write(asking.field, "陈")
    QTest.keyClick(asking.field, Qt.Key.Key_Return, CTRL)
    assert asking.saved == ["陈"]


def test_a_word_that_was_given_up_holds_no_key_back(asking):
    compose(asking.field, "chen")
    compose(asking.field, "")
    QTest.keyClick(asking.field, Qt.Key.Key_Return, CTRL)
    assert asking.saved == [""]


def test_the_field_that_is_left_in_the_middle_of_a_word_holds_no_key_back(asking):
    compose(asking.field, "chen")
    asking.cancel_button.setFocus()
    QTest.keyClick(asking.cancel_button, Qt.Key.Key_Return, CTRL)
    assert len(asking.saved) == 1


def test_a_letter_that_is_a_shortcut_of_the_window_is_a_letter_in_a_word(qtbot, asking):
    pressed = []
    for keys in ("A", "R", "F2"):
        shortcut(keys, asking, lambda keys=keys: pressed.append(keys))
    compose(asking.field, "li")
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_F2):
        QTest.keyClick(asking.field, key)
    assert pressed == []


def test_the_list_looks_for_nothing_while_a_word_is_composed(qtbot):
    bar = CasesBar()
    qtbot.addWidget(bar)
    with qtbot.waitActive(bar):
        bar.show()
    bar.search.setFocus()
    looked = []
    bar.searched.connect(looked.append)
    compose(bar.search, "liu mei")
    qtbot.wait(1)
    assert not bar._timer.isActive()
    write(bar.search, "刘美")
    bar.look_now()
    assert looked == ["刘美"]


def test_escape_leaves_the_word_and_not_the_search(qtbot):
    bar = CasesBar()
    qtbot.addWidget(bar)
    with qtbot.waitActive(bar):
        bar.show()
    bar.search.setFocus()
    left = []
    bar.left.connect(lambda: left.append(True))
    compose(bar.search, "liu")
    QTest.keyClick(bar.search, Qt.Key.Key_Escape)
    assert left == []
    write(bar.search, "刘")
    QTest.keyClick(bar.search, Qt.Key.Key_Escape)
    assert left == [True]


def test_enter_in_the_search_over_everything_opens_nothing_while_a_word_is_composed(qtbot, desk):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    finder = FinderDialog(desk, [], window)
    with qtbot.waitActive(finder):
        finder.open()
    compose(finder.field, "luo")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    QTest.keyClick(finder.field, Qt.Key.Key_Down)
    assert finder.isVisible()
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    finder.reject()


def test_no_half_word_is_kept_of_what_was_typed(asking):
    compose(asking.field, "qi yue zhu yuan")
    assert asking.field.text() == ""
    write(asking.field, "七月住院")
    assert asking.field.text() == "七月住院"
