from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from mediator_desk import i18n
from mediator_desk.errors import Invalid, Problem, Refused, Unavailable
from mediator_desk.views.form import Form
from mediator_desk.views.messages import Banner, Decision, DeskDialog, ask
from mediator_desk.views.parts import words
from mediator_desk.views.progress_dialog import ProgressDialog
from mediator_desk.views.progress_line import Pace, left_words


class SubjectDialog(DeskDialog):
    """A dialog with one field, whose act ends as the test wants it."""

    def __init__(self, error=None, parent=None):
        super().__init__("Change the subject?", "Save the subject", parent)
        self.error = error
        self.form = Form(self)
        self.form.add("subject", "Subject", QLineEdit())
        self.body.addWidget(self.form)

    def save(self):
        if self.error:
            raise self.error


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def opened(qtbot, dialog):
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def when_asked(click):
    """Answer the next decision dialog, as soon as it is there, by clicking its button."""

    def answer():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Decision)
        next(button for button in dialog.findChildren(QPushButton) if button.text() == click).click()

    QTimer.singleShot(0, answer)


def test_problems_stand_beside_their_fields_and_the_dialog_stays(qtbot):
    dialog = opened(qtbot, SubjectDialog(Invalid([Problem("subject", "required"), Problem("", "in_future")])))
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    assert set(dialog.form.problems_shown()) == {"subject"}
    assert dialog.banner.text
    assert dialog.isVisible()


@pytest.mark.parametrize("error", [Refused("changed_at_another_desk"), Unavailable("disk_full")])
def test_what_stands_in_the_way_is_told_and_what_was_typed_stays(qtbot, error):
    dialog = opened(qtbot, SubjectDialog(error))
    qtbot.keyClicks(dialog.form.field("subject"), "typed")
    dialog.act()
    assert dialog.banner.text
    assert dialog.form.field("subject").text() == "typed"
    assert dialog.isVisible()


def test_a_bug_is_not_swallowed(qtbot):
    dialog = opened(qtbot, SubjectDialog(ZeroDivisionError()))
    with pytest.raises(ZeroDivisionError):
        dialog.act()


def test_an_act_that_succeeds_closes_the_dialog(qtbot):
    dialog = opened(qtbot, SubjectDialog())
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.form.field("subject"), Qt.Key.Key_Return)


def test_escape_closes_at_once_when_nothing_was_typed(qtbot):
    dialog = opened(qtbot, SubjectDialog())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(("answer", "stays"), [("Go on typing", True), ("Leave", False)])
def test_escape_asks_before_it_throws_typed_text_away(qtbot, answer, stays):
    dialog = opened(qtbot, SubjectDialog())
    qtbot.keyClicks(dialog.form.field("subject"), "typed")
    when_asked(answer)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() is stays


@pytest.mark.parametrize(("answer", "chosen"), [("Delete the paper", True), ("Cancel", False)])
def test_a_decision_is_named_by_the_act(qtbot, window, answer, chosen):
    when_asked(answer)
    assert ask(window, "Delete the paper?", "It goes to the bin.", "Delete the paper", danger=True) is chosen


def test_the_safe_answer_has_the_focus(qtbot, window):
    dialog = opened(qtbot, Decision("Delete?", "", "Delete", "Keep", window, danger=True))
    assert dialog.focusWidget() is dialog.cancel_button
    assert dialog.cancel_button.isDefault()


def test_markup_in_what_people_typed_is_shown_as_typed(qtbot, window):
    dialog = opened(qtbot, Decision("<b>bold</b>?", "<img src='x'>", "Do", "Keep", window, danger=False))
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in dialog.findChildren(type(words_of(dialog))))


def words_of(dialog):
    from PySide6.QtWidgets import QLabel

    return dialog.findChild(QLabel)


def test_a_banner_tells_and_its_act_is_done(qtbot, window):
    banner, done = Banner(window), []
    banner.tell("warn", "Three days left", "The last day is a Sunday.", [("Look", lambda: done.append(1))])
    next(button for button in banner.findChildren(QPushButton) if button.text() == "Look").click()
    assert done == [1]
    assert banner.text == "Three days left\nThe last day is a Sunday."
    banner.tell("good", "Saved")
    assert banner.text == "Saved"


def test_the_rest_of_long_work_is_guessed_from_its_last_reports():
    pace = Pace()
    pace.begin(100.0)
    assert pace.seconds_left(10, 1_000, 101.0) is None, "too early to tell"
    assert pace.seconds_left(30, 1_000, 103.0) == 97.0
    assert pace.seconds_left(5, 1_000, 104.0) is None, "another part begins, and with it the guess"
    assert pace.seconds_left(5, 1_000, 109.0) is None, "nothing moves: nobody knows"


def test_the_rest_is_said_without_false_exactness():
    i18n.use_language(i18n.ENGLISH)
    assert left_words(0.4) == "a few seconds left"
    assert left_words(7) == "about 5 seconds left"
    assert left_words(58) == left_words(70) == "about a minute left"
    assert left_words(400) == "about 7 minutes left"


def test_work_that_ends_soon_shows_no_dialog(qtbot, window, jobs):
    ended = []
    dialog = ProgressDialog("Writing", window)
    dialog.run(jobs, lambda: 7, on_done=ended.append, on_failed=ended.append)
    qtbot.waitUntil(lambda: ended == [7])


def test_long_work_shows_how_far_it_is_and_can_be_stopped(qtbot, window, jobs):
    ended, may_go_on = [], threading.Event()

    def work(progress):
        progress.tell(3, 10)
        may_go_on.wait(20)
        progress.tell(4, 10)

    dialog = ProgressDialog("Writing", window)
    dialog.run(jobs, work, on_done=ended.append, on_failed=ended.append)
    qtbot.waitUntil(dialog.isVisible)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    with qtbot.waitSignal(dialog.destroyed):
        may_go_on.set()
    assert ended == []


def test_a_dialog_grows_with_news_that_comes_later(qtbot):
    dialog = DeskDialog("Plan", "Plan them")
    qtbot.addWidget(dialog)
    field = QLineEdit()
    dialog.body.addWidget(field)
    dialog.body.addWidget(words("wraps", wrap=True))
    dialog.show()
    qtbot.waitUntil(lambda: field.height() > 0)
    height, of_field = dialog.height(), field.height()
    dialog.banner.tell("bad", "The room is taken at this time. " * 12)
    qtbot.waitUntil(lambda: dialog.height() > height)
    assert field.height() >= of_field
