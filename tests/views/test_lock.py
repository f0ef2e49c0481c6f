"""The lock, with a dialog open in which something was typed."""

from __future__ import annotations

from threading import Event

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from mediator_desk.app.comings import tell_leaving
from mediator_desk.app.idle import IdleWatch
from mediator_desk.app.locking import Lock
from mediator_desk.app.screen_lock import ScreenLock
from mediator_desk.database import Database
from mediator_desk.desk import Desk
from mediator_desk.errors import Unavailable
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.committee import Staff
from mediator_desk.models.trust_words import COMINGS
from mediator_desk.models.words import Role
from mediator_desk.services.backups.traces import tell_backed_up
from mediator_desk.services.kept_inputs import kept_inputs
from mediator_desk.storage.backups.shelf import Shelf, shelf_of
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.recovery_code import new_code
from mediator_desk.views.composing import ComposingGuard
from mediator_desk.views.frame import Frame
from mediator_desk.views.person_sign import PersonSign
from mediator_desk.views.settings.people_dialogs import StaffDialog
from mediator_desk.views.sign_in import recovered_dialog
from mediator_desk.views.sign_in.cover import Cover
from mediator_desk.views.sign_in.recovered_dialog import RecoveredDialog
from tests.views.begun_work import locked_while_work_runs
from tests.views.keys_at_hand import OTHER_PASSPHRASE, PASSPHRASE, Keyed

LONG = 30_000


class Place:
    """A window on an encrypted committee, with its lock."""

    def __init__(self, qtbot, jobs, settings, now, keyed):
        self.keyed = keyed
        self.desk = Desk(jobs=jobs, settings=settings, clock=lambda: now)
        self.desk.open(Database.open(keyed.url, ring=keyed.ring), keyed.first)
        self.frame = Frame(settings, is_dark=False)
        self.field = QLineEdit()
        self.frame.setCentralWidget(self.field)
        qtbot.addWidget(self.frame)
        self.frame.show()
        self.lock = Lock(self.desk, self.frame)

    def open_dialog(self, qtbot):
        dialog = StaffDialog(self.desk, None, self.frame)
        dialog.open()
        self.name = dialog.form.field("name")
        self.name.setFocus()
        qtbot.keyClicks(self.name, "Zhou Min")
        self.name.setCursorPosition(3)
        return dialog

    def sign_in(self, name, passphrase):
        self.lock.page.pane.name.setText(name)
        self.lock.page.pane.passphrase.line.setText(passphrase)
        self.lock.page.pane.act_button.click()


@pytest.fixture
def place(qtbot, jobs, settings, now, tmp_path):
    made = Place(qtbot, jobs, settings, now, Keyed(tmp_path))
    yield made
    if made.lock.page is not None:
        made.lock.page.done(0)
    made.desk.database.close()


def locked(qtbot, place):
    place.desk.lock_wanted.emit()
    qtbot.waitUntil(lambda: place.desk.database.is_locked, timeout=LONG)


def test_what_is_typed_is_kept_every_window_covered_and_the_key_dropped(qtbot, place):
    dialog = place.open_dialog(qtbot)
    locked(qtbot, place)
    assert [window.findChild(Cover) is not None for window in (dialog, place.frame)] == [True, True]
    assert QApplication.activeModalWidget() is place.lock.page
    with pytest.raises(Unavailable, match="desk_locked"), place.desk.database.reading():
        pass
    assert "Staff" not in dialog.windowTitle()
    again = Database.open(place.keyed.url, ring=place.keyed.ring)
    with again.reading() as db:
        assert "Zhou Min" in str([one.content for one in kept_inputs(db, staff_id=place.keyed.first.staff_id)])
    again.close()


def test_unlocking_goes_on_exactly_where_one_was(qtbot, place):
    dialog = place.open_dialog(qtbot)
    locked(qtbot, place)
    place.sign_in("何淑仪", PASSPHRASE)
    qtbot.waitUntil(lambda: not place.lock.is_locked, timeout=LONG)
    assert dialog.isVisible()
    assert (place.name.text(), place.name.cursorPosition()) == ("Zhou Min", 3)
    assert dialog.focusWidget() is place.name
    assert dialog.windowTitle()
    dialog.act()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    with place.desk.database.reading():
        pass


def test_a_wrong_passphrase_unlocks_nothing(qtbot, place):
    locked(qtbot, place)
    place.sign_in("何淑仪", "wrong passphrase")
    qtbot.waitUntil(lambda: place.lock.page.pane.passphrase.problem.text() != "", timeout=LONG)
    assert place.desk.database.is_locked
    assert place.lock.is_locked


def test_a_backup_is_made_when_the_lock_falls_and_not_again_within_four_hours(qtbot, place):
    shelf = Shelf(shelf_of(place.keyed.file))
    for _twice in range(2):
        locked(qtbot, place)
        assert len(shelf.names()) == 1
        place.sign_in("何淑仪", PASSPHRASE)
        qtbot.waitUntil(lambda: not place.lock.is_locked, timeout=LONG)
        with place.desk.database.writing() as db:
            tell_backed_up(db, by=place.desk.actor, now=place.desk.now())  # news


def test_the_sign_in_the_rail_locks_and_lets_another_person_come(qtbot, place):
    sign = PersonSign(place.desk, place.frame)
    sign.follow()
    assert place.desk.actor.name in sign.accessibleName()
    sign.acts.aboutToShow.emit()
    lock, _change, other = sign.acts.actions()
    assert [act.text() for act in (lock, _change, other)] == ["Lock the desk", "Change passphrase…", "Another person…"]
    with qtbot.waitSignal(place.desk.other_person_wanted):
        other.trigger()
    assert place.lock.page.pane.name.text() == ""
    place.sign_in("何淑仪", PASSPHRASE)
    qtbot.waitUntil(lambda: not place.lock.is_locked, timeout=LONG)
    sign.acts.aboutToShow.emit()
    sign.acts.actions()[0].trigger()
    assert place.lock.is_locked


def came(place) -> list[tuple[str, str]]:
    with place.desk.database.reading() as db:
        entries = db.query(AuditEntry).order_by(AuditEntry.id)
        return [(entry.act, entry.actor_name) for entry in entries if entry.act in COMINGS]


def test_a_wrong_try_and_unlocking_stand_in_the_trail(qtbot, place):
    locked(qtbot, place)
    place.sign_in("何淑仪", "wrong passphrase")
    qtbot.waitUntil(lambda: place.lock.page.pane.passphrase.problem.text() != "", timeout=LONG)
    place.sign_in("何淑仪", PASSPHRASE)
    qtbot.waitUntil(lambda: not place.lock.is_locked, timeout=LONG)
    assert came(place) == [("wrong_tries", "何淑仪"), ("unlocked", "何淑仪")]
    with place.desk.database.reading() as db:
        (told,) = db.query(AuditEntry).filter_by(act="wrong_tries")
    assert told.facts["count"] == 1


def test_another_person_at_the_lock_signs_the_first_one_out_in_the_trail(qtbot, place):
    locked(qtbot, place)
    place.sign_in("陈国华", OTHER_PASSPHRASE)
    qtbot.waitUntil(lambda: not place.lock.is_locked, timeout=LONG)
    tell_leaving(place.desk)
    assert came(place) == [("signed_out", "何淑仪"), ("signed_in", "陈国华"), ("signed_out", "陈国华")]


def test_another_person_signs_in_and_what_the_first_typed_is_kept_for_the_first(qtbot, place):
    dialog = place.open_dialog(qtbot)
    locked(qtbot, place)
    place.sign_in("陈国华", OTHER_PASSPHRASE)
    qtbot.waitUntil(lambda: not place.lock.is_locked, timeout=LONG)
    assert place.desk.actor.staff_id == place.keyed.other.staff_id
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: place.desk.jobs.is_idle)
    with place.desk.database.reading() as db:
        assert len(kept_inputs(db, staff_id=place.keyed.first.staff_id)) == 1
        assert kept_inputs(db, staff_id=place.keyed.other.staff_id) == []


def test_neither_escape_nor_a_key_of_the_window_behind_gets_past_the_lock(qtbot, place):
    dialog = place.open_dialog(qtbot)
    locked(qtbot, place)
    qtbot.keyClick(place.lock.page, Qt.Key.Key_Escape)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()
    place.frame.close()
    assert dialog.isVisible()
    assert place.frame.isVisible()
    assert place.lock.is_locked


def test_work_that_had_begun_ends_before_the_key_is_dropped(qtbot, place):
    may_end, done = locked_while_work_runs(place)
    may_end.set()
    qtbot.waitUntil(lambda: place.desk.database.is_locked, timeout=LONG)
    assert done == ["read"]


def test_work_that_was_asked_for_meanwhile_begins_after_unlocking(qtbot, place):
    locked(qtbot, place)
    done = []
    place.desk.jobs.run(lambda: "later", owner=place.frame, on_done=done.append)
    place.sign_in("何淑仪", PASSPHRASE)
    qtbot.waitUntil(lambda: done == ["later"], timeout=LONG)


def test_practice_is_not_locked(desk, settings, qtbot):
    frame = Frame(settings, is_dark=False)
    qtbot.addWidget(frame)
    lock = Lock(desk, frame)
    desk.lock_wanted.emit()
    assert not lock.is_locked


# When nobody is there


class Passed:
    """A stop watch that says what it is told."""

    def __init__(self, minutes):
        self.minutes = minutes

    def elapsed(self):
        return self.minutes * 60_000

    def restart(self):
        self.minutes = 0


@pytest.fixture
def idle(place):
    return IdleWatch(place.desk, place.frame)


def test_the_desk_is_locked_after_the_minutes_of_the_committee(idle, place):
    assert idle.minutes == 5
    idle._since = Passed(4.9)
    idle.look()
    assert not place.lock.is_locked
    idle._since = Passed(5)
    idle.look()
    assert place.lock.is_locked


def test_it_is_not_locked_while_a_word_is_composed_or_a_job_works(qapp, qtbot, idle, place):
    idle._since = Passed(6)
    guard = ComposingGuard(qapp)
    guard.is_composing = True
    idle.look()
    assert not place.lock.is_locked
    guard.is_composing = False
    guard.setParent(None)
    place.desk.jobs.run(lambda: None, owner=place.frame, on_done=lambda _nothing: None)
    idle.look()
    assert not place.lock.is_locked
    qtbot.waitUntil(lambda: place.desk.jobs.is_idle)
    idle.look()
    assert place.lock.is_locked


def test_a_key_says_that_somebody_is_there_and_ctrl_l_locks_from_every_window(qtbot, idle, place):
    idle._since = Passed(6)
    window = place.frame.windowHandle()
    idle.eventFilter(window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier))
    idle.look()
    assert not place.lock.is_locked
    control = Qt.KeyboardModifier.ControlModifier
    assert idle.eventFilter(window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_L, control))
    qtbot.waitUntil(lambda: place.lock.is_locked)


def test_the_screen_of_the_system_takes_the_desk_along(place):
    watch = ScreenLock(place.desk, place.frame)
    watch.on_active(False)
    assert not place.lock.is_locked
    watch.on_active(True)
    assert place.lock.is_locked


def change_first(place, **words):
    database = Database.open(place.keyed.url, ring=place.keyed.ring)
    with database.writing() as db:
        staff = db.get(Staff, place.keyed.first.staff_id)
        for name, word in words.items():
            setattr(staff, name, word)
    database.close()


def test_a_role_that_was_changed_meanwhile_holds_from_unlocking_on(qtbot, place):
    dialog = place.open_dialog(qtbot)
    locked(qtbot, place)
    change_first(place, role=Role.MEDIATOR)
    place.sign_in("何淑仪", PASSPHRASE)
    qtbot.waitUntil(lambda: not place.lock.is_locked, timeout=LONG)
    assert place.desk.actor.role is Role.MEDIATOR
    assert place.name.text() == "Zhou Min"
    assert dialog.isVisible()


def test_the_key_is_dropped_again_when_nobody_says_who_came_by_the_recovery_code(qtbot, place, monkeypatch):
    locked(qtbot, place)
    place.lock.page.pane.code.line.setText(place.keyed.code)
    place.lock.page.pane.recover_button.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), RecoveredDialog), timeout=LONG)
    assert not place.desk.database.is_locked
    monkeypatch.setattr(recovered_dialog, "ask", lambda *_words, **_further: True)
    QApplication.activeModalWidget().reject()
    qtbot.waitUntil(lambda: place.desk.database.is_locked, timeout=LONG)
    assert place.lock.is_locked


def test_the_lock_remembers_the_name_as_the_start_does(qtbot, place):
    place.desk.settings.remembers_name = False
    locked(qtbot, place)
    assert not place.lock.page.pane.remember.isChecked()


def test_who_was_put_aside_meanwhile_stays_out(qtbot, place):
    locked(qtbot, place)
    change_first(place, is_active=False)
    place.sign_in("何淑仪", PASSPHRASE)
    qtbot.waitUntil(lambda: not place.lock.page.pane.news.isHidden(), timeout=LONG)
    assert place.lock.is_locked
    assert place.desk.database.is_locked


@pytest.mark.parametrize("is_at_rest", [True, False])
def test_a_key_file_of_somebody_elses_making_opens_nothing(qtbot, place, is_at_rest):
    gate = Event()
    if not is_at_rest:
        place.desk.jobs.run(gate.wait, owner=place.frame, on_done=lambda _nothing: None)
    place.desk.lock_wanted.emit()
    qtbot.waitUntil(lambda: place.desk.database.is_locked is is_at_rest, timeout=LONG)
    for one in (place.keyed.keys.path, place.keyed.keys.copy):
        one.unlink()
    code, owner = new_code(), KeyOwner(place.keyed.first.staff_id, "何淑仪")
    place.keyed.keys.create(KeyRing.new(), owner, "a stranger wrote this", code)
    place.lock.page.pane.code.line.setText(code)
    place.lock.page.pane.recover_button.click()
    qtbot.waitUntil(lambda: not place.lock.page.pane.news.isHidden(), timeout=LONG)
    assert place.lock.is_locked
    gate.set()


def test_a_cover_is_lifted_where_the_field_that_was_typed_in_is_gone_by_then(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    field.setFocus()
    cover = Cover(window)
    field.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(field))
    cover.lift()
    qtbot.waitUntil(lambda: not shiboken6.isValid(cover))
    assert window.findChild(Cover) is None
